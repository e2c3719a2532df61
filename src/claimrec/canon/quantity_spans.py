"""Joins two readings to a range: what one end leaves unsaid the other says."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from claimrec.canon.numerals import table
from claimrec.canon.quantity_pairs import pair, pairs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.canon.lexemes import Lexeme
    from claimrec.canon.quantity_readings import Reading

_CHANGES = frozenset(table("bounds")["changes"])
_LOOK_BACK = 6
"""How many lexemes back a verb of change makes "from 5 to 7" no range."""
_TEN, _HUNDRED, _THOUSAND = Decimal(10), Decimal(100), Decimal(1000)
_FAR = 3
"""The ends of a range of the news are of one size: no more than this many times apart."""


def joined_ends(lexemes: Sequence[Lexeme], left: Reading, right: Reading, link: str) -> Reading | None:
    """Return the range or pair that two readings are with that link between them, None where they are two."""
    shared = link == "-" or right.scale > 1 or (link == "to" and left.scale == right.scale)
    if left.money and right.unit is None and right.compound is None and shared:
        right = replace(right, unit=left.unit, money=True)
    left = _sharing(lexemes, left, right, link)
    if left.low is None or right.low is None or left.high is None or right.high is None:
        return None
    if left.unit != right.unit or (link == "or" and not (left.low < right.low and left.compound is None)):
        return None
    if pairs(lexemes, left, right, link):
        return pair(lexemes, left, right, link)
    if left.low >= right.low or link == "/":
        return None
    return replace(
        right,
        low=left.low,
        high=right.high,
        core=left.core,
        vague=left.vague or right.vague,
        approximate=left.approximate or right.approximate,
    )


def _sharing(lexemes: Sequence[Lexeme], left: Reading, right: Reading, link: str) -> Reading:
    """The left end takes the scale and the unit that stand once, at the right: "$19 and $22 million"."""
    if left.low is None or right.low is None or left.high is None:
        return left
    scale = right.scale if right.scale > 1 else _hundreds(left, right)
    if link == "-" and lexemes[right.core].text.endswith(",000"):
        scale = _thousands(left.low, right.low)
    if left.scale == 1 and scale > 1 and left.low <= right.low / scale:
        left = replace(left, low=left.low * scale, high=left.high * scale)
    return replace(left, unit=right.unit, age=right.age) if left.unit is None else left


def _hundreds(left: Reading, right: Reading) -> Decimal:
    """As in "five or six hundred": full hundreds in words, after a word below ten."""
    words = left.spelled and right.spelled and left.low is not None and right.low is not None
    full = words and right.low % _HUNDRED == 0 and left.low < _TEN  # type: ignore[operator] # both are known
    return _HUNDRED if full else Decimal(1)


def _thousands(left: Decimal, right: Decimal) -> Decimal:
    """As in "20-25,000": thousands that are said once, where both ends are of one size then."""
    return _THOUSAND if right / _FAR < left * _THOUSAND < right else Decimal(1)


def two_values(lexemes: Sequence[Lexeme], index: int, left: Reading, right: Reading) -> bool:
    """Say whether a verb of change makes two values of what reads as a range.

    As in "rose from 36 to 128", "rose by 3 to 12", "rose 3p to 125p"; "rose 10 to 15 percent" is a range.
    """
    if not any(lexeme.lower in _CHANGES for lexeme in lexemes[max(0, index - _LOOK_BACK) : index]):
        return False
    before = lexemes[index - 1].lower
    if before == "from" or lexemes[index].lower == "from":
        return True
    apart = left.high is not None and right.low is not None and right.low > left.high * _FAR
    bare = left.unit is None and right.unit is None
    return (before == "by" and bare) or (before in _CHANGES and apart and (bare or left.unit is not None))
