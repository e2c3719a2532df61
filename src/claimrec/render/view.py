"""A report indexed for reading: who says what of one finding, in which words. No characters are made here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from claimrec.render.labels import finding_labels, source_labels
from claimrec.render.safe import one_line
from claimrec.render.words import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimrec.model import Claim, Finding, Kind, Position, Report, Source, Story, Verdict


@dataclass(frozen=True, slots=True)
class Filter:
    """Which findings to show; an empty field lets all pass."""

    verdicts: frozenset[Verdict] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    stories: frozenset[str] = frozenset()

    def passes(self, finding: Finding) -> bool:
        """Say whether the finding is to be shown."""
        return (
            (not self.verdicts or finding.verdict in self.verdicts)
            and (not self.kinds or finding.kind in self.kinds)
            and (not self.stories or finding.story in self.stories)
        )


@dataclass(frozen=True, slots=True)
class Wording:
    """What one source says for one position: its words, who it cites, how sure it is."""

    position: int
    words: str
    speaker: str | None
    status: str

    @property
    def core(self) -> str:
        """The words by which two wordings are the same."""
        return self.words.strip(" ,;:.").casefold()

    def within(self, other: Wording) -> bool:
        """Say whether the other wording holds the position too and has these words among more."""
        return self.position == other.position and self.core != other.core and self.core in other.core

    @property
    def tail(self) -> str:
        """What is known of the statement beside its words: `(officials, denied)`, or nothing."""
        parts = [self.speaker, None if self.status == "asserted" else self.status]
        shown = ", ".join(one_line(part) for part in parts if part)
        return f"({shown})" if shown else ""


@dataclass(frozen=True)
class View:
    """One report, its claims, sources and labels by id, and its findings in reading order."""

    report: Report
    chosen: Filter = Filter()

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """All claims by id."""
        return {claim.id: claim for claim in self.report.claims}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """All sources by id."""
        return {source.id: source for source in self.report.sources}

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """Short names of the sources by id."""
        return source_labels([source.id for source in self.report.sources])

    @cached_property
    def handles(self) -> Mapping[str, str]:
        """Short names of the findings by id: what `claimrec show` takes."""
        return finding_labels([finding.id for finding in self.report.findings])

    def findings(self, story: Story, verdict: Verdict) -> list[Finding]:
        """Return the chosen findings of a story with one verdict, the most widely told first."""
        chosen = [
            finding
            for finding in self.report.findings
            if finding.story == story.id and finding.verdict == verdict and self.chosen.passes(finding)
        ]
        return sorted(chosen, key=lambda finding: -len(sources_of(finding)))

    def reason(self, finding: Finding) -> str:
        """Return the reason with the sources under their labels."""
        words = finding.reason
        for name in sorted(self.labels, key=len, reverse=True):
            words = words.replace(name, self.labels[name]) if name != self.labels[name] else words
        return one_line(words)

    def sides(self, finding: Finding) -> list[str]:
        """Name each position: by its value, or by what it says of an act that others put otherwise."""
        negated = [self._negates(position) for position in finding.positions]
        if finding.kind == "event" and len(set(negated)) > 1:
            return ["denied" if denies else "asserted" for denies in negated]
        names = (name for position in finding.positions for name in position.claims)
        said = {one_line(self.claims[name].quote).casefold() for name in names}
        values = [one_line(position.value) for position in finding.positions]
        return [
            f"version {number}" if value.casefold() in said else value
            for number, value in enumerate(values, start=1)
        ]

    def _negates(self, position: Position) -> bool:
        values = [self.claims[name].value for name in position.claims]
        return all(value.form == "happened" and value.negated for value in values)

    def count(self, verdict: Verdict) -> int:
        """Return how many chosen findings have the verdict."""
        return sum(
            finding.verdict == verdict and self.chosen.passes(finding) for finding in self.report.findings
        )

    def wordings(self, finding: Finding, source: str) -> list[Wording]:
        """Return what a source says of the finding in its own words; what a longer one has is left out."""
        found: dict[tuple[int, str], Wording] = {}
        for index, position in enumerate(finding.positions):
            for claim in (self.claims[name] for name in position.claims):
                if claim.source == source:
                    wording = Wording(index, words_of(claim), claim.speaker, claim.status)
                    found.setdefault((index, wording.core), wording)
        return [
            wording
            for index, wording in enumerate(found.values())
            if not any(wording.within(other) for at, other in enumerate(found.values()) if at != index)
        ]


def sources_of(finding: Finding) -> Sequence[str]:
    """Return the ids of all sources that say something of the finding, each once."""
    return tuple(dict.fromkeys(source for position in finding.positions for source in position.sources))


def counted(number: int, noun: str) -> str:
    """Return `1 source`, `2 sources`, `3 stories`."""
    if number == 1:
        return f"1 {noun}"
    return f"{number} {noun[:-1]}ies" if noun.endswith("ry") else f"{number} {noun}s"
