from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimrec.model import Claim, Moment, Quantity
from makers import count, exactly, level

FLOOD: dict[str, Any] = {
    "context": ("flood", "valley", "river", "bank"),
    "place": ("ardle",),
    "names": ("ardle",),
}
DEAD: dict[str, Any] = {"head": "person", "predicate": "die", **FLOOD}
INDEX: dict[str, Any] = {"head": "index", "predicate": "rise", **FLOOD}
TRAFFIC: dict[str, Any] = {"head": "traffic", "predicate": "cut", "context": ("cut", "sea", "line", "storm")}
HURT: dict[str, Any] = {"head": "person", "predicate": "injure", **FLOOD}
LAST_YEAR = Moment(start=dt.date(2023, 1, 1), end=dt.date(2023, 12, 31), grain="year")
YEAR_BEFORE = Moment(start=dt.date(2022, 1, 1), end=dt.date(2022, 12, 31), grain="year")
WORDS = ("letter", "editor", "secret")
SEVERAL = Quantity(low=3, high=9, vague=True)
SCORE_77 = Quantity(low=68, high=77, unit="pair")
SCORE_71 = Quantity(low=57, high=71, unit="pair")
RISE = exactly(8.5, "percent")
NEARLY_NINE = Quantity(low=8.1, high=9, high_open=True, approximate=True, unit="percent")
DOZENS = Quantity(low=24, high=99, vague=True)


@pytest.mark.parametrize(
    ("left", "right", "name"),
    [
        (
            count("a", "x", exactly(12), **DEAD),
            count("b", "y", exactly(12), **DEAD),
            "same figure of the same thing",
        ),
        (
            count("a", "x", exactly(12), **DEAD),
            count("b", "y", exactly(21), **DEAD),
            "other figure of the same thing",
        ),
        (count("a", "x", exactly(12), **DEAD), count("b", "y", exactly(12), **HURT), "other measure"),
        (
            count("a", "x", exactly(12), **DEAD),
            count("b", "y", exactly(12, "kilometre"), **DEAD),
            "other unit",
        ),
        (
            count("a", "x", exactly(76, "percent"), head="import", period=LAST_YEAR),
            count("b", "y", exactly(36, "percent"), head="import", period=YEAR_BEFORE),
            "other period",
        ),
        (
            count("a", "x", Quantity(low=10), **DEAD),
            count("b", "y", exactly(14), **DEAD),
            "fitting figure of the same thing",
        ),
        (  # "at least four" says nothing of 170,000
            count("a", "x", Quantity(low=4), **DEAD),
            count("b", "y", exactly(170_000), **DEAD),
            "else",
        ),
        (  # one article gives its figure with and without the bound
            count("a", "x", exactly(12), **DEAD),
            count("b", "x", Quantity(low=12), **DEAD),
            "fitting figure of the same thing",
        ),
        (  # "up from 12" is what the toll of the same article was before
            count("a", "x", exactly(12), **DEAD | {"role": "from"}),
            count("b", "x", exactly(17), **DEAD),
            "other measure",
        ),
        (  # a whole and its part stand in one article
            count("a", "x", exactly(12), **DEAD),
            count("b", "x", exactly(5), **DEAD),
            "other figure",
        ),
        (  # the badly hurt are not all the hurt
            count("a", "x", DOZENS, modifiers=("seriously",), **HURT),
            count("b", "y", DOZENS, **HURT),
            "other measure",
        ),
        (  # the same words for another party
            count("a", "x", exactly(40, "percent"), head="rate", agent=("acme",), names=("acme",)),
            count("b", "y", exactly(35, "percent"), head="rate", agent=("zenith",), names=("zenith",)),
            "other measure",
        ),
        (  # a figure seldom shared by chance
            count("a", "x", exactly(412e6, "USD"), head="profit", predicate="rise"),
            count("b", "y", exactly(412e6, "USD"), head="earning", predicate="make"),
            "telling figure of a fitting thing",
        ),
        (  # so are shares: reservoirs fall to 45 per cent, rainfall falls by 45 per cent
            count("a", "x", exactly(45, "percent"), head="reservoir", predicate="fall", context=("ardle",)),
            count("b", "y", exactly(45, "percent"), head="rainfall", predicate="fall", context=("ardle",)),
            "other measure",
        ),
        (  # A beat B, and A beat C on another day
            count("a", "x", SCORE_77, head="score", predicate="win", names=("acme", "bravo"), context=WORDS),
            count("b", "y", SCORE_71, head="score", predicate="win", names=("acme", "coral"), context=WORDS),
            "other measure",
        ),
        (
            count("a", "x", SCORE_77, head="score", predicate="win", names=("acme", "bravo"), context=WORDS),
            count("b", "y", SCORE_71, head="score", predicate="win", names=("acme",), context=WORDS),
            "other figure of the same thing",
        ),
        (  # small numbers are shared by chance
            count("a", "x", exactly(3), head="bridge", predicate="close"),
            count("b", "y", exactly(3), head="minister", predicate="visit"),
            "other measure",
        ),
        (  # five children and several grandchildren are counted in one clause
            count("a", "x", exactly(5), head="child", predicate="leave", context=("child", "widow")),
            count("b", "x", SEVERAL, head="grandchild", predicate="leave", context=("child", "widow")),
            "other figure",
        ),
        (  # a vague word says nothing against a figure close to it
            count("a", "x", SEVERAL, **DEAD),
            count("b", "y", exactly(10), **DEAD),
            "near a vague figure of the same thing",
        ),
        (
            count("a", "x", SEVERAL, **DEAD),
            count("b", "y", exactly(60), **DEAD),
            "other measure",
        ),
        (  # one's contract is not the other's
            count("a", "x", exactly(7, "year"), head="deal", predicate="agree", names=("jane roe",)),
            count("b", "y", exactly(5, "year"), head="deal", predicate="agree", names=("ada poe",)),
            "other measure",
        ),
        (
            count("a", "x", exactly(7, "year"), head="deal", predicate="agree", names=("jane roe",)),
            count("b", "y", exactly(5, "year"), head="deal", predicate="agree", names=("jane roe",)),
            "other figure of the same thing",
        ),
        (  # 7.2 goals are an average
            count("a", "x", exactly(7), head="goal", predicate="score", context=WORDS),
            count("b", "y", exactly(7.2), head="goal", predicate="score", context=WORDS),
            "other measure",
        ),
        (  # nobody says whose children they are
            count("a", "x", exactly(4), head="child", predicate="have", agent=("jane roe",), context=WORDS),
            count("b", "y", exactly(3), head="child", predicate="have", context=WORDS),
            "other measure",
        ),
        (
            count("a", "x", exactly(4), head="child", predicate="have", agent=("jane roe",), context=WORDS),
            count("b", "y", exactly(3), head="child", predicate="have", agent=("jane roe",), context=WORDS),
            "other figure of the same thing",
        ),
        (  # consumer prices are not producer prices
            count("a", "x", exactly(9.1, "percent"), modifiers=("consumer", "price"), **INDEX),
            count("b", "y", exactly(6.5, "percent"), modifiers=("price", "producer"), **INDEX),
            "other measure",
        ),
        (
            count("a", "x", exactly(9.1, "percent"), modifiers=("consumer",), **INDEX),
            count("b", "y", exactly(6.5, "percent"), **INDEX),
            "other figure of the same thing",
        ),
        (  # traffic to one place is not traffic in another
            count("a", "x", exactly(65, "percent"), modifiers=("borsa",), names=("borsa",), **TRAFFIC),
            count(
                "b", "y", exactly(55, "percent"), modifiers=("voice", "zelna"), names=("zelna",), **TRAFFIC
            ),
            "other measure",
        ),
        (
            count(
                "a", "x", exactly(65, "percent"), modifiers=("voice", "borsa"), names=("borsa",), **TRAFFIC
            ),
            count("b", "y", exactly(55, "percent"), modifiers=("voice",), **TRAFFIC),
            "other figure of the same thing",
        ),
        (  # "nearly 9 percent" is told with one digit, which many things share
            count("a", "x", NEARLY_NINE, agent=("borsa",), predicate="rally", context=("rally", "share")),
            count(
                "b", "y", exactly(8.5, "percent"), head="price", predicate="rally", context=("rally", "oil")
            ),
            "else",
        ),
        (  # an offer that is not of more than eight years may be of seven
            count("a", "x", Quantity(low=8, low_open=True, unit="year"), head="be", status="denied", **FLOOD),
            count("b", "y", exactly(7, "year"), head="be", **FLOOD),
            "other measure",
        ),
        (  # not to be one source is no count of one source
            count("a", "x", exactly(1), head="source", predicate="be", status="denied", context=WORDS),
            count("b", "y", exactly(1), head="source", predicate="be", context=WORDS),
            "other polarity",
        ),
        (  # "no one was hurt"
            count("a", "x", exactly(0), status="denied", **HURT),
            count("b", "y", exactly(0), **HURT),
            "same figure of the same thing",
        ),
        (count("a", "x", exactly(3)), count("b", "y", exactly(3)), "unknown"),
    ],
)
def test_rung(left: Claim, right: Claim, name: str) -> None:
    assert level(left, right) == name


def test_a_forecast_is_not_the_count() -> None:
    told = count("a", "x", Quantity(low=4000, low_open=True), **HURT)
    feared = count("b", "y", Quantity(high=10_000), status="planned", **HURT)
    assert level(told, feared) == "else"


def test_figures_of_two_speakers_in_one_article_clash() -> None:
    police = count("a", "x", exactly(8000), speaker="Police", **HURT)
    crowd = count("b", "x", exactly(20_000), speaker="Organisers", **HURT)
    assert level(police, crowd) == "other figure of the same thing"


@given(st.floats(1, 1e6), st.floats(1, 1e6))
def test_the_order_of_a_pair_does_not_matter(one: float, other: float) -> None:
    left, right = count("a", "x", exactly(one), **DEAD), count("b", "y", exactly(other), **DEAD)
    assert level(left, right) == level(right, left)
