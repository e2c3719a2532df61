"""Connected links become groups, with a guard against chains that drift from one thing to another."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimrec.model import Group, Link

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from claimrec.model import Apart, Claim

COHESION = 0.34
"""Least share of the pairs across two groups that must be linked before the groups are joined."""


@dataclass(slots=True)
class _Cluster:
    members: list[str]
    links: list[Link] = field(default_factory=list)


def group(claims: Sequence[Claim], links: Iterable[Link], apart: Iterable[Apart]) -> tuple[Group, ...]:
    """Join linked claims, strongest link first; a pair kept apart is never joined through others."""
    ordered = sorted(links, key=lambda link: (-link.score, link.left, link.right))
    linked = {frozenset((link.left, link.right)): link for link in ordered}
    vetoed = {frozenset((pair.left, pair.right)) for pair in apart if pair.firm}
    home = {claim.id: _Cluster([claim.id]) for claim in claims}
    for link in ordered:
        left, right = home[link.left], home[link.right]
        if left is right or not _cohesive(left, right, linked, vetoed):
            continue
        left.members += right.members
        home.update(dict.fromkeys(right.members, left))
    return tuple(_groups(claims, home, ordered))


def _cohesive(
    left: _Cluster, right: _Cluster, linked: Mapping[frozenset[str], Link], vetoed: set[frozenset[str]]
) -> bool:
    pairs = [frozenset((a, b)) for a in left.members for b in right.members]
    if any(pair in vetoed for pair in pairs):
        return False
    return sum(pair in linked for pair in pairs) >= COHESION * len(pairs)


def _groups(claims: Sequence[Claim], home: Mapping[str, _Cluster], links: Iterable[Link]) -> Iterable[Group]:
    for link in links:
        if home[link.left] is home[link.right]:
            home[link.left].links.append(link)
    kind = {claim.id: claim.kind for claim in claims}
    place = {claim.id: i for i, claim in enumerate(claims)}
    done: set[int] = set()
    for claim in claims:
        cluster = home[claim.id]
        if id(cluster) in done:
            continue
        done.add(id(cluster))
        members = tuple(sorted(cluster.members, key=place.__getitem__))
        inner = tuple(sorted(cluster.links, key=lambda link: (link.left, link.right)))
        yield Group(kind=kind[claim.id], claims=members, links=inner)
