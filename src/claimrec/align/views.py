"""A claim as alignment sees it: names made canonical, words weighted by how rare they are in the story."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimrec.canon.concepts import concept

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from claimrec.align.aliases import Aliases
    from claimrec.model import Claim, Moment


@dataclass(frozen=True, slots=True)
class View:
    """One claim with its frame in canonical names. `words`: every lemma and name that describes it."""

    claim: Claim
    head: str | None
    modifiers: frozenset[str]
    predicate: str | None
    agent: frozenset[str]
    patient: frozenset[str]
    place: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]

    @property
    def source(self) -> str:
        """The article the claim stands in."""
        return self.claim.source

    @property
    def time(self) -> Moment | None:
        """The time the claim is restricted to, else the time it is told of."""
        return self.claim.value.frame.period or self.claim.when

    @property
    def past_year(self) -> int | None:
        """The (last) year of what is told, where it is named; "since 2007" and a weekday name none."""
        period = self.claim.value.frame.period
        for moment in (period, self.claim.when):
            if moment is not None and moment.start and moment.end and moment.weekday is None:
                return moment.end.year
        return None

    @property
    def recent(self) -> bool:
        """What is told is put on a weekday or on a day without a year, as with what just happened."""
        moment = self.time
        return moment is not None and (
            moment.weekday is not None or (moment.start is None and bool(moment.month))
        )

    @property
    def parties(self) -> frozenset[str]:
        """Whoever takes part: agents and patients."""
        return self.agent | self.patient


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each word tells claims of one story apart (inverse frequency over its claims, 0 to 1)."""

    of: Mapping[str, float]

    def sum(self, words: Iterable[str]) -> float:
        """Add up the weights; the order of addition is fixed so that the sum is."""
        return math.fsum(self.of.get(word, 1.0) for word in words)

    def overlap(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Return the weighted Dice coefficient of two sets of words (0 to 1)."""
        total = self.sum(left) + self.sum(right)
        return 2 * self.sum(left & right) / total if total else 0.0

    def containment(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Return how much of the lighter set's weight lies in the other (0 to 1)."""
        least = min(self.sum(left), self.sum(right))
        return self.sum(left & right) / least if least else 0.0


def view(claim: Claim, aliases: Aliases) -> View:
    """See a claim through the names of its story and the concepts of its words."""
    frame = claim.value.frame
    modifiers = _concepts(frame.modifiers, aliases)
    agent, patient = _concepts(frame.agent, aliases), _concepts(frame.patient, aliases)
    place, names = aliases.all_of(frame.place), aliases.all_of(frame.names)
    own = _concepts(filter(None, (frame.head, frame.predicate, *frame.context)), aliases)
    words = modifiers | agent | patient | place | names | own | _concepts(_content(claim), aliases)
    return View(
        claim, _concept(frame.head), modifiers, _concept(frame.predicate), agent, patient, place, names, words
    )


def _concept(lemma: str | None) -> str | None:
    return concept(lemma) if lemma else None


def _concepts(lemmas: Iterable[str], aliases: Aliases) -> frozenset[str]:
    return frozenset(concept(aliases.of(lemma)) for lemma in lemmas)


def _content(claim: Claim) -> tuple[str, ...]:
    value = claim.value
    if value.form == "happened":
        return (*value.content, value.topic)
    if value.form == "described":
        return tuple(word for word in (value.bearer, value.target) if word)
    return ()


def weigh(views: Sequence[View]) -> Weights:
    """Weigh words by how few of the story's claims hold them: ln(n / df) / ln(n), floored."""
    frequency = Counter(word for seen in views for word in sorted(seen.words))
    total = max(len(views), 2)
    return Weights(
        {word: max(0.08, math.log(total / n) / math.log(total)) for word, n in sorted(frequency.items())}
    )
