"""Finds the quantities of a text: intervals with a unit, each with its place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimrec.canon import quantity_grammar as grammar
from claimrec.canon import quantity_noise
from claimrec.canon.comparison import Relation, beside, describe, relate
from claimrec.canon.lexemes import lex
from claimrec.canon.quantity_grammar import read_phrase
from claimrec.canon.quantity_noise import noise
from claimrec.canon.quantity_readings import NEARLY
from claimrec.canon.quantity_singles import single_openers
from claimrec.canon.units import CODES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.canon.lexemes import Lexeme
    from claimrec.canon.quantity_readings import Reading
    from claimrec.model import Quantity

_OPENERS = single_openers() | grammar.OPENERS | quantity_noise.OPENERS

__all__ = ["FoundQuantity", "Relation", "above", "beside", "describe", "find_quantities", "nearly", "relate"]


@dataclass(frozen=True, slots=True)
class FoundQuantity:
    """A quantity in a text: `[start, end)` with bounds and unit, `[core_start, core_end)` the number alone.

    compound: the noun joined to the number ("page" of "225-page"). age: it says how old somebody is.
    article: "a" or "an" counts ("an hour"). spelled: in words. ordinal: a rank, no amount.
    money: it has a currency. bounded: a word such as "at least" or "about" stands with it.
    """

    start: int
    end: int
    core_start: int
    core_end: int
    quantity: Quantity
    compound: str | None = None
    age: bool = False
    article: bool = False
    spelled: bool = False
    ordinal: bool = False
    money: bool = False
    bounded: bool = False


def find_quantities(text: str) -> list[FoundQuantity]:
    """Return the quantities of `text` in text order; offsets count its code points.

    Dates, years, clock times and numbers inside names are left out; ordinals are returned and marked.
    """
    lexemes = lex(text)
    readings: list[tuple[int, Reading]] = []
    index = 0
    while index < len(lexemes):
        if not _may_open(lexemes[index]):
            index += 1
            continue
        behind = noise(lexemes, index)
        reading = None if behind is not None else read_phrase(lexemes, index)
        if reading is not None:
            readings.append((index, reading))
        index = behind or (reading.next if reading else index + 1)
    return [_found(lexemes, first, reading) for first, reading in _shared_units(lexemes, readings)]


def above(quantity: Quantity) -> Quantity:
    """Return more than the quantity, which is left as it is where it has a bound already."""
    if quantity.low is None or quantity.low != quantity.high:
        return quantity
    return quantity.model_copy(update={"high": None, "low_open": True})


def nearly(quantity: Quantity) -> Quantity:
    """Return somewhat less than the quantity, which is left as it is where it has a bound already."""
    if quantity.low is None or quantity.low != quantity.high:
        return quantity
    low = quantity.low - abs(quantity.low) * float(NEARLY)
    return quantity.model_copy(update={"low": low, "high_open": True, "approximate": True})


def _may_open(lexeme: Lexeme) -> bool:
    """Pass over at once what no quantity and no fixed phrase begins with: most words."""
    if lexeme.kind == "word":
        return lexeme.lower in _OPENERS or lexeme.text in _OPENERS or lexeme.text in CODES
    return lexeme.kind != "mark" or lexeme.lower in _OPENERS


def _found(lexemes: Sequence[Lexeme], first: int, reading: Reading) -> FoundQuantity:
    return FoundQuantity(
        start=lexemes[first].start,
        end=lexemes[reading.next - 1].end,
        core_start=lexemes[reading.core].start,
        core_end=lexemes[reading.core_end - 1].end,
        quantity=reading.quantity(),
        compound=reading.compound,
        age=reading.age,
        article=reading.article,
        spelled=reading.spelled,
        ordinal=reading.ordinal,
        money=reading.money,
        bounded=any(kind != "plain" for kind in reading.bounds),
    )


def _restated(lexemes: Sequence[Lexeme], readings: list[tuple[int, Reading]], behind: int) -> bool:
    """As in "12, or 40 percent, of them": no list before the comma, so that it is said in another way."""
    left = readings[-1][1]
    if [lexeme.lower for lexeme in lexemes[left.next : behind]] != [",", "or"]:
        return False
    before = readings[-2][1].next if len(readings) > 1 else 0
    return [lexeme.lower for lexeme in lexemes[before : readings[-1][0]]] != [","]


def _shared_units(
    lexemes: Sequence[Lexeme], readings: list[tuple[int, Reading]]
) -> list[tuple[int, Reading]]:
    """Give a bare number the unit that stands once at the end of a list: "7.6 and 7.5 magnitude"."""
    shared = list(readings)
    links = {"and", "or"}
    for place in range(len(shared) - 2, -1, -1):
        (first, left), (behind, right) = shared[place], shared[place + 1]
        between = {lexeme.lower for lexeme in lexemes[left.next : behind]} - {",", "-"}
        bare = left.unit is None and left.compound is None and not left.ordinal and not right.money
        bare = bare and not _restated(lexemes, shared[: place + 1], behind)
        fits = bare and right.unit not in {None, "pair", "times"} and left.next < behind
        if fits and between <= links and (between or "," in links):
            shared[place] = (first, replace(left, unit=right.unit, age=right.age))
            links = {"and", "or", ","}
        else:
            links = {"and", "or"}
    for place in range(len(shared) - 1):
        (_, left), (behind, right) = shared[place], shared[place + 1]
        between = {lexeme.lower for lexeme in lexemes[left.next : behind]}
        bare = right.unit is None and right.compound is None and not right.ordinal
        if left.prefixed and bare and between and between <= {"and", "or", ","}:
            shared[place + 1] = (behind, replace(right, unit=left.unit, age=left.age, prefixed=True))
    return shared
