from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from spacy.tokens import Doc, Span

from claimrec.nlp.label_vote import LabelVote

if TYPE_CHECKING:
    from spacy.language import Language

Mention = tuple[str, str]


def doc_of(nlp: Language, mentions: list[Mention]) -> Doc:
    """Make a ``Doc`` of nothing but mentions, a comma after each."""
    words: list[str] = []
    places: list[tuple[int, int, str]] = []
    for text, label in mentions:
        start = len(words)
        words += text.split()
        places.append((start, len(words), label))
        words.append(",")
    doc = Doc(nlp.vocab, words=words, tags=["POS" if word == "'s" else "NNP" for word in words])
    doc.ents = tuple(Span(doc, start, end, label=label) for start, end, label in places)
    return doc


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        pytest.param(
            [("Bharat Forge", "ORG"), ("Bharat Forge", "PERSON"), ("Bharat Forge", "ORG")],
            ["ORG", "ORG", "ORG"],
            id="the majority wins",
        ),
        pytest.param([("Tata", "ORG"), ("Tata", "PERSON")], ["ORG", "ORG"], id="of equals the first"),
        pytest.param(
            [("the Kremlin", "ORG"), ("Kremlin", "ORG"), ("the Kremlin 's", "GPE")],
            ["ORG", "ORG", "ORG"],
            id="article and possessive mark do not count",
        ),
        pytest.param([("May", "DATE"), ("May", "PERSON")], ["DATE", "PERSON"], id="dates have no vote"),
        pytest.param(
            [("Ashish Rajvanshi", "PERSON"), ("Rajvanshi", "ORG")],
            ["PERSON", "PERSON"],
            id="a surname is the person's",
        ),
        pytest.param(
            [("Jim Ford", "PERSON"), ("Henry Ford", "ORG"), ("Ford", "ORG")],
            ["PERSON", "ORG", "ORG"],
            id="a surname that an organisation bears too",
        ),
        pytest.param([("Kyiv", "GPE"), ("kyiv", "ORG")], ["GPE", "ORG"], id="another spelling"),
    ],
)
def test_vote(nlp: Language, mentions: list[Mention], expected: list[str]) -> None:
    assert [e.label_ for e in LabelVote()(doc_of(nlp, mentions)).ents] == expected


def test_a_possessive_mark_is_no_part_of_a_name(nlp: Language) -> None:
    doc = doc_of(nlp, [("Kyiv 's", "GPE"), ("today 's", "DATE")])
    assert [e.text for e in LabelVote()(doc).ents] == ["Kyiv", "today 's"]
