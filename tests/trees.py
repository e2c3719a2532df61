"""Parsed texts written by hand, for tests of the rules on trees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Doc

if TYPE_CHECKING:
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
    """Return word, tag, label and head of each token."""
    return [(t.text, t.tag_, t.dep_, t.head.text) for t in doc]
