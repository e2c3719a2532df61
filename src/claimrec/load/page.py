"""Sorts a page's units into reporting and the rest, each with its reason."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimrec.load import cues
from claimrec.load.head import (
    Facts,
    byline,
    date_line,
    field_line,
    is_labelled_date,
    merged,
    publisher_of_notice,
)
from claimrec.load.sections import sections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.load.lines import Unit

BODY_WORDS = 15
TITLE_WORDS = 30
HEADING_WORDS = 14
BIO_WORDS = 60
LONG_WORD = 4
TITLE_CASE = 0.8
BIO_PLACES = 6
NAMED = re.compile(
    r"(?P<name>[A-Z][\w'\u2019.-]+ (?:[A-Z][\w'\u2019.-]+ ?){1,3})"
    r"(?:is|was|are|has|have|covers|writes|reports|joined|works)\b"
)
SIGNED_OFF = re.compile(
    r"(?:[A-Z][\w'\u2019.-]+ ){2,4}(?:(?:and|,) (?:[A-Z][\w'\u2019.-]+ ){2,4})*"
    r"(?:reported|contributed) from [A-Z]"
)


@dataclass(frozen=True, slots=True)
class Page:
    """The units, why each is skipped (None: it is reporting), the headline's place, and the facts."""

    units: tuple[Unit, ...]
    reasons: tuple[str | None, ...]
    title: int | None
    facts: Facts


def page_of(units: Sequence[Unit]) -> Page:
    """Tell a page's reporting from navigation, captions, calls, notes, bylines and links."""
    reasons = [cues.reason_of(unit.text, first=place == 0) for place, unit in enumerate(units)]
    for place, reason in sections(units, reasons):
        reasons[place] = reasons[place] or reason
    reasons = [reason or _standalone(unit) for unit, reason in zip(units, reasons, strict=True)]
    facts = _read_lines(units, reasons)
    _skip_bios(units, reasons)
    title = _title(units, reasons)
    _skip_repeated(units, reasons, title)
    return Page(tuple(units), tuple(reasons), title, facts)


def is_heading(unit: Unit) -> bool:
    """Whether a unit is short and does not end as a sentence does."""
    return unit.words <= HEADING_WORDS and not unit.closed


def _standalone(unit: Unit) -> str | None:
    if unit.invisible:
        return "invisible characters"
    return "appeal to readers" if cues.is_appeal(unit.text) else None


def _body(units: Sequence[Unit], reasons: Sequence[str | None]) -> int:
    """Return the place of the first paragraph of reporting."""
    for place, (unit, reason) in enumerate(zip(units, reasons, strict=True)):
        if reason is None and unit.words >= BODY_WORDS and (unit.closed or unit.words > TITLE_WORDS):
            return place
    return len(units)


def _read_lines(units: Sequence[Unit], reasons: list[str | None]) -> Facts:
    """Read the lines that speak of the article itself, and skip them."""
    body = _body(units, reasons)
    facts = []
    for place, unit in enumerate(units):
        reason, found = _line(unit, reasons[place], head=place < body)
        reasons[place] = reason
        facts.append(found)
    return merged(facts)


def _line(unit: Unit, reason: str | None, *, head: bool) -> tuple[str | None, Facts]:
    if (head or is_labelled_date(unit.text)) and (found := date_line(unit.text)) is not None:
        return "date line", found
    if head and (found := field_line(unit.text)) is not None:
        return reason or "byline", found
    if head and reason is None and (found := byline(unit.text)) is not None:
        return "byline", found
    return reason, publisher_of_notice(unit.text) if reason == "legal note" else Facts()


def _skip_bios(units: Sequence[Unit], reasons: list[str | None]) -> None:
    """Skip the notes on the author at the end of a page."""
    kept = [place for place, reason in enumerate(reasons) if reason is None]
    for place in kept[-BIO_PLACES:]:
        rest = " ".join(units[other].text for other in kept if other != place)
        if place != kept[0] and _is_bio(units[place], rest):
            reasons[place] = "note on the author"


def _is_bio(unit: Unit, rest: str) -> bool:
    text = unit.text
    if SIGNED_OFF.match(text):
        return True
    if unit.words > BIO_WORDS or not cues.count("bio_words", text) or not cues.count("bio_marks", text):
        return False
    if cues.reports(text):
        return False
    named = NAMED.match(text)
    if named is not None:
        return named["name"].split()[-1] not in rest
    return re.search(r"\bI(?:'m|\u2019m| am)\b", text) is not None


def _title(units: Sequence[Unit], reasons: Sequence[str | None]) -> int | None:
    """Return the place of the headline: the first line of reporting, if it is short and no sentence."""
    kept = [place for place, reason in enumerate(reasons) if reason is None]
    if len(kept) < 2:  # noqa: PLR2004 (a headline stands over something)
        return None
    first = units[kept[0]]
    question = first.text.endswith(("?", "'", "\u2019", '"', "”"))
    short = first.words <= TITLE_WORDS and (question or not first.closed or _in_title_case(first))
    return kept[0] if short and first.words > 1 else None


def _in_title_case(unit: Unit) -> bool:
    """Whether nearly all longer words begin with a capital: "Dam Bursts Above Sorn." is a headline."""
    longer = [word for word in unit.text.split() if len(word) >= LONG_WORD and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in longer)
    return len(longer) >= LONG_WORD and unit.words <= BODY_WORDS and capitals >= TITLE_CASE * len(longer)


def _skip_repeated(units: Sequence[Unit], reasons: list[str | None], title: int | None) -> None:
    if title is None:
        return
    wanted = cues.normal(units[title].text)
    for place in range(title + 1, len(units)):
        if reasons[place] is None and cues.normal(units[place].text) == wanted:
            reasons[place] = "repeated headline"
