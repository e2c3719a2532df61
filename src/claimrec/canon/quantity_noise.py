"""Knows the number words that state no quantity: dates, clock times, years, names and fixed phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.canon.lexemes import Phrases, at
from claimrec.canon.lists import lines
from claimrec.canon.numerals import read_numeral, table
from claimrec.canon.quantity_names import behind_name, named, plural
from claimrec.canon.units import read_currency, read_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.canon.lexemes import Lexeme

_BOUNDS = table("bounds")
_MONTHS = frozenset(_BOUNDS["months"])
_YEAR_CUES = frozenset(_BOUNDS["year_cues"])
_SURE_CUES = frozenset({"in", "since", "from", "until", "till", "by", "before", "after", "during", "circa"})
_IDIOMS = Phrases(dict.fromkeys(lines("not_quantities.txt"), "idiom"))
OPENERS = _IDIOMS.openers
"""Words that a fixed phrase may begin with."""
_CENTURIES = range(1100, 2101)
_RECENT = range(1900, 2101)
_YEAR_DIGITS, _DAYS = 4, 31
_BOUND_REACH = 4
"""How many lexemes before a bound a word such as "until" makes a year of what it bounds."""
_LASTING = frozenset({"until", "till", "since", "through"})
_NEVER = frozenset({"clock", "date", "decade", "code"})


def noise(lexemes: Sequence[Lexeme], index: int, *, bounded: bool = False) -> int | None:
    """Return the index behind what begins at `index` and is no quantity, None if it may be one.

    `bounded`: a bound such as "more than" stands before it, which few years have ("until at least 2027").
    """
    lexeme = lexemes[index]
    if lexeme.kind in _NEVER:
        return behind_name(lexemes, index)
    idiom = _IDIOMS.read(lexemes, index)
    if idiom is not None and not bounded:
        return idiom[1]
    if lexeme.kind != "number" and not _small_word(lexeme):
        return None
    return (
        _base(lexemes, index)
        or _dated(lexemes, index)
        or named(lexemes, index)
        or _year(lexemes, index, bounded=bounded)
    )


def _base(lexemes: Sequence[Lexeme], index: int) -> int | None:
    """As in "4 per 100,000", "two for every 1,000": the base of a rate is no figure of its own."""
    before = at(lexemes, index - 1)
    every = before is not None and before.lower == "every" and at(lexemes, index - 2, lower="for")
    if before is None or not (before.lower == "per" or every):
        return None
    numeral = read_numeral(lexemes, index)
    return None if numeral is None else numeral.next


def _small_word(lexeme: Lexeme) -> bool:
    return lexeme.kind == "word" and lexeme.text[:1].isupper()


def _dated(lexemes: Sequence[Lexeme], index: int) -> int | None:
    """The day beside a month: "Oct. 29-30", "5 October", "May 3 and 4"."""
    following = _days(lexemes, index)
    if following is None:
        return None
    if _month_before(lexemes, index):
        return following
    if _month(lexemes, following) and lexemes[following].text[0].isupper():
        return following + 1
    return None


def _days(lexemes: Sequence[Lexeme], index: int) -> int | None:
    """The index behind one day, or behind two: "29-30", "29 and 30", "3 to 5"."""
    if not _day(lexemes, index):
        return None
    link = at(lexemes, index + 1)
    if link and (link.kind == "dash" or link.lower in {"and", "to", "through"}) and _day(lexemes, index + 2):
        return index + 3
    return index + 1


def _day(lexemes: Sequence[Lexeme], index: int) -> bool:
    number = at(lexemes, index, "number")
    return number is not None and number.text.isdigit() and 0 < number.value <= _DAYS


def _month(lexemes: Sequence[Lexeme], index: int) -> bool:
    word = at(lexemes, index, "word")
    return word is not None and word.lower in _MONTHS and word.text[0].isupper()


def _month_before(lexemes: Sequence[Lexeme], index: int) -> bool:
    return _month(lexemes, index - 1) or (
        at(lexemes, index - 1, lower=".") is not None and _month(lexemes, index - 2)
    )


def _year(lexemes: Sequence[Lexeme], index: int, *, bounded: bool) -> int | None:
    """A bare number of four digits that reads as a year, and the period it may open ("2009-13")."""
    number = lexemes[index]
    if not _year_like(number) or at(lexemes, index - 1, "currency"):
        return None
    near = lexemes[max(0, index - _BOUND_REACH) : index]
    if bounded and not (any(lexeme.lower in _LASTING for lexeme in near) and not _counts(lexemes, index + 1)):
        return None
    following = _period_end(lexemes, index)
    if following > index + 1:
        return following
    if (
        read_unit(lexemes, index + 1)
        or read_currency(lexemes, index + 1, scaled=True)
        or _scale(lexemes, index)
    ):
        return None
    before = at(lexemes, index - 1)
    cue = before is not None and (
        before.lower in _YEAR_CUES or before.lower.endswith("'s") or before.lower == "("
    )
    if int(number.value) not in _RECENT:
        return index + 1 if before is not None and before.lower in _SURE_CUES else None
    return index + 1 if cue or not _counts(lexemes, index + 1) else None


def _year_like(number: Lexeme) -> bool:
    plain = number.kind == "number" and number.text.isdigit() and len(number.text) == _YEAR_DIGITS
    return plain and int(number.value) in _CENTURIES


def _scale(lexemes: Sequence[Lexeme], index: int) -> bool:
    numeral = read_numeral(lexemes, index)
    return numeral is not None and numeral.next > index + 1


def _period_end(lexemes: Sequence[Lexeme], index: int) -> int:
    """The index behind "2009-13", "2013/14", "2007 to 2014", "2007, 2013 and 2014"."""
    link, end = at(lexemes, index + 1), at(lexemes, index + 2, "number")
    if link is None or end is None or not end.text.isdigit():
        return index + 1
    joined = link.kind == "dash" or link.lower == "/"
    full = _year_like(end) and end.value >= lexemes[index].value
    if joined and (full or (len(end.text) == 2 and link.glued)):  # noqa: PLR2004 (two digits of a year)
        return index + 3
    if link.lower in {"to", "through", "and", ",", "until", "or"} and full:
        return index + 2
    return index + 1


def _counts(lexemes: Sequence[Lexeme], index: int) -> bool:
    """A plural in small letters comes next, or after one adjective."""
    word, behind = at(lexemes, index, "word"), at(lexemes, index + 1, "word")
    if word is None:
        return False
    return plural(word) or (word.text.islower() is False and behind is not None and plural(behind))
