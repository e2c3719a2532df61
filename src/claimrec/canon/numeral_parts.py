"""Reads the parts of numerals: digits, cardinals in words and vague amounts."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from decimal import Decimal
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from claimrec.canon.lexemes import at, split_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.canon.lexemes import Lexeme


def table(name: str) -> dict[str, Any]:
    """Return one of the room's JSON tables."""
    text = files("claimrec.canon").joinpath("data", f"{name}.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


_TABLE = table("numerals")
SMALL: dict[str, int] = _TABLE["small"]
"""Cardinals below twenty."""
_TENS: dict[str, int] = _TABLE["tens"]
SCALES: dict[str, int] = _TABLE["scales"]
_PLURALS: dict[str, list[int]] = _TABLE["vague_plurals"]
_COUNTS = {split_words(phrase): ends for phrase, ends in _TABLE["vague_counts"].items()}
_COUNTS_BY_FIRST = {
    first: [(words, ends) for words, ends in _COUNTS.items() if words[0] == first]
    for first in dict.fromkeys(words[0] for words in _COUNTS)
}
_NEEDS_OF = frozenset(split_words(phrase) for phrase in _TABLE["needs_of"])
FRACTIONS: dict[str, int] = _TABLE["fractions"]
"""Fraction words and what each divides by."""
_RANKS = frozenset(_TABLE["ordinals"][:9])
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


def counts_after(first: str) -> frozenset[str]:
    """Return the words behind `first` in vague amounts: "few" of "a few"."""
    return frozenset(words[1] for words, _ in _COUNTS_BY_FIRST.get(first, ()) if len(words) > 1)


def numeral_openers() -> frozenset[str]:
    """Return the words that a numeral may begin with."""
    tables = (SMALL, _TENS, SCALES, _PLURALS, FRACTIONS)
    return frozenset({"a", *(word for each in tables for word in each), *_COUNTS_BY_FIRST})


def digits(lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
    """Return the number in digits at `index`, with the fraction behind it: 1,284, 2½, "3 and a half"."""
    number = at(lexemes, index, "number")
    if number is None:
        return _fraction_sign(lexemes, index)
    value, following = number.value, index + 1
    extra = mixed_part(lexemes, following)
    if extra is not None:
        value, following = value + extra[0], extra[1]
    return and_part(lexemes, Numeral(value, value, following))


def _fraction_sign(lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
    sign = at(lexemes, index, "fraction")
    if sign is None:
        return None
    above, below = _SIGNS[sign.text]
    return share_of(above, below, index + 1)


def mixed_part(lexemes: Sequence[Lexeme], index: int) -> tuple[Decimal, int] | None:
    """Return the fraction after a whole number and the index behind it: 2½, "2 1/2", "2-1/2"."""
    if joined(lexemes, index) and (slash := at(lexemes, index + 2, lower="/")) and slash.glued:
        index += 1
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
    return and_part(lexemes, Numeral(Decimal(value), Decimal(value), following, spelled=True))


def _below_hundred(lexemes: Sequence[Lexeme], index: int) -> tuple[int, int] | None:
    word = at(lexemes, index, "word")
    if word is None:
        return None
    if word.lower in SMALL:
        return SMALL[word.lower], index + 1
    if word.lower not in _TENS:
        return None
    tens = _TENS[word.lower]
    behind = index + 2 if joined(lexemes, index + 1) else index + 1
    unit = at(lexemes, behind, "word")
    if unit is not None and 0 < SMALL.get(unit.lower, 0) < _TEN:
        return tens + SMALL[unit.lower], behind + 1
    if rank(lexemes, index) is not None:
        return None
    return tens, index + 1


def rank(lexemes: Sequence[Lexeme], index: int) -> tuple[int, int] | None:
    """Return the rank in two words joined at `index` and the index behind: "twenty-first"."""
    tens, ones = at(lexemes, index, "word"), at(lexemes, index + 2, "word")
    if tens is None or tens.lower not in _TENS or ones is None or not joined(lexemes, index + 1):
        return None
    if ones.lower not in _RANKS or ones.lower == "second":  # "a thirty-second delay"
        return None
    return _TENS[tens.lower] + _TABLE["ordinals"].index(ones.lower) + 1, index + 3


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


_PARTS = {
    ("a", "half"): HALF,
    ("one", "half"): HALF,
    ("a", "quarter"): HALF / 2,
    ("one", "quarter"): HALF / 2,
    ("three", "quarter"): HALF + HALF / 2,
    ("three", "quarters"): HALF + HALF / 2,
    ("a", "third"): Decimal(1) / 3,
    ("one", "third"): Decimal(1) / 3,
    ("two", "thirds"): Decimal(2) / 3,
}


def part_behind(lexemes: Sequence[Lexeme], index: int) -> tuple[Decimal, int] | None:
    """Return the part added behind a number or a unit, and the index after it: "and a half"."""
    if not at(lexemes, index, "dash") and not at(lexemes, index, lower="and"):
        return None
    words = [n for n in range(index, min(index + 6, len(lexemes))) if lexemes[n].kind != "dash"][:3]
    link, *parts = (lexemes[n].lower for n in words) if len(words) == 3 else ("",)  # noqa: PLR2004 (and, a, half)
    part = _PARTS.get(tuple(parts)) if link == "and" else None  # type: ignore[arg-type] # two words
    if part is None or (part != HALF and at(lexemes, words[2] + 1, lower="of")):
        return None
    return part, words[2] + 1


def and_part(lexemes: Sequence[Lexeme], numeral: Numeral) -> Numeral:
    """Return the numeral with the part behind it: "two and a half", "one-and-a-half"."""
    behind = part_behind(lexemes, numeral.next)
    if behind is None:
        return numeral
    return replace(numeral, low=numeral.low + behind[0], high=numeral.high + behind[0], next=behind[1])


def article_scale(lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
    """Return the scale behind an article or half: "a dozen", "half a million", "another dozen"."""
    half = False
    if at(lexemes, index, lower="the") and at(lexemes, index + 1, lower="dozen"):
        idiom = index > 0 and lexemes[index - 1].lower == "by"
        return None if idiom else Numeral(Decimal(1), Decimal(1), index + 1, spelled=True)
    article = at(lexemes, index, lower="a")
    following = index + 1 if article else index
    if at(lexemes, following, lower="half"):
        half, following = True, _past_article(lexemes, following + 1)
    scale = at(lexemes, following, "word")
    led = index > 0 and lexemes[index - 1].lower in _LEADING
    if scale is None or scale.lower not in SCALES or not (article or half or led):
        return None
    value = HALF if half else Decimal(1)
    return Numeral(value, value, following, spelled=True)


_LEADING = frozenset({"another", "further", "additional", "extra", "first", "last", "next"})


def _past_article(lexemes: Sequence[Lexeme], index: int) -> int:
    """The index behind what may stand between half and a scale: "half a", "half-a-", "half-"."""
    index += joined(lexemes, index)
    if not at(lexemes, index, lower="a"):
        return index
    return index + 1 + joined(lexemes, index + 1)


def vague_plural(lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
    """Return a scale in the plural: "dozens", "tens of thousands", "hundreds of millions"."""
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


def vague_count(lexemes: Sequence[Lexeme], index: int) -> Numeral | None:
    """Return an amount that is no number: "several", "a few hundred", "a couple of thousand"."""
    first = at(lexemes, index, "word")
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


def share_of(above: int, below: int, following: int) -> Numeral:
    """Return a fraction in words, a share of a whole."""
    value = Decimal(above) / below
    return Numeral(value, value, following, share=True, spelled=True)
