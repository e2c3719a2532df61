"""Stretches of a page that are no reporting although their sentences read like it.

An appeal to readers runs from its heading to the last paragraph that speaks of itself. A trailer
(links to other stories, how the page was made) runs while what follows is fragments; a paragraph of
reporting ends both, because losing reporting is worse than keeping a line too many.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimrec.load import cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimrec.load.lines import Unit

HEADING_WORDS = 12
SENTENCE_WORDS = 8
MOST_TEASERS = 100
NAMED = re.compile(r"^\S+ \S+ (?:[A-Z\d\"“]|the [A-Z])")
APPEAL = "appeal to readers"
LINKS = "links to other stories"
ABOUT = "about the page"


def sections(units: Sequence[Unit], skipped: Sequence[str | None]) -> Iterator[tuple[int, str]]:
    """Yield the place of each unit inside an appeal or a trailer, and which of them it is."""
    place = 0
    while place < len(units):
        kind = _opens(units[place]) if place or len(units) == 1 else None
        end = place + 1 if kind is None else _ENDS[kind](units, skipped, place + 1)
        if kind is not None:
            for inside in range(place, end):
                yield inside, kind
        place = end


def _opens(unit: Unit) -> str | None:
    if unit.words > HEADING_WORDS:
        return None
    if cues.begins("appeal_headings", unit.text) and not cues.reports(unit.text):
        return APPEAL
    if cues.is_one_of("trailer_about", unit.text):
        return ABOUT
    if cues.is_one_of("trailer_links", unit.text) or _names_more(unit):
        return LINKS
    return None


def _names_more(unit: Unit) -> bool:
    """Whether a line is "More in India" or "Latest from Jane Roe", not "More in hospital"."""
    return (
        not unit.closed
        and cues.begins("trailer_link_starts", unit.text)
        and NAMED.match(unit.text) is not None
    )


def _appeal_end(units: Sequence[Unit], _: Sequence[str | None], start: int) -> int:
    """Return the place behind the last paragraph of an appeal; one plain paragraph in between is its own."""
    end, place = start, start
    while place < len(units) and place - end < 2:  # noqa: PLR2004 (one in between)
        if _own(units[place]):
            end = place + 1
        elif cues.reports(units[place].text):
            break
        place += 1
    return end


def _own(unit: Unit) -> bool:
    return (
        cues.speaks_of_itself(unit.text)
        or (not _is_sentence(unit) and not cues.reports(unit.text))
        or cues.is_appeal(unit.text)
    )


def _links_end(units: Sequence[Unit], skipped: Sequence[str | None], start: int) -> int:
    place = start
    while place < len(units) and (skipped[place] is not None or not _is_sentence(units[place])):
        place += 1
    return len(units) if _teasers(units, start) else place


def _teasers(units: Sequence[Unit], start: int) -> bool:
    """Whether all that is left is headline and summary in turn, at least twice."""
    if len(units) - start > MOST_TEASERS:
        return False
    shape = "".join("s" if _is_sentence(unit) else "f" for unit in units[start:])
    return re.fullmatch(r"f?(?:f+s){2,}f*", shape) is not None


def _about_end(units: Sequence[Unit], _: Sequence[str | None], start: int) -> int:
    place = start
    while place < len(units) and _about(units[place]):
        place += 1
    return place


def _about(unit: Unit) -> bool:
    return not _is_sentence(unit) or (cues.speaks_of_itself(unit.text) and not cues.reports(unit.text))


def _is_sentence(unit: Unit) -> bool:
    """Whether a unit may be a paragraph of reporting: it ends as a sentence, and is long or attributes."""
    return unit.closed and (unit.words >= SENTENCE_WORDS or cues.reports(unit.text))


_ENDS = {APPEAL: _appeal_end, LINKS: _links_end, ABOUT: _about_end}
