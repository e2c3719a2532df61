"""The ladder of quantities: identity of what is measured first, its value after that."""

from __future__ import annotations

from claimrec.align.figures import (
    AGREEING,
    middle,
    precise,
    quantity_of,
    restated,
    same_value,
    strength,
    vague,
)
from claimrec.align.levels import Ladder, Level, Pair, always
from claimrec.align.sameness import (
    GENERIC,
    HARM,
    STATISTICS,
    averaged,
    fitting_heads,
    fitting_places,
    in_reach,
    loose,
    near,
    nested_modifiers,
    one_dated,
    one_mood,
    one_period,
    one_time,
    other_bearer,
    other_game,
    other_head,
    other_holder,
    other_names,
    other_owner,
    predicate,
    sides,
    thing,
    two_voices,
)
from claimrec.align.wordlists import words
from claimrec.canon.times import relate as relate_moments
from claimrec.model import FORMER

STRONG = 3
"""Figures that tell this much need next to no words in common (412 million dollars, 16,450)."""
EXCLUSIVE = words("exclusive")
"""Predicates that can't both be meant by one count: the dead are not the injured."""
DEGREES = frozenset({"serious", "minor", "partly", "completely"})
"""Concepts of degrees of harm."""
PERCENT = "percent"


def _nothing_known(pair: Pair) -> bool:
    return not all(seen.head or seen.predicate or quantity_of(seen).unit for seen in (pair.left, pair.right))


def _other_unit(pair: Pair) -> bool:
    return pair.relation == "other_unit"


def _other_period(pair: Pair) -> bool:
    left, right = (seen.claim.value.frame.period for seen in (pair.left, pair.right))
    return left is not None and right is not None and relate_moments(left, right) == "disjoint"


def _other_measure(pair: Pair) -> bool:
    left, right = pair.left.predicate, pair.right.predicate
    return left != right and left in EXCLUSIVE and right in EXCLUSIVE


def _other_degree(pair: Pair) -> bool:
    """The seriously injured are not all the injured, the badly damaged not all the damaged."""
    if not (pair.same_predicate and pair.left.predicate in EXCLUSIVE):
        return False
    return pair.left.modifiers & DEGREES != pair.right.modifiers & DEGREES


def _other_statistic(pair: Pair) -> bool:
    """An average is not the figure of one year."""
    left, right = ({*seen.claim.anchor.text.lower().split()} & STATISTICS for seen in (pair.left, pair.right))
    return left != right


def _old_and_recent(pair: Pair) -> bool:
    """This flood is not the earlier flood, unless they share a telling figure in like words."""
    return pair.old_and_recent and not (same_value(pair) and precise(pair) and pair.kinship >= 0.35)


def _one_list(pair: Pair) -> bool:
    """One clause counts two things: five children and several grandchildren."""
    left, right = pair.left.claim, pair.right.claim
    one_clause = pair.one_source and left.start < right.end and right.start < left.end
    return one_clause and not pair.same_head and not same_value(pair) and not _former(pair)


def _denied_figure(pair: Pair) -> bool:
    """Not to be one person is no count of one; "no one was hurt" is a count of nought."""
    sides = [
        seen.claim.status == "denied" and middle(quantity_of(seen)) > 0 for seen in (pair.left, pair.right)
    ]
    return sides[0] != sides[1]


def _second_figure(pair: Pair) -> bool:
    """One article gives two precise figures in one voice: a whole and its part, not one thing twice."""
    told_once = same_value(pair) or restated(pair) or vague(pair) or _former(pair)
    return pair.one_source and not told_once and not two_voices(pair)


def _former(pair: Pair) -> bool:
    """One is what the other was before: "23, up from 11", "rose from 11 to 23"."""
    return FORMER in {seen.claim.value.frame.role for seen in sides(pair)}


def _clash(pair: Pair) -> bool:
    """The same thing, counted or measured by two sources, with values that can't both be true."""
    return near(pair) and not loose(pair) and _parted(pair)


def _beside(pair: Pair) -> bool:
    """A vague word and a figure near its bounds: "dozens" and 120 of the same thing."""
    return loose(pair) and _parted(pair)


def _parted(pair: Pair) -> bool:
    """Two figures of the same thing, and nothing tells why they should differ."""
    return (
        pair.relation == "disjoint"
        and (not pair.one_source or two_voices(pair))
        and pair.same_head
        and predicate(pair) >= 0.6
        and nested_modifiers(pair)
        and fitting_places(pair)
        and one_period(pair)
        and one_time(pair)
        and not other_holder(pair)
        and not other_bearer(pair)
        and not other_owner(pair)
        and not other_names(pair)
        and not other_game(pair)
        and one_mood(pair)
        and not _denied_figure(pair)
        and not averaged(pair)
        and thing(pair) >= 0.7
    )


def _same_thing(pair: Pair) -> bool:
    """The same figure, and the same thing by its head or by the words around it."""
    if not same_value(pair) or (other_holder(pair) and not _exact(pair)):
        return False
    specific = pair.same_head and pair.left.head not in GENERIC
    if _bound_in_unit(pair) and not precise(pair):
        return thing(pair) >= 0.72
    if vague(pair):
        return pair.same_head and thing(pair) >= 0.5
    harmed = pair.same_predicate and pair.left.predicate in HARM and pair.kinship >= 0.1
    return specific or harmed or thing(pair) >= 0.5 or (fitting_heads(pair) and pair.kinship >= 0.35)


def _exact(pair: Pair) -> bool:
    return pair.relation == "same" and (precise(pair) or thing(pair) >= 0.7)


def _telling(pair: Pair) -> bool:
    """A figure seldom shared by chance, of things that could be one."""
    if not same_value(pair) or not precise(pair):
        return False
    if strength(pair) >= STRONG and (pair.relation == "same" or pair.shared_names):
        return pair.kinship >= 0.05 or pair.same_head or strength(pair) > STRONG
    if quantity_of(pair.left).unit == PERCENT and not fitting_heads(pair) and strength(pair) < STRONG:
        return False
    return one_period(pair) and (thing(pair) >= 0.25 or pair.kinship >= 0.2)


def _fitting(pair: Pair) -> bool:
    """Intervals that share values: the less they say, the more the words must."""
    loose = one_dated(pair) or _bound_in_unit(pair)
    return (
        pair.relation in AGREEING
        and in_reach(pair)
        and fitting_heads(pair)
        and not other_holder(pair)
        and one_mood(pair)
        and thing(pair) >= (0.72 if loose else 0.6)
    )


def _bound_in_unit(pair: Pair) -> bool:
    """A bare bound on a measure ("over magnitude 5") fits almost anything."""
    return any(
        quantity.unit is not None and (quantity.low is None or quantity.high is None)
        for quantity in (quantity_of(pair.left), quantity_of(pair.right))
    )


LADDER: Ladder = (
    Level("unknown", "nothing", 0.0, _nothing_known),
    Level("other unit", "apart", 0.0, _other_unit),
    Level("other period", "apart", 0.0, _other_period),
    Level("other period", "apart", 0.0, lambda p: p.other_year),
    Level("other event", "apart", 0.0, _old_and_recent),
    Level("other measure", "apart", 0.0, _other_measure),
    Level("other measure", "apart", 0.0, _other_degree),
    Level("other measure", "apart", 0.0, _other_statistic),
    Level("other figure", "apart", 0.0, _second_figure),
    Level("other figure", "apart", 0.0, _one_list),
    Level("other polarity", "aside", 0.0, lambda p: _denied_figure(p) and p.relation != "disjoint"),
    Level("same figure of the same thing", "link", 0.85, _same_thing),
    Level("telling figure of a fitting thing", "link", 0.7, _telling),
    Level("other measure", "aside", 0.0, lambda p: same_value(p) and other_head(p)),
    Level("fitting figure of the same thing", "link", 0.7, _fitting),
    Level("other figure of the same thing", "link", 0.6, _clash),
    Level("near a vague figure of the same thing", "link", 0.6, _beside),
    Level("other measure", "aside", 0.0, lambda p: p.relation == "disjoint"),
    Level("else", "nothing", 0.0, always),
)
