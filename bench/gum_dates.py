"""Dates of GUM's news: how many are found, and how many are read right, against the day of the article.

    python bench/gum_dates.py DATA_DIR [--misses]

DATA_DIR holds `gum_news/xml/` (GUM; Zeldes 2017).  A date is right when our first or last day is that of
`when`, or of `from` and `to`, or of `notBefore` and `notAfter`: GUM marks the two years of "from 2004 to
2009", we read one stretch.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from meantime import days_of, joined, meets

from claimrec.canon.times import find_moments

if TYPE_CHECKING:
    import datetime as dt

    from meantime import Days

ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
CREATED = re.compile(r'dateCreated="(\d{4}-\d\d-\d\d)')
ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'"}


@dataclass(frozen=True)
class Date:
    """A stretch of an article's text and the days it stands for."""

    start: int
    end: int
    days: Days


def article(lines: list[str]) -> tuple[str, dt.date | None, list[Date]]:
    """Return text, day and dates of an article in GUM's line format."""
    words: dict[str, tuple[int, str]] = {}
    opened: list[tuple[dict[str, str], int]] = []
    dates: list[tuple[int, int, dict[str, str]]] = []
    sentence = 0
    for line in lines:
        if line.startswith("<date"):
            opened.append((dict(ATTRIBUTE.findall(line)), len(words)))
        elif line.startswith("</date"):
            said, first = opened.pop()
            dates.append((first, len(words), said))
        elif line.startswith("<s "):
            sentence += 1
        elif not line.startswith("<") and line.strip():
            word = line.split("\t", 1)[0]
            words[str(len(words))] = (sentence, ENTITIES.get(word, word))
    text, places = joined(words)
    created = CREATED.search(lines[0])
    written = days_of(created[1])[0] if created else None
    found = [
        Date(places[str(first)][0], places[str(end - 1)][1], days_said(said))
        for first, end, said in dates
        if end > first
    ]
    return text, written, found


def days_said(said: dict[str, str]) -> Days:
    """Return the first and last day of what the annotation says."""
    if "when" in said:
        return days_of(said["when"])
    first = said.get("from") or said.get("notBefore") or ""
    last = said.get("to") or said.get("notAfter") or ""
    return days_of(first)[0], days_of(last)[1]


def main() -> None:
    """Print found and right."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--misses", action="store_true", help="print what is missed or wrong")
    given = parser.parse_args()
    tally: Counter[str] = Counter()
    for path in sorted((given.data / "gum_news" / "xml").glob("GUM_news_*.xml")):
        text, written, dates = article(path.read_text(encoding="utf-8").splitlines())
        moments = find_moments(text, reference=written)
        for date in (date for date in dates if date.days != (None, None)):
            met = [m for m in moments if meets((m.start, m.end), (date.start, date.end))]
            is_right = any(date.days[0] == m.moment.start or date.days[1] == m.moment.end for m in met)
            tally.update({"gold": 1, "found": bool(met), "right": is_right})
            if given.misses and not is_right:
                ours = [(m.moment.start, m.moment.end) for m in met]
                said = [str(day) for day in date.days]
                print(path.stem, written, repr(text[date.start : date.end]), said, "read as", ours)
    print(f"dates found {tally['found'] / tally['gold']:.3f} of {tally['gold']}")
    right = tally["right"]
    print(f"values of dates found {right / tally['found']:.3f}, of all {right / tally['gold']:.3f}")


if __name__ == "__main__":
    main()
