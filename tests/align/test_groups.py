from __future__ import annotations

from claimrec.align.groups import group
from claimrec.model import Apart, Link
from makers import act

CLAIMS = [act(name, name, "visit") for name in "abcd"]


def link(left: str, right: str, score: float = 0.9) -> Link:
    return Link(left=left, right=right, level="same act", score=score)


def members(links: list[Link], apart: list[Apart]) -> list[tuple[str, ...]]:
    return [found.claims for found in group(CLAIMS, links, apart)]


def test_linked_claims_are_one_group() -> None:
    assert members([link("a", "b"), link("b", "c"), link("a", "c")], []) == [("a", "b", "c"), ("d",)]


def test_a_pair_kept_apart_is_not_joined_through_a_third() -> None:
    apart = [Apart(left="a", right="c", why="other period")]
    assert members([link("a", "b"), link("b", "c", 0.8)], apart) == [("a", "b"), ("c",), ("d",)]


def test_a_chain_does_not_drift() -> None:
    chain = [link("a", "b"), link("c", "d"), link("b", "c", 0.5)]
    assert members(chain, []) == [("a", "b"), ("c", "d")]


def test_every_claim_is_in_exactly_one_group() -> None:
    assert members([], []) == [("a",), ("b",), ("c",), ("d",)]


def test_the_order_of_links_does_not_matter() -> None:
    links = [link("a", "b"), link("b", "c"), link("a", "c", 0.7)]
    assert members(links, []) == members(links[::-1], [])
