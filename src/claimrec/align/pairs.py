"""Blocking: proposes the pairs worth comparing, so that not every pair is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimrec.align.views import View, Weights

COMMON = 0.35
"""A word lighter than this stands in so many claims that sharing it proposes nothing."""
TWO_DIGITS = 10
CROWD = 60
"""A block larger than this is no block; its claims meet through rarer words."""


def propose(views: Sequence[View], weights: Weights) -> Iterator[tuple[View, View]]:
    """Yield each pair that shares a head, a predicate class or a telling word, once, in order."""
    blocks: dict[str, list[int]] = {}
    for i, seen in enumerate(views):
        for key in sorted(_keys(seen, weights)):
            blocks.setdefault(key, []).append(i)
    pairs = {
        (i, j)
        for members in blocks.values()
        if len(members) <= CROWD
        for n, i in enumerate(members)
        for j in members[n + 1 :]
    }
    for i, j in sorted(pairs):
        yield views[i], views[j]


def _figure(seen: View) -> set[str]:
    """An exact figure from two digits up brings claims together that share no other word."""
    value = seen.claim.value
    if value.form != "measured" or value.quantity.vague:
        return set()
    ends = [end for end in (value.quantity.low, value.quantity.high) if end is not None]
    return {f"figure:{value.quantity.unit}:{end:g}" for end in ends if end >= TWO_DIGITS}


def _keys(seen: View, weights: Weights) -> set[str]:
    own = {f"head:{seen.head}"} if seen.head else set()
    if seen.predicate:
        own.add(f"predicate:{seen.predicate}")
    own |= _figure(seen)
    return own | {word for word in seen.words if weights.of.get(word, 1.0) >= COMMON}
