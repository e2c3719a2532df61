"""Reads the parts of numerals: digits, cardinals in words, fractions and vague amounts."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from decimal import Decimal
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from claimrec.canon.lexemes import at, split_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimrec.canon.lexemes import Lexeme


def table(name: str) -> dict[str, Any]:
    """Return one of the room's JSON tables."""
    text = files("claimrec.canon").joinpath("data", f"{name}.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


_TABLE = table("numerals")
_SMALL: dict[str, int] = _TABLE["small"]
_TENS: dict[str, int] = _TABLE["tens"]
SCALES: dict[str, int] = _TABLE["scales"]
_PLURALS: dict[str, list[int]] = _TABLE["vague_plurals"]
_COUNTS = {split_words(phrase): ends for phrase, ends in _TABLE["vague_counts"].items()}
_COUNTS_BY_FIRST = {
    first: [(words, ends) for words, ends in _COUNTS.items() if words[0] == first]
    for first in dict.fromkeys(words[0] for words in _COUNTS)
}
_NEEDS_OF = frozenset(split_words(phrase) for phrase in _TABLE["needs_of"])
_FRACTIONS: dict[str, int] = _TABLE["fractions"]
_BEFORE_FRACTIONS = frozenset(_TABLE["before_fractions"])
_AFTER_FRACTIONS = frozenset(_TABLE["after_fractions"])
_SIGNS: dict[str, list[int]] = _TABLE["fraction_signs"]
_HUNDRED, _TEN = 100, 10
HALF = Decimal(1) / 2
LARGEST = 10**18
"""No quantity of the news is larger; words piled up beyond it are none."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """An amount without unit; `next` is the index after it.

    `scale`: the scale word or letter read last (1 if none), which the left end of a range may share.
    `share`: a part of a whole ("a third"). `spelled`: no digit in it. `vague`: words such as dozens.
    """

    low: Decimal
    high: Decimal
    next: int
    scale: Decimal = Decimal(1)
    vague: bool = False
    share: bool = False
    spelled: bool = False

    def times(self, factor: Decimal, following: int) -> Numeral:
        """Return the numeral with a scale word after it."""
        return replace(
            self, low=self.low * factor, high=self.high * factor, scale=self.scale * factor, next=following
        )


def numeral_openers() -> frozenset[str]:
    """Return the words that a numeral may begin with."""
    tables = (_SMALL, _TENS, SCALES, _PLURALS, _FRACTIONS)
    return frozenset({"a", *(word for each in tables for word in each), *(words[0] for words in _COUNTS)})


def _digits(lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
    number = at(lexemes, index, "number")
    if number is None:
        return _fraction_sign(lexemes, index)
    value, following = number.value, index + 1
    extra = _mixed_part(lexemes, following)
    if extra is not None:
        value, following = value + extra[0], extra[1]
    return Numeral(value, value, following)


def _fraction_sign(lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
    sign = at(lexemes, index, "fraction")
    if sign is None:
        return None
    above, below = _SIGNS[sign.text]
    return _part(above, below, index + 1)


def _mixed_part(lexemes: Sequence[Lexeme], index: int) -> tuple[Decimal, int] | None:
    """The fraction after a whole number: 2½, "2 1/2"."""
    sign = at(lexemes, index, "fraction")
    if sign is not None:
        above, below = _SIGNS[sign.text]
        return Decimal(above) / below, index + 1
    above_, below_ = at(lexemes, index, "number"), at(lexemes, index + 2, "number")
    if above_ and below_ and at(lexemes, index + 1, lower="/") and 0 < above_.value < below_.value <= 16:  # noqa: PLR2004 (sixteenths are the finest in use)
        return above_.value / below_.value, index + 3
    return None


def read_cardinal(lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
    """Return the cardinal in words at `index`: "twenty-three", "one hundred and five", "two and a half"."""
    part = _below_hundred(lexemes, index)
    if part is None:
        return None
    value, following = part
    while value < LARGEST and (behind := _hundred(lexemes, following)) is not None:
        rest = _below_hundred(lexemes, behind)
        value, following = value * _HUNDRED + (rest[0] if rest else 0), rest[1] if rest else behind
    return and_half(lexemes, Numeral(Decimal(value), Decimal(value), following, spelled=True))


def _below_hundred(lexemes: Sequence[Lexeme], index: int) -> tuple[int, int] | None:
    word = at(lexemes, index, "word")
    if word is None:
        return None
    if word.lower in _SMALL:
        return _SMALL[word.lower], index + 1
    if word.lower not in _TENS:
        return None
    tens = _TENS[word.lower]
    behind = index + 2 if joined(lexemes, index + 1) else index + 1
    unit = at(lexemes, behind, "word")
    if unit is not None and 0 < _SMALL.get(unit.lower, 0) < _TEN:
        return tens + _SMALL[unit.lower], behind + 1
    return tens, index + 1


def _hundred(lexemes: Sequence[Lexeme], index: int) -> int | None:
    """The index after "hundred", and after the "and" that a smaller number follows."""
    if not at(lexemes, index, "word", "hundred"):
        return None
    if at(lexemes, index + 1, "word", "and") and _below_hundred(lexemes, index + 2):
        return index + 2
    return index + 1


def joined(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Say whether a dash with no blank before and after it stands at `index`."""
    dash, behind = at(lexemes, index, "dash"), at(lexemes, index + 1)
    return bool(dash and dash.glued and behind and behind.glued)


def and_half(lexemes: Sequence[Lexeme], numeral: Numeral) -> Numeral:
    """Return the numeral with the half behind it: "two and a half", "one-and-a-half"."""
    words = [n for n in range(numeral.next, min(numeral.next + 6, len(lexemes))) if lexemes[n].kind != "dash"]
    if [lexemes[n].lower for n in words[:3]] != ["and", "a", "half"]:
        return numeral
    return replace(numeral, low=numeral.low + HALF, high=numeral.high + HALF, next=words[2] + 1)


def _article_scale(lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
    """As in "a dozen", "a hundred", "half a million", "half-dozen", "a half-million", "the dozen"."""
    half = False
    if at(lexemes, index, lower="the") and at(lexemes, index + 1, lower="dozen"):
        idiom = index > 0 and lexemes[index - 1].lower == "by"
        return None if idiom else Numeral(Decimal(1), Decimal(1), index + 1, spelled=True)
    article = at(lexemes, index, lower="a")
    following = index + 1 if article else index
    if at(lexemes, following, lower="half"):
        half, following = True, following + 1
        if at(lexemes, following, lower="a") or joined(lexemes, following):
            following += 1
    scale = at(lexemes, following, "word")
    if scale is None or scale.lower not in SCALES or not (article or half):
        return None
    value = HALF if half else Decimal(1)
    return Numeral(value, value, following, spelled=True)


def _vague_plural(lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
    """As in "dozens", "tens of thousands", "hundreds of millions"."""
    word = at(lexemes, index, "word")
    if word is None or word.lower not in _PLURALS:
        return None
    low, high = (Decimal(end) for end in _PLURALS[word.lower])
    following = index + 1
    of, scale = at(lexemes, following, lower="of"), at(lexemes, following + 1, "word")
    if of and scale and scale.lower.removesuffix("s") in SCALES and scale.lower in _PLURALS:
        factor = Decimal(SCALES[scale.lower.removesuffix("s")])
        narrow = {"thousands": Decimal(9000)}.get(word.lower, high)
        return Numeral(low * factor, narrow * factor, following + 2, factor, vague=True, spelled=True)
    if word.lower == "tens":
        return None
    return Numeral(low, high, following, vague=True, spelled=True)


def _vague_count(lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
    """As in "several", "a few hundred", "a couple of thousand", "a handful of"."""
    first = at(lexemes, index)
    for words, ends in _COUNTS_BY_FIRST.get(first.lower, ()) if first else ():
        if tuple(lexeme.lower for lexeme in lexemes[index : index + len(words)]) != words:
            continue
        following = index + len(words)
        of = at(lexemes, following, lower="of")
        scale = at(lexemes, following + 1 if of else following, "word")
        scaled = scale is not None and scale.lower in SCALES
        if words in _NEEDS_OF and not of and not scaled:
            return None
        following += 1 if of and scaled else 0
        vague = ends[0] != ends[1]
        return Numeral(Decimal(ends[0]), Decimal(ends[1]), following, vague=vague, spelled=True)
    return None


def _fraction(lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
    """As in "a third of", "two-thirds", "three quarters", "half of", "1/3 of"."""
    above, following = _numerator(lexemes, index)
    part = at(lexemes, following, "word")
    if above is None or part is None or part.lower not in _FRACTIONS:
        return _bare_half(lexemes, index) or _slashed(lexemes, index)
    below = _FRACTIONS[part.lower]
    plural = part.lower.endswith("s") or part.lower == "halves"
    joined = following - index > 1 or at(lexemes, index, lower="a") or at(lexemes, index, lower="one")
    if plural != (above > 1) or not (joined or plural) or not 0 < above < below:
        return None
    loose = part.lower == "quarters" or not plural
    changed = _of_change(lexemes, index, following + 1)
    if part.lower != "half" and loose and not changed and not _of_whole(lexemes, following + 1):
        return None
    return _part(above, below, following + 1)


def _numerator(lexemes: Sequence[Lexeme], index: int) -> tuple[int | None, int]:
    word = at(lexemes, index, "word")
    if word is None:
        return None, index
    above = 1 if word.lower == "a" else _SMALL.get(word.lower)
    return above, index + 2 if joined(lexemes, index + 1) else index + 1


def _bare_half(lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
    half = at(lexemes, index, lower="half")
    if half is None:
        return None
    behind = at(lexemes, index + 1)
    if behind is None or behind.lower not in {"of", "the", "its", "their", "his", "her", "our", "all"}:
        return None
    return _part(1, 2, index + 1)


def _slashed(lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
    part = _mixed_part(lexemes, index)
    if part is None or not _of_whole(lexemes, part[1]):
        return None
    return Numeral(part[0], part[0], part[1], share=True)


def _of_whole(lexemes: Sequence[Lexeme], index: int) -> bool:
    """After a fraction comes the whole, or a comparison."""
    behind = at(lexemes, index)
    return behind is None or behind.lower in {"of", "the", "more", "less", "fewer", "are", "were", "have"}


def _of_change(lexemes: Sequence[Lexeme], start: int, end: int) -> bool:
    """As in "fell by a fifth", "rose a tenth in May": behind a change, and no rank of a noun."""
    before, behind = at(lexemes, start - 1) if start else None, at(lexemes, end, "word")
    changed = before is not None and before.lower in _BEFORE_FRACTIONS
    return changed and (behind is None or behind.lower in _AFTER_FRACTIONS)


def _part(above: int, below: int, following: int) -> Numeral:
    value = Decimal(above) / below
    return Numeral(value, value, following, share=True, spelled=True)


READERS: tuple[Callable[[Sequence[Lexeme], int], Numeral | None], ...] = (
    _vague_plural,
    _vague_count,
    _fraction,
    _article_scale,
    read_cardinal,
    _digits,
)
