"""Reads units and currencies, and converts them for comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.canon.lexemes import Phrases, at
from claimrec.canon.numerals import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.canon.lexemes import Lexeme

_TABLE = table("units")
_MONEY = table("currencies")
_DIMENSIONS: dict[str, tuple[str, float]] = {
    name: (unit["dimension"], float(unit["factor"])) for name, unit in _TABLE["units"].items()
}
_NAMES: dict[str, str] = {word: name for name, unit in _TABLE["units"].items() for word in unit["words"]}
_WORDS = Phrases(_NAMES | {word.replace(" ", "-"): name for word, name in _NAMES.items()} | {"%": "percent"})
_GLUED: dict[str, str] = _TABLE["glued_only"]
_IMPLICIT: frozenset[str] = frozenset(_TABLE["implicit_one"])
_SINGLE_WORDS = frozenset(
    word for unit in _TABLE["units"].values() for word in unit["words"] if " " not in word
)
BARE_DURATIONS: frozenset[str] = frozenset(_TABLE["bare_durations"])
"""Plural units of time that alone say how long ("for weeks")."""
PREFIXES: dict[str, str] = _TABLE["prefixes"]
"""Words before a number that are its unit ("magnitude 6.1", "aged 10")."""
_SIGNS: dict[str, str] = _MONEY["signs"]
CODES = frozenset(_MONEY["codes"])
"""Currency codes as they stand before or behind a number."""
_MONEY_WORDS = Phrases(_MONEY["words"])
_SCALED_WORDS: dict[str, str] = _MONEY["scaled_words"]
CURRENCIES = frozenset({*_SIGNS.values(), *CODES, *_MONEY["words"].values()})
"""ISO 4217 codes."""
SIGNS: dict[str, str] = _MONEY["display"]
"""The sign a currency is shown with."""
SINGLE = frozenset({"time", "length", "mass", "volume", "area"})
"""Dimensions whose smaller unit may follow ("6 feet 2 inches", "two hours and 30 minutes")."""
WITHIN: frozenset[str] = frozenset(_TABLE["within"])
"""Adjectives that may stand between a number and its unit of time ("six straight days")."""
_NO_UNITS = frozenset({"G", "H", "P", "S", "T", "X"})
"""Capitals that make a name of the number before them ("5G")."""


def read_unit(lexemes: Sequence[Lexeme], index: int) -> tuple[str, int] | None:
    """Return the unit at `index` and the index after it; no dash is skipped."""
    lexeme = at(lexemes, index)
    if lexeme is None:
        return None
    found = _WORDS.read(lexemes, index)
    if (
        lexeme.glued
        and lexeme.lower in _GLUED
        and lexeme.text not in _NO_UNITS
        and (found is None or found[1] == index + 1)
    ):
        return _GLUED[lexeme.lower], index + 1
    return found


def read_sign(lexemes: Sequence[Lexeme], index: int) -> tuple[str, int] | None:
    """Return the currency of a sign or code before a number and the index after it."""
    lexeme = at(lexemes, index)
    if lexeme is None:
        return None
    if lexeme.kind == "currency":
        sign = lexeme.text.removesuffix(".").replace(" ", "")
        return _SIGNS.get(lexeme.text, _SIGNS.get(sign, sign)), index + 1
    if lexeme.text in CODES and at(lexemes, index + 1, "number"):
        return _SIGNS.get(lexeme.text, lexeme.text), index + 1
    return None


def read_currency(lexemes: Sequence[Lexeme], index: int, *, scaled: bool) -> tuple[str, int] | None:
    """Return the currency named after a number; pounds are money after a scale ("2 million pounds")."""
    lexeme = at(lexemes, index)
    if lexeme is None:
        return None
    behind = at(lexemes, index + 1, "number")
    if lexeme.kind == "currency" and lexeme.text in {"€", "£", "₽"} and not (behind and behind.glued):
        return _SIGNS[lexeme.text], index + 1
    if lexeme.text in CODES:
        return _SIGNS.get(lexeme.text, lexeme.text), index + 1
    if scaled and lexeme.lower in _SCALED_WORDS and not at(lexemes, index + 1, lower="of"):
        return _SCALED_WORDS[lexeme.lower], index + 1
    return _MONEY_WORDS.read(lexemes, index)


def is_unit_word(word: str) -> bool:
    """Say whether the word alone is a unit."""
    return word.lower() in _SINGLE_WORDS


def implicit_one(lexeme: Lexeme) -> bool:
    """Say whether the article before this word counts it ("an hour", "a mile")."""
    return lexeme.lower in _IMPLICIT


def dimension(unit: str | None) -> str:
    """Return what a unit measures; unknown units and currencies are a dimension of their own."""
    if unit is None:
        return "count"
    return _DIMENSIONS.get(unit, (unit, 1.0))[0]


def factor(unit: str | None) -> float:
    """Return how many of its dimension's base unit one of this unit is."""
    return 1.0 if unit is None else _DIMENSIONS.get(unit, (unit, 1.0))[1]
