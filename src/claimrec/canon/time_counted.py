"""Times counted in units from today, from a named day, or from the moment spoken of before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimrec.canon import calendar
from claimrec.canon.calendar import Days
from claimrec.canon.time_relative import told_day
from claimrec.canon.time_shapes import Context, Shape, moment_of, nearest
from claimrec.model import Moment

if TYPE_CHECKING:
    import datetime as dt

    from claimrec.model import Grain


SPREAD = {
    "hour": 1,
    "day": 0,
    "week": 3,
    "fortnight": 3,
    "month": 15,
    "quarter": 45,
    "year": 183,
    "decade": 730,
}
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
        origin = told_day(context) if self.told else context.reference
        if self.count is not None and self.told and origin is None:
            return _told_unit(context, self.unit, self.count) or Moment(grain=grain, approximate=True)
        if origin is None or self.count is None:
            return Moment(grain=grain, approximate=True)
        if self.unit == "hour":
            return moment_of(_hours_away(origin, self.count), "day")
        middle, spread = stepped(origin, self.unit, self.count), SPREAD.get(self.unit, 0)
        days = Days(calendar.moved(middle, -spread), calendar.moved(middle, spread))
        if middle.year <= calendar.FIRST_YEAR:
            return Moment(grain=grain, approximate=True)
        if self.unit in {"year", "decade"}:  # counted in calendar years as often as to the day
            last = calendar.years(middle.year, middle.year).end
            days = Days(days.start, last if self.unit == "decade" else max(days.end, last))
        return moment_of(days, grain if spread or grain == "day" else "day", approximate=spread > 0)


def _hours_away(day: dt.date, hours: int) -> Days:
    """The days on which the clock may have stood so many hours before or after some hour of the day."""
    return Days(calendar.moved(day, hours // 24), calendar.moved(day, -(-hours // 24)))


def _told_unit(context: Context, unit: str, count: int) -> Moment | None:
    """The month, quarter or year so many units from the one spoken of: May 2020, two months later."""
    last = context.last
    if last is None or last.start is None or last.end is None or unit not in MONTHS:
        return None
    if last.grain not in {"month", "quarter", "year"} or MONTHS[unit] < MONTHS[last.grain]:
        return None
    months = MONTHS[unit] * count
    after = calendar.shifted(calendar.moved(last.end, 1), months)
    days = Days(calendar.shifted(last.start, months), calendar.moved(after, -1))
    return moment_of(days, last.grain, approximate=True)


@dataclass(frozen=True, slots=True)
class Exactly:
    """The very day so many units before (count below 0) or after today: a year ago today."""

    unit: str
    count: int

    def resolve(self, context: Context) -> Moment:
        """Return the day."""
        if context.reference is None:
            return Moment()
        day = stepped(context.reference, self.unit, self.count)
        return moment_of(Days(day, day), "day")


@dataclass(frozen=True, slots=True)
class NumberedDay:
    """A day of a month that is not named: the 14th; of last (-1), this or next month."""

    day: int
    which: int | None = None

    def resolve(self, context: Context) -> Moment:
        """Return the day, the nearest where no month is said."""
        today = context.reference
        if today is None:
            return Moment()
        months = (-1, 0, 1) if self.which is None else (self.which,)
        around = (calendar.shifted(today.replace(day=1), step) for step in months)
        choices = [calendar.day_of(first.year, first.month, self.day) for first in around]
        return moment_of(nearest([days for days in choices if days is not None], context), "day")


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units before (count below 0) or after a day: two weeks before 9 June."""

    unit: str
    count: int
    inner: Shape

    def resolve(self, context: Context) -> Moment:
        """Return the days that the count leaves open, none where the day itself is not known."""
        day = self.inner.resolve(context).start
        return Away(self.unit, self.count).resolve(replace(context, reference=day))


@dataclass(frozen=True, slots=True)
class LeadUp:
    """So many units that end with another time: the year to March 2023."""

    count: int
    unit: str
    inner: Shape

    def resolve(self, context: Context) -> Moment:
        """Return all the days."""
        end = self.inner.resolve(context).end
        if end is None:
            return Moment(grain="part")
        after = calendar.moved(end, 1)
        return moment_of(Days(stepped(after, self.unit, -self.count), end), "part")


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
        if self.unit == "hour":
            other = calendar.moved(today, self.count // 24 if self.count < 0 else -(-self.count // 24))
        if (
            self.unit in {"year", "decade"} and abs(self.count) > 1
        ):  # over the last 30 years: those since 1994
            other = min(other, calendar.years(other.year, other.year).start) if self.count < 0 else other
        return moment_of(Days(min(today, other), max(today, other)), "part", approximate=True)
