"""What a time expression says before it is known from which day it is said; `resolve` makes it a moment."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from claimrec.canon import calendar
from claimrec.canon.calendar import Days
from claimrec.model import Moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.model import Grain

AHEAD_IS_FARTHER = 2
"""News looks back: a coming day counts as this much farther than a past one."""


@dataclass(frozen=True, slots=True)
class Context:
    """The day it is said on, the moment spoken of before, and whether it is said of what is to come."""

    reference: dt.date | None = None
    last: Moment | None = None
    ahead: bool | None = None


class Shape(Protocol):
    """A time expression's content, to be resolved in a context."""

    def resolve(self, context: Context) -> Moment:
        """Return the moment; what the context leaves open stays None."""


def _moment(days: Days | None, grain: Grain, *, approximate: bool = False) -> Moment:
    if days is None:
        return Moment(grain=grain, approximate=approximate)
    return Moment(start=days.start, end=days.end, grain=grain, approximate=approximate)


def _nearest(choices: Sequence[Days], context: Context) -> Days | None:
    """Choose the days that the speaker means, from choices in order of time."""
    today = context.reference
    if today is None:
        return None
    if context.ahead:
        coming = [days for days in choices if days.end >= today]
        return coming[0] if coming else None
    if context.ahead is False:
        past = [days for days in choices if days.start <= today]
        return past[-1] if past else None
    return min(choices, key=lambda days: _distance(days, today), default=None)


def _distance(days: Days, today: dt.date) -> float:
    if days.start > today:
        return (days.start - today).days * AHEAD_IS_FARTHER
    return max(0, (today - days.end).days)


@dataclass(frozen=True, slots=True)
class Calendar:
    """A year, a month, a day, or what of them is said; without a year, the nearest that fits."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    @property
    def grain(self) -> Grain:
        """The finest of what is said."""
        return "day" if self.day else "month" if self.month else "year"

    def days(self, year: int) -> Days | None:
        """Return the days in the year, None where it has none (30 February)."""
        if self.month is None:
            return calendar.years(year, year)
        if self.day is None:
            return calendar.month_of(year, self.month)
        return calendar.day_of(year, self.month, self.day)

    def possible(self) -> bool:
        """Whether any year has the day."""
        return self.days(self.year or 2000) is not None

    def resolve(self, context: Context) -> Moment:
        """Return the days, or month, day and weekday where no year can be had."""
        if self.year is not None:
            return _moment(self.days(self.year), self.grain)
        found = _nearest(self._choices(context), context)
        if found is not None:
            return _moment(found, self.grain)
        return Moment(grain=self.grain, month=self.month, day=self.day, weekday=self.weekday)

    def _choices(self, context: Context) -> list[Days]:
        if context.reference is None:
            return []
        this = context.reference.year
        found = [days for year in range(this - 6, this + 7) if (days := self.days(year)) is not None]
        if self.weekday is None:
            return found
        return [days for days in found if days.start.weekday() == self.weekday] or found


@dataclass(frozen=True, slots=True)
class Fixed:
    """Days that need no context."""

    days: Days
    grain: Grain
    approximate: bool = False

    def resolve(self, _context: Context) -> Moment:
        """Return them."""
        return _moment(self.days, self.grain, approximate=self.approximate)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: the latest one up to today, the next one where it is still to come.

    `which`: -1 last, 0 this, 1 next, None where the word stands alone. `week`: a week counted from this one.
    """

    weekday: int
    which: int | None = None
    week: int | None = None

    def resolve(self, context: Context) -> Moment:
        """Return the day, or only the weekday where today is not known."""
        today = context.reference
        if today is None:
            return Moment(weekday=self.weekday)
        day = self._day(today, ahead=bool(context.ahead))
        return _moment(Days(day, day), "day").model_copy(update={"weekday": self.weekday})

    def _day(self, today: dt.date, *, ahead: bool) -> dt.date:
        if self.week is not None or self.which == 0:
            monday = calendar.week_of(today).start
            return calendar.moved(monday, self.weekday + 7 * (self.week or 0))
        back, on = (today.weekday() - self.weekday) % 7, (self.weekday - today.weekday()) % 7
        if self.which == 1:
            return calendar.moved(today, on or 7)
        if self.which == -1:
            return calendar.moved(today, -(back or 7))
        return calendar.moved(today, on if ahead else -back)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit counted from the present one: last week (-1), this month (0), next year (1)."""

    unit: Grain
    count: int

    def resolve(self, context: Context) -> Moment:
        """Return the whole unit."""
        today = context.reference
        if today is None:
            return Moment(grain=self.unit)
        return _moment(unit_around(self.unit, today, self.count), self.unit)


def unit_around(unit: Grain, day: dt.date, count: int = 0) -> Days:
    """Return the unit that holds the day, or the one so many units on."""
    if unit in {"week", "weekend"}:
        other = calendar.moved(day, 7 * count)
        return calendar.week_of(other) if unit == "week" else calendar.weekend_of(other)
    if unit == "month":
        other = calendar.shifted(day, count)
        return calendar.month_of(other.year, other.month)
    if unit == "quarter":
        other = calendar.shifted(day, 3 * count)
        return calendar.quarter_of(other.year, (other.month + 2) // 3)
    length = {"year": 1, "decade": 10, "century": 100}.get(unit)
    if length is None:
        other = calendar.moved(day, count)
        return Days(other, other)
    first = day.year - day.year % length + count * length
    return calendar.years(first, first + length - 1)


@dataclass(frozen=True, slots=True)
class Weekend:
    """The weekend: the one that is, or the latest; the coming one where it is still to come."""

    which: int | None = None

    def resolve(self, context: Context) -> Moment:
        """Return Saturday and Sunday."""
        today = context.reference
        if today is None:
            return Moment(grain="weekend")
        this = calendar.weekend_of(today)
        running = today >= this.start
        back = 0 if running and self.which is None else -7
        on = 7 if running and self.which == 1 else 0
        late_in_week = self.which == 0 and context.ahead is None
        move = on if context.ahead or self.which == 1 or (late_in_week and today.weekday() > 1) else back
        if running and self.which == 0:
            move = 0
        return _moment(Days(calendar.moved(this.start, move), calendar.moved(this.end, move)), "weekend")


SPREAD = {"hour": 1, "day": 0, "week": 3, "fortnight": 3, "month": 15, "quarter": 45, "year": 183, "decade": 1826}
"""How many days to either side a count of such units leaves open ("a month ago")."""

LENGTHS = {"week": 7, "fortnight": 14}
MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def stepped(day: dt.date, unit: str, count: int) -> dt.date:
    """Return the day so many units on."""
    if unit in MONTHS:
        return calendar.shifted(day, MONTHS[unit] * count)
    return calendar.moved(day, LENGTHS.get(unit, 0 if unit in {"hour", "minute"} else 1) * count)


@dataclass(frozen=True, slots=True)
class Away:
    """So many units before (count below 0) or after today, or the moment spoken of before (`told`)."""

    unit: str
    count: int | None
    told: bool = False

    def resolve(self, context: Context) -> Moment:
        """Return the days that the count leaves open, all of them where the count is vague."""
        grain: Grain = "week" if self.unit == "fortnight" else self.unit  # type: ignore[assignment] # units are grains
        origin = _told_day(context) if self.told else context.reference
        if origin is None or self.count is None:
            return Moment(grain=grain, approximate=True)
        middle, spread = stepped(origin, self.unit, self.count), SPREAD.get(self.unit, 0)
        days = Days(calendar.moved(middle, -spread), calendar.moved(middle, spread))
        return _moment(days, grain if spread or grain == "day" else "day", approximate=spread > 0)


def _told_day(context: Context) -> dt.date | None:
    """Return the day spoken of before, where it was one day or a few."""
    last = context.last
    if last is None or last.start is None or last.end is None or (last.end - last.start).days > 3:  # noqa: PLR2004 (a span such as 29-30 October)
        return None
    return last.start


@dataclass(frozen=True, slots=True)
class Told:
    """The unit that holds the moment spoken of before, or one counted from it: that day, the next year."""

    unit: Grain
    count: int = 0
    month: int | None = None

    def resolve(self, context: Context) -> Moment:
        """Return the unit, unresolved where nothing that precise was spoken of."""
        last = context.last
        if last is None or last.start is None or last.end is None:
            return Moment(grain=self.unit, month=self.month)
        whole = unit_around(self.unit, last.start)
        if last.end > whole.end and self.unit != "day":
            return Moment(grain=self.unit, month=self.month)
        if self.month is not None:
            return Calendar(last.start.year, self.month).resolve(context)
        if self.unit == "day" and _told_day(context) is None:
            return Moment(grain="day")
        return _moment(unit_around(self.unit, last.end if self.count > 0 else last.start, self.count), self.unit)


@dataclass(frozen=True, slots=True)
class Season:
    """A season, of a year or the nearest one."""

    season: int
    year: int | None = None
    which: int | None = None

    def resolve(self, context: Context) -> Moment:
        """Return the season's months, always approximate."""
        if self.year is not None:
            return _moment(calendar.season_of(self.year, self.season), "season", approximate=True)
        today = context.reference
        if today is None:
            return Moment(grain="season", approximate=True)
        choices = [_one_winter(year, self.season) for year in range(today.year - 2, today.year + 3)]
        return _moment(_which(choices, self.which, context), "season", approximate=True)


def _one_winter(year: int, season: int) -> Days:
    if season == calendar.WINTER:
        return Days(dt.date(year - 1, 12, 1), calendar.month_of(year, 2).end)
    return calendar.season_of(year, season)


def _which(choices: Sequence[Days], which: int | None, context: Context) -> Days | None:
    """Choose last, this or next of choices in order of time."""
    today = context.reference
    if which is None or which == 0 or today is None:
        return _nearest(choices, context)
    if which == 1:
        return next((days for days in choices if days.start > today), None)
    return next((days for days in reversed(choices) if days.end < today), None)


@dataclass(frozen=True, slots=True)
class Month:
    """A named month counted from the present one: last October, next May."""

    month: int
    which: int

    def resolve(self, context: Context) -> Moment:
        """Return the month, without its year where today is not known."""
        today = context.reference
        if today is None:
            return Moment(grain="month", month=self.month)
        choices = [calendar.month_of(year, self.month) for year in range(today.year - 2, today.year + 3)]
        if self.which == 0:
            return _moment(calendar.month_of(today.year, self.month), "month")
        return _moment(_which(choices, self.which, context), "month")


@dataclass(frozen=True, slots=True)
class Quarter:
    """A calendar quarter, of a year or the latest one. Companies' own years are not known: approximate."""

    quarter: int
    year: Shape | None = None

    def resolve(self, context: Context) -> Moment:
        """Return the quarter's months."""
        if self.year is not None:
            whole = self.year.resolve(context)
            if whole.start is None:
                return Moment(grain="quarter", approximate=True)
            return _moment(calendar.quarter_of(whole.start.year, self.quarter), "quarter", approximate=True)
        today = context.reference
        if today is None:
            return Moment(grain="quarter", approximate=True)
        choices = [calendar.quarter_of(year, self.quarter) for year in (today.year - 1, today.year, today.year + 1)]
        return _moment(_nearest(choices, context), "quarter", approximate=True)


@dataclass(frozen=True, slots=True)
class Share:
    """The first or last months of a longer unit: the first half of 2019, the last three months of this year."""

    months: int
    inner: Shape
    skip: int = 0
    from_end: bool = False

    def resolve(self, context: Context) -> Moment:
        """Return the months."""
        whole = self.inner.resolve(context)
        if whole.start is None or whole.end is None:
            return Moment(grain="month")
        if self.from_end:
            first = calendar.shifted(calendar.moved(whole.end, 1), -self.months)
            return _moment(Days(first, whole.end), "month")
        first = calendar.shifted(whole.start, self.skip)
        return _moment(Days(first, calendar.moved(calendar.shifted(first, self.months), -1)), "month")


@dataclass(frozen=True, slots=True)
class SoFar:
    """Earlier or later within the unit that runs."""

    unit: Grain
    later: bool

    def resolve(self, context: Context) -> Moment:
        """Return the days of it that are over, or still to come."""
        today = context.reference
        if today is None:
            return Moment(grain=self.unit)
        whole = unit_around(self.unit, today)
        days = Days(today, whole.end) if self.later else Days(whole.start, today)
        return _moment(days, "part")


@dataclass(frozen=True, slots=True)
class Past:
    """The time up to today that a count of units covers: the past two weeks; or from today on."""

    unit: str
    count: int

    def resolve(self, context: Context) -> Moment:
        """Return the days."""
        today = context.reference
        if today is None:
            return Moment(grain="part")
        other = stepped(today, self.unit, self.count)
        return _moment(Days(min(today, other), max(today, other)), "part", approximate=True)


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day with a name: a date ("12-25"), the nth weekday ("11 thu 4"), or days from Easter ("easter -2")."""

    rule: str
    year: int | None = None

    def resolve(self, context: Context) -> Moment:
        """Return the day in the year, or in the nearest one."""
        if self.year is not None:
            return _moment(self.days(self.year), "day")
        if context.reference is None:
            return self._unresolved()
        this = context.reference.year
        return _moment(_nearest([self.days(year) for year in (this - 1, this, this + 1)], context), "day")

    def _unresolved(self) -> Moment:
        if "-" in self.rule and " " not in self.rule:
            month, day = (int(part) for part in self.rule.split("-"))
            return Moment(month=month, day=day)
        return Moment()

    def days(self, year: int) -> Days:
        """Return the day in that year."""
        first, *rest = self.rule.split()
        if first == "easter":
            day = calendar.moved(calendar.easter(year), int(rest[0]))
        elif rest:
            weekday = ("mon", "tue", "wed", "thu", "fri", "sat", "sun").index(rest[0])
            day = calendar.nth_weekday(year, int(first), weekday, int(rest[1]))
            day = calendar.moved(day, int(rest[2]) if len(rest) > 2 else 0)  # noqa: PLR2004 (days after it)
        else:
            month, number = (int(part) for part in first.split("-"))
            day = dt.date(year, month, number)
        return Days(day, day)


@dataclass(frozen=True, slots=True)
class Part:
    """The early, mid or late part of something longer than a day; of a day, the hour is only hinted at."""

    inner: Shape
    edge: str

    def resolve(self, context: Context) -> Moment:
        """Return the part, approximate as its ends are nobody's rule."""
        whole = self.inner.resolve(context)
        if whole.grain in {"day", "part", "hour", "minute"}:
            return whole.model_copy(update={"time": whole.time or self.edge, "grain": "part"})
        if whole.start is not None and whole.end is not None:
            days = calendar.part_of(Days(whole.start, whole.end), self.edge)
            return _moment(days, "part", approximate=True)
        if whole.month is not None:
            return _yearless(calendar.part_of(calendar.month_of(2000, whole.month), self.edge))
        return whole.model_copy(update={"grain": "part", "approximate": True})


def _yearless(days: Days) -> Moment:
    return Moment(
        grain="part",
        approximate=True,
        month=days.start.month,
        day=days.start.day,
        month_to=days.end.month,
        day_to=days.end.day,
    )


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: "HH:MM", with its zone where that is absolute, or a part of the day."""

    time: str
    grain: Grain = "minute"
    approximate: bool = False

    def resolve(self, _context: Context) -> Moment:
        """Return a moment of no known day."""
        return Moment(time=self.time, grain=self.grain, approximate=self.approximate)


@dataclass(frozen=True, slots=True)
class At:
    """A time of day on a day."""

    day: Shape
    clock: Clock

    def resolve(self, context: Context) -> Moment:
        """Return the day with the time."""
        day = self.day.resolve(context)
        grain = "part" if day.grain not in {"day", "part"} else self.clock.grain
        return day.model_copy(update={"time": self.clock.time, "grain": grain})


@dataclass(frozen=True, slots=True)
class Range:
    """From one to another, both included; what one leaves unsaid the other says."""

    left: Shape
    right: Shape

    def resolve(self, context: Context) -> Moment:
        """Return the whole."""
        left, right = _completed(self.left, self.right, context)
        first, last = left.resolve(context), right.resolve(context)
        grain = first.grain if first.grain == last.grain else "day"
        loose = first.approximate or last.approximate
        if first.start is not None and last.end is not None:
            if last.end < first.start:
                return Moment(grain=grain)
            return _moment(Days(first.start, last.end), grain, approximate=loose)
        if first.month is not None and last.month is not None:
            return Moment(
                grain=grain,
                approximate=loose,
                month=first.month,
                day=first.day,
                month_to=last.month_to or last.month,
                day_to=last.day_to or last.day,
            )
        return Moment(grain=grain, start=first.start, end=last.end)


def _completed(left: Shape, right: Shape, context: Context) -> tuple[Shape, Shape]:
    """Give both ends the year that only one has; without any, the later is the first after the earlier."""
    if isinstance(left, Calendar) and isinstance(right, Calendar):
        return _common_year(left, right, context)
    if isinstance(left, Weekday) and isinstance(right, Weekday) and context.reference is not None:
        return _week_span(left, right, context)
    return left, right


def _common_year(left: Calendar, right: Calendar, context: Context) -> tuple[Shape, Shape]:
    wraps = (left.month or 0, left.day or 0) > (right.month or 0, right.day or 31)
    if left.year is None and right.year is not None:
        return replace(left, year=right.year - wraps), right
    if left.year is None:
        found = left.resolve(context).start
        if found is None:
            return left, right
        left = replace(left, year=found.year)
    if right.year is None and left.year is not None:
        right = replace(right, year=left.year + wraps)
    return left, right


def _week_span(left: Weekday, right: Weekday, context: Context) -> tuple[Shape, Shape]:
    first = left.resolve(context).start
    if first is None:
        return left, right
    last = calendar.moved(first, (right.weekday - left.weekday) % 7)
    return Fixed(Days(first, first), "day"), Fixed(Days(last, last), "day")


@dataclass(frozen=True, slots=True)
class Bound:
    """An open end: since, until, by, before, after."""

    inner: Shape
    side: str

    def resolve(self, context: Context) -> Moment:
        """Return the moment with one end left open; what is unresolved stays as it is.

        A deadline lies ahead where nothing says otherwise ("closed until Friday").
        """
        if self.side == "until" and context.ahead is None and isinstance(self.inner, Weekday):
            context = replace(context, ahead=True)
        found = self.inner.resolve(context)
        if found.start is None or found.end is None:
            return found
        ends = {
            "since": (found.start, None),
            "until": (None, found.end),
            "before": (None, calendar.moved(found.start, -1)),
            "after": (calendar.moved(found.end, 1), None),
        }
        start, end = ends[self.side]
        return found.model_copy(update={"start": start, "end": end, "weekday": None})


@dataclass(frozen=True, slots=True)
class About:
    """Around a time."""

    inner: Shape

    def resolve(self, context: Context) -> Moment:
        """Return the moment as an approximate one."""
        return self.inner.resolve(context).model_copy(update={"approximate": True})


@dataclass(frozen=True, slots=True)
class Open:
    """A length, a frequency, or a time counted from an event: no day can be had from it."""

    grain: Grain

    def resolve(self, _context: Context) -> Moment:
        """Return a moment of no known day."""
        return Moment(grain=self.grain)
