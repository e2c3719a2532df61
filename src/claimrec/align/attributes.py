"""The ladder of who or what somebody or something is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.align.levels import Ladder, Level, Pair, always

if TYPE_CHECKING:
    from claimrec.model import Described

OFFICES = {"office", "role"}


def _values(pair: Pair) -> tuple[Described, Described]:
    left, right = pair.left.claim.value, pair.right.claim.value
    if left.form != "described" or right.form != "described":
        raise TypeError(left.form)
    return left, right


def _other_bearer(pair: Pair) -> bool:
    left, right = _values(pair)
    return pair.aliases.of(left.bearer) != pair.aliases.of(right.bearer)


def _other_polarity(pair: Pair) -> bool:
    """Not to be one thing says nothing of being another."""
    left, right = _values(pair)
    return left.negated != right.negated and left.attribute != right.attribute


def _same_relation(pair: Pair) -> bool:
    left, right = _values(pair)
    return left.relation == right.relation or {left.relation, right.relation} <= OFFICES


def _same_target(pair: Pair) -> bool:
    left, right = (value.target for value in _values(pair))
    return left is not None and right is not None and pair.aliases.of(left) == pair.aliases.of(right)


def _two_offices(pair: Pair) -> bool:
    """Two reports call one person by two offices: both can be true, and a reader wants to see both."""
    return not pair.one_source and {value.relation for value in _values(pair)} <= OFFICES


LADDER: Ladder = (
    Level("unknown", "nothing", 0.0, lambda p: not all(value.bearer for value in _values(p))),
    Level("other bearer", "nothing", 0.0, _other_bearer),
    Level("other polarity", "apart", 0.0, _other_polarity),
    Level("same bearer, same attribute", "link", 0.9, lambda p: p.same_head and _same_relation(p)),
    Level("same bearer, age", "link", 0.85, lambda p: {v.relation for v in _values(p)} == {"age"}),
    Level("same bearer, same holder", "link", 0.75, lambda p: _same_target(p) and _same_relation(p)),
    Level("same bearer, like words", "link", 0.6, lambda p: _same_relation(p) and p.likeness >= 0.6),
    Level("same bearer, another office", "link", 0.5, _two_offices),
    Level("else", "nothing", 0.0, always),
)
