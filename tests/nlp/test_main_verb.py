from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from spacy.tokens import Doc

from claimrec.nlp.main_verb import MainVerb
from trees import arcs, parsed

if TYPE_CHECKING:
    from spacy.language import Language


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


def test_a_verb_is_no_part_of_its_prefix(nlp: Language) -> None:
    words = ["Norway", "already", "co", "-", "produces", "missiles", "."]
    doc = Doc(
        nlp.vocab,
        words=words,
        spaces=[True, True, False, False, True, False, False],
        tags=["NNP", "RB", "VBP", "HYPH", "VBZ", "NNS", "."],
        heads=[2, 4, 2, 2, 2, 4, 2],
        deps=["nsubj", "advmod", "ROOT", "punct", "parataxis", "dobj", "punct"],
    )
    assert arcs(MainVerb()(doc)) == [
        ("Norway", "NNP", "nsubj", "produces"),
        ("already", "RB", "advmod", "produces"),
        ("co", "VBP", "compound", "produces"),
        ("-", "HYPH", "punct", "produces"),
        ("produces", "VBZ", "ROOT", "produces"),
        ("missiles", "NNS", "dobj", "produces"),
        (".", ".", "punct", "produces"),
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


def test_a_present_tense_behind_the_noun_is_the_verb_of_a_headline(nlp: Language) -> None:
    rows = "Thousands NNS 0 ROOT\nmarch VBP 0 npadvmod\nin IN 0 prep\nLima NNP 2 pobj"
    assert arcs(MainVerb()(parsed(nlp.vocab, rows)))[:3] == [
        ("Thousands", "NNS", "nsubj", "march"),
        ("march", "VBP", "ROOT", "march"),
        ("in", "IN", "prep", "march"),
    ]
