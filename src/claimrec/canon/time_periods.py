"""Named stretches of the year: seasons, quarters, months, holidays, and shares of longer ones."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimrec.canon import calendar
from claimrec.canon.calendar import Days
from claimrec.canon.time_shapes import Context, Shape, moment_of, nearest
from claimrec.model import Moment

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Season:
    """A season, of a year or the nearest one."""

    season: int
    year: int | None = None
    which: int | None = None

    def resolve(self, context: Context) -> Moment:
        """Return the season's months, always approximate."""
        if self.year is not None:
            return moment_of(calendar.season_of(self.year, self.season), "season", approximate=True)
        today = context.reference
        if today is None:
            return Moment(grain="season", approximate=True)
        choices = [_one_winter(year, self.season) for year in range(today.year - 2, today.year + 3)]
        return moment_of(_which(choices, self.which, context), "season", approximate=True)


def _one_winter(year: int, season: int) -> Days:
    if season == calendar.WINTER:
        return Days(dt.date(year - 1, 12, 1), calendar.month_of(year, 2).end)
    return calendar.season_of(year, season)


def _which(choices: Sequence[Days], which: int | None, context: Context) -> Days | None:
    """Choose last, this or next of choices in order of time."""
    today = context.reference
    if today is None:
        return None
    if which is None and context.ahead is False:
        choices = [days for days in choices if days.start <= today]
    if which is None or which == 0:
        return nearest(choices, context)
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
            return moment_of(calendar.month_of(today.year, self.month), "month")
        return moment_of(_which(choices, self.which, context), "month")


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
            return moment_of(calendar.quarter_of(whole.start.year, self.quarter), "quarter", approximate=True)
        today = context.reference
        if today is None:
            return Moment(grain="quarter", approximate=True)
        choices = [
            calendar.quarter_of(year, self.quarter) for year in (today.year - 1, today.year, today.year + 1)
        ]
        return moment_of(nearest(choices, context), "quarter", approximate=True)


@dataclass(frozen=True, slots=True)
class Share:
    """The first or last months of a longer unit: the first half of 2019, the last two months of it."""

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
            return moment_of(Days(first, whole.end), "month")
        first = calendar.shifted(whole.start, self.skip)
        return moment_of(Days(first, calendar.moved(calendar.shifted(first, self.months), -1)), "month")


WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day by a rule: 12-25, nth weekday (11 thu 4), last of a month (03 last), from Easter (easter -2)."""

    rule: str
    year: int | None = None

    def resolve(self, context: Context) -> Moment:
        """Return the day in the year, or in the nearest one."""
        if self.year is not None:
            return moment_of(self.days(self.year), "day")
        if context.reference is None:
            return self._unresolved()
        this = context.reference.year
        return moment_of(nearest([self.days(year) for year in (this - 1, this, this + 1)], context), "day")

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
        elif rest == ["last"]:
            day = calendar.month_of(year, int(first)).end
        elif rest:
            weekday = WEEKDAYS.index(rest[0])
            day = calendar.nth_weekday(year, int(first), weekday, int(rest[1]))
            day = calendar.moved(day, int(rest[2]) if len(rest) > 2 else 0)  # noqa: PLR2004 (days after it)
        else:
            month, number = (int(part) for part in first.split("-"))
            day = dt.date(year, month, number)
        return Days(day, day)
