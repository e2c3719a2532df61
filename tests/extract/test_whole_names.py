from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from spacy.tokens import Doc, Span

from claimrec.extract.whole_names import complete
from pages import pipeline

if TYPE_CHECKING:
    from collections.abc import Sequence


def names(words: str, tags: str, heads: Sequence[int], cut: tuple[int, int, str]) -> list[tuple[str, str]]:
    """Return the names of a text of compounds in which one name was recognised."""
    doc = Doc(
        pipeline().vocab,
        words=words.split(),
        tags=tags.split(),
        heads=list(heads),
        deps=["ROOT" if head == i else "compound" for i, head in enumerate(heads)],
    )
    start, end, label = cut
    doc.ents = [Span(doc, start, end, label)]
    complete(doc)
    return [(ent.text, ent.label_) for ent in doc.ents]


@pytest.mark.parametrize(
    ("words", "tags", "heads", "cut", "name"),
    [
        ("Stellan Okoro spoke", "NNP NNP VBD", (1, 2, 2), (1, 2, "PERSON"), "Stellan Okoro"),
        ("Minister Okoro spoke", "NNP NNP VBD", (1, 2, 2), (1, 2, "PERSON"), "Okoro"),
        ("Mr. Okoro spoke", "NNP NNP VBD", (1, 2, 2), (1, 2, "PERSON"), "Okoro"),
        ("yesterday Okoro spoke", "NN NNP VBD", (1, 2, 2), (1, 2, "PERSON"), "Okoro"),
        ("Nordwind Shipping closed", "NNP NNP VBD", (1, 2, 2), (0, 1, "ORG"), "Nordwind Shipping"),
        ("Nordwind shipping closed", "NNP NN VBD", (1, 2, 2), (0, 1, "ORG"), "Nordwind"),
        ("Nordwind Falcon sold", "NNP NNP VBD", (1, 2, 2), (0, 1, "ORG"), "Nordwind"),
        ("Lima Shipping closed", "NNP NNP VBD", (1, 2, 2), (0, 1, "GPE"), "Lima"),
    ],
)
def test_complete(
    words: str, tags: str, heads: tuple[int, ...], cut: tuple[int, int, str], name: str
) -> None:
    assert names(words, tags, heads, cut) == [(name, cut[2])]
