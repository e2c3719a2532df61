"""The ladder of quantities: identity of what is measured first, its value after that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.align.figures import (
    AGREEING,
    broken,
    middle,
    precise,
    quantity_of,
    restated,
    same_value,
    strength,
    vague,
)
from claimrec.align.levels import Ladder, Level, Pair, always
from claimrec.align.wordlists import words
from claimrec.canon.times import relate as relate_moments

if TYPE_CHECKING:
    from claimrec.align.views import View

FAR = 3.0
"""Two counts of one thing seldom differ by more than this factor; a larger gap is another thing."""
FEW = 10.0
"""Up to here a factor says little: one dead and five dead can be reports of one accident."""
STRONG = 3
"""Figures that tell this much need next to no words in common (412 million dollars, 16,450)."""
BEYOND = 10.0
"""An open bound ("at least four") says nothing of a figure this many times as large."""
GENERIC = words("generic_heads")
"""Heads that name nothing of their own ("people", "others"): they fit any kind of person."""
EXCLUSIVE = words("exclusive")
"""Predicates that can't both be meant by one count: the dead are not the injured."""

STATISTICS = frozenset({"average", "mean", "median"})
DEGREES = frozenset({"serious", "minor", "partly", "completely"})
"""Concepts of degrees of harm."""
LIGHT = words("light")
"""Predicates that say next to nothing of what is counted: to have, end with, take, reach 48 seats."""
FACTUAL = frozenset({"asserted", "denied"})
PERCENT, SCORE = "percent", "pair"
HARM = frozenset({"die", "injure", "arrest", "hospitalise", "miss", "rescue", "infect"})
"""What is done to people: the counted are persons, whatever word a report has for them."""


def _nothing_known(pair: Pair) -> bool:
    return not all(seen.head or seen.predicate or quantity_of(seen).unit for seen in (pair.left, pair.right))


def _other_unit(pair: Pair) -> bool:
    return pair.relation == "other_unit"


def _other_period(pair: Pair) -> bool:
    left, right = (seen.claim.value.frame.period for seen in (pair.left, pair.right))
    return left is not None and right is not None and relate_moments(left, right) == "disjoint"


def _one_period(pair: Pair) -> bool:
    left, right = (seen.claim.value.frame.period for seen in (pair.left, pair.right))
    return (left is None) == (right is None)


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


def _other_head(pair: Pair) -> bool:
    return not pair.same_head and not _fitting_heads(pair)


def _fitting_heads(pair: Pair) -> bool:
    """The same head, or one that any person or thing fits; whoever is harmed is somebody."""
    left, right = pair.left.head, pair.right.head
    if pair.same_predicate and pair.left.predicate in HARM:
        return True
    return left == right or left is None or right is None or left in GENERIC or right in GENERIC


def _fitting_modifiers(pair: Pair) -> bool:
    """What restricts one side restricts the other, or one side says nothing."""
    left, right = pair.left.modifiers, pair.right.modifiers
    return not left or not right or bool(left & right)


def _near(pair: Pair) -> bool:
    left, right = (middle(quantity_of(seen)) for seen in (pair.left, pair.right))
    return max(left, right) <= FEW or (min(left, right) > 0 and max(left, right) / min(left, right) <= FAR)


def _in_reach(pair: Pair) -> bool:
    """Of two intervals that share values: neither is an open bound far from the other."""
    left, right = (middle(quantity_of(seen)) for seen in (pair.left, pair.right))
    open_ended = any(
        None in (quantity_of(seen).low, quantity_of(seen).high) for seen in (pair.left, pair.right)
    )
    return not open_ended or max(left, right) <= BEYOND * max(min(left, right), 1.0)


def _old_and_recent(pair: Pair) -> bool:
    """This flood is not the earlier flood, unless they share a telling figure in like words."""
    return pair.old_and_recent and not (same_value(pair) and precise(pair) and pair.kinship >= 0.35)


def _one_time(pair: Pair) -> bool:
    """Both sides speak of one and the same time, or neither names one."""
    left, right = pair.left.time, pair.right.time
    if left is None or right is None:
        return not _one_dated(pair)
    return relate_moments(left, right) != "within" or left.grain != "year" or right.grain != "year"


def _one_dated(pair: Pair) -> bool:
    return (pair.left.past_year is None) != (pair.right.past_year is None)


def _other_holder(pair: Pair) -> bool:
    """Both sides name whose figure it is, and they name different ones."""
    return _strangers(pair, *((seen.agent | seen.modifiers) & pair.aliases.names for seen in _sides(pair)))


def _other_bearer(pair: Pair) -> bool:
    """Two people are said to be what they are: one is a veteran of 28 years, the other of 20."""
    if {pair.left.predicate, pair.right.predicate} != {"be"}:
        return False
    return _strangers(pair, *(seen.agent & pair.aliases.names for seen in _sides(pair)))


def _other_names(pair: Pair) -> bool:
    """Both sides name somebody, and nobody stands on both: one's contract is not the other's."""
    return _strangers(pair, *(seen.names - seen.place for seen in _sides(pair)))


def _other_game(pair: Pair) -> bool:
    """Two scores of which each side names somebody the other does not: A beat B, A beat C."""
    left, right = pair.left.names, pair.right.names
    return quantity_of(pair.left).unit == SCORE and bool(left - right) and bool(right - left)


def _strangers(pair: Pair, left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left and right) and not any(
        pair.aliases.kin(a, b) for a in sorted(left) for b in sorted(right)
    )


def _sides(pair: Pair) -> tuple[View, View]:
    return pair.left, pair.right


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
    return pair.one_source and not told_once and not _two_voices(pair)


def _former(pair: Pair) -> bool:
    """One is what the other was before: "23, up from 11", "rose from 11 to 23"."""
    return "from" in {seen.claim.value.frame.role for seen in _sides(pair)}


def _two_voices(pair: Pair) -> bool:
    """Each side credits somebody with its figure, and not the same one."""
    left, right = pair.left.claim.speaker, pair.right.claim.speaker
    return left is not None and right is not None and left != right


def _thing(pair: Pair) -> float:
    """How far the two measure the same thing (0 to 1): head, predicate, then all the words."""
    doer = 0.1 if pair.left.agent & pair.right.agent & pair.shared_names else 0.0
    return min(1.0, 0.4 * _head(pair) + 0.2 * _predicate(pair) + 0.4 * pair.kinship + doer)


def _head(pair: Pair) -> float:
    if pair.left.head is None or pair.right.head is None:
        return 0.0 if _other_subject(pair) else 0.3
    if pair.same_head:
        return 1.0
    return 0.5 if _fitting_heads(pair) else 0.0


def _other_subject(pair: Pair) -> bool:
    left, right = pair.left.agent, pair.right.agent
    return bool(left and right) and not left & right


def _one_mood(pair: Pair) -> bool:
    """A count and a forecast of it are not two counts."""
    left, right = pair.left.claim.status, pair.right.claim.status
    return (left in FACTUAL) == (right in FACTUAL)


def _predicate(pair: Pair) -> float:
    if pair.left.predicate is None or pair.right.predicate is None:
        return 0.3
    if pair.same_predicate:
        return 1.0
    return 0.6 if {pair.left.predicate, pair.right.predicate} & LIGHT else 0.0


def _clash(pair: Pair) -> bool:
    """The same thing, counted or measured by two sources, with values that can't both be true."""
    return _near(pair) and not _loose(pair) and _parted(pair)


def _beside(pair: Pair) -> bool:
    """A vague word and a figure near its bounds: "dozens" and 120 of the same thing."""
    return _loose(pair) and _parted(pair)


def _parted(pair: Pair) -> bool:
    """Two figures of the same thing, and nothing tells why they should differ."""
    return (
        pair.relation == "disjoint"
        and (not pair.one_source or _two_voices(pair))
        and pair.same_head
        and _predicate(pair) >= 0.6
        and _fitting_modifiers(pair)
        and _fitting_places(pair)
        and _one_period(pair)
        and _one_time(pair)
        and not _other_holder(pair)
        and not _other_bearer(pair)
        and not _other_names(pair)
        and not _other_game(pair)
        and _one_mood(pair)
        and not _denied_figure(pair)
        and not _averaged(pair)
        and _thing(pair) >= 0.7
    )


def _averaged(pair: Pair) -> bool:
    """One side is an average: it says so, or it counts a fraction of a thing (7.2 goals)."""
    told = [
        bool(STATISTICS & {seen.head, seen.predicate, *seen.modifiers}) or broken(quantity_of(seen))
        for seen in _sides(pair)
    ]
    return told[0] != told[1]


def _loose(pair: Pair) -> bool:
    """Where one side is a vague word, a figure close to its bounds is no other figure ("several", 10)."""
    left, right = sorted((quantity_of(pair.left), quantity_of(pair.right)), key=lambda q: q.high or 0.0)
    return vague(pair) and (right.low or 0.0) <= FAR * (left.high or 0.0)


def _fitting_places(pair: Pair) -> bool:
    left, right = pair.left.place, pair.right.place
    return not left or not right or bool(left & right)


def _same_thing(pair: Pair) -> bool:
    """The same figure, and the same thing by its head or by the words around it."""
    if not same_value(pair) or (_other_holder(pair) and not _exact(pair)):
        return False
    specific = pair.same_head and pair.left.head not in GENERIC
    if _bound_in_unit(pair) and not precise(pair):
        return _thing(pair) >= 0.72
    if vague(pair):
        return pair.same_head and _thing(pair) >= 0.5
    harmed = pair.same_predicate and pair.left.predicate in HARM and pair.kinship >= 0.1
    return specific or harmed or _thing(pair) >= 0.5 or (_fitting_heads(pair) and pair.kinship >= 0.35)


def _exact(pair: Pair) -> bool:
    return pair.relation == "same" and (precise(pair) or _thing(pair) >= 0.7)


def _telling(pair: Pair) -> bool:
    """A figure seldom shared by chance, of things that could be one."""
    if not same_value(pair) or not precise(pair):
        return False
    if strength(pair) >= STRONG and (pair.relation == "same" or pair.shared_names):
        return pair.kinship >= 0.05 or pair.same_head or strength(pair) > STRONG
    if quantity_of(pair.left).unit == PERCENT and not _fitting_heads(pair) and strength(pair) < STRONG:
        return False
    return _one_period(pair) and (_thing(pair) >= 0.25 or pair.kinship >= 0.2)


def _fitting(pair: Pair) -> bool:
    """Intervals that share values: the less they say, the more the words must."""
    loose = _one_dated(pair) or _bound_in_unit(pair)
    return (
        pair.relation in AGREEING
        and _in_reach(pair)
        and _fitting_heads(pair)
        and not _other_holder(pair)
        and _one_mood(pair)
        and _thing(pair) >= (0.72 if loose else 0.6)
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
    Level("other measure", "aside", 0.0, lambda p: same_value(p) and _other_head(p)),
    Level("fitting figure of the same thing", "link", 0.7, _fitting),
    Level("other figure of the same thing", "link", 0.6, _clash),
    Level("near a vague figure of the same thing", "link", 0.6, _beside),
    Level("other measure", "aside", 0.0, lambda p: p.relation == "disjoint"),
    Level("else", "nothing", 0.0, always),
)
