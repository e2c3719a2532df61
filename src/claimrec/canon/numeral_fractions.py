"""Reads fractions: "a third of", "two-thirds", "half of", "1/3 of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.canon.lexemes import at
from claimrec.canon.numeral_parts import FRACTIONS, SMALL, Numeral, joined, mixed_part, share_of, table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.canon.lexemes import Lexeme

_BEFORE = frozenset(table("numerals")["before_fractions"])
_AFTER = frozenset(table("numerals")["after_fractions"])
_SHARED = frozenset({"majority", "majorities", "stake", "share", "interest"})
"""What a fraction in digits is said of without "of": a 2/3 majority."""


def fraction(lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
    """Return the share that begins at `index`: "a third of", "two-thirds", "half of", "1/3 of"."""
    above, following = _numerator(lexemes, index)
    part = at(lexemes, following, "word")
    if above is None or part is None or part.lower not in FRACTIONS:
        return _bare_half(lexemes, index) or _slashed(lexemes, index)
    below = FRACTIONS[part.lower]
    plural = part.lower.endswith("s") or part.lower == "halves"
    dashed = following - index > 1
    counted = dashed or at(lexemes, index, lower="a") or at(lexemes, index, lower="one")
    if plural != (above > 1) or not (counted or plural) or not 0 < above < below:
        return None
    sure = part.lower == "half" or (plural and part.lower != "quarters")
    sure = sure or (dashed and at(lexemes, index, lower="one") is not None)  # no rank is "one-third"
    if not sure and not _of_change(lexemes, index, following + 1) and not _of_whole(lexemes, following + 1):
        return None
    return share_of(above, below, following + 1)


def _numerator(lexemes: Sequence[Lexeme], index: int) -> tuple[int | None, int]:
    word = at(lexemes, index, "word")
    if word is None:
        return None, index
    above = 1 if word.lower == "a" else SMALL.get(word.lower)
    return above, index + 2 if joined(lexemes, index + 1) else index + 1


def _bare_half(lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
    half = at(lexemes, index, lower="half")
    if half is None:
        return None
    behind = at(lexemes, index + 1)
    if behind is None or behind.lower not in {"of", "the", "its", "their", "his", "her", "our", "all"}:
        return None
    return share_of(1, 2, index + 1)


def _slashed(lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
    part = mixed_part(lexemes, index)
    behind = None if part is None else at(lexemes, part[1])
    shared = behind is not None and behind.lower in _SHARED
    if part is None or not (shared or _of_whole(lexemes, part[1])):
        return None
    return Numeral(part[0], part[0], part[1], share=True)


def _of_whole(lexemes: Sequence[Lexeme], index: int) -> bool:
    """After a fraction comes the whole, a comparison, or another fraction of the whole."""
    behind = at(lexemes, index)
    if behind is not None and behind.lower in {"and", "to"} and fraction(lexemes, index + 1) is not None:
        return True
    return behind is None or behind.lower in {"of", "the", "more", "less", "fewer", "are", "were", "have"}


def _of_change(lexemes: Sequence[Lexeme], start: int, end: int) -> bool:
    """As in "fell by a fifth", "rose a tenth in May": behind a change, and no rank of a noun."""
    before, behind = at(lexemes, start - 1) if start else None, at(lexemes, end, "word")
    changed = before is not None and before.lower in _BEFORE
    return changed and (behind is None or behind.lower in _AFTER)
