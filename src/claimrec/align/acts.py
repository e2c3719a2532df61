"""The ladder of events: the same act of the same party, told in the same or in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.align.levels import Ladder, Level, Pair, always

if TYPE_CHECKING:
    from claimrec.model import Happened


def _values(pair: Pair) -> tuple[Happened, Happened]:
    left, right = pair.left.claim.value, pair.right.claim.value
    if left.form != "happened" or right.form != "happened":
        raise TypeError(left.form)
    return left, right


def _same_topic(pair: Pair) -> bool:
    left, right = _values(pair)
    return left.topic == right.topic


def _same_agent(pair: Pair) -> bool:
    """Somebody acts on both sides, a group and its unit counting as one party."""
    return any(pair.aliases.kin(a, b) for a in sorted(pair.left.agent) for b in sorted(pair.right.agent))


def _swapped(pair: Pair) -> bool:
    """Who does it on one side has it done to them on the other."""
    left, right = pair.left, pair.right
    return (
        bool(left.agent & right.patient) and bool(left.patient & right.agent) and not left.agent & right.agent
    )


def _denial(pair: Pair) -> bool:
    left, right = _values(pair)
    return left.negated != right.negated


LADDER: Ladder = (
    Level("unknown", "nothing", 0.0, lambda p: not (p.left.words and p.right.words)),
    Level("roles swapped", "link", 0.6, lambda p: not p.one_source and _same_topic(p) and _swapped(p)),
    Level(
        "denied act of one party", "link", 0.85, lambda p: _denial(p) and _same_topic(p) and _same_agent(p)
    ),
    Level(
        "same act, same parties",
        "link",
        0.9,
        lambda p: _same_topic(p) and _same_agent(p) and p.likeness >= 0.35,
    ),
    Level("same act, like words", "link", 0.8, lambda p: _same_topic(p) and p.likeness >= 0.4),
    Level("like words", "link", 0.7, lambda p: p.likeness >= 0.5),
    Level("else", "nothing", 0.0, always),
)
