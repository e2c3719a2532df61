"""The ladder of events: the same act of the same party, told in the same or in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.align.levels import Ladder, Level, Pair, always
from claimrec.canon.times import relate as relate_moments
from claimrec.model import SAME_PARTIES

if TYPE_CHECKING:
    from claimrec.model import Happened


ATTEND = "attend"
"""Whoever denies having taken part denies it of the event that the story is about."""


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


def _other_party(pair: Pair) -> bool:
    """Both sides name who acts, and nobody acts on both: A's visit is not B's."""
    named = pair.left.agent & pair.left.names, pair.right.agent & pair.right.names
    return all(named) and not _same_agent(pair)


def _other_time(pair: Pair) -> bool:
    """The flood of a named year is not last Sunday's."""
    return pair.other_year or pair.old_and_recent


def _one_clause(pair: Pair) -> bool:
    """One clause that says it of several parties, or one inside the other: no second report."""
    left, right = pair.left.claim, pair.right.claim
    return pair.one_source and left.start < right.end and right.start < left.end


def _swapped(pair: Pair) -> bool:
    """Who does it on one side has it done to them on the other: two of a name, not any man and any worker."""
    left, right, named = pair.left, pair.right, pair.shared_names
    return (
        bool(left.agent & right.patient & named)
        and bool(left.patient & right.agent & named)
        and not left.agent & right.agent
    )


def _half_swapped(pair: Pair) -> bool:
    """Who acts on one side suffers on the other, and the rest is left unnamed: no second act, yet no swap."""
    left, right = pair.left, pair.right
    met = (left.agent & right.patient) | (right.agent & left.patient)
    return _same_topic(pair) and bool(met & pair.shared_names)


def _other_polarity(pair: Pair) -> bool:
    left, right = _values(pair)
    return left.negated != right.negated


def _denied(pair: Pair) -> bool:
    """One side denies what the other tells of the same party, and nothing says it is of another thing."""
    if not (_other_polarity(pair) and _same_topic(pair) and _same_agent(pair)):
        return False
    left, right = _values(pair)
    if not (left.denier or right.denier):
        return False
    if left.topic == ATTEND:
        return True
    return _fitting_objects(pair) and pair.kinship >= 0.15


def _fitting_objects(pair: Pair) -> bool:
    """To have sent no observers is not to have sent no experts; "the town" may be the place that is named."""
    left, right = pair.left, pair.right
    if not left.patient or not right.patient:
        return True
    return not left.patient.isdisjoint(right.patient | right.place) or not left.place.isdisjoint(
        right.patient
    )


def _fitting_times(pair: Pair) -> bool:
    """What was not done on Friday may be done on Saturday."""
    left, right = pair.left.time, pair.right.time
    return left is None or right is None or relate_moments(left, right) != "disjoint"


def _negated(pair: Pair) -> bool:
    """One side tells, in its own voice, that it did not happen."""
    return (
        _fitting_objects(pair)
        and _fitting_times(pair)
        and _other_polarity(pair)
        and not pair.one_source
        and _same_topic(pair)
        and _same_agent(pair)
        and not _limited(pair)
        and pair.likeness >= 0.5
    )


def _limited(pair: Pair) -> bool:
    """What did not spread further did spread: the negation falls on something beside the act."""
    return any(seen.claim.value.frame.modifiers for seen in (pair.left, pair.right))


def _same_parties(pair: Pair) -> bool:
    """The same act of the same party, done to the same or told in like words."""
    if not (_same_topic(pair) and _same_agent(pair)):
        return False
    if _plan_and_deed(pair) and not _fitting_objects(pair):
        return False
    return pair.kinship >= (
        0.35 if pair.one_source else 0.15 if pair.left.patient & pair.right.patient else 0.25
    )


def _plan_and_deed(pair: Pair) -> bool:
    """One side tells what is to be done, the other what was done."""
    return {"planned"} < {pair.left.claim.status, pair.right.claim.status}


def _same_patient(pair: Pair) -> bool:
    return (
        not pair.one_source
        and _same_topic(pair)
        and bool(pair.left.patient & pair.right.patient)
        and pair.kinship >= 0.25
    )


def _both_absent(pair: Pair) -> bool:
    """Nothing of the kind is known on either side, of nobody in particular ("no reports of damage")."""
    left, right = _values(pair)
    return (
        not pair.one_source
        and left.negated
        and right.negated
        and pair.same_head
        and not (pair.left.parties or pair.right.parties)
        and _fitting_times(pair)
    )


LADDER: Ladder = (
    Level("unknown", "nothing", 0.0, lambda p: not (p.left.words and p.right.words)),
    Level("one clause", "nothing", 0.0, _one_clause),
    Level("roles swapped", "link", 0.8, lambda p: not p.one_source and _same_topic(p) and _swapped(p)),
    Level("other event", "apart", 0.0, _other_time),
    Level("roles in part swapped", "nothing", 0.0, _half_swapped),
    Level("other party", "apart", 0.0, _other_party),
    Level("denied act of one party", "link", 0.85, _denied),
    Level("negated act of one party", "link", 0.7, _negated),
    Level("other polarity", "apart", 0.0, _other_polarity),
    Level(SAME_PARTIES, "link", 0.9, _same_parties),
    Level("same act on the same thing", "link", 0.8, _same_patient),
    Level(
        "same act, like words",
        "link",
        0.8,
        lambda p: not p.one_source and _same_topic(p) and p.kinship >= 0.38,
    ),
    Level("absent on both sides", "link", 0.8, _both_absent),
    Level("like words", "link", 0.7, lambda p: not p.one_source and p.likeness >= 0.45),
    Level("else", "nothing", 0.0, always),
)
