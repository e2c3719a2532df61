"""Reads one amount with its unit: money, ratios, ages, measures, compounds, implied ones, none."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from claimrec.canon.lexemes import at
from claimrec.canon.numeral_parts import Numeral, numeral_openers, rank
from claimrec.canon.numerals import MULTIPLES, ORDINALS, read_numeral, table
from claimrec.canon.quantity_implied import NOBODY, bare_duration, halved, implied, none
from claimrec.canon.quantity_noise import noise
from claimrec.canon.quantity_readings import Reading
from claimrec.canon.quantity_units import clean_numeral, following_unit, part_of_unit, past_dash, with_smaller
from claimrec.canon.units import (
    BARE_DURATIONS,
    CODES,
    read_currency,
    read_sign,
    read_unit,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimrec.canon.lexemes import Lexeme

_RATIO_WHOLES = frozenset(Decimal(whole) for whole in (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000))
_PARTS = {("1", "2"), ("1", "3"), ("2", "3"), *((str(n), str(of)) for of in (4, 8) for n in range(1, of, 2))}
"""What measures are broken into with a slash; 9/11 and 24/7 are none."""
_BEFORE_THE = frozenset({"double", "triple", "treble", "quadruple"})
_WHOLES = frozenset({"the", "that", "what", "its", "their", "his", "her", "last"})
_IDIOMS = frozenset({"down", "up", "over", "back"})
_ONE = Decimal(1)
_TEN = Decimal(10)
_HUNDRED = Decimal(100)


def single_openers() -> frozenset[str]:
    """Return the words that one amount may begin with."""
    return (
        numeral_openers()
        | ORDINALS
        | MULTIPLES.keys()
        | BARE_DURATIONS
        | NOBODY
        | {"no", "not", "an", "minus"}
    )


def read_single(lexemes: Sequence[Lexeme], index: int, *, bounded: bool = False) -> Reading | None:
    """Return the one amount that begins at `index`; `bounded` as in `noise`."""
    first = at(lexemes, index)
    if (
        first is None
        or not _may_begin(first, at(lexemes, index + 1))
        or noise(lexemes, index, bounded=bounded) is not None
    ):
        return None
    for reader in _READERS:
        reading = reader(lexemes, index)
        if reading is not None:
            return reading
    return None


def _may_begin(first: Lexeme, second: Lexeme | None) -> bool:
    """Pass over at once what no amount begins with; "the" is read for "the dozen", a dash for a minus."""
    if first.lower == "the":
        return second is not None and second.lower == "dozen"
    if first.kind == "dash":
        return second is not None and second.kind == "number"
    named = first.lower in _OPENERS or first.text in _OPENERS or first.text in CODES
    return first.kind != "word" or named


_OPENERS = single_openers()


def _money(lexemes: Sequence[Lexeme], index: int) -> Reading | None:
    sign = read_sign(lexemes, index)
    numeral = None if sign is None else read_numeral(lexemes, sign[1], money=True)
    if sign is None or numeral is None:
        return None
    reading = _reading(numeral, index, unit=sign[0], money=True)
    named = read_currency(lexemes, past_dash(lexemes, numeral.next), scaled=False)
    if named is not None and (named[0] == sign[0] or sign[0] == "USD"):
        return replace(reading, unit=named[0], next=named[1])
    return reading


def _minus(lexemes: Sequence[Lexeme], index: int) -> Reading | None:
    """As in "-4%", "minus 5 degrees"."""
    sign, number = at(lexemes, index), at(lexemes, index + 1, "number")
    if sign is None or number is None:
        return None
    dash = (
        sign.kind == "dash"
        and number.glued
        and (index == 0 or not sign.glued or lexemes[index - 1].text == "(")
    )
    if not dash and sign.lower != "minus":
        return None
    reading = read_single(lexemes, index + 1)
    if reading is None or reading.low is None or reading.high is None:
        return None
    return replace(reading, low=-reading.high, high=-reading.low, core=index)


def _ratio(lexemes: Sequence[Lexeme], index: int) -> Reading | None:
    """As in "one in five", "9 in 10", "one out of every three": a share."""
    part = read_numeral(lexemes, index)
    if part is None or part.scale != 1 or part.vague or part.share:
        return None
    start = _whole_of(lexemes, part.next)
    whole = None if start is None else clean_numeral(lexemes, start)
    if whole is None or whole.high not in _RATIO_WHOLES or not 0 < part.low < whole.low:
        return None
    if read_unit(lexemes, whole.next) or (
        part.spelled != whole.spelled and part.low != _ONE and whole.low != _TEN
    ):
        return None
    share = replace(whole, low=part.low / whole.low, high=part.low / whole.low, share=True)
    return _reading(share, index, unit="percent")


def _whole_of(lexemes: Sequence[Lexeme], index: int) -> int | None:
    """The index of the whole behind the link of a ratio: "in", "out of", "of every", "-in-"."""
    start = past_dash(lexemes, index)
    words = [lexeme.lower for lexeme in lexemes[start : start + 2]]
    if words[:1] == ["in"]:
        start = past_dash(lexemes, start + 1)
    elif words in (["out", "of"], ["of", "every"]):
        start += 1 if words[0] == "of" else 2
    else:
        return None
    return start + 1 if at(lexemes, start, lower="every") else start


def _multiple(lexemes: Sequence[Lexeme], index: int) -> Reading | None:
    """As in "twice", "tenfold", "doubled", "double the number"; "doubled down" and a double room are none."""
    word, behind = at(lexemes, index, "word"), at(lexemes, index + 1)
    if word is None or word.lower not in MULTIPLES or (behind is not None and behind.lower in _IDIOMS):
        return None
    if word.lower in _BEFORE_THE and (behind is None or behind.lower not in _WHOLES):
        return None
    value = Decimal(str(MULTIPLES[word.lower]))
    return Reading(value, value, index + 1, index, index + 1, unit="times", spelled=True)


def _ordinal(lexemes: Sequence[Lexeme], index: int) -> Reading | None:
    lexeme = lexemes[index]
    two_words = rank(lexemes, index)
    if two_words is not None:
        value, behind = Decimal(two_words[0]), two_words[1]
    elif lexeme.kind == "ordinal":
        value, behind = lexeme.value, index + 1
    elif lexeme.lower in ORDINALS:
        value, behind = Decimal(_TABLE_ORDINALS.index(lexeme.lower) + 1), index + 1
    else:
        return None
    return Reading(value, value, behind, index, behind, ordinal=True, spelled=lexeme.kind == "word")


_TABLE_ORDINALS: list[str] = table("numerals")["ordinals"]


def _measured(lexemes: Sequence[Lexeme], index: int) -> Reading | None:
    """A number with its unit, with what it is joined to, or bare."""
    numeral = _part_of_measure(lexemes, index) or read_numeral(lexemes, index)
    if numeral is None:
        return None
    reading = following_unit(lexemes, _reading(numeral, index))
    if numeral.share and reading.unit is None:
        part = part_of_unit(lexemes, numeral)
        if part is not None:
            return replace(_reading(numeral, index), unit=part[0], next=part[1])
        if reading.compound == "point":
            return replace(reading, unit="percentage point")
        return _reading(numeral, index, unit="percent")
    return with_smaller(lexemes, reading)


def _part_of_measure(lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
    """As in "1/2 litre", "a 3/4-inch pipe": a slash with no blank around it, and a unit behind."""
    above, slash, below = (at(lexemes, index + step) for step in range(3))
    if not (above and slash and below and slash.lower == "/" and slash.glued and below.glued):
        return None
    if (above.lower, below.lower) not in _PARTS or not read_unit(lexemes, past_dash(lexemes, index + 3)):
        return None
    value = Decimal(above.lower) / Decimal(below.lower)
    return Numeral(value, value, index + 3)


def _reading(numeral: Numeral, index: int, *, unit: str | None = None, money: bool = False) -> Reading:
    by = _HUNDRED if numeral.share and unit == "percent" else _ONE
    return Reading(
        numeral.low * by,
        numeral.high * by,
        numeral.next,
        index,
        numeral.next,
        unit=unit,
        scale=numeral.scale,
        vague=numeral.vague,
        money=money,
        spelled=numeral.spelled,
    )


_READERS: tuple[Callable[[Sequence[Lexeme], int], Reading | None], ...] = (
    _money,
    _minus,
    _ratio,
    halved,
    implied,
    _measured,
    _multiple,
    bare_duration,
    none,
    _ordinal,
)
