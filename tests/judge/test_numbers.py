from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimrec.judge.numbers import rule
from claimrec.model import Quantity
from makers import article, count, date, day, exactly

EARLY = article("early", published=dt.date(2024, 5, 1))
LATE = article("late", published=dt.date(2024, 5, 2))
UNDATED = article("undated")
SHELF = {item.id: item for item in (EARLY, LATE, UNDATED)}

AT_LEAST_FIVE = Quantity(low=5)


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (exactly(6), exactly(6), "agreement"),
        (Quantity(low=500, low_open=True), Quantity(low=500, low_open=True), "agreement"),
        (AT_LEAST_FIVE, exactly(7), "compatible"),
        (Quantity(low=24, high=99, vague=True), exactly(36), "compatible"),
        (Quantity(low=24, high=99, vague=True), exactly(250), "compatible"),
        (Quantity(low=24, high=99, vague=True), exactly(600), "contradiction"),
        (exactly(12), exactly(21), "contradiction"),
        (AT_LEAST_FIVE, exactly(3), "contradiction"),
        (exactly(76, "percent"), exactly(36, "percent"), "contradiction"),
    ],
)
def test_intervals_decide(left: Quantity, right: Quantity, verdict: str) -> None:
    claims = [count("a", "early", left, head="house"), count("b", "undated", right, head="house")]
    assert rule(claims, SHELF).verdict == verdict


@pytest.mark.parametrize(
    ("left", "right", "predicate", "verdict"),
    [
        (12, 21, "die", "superseded"),
        (21, 12, "die", "contradiction"),  # a toll does not fall without a word of revision
        (12, 21, "own", "contradiction"),  # no count that grows as reports come in
        (12, 21, "rise", "superseded"),
    ],
)
def test_a_later_report_updates_an_earlier_one(left: int, right: int, predicate: str, verdict: str) -> None:
    claims = [
        count("a", "early", exactly(left), head="person", predicate=predicate),
        count("b", "late", exactly(right), head="person", predicate=predicate),
    ]
    assert rule(claims, SHELF).verdict == verdict


def test_what_a_figure_was_before_clashes_with_none() -> None:
    claims = [
        count("a", "early", exactly(36), head="person", role="from"),
        count("b", "early", exactly(128), head="person"),
        count("c", "undated", exactly(128), head="person"),
    ]
    assert rule(claims, SHELF).verdict == "compatible"


def test_a_figure_that_another_article_tells_as_the_former_one_is_superseded() -> None:
    claims = [
        count("a", "early", exactly(36), head="person"),
        count("b", "undated", exactly(36), head="person", role="from"),
        count("c", "undated", exactly(98), head="person"),
    ]
    assert rule(claims, SHELF).verdict == "superseded"
    assert rule(claims[::2], SHELF).verdict == "contradiction"


def test_no_update_without_publication_dates() -> None:
    claims = [
        count("a", "early", exactly(12), head="person", predicate="die"),
        count("b", "undated", exactly(21), head="person", predicate="die"),
    ]
    assert rule(claims, SHELF).verdict == "contradiction"


def test_two_values_in_one_article_are_one_source() -> None:
    claims = [count("a", "early", exactly(12)), count("b", "early", exactly(21))]
    assert rule(claims, SHELF).verdict == "single_source"


def test_days_that_differ_contradict() -> None:
    claims = [date("a", "early", day("2024-04-29")), date("b", "late", day("2024-04-30"))]
    assert rule(claims, SHELF).verdict == "contradiction"


def test_each_position_holds_its_claims() -> None:
    claims = [
        count("a", "early", exactly(12)),
        count("b", "late", exactly(21)),
        count("c", "undated", exactly(12)),
    ]
    stands = rule(claims, SHELF).stands
    assert [[claim.id for claim in stand.claims] for stand in stands] == [["a", "c"], ["b"]]


@given(st.floats(0, 1e6), st.floats(0, 1e6))
def test_swapping_two_claims_changes_no_verdict(one: float, other: float) -> None:
    left, right = count("a", "early", exactly(one)), count("b", "undated", exactly(other))
    assert rule([left, right], SHELF).verdict == rule([right, left], SHELF).verdict
