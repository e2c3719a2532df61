"""Moments in one line, for tables of cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimrec.canon.times import FoundMoment
    from claimrec.model import Moment

Rows = list[tuple[str, str, str]]


def value(moment: Moment) -> str:
    """Write a moment in one line: days, what is open, time of day, grain, ~ where approximate."""
    days = f"{moment.start or ''}/{moment.end or ''}" if moment.start or moment.end else ""
    if moment.start and moment.start == moment.end:
        days = str(moment.start)
    weekday = f"W{moment.weekday}" if moment.weekday is not None and not days else ""
    loose = "~" if moment.approximate else ""
    return " ".join(filter(None, [days, weekday, _yearless(moment), moment.time or "", moment.grain, loose]))


def _yearless(moment: Moment) -> str:
    first = _month_day(moment.month, moment.day)
    return f"{first}/{_month_day(moment.month_to, moment.day_to)}" if moment.month_to else first


def _month_day(month: int | None, day: int | None) -> str:
    return "" if month is None else f"--{month:02}" + (f"-{day:02}" if day else "")


def rows(text: str, found: list[FoundMoment]) -> Rows:
    """Write what was found: words, kind, value."""
    return [(text[one.start : one.end], one.kind, value(one.moment)) for one in found]
