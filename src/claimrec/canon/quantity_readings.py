"""What the grammar of quantities builds while it reads, and how bounds change it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from claimrec.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable

ABOUT = Decimal("0.1")
"""How far "about" spreads: a tenth to both sides.

News rounds to two digits that count, which is off by 5 % at most; twice that keeps a figure that was
rounded and then called "about" from clashing with the exact one. Two figures further apart than a tenth
are read as different by a reader, too.
"""
NEARLY = Decimal("0.1")
"""Nearly and almost reach a tenth below the number and never the number itself; "just over" mirrors it."""
LEAST_SPREAD = Decimal(1)
"""A count of five or more that is "about" so many may be off by one at the least."""
_SPREADS_FROM = 5


@dataclass(frozen=True, slots=True)
class Reading:
    """One quantity while it is read: lexemes `[first, next)`, its number alone in `[core, core_end)`.

    `prefixed`: the unit stands before the number ("aged 6").
    """

    low: Decimal | None
    high: Decimal | None
    next: int
    core: int
    core_end: int
    unit: str | None = None
    scale: Decimal = Decimal(1)
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    vague: bool = False
    bounds: tuple[str, ...] = ()
    compound: str | None = None
    money: bool = False
    age: bool = False
    article: bool = False
    spelled: bool = False
    ordinal: bool = False
    prefixed: bool = False

    def quantity(self) -> Quantity:
        """Return the value."""
        return Quantity(
            low=_number(self.low),
            high=_number(self.high),
            low_open=self.low_open,
            high_open=self.high_open,
            approximate=self.approximate,
            vague=self.vague,
            unit=self.unit,
        )


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(f"{value:.12g}")


def bound(reading: Reading, kind: str) -> Reading:
    """Return the reading with a bound of that kind ("at_least", "about", ...) put on it."""
    low, high = reading.low, reading.high
    if low is None or high is None:
        return replace(reading, bounds=(*reading.bounds, kind))
    return replace(_BOUNDS[kind](reading, low, high), bounds=(*reading.bounds, kind))


def _at_least(reading: Reading, _low: Decimal, _high: Decimal) -> Reading:
    return replace(reading, high=None)


def _above(reading: Reading, _low: Decimal, _high: Decimal) -> Reading:
    return replace(reading, high=None, low_open=True)


def _at_most(reading: Reading, _low: Decimal, _high: Decimal) -> Reading:
    return replace(reading, low=None)


def _below(reading: Reading, _low: Decimal, _high: Decimal) -> Reading:
    return replace(reading, low=None, high_open=True)


def _nearly(reading: Reading, low: Decimal, _high: Decimal) -> Reading:
    return replace(reading, low=low - abs(low) * NEARLY, high_open=True, approximate=True)


def _just_over(reading: Reading, _low: Decimal, high: Decimal) -> Reading:
    return replace(reading, high=high + abs(high) * NEARLY, low_open=True, approximate=True)


def _about(reading: Reading, low: Decimal, high: Decimal) -> Reading:
    whole = reading.unit is None and low == low.to_integral_value() and low >= _SPREADS_FROM
    least = LEAST_SPREAD if whole else Decimal(0)
    down, up = max(abs(low) * ABOUT, least), max(abs(high) * ABOUT, least)
    return replace(reading, low=low - down, high=high + up, approximate=True)


def _plain(reading: Reading, _low: Decimal, _high: Decimal) -> Reading:
    return reading


_BOUNDS: dict[str, Callable[[Reading, Decimal, Decimal], Reading]] = {
    "at_least": _at_least,
    "above": _above,
    "at_most": _at_most,
    "below": _below,
    "nearly": _nearly,
    "just_over": _just_over,
    "about": _about,
    "plain": _plain,
}
