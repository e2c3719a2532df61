"""Where the quotation marks of a block open and close."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

QUOTE = '"'


def quotations(doc: Doc) -> list[tuple[int, int]]:
    """Return the token indices of opening and closing marks; an unclosed quotation runs to the end."""
    marks = [token.i for token in doc if token.text == QUOTE]
    if len(marks) % 2:
        marks.append(len(doc))
    return list(zip(marks[::2], marks[1::2], strict=True))


def in_quotation(token: Token) -> bool:
    """Tell whether the token stands between quotation marks."""
    return any(first < token.i < last for first, last in quotations(token.doc))
