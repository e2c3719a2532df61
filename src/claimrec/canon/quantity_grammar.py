"""The grammar of quantities: bounds, ranges, single amounts with their units, conversions.

phrase  := prefix? bound* (span | single) after-bound? conversion?
span    := "between" single "and" single | "from"? single ("to" | "-" | "or") single
single  := money | ratio | age | number unit (number smaller-unit)? | number compound | implied one
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from claimrec.canon.concepts import concept
from claimrec.canon.lexemes import Phrases, at
from claimrec.canon.numeral_parts import joined
from claimrec.canon.numerals import table
from claimrec.canon.quantity_pairs import pair, pairs
from claimrec.canon.quantity_readings import Reading, bound
from claimrec.canon.quantity_singles import read_single
from claimrec.canon.quantity_units import following_unit
from claimrec.canon.units import CURRENCIES, PREFIXES, dimension

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.canon.lexemes import Lexeme

_TABLE = table("bounds")
_BEFORE = Phrases({phrase: kind for kind, phrases in _TABLE["before"].items() for phrase in phrases})
_AFTER = Phrases({phrase: kind for kind, phrases in _TABLE["after"].items() for phrase in phrases})
_CHANGES = frozenset(_TABLE["changes"])
_RAISED = frozenset(_TABLE["raised"])
"""Words before "up to" that say where a figure went."""
_TEMPERATURES = frozenset({"celsius", "fahrenheit", "degree"})
_QUAKES = frozenset({"quake", "aftershock"})
"""Concepts of what has a magnitude."""
_TEN, _HUNDRED = Decimal(10), Decimal(100)
_MOST_BOUNDS = 4
_LOOK_BACK = 6
"""How many lexemes back a verb of change makes "from 5 to 7" no range."""


OPENERS = _BEFORE.openers | {*PREFIXES, "between", "from"}
"""Words that a phrase of more than a single amount may begin with."""


def read_phrase(lexemes: Sequence[Lexeme], index: int) -> Reading | None:
    """Return the quantity phrase that begins at `index`, None if none does."""
    prefix = _prefix(lexemes, index)
    kinds, start = _bounds(lexemes, prefix[1] if prefix else index)
    if prefix is None and kinds and (inner := _prefix(lexemes, _past_the(lexemes, start))):
        prefix, start = inner, inner[1]  # "under the age of 18"
    real = any(kind != "plain" for kind in kinds)
    reading = _span_or_single(lexemes, start, bounded=real)
    if reading is None:
        return None
    if prefix is not None:
        reading = _with_prefix(reading, prefix[0])
    reading = _shaking(lexemes, reading)
    for kind in reversed(kinds):
        reading = bound(reading, _softened(kind, reading))
    return _conversion(lexemes, _both_ends(lexemes, _after(lexemes, reading)))


def _prefix(lexemes: Sequence[Lexeme], index: int) -> tuple[str, int] | None:
    """As in "magnitude (of) 6.1", "category 4", "aged 10": the unit comes first."""
    word = at(lexemes, index, "word")
    key = "" if word is None else word.text if word.text in PREFIXES else word.lower
    if key not in PREFIXES or (len(key) == 1 and not _decimal(lexemes, index + 1)):
        return None
    following = index + 1 + joined(lexemes, index + 1)
    while (link := at(lexemes, following)) and link.lower in {"of", "a", "was", "at"}:
        following += 1
    return key, following


def _decimal(lexemes: Sequence[Lexeme], index: int) -> bool:
    """As in "M 6.1": a letter before any other number is no unit."""
    number = at(lexemes, index, "number")
    return number is not None and "." in number.text


def _with_prefix(reading: Reading, prefix: str) -> Reading:
    if reading.unit is not None and reading.unit != PREFIXES[prefix]:
        return reading
    aged = prefix in {"aged", "age", "ages"}
    return replace(reading, unit=PREFIXES[prefix], age=aged, compound=None, prefixed=True)


def _shaking(lexemes: Sequence[Lexeme], reading: Reading) -> Reading:
    """As in "a 6.8 quake": one quake with a decimal number is that strong, nobody counts parts of quakes."""
    word = at(lexemes, reading.next, "word")
    one = word is not None and concept(word.lower) in _QUAKES
    if reading.unit is None and one and "." in lexemes[reading.next - 1].text:
        return replace(reading, unit="magnitude", compound=None)
    return reading


def _bounds(lexemes: Sequence[Lexeme], index: int) -> tuple[list[str], int]:
    kinds: list[str] = []
    while len(kinds) < _MOST_BOUNDS and (found := _BEFORE.read(lexemes, index)) is not None:
        kinds.append("plain" if _moved_up(lexemes, index) else found[0])
        index = found[1]
    return kinds, index


def _moved_up(lexemes: Sequence[Lexeme], index: int) -> bool:
    """As in "was revised up to 15", "brought the toll up to 15": it is 15 now."""
    before = at(lexemes, index - 1)
    return at(lexemes, index, lower="up") is not None and before is not None and before.lower in _RAISED


def _softened(kind: str, reading: Reading) -> str:
    """As in "Over two days" may mean during them: the bound is kept, its end included."""
    return "at_least" if kind == "above" and dimension(reading.unit) == "time" and not reading.age else kind


def _span_or_single(lexemes: Sequence[Lexeme], index: int, *, bounded: bool) -> Reading | None:
    opener = at(lexemes, index, "word")
    if opener and opener.lower in {"between", "from"}:
        inner = _prefix(lexemes, _past_the(lexemes, index + 1))
        start = inner[1] if inner is not None else index + 1
        left = read_single(lexemes, _unbound(lexemes, start), bounded=bounded)
        span = None if left is None else _span(lexemes, index, left, opener.lower)
        if span is None:
            return read_single(lexemes, index, bounded=bounded)
        return span if inner is None else _with_prefix(span, inner[0])
    left = read_single(lexemes, index, bounded=bounded)
    return None if left is None else _span(lexemes, index, left, "") or left


def _span(lexemes: Sequence[Lexeme], index: int, left: Reading, word: str) -> Reading | None:
    """Return the range from the amount on the left; `word` is "between" or "from" where it opens with one."""
    link = _link(lexemes, left.next, word)
    right = None if link is None else read_single(lexemes, _unbound(lexemes, link[1]), bounded=True)
    if link is None or right is None:
        return None
    before = at(lexemes, index - 1)
    from_ = word == "from" or (before is not None and before.lower == "from")
    by = before is not None and before.lower == "by" and left.unit is None and right.unit is None
    if (from_ or by) and _changes(lexemes, index):
        return None
    return _joined(lexemes, left, right, link[0])


def _past_the(lexemes: Sequence[Lexeme], index: int) -> int:
    return index + 1 if at(lexemes, index, lower="the") else index


def _unbound(lexemes: Sequence[Lexeme], index: int) -> int:
    """Pass over what says little inside a range: "between about 20 and perhaps 25"."""
    return _bounds(lexemes, index)[1]


def _link(lexemes: Sequence[Lexeme], index: int, opener: str) -> tuple[str, int] | None:
    words = [lexeme.lower for lexeme in lexemes[index : index + 3]]
    if opener == "between":
        return ("and", index + 1) if words[:1] in (["and"], ["to"]) else None
    if words[:3] == ["-", "to", "-"]:
        return "to", index + 3
    if words[:2] in (["-", "to"], ["-", "or"]):
        return "to", index + 2
    if words[:1] in (["to"], ["or"]):
        return words[0], index + 1
    dash, behind = at(lexemes, index, "dash"), at(lexemes, index + 1)
    if behind and ((dash and dash.glued and behind.glued) or at(lexemes, index, lower=":")) and behind.glued:
        return "-", index + 1
    slash = at(lexemes, index, lower="/")
    return ("/", index + 1) if slash and slash.glued and behind and behind.glued else None


def _joined(lexemes: Sequence[Lexeme], left: Reading, right: Reading, link: str) -> Reading | None:
    shared = link == "-" or right.scale > 1 or (link == "to" and left.scale == right.scale)
    if left.money and right.unit is None and right.compound is None and shared:
        right = replace(right, unit=left.unit, money=True)
    left = _sharing(left, right)
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


def _sharing(left: Reading, right: Reading) -> Reading:
    """The left end takes the scale and the unit that stand once, at the right: "$19 and $22 million"."""
    if left.low is None or right.low is None or left.high is None:
        return left
    scale = right.scale if right.scale > 1 else _hundreds(left, right)
    if left.scale == 1 and scale > 1 and left.low <= right.low / scale:
        left = replace(left, low=left.low * scale, high=left.high * scale)
    return replace(left, unit=right.unit, age=right.age) if left.unit is None else left


def _hundreds(left: Reading, right: Reading) -> Decimal:
    """As in "five or six hundred": full hundreds in words, after a word below ten."""
    words = left.spelled and right.spelled and left.low is not None and right.low is not None
    full = words and right.low % _HUNDRED == 0 and left.low < _TEN  # type: ignore[operator] # both are known
    return _HUNDRED if full else Decimal(1)


def _changes(lexemes: Sequence[Lexeme], index: int) -> bool:
    """A verb of change stands shortly before: "rose from 36 to 128" names two values, no range."""
    return any(lexeme.lower in _CHANGES for lexeme in lexemes[max(0, index - _LOOK_BACK) : index])


def _after(lexemes: Sequence[Lexeme], reading: Reading) -> Reading:
    """A bound behind the number: "50 or more", "500-plus", "two hours or so"; the unit may follow it."""
    found = _AFTER.read(lexemes, reading.next)
    if found is None or (lexemes[reading.next].text == "+" and not lexemes[reading.next].glued):
        return reading
    bounded = replace(bound(reading, found[0]), next=found[1])
    return following_unit(lexemes, bounded) if reading.unit is None and reading.compound is None else bounded


def _both_ends(lexemes: Sequence[Lexeme], reading: Reading) -> Reading:
    """As in "At least 1,200 and possibly as many as 2,000": two bounds are one quantity."""
    if "at_least" not in reading.bounds or not at(lexemes, reading.next, lower="and"):
        return reading
    kinds, start = _bounds(lexemes, reading.next + 1)
    upper = read_single(lexemes, start, bounded=True) if "at_most" in kinds else None
    if upper is None or upper.high is None or upper.unit != reading.unit:
        return reading
    return replace(reading, high=upper.high, next=upper.next)


def _conversion(lexemes: Sequence[Lexeme], reading: Reading) -> Reading:
    """Take in the same amount in another unit: "75 km (50 miles)", "1.5 billion rupiah ($A195,900)"."""
    comma = 1 if at(lexemes, reading.next, lower=",") and at(lexemes, reading.next + 1, lower="or") else 0
    opener = at(lexemes, reading.next + comma)
    if opener is None or opener.lower not in {"(", "or"}:
        return reading
    start = _unbound(lexemes, reading.next + comma + 1)
    other = _span_or_single(lexemes, start, bounded=True)
    if other is None or not _converts(reading.unit, other.unit):
        return reading
    if opener.lower == "or":
        return replace(reading, next=other.next)
    return replace(reading, next=other.next + 1) if at(lexemes, other.next, lower=")") else reading


def _converts(left: str | None, right: str | None) -> bool:
    if left is None or right is None or left == right:
        return False
    if left in CURRENCIES or right in CURRENCIES:
        return left in CURRENCIES and right in CURRENCIES
    dimensions = {dimension(left), dimension(right)}
    return len(dimensions) == 1 or dimensions <= _TEMPERATURES
