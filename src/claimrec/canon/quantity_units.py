"""Reads what follows a number: its unit, currency, compound noun, age, or a smaller unit."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from claimrec.canon.lexemes import at
from claimrec.canon.numerals import read_numeral
from claimrec.canon.quantity_noise import noise
from claimrec.canon.units import SINGLE, WITHIN, dimension, factor, read_currency, read_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.canon.lexemes import Lexeme
    from claimrec.canon.numerals import Numeral
    from claimrec.canon.quantity_readings import Reading


_BROKEN = {"century": "century", "second": "second", "point": "percentage point"}
"""Units in the singular that are other things without the fraction before them."""
_ONES = frozenset({"a", "an", "one", "1"})
_NO_COMPOUNDS = frozenset({"to", "or", "and", "plus", "odd", "ish", "some", "year"})


def part_of_unit(lexemes: Sequence[Lexeme], numeral: Numeral) -> tuple[str, int] | None:
    """Return the unit of which a fraction is a part ("a quarter of a mile") and the index after it."""
    of, article = at(lexemes, numeral.next, lower="of"), at(lexemes, numeral.next + 1)
    if of is None or article is None or article.lower not in _ONES:
        return None
    word = at(lexemes, numeral.next + 2, "word")
    if word is not None and word.lower in _BROKEN:
        return _BROKEN[word.lower], numeral.next + 3
    return read_unit(lexemes, numeral.next + 2)


def following_unit(lexemes: Sequence[Lexeme], reading: Reading) -> Reading:
    """Return the reading with the unit, currency or compound noun behind it."""
    start = reading.next
    joined = past_dash(lexemes, start)
    if reading.unit is None and at(lexemes, start, lower="of") and reading.spelled:
        return _vague_money(lexemes, reading, start + 1)
    money = read_currency(lexemes, joined, scaled=reading.scale > 1)
    if money is not None:
        return replace(reading, unit=money[0], next=money[1], money=True)
    found = read_unit(lexemes, joined) or _running(lexemes, start)
    if found is not None:
        return _aged(
            lexemes, replace(reading, unit=found[0], next=found[1], compound=_hint(lexemes, start, joined))
        )
    if joined > start and (word := at(lexemes, joined, "word")) and word.lower not in _NO_COMPOUNDS:
        return replace(reading, next=joined + 1, compound=None if word.lower == "strong" else word.lower)
    return reading


def _running(lexemes: Sequence[Lexeme], index: int) -> tuple[str, int] | None:
    """As in "six straight days": only units of time are counted so."""
    word = at(lexemes, index, "word")
    found = read_unit(lexemes, index + 1) if word is not None and word.lower in WITHIN else None
    return found if found is not None and dimension(found[0]) == "time" else None


def _vague_money(lexemes: Sequence[Lexeme], reading: Reading, start: int) -> Reading:
    """As in "tens of millions of dollars", "hundreds of kilometres", "a couple of months"."""
    found = read_currency(lexemes, start, scaled=True)
    if found is not None:
        return replace(reading, unit=found[0], next=found[1], money=True)
    word = at(lexemes, start, "word")
    measured = read_unit(lexemes, start) if word and word.lower.endswith(("s", "feet")) else None
    return reading if measured is None else replace(reading, unit=measured[0], next=measured[1])


def _hint(lexemes: Sequence[Lexeme], start: int, joined: int) -> str | None:
    return lexemes[joined].lower if joined > start else None


def _aged(lexemes: Sequence[Lexeme], reading: Reading) -> Reading:
    """As in "10-year-old", "six months old", "12 years of age"."""
    if dimension(reading.unit) != "time":
        return reading
    old = past_dash(lexemes, reading.next)
    word = at(lexemes, old, "word")
    if word and word.lower in {"old", "olds"}:
        return replace(reading, next=old + 1, age=True, compound=None)
    if at(lexemes, reading.next, lower="of") and at(lexemes, reading.next + 1, lower="age"):
        return replace(reading, next=reading.next + 2, age=True)
    return reading


def with_smaller(lexemes: Sequence[Lexeme], reading: Reading) -> Reading:
    """Return one amount in the larger unit: "6 feet 2 inches", "two hours and 30 minutes", "6-foot-2"."""
    if (
        dimension(reading.unit) not in SINGLE
        or reading.age
        or reading.low is None
        or reading.low != reading.high
    ):
        return reading
    start = reading.next
    start += 1 if at(lexemes, start, lower="and") or at(lexemes, start, lower=",") else 0
    start = past_dash(lexemes, start)
    dashed = start > reading.next and lexemes[start - 1].kind == "dash"
    numeral = read_numeral(lexemes, start) if dashed else clean_numeral(lexemes, start)
    if numeral is None or numeral.vague:
        return reading
    unit, following = read_unit(lexemes, numeral.next) or ("", numeral.next)
    if reading.unit == "foot" and dashed and not unit:
        unit = "inch"
    if dimension(unit or None) != dimension(reading.unit):
        return reading
    added = numeral.low * Decimal(str(factor(unit))) / Decimal(str(factor(reading.unit)))
    if added >= 1:
        return reading
    total = reading.low + added
    return replace(reading, low=total, high=total, next=following)


def clean_numeral(lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
    """Return the numeral at `index` unless it is part of a name or a date."""
    if at(lexemes, index) is None or noise(lexemes, index) is not None:
        return None
    return read_numeral(lexemes, index)


def past_dash(lexemes: Sequence[Lexeme], index: int) -> int:
    """Return the index behind a dash that joins two words, `index` itself where none stands."""
    dash, behind = at(lexemes, index, "dash"), at(lexemes, index + 1)
    return index + 1 if dash and dash.glued and behind and behind.glued else index
