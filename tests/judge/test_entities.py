from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from claimrec.judge.entities import rule
from makers import article, description

if TYPE_CHECKING:
    from claimrec.model import Claim


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (
            description("a", "x", "jane roe", "minister"),
            description("b", "y", "jane roe", "minister"),
            "agreement",
        ),
        (
            description("a", "x", "jane roe", "minister"),
            description("b", "y", "jane roe", "lawyer"),
            "compatible",
        ),
        (
            description("a", "x", "jane roe", "minister"),
            description("b", "x", "jane roe", "lawyer"),
            "single_source",
        ),
        (
            description("a", "x", "jane roe", "34", relation="age"),
            description("b", "y", "jane roe", "43", relation="age"),
            "contradiction",
        ),
        (
            description("a", "x", "jane roe", "34", relation="age"),
            description("b", "y", "jane roe", "35", relation="age"),
            "compatible",  # a birthday may lie between two reports
        ),
        (
            description("a", "x", "jane roe", "29", relation="age"),
            description("b", "y", "jane roe", "77", relation="age"),
            "compatible",  # what she did when young, told in her obituary
        ),
        (
            description("a", "x", "acme", "member"),
            description("b", "y", "acme", "member", negated=True),
            "contradiction",
        ),
        (  # not to be a fan says nothing of being a coach
            description("a", "x", "jane roe", "coach"),
            description("b", "y", "jane roe", "fan", negated=True),
            "compatible",
        ),
    ],
)
def test_descriptions_seldom_exclude_each_other(left: Claim, right: Claim, verdict: str) -> None:
    assert rule([left, right], {}).verdict == verdict


def test_who_denies_it_of_himself_disputes_it() -> None:
    denied = description("b", "y", "jane roe", "spy", negated=True).model_copy(
        update={"subject": "Jane Roe", "speaker": "Jane Roe"}
    )
    assert rule([description("a", "x", "jane roe", "spy"), denied], {}).verdict == "disputed"


def test_two_ages_are_two_positions() -> None:
    claims = [
        description("a", "x", "jane roe", "34", relation="age", head="age"),
        description("b", "y", "jane roe", "43", relation="age", head="age"),
    ]
    assert [stand.value for stand in rule(claims, {}).stands] == ["34", "43"]


@pytest.mark.parametrize(
    ("ages", "days", "verdict"),
    [
        (("27", "29"), ("2005-06-25", "2007-03-20"), "compatible"),
        (("29", "27"), ("2005-06-25", "2007-03-20"), "contradiction"),
        (("27", "33"), ("2005-06-25", "2007-03-20"), "contradiction"),
        (("27", "27"), ("2005-06-25", "2005-06-26"), "agreement"),
        (("27", "28"), ("2005-06-25", "2005-06-26"), "contradiction"),
        (("27", "29", "27"), ("2005-06-25", "2007-03-20", None), "compatible"),
        (("27", "29", "31"), ("2005-06-25", "2007-03-20", None), "contradiction"),
    ],
)
def test_people_grow_older_between_reports(
    ages: tuple[str, ...], days: tuple[str | None, ...], verdict: str
) -> None:
    claims = [
        description(f"c{n}", f"s{n}", "jane roe", age, relation="age", head="age")
        for n, age in enumerate(ages)
    ]
    shelf = {
        f"s{n}": article(f"s{n}", published=dt.date.fromisoformat(day) if day else None)
        for n, day in enumerate(days)
    }
    assert rule(claims, shelf).verdict == verdict
