from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimrec.judge.entities import rule
from makers import description

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
            description("a", "x", "acme", "member"),
            description("b", "y", "acme", "member", negated=True),
            "contradiction",
        ),
    ],
)
def test_descriptions_seldom_exclude_each_other(left: Claim, right: Claim, verdict: str) -> None:
    assert rule([left, right], {}).verdict == verdict


def test_two_ages_are_two_positions() -> None:
    claims = [
        description("a", "x", "jane roe", "34", relation="age", head="age"),
        description("b", "y", "jane roe", "43", relation="age", head="age"),
    ]
    assert [stand.value for stand in rule(claims, {}).stands] == ["34", "43"]
