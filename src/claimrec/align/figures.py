"""The figure of a claim by itself: its size, how much sharing it tells, whether two are one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.canon.units import factor

if TYPE_CHECKING:
    from claimrec.align.levels import Pair
    from claimrec.align.views import View
    from claimrec.model import Quantity

AGREEING = {"same", "within", "overlap"}
LARGE = 1000.0
"""From here on two digits tell a figure apart from the others of a story."""


def quantity_of(seen: View) -> Quantity:
    """Return the quantity of a claim that measures."""
    value = seen.claim.value
    if value.form != "measured":
        raise TypeError(value.form)
    return value.quantity


def middle(quantity: Quantity) -> float:
    """The middle of the interval in the base unit of what it measures; the bound of an open one."""
    ends = [end for end in (quantity.low, quantity.high) if end is not None]
    return factor(quantity.unit) * sum(ends) / len(ends) if ends else 0.0


def precise(pair: Pair) -> bool:
    """A figure that two reports hardly share by chance."""
    return strength(pair) >= 2


def strength(pair: Pair) -> int:
    """How much sharing the figure tells: the digits that count, one more for large ones and for money."""
    return min(_tells(quantity_of(seen)) for seen in (pair.left, pair.right))


def _tells(quantity: Quantity) -> int:
    if quantity.vague:
        return 0
    ends = list(dict.fromkeys(end for end in (quantity.low, quantity.high) if end is not None))
    digits = sum(map(_digits, ends))
    if quantity.approximate and len(ends) > 1:  # "nearly 9" is told with one digit, whatever its spread
        digits = min(map(_digits, (*ends, sum(ends) / len(ends))))
    large = any(end >= LARGE for end in ends)
    bare = quantity.unit is None and not large and len(ends) == 1
    return digits - bare + (large and quantity.unit is not None)


def _digits(figure: float) -> int:
    return len(f"{figure:.8e}".partition("e")[0].replace(".", "").rstrip("0"))


def same_value(pair: Pair) -> bool:
    """The same interval, or the same figure once with and once without "about"."""
    left, right = (quantity_of(seen) for seen in (pair.left, pair.right))
    return pair.relation == "same" or (
        pair.relation in AGREEING
        and not left.vague
        and not right.vague
        and (left.approximate or right.approximate or left.unit != right.unit)
        and abs(middle(left) - middle(right)) <= 0.02 * max(middle(left), middle(right))
    )


def restated(pair: Pair) -> bool:
    """The same figure once with and once without "at least" or "at most"."""
    left, right = (quantity_of(seen) for seen in (pair.left, pair.right))
    ends = ((left.low, right.low), (left.high, right.high))
    return left.unit == right.unit and any(a is not None and a == b for a, b in ends)


def broken(quantity: Quantity) -> bool:
    """Tell an exact count that is no whole number."""
    ends = [end for end in (quantity.low, quantity.high) if end is not None]
    exact = not quantity.vague and not quantity.approximate
    return quantity.unit is None and exact and any(not end.is_integer() for end in ends)


def vague(pair: Pair) -> bool:
    """Tell whether one of the two is a vague word: dozens, several."""
    return any(quantity_of(seen).vague for seen in (pair.left, pair.right))
