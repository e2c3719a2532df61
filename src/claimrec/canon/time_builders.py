"""What a matched row of words becomes: the builders that the grammar of time expressions names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from claimrec.canon import calendar
from claimrec.canon.calendar import Days
from claimrec.canon.clocks import EITHER
from claimrec.canon.time_counted import Away, Exactly, LeadUp, NumberedDay, Offset, Past
from claimrec.canon.time_periods import WEEKDAYS, Holiday, Month, Quarter, Share
from claimrec.canon.time_relative import InYear, SoFar, Told, Unit, Weekday, Weekend
from claimrec.canon.time_shapes import At, Calendar, Clock, Fixed, Open, Shape
from claimrec.canon.time_spans import About, Bound, Part, Range

if TYPE_CHECKING:
    from claimrec.model import Grain

TimeKind = Literal["date", "relative", "clock", "duration", "frequency", "vague"]

NOON = 12


class Reading(NamedTuple):
    """What a match says, and what sort of expression it is. `bare`: a lone word that context must support."""

    kind: TimeKind
    shape: Shape
    bare: str | None = None


def date(year: int | None, month: int | None, day: int | None, weekday: int | None = None) -> Calendar | None:
    """Return a date of what is said of it; none where no year has such a day."""
    found = Calendar(year, month, day, weekday)
    return found if found.possible() else None


def in_year(month: int, day: int | None, years: int) -> Shape | None:
    """Return the month, or its day, of last, this or next year."""
    inner = date(None, month, day)
    return None if inner is None else InYear(inner, years)


def nth_day(year: int | None, month: int, nth: int) -> Shape | None:
    """Return the first or the last day of a month."""
    return Holiday(f"{month:02} last", year) if nth == -1 else date(year, month, nth)


def nth_weekday(nth: int, weekday: int, month: int, year: int | None) -> Shape | None:
    """Return a month's first, second or last Monday."""
    if not (1 <= nth <= 4 or nth == -1):  # noqa: PLR2004 (every month has four of them)
        return None
    return Holiday(f"{month:02} {WEEKDAYS[weekday]} {nth}", year)


def numbered(day: int, which: int) -> Shape:
    """Return a day of last, this or next month."""
    return NumberedDay(day, which)


def slashed(value: tuple[int, int, int]) -> Shape | None:
    """Month first or day first is told by a number over 12; else it may be either day."""
    first, second, year = value
    american, british = calendar.day_of(year, first, second), calendar.day_of(year, second, first)
    if american and british and american != british:
        both = sorted((american, british))
        return Fixed(Days(both[0].start, both[1].end), "day", approximate=True)
    days = american or british
    return None if days is None else Fixed(days, "day")


def decade(first: int) -> Shape:
    """Return the ten years, or the hundred that "the 1800s" most often are."""
    if first % 100 == 0:
        return Fixed(calendar.years(first, first + 99), "century", approximate=True)
    return Fixed(calendar.years(first, first + 9), "decade")


def century(number: int) -> Shape | None:
    """Return the hundred years, with the one more that is counted to one end or the other (1800, 1900)."""
    if not 10 < number <= 22:  # noqa: PLR2004 (the years that are read are those)
        return None
    return Fixed(calendar.years(number * 100 - 100, number * 100), "century")


def decades(first: int, last: int) -> Shape | None:
    """Return the years of some decades: the 70s and 80s."""
    return Fixed(calendar.years(first, last + 9), "decade") if first < last else None


def years(first: int, last: int) -> Shape | None:
    """Return the years from one to another, in this order."""
    return Fixed(calendar.years(first, last), "year") if first < last else None


def short_years(first: int, short: int) -> Shape | None:
    """Return the years of "2009-13" and "1999-00"."""
    last = first - first % 100 + short
    return years(first, last if last > first or first % 100 < NINETIES else last + 100)


NINETIES = 90
"""From here on the second of two years may be one of the next century: 1999-00."""


def season_over(season: int, first: int, second: int) -> Shape | None:
    """Return the winter, or the southern summer, in which the year changes: the winter of 2019-20."""
    if season not in {calendar.SUMMER, calendar.WINTER} or second % 100 != (first + 1) % 100:
        return None
    days = Days(calendar.month_of(first, 12).start, calendar.month_of(first + 1, 2).end)
    return Fixed(days, "season", approximate=True)


def parts(edges: tuple[str, str], whole: Shape) -> Shape | None:
    """Return what two neighbouring parts cover: early to mid April."""
    first, last = edges
    return Range(Part(whole, first), Part(whole, last)) if first != last else None


def days(month: int, first: int, last: int, year: int | None = None) -> Shape | None:
    """Return some days of one month."""
    left, right = date(year, month, first), date(year, month, last)
    return Range(left, right) if left and right and first < last else None


def span(left: Shape, right: Shape) -> Shape | None:
    """Return what lies between two times of one sort."""
    return Range(left, right) if _alike(left, right) else None


def _alike(left: Shape, right: Shape) -> bool:
    """Whether the two can be the ends of one span: both of a sort."""
    if isinstance(left, Calendar) and isinstance(right, Calendar):
        return (left.month is None) == (right.month is None) and left != right
    return (
        (type(left) is type(right))
        or isinstance(left, Fixed | Part | Calendar)
        or isinstance(right, Fixed | Part)
    )


def clock(value: tuple[int, int], half: str | None, zone: str | None) -> Clock | None:
    """Return a time of day; none where the half of the day does not fit the hour."""
    hour, minute = value
    if half and not 0 < hour <= NOON:
        return None
    if half:
        hour = hour % NOON + (NOON if half == "pm" else 0)
    return Clock(f"{hour % 24:02}:{minute:02}{zone_tail(zone)}")


def zone_tail(zone: str | None) -> str:
    """Return what the zone adds to a time of day: nothing where it is the local one."""
    return "" if zone in {None, "local"} else f" {zone}"


def hour(hour: int, half: str, zone: str | None) -> Clock | None:
    """Return a full hour."""
    found = clock((hour, 0), half, zone)
    return None if found is None else Clock(found.time, "hour")


HALVES = {"afternoon": "pm", "evening": "pm", "night": "pm", "morning": "am"}


def spoken(number: int, minute: int = 0) -> Clock | None:
    """Return what the hour hand says, which is one of two times: "two o'clock", "quarter to six"."""
    if not 0 < number <= NOON or not -30 < minute <= 30:  # noqa: PLR2004 (nobody counts farther from the hour)
        return None
    of_day = (number % NOON * 60 + minute) % (NOON * 60)
    first = f"{of_day // 60:02}:{of_day % 60:02}"
    return Clock(f"{first}{EITHER}{of_day // 60 + NOON:02}{first[2:]}", "minute" if minute else "hour")


def halved(found: Clock, half: str | None, zone: str | None = None) -> Clock:
    """Choose the time that lies in this half of the day, where it is said."""
    morning, either, evening = found.time.partition(EITHER)
    time = {"am": morning, "pm": evening or morning}.get(half or "", found.time)
    return Clock(time + ("" if either and half is None else zone_tail(zone)), found.grain)


def placed(found: Clock, part: str | None) -> Clock:
    """Choose the time that lies in this part of the day: half past nine on Monday night."""
    half = HALVES.get(part or "")
    hour = int(found.time[:2])
    if half is None or not found.time[:2].isdigit() or (part == "night" and hour < EVENING):
        half = "am" if half else None
    later = half == "pm" and EITHER not in found.time and 0 < hour < NOON and found.time[5:] == ""
    time = f"{hour + NOON:02}{found.time[2:]}" if later else halved(found, half).time
    return Clock(time, found.grain, approximate=found.approximate)


EVENING = 6
"""Before this hour the night is one of the morning."""


def near(found: Clock) -> Clock:
    """Return the time as one that is only about right."""
    return Clock(found.time, "hour", approximate=True)


def clock_span(left: Clock, right: Clock) -> Clock | None:
    """Return the time from one hour to another."""
    if EITHER in left.time and EITHER in right.time:
        ends = right.time.split(EITHER)
        pairs = (
            (first, next((end for end in ends if end > first), ends[0])) for first in left.time.split(EITHER)
        )
        return Clock(EITHER.join(f"{first}-{end}" for first, end in pairs), "hour")
    if EITHER in right.time:
        return None
    if EITHER in left.time:
        return half_shared(int(left.time[:2]) or NOON, right)
    return Clock(f"{left.time.split()[0]}-{right.time.split()[0]}{_tail(right.time)}", "hour")


def _tail(time: str) -> str:
    _, _, zone = time.partition(" ")
    return f" {zone}" if zone else ""


def half_shared(first: int, second: Clock) -> Clock | None:
    """Read "2 to 4 p.m.": the first hour is in the half of the day that puts it before the second."""
    hour = int(second.time[:2])
    earlier = first % NOON + (NOON if hour >= NOON and first % NOON < hour % NOON else 0)
    return clock_span(Clock(f"{earlier:02}:00"), second) if 0 < first <= NOON else None


PARTS_WITH_AN_HOUR = {"noon": "12:00", "midnight": "00:00"}


def part_of_day(part: str) -> Clock:
    """Return a part of the day; noon and midnight are hours."""
    return Clock(PARTS_WITH_AN_HOUR.get(part, part), "part")


def daypart(edge: str | None, part: str) -> Clock:
    """Return a part of the day, whose own early or late end is said."""
    return part_of_day(part) if edge is None or edge == "mid" else Clock(part, "part")


def which_unit(which: int, unit: str) -> Shape | None:
    """Return last, this or next unit; units shorter than a week have words of their own."""
    if unit == "weekend":
        return Weekend(which)
    if unit in {"minute", "hour", "day"}:
        return None
    if unit == "fortnight":
        return Past("fortnight", which) if which else None
    return Unit(grain(unit), which)


def grain(unit: str) -> Grain:
    """Return the grain that a unit has."""
    return "week" if unit == "fortnight" else unit  # type: ignore[return-value] # the lexicon's units are grains


def past(count: int | None, unit: str, *, sign: int = -1) -> Shape:
    """Return the time up to now that so many units cover."""
    return Open(grain(unit)) if count is None else Past(unit, sign * count)


def ago(count: int | None, unit: str, *, sign: int = -1, told: bool = False) -> Shape:
    """Return the day so many units back from now, or from the day spoken of."""
    return Away(unit, None if count is None else sign * count, told)


def to_the_day(count: int | None, unit: str, *, sign: int = -1) -> Shape | None:
    """Return the very day so many units from today: a year ago today."""
    return None if count is None or unit in {"minute", "hour"} else Exactly(unit, sign * count)


def two_on(unit: str, count: int) -> Shape | None:
    """Return the unit before last, or after next."""
    return None if unit in {"minute", "hour", "day", "fortnight", "weekend"} else Unit(grain(unit), count)


def week_on(weekday: int) -> Shape:
    """Return the weekday a week after the next such one: a week on Tuesday."""
    return Weekday(weekday, 1, beyond=1)


def earlier(count: int | None, unit: str) -> Shape:
    """Return the time so many units before the one spoken of."""
    return ago(count, unit, told=True)


def later(count: int | None, unit: str) -> Shape:
    """Return the time so many units after the one spoken of."""
    return ago(count, unit, sign=1, told=True)


def offset(count: int | None, unit: str, day: Shape, *, sign: int) -> Shape | None:
    """Return the day so many units before or after another day."""
    return None if count is None or unit in {"minute", "hour"} else Offset(unit, sign * count, day)


def told(unit: str, *, count: int = 0) -> Shape | None:
    """Return the unit that holds the time spoken of, or one counted from it."""
    if unit in {"minute", "hour", "fortnight"}:
        return None
    return Told(grain(unit), count)


def bound(side: str, shape: Shape) -> Shape:
    """Return a time that is open at one end."""
    return Bound(shape, side)


def months(nth: int, count: int | None, inner: Shape) -> Shape | None:
    """Return the first or last months of a year."""
    if count is None or nth not in {1, -1} or count > 11:  # noqa: PLR2004 (calendar)
        return None
    return Share(count, inner, from_end=nth == -1)


def leading_up(count: int | None, unit: str, end: Shape) -> Shape | None:
    """Return the stretch that ends with a day or month: the year to March 2023."""
    return None if count is None else LeadUp(count, unit, end)


def half(nth: int, inner: Shape) -> Shape | None:
    """Return one half of a year."""
    return Share(6, inner, skip=6 * (nth - 1)) if nth in {1, 2} else None


def quarter(nth: int, year: Shape | None) -> Shape | None:
    """Return a quarter of a year."""
    quarter = 4 if nth == -1 else nth
    return Quarter(quarter, year) if 1 <= quarter <= 4 else None  # noqa: PLR2004 (calendar)


def kind(shape: Shape) -> TimeKind:
    """Return date where the calendar part is absolute, relative where it is counted, else clock."""
    if isinstance(shape, Clock):
        return "clock"
    if isinstance(shape, At):
        return kind(shape.day)
    if isinstance(shape, Range):
        return kind(shape.left)
    if isinstance(shape, Bound | About | Offset | Part | Share):
        return kind(shape.inner)
    return "relative" if isinstance(shape, RELATIVE) else "date"


RELATIVE = (Away, Exactly, InYear, Month, Open, Past, SoFar, Told, Unit, Weekday, Weekend)
