"""Money and percentages, found in any pipeline's tokens."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Span

from claimrec.nlp.amounts import Amounts

BLANK = spacy.blank("en")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It cost $2.5bn in all.", [("$2.5bn", "MONEY")]),
        ("The £310m contract", [("£310m", "MONEY")]),
        ("They paid US$ 17.4 billion.", [("US$ 17.4 billion", "MONEY")]),
        ("A fine of Rs 500 crore", [("Rs 500 crore", "MONEY")]),
        ("Between $3 and $5 million", [("$3 and $5 million", "MONEY")]),
        ("It lost 40 million euros.", [("40 million euros", "MONEY")]),
        ("Some 3,000 US dollars", [("3,000 US dollars", "MONEY")]),
        ("Sales of 12bn EUR", [("12bn EUR", "MONEY")]),
        ("It rose 4.5% in May.", [("4.5%", "PERCENT")]),
        ("20 to 25 per cent of voters", [("20 to 25 per cent", "PERCENT")]),
        ("a rise of 20-25%", [("20-25%", "PERCENT")]),
        ("down 3.5 percentage points", [("3.5 percentage points", "PERCENT")]),
        ("ten percent", [("ten percent", "PERCENT")]),
        ("He won 3 times.", []),
        ("He ran 5 m to the line.", []),
        ("It was a real surprise to 12 men.", []),
    ],
)
def test_amounts(text: str, found: list[tuple[str, str]]) -> None:
    doc = Amounts(BLANK.vocab)(BLANK(text))
    assert [(entity.text, entity.label_) for entity in doc.ents] == found


def test_an_amount_takes_the_place_of_its_parts() -> None:
    doc = BLANK("It cost $2.5 billion.")
    doc.ents = [Span(doc, 3, 4, label="CARDINAL")]
    assert [(e.text, e.label_) for e in Amounts(BLANK.vocab)(doc).ents] == [("$2.5 billion", "MONEY")]


def test_a_longer_amount_stays() -> None:
    doc = BLANK("It cost about $2.5 billion.")
    doc.ents = [Span(doc, 2, 6, label="MONEY")]
    assert [(e.text, e.label_) for e in Amounts(BLANK.vocab)(doc).ents] == [("about $2.5 billion", "MONEY")]


def test_an_amount_inside_a_name_is_none() -> None:
    doc = BLANK("They won the $1 Million Cup.")
    doc.ents = [Span(doc, 2, 7, label="EVENT")]
    assert [(e.text, e.label_) for e in Amounts(BLANK.vocab)(doc).ents] == [("the $1 Million Cup", "EVENT")]
