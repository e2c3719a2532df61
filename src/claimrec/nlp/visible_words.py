"""The words of a ``Doc`` that the encoder reads, and what the white space around them tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from claimrec.nlp.datelines import LONGEST as LONGEST_DATELINE
from claimrec.nlp.datelines import dateline_length

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONGEST_WRAPPED_LINE: Final = 120


def visible_words(doc: Doc) -> tuple[list[str], list[int], list[bool]]:
    """Return the words that are no white space, their places, and for each whether it opens a paragraph.

    A blank line ends a paragraph, in a text that is not wrapped any line end; what follows a dateline
    counts as a paragraph of its own.
    """
    line_ends = 2 if is_wrapped(doc.text) else 1
    words: list[str] = []
    places: list[int] = []
    paragraphs: list[bool] = []
    opens = True
    for i, token in enumerate(doc):
        text = token.text
        if text.isspace():
            opens = opens or text.count("\n") >= line_ends
        else:
            words.append(text)
            places.append(i)
            paragraphs.append(opens)
            opens = False
    for start in [i for i, opened in enumerate(paragraphs) if opened]:
        length = dateline_length(words[start : start + LONGEST_DATELINE])
        if length and start + length < len(words):
            paragraphs[start + length] = True
    return words, places, paragraphs


def glued_words(doc: Doc, places: list[int]) -> list[bool]:
    """Return for each word whether no white space stands before it; a text begins with some."""
    followed: Any = "SPACY"
    spaced = doc.to_array(followed).astype(bool).tolist()
    pairs = zip([-1, *places[:-1]], places, strict=True)
    return [i > 0 and before == i - 1 and not spaced[before] for before, i in pairs]


def is_wrapped(text: str) -> bool:
    """Tell whether lines may end within a sentence: in a text without one long line."""
    return max(map(len, text.split("\n"))) <= LONGEST_WRAPPED_LINE
