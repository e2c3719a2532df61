from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from claimrec.model import Claim, Moment
from makers import date, day, level

TALKS: dict[str, Any] = {
    "head": "meeting",
    "agent": ("acme",),
    "names": ("acme", "borsa"),
    "context": ("meeting", "hold", "factory"),
}
MAY = Moment(start=dt.date(2024, 5, 1), end=dt.date(2024, 5, 31), grain="month")
SINCE = Moment(start=dt.date(2015, 1, 1), grain="year")
SUNDAY = Moment(weekday=6)


def years(first: int, last: int) -> Moment:
    return Moment(start=dt.date(first, 1, 1), end=dt.date(last, 12, 31), grain="year")


@pytest.mark.parametrize(
    ("left", "right", "name"),
    [
        (
            date("a", "x", day("2024-05-02"), **TALKS),
            date("b", "y", day("2024-05-02"), **TALKS),
            "same day, same event",
        ),
        (date("a", "x", day("2024-05-02"), **TALKS), date("b", "y", MAY, **TALKS), "fitting day, same event"),
        (
            date("a", "x", day("2024-05-02"), **TALKS),
            date("b", "y", day("2024-05-09"), **TALKS),
            "other day, same event",
        ),
        (  # the same words in one article are two meetings
            date("a", "x", day("2024-05-02"), **TALKS),
            date("b", "x", day("2024-05-09"), **TALKS),
            "other time",
        ),
        (
            date("a", "x", SUNDAY, head="quake"),
            date("b", "y", SUNDAY, head="earthquake"),
            "same day, same event",
        ),
        (  # the day of the saying is not the day of the event
            date("a", "x", day("2024-05-02"), head="say", context=("rebel", "town", "capture")),
            date("b", "y", day("2024-05-02"), head="seize", context=("rebel", "town", "capture")),
            "else",
        ),
        (
            date("a", "x", years(2009, 2013), head="share"),
            date("b", "y", years(2009, 2009), head="share"),
            "other period",
        ),
        (  # two bounds share all the days between them
            date("a", "x", Moment(start=dt.date(2024, 7, 1), grain="month"), head="case", role="since"),
            date("b", "y", Moment(end=dt.date(2024, 11, 30), grain="month"), head="case", role="by"),
            "other bound",
        ),
        (  # a day without a year may lie in any year
            date("a", "x", Moment(month=1, day=4), head="quake"),
            date("b", "y", years(2002, 2002), head="quake"),
            "unknown",
        ),
        (  # a year that two reports name
            date(
                "a",
                "x",
                years(2019, 2019),
                head="merger",
                context=("merger", "bank", "borsa", "port", "pension", "roof"),
            ),
            date(
                "b",
                "y",
                years(2019, 2019),
                head="launch",
                context=("launch", "ferry", "borsa", "port", "garden", "wine"),
            ),
            "telling day, fitting event",
        ),
        (  # the same weekday, of which no more is known
            date("a", "x", SUNDAY, head="quake", context=("quake", "harbour", "wall")),
            date(
                "b",
                "y",
                Moment(weekday=6, grain="part", time="early"),
                head="quake",
                context=("quake", "tent"),
            ),
            "same day, same event",
        ),
        (  # all that is told of later lies in "since"
            date("a", "x", SINCE, head="storm", context=("storm", "harbour", "flag", "pier", "wall")),
            date("b", "y", years(2022, 2022), head="storm", context=("storm", "valley", "wine", "hill")),
            "else",
        ),
        (  # many things rise in May
            date("a", "x", MAY, head="rise", context=("rise", "price", "oil", "market")),
            date("b", "y", MAY, head="rise", context=("rise", "rent", "flat", "town")),
            "else",
        ),
        (
            date("a", "x", MAY, head="strike", context=("strike", "price", "oil", "market")),
            date("b", "y", MAY, head="strike", context=("strike", "rent", "flat", "town")),
            "same day, same event",
        ),
        (  # people say many things on many days
            date("a", "x", day("2024-05-01"), head="announce", agent=("acme",), names=("acme",)),
            date("b", "y", day("2024-05-09"), head="announce", agent=("acme",), names=("acme",)),
            "other time",
        ),
    ],
)
def test_rung(left: Claim, right: Claim, name: str) -> None:
    assert level(left, right) == name
