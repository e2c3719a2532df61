"""Finds the annotated mentions in a report: which claims state them, and in which findings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimrec.model import Claim, Finding, Report, Span, Verdict
    from claimrec.score.gold import Evidence, Fact, Gold

CONFLICT: frozenset[Verdict] = frozenset({"contradiction", "disputed", "superseded"})
MOSTLY = 0.6
SOURCES = 2


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a source states a fact; `position` counts the fact's values."""

    fact: Fact
    position: int
    evidence: Evidence

    @property
    def source(self) -> str:
        """File name of the source."""
        return self.evidence.source


@dataclass(frozen=True)
class Marks:
    """An annotated story laid over a report."""

    gold: Gold
    report: Report

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every annotated mention, in the order of the annotation."""
        return tuple(
            Mention(fact, place, evidence)
            for fact in self.facts.values()
            for place, position in enumerate(fact.positions)
            for evidence in position.evidence
        )

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """The annotated facts by their names."""
        return {fact.id: fact for fact in self.gold.facts}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """File name of each of the report's sources."""
        return {source.id: PurePath(source.path).name for source in self.report.sources}

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of each claim's finding in the report."""
        found: dict[str, int] = {}
        for place, finding in enumerate(self.report.findings):
            for claim in _claims_of(finding):
                found.setdefault(claim, place)
        return found

    @cached_property
    def hits(self) -> tuple[tuple[str, ...], ...]:
        """For each mention, the claims that state it."""
        by_source: dict[str, list[Claim]] = {}
        for claim in self.report.claims:
            by_source.setdefault(self.names[claim.source], []).append(claim)
        return tuple(
            tuple(claim.id for claim in by_source.get(mention.source, ()) if states(claim, mention))
            for mention in self.mentions
        )

    @cached_property
    def found(self) -> tuple[frozenset[int], ...]:
        """For each mention, the places of the findings that hold it."""
        return tuple(
            frozenset(self.places[claim] for claim in claims if claim in self.places) for claims in self.hits
        )

    @cached_property
    def owners(self) -> Mapping[int, Mapping[str, frozenset[str]]]:
        """For each finding, the facts that each of its claims is evidence of."""
        found: dict[int, dict[str, frozenset[str]]] = {}
        for mention, claims in zip(self.mentions, self.hits, strict=True):
            for claim in claims:
                if claim in self.places:
                    facts = found.setdefault(self.places[claim], {})
                    facts[claim] = facts.get(claim, frozenset()) | {mention.fact.id}
        return found

    def about(self, place: int, fact: str) -> bool:
        """Whether most of what a finding holds, of all that is annotated, is about a fact."""
        marked = self.owners.get(place, {})
        return bool(marked) and sum(fact in facts for facts in marked.values()) >= MOSTLY * len(marked)

    def of_fact(self, fact: str) -> list[int]:
        """Return the places of a fact's mentions."""
        return [place for place, mention in enumerate(self.mentions) if mention.fact.id == fact]

    def in_finding(self, place: int) -> list[Mention]:
        """Return the mentions that a finding holds."""
        return [mention for mention, found in zip(self.mentions, self.found, strict=True) if place in found]


def _claims_of(finding: Finding) -> Iterator[str]:
    for position in finding.positions:
        yield from position.claims


def states(claim: Claim, mention: Mention) -> bool:
    """Whether a claim states a mention: a number by its anchor, anything else by its clause."""
    number = mention.fact.kind == "number"
    if (claim.kind == "number") != number:
        return False
    return covers(claim.anchor if number else claim, mention.evidence)


def covers(span: Span, quote: Evidence) -> bool:
    """Whether half of the shorter of the two is shared."""
    shorter = min(span.end - span.start, quote.end - quote.start)
    shared = min(span.end, quote.end) - max(span.start, quote.start)
    return shorter > 0 and max(0, shared) * 2 >= shorter
