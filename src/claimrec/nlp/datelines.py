"""Where a dateline ends: "NEW DELHI, Dec 11 (Reuters) - " is no part of the sentence after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST: Final = 14
MARKS: Final = frozenset({"-", "--", "\u2013", "\u2014", ":"})
OPEN, CLOSE = "(", ")"


def dateline_length(words: Sequence[str]) -> int:
    """Return how many of the first words of a paragraph are its dateline with the mark, 0 for none.

    A dateline opens with a place in capitals; after a comma or in brackets other words may follow.
    """
    if not words or not is_capital(words[0]):
        return 0
    loose = False
    for i, word in enumerate(words[:LONGEST]):
        if word in MARKS:
            return i + 1 if i + 1 < len(words) else 0
        loose = loose or word in {",", OPEN}
        if not loose and not is_capital(word):
            return 0
        if loose and not fits_loosely(word):
            return 0
    return 0


def is_capital(word: str) -> bool:
    """Tell whether ``word`` is in capitals, as the place of a dateline is."""
    return word.isupper() and len(word) > 1


def fits_loosely(word: str) -> bool:
    """Tell whether ``word`` may stand after the place: a region, a date, an agency, punctuation."""
    return word in {",", ".", "/", OPEN, CLOSE} or word[0].isupper() or word[0].isdigit()
