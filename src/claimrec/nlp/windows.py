"""Cutting a long text into windows that the encoder can read at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

# The encoder was trained on windows of up to 300 words and has 512 positions for pieces, two of them
# taken by [CLS] and [SEP].
MAX_WORDS: Final = 230
MAX_PIECES: Final = 500
SENTENCE_ENDS: Final = frozenset({".", "?", "!", '."', '?"', '!"'})
CLOSING: Final = frozenset({'"', "'", "''", "\u201d", "\u2019", ")", "]"})


@dataclass(frozen=True)
class Cut:
    """A stretch of words for one run of the encoder.

    ``is_clean`` tells that it ends where a sentence or the text ends; else its last sentence may go on.
    """

    words: range
    is_clean: bool


def next_window(words: Sequence[str], lengths: Sequence[int], paragraphs: Sequence[bool], start: int) -> Cut:
    """Return the window that begins with word ``start``, short enough for the encoder.

    ``lengths`` says how many pieces a word has, ``paragraphs`` whether it opens a paragraph.  The window ends
    before the last paragraph in the second half of what fits, else after the last sentence end there, else
    where the room ends.
    """
    end = fitting_end(lengths, start)
    if end == len(words):
        return Cut(range(start, end), is_clean=True)
    cut = best_cut(words, paragraphs, start, end)
    return Cut(range(start, end if cut is None else cut), is_clean=cut is not None)


def fitting_end(lengths: Sequence[int], start: int) -> int:
    """Return where the words that fit into one window end; one word fits always."""
    room = MAX_PIECES
    last = min(len(lengths), start + MAX_WORDS)
    for i in range(start, last):
        room -= lengths[i]
        if room < 0:
            return i
    return last


def best_cut(words: Sequence[str], paragraphs: Sequence[bool], start: int, end: int) -> int | None:
    """Return the best place to cut between the middle and the end of what fits, None if there is none."""
    earliest = start + (end - start) // 2
    candidates = range(end, earliest, -1)
    for i in candidates:
        if paragraphs[i]:
            return i
    for i in candidates:
        if ends_sentence(words, i - 1) and words[i] not in CLOSING:
            return i
    return None


def ends_sentence(words: Sequence[str], i: int) -> bool:
    """Tell whether word ``i`` ends a sentence, closing quotes and brackets counted in."""
    while i > 0 and words[i] in CLOSING:
        i -= 1
    return words[i] in SENTENCE_ENDS
