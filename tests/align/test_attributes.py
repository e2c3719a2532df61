from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from makers import description, level

if TYPE_CHECKING:
    from claimrec.model import Claim


@pytest.mark.parametrize(
    ("left", "right", "name"),
    [
        (
            description("a", "x", "jane roe", "minister"),
            description("b", "y", "jane roe", "minister"),
            "same bearer, same attribute",
        ),
        (
            description("a", "x", "jane roe", "minister"),
            description("b", "y", "ada poe", "minister"),
            "other bearer",
        ),
        (
            description("a", "x", "jane roe", "34", relation="age"),
            description("b", "y", "jane roe", "43", relation="age"),
            "same bearer, age",
        ),
        (
            description("a", "x", "jane roe", "founder", target="acme"),
            description("b", "y", "jane roe", "owner", target="acme"),
            "same bearer, same holder",
        ),
        (
            description("a", "x", "jane roe", "minister"),
            description("b", "y", "jane roe", "lawyer"),
            "same bearer, another office",
        ),
        (  # not to be a fan says nothing of being a coach
            description("a", "x", "jane roe", "coach", relation="role"),
            description("b", "y", "jane roe", "fan", relation="role", negated=True),
            "other polarity",
        ),
        (
            description("a", "x", "jane roe", "minister"),
            description("b", "y", "jane roe", "swimmer", relation="description"),
            "else",
        ),
    ],
)
def test_rung(left: Claim, right: Claim, name: str) -> None:
    assert level(left, right) == name
