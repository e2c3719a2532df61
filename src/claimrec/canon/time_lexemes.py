"""Text becomes lexemes: words, numbers and signs, each with all it may be in a time expression."""

from __future__ import annotations

import datetime as dt
import json
import re
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LEXICON: dict[str, Any] = json.loads(
    resources.files("claimrec.canon").joinpath("data/times.json").read_text(encoding="utf-8")
)

_APOSTROPHE = "'’‘ʼ"  # noqa: RUF001 (these are the signs articles use)
_FISCAL = rf"[{_APOSTROPHE}]?(?:20\d\d|\d\d)\b"
_PLAIN = {ord(sign): "'" for sign in _APOSTROPHE}
_LEXEMES = re.compile(
    rf"""
    (?P<quarter>\b(?:Q[1-4]|[1-4]Q)\b)
  | (?P<half_year>\b(?:H[12]|[12]H)\b)
  | (?P<fiscal>\bFY\s?{_FISCAL})
  | (?P<oclock>o[{_APOSTROPHE}]clock\b)
  | (?P<word>(?:[^\W\d_]\.){{2,}}|[^\W\d_]+)
  | (?P<iso>(?:\d{{4}}-\d{{2}}-\d{{2}}|(?<![\w/])\d{{4}}/\d{{2}}/\d{{2}})(?![\d/]))
  | (?P<slashed>\d{{1,2}}[/.]\d{{1,2}}[/.](?:\d{{4}}|\d{{2}})(?![\d/.]\d))
  | (?P<season>\d{{4}}/\d{{2}}(?![\d/]))
  | (?P<clock>\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?!\d))
  | (?P<decade>(?:\d{{3}}0[{_APOSTROPHE}]?|[{_APOSTROPHE}]\d0)s\b)
  | (?P<short_decade>(?<![\w.,-])[3-9]0s\b)
  | (?P<elided>(?<!\w)[{_APOSTROPHE}]\d\d(?![\w{_APOSTROPHE}]))
  | (?P<ordinal>\d{{1,2}}(?:st|nd|rd|th)\b)
  | (?P<grouped>\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?)
  | (?P<decimal>\d+\.\d+)
  | (?P<number>\d+)
  | (?P<clitic>[{_APOSTROPHE}](?:s|S|ll|re|ve|d|m|t)\b)
  | (?P<break>\n\s*\n)
  | (?P<dash>[-\u2010-\u2015\u2212]+)
  | (?P<sign>[^\s\w])
    """,
    re.VERBOSE,
)


class Lexeme(NamedTuple):
    """A stretch `[start, end)` of the text, its lower-case form, and its readings: class -> value."""

    start: int
    end: int
    text: str
    lower: str
    readings: Mapping[str, Any]


def lex(text: str) -> list[Lexeme]:
    """Cut the text into lexemes; abbreviated months, weekdays and units carry their full stop."""
    return list(_lexemes(text))


def _lexemes(text: str) -> Iterator[Lexeme]:
    dotted = 0
    for found in _LEXEMES.finditer(text):
        start, end = found.span()
        if start < dotted:
            continue
        sort, value = found.lastgroup, found.group()
        lower = value.lower()
        if sort == "word":
            if text[end : end + 1] == "." and lower in _abbreviations():
                end = dotted = end + 1
            yield Lexeme(start, end, text[start:end], lower, _word(value, lower))
            continue
        lower = "-" if sort == "dash" else lower.translate(_PLAIN)
        yield Lexeme(start, end, value, lower, _readings(str(sort), value, text, found))


@cache
def _abbreviations() -> frozenset[str]:
    names = [*LEXICON["months"], *LEXICON["weekdays"], *LEXICON["weekdays_before_a_date"]]
    longest_abbreviation = 5
    return frozenset(n for n in names if len(n) <= longest_abbreviation) - {
        "may",
        "march",
        "april",
        "june",
        "july",
    }


_NOTHING: Mapping[str, Any] = MappingProxyType({})


def _readings(sort: str, value: str, text: str, found: re.Match[str]) -> Mapping[str, Any]:
    if sort in {"number", "ordinal", "decade", "decimal", "clock"} and _designates(text, found):
        return _NOTHING
    reader = _READERS.get(sort)
    return _NOTHING if reader is None else reader(value)


_DESIGNATED = re.compile(r"(?:([^\W\d_]+)-|[^\W_]|[$€£¥#@/_.,:])\Z")
_UNIT_GLUED = re.compile(r"(?!(?:am|pm|a\.m|p\.m|s|h)\b)[^\W_]|[%°/_]|[.,:]\d", re.IGNORECASE)
_YEAR_GLUED = re.compile(r",\d{4}(?!\d)")
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_PREFIXES = frozenset({"mid", "pre", "post", "early", "late", "since", "until"})


def _designates(text: str, found: re.Match[str]) -> bool:
    """Whether the number is part of a designator or an amount: MiG-29, $2000, B12, 36%, 100/65."""
    before = _DESIGNATED.search(text[max(0, found.start() - 24) : found.start()])
    if before and not _reads_on(before.group(), before.group(1)):
        return True
    after = _UNIT_GLUED.match(text[found.end() : found.end() + 4])
    return bool(after) and found.lastgroup != "clock" and not _YEAR_GLUED.match(text[found.end() :])


def _reads_on(before: str, word: str | None) -> bool:
    """Whether what touches the number from the left may stand before a date."""
    if word is None:
        return before in {",", "."}
    name = word.lower()
    return (
        name in _PREFIXES
        or name in _ORDINAL_ENDINGS
        or name in LEXICON["months"]
        or name in LEXICON["weekdays"]
    )


def _word(value: str, lower: str) -> Mapping[str, Any]:
    known = _vocabulary().get(lower)
    if known is None:
        return _NOTHING
    out = dict(known)
    if "month" in out and lower in LEXICON["months_that_are_words"] and not value[0].isupper():
        del out["month"]
    if "short_weekday" in out and not value[0].isupper():
        del out["short_weekday"]
    if lower in LEXICON["zones_that_are_words"] and not value.isupper():
        out.pop("zone", None)
    return out


_CLASSES = (
    ("months", "month"),
    ("weekdays", "weekday"),
    ("weekdays_before_a_date", "short_weekday"),
    ("units", "unit"),
    ("seasons", "season"),
    ("parts", "part"),
    ("edges", "edge"),
    ("ends", "end"),
    ("which", "which"),
    ("numbers", "count"),
    ("hours", "spoken"),
    ("ordinals", "nth"),
    ("centuries_spelled", "century"),
    ("decades_spelled", "decade"),
    ("halves_of_the_day", "half"),
)


@cache
def _vocabulary() -> dict[str, dict[str, Any]]:
    words: dict[str, dict[str, Any]] = {}
    for entry, name in _CLASSES:
        for word, value in LEXICON[entry].items():
            words.setdefault(word, {})[name] = value
    for word in LEXICON["zones"] | LEXICON["zones_by_season"]:
        words.setdefault(word, {})["zone"] = word.upper()
    for word in LEXICON["vague_numbers"]:
        words.setdefault(word, {})["vague"] = word
    for word in LEXICON["unit_nouns_in_the_plural"]:
        words[word]["units"] = words[word]["unit"]
    for word in LEXICON["units"].keys() - set(LEXICON["unit_nouns_in_the_plural"]):
        words[word]["single"] = words[word]["unit"]
    for place, word in enumerate(LEXICON["weekdays_plural"]):
        words.setdefault(word, {})["weekdays"] = place
    return words


def _number(value: str) -> dict[str, Any]:
    number, out = int(value), {}
    if len(value) == 4:  # noqa: PLR2004 (a year, or hours and minutes, has four digits)
        out = _four_digits(value)
    if len(value) <= 2:  # noqa: PLR2004 (a day has one or two digits)
        out |= {"day": number} if 1 <= number <= 31 else {}  # noqa: PLR2004 (calendar)
        out |= {"hour": number} if number <= 24 else {}  # noqa: PLR2004 (calendar)
        out |= {"short_year": number} if len(value) == 2 else {}  # noqa: PLR2004 (calendar)
    if len(value) <= 4 and number:  # noqa: PLR2004 (calendar)
        out["count"] = number
    return out


def _four_digits(value: str) -> dict[str, Any]:
    out: dict[str, Any] = {}
    if 1000 <= int(value) <= 2199:  # noqa: PLR2004 (the years news speaks of)
        out["year"] = int(value)
    if int(value[:2]) < 24 and int(value[2:]) < 60:  # noqa: PLR2004 (calendar)
        out["military"] = (int(value[:2]), int(value[2:]))
    return out


def _clock(value: str) -> dict[str, Any]:
    hour, minute = (int(part) for part in re.split("[:.]", value)[:2])
    return {"clock": (hour, minute)} if hour <= 24 and minute < 60 else {}  # noqa: PLR2004 (calendar)


def _ordinal(value: str) -> dict[str, Any]:
    number = int(value[:-2])
    day = {"day": number} if 1 <= number <= 31 else {}  # noqa: PLR2004 (calendar)
    return day | {"nth": number, "century": number}


def _decade(value: str) -> dict[str, Any]:
    digits = int(re.sub(r"\D", "", value))
    return {"decade": digits if digits > 99 else digits + (2000 if digits < 30 else 1900)}  # noqa: PLR2004 (calendar)


def _iso(value: str) -> dict[str, Any]:
    try:
        return {"iso": dt.date.fromisoformat(value.replace("/", "-"))}
    except ValueError:
        return {}


def _slashed(value: str) -> dict[str, Any]:
    first, second, year = (int(part) for part in re.split("[/.]", value))
    full = year if year > 99 else year + (2000 if year < 50 else 1900)  # noqa: PLR2004 (calendar)
    return {"slashed": (first, second, full)}


def _fiscal(value: str) -> dict[str, Any]:
    year = int(re.sub(r"\D", "", value))
    return {"fiscal": year if year > 99 else year + 2000}  # noqa: PLR2004 (two digits of a year)


def _season(value: str) -> dict[str, Any]:
    year = int(value[:4])
    return {"season_years": (year, year + 1)} if (year + 1) % 100 == int(value[5:]) else {}


def _elided(value: str) -> dict[str, Any]:
    short = int(value[1:])
    return {"year": short + (2000 if short < 30 else 1900)}  # noqa: PLR2004 (calendar)


_READERS = {
    "elided": _elided,
    "season": _season,
    "quarter": lambda value: {"quarter": int(value.strip("Q"))},
    "half_year": lambda value: {"half_year": int(value.strip("H"))},
    "fiscal": _fiscal,
    "short_decade": lambda value: {"short_decade": 1900 + int(value[:2])},
    "number": _number,
    "ordinal": _ordinal,
    "decade": _decade,
    "clock": _clock,
    "decimal": lambda value: (
        {"dotted": _clock(value).get("clock")} if re.fullmatch(r"\d\d?\.\d\d", value) else {}
    ),
    "iso": _iso,
    "slashed": _slashed,
}
