"""What tells whether two quantities measure one thing: heads, predicates, holders, places, times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.align.figures import broken, middle, quantity_of
from claimrec.align.wordlists import words
from claimrec.canon.quantities import beside
from claimrec.canon.times import relate as relate_moments

if TYPE_CHECKING:
    from claimrec.align.levels import Pair
    from claimrec.align.views import View

FAR = 3.0
"""Two counts of one thing seldom differ by more than this factor; a larger gap is another thing."""
FEW = 10.0
"""Up to here a factor says little: one dead and five dead can be reports of one accident."""
BEYOND = 10.0
"""An open bound ("at least four") says nothing of a figure this many times as large."""
GENERIC = words("generic_heads")
"""Heads that name nothing of their own ("people", "others"): they fit any kind of person."""

STATISTICS = frozenset({"average", "mean", "median"})
LIGHT = words("light")
"""Predicates that say next to nothing of what is counted: to have, end with, take, reach 48 seats."""
FACTUAL = frozenset({"asserted", "denied"})
SCORE, OWNING = "pair", "have"
HARM = frozenset({"die", "injure", "arrest", "hospitalise", "miss", "rescue", "infect"})
"""What is done to people: the counted are persons, whatever word a report has for them."""


def one_period(pair: Pair) -> bool:
    """Both sides are restricted to a time, or neither is."""
    left, right = (seen.claim.value.frame.period for seen in (pair.left, pair.right))
    return (left is None) == (right is None)


def other_head(pair: Pair) -> bool:
    """The two count different things."""
    return not pair.same_head and not fitting_heads(pair)


def fitting_heads(pair: Pair) -> bool:
    """The same head, or one that any person or thing fits; whoever is harmed is somebody."""
    left, right = pair.left.head, pair.right.head
    if pair.same_predicate and pair.left.predicate in HARM:
        return True
    return left == right or left is None or right is None or left in GENERIC or right in GENERIC


def nested_modifiers(pair: Pair) -> bool:
    """All that restricts one side restricts the other: a consumer price index is no producer price index.

    Whose it is may be told on one side alone where the two share another word ("the Castellanos' tax rate",
    "an effective tax rate"); voice traffic is not traffic to the coast.
    """
    one, other = pair.left.modifiers, pair.right.modifiers
    left, right = one - pair.aliases.names, other - pair.aliases.names
    same = bool(left & right) or one <= other or other <= one
    return same and (left <= right or right <= left)


def near(pair: Pair) -> bool:
    """The two figures could be counts of one thing by their size."""
    left, right = (middle(quantity_of(seen)) for seen in (pair.left, pair.right))
    return max(left, right) <= FEW or (min(left, right) > 0 and max(left, right) / min(left, right) <= FAR)


def in_reach(pair: Pair) -> bool:
    """Of two intervals that share values: neither is an open bound far from the other."""
    left, right = (middle(quantity_of(seen)) for seen in (pair.left, pair.right))
    open_ended = any(
        None in (quantity_of(seen).low, quantity_of(seen).high) for seen in (pair.left, pair.right)
    )
    return not open_ended or max(left, right) <= BEYOND * max(min(left, right), 1.0)


def one_time(pair: Pair) -> bool:
    """Both sides speak of one and the same time, or neither names one."""
    left, right = pair.left.time, pair.right.time
    if left is None or right is None:
        return not one_dated(pair)
    return relate_moments(left, right) != "within" or left.grain != "year" or right.grain != "year"


def one_dated(pair: Pair) -> bool:
    """One side names a year, the other none."""
    return (pair.left.past_year is None) != (pair.right.past_year is None)


def other_holder(pair: Pair) -> bool:
    """Both sides name whose figure it is, and they name different ones."""
    return _strangers(pair, *((seen.agent | seen.modifiers) & pair.aliases.names for seen in sides(pair)))


def other_bearer(pair: Pair) -> bool:
    """Two people are said to be what they are: one is a veteran of 28 years, the other of 20."""
    if {pair.left.predicate, pair.right.predicate} != {"be"}:
        return False
    return _strangers(pair, *(seen.agent & pair.aliases.names for seen in sides(pair)))


def other_owner(pair: Pair) -> bool:
    """What somebody has is a figure of theirs: nothing says that it is the same one who has it."""
    owns = OWNING in {pair.left.predicate, pair.right.predicate}
    owners = [(a, b) for a in sorted(pair.left.agent) for b in sorted(pair.right.agent)]
    return owns and not any(pair.aliases.kin(a, b) for a, b in owners)


def other_names(pair: Pair) -> bool:
    """Both sides name somebody, and nobody stands on both: one's contract is not the other's."""
    return _strangers(pair, *(seen.names - seen.place for seen in sides(pair)))


def other_game(pair: Pair) -> bool:
    """Two scores of which each side names somebody the other does not: A beat B, A beat C."""
    left, right = pair.left.names, pair.right.names
    return quantity_of(pair.left).unit == SCORE and bool(left - right) and bool(right - left)


def _strangers(pair: Pair, left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left and right) and not any(
        pair.aliases.kin(a, b) for a in sorted(left) for b in sorted(right)
    )


def sides(pair: Pair) -> tuple[View, View]:
    """Return the two claims of a pair."""
    return pair.left, pair.right


def two_voices(pair: Pair) -> bool:
    """Each side credits somebody with its figure, and not the same one."""
    left, right = pair.left.claim.speaker, pair.right.claim.speaker
    return left is not None and right is not None and left != right


def thing(pair: Pair) -> float:
    """How far the two measure the same thing (0 to 1): head, predicate, then all the words."""
    doer = 0.1 if pair.left.agent & pair.right.agent & pair.shared_names else 0.0
    return min(1.0, 0.4 * _head(pair) + 0.2 * predicate(pair) + 0.4 * pair.kinship + doer)


def _head(pair: Pair) -> float:
    if pair.left.head is None or pair.right.head is None:
        return 0.0 if _other_subject(pair) else 0.3
    if pair.same_head:
        return 1.0
    return 0.5 if fitting_heads(pair) else 0.0


def _other_subject(pair: Pair) -> bool:
    left, right = pair.left.agent, pair.right.agent
    return bool(left and right) and not left & right


def one_mood(pair: Pair) -> bool:
    """A count and a forecast of it are not two counts."""
    left, right = pair.left.claim.status, pair.right.claim.status
    return (left in FACTUAL) == (right in FACTUAL)


def predicate(pair: Pair) -> float:
    """How far the same is told of what is counted (0 to 1)."""
    if pair.left.predicate is None or pair.right.predicate is None:
        return 0.3
    if pair.same_predicate:
        return 1.0
    return 0.6 if {pair.left.predicate, pair.right.predicate} & LIGHT else 0.0


def averaged(pair: Pair) -> bool:
    """One side is an average: it says so, or it counts a fraction of a thing (7.2 goals)."""
    told = [
        bool(STATISTICS & {seen.head, seen.predicate, *seen.modifiers}) or broken(quantity_of(seen))
        for seen in sides(pair)
    ]
    return told[0] != told[1]


def loose(pair: Pair) -> bool:
    """Where one side is a vague word, a figure close to its bounds is no other figure ("several", 10)."""
    return beside(quantity_of(pair.left), quantity_of(pair.right))


def fitting_places(pair: Pair) -> bool:
    """A place stands on both sides, or one side names none."""
    left, right = pair.left.place, pair.right.place
    return not left or not right or bool(left & right)
