"""Reads two numbers that are one statement: scores, votes, ratios, blood pressures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from claimrec.canon.lexemes import at
from claimrec.canon.numerals import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.canon.lexemes import Lexeme
    from claimrec.canon.quantity_readings import Reading

_SCORES = frozenset(table("bounds")["scores"])
_SCORED = frozenset(table("bounds")["scored"])
_LOOK_BACK = 6
"""How many lexemes back a word of sport makes a score of "3-1"."""
_LARGEST_PAIR, _LARGEST_RATIO = 1000, 20
"""Beyond these two joined numbers are a model or a serial number ("787-8"), no score or reading."""


def pairs(lexemes: Sequence[Lexeme], left: Reading, right: Reading, link: str) -> bool:
    """Say whether two numbers are a pair and no range: the larger comes first, or it is sport."""
    if link not in {"-", "to", "/"} or left.unit is not None or left.age or left.vague:
        return False
    if left.low is None or right.low is None:
        return False
    return left.low >= right.low or link == "/" or _sporting(lexemes, left, right)


def pair(lexemes: Sequence[Lexeme], left: Reading, right: Reading, link: str) -> Reading | None:
    """Return scores, votes and readings: "3-1", "52 to 48", "100/65"; the order of the two is not kept."""
    plain = left.scale == right.scale == 1 and right.compound is None
    if not plain or (link == "to" and not _sporting(lexemes, left, right)):
        return None
    if left.low is None or right.low is None:
        return None
    low, high = sorted((left.low, right.low))
    if not _sporting(lexemes, left, right) and (high >= _LARGEST_PAIR or high > low * _LARGEST_RATIO):
        return None
    return replace(right, low=low, high=high, unit="pair", core=left.core)


def _sporting(lexemes: Sequence[Lexeme], left: Reading, right: Reading) -> bool:
    """As in "won 3-1", "a 3-1 defeat", "by two to one"; "by 3 to 12" stands behind a change."""
    before = lexemes[max(0, left.core - _LOOK_BACK) : left.core]
    if any(lexeme.lower in _SCORES for lexeme in before):
        return True
    behind = at(lexemes, right.next, "word")
    if behind is not None and behind.lower in _SCORED:
        return True
    descending = left.low is not None and right.low is not None and left.low > right.low
    return descending and at(lexemes, left.core - 1, lower="by") is not None
