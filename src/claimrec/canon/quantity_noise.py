"""Knows the number words that state no quantity: dates, clock times, names and fixed phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.canon.lexemes import Phrases, at
from claimrec.canon.lists import lines, sections
from claimrec.canon.numerals import read_numeral, table
from claimrec.canon.units import read_currency, read_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.canon.lexemes import Lexeme

_BOUNDS = table("bounds")
_MONTHS = frozenset(_BOUNDS["months"])
_YEAR_CUES = frozenset(_BOUNDS["year_cues"])
_SURE_CUES = frozenset({"in", "since", "from", "until", "till", "by", "before", "after", "during", "circa"})
_PLURALS = frozenset(_BOUNDS["irregular_plurals"])
_IDIOMS = Phrases(dict.fromkeys(lines("not_quantities.txt"), "idiom"))
OPENERS = _IDIOMS.openers
"""Words that a fixed phrase may begin with."""
_NAMING = sections("names_with_numbers.txt")
_CENTURIES = range(1100, 2101)
_RECENT = range(1900, 2101)
_YEAR_DIGITS, _DAYS = 4, 31
_MODEL_DIGITS, _FAR = 3, 20
_BOUND_REACH = 4
"""How many lexemes before a bound a word such as "until" makes a year of what it bounds."""
_LASTING = frozenset({"until", "till", "since", "through"})
_NEVER = frozenset({"clock", "date", "decade", "code"})
_LINKS = frozenset({"to", "and", "or", "than"})


def noise(lexemes: Sequence[Lexeme], index: int, *, bounded: bool = False) -> int | None:
    """Return the index behind what begins at `index` and is no quantity, None if it may be one.

    `bounded`: a bound such as "more than" stands before it, which few years have ("until at least 2027").
    """
    lexeme = lexemes[index]
    if lexeme.kind in _NEVER:
        return _behind_name(lexemes, index)
    idiom = _IDIOMS.read(lexemes, index)
    if idiom is not None and not bounded:
        return idiom[1]
    if lexeme.kind != "number" and not _small_word(lexeme):
        return None
    return _dated(lexemes, index) or _named(lexemes, index) or _year(lexemes, index, bounded=bounded)


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


def _named(lexemes: Sequence[Lexeme], index: int) -> int | None:
    """A number that belongs to the word before it, or is glued to letters that are no unit."""
    if _glued_letters(lexemes, index):
        return index + 2
    if lexemes[index].kind != "number" and not _names(lexemes, index - 1):
        return None
    if _names(lexemes, index - 1) or _hyphened(lexemes, index) or _web(lexemes, index):
        return _behind_name(lexemes, index)
    if _list_number(lexemes, index) or _serial(lexemes, index) or _model(lexemes, index):
        return _behind_name(lexemes, index)
    return None


def _names(lexemes: Sequence[Lexeme], index: int) -> bool:
    word = at(lexemes, index)
    if word is not None and word.lower == "." and word.glued:
        word = at(lexemes, index - 1)
    if word is None or word.kind != "word":
        return False
    if word.lower in _NAMING["any"]:
        return True
    if word.lower == "p" and at(lexemes, index - 1, lower="&"):
        return True
    return word.text != word.lower and word.lower in _NAMING["capital"] and not _opens(lexemes, index)


def _opens(lexemes: Sequence[Lexeme], index: int) -> bool:
    """The word opens the text and a noun in small letters follows the number: "Team 12 players" is none."""
    behind = at(lexemes, index + 2, "word")
    return index == 0 and behind is not None and _plural(behind)


def _hyphened(lexemes: Sequence[Lexeme], index: int) -> bool:
    """As in "MiG-29", "Covid-19", "under-21": a word and a number joined by a dash."""
    dash, word = at(lexemes, index - 1, "dash"), at(lexemes, index - 2, "word")
    if not (dash and word and dash.glued and lexemes[index].glued):
        return False
    return word.lower not in _LINKS and read_numeral(lexemes, index - 2) is None


def _web(lexemes: Sequence[Lexeme], index: int) -> bool:
    mark = at(lexemes, index - 1, "mark")
    if mark is None or not lexemes[index].glued or not mark.glued:
        return False
    return mark.lower in "_@=?" or (mark.lower == "/" and not at(lexemes, index - 2, "number"))


def _glued_letters(lexemes: Sequence[Lexeme], index: int) -> bool:
    """As in "3D", "5G", "4x4": letters at the number that are neither scale nor unit."""
    behind = at(lexemes, index + 1)
    if lexemes[index].kind != "number" or behind is None or not behind.glued:
        return False
    if behind.kind == "code":
        return True
    if (
        behind.kind != "word"
        or read_unit(lexemes, index + 1)
        or read_currency(lexemes, index + 1, scaled=True)
    ):
        return False
    money = at(lexemes, index - 1, "currency") is not None
    numeral = read_numeral(lexemes, index, money=money)
    return numeral is None or numeral.next == index + 1


def _list_number(lexemes: Sequence[Lexeme], index: int) -> bool:
    """As in "1. Water", "2) Food" at the start of a text."""
    dot, behind = at(lexemes, index + 1, "mark"), at(lexemes, index + 2, "word")
    return bool(
        index == 0 and dot and dot.glued and dot.lower in {".", ")"} and behind and behind.text[0].isupper()
    )


def _serial(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Three or more numbers joined by dashes, or noughts in front: telephone and serial numbers."""
    chain = lexemes[index : index + 5]
    if lexemes[index].text.startswith("0") and lexemes[index].text.isdigit() and len(lexemes[index].text) > 1:
        return True
    return [lexeme.kind for lexeme in chain] == ["number", "dash", "number", "dash", "number"] and all(
        lexeme.glued for lexeme in chain[1:]
    )


def _model(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Two numbers joined, the first of three digits and the second far smaller: "787-8"."""
    first, dash, second = (
        at(lexemes, index, "number"),
        at(lexemes, index + 1, "dash"),
        at(lexemes, index + 2, "number"),
    )
    if not (first and dash and second and dash.glued and second.glued):
        return False
    plain = first.text.isdigit() and second.text.isdigit() and len(first.text) == _MODEL_DIGITS
    return plain and first.value > second.value * _FAR


def _behind_name(lexemes: Sequence[Lexeme], index: int) -> int:
    """The index behind a number in a name and what is joined to it ("737-800", "Articles 4 and 5")."""
    following = index + 1
    while following < len(lexemes):
        link, behind = at(lexemes, following), at(lexemes, following + 1)
        joined = link is not None and link.lower in {"-", "/"} and link.glued
        if not (joined and behind and behind.glued and behind.kind in {"number", "code"}):
            break
        following += 2
    return following


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
    return _plural(word) or (word.text.islower() is False and behind is not None and _plural(behind))


def _plural(word: Lexeme) -> bool:
    small = word.text.islower()
    return small and (
        word.lower in _PLURALS
        or (word.lower.endswith("s") and not word.lower.endswith(("ss", "'s", "was", "is", "has", "as")))
    )
