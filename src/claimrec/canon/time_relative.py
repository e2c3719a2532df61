"""Times counted from today, or from the moment spoken of before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimrec.canon import calendar
from claimrec.canon.calendar import Days
from claimrec.canon.time_shapes import Calendar, Context, Shape, moment_of
from claimrec.model import Moment

if TYPE_CHECKING:
    import datetime as dt

    from claimrec.model import Grain


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: the latest one up to today, the next one where it is still to come.

    `which`: -1 last, 0 this, 1 next, None where the word stands alone. `week`: a week counted from this one.
    `beyond`: so many weeks after the next one.
    """

    weekday: int
    which: int | None = None
    week: int | None = None
    beyond: int = 0

    def resolve(self, context: Context) -> Moment:
        """Return the day, or only the weekday where today is not known."""
        today = context.reference
        if today is None:
            return Moment(weekday=self.weekday)
        day = self._day(today, ahead=bool(context.ahead))
        return moment_of(Days(day, day), "day").model_copy(update={"weekday": self.weekday})

    def _day(self, today: dt.date, *, ahead: bool) -> dt.date:
        if self.week is not None or self.which == 0:
            monday = calendar.week_of(today).start
            return calendar.moved(monday, self.weekday + 7 * (self.week or 0))
        back, on = (today.weekday() - self.weekday) % 7, (self.weekday - today.weekday()) % 7
        if self.which == 1:
            return calendar.moved(today, (on or 7) + 7 * self.beyond)
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
        return moment_of(unit_around(self.unit, today, self.count), self.unit)


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
        return moment_of(Days(calendar.moved(this.start, move), calendar.moved(this.end, move)), "weekend")


def told_day(context: Context) -> dt.date | None:
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
        if self.month is not None and last.start.year == last.end.year:
            return Calendar(last.start.year, self.month).resolve(context)
        whole = unit_around(self.unit, last.start)
        if last.end > whole.end and self.unit != "day":
            return Moment(grain=self.unit, month=self.month)
        if self.unit == "day" and told_day(context) is None:
            return Moment(grain="day")
        return moment_of(
            unit_around(self.unit, last.end if self.count > 0 else last.start, self.count), self.unit
        )


@dataclass(frozen=True, slots=True)
class Around:
    """The unit that holds another time: the week of 4 March."""

    inner: Shape
    unit: Grain

    def resolve(self, context: Context) -> Moment:
        """Return the whole unit."""
        found = self.inner.resolve(context)
        if found.start is None:
            return found.model_copy(update={"grain": self.unit, "approximate": True})
        return moment_of(unit_around(self.unit, found.start), self.unit)


@dataclass(frozen=True, slots=True)
class InYear:
    """A day or month of a year counted from the present one: 4 July last year."""

    inner: Calendar
    years: int

    def resolve(self, context: Context) -> Moment:
        """Return the days, without their year where today is not known."""
        if context.reference is None:
            return self.inner.resolve(context)
        return replace(self.inner, year=context.reference.year + self.years).resolve(context)


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
        return moment_of(days, "part")
