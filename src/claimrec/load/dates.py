"""The day an article appeared, from the ways news pages write it."""

from __future__ import annotations

import datetime as dt
import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
FORMS = tuple(
    re.compile(rf"(?<!\w){form}(?!\w)", re.IGNORECASE)
    for form in (
        rf"{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?:[Tt ]\d\d:?\d\d\S*)?",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_DAY}[\s-]+{_MONTH},?[\s-]+{_YEAR}",
        rf"(?P<day>\d{{1,2}})[/.](?P<month>\d{{1,2}})[/.]{_YEAR}",
    )
)
IN_NAME = re.compile(r"(?<![0-9A-Za-z])(\d{4})([-_]?)(\d\d)\2(\d\d)(?![0-9A-Za-z])")
AROUND = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\d{1,2}[:.]\d\d(?:[:.]\d\d)?|"
    r"\b(?:at|on|the|date|dated|published|updated|posted|last|first|modified|online|a\.?m\.?|p\.?m\.?|"
    r"hrs|hours|o'clock|utc|gmt|ist|est|edt|cst|cdt|mst|mdt|pst|pdt|bst|cet|cest|eet|msk|jst|kst|aest|aedt|et|pt|ct)\b|"
    r"[|,.:;()•·\-\u2013—\s]",
    re.IGNORECASE,
)
EARLIEST = 1900
LAST_MONTH = 12
NUMERIC = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.]\d{4}")


def day_in(text: str) -> tuple[dt.date, int, int] | None:
    """Return the first full date of a text and its `[start, end)`."""
    found = [(match.start(), match) for form in FORMS for match in form.finditer(text)]
    for start, match in sorted(found, key=lambda pair: pair[0]):
        day = None if _ambiguous(match[0]) else _day(match["year"], match["month"], match["day"])
        if day is not None:
            return day, start, match.end()
    return None


def is_only_date(text: str) -> bool:
    """Whether a line holds a date and nothing but what goes with one (weekday, time, "Updated on")."""
    found = day_in(text)
    if found is None:
        return False
    _, start, end = found
    rest = text[:start] + " " + text[end:]
    while (again := day_in(rest)) is not None:
        rest = rest[: again[1]] + " " + rest[again[2] :]
    return not AROUND.sub("", rest)


def day_in_name(stem: str) -> dt.date | None:
    """Return the date a file name carries: 2025-03-02, 2025_03_02 or 20250302 between other signs."""
    for match in IN_NAME.finditer(stem):
        day = _day(match[1], match[3], match[4])
        if day is not None and day.month == int(match[3]):
            return day
    return None


def _day(year: str, month: str, day: str) -> dt.date | None:
    """Return the day, where it exists; 4/13/2031 is in the American order."""
    if not month.isdigit():
        number = MONTHS[month.casefold()]
    elif int(month) > LAST_MONTH >= int(day):
        number, day = int(day), month
    else:
        number = int(month)
    try:
        found = dt.date(int(year), number, int(day))
    except ValueError:
        return None
    return found if found.year >= EARLIEST else None


def _ambiguous(text: str) -> bool:
    """Whether a date is written 3/4/2025, which is March in one country and April in another."""
    match = NUMERIC.match(text)
    return match is not None and match[1] != match[2] and max(int(match[1]), int(match[2])) <= LAST_MONTH
