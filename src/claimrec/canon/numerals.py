"""Reads numerals with their scales: "3.5 million", "12m", "two dozen", "two thousand five hundred"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from claimrec.canon.lexemes import at
from claimrec.canon.numeral_fractions import fraction
from claimrec.canon.numeral_parts import (
    LARGEST,
    SCALES,
    Numeral,
    article_scale,
    counts_after,
    digits,
    joined,
    numeral_openers,
    part_behind,
    read_cardinal,
    table,
    vague_count,
    vague_plural,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimrec.canon.lexemes import Lexeme

__all__ = ["MULTIPLES", "ORDINALS", "Numeral", "read_numeral", "table"]

_TABLE = table("numerals")
_SHORT: dict[str, int] = _TABLE["short_scales"]
_MONEY_ONLY = frozenset(_TABLE["money_only_scales"])
ORDINALS = frozenset(_TABLE["ordinals"])
"""Ordinals in words."""
MULTIPLES: dict[str, float] = _TABLE["multiples"]
"""Words such as twice, threefold and doubled."""
_HUNDRED = 100
_AFTER_ARTICLE = numeral_openers() | counts_after("a") | {"half"}
_OPENERS = numeral_openers() | {"the"}
"""Words that a numeral may begin with, "the" of "the dozen" among them."""


def read_numeral(lexemes: Sequence[Lexeme], index: int, *, money: bool = False) -> Numeral | None:
    """Return the longest numeral at `index`; `money` allows the short scales b and t after it."""
    first = at(lexemes, index)
    if first is None or (first.kind == "word" and first.lower not in _OPENERS):
        return None
    if first.lower == "a" and _is_plain_article(at(lexemes, index + 1)):
        return None
    for reader in _READERS:
        numeral = reader(lexemes, index)
        if numeral is not None:
            return _scaled(lexemes, numeral, money=money)
    return None


def _is_plain_article(second: Lexeme | None) -> bool:
    """Tell "a" before most words from that of "a dozen", "a third", "a few"."""
    return second is None or (second.kind == "word" and second.lower not in _AFTER_ARTICLE)


def _scaled(lexemes: Sequence[Lexeme], numeral: Numeral, *, money: bool) -> Numeral:
    """Read the scales behind a numeral: "3.5 million", "12m", "two dozen", "1.5-million"."""
    while True:
        following = numeral.next
        if joined(lexemes, following):
            following += 1
        word = at(lexemes, following, "word")
        if numeral.share and at(lexemes, following, lower="of"):
            following += 2 if at(lexemes, following + 1, lower="a") else 1
            word = at(lexemes, following, "word")
        factor = None if word is None else _factor(lexemes, following, numeral, money=money)
        if factor is None or numeral.high * factor > LARGEST:
            return numeral
        larger = numeral.times(Decimal(factor), following + 1)
        numeral = _with_rest(lexemes, replace(larger, share=False))


def _with_rest(lexemes: Sequence[Lexeme], numeral: Numeral) -> Numeral:
    """The smaller part behind a scale in words: "two thousand five hundred", "one million and a half"."""
    numeral = _and_part_of_scale(lexemes, numeral)
    if not numeral.spelled or numeral.vague or numeral.scale < _HUNDRED:
        return numeral
    start = numeral.next + 1 if at(lexemes, numeral.next, lower="and") else numeral.next
    rest = read_cardinal(lexemes, start)
    if rest is None or rest.low >= numeral.scale:
        return numeral
    larger = _scaled(lexemes, rest, money=False)
    rest = larger if larger.low < numeral.scale else rest
    return replace(
        numeral, low=numeral.low + rest.low, high=numeral.high + rest.low, next=rest.next, scale=Decimal(1)
    )


def _and_part_of_scale(lexemes: Sequence[Lexeme], numeral: Numeral) -> Numeral:
    behind = part_behind(lexemes, numeral.next)
    if behind is None:
        return numeral
    rest = numeral.scale * behind[0]
    return replace(numeral, low=numeral.low + rest, high=numeral.high + rest, next=behind[1])


def _factor(lexemes: Sequence[Lexeme], index: int, numeral: Numeral, *, money: bool) -> int | None:
    word = lexemes[index]
    if word.lower in SCALES:
        return SCALES[word.lower]
    if word.lower not in _SHORT or numeral.spelled:
        return None
    if word.lower in _MONEY_ONLY and not money:
        return None
    if len(word.lower) == 1 and not word.glued and not money:
        return None
    if word.lower == "m" and not money and not _million_letter(lexemes, index):
        return None
    return _SHORT[word.lower]


_EXTENTS = frozenset(table("units")["extent_words"])


def _million_letter(lexemes: Sequence[Lexeme], index: int) -> bool:
    """The letter m stands for million unless an extent ("10m deep", "100m race", "5m (16ft)") follows.

    Behind thousands it stands for metres ("a 3,000m race"): nobody writes 3,000 million people.
    """
    if "," in lexemes[index - 1].text:
        return False
    behind = at(lexemes, index + 1)
    return behind is not None and behind.kind == "word" and behind.lower not in _EXTENTS


_READERS: tuple[Callable[[Sequence[Lexeme], int], Numeral | None], ...] = (
    vague_plural,
    vague_count,
    fraction,
    article_scale,
    read_cardinal,
    digits,
)
