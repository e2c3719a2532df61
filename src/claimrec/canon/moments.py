"""What two moments are to each other."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from claimrec.canon import calendar
from claimrec.canon.calendar import Days
from claimrec.canon.clocks import relate_times, zone_of

if TYPE_CHECKING:
    from claimrec.model import Moment

Relation = Literal["same", "within", "overlap", "disjoint", "unknown"]


def relate(left: Moment, right: Moment) -> Relation:
    """Say what the two are to each other, as far as known; the order of the two never matters.

    same: nothing known tells them apart. within: one is the more precise. overlap: both can be true.
    disjoint: they cannot. unknown: nothing of the one can be compared with the other.
    """
    days = _relate_days(left, right)
    if left.time is None or right.time is None:
        return _finer(days, one_sided=(left.time is None) != (right.time is None))
    if _zoned(left) != _zoned(right):
        return days if days != "disjoint" or not _neighbours(left, right) else "unknown"
    times = relate_times(left.time, right.time, loose=left.approximate or right.approximate)
    return times if _dayless(left) and _dayless(right) else _together(days, times)


def _dayless(moment: Moment) -> bool:
    return _interval(moment) is None and moment.month is None and not _weekdays(moment)


def _finer(days: Relation, *, one_sided: bool) -> Relation:
    return "within" if days == "same" and one_sided else days


def _zoned(moment: Moment) -> bool:
    return moment.time is not None and bool(zone_of(moment.time))


def _neighbours(left: Moment, right: Moment) -> bool:
    """Whether the days are one apart, which two zones can account for."""
    a, b = _interval(left), _interval(right)
    return a is None or b is None or _gap(a, b) <= 1


def _together(days: Relation, times: Relation) -> Relation:
    """Combine what is known of the days and of the times of day."""
    if days in ("disjoint", times):
        return days
    if days == "same":
        return times if times != "unknown" else "within"
    if days == "unknown":
        return times if times == "disjoint" else "within" if times != "unknown" else "unknown"
    return times if times == "disjoint" else days


def _relate_days(left: Moment, right: Moment) -> Relation:
    a, b = _interval(left), _interval(right)
    if a is not None and b is not None:
        return _relate_intervals(a, b, _slack(left, a) + _slack(right, b))
    if a is None and b is None:
        return _relate_open(left, right)
    known, vague = (left, right) if a is not None else (right, left)
    days = a or b
    return "unknown" if days is None else _relate_known(known, days, vague)


def _interval(moment: Moment) -> Days | None:
    if moment.start is None and moment.end is None:
        return None
    return Days(moment.start or dt.date.min, moment.end or dt.date.max)


def _slack(moment: Moment, days: Days) -> int:
    """How many days the ends of an approximate moment may be off: a third of its length, at least one.

    About an hour of a known day is off by no day.
    """
    if days.start == days.end and moment.time is not None:
        return 0
    if not moment.approximate or moment.start is None or moment.end is None:
        return 0
    return max(1, (days.end - days.start).days // 3)


def _gap(a: Days, b: Days) -> int:
    """How many days lie from one to the other, 0 where they meet."""
    return max(0, (max(a.start, b.start) - min(a.end, b.end)).days)


def _relate_intervals(a: Days, b: Days, slack: int = 0) -> Relation:
    if a == b:
        return "same"
    if _holds(a, b) or _holds(b, a):
        return "within"
    if a.start <= b.end and b.start <= a.end:
        return "overlap"
    return "overlap" if _gap(a, b) <= slack else "disjoint"


def _holds(outer: Days, inner: Days) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _relate_open(left: Moment, right: Moment) -> Relation:
    """Compare two whose year or week is not known."""
    if left.month is not None and right.month is not None:
        a, b = _in_year(left, 2000), _in_year(right, 2000)
        if a is None or b is None:
            return "unknown"
        return _relate_intervals(a, b, _slack_open(left, a) + _slack_open(right, b))
    return _relate_weekdays(_weekdays(left), _weekdays(right))


WEEKEND = frozenset({5, 6})


def _weekdays(moment: Moment) -> frozenset[int]:
    """Return the days of the week that a moment of an unknown week can mean, none where that is open."""
    if moment.weekday is not None:
        return frozenset({moment.weekday})
    return WEEKEND if moment.grain == "weekend" else frozenset()


def _relate_weekdays(left: frozenset[int], right: frozenset[int]) -> Relation:
    if not left or not right:
        return "unknown"
    if left == right:
        return "same"
    if left & right:
        return "within"
    # a Friday may still belong to what somebody calls the weekend
    return "unknown" if WEEKEND in (left, right) else "disjoint"


def _slack_open(moment: Moment, days: Days) -> int:
    return max(1, (days.end - days.start).days // 3) if moment.approximate else 0


def _in_year(moment: Moment, year: int) -> Days | None:
    """Return the days that a moment without a year has in this one; past New Year where it wraps."""
    if moment.month is None:
        return None
    first = calendar.day_of(year, moment.month, moment.day or 1)
    month_to = moment.month_to or moment.month
    later = year + (month_to < moment.month)
    day_to = moment.day_to or (moment.day if moment.month_to is None else None)
    last = calendar.day_of(later, month_to, day_to) if day_to else None
    if last is None and day_to and moment.month_to is None:
        return None
    return None if first is None else Days(first.start, (last or calendar.month_of(later, month_to)).end)


def _relate_known(known: Moment, days: Days, vague: Moment) -> Relation:
    """Compare known days with a moment of no known year or week: at best the one lies in the other."""
    if vague.month is not None:
        return _relate_yearless(known, days, vague)
    weekdays = _weekdays(vague)
    if weekdays and known.start is not None and known.end is not None:
        length = (days.end - days.start).days + 1
        if length >= calendar.DAYS_A_WEEK or known.approximate:
            return "unknown"
        covered = frozenset((days.start.weekday() + step) % calendar.DAYS_A_WEEK for step in range(length))
        found = _relate_weekdays(covered, weekdays)
        return "within" if found == "same" else found
    return "unknown"


def _relate_yearless(known: Moment, days: Days, vague: Moment) -> Relation:
    if known.start is None or known.end is None:
        return "unknown"
    slack = _slack(known, days)
    found = {
        _relate_intervals(days, of_year, slack + _slack_open(vague, of_year))
        for year in range(max(days.start.year - 1, calendar.FIRST_YEAR), days.end.year + 1)
        if (of_year := _in_year(vague, year)) is not None
    }
    if "same" in found or "within" in found:
        return "within"
    return "overlap" if "overlap" in found else "disjoint"
