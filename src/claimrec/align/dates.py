"""The ladder of dates: the dated event first, the day after that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.align.levels import Ladder, Level, Pair, always

if TYPE_CHECKING:
    from claimrec.model import Moment

DAYS = {"day", "part", "hour", "minute", "week", "weekend"}


def _moments(pair: Pair) -> tuple[Moment, Moment]:
    left, right = pair.left.claim.value, pair.right.claim.value
    if left.form != "dated" or right.form != "dated":
        raise TypeError(left.form)
    return left.moment, right.moment


def _same_event(pair: Pair) -> bool:
    """The same dated event, with somebody or something of it on both sides."""
    return pair.same_head and (bool(pair.shared_parties) or bool(pair.shared_names) or pair.likeness >= 0.4)


def _clock(pair: Pair) -> bool:
    """One of the two is a time of day and the other is none."""
    left, right = _moments(pair)
    return (left.time is None) != (right.time is None)


LADDER: Ladder = (
    Level("unknown", "nothing", 0.0, lambda p: not all(seen.head for seen in (p.left, p.right))),
    Level("same day, same event", "link", 0.9, lambda p: p.relation == "same" and _same_event(p)),
    Level("same day, like words", "link", 0.8, lambda p: p.relation == "same" and p.likeness >= 0.25),
    Level(
        "fitting day, same event",
        "link",
        0.75,
        lambda p: p.relation in {"within", "overlap"} and _same_event(p),
    ),
    Level(
        "fitting day, like words",
        "link",
        0.65,
        lambda p: p.relation in {"within", "overlap"} and p.likeness >= 0.35,
    ),
    Level(
        "other day, same event",
        "link",
        0.6,
        lambda p: p.relation == "disjoint" and not p.one_source and _same_event(p) and p.likeness >= 0.55,
    ),
    Level("other time", "apart", 0.0, lambda p: p.relation == "disjoint"),
    Level("else", "nothing", 0.0, always),
)
