from __future__ import annotations

import datetime as dt

import pytest

from claimrec.model import Claim, Moment
from makers import act, day, level

WORDS = ("delegation", "borsa", "port", "harbour")
IN_2002 = Moment(start=dt.date(2002, 1, 1), end=dt.date(2002, 12, 31), grain="year")


@pytest.mark.parametrize(
    ("left", "right", "name"),
    [
        (
            act("a", "x", "visit", agent=("acme",), names=("acme",), context=WORDS),
            act("b", "y", "visit", agent=("acme",), names=("acme",), context=WORDS),
            "same act, same parties",
        ),
        (
            act("a", "x", "visit", agent=("acme",), names=("acme",), context=WORDS),
            act("b", "y", "visit", agent=("zenith",), names=("zenith",), context=WORDS),
            "other party",
        ),
        (
            act("a", "x", "attend", agent=("acme",), names=("acme",)),
            act("b", "y", "attend", agent=("acme",), names=("acme",), negated=True, denier="acme"),
            "denied act of one party",
        ),
        (  # the group speaks for its unit
            act("a", "x", "attend", agent=("acme energy",), names=("acme energy",)),
            act(
                "b",
                "y",
                "attend",
                agent=("acme group",),
                names=("acme group",),
                negated=True,
                denier="acme group",
            ),
            "denied act of one party",
        ),
        (
            act("a", "x", "sue", agent=("acme",), patient=("zenith",), names=("acme", "zenith")),
            act("b", "y", "sue", agent=("zenith",), patient=("acme",), names=("acme", "zenith")),
            "roles swapped",
        ),
        (  # a headline that leaves out the rival's name
            act("a", "x", "sue", agent=("acme",), patient=("rival",), names=("acme",)),
            act("b", "y", "sue", agent=("zenith",), patient=("acme",), names=("acme", "zenith")),
            "roles in part swapped",
        ),
        (
            act("a", "x", "hit", patient=("coast",), context=WORDS, when=IN_2002),
            act("b", "y", "hit", patient=("coast",), context=WORDS, when=Moment(weekday=6)),
            "other event",
        ),
        (  # what did not spread further did spread
            act("a", "x", "spread", agent=("fire",), context=WORDS),
            act("b", "y", "spread", agent=("fire",), context=WORDS, negated=True, modifiers=("further",)),
            "other polarity",
        ),
        (
            act("a", "x", "spread", agent=("fire",), context=WORDS),
            act("b", "y", "spread", agent=("fire",), context=WORDS, negated=True),
            "negated act of one party",
        ),
        (  # no reports of damage here, no damage reported there
            act("a", "x", "damage", negated=True, context=("damage", "immediate", "report")),
            act("b", "y", "damage", negated=True, context=("damage", "town", "far")),
            "absent on both sides",
        ),
        (  # what A has not damaged is not what nobody has
            act("a", "x", "damage", negated=True, agent=("acme",), context=("damage", "immediate", "report")),
            act("b", "y", "damage", negated=True, context=("damage", "town", "far")),
            "else",
        ),
        (  # to plan to attack one is not to have attacked another
            act("a", "x", "bomb", agent=("acme",), patient=("port",), context=WORDS, status="planned"),
            act("b", "y", "bomb", agent=("acme",), patient=("bank",), context=("bomb", "bank", "glass")),
            "same act, like words",
        ),
        (
            act("a", "x", "bomb", agent=("acme",), patient=("port",), context=WORDS, status="planned"),
            act("b", "y", "bomb", agent=("acme",), patient=("port",), context=("bomb", "port", "glass")),
            "same act, same parties",
        ),
        (  # who supported the one did not support the other
            act("a", "x", "support", agent=("roe",), patient=("borsa",), names=("roe",), context=WORDS),
            act(
                "b",
                "y",
                "support",
                negated=True,
                denier="roe",
                agent=("roe",),
                patient=("zelna",),
                names=("roe",),
                context=WORDS,
            ),
            "other polarity",
        ),
        (  # any man who kills a worker, any worker who kills a man
            act("a", "x", "kill", agent=("man",), patient=("worker",), context=WORDS),
            act("b", "y", "kill", agent=("worker",), patient=("man",), context=WORDS),
            "same act, like words",
        ),
        (
            act("a", "x", "send", agent=("acme",), patient=("crew",), names=("acme",), context=WORDS),
            act(
                "b",
                "y",
                "send",
                patient=("crew",),
                negated=True,
                agent=("acme",),
                names=("acme",),
                context=WORDS,
            ),
            "negated act of one party",
        ),
        (  # to have sent no ship is not to have sent no crew
            act("a", "x", "send", agent=("acme",), patient=("crew",), names=("acme",), context=WORDS),
            act(
                "b",
                "y",
                "send",
                patient=("ship",),
                negated=True,
                agent=("acme",),
                names=("acme",),
                context=WORDS,
            ),
            "other polarity",
        ),
        (  # what was not done on one day may be done on another
            act("a", "x", "play", agent=("roe",), names=("roe",), context=WORDS, when=day("2024-05-03")),
            act(
                "b",
                "y",
                "play",
                negated=True,
                agent=("roe",),
                names=("roe",),
                context=WORDS,
                when=day("2024-05-05"),
            ),
            "other polarity",
        ),
        (
            act("a", "x", "arrive", agent=("ship",), context=WORDS),
            act("b", "y", "sink", agent=("ship",), context=WORDS, negated=True),
            "other polarity",
        ),
        (
            act("a", "x", "open", patient=("road",), context=("road", "valley", "snow")),
            act("b", "y", "close", patient=("school",), context=("school", "teacher", "strike")),
            "else",
        ),
    ],
)
def test_rung(left: Claim, right: Claim, name: str) -> None:
    assert level(left, right) == name


def test_one_clause_said_of_two_parties_is_no_second_report() -> None:
    left = act("a", "x", "attend", agent=("acme",), names=("acme",), context=WORDS)
    right = act("b", "x", "attend", agent=("acme",), names=("acme",), context=WORDS)
    assert level(left, right) == "one clause"
