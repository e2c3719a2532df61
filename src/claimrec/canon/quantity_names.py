"""Knows the numbers that belong to names: Flight 370, MiG-29, 401(k), 10 Downing Street."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.canon.lexemes import at
from claimrec.canon.lists import sections
from claimrec.canon.numerals import read_numeral, table
from claimrec.canon.units import PREFIXES, read_currency, read_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.canon.lexemes import Lexeme

_PLURALS = frozenset(table("bounds")["irregular_plurals"])
_NAMING = sections("names_with_numbers.txt")
_STREETS = frozenset(_NAMING["street"])
_MODEL_DIGITS, _FAR = 3, 20
_LINKS = frozenset({"to", "and", "or", "than", "in", "every"})
_WORDS_OF_A_STREET = 4
_PARTS_OF_A_TELEPHONE = 3


def named(lexemes: Sequence[Lexeme], index: int) -> int | None:
    """Return the index behind a number that belongs to a name, or is glued to letters that are no unit."""
    if _glued_letters(lexemes, index):
        return index + 2
    for reader in (_section, _address, _telephone, _somethings):
        behind = reader(lexemes, index)
        if behind is not None:
            return behind
    if lexemes[index].kind != "number" and not _names(lexemes, index - 1):
        return None
    if _names(lexemes, index - 1) or _hyphened(lexemes, index) or _web(lexemes, index):
        return behind_name(lexemes, index)
    if _list_number(lexemes, index) or _serial(lexemes, index) or _model(lexemes, index):
        return behind_name(lexemes, index)
    return None


def _section(lexemes: Sequence[Lexeme], index: int) -> int | None:
    """As in "401(k)", "501(c)(3)": a letter in brackets right behind the number."""
    following = index + 1
    while True:
        opener, inside, closer = (at(lexemes, following + step) for step in range(3))
        if not (opener and inside and closer and opener.glued and inside.glued and closer.glued):
            break
        if (opener.text, closer.text) != ("(", ")") or len(inside.text) > 1:
            break
        following += 3
    lettered = following > index + 1 and lexemes[index + 2].kind == "word"
    return following if lettered and lexemes[index].kind == "number" else None


def _address(lexemes: Sequence[Lexeme], index: int) -> int | None:
    """As in "10 Downing Street": one or more capitalised words and a word for a street behind digits."""
    for place in range(index + 2, min(index + 2 + _WORDS_OF_A_STREET, len(lexemes))):
        words = lexemes[index + 1 : place + 1]
        if not all(word.kind == "word" and word.text[:1].isupper() for word in words):
            return None
        if words[-1].lower in _STREETS:
            behind = at(lexemes, place + 1, "word")
            numbered = lexemes[index].kind == "number" and not (behind and plural(behind))
            return place + 1 if numbered else None
    return None


def _telephone(lexemes: Sequence[Lexeme], index: int) -> int | None:
    """As in "+44 20 7946 0958": a plus and groups of digits."""
    plus = at(lexemes, index - 1, "mark", "+")
    if plus is None or not lexemes[index].glued or lexemes[index].kind != "number":
        return None
    following = index
    while (part := at(lexemes, following)) and (part.kind in {"number", "dash"} or part.text in {"(", ")"}):
        following += 1
    digits = sum(lexeme.kind == "number" for lexeme in lexemes[index:following])
    return following if digits >= _PARTS_OF_A_TELEPHONE else None


def _somethings(lexemes: Sequence[Lexeme], index: int) -> int | None:
    """As in "a 40-something driver": some age between."""
    dash, word = at(lexemes, index + 1, "dash"), at(lexemes, index + 2, "word")
    return index + 3 if dash and word and dash.glued and word.lower in {"something", "somethings"} else None


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
    return index == 0 and behind is not None and plural(behind)


def _hyphened(lexemes: Sequence[Lexeme], index: int) -> bool:
    """As in "MiG-29", "Covid-19", "under-21": a word and a number joined by a dash."""
    dash, word = at(lexemes, index - 1, "dash"), at(lexemes, index - 2, "word")
    if not (dash and word and dash.glued and lexemes[index].glued):
        return False
    if word.lower in _LINKS or word.lower in PREFIXES:
        return False
    return read_numeral(lexemes, index - 2) is None


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
    if behind.kind == "code" and not read_unit(lexemes, index + 1):
        return True
    if (
        behind.kind not in {"word", "code"}
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


def behind_name(lexemes: Sequence[Lexeme], index: int) -> int:
    """Return the index behind a number in a name and what is joined to it ("737-800", "Articles 4 and 5")."""
    following = index + 1
    while following < len(lexemes):
        link, behind = at(lexemes, following), at(lexemes, following + 1)
        joined = link is not None and link.lower in {"-", "/"} and link.glued
        if not (joined and behind and behind.glued and behind.kind in {"number", "code"}):
            break
        following += 2
    return following


def plural(word: Lexeme) -> bool:
    """Say whether the word is a plural in small letters."""
    small = word.text.islower()
    return small and (
        word.lower in _PLURALS
        or (word.lower.endswith("s") and not word.lower.endswith(("ss", "'s", "was", "is", "has", "as")))
    )
