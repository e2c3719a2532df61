from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from spacy.tokens import Doc

from claimrec.nlp.main_verb import MainVerb

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.vocab import Vocab


def parsed(vocab: Vocab, rows: str) -> Doc:
    """Make a ``Doc`` from rows of word, tag, head (counted from 0) and label."""
    cells = [row.split() for row in rows.strip().split("\n")]
    return Doc(
        vocab,
        words=[cell[0] for cell in cells],
        tags=[cell[1] for cell in cells],
        heads=[int(cell[2]) for cell in cells],
        deps=[cell[3] for cell in cells],
    )


def arcs(doc: Doc) -> list[tuple[str, str, str, str]]:
    return [(t.text, t.tag_, t.dep_, t.head.text) for t in doc]


def test_a_participle_after_a_noun_becomes_the_verb(nlp: Language) -> None:
    doc = parsed(
        nlp.vocab, "Talks NNS 0 ROOT\nfocused VBN 0 acl\non IN 1 prep\nparts NNS 2 pobj\n. . 0 punct"
    )
    assert arcs(MainVerb()(doc)) == [
        ("Talks", "NNS", "nsubj", "focused"),
        ("focused", "VBD", "ROOT", "focused"),
        ("on", "IN", "prep", "focused"),
        ("parts", "NNS", "pobj", "on"),
        (".", ".", "punct", "focused"),
    ]


def test_the_noun_may_have_a_complement(nlp: Language) -> None:
    doc = parsed(
        nlp.vocab,
        "But CC 4 cc\nseries NN 1 ROOT\nof IN 1 prep\ntalks NNS 2 pobj\nfocused VBN 3 acl\n. . 1 punct",
    )
    assert arcs(MainVerb()(doc)) == [
        ("But", "CC", "cc", "focused"),
        ("series", "NN", "nsubj", "focused"),
        ("of", "IN", "prep", "series"),
        ("talks", "NNS", "pobj", "of"),
        ("focused", "VBD", "ROOT", "focused"),
        (".", ".", "punct", "focused"),
    ]


def test_a_participle_between_commas_gives_way_to_the_verb(nlp: Language) -> None:
    rows = (
        "Talks NNS 2 nsubjpass\n, , 2 punct\nheld VBN 2 ROOT\nthere RB 2 advmod\n, , 2 punct\n"
        "focused VBD 2 advcl\n. . 2 punct"
    )
    assert arcs(MainVerb()(parsed(nlp.vocab, rows))) == [
        ("Talks", "NNS", "nsubj", "focused"),
        (",", ",", "punct", "held"),
        ("held", "VBN", "acl", "Talks"),
        ("there", "RB", "advmod", "held"),
        (",", ",", "punct", "held"),
        ("focused", "VBD", "ROOT", "focused"),
        (".", ".", "punct", "focused"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param("Talks NNS 0 ROOT\nfocused VBN 0 acl\nhere RB 1 advmod", id="no full stop: a heading"),
        pytest.param("Papers NNS 0 ROOT\nseen VBN 0 acl\nhere RB 1 advmod\n. . 0 punct", id="no past tense"),
        pytest.param(
            "Papers NNS 0 ROOT\nread VBN 0 acl\nby IN 1 agent\nhim PRP 2 pobj\n. . 0 punct", id="an agent"
        ),
        pytest.param(
            "Talks NNS 0 ROOT\n, , 0 punct\nheld VBN 0 acl\nthere RB 2 advmod\n. . 0 punct", id="set off"
        ),
        pytest.param(
            "Talks NNS 3 nsubjpass\n, , 3 punct\nwere VBD 3 auxpass\nheld VBN 3 ROOT\n, , 3 punct\n"
            "led VBN 3 advcl\n. . 3 punct",
            id="it has its auxiliary",
        ),
        pytest.param(
            "They PRP 2 nsubj\n, , 2 punct\nleft VBD 2 ROOT\n, , 2 punct\nhe PRP 5 nsubj\nsaid VBD 2 ccomp\n"
            ". . 2 punct",
            id="the other verb has its own subject",
        ),
    ],
)
def test_other_sentences_stay(nlp: Language, rows: str) -> None:
    assert arcs(MainVerb()(parsed(nlp.vocab, rows))) == arcs(parsed(nlp.vocab, rows))


def relabelled(nlp: Language, rows: str) -> list[tuple[str, str, str]]:
    return [(word, dep, head) for word, _, dep, head in arcs(MainVerb()(parsed(nlp.vocab, rows)))]


def test_a_clause_that_lacks_its_subject_is_relative(nlp: Language) -> None:
    rows = "Plans NNS 0 ROOT\nthat IN 3 mark\nwill MD 3 aux\nhelp VB 0 acl"
    assert relabelled(nlp, rows)[1:] == [
        ("that", "nsubj", "help"),
        ("will", "aux", "help"),
        ("help", "relcl", "Plans"),
    ]


def test_a_clause_with_its_subject_tells_the_content(nlp: Language) -> None:
    rows = "Claims NNS 0 ROOT\nthat IN 3 mark\nhe PRP 3 nsubj\nleft VBD 0 acl"
    assert relabelled(nlp, rows)[3] == ("left", "acl", "Claims")


def test_a_number_before_a_participle_is_who_suffered(nlp: Language) -> None:
    rows = (
        "Six CD 2 nsubjpass\nwere VBD 2 auxpass\nkilled VBN 2 ROOT\nand CC 2 cc\n"
        "14 CD 5 compound\nwounded VBN 2 conj"
    )
    assert relabelled(nlp, rows)[4] == ("14", "nsubjpass", "wounded")


def test_a_noun_beside_a_finite_verb_is_its_subject(nlp: Language) -> None:
    rows = "They PRP 1 nsubj\nclosed VBD 1 ROOT\nas IN 4 mark\nnurses NNS 4 compound\nstrike VBP 1 advcl"
    assert relabelled(nlp, rows)[3] == ("nurses", "nsubj", "strike")


def test_an_object_in_front_is_an_apposition_with_a_relative_clause(nlp: Language) -> None:
    rows = (
        "They PRP 1 nsubj\nsaid VBD 1 ROOT\ntroops NNS 3 nsubj\nfired VBD 1 ccomp\n, , 5 punct\n"
        "claims NNS 7 dobj\nhe PRP 7 nsubj\nrejected VBD 1 ccomp"
    )
    assert relabelled(nlp, rows)[5:] == [
        ("claims", "npadvmod", "fired"),
        ("he", "nsubj", "rejected"),
        ("rejected", "relcl", "claims"),
    ]


def test_cent_is_the_head_of_per_cent(nlp: Language) -> None:
    rows = "It PRP 1 nsubj\nwas VBD 1 ROOT\n45 CD 3 nummod\nper NN 1 attr\ncent NN 3 dep"
    assert relabelled(nlp, rows)[2:] == [
        ("45", "nummod", "cent"),
        ("per", "compound", "cent"),
        ("cent", "attr", "was"),
    ]


def test_a_verb_without_to_behind_a_verb_is_a_noun(nlp: Language) -> None:
    rows = "They PRP 2 nsubj\nwill MD 2 aux\nstop VB 2 ROOT\nwork VB 2 xcomp"
    assert relabelled(nlp, rows)[3] == ("work", "dobj", "stop")


def test_a_present_tense_behind_the_noun_is_the_verb_of_a_headline(nlp: Language) -> None:
    rows = "Thousands NNS 0 ROOT\nmarch VBP 0 npadvmod\nin IN 0 prep\nLima NNP 2 pobj"
    assert relabelled(nlp, rows)[:3] == [
        ("Thousands", "nsubj", "march"),
        ("march", "ROOT", "march"),
        ("in", "prep", "march"),
    ]
