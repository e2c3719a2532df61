from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.nlp.arguments import ArgumentRules
from trees import arcs, parsed

if TYPE_CHECKING:
    from spacy.language import Language


def relabelled(nlp: Language, rows: str) -> list[tuple[str, str, str]]:
    return [(word, dep, head) for word, _, dep, head in arcs(ArgumentRules()(parsed(nlp.vocab, rows)))]


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


def test_what_is_part_of_the_counted_is_counted_too(nlp: Language) -> None:
    rows = "killed VBD 0 ROOT\npeople NNS 0 dobj\n, , 1 punct\n170 CD 1 nummod\nof IN 1 prep\nthem PRP 4 pobj"
    assert relabelled(nlp, rows)[3:5] == [("170", "appos", "people"), ("of", "prep", "170")]


def test_a_number_behind_its_noun_may_name_it(nlp: Language) -> None:
    rows = "Flight NN 0 ROOT\n370 CD 0 nummod\nof IN 0 prep\nthem PRP 2 pobj"
    assert relabelled(nlp, rows)[1:3] == [("370", "nummod", "Flight"), ("of", "prep", "Flight")]


def test_the_subject_of_an_insertion_hangs_on_its_verb(nlp: Language) -> None:
    rows = (
        "Denials NNS 5 nsubj\n\u2014 : 0 punct\nfirms NNS 0 appos\nsaid VBD 0 parataxis\n\u2014 : 0 punct\n"
        "show VBP 5 ROOT"
    )
    assert relabelled(nlp, rows)[2:4] == [("firms", "nsubj", "said"), ("said", "parataxis", "Denials")]


def test_a_noun_beside_a_clause_with_its_subject_stays(nlp: Language) -> None:
    rows = (
        "Denials NNS 6 nsubj\n\u2014 : 0 punct\nfirms NNS 0 appos\nthey PRP 4 nsubj\nsaid VBD 0 parataxis\n"
        "\u2014 : 0 punct\nshow VBP 6 ROOT"
    )
    assert relabelled(nlp, rows)[2] == ("firms", "appos", "Denials")


def test_between_two_numbers_of_a_headline_stands_a_verb(nlp: Language) -> None:
    rows = (
        "Bomb NN 1 nsubj\nkills VBZ 1 ROOT\n12 CD 1 dobj\n, , 2 punct\nwounds NNS 2 conj\n30 CD 4 conj\n"
        "in IN 5 prep\nLima NNP 6 pobj"
    )
    doc = ArgumentRules()(parsed(nlp.vocab, rows))
    assert arcs(doc)[4:7] == [
        ("wounds", "VBZ", "conj", "kills"),
        ("30", "CD", "dobj", "wounds"),
        ("in", "IN", "prep", "wounds"),
    ]
