"""Cutting a long text into windows that the encoder can read at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# The encoder was trained on windows of up to 300 words and has 512 positions for pieces, two of them
# taken by [CLS] and [SEP].
MAX_WORDS: Final = 230
MAX_PIECES: Final = 500
SENTENCE_ENDS: Final = frozenset({".", "?", "!", '."', '?"', '!"'})
CLOSING: Final = frozenset({'"', "'", "''", "\u201d", "\u2019", ")", "]"})


def windows(words: Sequence[str], lengths: Sequence[int], paragraphs: Sequence[bool]) -> Iterator[range]:
    """Yield ranges that cover all words, each one short enough for the encoder.

    ``lengths`` says how many pieces a word has, ``paragraphs`` whether it opens a paragraph.  A cut falls
    on the last paragraph in the second half of what fits, else after the last sentence end there, else
    where the room ends.
    """
    start = 0
    while start < len(words):
        end = fitting_end(lengths, start)
        if end < len(words):
            end = best_cut(words, paragraphs, start, end)
        yield range(start, end)
        start = end


def fitting_end(lengths: Sequence[int], start: int) -> int:
    """Return where the words that fit into one window end; one word fits always."""
    room = MAX_PIECES
    last = min(len(lengths), start + MAX_WORDS)
    for i in range(start, last):
        room -= lengths[i]
        if room < 0:
            return i
    return last


def best_cut(words: Sequence[str], paragraphs: Sequence[bool], start: int, end: int) -> int:
    """Return the best place to cut between the middle and the end of what fits."""
    earliest = start + (end - start) // 2
    candidates = range(end, earliest, -1)
    for i in candidates:
        if paragraphs[i]:
            return i
    for i in candidates:
        if ends_sentence(words, i - 1) and words[i] not in CLOSING:
            return i
    return end


def ends_sentence(words: Sequence[str], i: int) -> bool:
    """Tell whether word ``i`` ends a sentence, closing quotes and brackets counted in."""
    while i > 0 and words[i] in CLOSING:
        i -= 1
    return words[i] in SENTENCE_ENDS
