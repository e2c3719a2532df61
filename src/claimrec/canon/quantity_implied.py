"""Reads amounts that have no numeral: "an hour", "half a mile", "for years", "no deaths"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from claimrec.canon.lexemes import at
from claimrec.canon.numeral_parts import joined, part_behind
from claimrec.canon.numerals import table
from claimrec.canon.quantity_readings import Reading
from claimrec.canon.quantity_units import past_dash
from claimrec.canon.units import BARE_DURATIONS, implicit_one, read_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.canon.lexemes import Lexeme

_AFTER_NO = frozenset(table("bounds")["after_no"])
NOBODY = frozenset({"none", "nobody"})
"""Words that alone say nought."""
_RATES = frozenset({"times", "once", "twice", "per", "dollars", "cents", "percent", "%"})
_LASTING = frozenset(
    {"for", "in", "over", "just", "only", "mere", "after", "within", "lasted", "took", "spent", "last"}
)
_ONE = Decimal(1)
_PARTED = {"half": _ONE / 2, "quarter": _ONE / 4}


def halved(lexemes: Sequence[Lexeme], index: int) -> Reading | None:
    """Return a part of a unit: "half an hour", "half a percentage point", "quarter-mile", "half-point"."""
    word, link = at(lexemes, index, "word"), at(lexemes, index + 1)
    share = None if word is None else _PARTED.get(word.lower)
    unit_word = at(lexemes, index + 2, "word")
    if share is None or link is None or unit_word is None:
        return None
    article = share * 2 == _ONE and link.lower in {"a", "an"}
    point = link.kind == "dash" and unit_word.lower == "point"
    if not (article or (link.kind == "dash" and joined(lexemes, index + 1))):
        return None
    if not (point or implicit_one(unit_word)):
        return None
    unit = ("percentage point", index + 3) if point else _one_unit(lexemes, index + 2)
    if unit is None:
        return None
    return Reading(share, share, unit[1], index, index + 2, unit=unit[0], spelled=True)


def _one_unit(lexemes: Sequence[Lexeme], index: int) -> tuple[str, int] | None:
    """The unit in the singular at `index`: "mile", "percentage point", "century"."""
    if at(lexemes, index, lower="century"):
        return "century", index + 1
    return read_unit(lexemes, index)


def implied(lexemes: Sequence[Lexeme], index: int) -> Reading | None:
    """Return the one that an article counts: "an hour", "a mile and a half"; rates do not."""
    article, place = at(lexemes, index), index + 1
    unit_word = at(lexemes, past_dash(lexemes, place), "word")
    if article is None or article.lower not in {"a", "an"} or unit_word is None:
        return None
    if not implicit_one(unit_word) or _rate(lexemes, index) or at(lexemes, place, "dash"):
        return None
    unit = _one_unit(lexemes, place)
    if unit is None:
        return None
    part = part_behind(lexemes, unit[1])
    if part is None:
        return Reading(_ONE, _ONE, unit[1], index, place, unit=unit[0], article=True, spelled=True)
    return Reading(_ONE + part[0], _ONE + part[0], part[1], index, place, unit=unit[0], spelled=True)


def _rate(lexemes: Sequence[Lexeme], index: int) -> bool:
    before = at(lexemes, index - 1)
    return before is not None and (
        before.lower in _RATES
        or before.kind in {"number", "dash"}
        or read_unit(lexemes, index - 1) is not None
    )


def bare_duration(lexemes: Sequence[Lexeme], index: int) -> Reading | None:
    """Return at least two of what stands in the plural: "weeks-long", "for years", "just days"."""
    word = at(lexemes, index, "word")
    if word is None or word.lower not in BARE_DURATIONS:
        return None
    before = at(lexemes, index - 1)
    unit = read_unit(lexemes, index)
    long = at(lexemes, index + 1, "dash") and at(lexemes, index + 2, lower="long")
    if not long and not (before and before.lower in _LASTING):
        return None
    return Reading(
        Decimal(2),
        None,
        index + 3 if long else index + 1,
        index,
        index + 1,
        vague=True,
        spelled=True,
        unit=unit[0] if unit else None,
    )


def none(lexemes: Sequence[Lexeme], index: int) -> Reading | None:
    """Return nought: "no deaths", "no one", "no-one", "none", "nobody", "not a single"."""
    following = index + 2 if joined(lexemes, index + 1) else index + 1
    word, behind = at(lexemes, index, "word"), at(lexemes, following, "word")
    if word is None:
        return None
    if [lexeme.lower for lexeme in lexemes[index : index + 3]] == ["not", "a", "single"]:
        return Reading(Decimal(0), Decimal(0), index + 3, index, index + 3, spelled=True)
    nought = Reading(Decimal(0), Decimal(0), index + 1, index, index + 1, spelled=True)
    if word.lower in NOBODY:
        return nought
    if (
        word.lower != "no"
        or behind is None
        or not behind.text.islower()
        or behind.lower in _AFTER_NO - {"one"}
    ):
        return None
    if behind.lower == "one":
        return replace(nought, next=following + 1, core_end=following + 1)
    return nought if following == index + 1 else None
