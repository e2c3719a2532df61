"""A comparison is a ladder of named levels, "unknown" first, "else" last; the first that holds decides."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from claimrec.canon.quantities import relate as relate_quantities
from claimrec.canon.times import relate as relate_moments
from claimrec.model import Apart, Link

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimrec.align.aliases import Aliases
    from claimrec.align.views import View, Weights

Outcome = Literal["link", "apart", "aside", "nothing"]
"""apart: never joined, not even through others. aside: not linked, worth telling, no veto."""


@dataclass(frozen=True)
class Pair:
    """Two claims of one kind, seen side by side."""

    left: View
    right: View
    weights: Weights
    aliases: Aliases

    @cached_property
    def relation(self) -> str:
        """How the two values lie to each other: same, within, overlap, disjoint, other_unit, unknown."""
        left, right = self.left.claim.value, self.right.claim.value
        if left.form == "measured" and right.form == "measured":
            return relate_quantities(left.quantity, right.quantity)
        if left.form == "dated" and right.form == "dated":
            return relate_moments(left.moment, right.moment)
        return "unknown"

    @cached_property
    def likeness(self) -> float:
        """Weighted overlap of all that describes the two (0 to 1)."""
        return self.weights.overlap(self.left.words, self.right.words)

    @cached_property
    def containment(self) -> float:
        """How much of the shorter description lies in the longer (0 to 1)."""
        return self.weights.containment(self.left.words, self.right.words)

    @cached_property
    def kinship(self) -> float:
        """Likeness, or most of containment where the shorter description is no mere scrap (0 to 1)."""
        scrap = min(len(self.left.words), len(self.right.words)) < SCRAP
        return self.likeness if scrap else max(self.likeness, 0.8 * self.containment)

    @cached_property
    def same_head(self) -> bool:
        """The same thing is counted, dated, triggered or said of somebody."""
        return self.left.head is not None and self.left.head == self.right.head

    @cached_property
    def same_predicate(self) -> bool:
        """The two depend on the same verb or event noun."""
        return self.left.predicate is not None and self.left.predicate == self.right.predicate

    @cached_property
    def shared_parties(self) -> frozenset[str]:
        """Who takes part on both sides."""
        return self.left.parties & self.right.parties

    @cached_property
    def shared_names(self) -> frozenset[str]:
        """Names that stand on both sides."""
        return self.left.names & self.right.names

    @cached_property
    def shared_time(self) -> bool:
        """Both sides name a time, and the two can be one."""
        left, right = self.left.time, self.right.time
        if left is None or right is None or (left.start is None) != (right.start is None):
            return False
        return relate_moments(left, right) != "disjoint"

    @cached_property
    def other_year(self) -> bool:
        """Each side names the year it speaks of, and they differ."""
        left, right = self.left.past_year, self.right.past_year
        return left is not None and right is not None and left != right and not self.shared_time

    @cached_property
    def old_and_recent(self) -> bool:
        """One side is of a named year, the other of last Sunday."""
        left, right = self.left, self.right
        told = (left.past_year is not None and right.recent) or (right.past_year is not None and left.recent)
        return told and not self.shared_time

    @property
    def one_source(self) -> bool:
        """Both claims stand in one article."""
        return self.left.source == self.right.source


@dataclass(frozen=True, slots=True)
class Level:
    """One rung: what it is called, what it leads to, how sure it is (0 to 1), and when it holds."""

    name: str
    outcome: Outcome
    score: float
    holds: Callable[[Pair], bool]


Ladder = tuple[Level, ...]


def climb(pair: Pair, ladder: Sequence[Level]) -> Link | Apart | None:
    """Return what the first level that holds leads to."""
    level = next(level for level in ladder if level.holds(pair))
    left, right = sorted((pair.left.claim.id, pair.right.claim.id))
    if level.outcome == "link":
        score = round(min(1.0, level.score + 0.1 * pair.likeness), 4)
        return Link(left=left, right=right, level=level.name, score=score)
    if level.outcome in {"apart", "aside"}:
        firm = level.outcome == "apart"
        return Apart(left=left, right=right, why=level.name, alike=pair.likeness >= ALIKE, firm=firm)
    return None


SCRAP = 5
"""A description of fewer words lies in almost any longer one."""
ALIKE = 0.45
"""Two descriptions this alike would make a reader ask why they were kept apart."""


def always(_: Pair) -> bool:
    """Hold for any pair: the last rung."""
    return True
