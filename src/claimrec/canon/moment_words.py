"""How a moment is put into words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from claimrec.canon import calendar
from claimrec.canon.calendar import Days

if TYPE_CHECKING:
    from claimrec.model import Grain, Moment

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
QUARTER_NAMES = ("first", "second", "third", "fourth")
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def describe(moment: Moment) -> str:
    """Put the moment into words: "29-30 October 2025", "Sunday", "since 2007", "4 January, 07:48"."""
    if moment.time is None:
        return _describe_day(moment) or moment.text
    day = _describe_day(moment.model_copy(update={"approximate": False}))
    time = f"about {moment.time}" if moment.approximate else moment.time
    return f"{day}, {time}" if day else time


def _describe_day(moment: Moment) -> str:
    if moment.start is not None and moment.end is not None:
        return _describe_days(moment, Days(moment.start, moment.end))
    if moment.start is not None or moment.end is not None:
        return _describe_open(moment)
    if moment.month is not None:
        return _describe_yearless(moment)
    return WEEKDAY_NAMES[moment.weekday] if moment.weekday is not None else ""


def _describe_open(moment: Moment) -> str:
    """Put an open end into words, with the text's own preposition: "since 2007", "before July 2019"."""
    side, *_ = moment.text.lower().split() or [""]
    beside = dt.timedelta(days=0 if moment.time else 1)
    if moment.start is not None:
        if side == "after" and moment.start > dt.date.min:
            return f"after {_unit(moment.start - beside, moment.grain)}"
        return f"since {_unit(moment.start, moment.grain)}"
    if moment.end is None:
        return ""
    if side == "before" and moment.end < dt.date.max:
        return f"before {_unit(moment.end + beside, moment.grain)}"
    return f"{'by' if side in _BY else 'until'} {_unit(moment.end, moment.grain)}"


_BY = frozenset({"by", "more", "over"})
"""What happened more than two years ago had happened by then, and did not last until then."""


def _unit(day: dt.date, grain: Grain) -> str:
    """Put the year, quarter or month that holds the day into words where the end is no finer than that."""
    if grain == "year":
        return str(day.year)
    if grain == "quarter":
        return _quarter(day)
    return f"{MONTH_NAMES[day.month - 1]} {day.year}" if grain == "month" else _day(day)


def _quarter(day: dt.date) -> str:
    return f"the {QUARTER_NAMES[(day.month - 1) // 3]} quarter of {day.year}"


def month_of(day: dt.date) -> Days:
    """Return the month that holds the day."""
    return calendar.month_of(day.year, day.month)


def _day(day: dt.date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def _describe_days(moment: Moment, days: Days) -> str:
    about = "about " if moment.approximate and moment.grain not in {"part", "season", "quarter"} else ""
    first, last = days
    if days == calendar.years(first.year, last.year):
        return about + (str(first.year) if first.year == last.year else f"{first.year}-{last.year}")
    if moment.grain == "quarter" and days == calendar.quarter_of(first.year, (first.month + 2) // 3):
        return _quarter(first)
    if first == last:
        return about + _day(first)
    return about + _describe_span(days)


def _describe_span(days: Days) -> str:
    first, last = days
    if days == month_of(first):
        return f"{MONTH_NAMES[first.month - 1]} {first.year}"
    if days == Days(month_of(first).start, month_of(last).end) and first.year == last.year:
        return f"{MONTH_NAMES[first.month - 1]} to {MONTH_NAMES[last.month - 1]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}-{_day(last)}"
    return f"{_day(first)} to {_day(last)}"


def _describe_yearless(moment: Moment) -> str:
    month = MONTH_NAMES[(moment.month or 1) - 1]
    if moment.month_to is None:
        return f"{moment.day} {month}" if moment.day else month
    last = MONTH_NAMES[moment.month_to - 1]
    if moment.month == moment.month_to:
        return f"{moment.day}-{moment.day_to} {last}"
    ends = (f"{moment.day} {month}", f"{moment.day_to} {last}") if moment.day else (month, last)
    return " to ".join(ends)
