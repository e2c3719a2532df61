"""Arithmetic on the calendar: intervals of days, both ends included, and the conventions for their parts.

Conventions, decided once: a week runs from Monday to Sunday. Early, mid and late are days 1-10, 11-20 and
21-end of a month, months 1-4, 5-8 and 9-12 of a year, years 0-3, 4-6 and 7-9 of a decade, and thirds of the
rest. Seasons are the northern meteorological ones and always approximate.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from typing import NamedTuple

DAYS_A_WEEK = 7
MONTHS_A_YEAR = 12
MONTHS_A_QUARTER = 3
SATURDAY = 5
SUMMER, WINTER = 1, 3
FIRST_YEAR, LAST_YEAR = 1000, 2199


class Days(NamedTuple):
    """From the first to the last day, both included."""

    start: dt.date
    end: dt.date


def day_of(year: int, month: int, day: int) -> Days | None:
    """Return the one day, None where the calendar has no such day."""
    try:
        found = dt.date(year, month, day)
    except ValueError:
        return None
    return Days(found, found)


def month_of(year: int, month: int) -> Days:
    """Return all days of the month."""
    return Days(dt.date(year, month, 1), dt.date(year, month, monthrange(year, month)[1]))


def years(first: int, last: int) -> Days:
    """Return all days from the first year's first to the last year's last."""
    return Days(dt.date(first, 1, 1), dt.date(last, 12, 31))


def week_of(day: dt.date) -> Days:
    """Return the week from Monday to Sunday that holds the day."""
    monday = moved(day, -day.weekday())
    return Days(monday, moved(monday, 6))


def weekend_of(day: dt.date) -> Days:
    """Return Saturday and Sunday of the week that holds the day."""
    saturday = moved(week_of(day).start, SATURDAY)
    return Days(saturday, moved(saturday, 1))


def quarter_of(year: int, quarter: int) -> Days:
    """Return the calendar quarter (1 to 4)."""
    first = (quarter - 1) * MONTHS_A_QUARTER + 1
    return Days(dt.date(year, first, 1), month_of(year, first + 2).end)


def season_of(year: int, season: int) -> Days:
    """Return the season (0 = spring). A winter of one year may be either of two, and gets both."""
    if season == WINTER:
        return Days(dt.date(year - 1, 12, 1), month_of(year + 1, 2).end)
    first = 3 + season * 3
    return Days(dt.date(year, first, 1), month_of(year, first + 2).end)


def shifted(day: dt.date, months: int) -> dt.date:
    """Return the day so many months on, the month's last where it has no such day."""
    count = day.year * MONTHS_A_YEAR + day.month - 1 + months
    year, month = divmod(count, MONTHS_A_YEAR)
    year = min(max(year, FIRST_YEAR), LAST_YEAR)
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def moved(day: dt.date, days: int) -> dt.date:
    """Return the day so many days on, the calendar's end where it has no such day."""
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return dt.date.max if days > 0 else dt.date.min


def part_of(whole: Days, edge: str) -> Days:
    """Return the early, mid or late part: tens of days of a month, months of a year, thirds of the rest."""
    first, last = whole
    place = ("early", "mid", "late").index(edge)
    length = (last - first).days + 1
    cuts: tuple[int, ...]
    if whole == month_of(first.year, first.month):
        cuts = (0, 10, 20, length)
    elif whole == years(first.year, first.year):
        cuts = (0, *(_days_before(first.year, month) for month in (5, 9)), length)
    elif whole == years(first.year, last.year):
        return _years_part(first.year, last.year, place)
    else:
        cuts = (0, length // 3, length - length // 3, length)
    return Days(moved(first, cuts[place]), moved(first, cuts[place + 1] - 1))


def _days_before(year: int, month: int) -> int:
    return (dt.date(year, month, 1) - dt.date(year, 1, 1)).days


def _years_part(first: int, last: int, place: int) -> Days:
    """Return whole years: the 1990s are early up to 1993, mid from 1994 to 1996, late from 1997 on."""
    length = last - first + 1
    cuts = (0, round(length * 0.4), round(length * 0.7), length)
    return years(first + cuts[place], first + cuts[place + 1] - 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> dt.date:
    """Return the month's nth such weekday, counted from the end where nth is negative."""
    days = month_of(year, month)
    if nth > 0:
        return moved(days.start, (weekday - days.start.weekday()) % DAYS_A_WEEK + DAYS_A_WEEK * (nth - 1))
    return moved(days.end, -((days.end.weekday() - weekday) % DAYS_A_WEEK) + DAYS_A_WEEK * (nth + 1))


def easter(year: int) -> dt.date:
    """Return Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher's rule)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    (i, k), m = divmod(c, 4), (a + 11 * h) // 319
    r = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + r + 90) // 25
    return dt.date(year, month, (h - m + r + month + 19) % 32)
