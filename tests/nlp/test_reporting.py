from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from spacy.tokens import Doc

from claimrec.nlp.reporting import Reporting

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.vocab import Vocab

LEMMAS = {
    "denied": "deny",
    "reported": "report",
    "failed": "fail",
    "said": "say",
    "left": "leave",
    "told": "tell",
}
VERBS = set(LEMMAS)


def parsed(vocab: Vocab, rows: str) -> Doc:
    """Make a ``Doc`` from rows of word, head (counted from 0) and label."""
    cells = [row.split() for row in rows.strip().splitlines()]
    words = [word for word, _, _ in cells]
    return Doc(
        vocab,
        words=words,
        heads=[int(head) for _, head, _ in cells],
        deps=[dep for _, _, dep in cells],
        pos=["VERB" if word in VERBS else "NOUN" for word in words],
        lemmas=[LEMMAS.get(word, word) for word in words],
    )


def arcs(doc: Doc) -> list[tuple[str, str, str]]:
    return [(t.text, t.dep_, t.head.text) for t in Reporting()(doc)]


def test_a_trailing_report_takes_the_statement(nlp: Language) -> None:
    doc = parsed(
        nlp.vocab,
        """
        Forge 1 nsubj
        denied 1 ROOT
        it 1 dobj
        , 1 punct
        Reuters 5 nsubj
        reported 1 parataxis
        . 1 punct
        """,
    )
    assert arcs(doc) == [
        ("Forge", "nsubj", "denied"),
        ("denied", "ccomp", "reported"),
        ("it", "dobj", "denied"),
        (",", "punct", "denied"),
        ("Reuters", "nsubj", "reported"),
        ("reported", "ROOT", "reported"),
        (".", "punct", "reported"),
    ]


def test_what_follows_the_reporting_verb_hangs_on_it(nlp: Language) -> None:
    doc = parsed(
        nlp.vocab,
        """
        Forge 1 nsubj
        failed 4 ccomp
        , 1 punct
        Reuters 4 nsubj
        reported 4 ROOT
        citing 1 advcl
        sources 5 dobj
        . 4 punct
        """,
    )
    assert arcs(doc)[5:7] == [("citing", "advcl", "reported"), ("sources", "dobj", "citing")]


def test_the_reporter_behind_a_comma_is_the_subject(nlp: Language) -> None:
    doc = parsed(
        nlp.vocab,
        """
        They 1 nsubj
        left 6 ccomp
        Lima 1 dobj
        , 2 punct
        two 5 nummod
        people 2 appos
        said 6 ROOT
        . 6 punct
        """,
    )
    assert arcs(doc)[5] == ("people", "nsubj", "said")


def test_whoever_stands_behind_told_may_be_told(nlp: Language) -> None:
    rows = (
        "Forge 1 nsubj\nfailed 5 ccomp\n, 1 punct\ntwo 4 nummod\npeople 0 appos\ntold 5 ROOT\nReuters 5 nsubj"
    )
    assert arcs(parsed(nlp.vocab, rows))[4:] == [
        ("people", "nsubj", "told"),
        ("told", "ROOT", "told"),
        ("Reuters", "dative", "told"),
    ]


def test_whoever_is_briefed_reports(nlp: Language) -> None:
    text = "The talks collapsed on Sunday, four diplomats briefed on the negotiations told AFP."
    found = {token.text: (token.dep_, token.head.text) for token in nlp(text)}
    assert found["diplomats"] == ("nsubj", "told")
    assert found["briefed"] == ("acl", "diplomats")


def test_the_subject_of_the_statement_goes_back_to_it(nlp: Language) -> None:
    doc = parsed(
        nlp.vocab,
        """
        Forge 4 nsubj
        denied 4 ccomp
        it 1 dobj
        Reuters 4 dobj
        reported 4 ROOT
        . 4 punct
        """,
    )
    assert [arcs(doc)[i] for i in (0, 3)] == [("Forge", "nsubj", "denied"), ("Reuters", "nsubj", "reported")]


UNTOUCHED = [
    pytest.param("Talks 1 nsubj\nfailed 1 ROOT\nhe 3 nsubj\nleft 1 parataxis", id="no reporting verb"),
    pytest.param("Talks 1 nsubj\nfailed 1 ROOT\nsaid 1 parataxis", id="nobody says it"),
    pytest.param(
        "Talks 1 nsubj\nfailed 1 ROOT\nhe 3 nsubj\nsaid 1 parataxis\nso 3 dobj", id="it has its own object"
    ),
    pytest.param("Talks 4 nsubj\n, 4 punct\nhe 3 nsubj\nsaid 4 parataxis\nfailed 4 ROOT", id="in the middle"),
    pytest.param(
        "Talks 1 nsubj\nfailed 1 ROOT\nhe 3 nsubj\nsaid 1 parataxis\ntwice 1 advmod",
        id="the statement goes on",
    ),
    pytest.param("Talks 3 nsubj\nhe 2 nsubj\nsaid 3 ccomp\nfailed 3 ROOT", id="another label"),
]


@pytest.mark.parametrize("rows", UNTOUCHED)
def test_other_sentences_stay(nlp: Language, rows: str) -> None:
    before = [(t.text, t.dep_, t.head.text) for t in parsed(nlp.vocab, rows)]
    assert arcs(parsed(nlp.vocab, rows)) == before


def test_sentences_stay_apart(nlp: Language) -> None:
    rows = (
        "Talks 1 nsubj\nfailed 1 ROOT\nhe 3 nsubj\nsaid 1 parataxis\n. 1 punct\nThey 6 nsubj\nleft 6 ROOT\n"
        ". 6 punct"
    )
    doc = Reporting()(parsed(nlp.vocab, rows))
    assert [sent.text for sent in doc.sents] == ["Talks failed he said .", "They left ."]


def test_the_whole_pipeline_finds_the_reporter(nlp: Language) -> None:
    doc = nlp("Bharat Forge denied that it had held talks in Moscow, Reuters reported.")
    (root,) = (t for t in doc if t.dep_ == "ROOT")
    assert (root.text, [c.text for c in root.children if c.dep_ == "nsubj"]) == ("reported", ["Reuters"])
