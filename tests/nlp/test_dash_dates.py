"""Dates with dashes, found in any pipeline's tokens."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Span

from claimrec.nlp.dash_dates import DashDates

BLANK = spacy.blank("en")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met on Oct. 29-30.", ["Oct. 29-30"]),
        ("From 29-30 October 2025 on", ["29-30 October 2025"]),
        ("May 3-5, 2024, in Lima", ["May 3-5, 2024"]),
        ("June 30-July 2", ["June 30-July 2"]),
        ("in 2009-13 alone", ["2009-13"]),
        ("the 1999-2001 talks", ["1999-2001"]),
        ("dated 2025-12-11", ["2025-12-11"]),
        ("a 52-48 vote", []),
        ("The May 5 vote", []),
        ("a 1600-1999 range", []),
        ("the 2024-18 dispute", []),
    ],
)
def test_dash_dates(text: str, found: list[str]) -> None:
    doc = DashDates(BLANK.vocab)(BLANK(text))
    assert [entity.text for entity in doc.ents if entity.label_ == "DATE"] == found


def test_a_dash_date_takes_the_place_of_its_parts() -> None:
    doc = BLANK("They met on Oct. 29-30.")
    doc.ents = [Span(doc, 3, 5, label="DATE"), Span(doc, 6, 7, label="CARDINAL")]
    assert [(e.text, e.label_) for e in DashDates(BLANK.vocab)(doc).ents] == [("Oct. 29-30", "DATE")]
