"""Amounts and times in MEANTIME: how many are found, and how many times are read right.

    python bench/meantime.py DATA_DIR [--misses]

DATA_DIR holds `meantime/` (NewsReader; Minard et al. 2016).  Amounts are its VALUE spans, times its TIMEX3
spans; a span counts as found when ours overlaps it.  A time's value is right when its days are those of
TIMEX3 (a part of them for "early June", one end of "from 2009 to 2011", where TIMEX3 marks two years), its
length where it is a duration, its minute where it is a time of day and no other day is named; the vague ones
(PAST_REF, PXY) when nothing definite is said.  Only the annotated sentences count, without the date line.
"""

from __future__ import annotations

import argparse
import calendar
import datetime as dt
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from claimrec.canon.quantities import find_quantities
from claimrec.canon.times import find_moments

if TYPE_CHECKING:
    from claimrec.model import Moment, Quantity

ANNOTATED = 6
"""Of most articles the title, the line of the date and four sentences are annotated."""
CLOSING = frozenset({".", ",", ";", ":", "!", "?", ")", "]", "%", "'s", "'", "n't", "''", "\u201d"})
OPENING = frozenset({"(", "[", "$", "``", "\u201c", "\u00a3", "\u20ac"})
UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "TM": "minute", "TS": "second"}
MONTHS_OF = {"Q": 3, "H": 6}
LENGTH = re.compile(r"P(T?)([\d.]+|X)([YMWDHS])")
Days = tuple[dt.date | None, dt.date | None]


@dataclass(frozen=True)
class Gold:
    """A stretch of a sentence's text with TIMEX3's value, or "" for an amount."""

    start: int
    end: int
    value: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Text:
    """The annotated sentences of an article, with their amounts and times, and the article's day."""

    text: str
    written: dt.date | None
    amounts: tuple[Gold, ...]
    times: tuple[Gold, ...]


def annotated(path: Path) -> Text:
    """Read what is annotated of an article."""
    root = ET.parse(path).getroot()  # noqa: S314  (a corpus on the user's own disk)
    tokens = {t.get("t_id", ""): (int(t.get("sentence", "0")), t.text or "") for t in root.iter("token")}
    marked = [
        (tag, element, [anchor.get("t_id", "") for anchor in element.iter("token_anchor")])
        for tag in ("TIMEX3", "VALUE")
        for element in root.iter(tag)
    ]
    created = [m for m in marked if m[1].get("functionInDocument") == "CREATION_TIME"]
    written = next((days_of(m[1].get("value", ""))[0] for m in created), None)
    date_line = {tokens[anchors[0]][0] for _, _, anchors in created if anchors}
    kept = {
        t_id: token for t_id, token in tokens.items() if token[0] < ANNOTATED and token[0] not in date_line
    }
    text, places = joined(kept)
    spans: dict[str, list[Gold]] = {"TIMEX3": [], "VALUE": []}
    for tag, element, anchors in marked:
        if anchors and all(anchor in places for anchor in anchors):
            start, end = min(places[a][0] for a in anchors), max(places[a][1] for a in anchors)
            spans[tag].append(Gold(start, end, element.get("value", ""), element.get("type", "")))
    return Text(text, written, tuple(spans["VALUE"]), tuple(spans["TIMEX3"]))


def joined(words: dict[str, tuple[int, str]]) -> tuple[str, dict[str, tuple[int, int]]]:
    """Put words together to lines, with the place of each; where spaces stood, MEANTIME does not say."""
    text, places, before, line = "", {}, "", -1
    for t_id, (number, word) in words.items():
        if text and number != line:
            text += "\n"
        elif text and before not in OPENING and word not in CLOSING:
            text += " "
        places[t_id] = (len(text), len(text) + len(word))
        text, before, line = text + word, word, number
    return text, places


def days_of(value: str) -> Days:
    """Return the first and last day of a TIMEX3 value, (None, None) where it says none."""
    value = value.partition("T")[0].removesuffix("-XX")
    if match := re.fullmatch(r"(\d{4})-W(\d\d)-WE", value):
        year, week = int(match[1]), int(match[2])
        return dt.date.fromisocalendar(year, week, 6), dt.date.fromisocalendar(year, week, 7)
    if match := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        return (
            dt.date.fromisocalendar(int(match[1]), int(match[2]), 1),
            dt.date.fromisocalendar(int(match[1]), int(match[2]), 7),
        )
    if match := re.fullmatch(r"(\d{4})-([QH])(\d)", value):
        length = MONTHS_OF[match[2]]
        last = int(match[3]) * length
        return dt.date(int(match[1]), last - length + 1, 1), end_of_month(int(match[1]), last)
    if match := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value):
        day = dt.date(*map(int, match.groups()))
        return day, day
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return dt.date(int(match[1]), int(match[2]), 1), end_of_month(int(match[1]), int(match[2]))
    return years_of(value)


def years_of(value: str) -> Days:
    """Return the days of a year (2008) or a decade (198), (None, None) where the value is neither."""
    if not re.fullmatch(r"\d{3,4}", value):
        return None, None
    years = 10 ** (4 - len(value))
    first = int(value) * years
    return dt.date(first, 1, 1), dt.date(first + years - 1, 12, 31)


def end_of_month(year: int, month: int) -> dt.date:
    """Return the last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def is_right(gold: Gold, text: str, written: dt.date | None) -> bool:
    """Tell whether one of the readings that overlap the span has its value."""
    span = (gold.start, gold.end)
    found = [m for m in find_moments(text, reference=written) if meets((m.start, m.end), span)]
    if match := LENGTH.fullmatch(gold.value):
        lengths = [q.quantity for q in find_quantities(text) if meets((q.start, q.end), span)]
        every = [m.moment.grain for m in found if m.kind == "frequency"]
        return any(is_length(q, match) for q in lengths) or unit_of(match) in every
    wanted = days_of(gold.value)
    if gold.kind == "TIME" and (clock := re.search(r"T(\d\d:\d\d)", gold.value)):
        return any(
            (m.moment.time or "").startswith(clock[1]) and (m.moment.start or wanted[0]) == wanted[0]
            for m in found
        )
    if wanted[0] is None or wanted[1] is None:
        return any(m.moment.start is None or m.moment.end is None for m in found)
    return any(has_days(m.moment, wanted[0], wanted[1]) for m in found)


def has_days(moment: Moment, first: dt.date, last: dt.date) -> bool:
    """Tell whether a reading has these days, or one end of them, or is a part of them."""
    start, end = moment.start, moment.end
    if start == first or end == last:
        return True
    return moment.grain == "part" and start is not None and end is not None and first <= start <= end <= last


def is_length(quantity: Quantity, match: re.Match[str]) -> bool:
    """Tell whether a quantity is the length that TIMEX3 says: P90D, or PXY for a vague one."""
    if match[2] == "X":
        return quantity.vague
    unit, number = unit_of(match), float(match[2])
    if quantity.unit == "decade" and unit == "year":
        unit, number = "decade", number / 10
    return quantity.unit == unit and number in {quantity.low, quantity.high}


def unit_of(match: re.Match[str]) -> str | None:
    """Return the unit of a length: M is a month, TM a minute."""
    return UNITS.get(match[1] + match[3], UNITS.get(match[3]))


def main() -> None:
    """Print found and right."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--misses", action="store_true", help="print what is missed, too much or wrong")
    given = parser.parse_args()
    paths = sorted(given.data.rglob("intra_cross-doc_annotation/*/*.xml"), key=lambda path: path.name)
    tally: Counter[str] = Counter()
    for article in map(annotated, paths):
        ours = {
            "amount": [(q.start, q.end) for q in find_quantities(article.text) if not q.ordinal],
            "time": [(m.start, m.end) for m in find_moments(article.text, reference=article.written)],
        }
        ours["amount"] = [q for q in ours["amount"] if not any(meets(q, t) for t in ours["time"])]
        for kind, golds in (("amount", article.amounts), ("time", article.times)):
            for gold in golds:
                found = any(meets((gold.start, gold.end), span) for span in ours[kind])
                tally[f"{kind} gold"] += 1
                tally[f"{kind} found"] += found
                if kind == "time" and found:
                    right = is_right(gold, article.text, article.written)
                    tally["time right"] += right
                    if not right and given.misses:
                        print("wrong", gold.value, repr(article.text[gold.start : gold.end]), article.written)
                if not found and given.misses:
                    print("missed", kind, gold.kind, gold.value, repr(article.text[gold.start : gold.end]))
            for span in ours[kind]:
                true = any(meets((gold.start, gold.end), span) for gold in golds)
                tally[f"{kind} ours"] += 1
                tally[f"{kind} true"] += true
                if not true and given.misses:
                    print("too much", kind, repr(article.text[max(span[0] - 30, 0) : span[1] + 30]))
    for kind in ("amount", "time"):
        precision = tally[f"{kind} true"] / tally[f"{kind} ours"]
        recall = tally[f"{kind} found"] / tally[f"{kind} gold"]
        f1 = 2 * precision * recall / (precision + recall)
        print(
            f"{kind}s: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f} of {tally[f'{kind} gold']}"
        )
    print(f"values of times found: {tally['time right'] / tally['time found']:.3f} of {tally['time found']}")


def meets(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether two spans overlap."""
    return one[0] < other[1] and other[0] < one[1]


if __name__ == "__main__":
    main()
