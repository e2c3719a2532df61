"""What a time expression says before it is known from which day it is said; `resolve` makes it a moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from claimrec.canon import calendar
from claimrec.model import Moment

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from claimrec.canon.calendar import Days
    from claimrec.model import Grain

FARTHER: dict[bool | None, tuple[int, int]] = {None: (1, 2), False: (1, 8), True: (8, 1)}
"""How much farther than they are past and coming days count, by whether it is told of what is to come.

News looks back. The tense is a strong hint and no proof (the parse may have found the wrong verb): a month or
so on the other side is nearer than most of a year, of which a writer would say last May or next May.
"""


@dataclass(frozen=True, slots=True)
class Context:
    """The day it is said on, the moment spoken of before, and whether it is said of what is to come."""

    reference: dt.date | None = None
    last: Moment | None = None
    ahead: bool | None = None
    farther: tuple[int, int] | None = None
    """How much farther than they are past and coming days count, where more is known than `ahead`."""


class Shape(Protocol):
    """A time expression's content, to be resolved in a context."""

    def resolve(self, context: Context) -> Moment:
        """Return the moment; what the context leaves open stays None."""


def moment_of(days: Days | None, grain: Grain, *, approximate: bool = False) -> Moment:
    """Return the moment of these days, of no known day where there are none."""
    if days is None:
        return Moment(grain=grain, approximate=approximate)
    return Moment(start=days.start, end=days.end, grain=grain, approximate=approximate)


def nearest(choices: Sequence[Days], context: Context) -> Days | None:
    """Choose the days that the speaker means, from choices in order of time."""
    today = context.reference
    if today is None:
        return None
    return min(choices, key=lambda days: _distance(days, today, context), default=None)


def _distance(days: Days, today: dt.date, context: Context) -> int:
    back, on = context.farther or FARTHER[context.ahead]
    return max(0, (days.start - today).days) * on + max(0, (today - days.end).days) * back


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
            return moment_of(self.days(self.year), self.grain)
        found = nearest(self._choices(context), context)
        if found is not None:
            return moment_of(found, self.grain)
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
        return moment_of(self.days, self.grain, approximate=self.approximate)


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
        loose = day.approximate or self.clock.approximate
        return day.model_copy(update={"time": self.clock.time, "grain": grain, "approximate": loose})


@dataclass(frozen=True, slots=True)
class Open:
    """A length, a frequency, or a time counted from an event: no day can be had from it."""

    grain: Grain

    def resolve(self, _context: Context) -> Moment:
        """Return a moment of no known day."""
        return Moment(grain=self.grain)
