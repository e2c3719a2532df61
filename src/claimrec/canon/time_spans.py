"""Times made of other times: parts, ranges, open ends."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimrec.canon import calendar
from claimrec.canon.calendar import Days
from claimrec.canon.time_relative import Weekday
from claimrec.canon.time_shapes import Calendar, Context, Fixed, Shape, moment_of
from claimrec.model import Moment


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
            return moment_of(days, "part", approximate=True)
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
            return moment_of(Days(first.start, last.end), grain, approximate=loose)
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
    """An open end: since, from, until, by, before, after."""

    inner: Shape
    side: str

    def resolve(self, context: Context) -> Moment:
        """Return the moment with one end left open; what is unresolved stays as it is.

        A deadline lies ahead where nothing says otherwise ("closed until Friday"), a beginning behind.
        """
        found = self.inner.resolve(_leaning(context, self.side))
        if found.start is None or found.end is None:
            return found
        beside = 0 if found.time else 1  # before noon on Sunday is no day before
        ends = {
            "since": (found.start, None),
            "from": (found.start, None),
            "until": (None, found.end),
            "before": (None, calendar.moved(found.start, -beside)),
            "after": (calendar.moved(found.end, beside), None),
        }
        start, end = ends[self.side]
        return found.model_copy(update={"start": start, "end": end, "weekday": None})


def _leaning(context: Context, side: str) -> Context:
    """Say on which side of today the day lies that such a preposition bounds."""
    if side == "since":
        return replace(context, ahead=False, farther=BEHIND)
    if side == "until":
        told = context.ahead is False
        return replace(context, ahead=not told, farther=EITHER_SIDE if told else AHEAD)
    return context


BEHIND, EITHER_SIDE, AHEAD = (1, 1000), (1, 1), (1000, 1)
"""How much farther past and coming days count; what was closed until 9 April may be open or closed now."""


@dataclass(frozen=True, slots=True)
class About:
    """Around a time."""

    inner: Shape

    def resolve(self, context: Context) -> Moment:
        """Return the moment as an approximate one."""
        return self.inner.resolve(context).model_copy(update={"approximate": True})
