from __future__ import annotations

import pytest
from spacy.tokens import Doc as SpacyDoc
from spacy.tokens import Span

from claimrec.extract.naming import find
from claimrec.extract.tokens import Doc
from pages import page_of, pipeline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Philadelphia 76ers fired their coach.", {"philadelphia 76ers": "ORG"}),
        ("A Briton died on Monday.", {}),
        ("The American said he was tired.", {}),
        ("The British said no.", {"united kingdom": "GPE"}),
        ("An American official said no.", {"united states": "GPE"}),
    ],
)
def test_what_is_named(text: str, expected: dict[str, str]) -> None:
    assert dict(page_of(text).mentions.labels) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nordwind sold ships.\nNordwind Falcon sold ten ships. Nordwind said so.",
            {"nordwind falcon"},
        ),
        (
            "Ships sold.\nNordwind sold ships. Nordwind was glad. It sold Nordwind Falcon.",
            {"nordwind", "nordwind falcon"},
        ),
        (
            "Ships sold.\nNordwind sold ships. Nordwind was glad. Nordwind Group has ten left.",
            {"nordwind group"},
        ),
    ],
)
def test_a_name_said_alone_first_is_no_short_form(text: str, expected: set[str]) -> None:
    assert set(page_of(text).mentions.labels) == expected


def test_a_persons_people_are_no_part_of_the_name() -> None:
    doc = SpacyDoc(
        pipeline().vocab,
        words=["American", "Rob", "Falk", "lost"],
        tags=["JJ", "NNP", "NNP", "VBD"],
        heads=[2, 2, 3, 3],
        deps=["amod", "compound", "nsubj", "ROOT"],
    )
    doc.ents = [Span(doc, 0, 3, "PERSON")]
    assert [named.name for named in find([Doc(doc)])] == ["Rob Falk"]
