"""Says how two quantities lie to each other, and shows one in words."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from claimrec.canon.units import CURRENCIES, SIGNS, dimension, factor

if TYPE_CHECKING:
    from claimrec.model import Quantity

Relation = Literal["same", "within", "overlap", "disjoint", "other_unit"]

_EXACT_BELOW = 1000
"""A plain count below this is taken as exact: 130 dead are not 134 dead."""
_CUT_SHORT = 3
"""A figure with this many more digits may be cut short, not only rounded: 43,885,310 is "43 million"."""
_CONVERSION = 0.03
"""How far two figures in different units may differ: agencies convert figures that are rounded already."""
_MILLION = 1_000_000
_ROUGHEST_MAGNITUDE = 0.5
"""Magnitudes are measured to tenths: "magnitude 6" may be 6.2, and is another figure than 6.4."""
_CLOSE = 1e-9
_Ends = tuple[float, float]


_NEAR = 3.0
"""A figure up to this many times the bounds of a vague word ("dozens") is beside it."""


def beside(left: Quantity, right: Quantity) -> bool:
    """Tell a figure near the bounds of a vague word, of which nobody would say that it is wrong."""
    ends = [
        tuple((end or 0.0) * factor(each.unit) for end in (each.low, each.high)) for each in (left, right)
    ]
    (_, least), (most, _) = sorted(ends, key=lambda pair: pair[1])
    return (left.vague or right.vague) and most <= _NEAR * least


def relate(left: Quantity, right: Quantity) -> Relation:
    """Return how two quantities lie to each other, in the base unit of what they measure.

    same: equal ends; within: one interval holds the other, or one figure is the other one rounded;
    overlap: they share values, if only an end ("more than 500" and 500); other_unit: not comparable.
    Swapping the two changes nothing.
    """
    if dimension(left.unit) != dimension(right.unit):
        return "other_unit"
    if left.unit == "pair":
        return "same" if _ends(left) == _ends(right) else "disjoint"
    if left.unit != right.unit and not _equal(_ends(left), _ends(right)):
        return "within" if _meet(_widened(left), _widened(right)) else "disjoint"
    return _relate_ends(left, right)


def _relate_ends(left: Quantity, right: Quantity) -> Relation:
    a, b = _ends(left), _ends(right)
    if _equal(a, b):
        return "same" if _openness(left) == _openness(right) else "within"
    if _holds(a, b) or _holds(b, a):
        return "within"
    if _meet(a, b):
        return "overlap"
    return "within" if _rounds(left, right) or _rounds(right, left) else "disjoint"


def _ends(quantity: Quantity) -> _Ends:
    by = factor(quantity.unit)
    low = -math.inf if quantity.low is None else quantity.low * by
    high = math.inf if quantity.high is None else quantity.high * by
    return low, high


def _openness(quantity: Quantity) -> tuple[bool, bool]:
    return quantity.low_open, quantity.high_open


def _equal(left: _Ends, right: _Ends) -> bool:
    return all(a == b or math.isclose(a, b, rel_tol=_CLOSE) for a, b in zip(left, right, strict=True))


def _holds(outer: _Ends, inner: _Ends) -> bool:
    """Ends that only touch do not count as holding, unless the inner one is more than a point."""
    return (outer[0] < inner[0] and inner[1] < outer[1]) or (
        outer[0] <= inner[0] and inner[1] <= outer[1] and inner[0] < inner[1]
    )


def _meet(left: _Ends, right: _Ends) -> bool:
    return left[0] <= right[1] and right[0] <= left[1]


def _is_point(quantity: Quantity) -> bool:
    return quantity.low is not None and quantity.low == quantity.high


def _rounds(rough: Quantity, fine: Quantity) -> bool:
    """Say whether `rough` is a point that covers `fine` as its rounding or its shortened form."""
    if not _is_point(rough) or rough.low is None:
        return False
    step = grain(rough)
    low, high = rough.low - step / 2, rough.low + step / 2
    other = (-math.inf if fine.low is None else fine.low, math.inf if fine.high is None else fine.high)
    if not _is_point(fine):
        return low < other[1] and other[0] < high
    if grain(fine) >= step:
        return False
    cut = digits(fine) >= digits(rough) + _CUT_SHORT
    return low <= other[0] < (rough.low + step if cut else high)


def grain(quantity: Quantity) -> float:
    """Return the step a figure was rounded to, read off its trailing noughts.

    At least two digits are taken to count ("7,000" was rounded to hundreds), except before million and up
    ("3 million" to millions); plain counts below a thousand are exact.
    """
    value = abs(quantity.low or 0.0)
    if value == 0:
        return 0.0
    exponent = _trailing(value)
    step = 10.0**exponent
    if quantity.unit is None and value < _EXACT_BELOW:
        return min(step, 1.0) if exponent < 0 else 0.0
    if quantity.unit == "magnitude":
        return min(step, _ROUGHEST_MAGNITUDE)
    leading = math.floor(math.log10(value))
    single = exponent == leading and leading % 3 == 0 and value >= _MILLION
    return step if single else min(step, 10.0 ** (leading - 1)) if exponent > 0 else step


def digits(quantity: Quantity) -> int:
    """Return how many digits of a figure count."""
    value = abs(quantity.low or 0.0)
    return len(_plain(value).replace(".", "").strip("0"))


def _plain(value: float) -> str:
    return format(Decimal(f"{value:.12g}"), "f")


def _trailing(value: float) -> int:
    whole, _, part = _plain(value).partition(".")
    if part:
        return -len(part.rstrip("0")) if part.rstrip("0") else len(whole) - len(whole.rstrip("0"))
    return len(whole) - len(whole.rstrip("0"))


def _widened(quantity: Quantity) -> _Ends:
    """The interval in the base unit, with what rounding before and after a conversion may have moved."""
    low, high = _ends(quantity)
    half = grain(quantity) * factor(quantity.unit) / 2 if _is_point(quantity) else 0.0
    slack = _CONVERSION / 2
    return low - half - abs(low) * slack if math.isfinite(low) else low, (
        high + half + abs(high) * slack if math.isfinite(high) else high
    )


def describe(quantity: Quantity) -> str:
    """Return the quantity in a few words: "at least 6", "about 36 %", "$43 million", "24 to 99"."""
    low, high = quantity.low, quantity.high
    if low is None and high is None:
        return "unknown"
    if quantity.unit == "pair":
        return f"{_amount(high)}-{_amount(low)}"
    if low is None or high is None:
        return _one_ended(quantity)
    if low == high:
        return _with_unit(quantity, _amount(low))
    if quantity.approximate:
        return _spread(quantity, low, high)
    return _with_unit(quantity, f"{_amount(low)} to {_amount(high)}")


def _one_ended(quantity: Quantity) -> str:
    if quantity.high is None:
        word = "more than" if quantity.low_open else "at least"
        return f"{word} {_with_unit(quantity, _amount(quantity.low))}"
    word = "less than" if quantity.high_open else "up to"
    return f"{word} {_with_unit(quantity, _amount(quantity.high))}"


def _spread(quantity: Quantity, low: float, high: float) -> str:
    if quantity.high_open:
        return f"nearly {_with_unit(quantity, _amount(high))}"
    if quantity.low_open:
        return f"just over {_with_unit(quantity, _amount(low))}"
    middle = (low + high) / 2
    if high - low <= max(0.21 * middle, 2.0):
        return f"about {_with_unit(quantity, _amount(middle))}"
    return f"about {_with_unit(quantity, f'{_amount(low / 0.9)} to {_amount(high / 1.1)}')}"


_NAMES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_SHORT_FORM = 5
_DECIMALS = 3


def _amount(value: float | None) -> str:
    """Digits with commas; millions and up in words where few digits count."""
    value = 0.0 if value is None else value
    for size, name in _NAMES:
        short = _plain(value / size)
        if abs(value) >= size and len(short.replace(".", "").lstrip("-")) <= _SHORT_FORM:
            return f"{short} {name}"
    whole, _, part = _plain(round(value, _DECIMALS)).partition(".")
    return f"{'-' if value < 0 else ''}{abs(int(whole)):,}" + (f".{part}" if part else "")


_FORMS = {
    "percent": "{} %",
    "magnitude": "magnitude {}",
    "category": "category {}",
    "mach": "Mach {}",
    "times": "{} times",
    "degree celsius": "{} degrees Celsius",
    "degree fahrenheit": "{} degrees Fahrenheit",
}


def _with_unit(quantity: Quantity, amount: str) -> str:
    unit = quantity.unit
    if unit is None:
        return amount
    if unit in CURRENCIES:
        return f"{SIGNS[unit]}{amount}" if unit in SIGNS else f"{unit} {amount}"
    if unit in _FORMS:
        return _FORMS[unit].format(amount)
    return f"{amount} {unit if amount == '1' else _plural(unit)}"


def _plural(unit: str) -> str:
    """Return "miles per hour" of "mile per hour"."""
    measure, per, rest = unit.partition(" per ")
    words, blank, last = measure.rpartition(" ")
    return f"{words}{blank}{_PLURALS.get(last, f'{last}s')}{per}{rest}"


_PLURALS = {
    "acre-foot": "acre-feet",
    "caliber": "caliber",
    "century": "centuries",
    "foot": "feet",
    "gigahertz": "gigahertz",
    "hertz": "hertz",
    "horsepower": "horsepower",
    "inch": "inches",
    "megahertz": "megahertz",
    "stone": "stone",
}
