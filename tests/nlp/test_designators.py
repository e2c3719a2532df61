from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from spacy.tokens import Doc, Span

from claimrec.nlp.designators import Designators

if TYPE_CHECKING:
    from spacy.language import Language


def entities(doc: Doc) -> list[tuple[str, str]]:
    return [(e.text, e.label_) for e in Designators()(doc).ents]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("India flies MiG-29 jets", [("MiG-29", "PRODUCT")]),
        ("a T-90 and two AK-203 rifles", [("T-90", "PRODUCT"), ("AK-203", "PRODUCT")]),
        ("S-400s arrived", [("S-400s", "PRODUCT")]),
        (
            "Su-30MKI and F-16 and F/A-18",
            [("Su-30MKI", "PRODUCT"), ("F-16", "PRODUCT"), ("F/A-18", "PRODUCT")],
        ),
        ("a Boeing 737 MAX 8 crashed", [("Boeing 737 MAX 8", "PRODUCT")]),
        ("an Airbus A320 landed", [("Airbus A320", "PRODUCT")]),
        ("Covid-19 and COVID-19", [("Covid-19", "PRODUCT"), ("COVID-19", "PRODUCT")]),
        ("Flight 370 vanished", [("Flight 370", "PRODUCT")]),
        ("Flight MH370 vanished", [("Flight MH370", "PRODUCT")]),
        ("the G20 and the G-7 met", [("G20", "ORG"), ("G-7", "ORG")]),
        ("since 9/11 much changed", [("9/11", "EVENT")]),
        ("on 9/11/2001 much changed", []),
        ("on Oct-29 and in Q-3 or FY-2025", []),
        ("the U-21 team", []),
        ("a 5-4 vote, 29-30 October, a 20-year-old", []),
        ("under-19 cricket", []),
    ],
)
def test_designators(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert entities(nlp.make_doc(text)) == expected


def doc_with(nlp: Language, text: str, start: int, end: int, label: str) -> Doc:
    doc = nlp.make_doc(text)
    doc.ents = (Span(doc, start, end, label=label),)
    return doc


@pytest.mark.parametrize(
    ("text", "start", "end", "label", "expected"),
    [
        pytest.param("Mikoyan MiG-29", 0, 2, "PERSON", [("MiG-29", "PRODUCT")], id="a person it is not"),
        pytest.param("buy T-90 now", 1, 2, "CARDINAL", [("T-90", "PRODUCT")], id="a number it is not"),
        pytest.param(
            "COVID-19 Task Force", 0, 3, "ORG", [("COVID-19 Task Force", "ORG")], id="part of a longer name"
        ),
        pytest.param("buy T-90 now", 1, 2, "ORG", [("T-90", "PRODUCT")], id="no name by itself"),
        pytest.param("Russia T-90", 0, 1, "GPE", [("Russia", "GPE"), ("T-90", "PRODUCT")], id="others stay"),
    ],
)
def test_other_entities(  # noqa: PLR0913, PLR0917  (the columns of the table)
    nlp: Language, text: str, start: int, end: int, label: str, expected: list[tuple[str, str]]
) -> None:
    assert entities(doc_with(nlp, text, start, end, label)) == expected


def test_a_designator_is_no_number(nlp: Language) -> None:
    words = ["Two", "S-400", "systems"]
    doc = Doc(
        nlp.vocab,
        words=words,
        tags=["CD", "CD", "NNS"],
        pos=["NUM", "NUM", "NOUN"],
        heads=[2, 2, 2],
        deps=["nummod", "nummod", "ROOT"],
    )
    Designators()(doc)
    assert [(t.tag_, t.pos_, t.dep_) for t in doc] == [
        ("CD", "NUM", "nummod"),
        ("NNP", "PROPN", "compound"),
        ("NNS", "NOUN", "ROOT"),
    ]
