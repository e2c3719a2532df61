"""Counts, mark by mark, what a report got right; each count adds up over stories."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from claimrec.score.marks import CONFLICT, SOURCES, covers

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimrec.score.gold import Fact, Noise
    from claimrec.score.marks import Marks, Mention

SIDES = {"agreement": "consistent", "compatible": "consistent", **dict.fromkeys(CONFLICT, "conflict")}

Miss = tuple[str, ...]
"""What was missed or wrongly found, and where: one line of `--misses`."""

Count = tuple[Counter[str], list[Miss]]


def count(marks: Marks) -> Count:
    """Count one story's marks and list what is missed."""
    tally: Counter[str] = Counter()
    misses: list[Miss] = []
    for counter in COUNTERS:
        counted, missed = counter(marks)
        tally.update(counted)
        misses.extend(missed)
    return tally, misses


def count_numbers(marks: Marks) -> Count:
    """Count the number mentions that a number claim is anchored on, and the pairs put together."""
    numbers = [place for place, mention in enumerate(marks.mentions) if mention.fact.kind == "number"]
    missed = [place for place in numbers if not marks.hits[place]]
    tally = Counter({"number.gold": len(numbers), "number.hit": len(numbers) - len(missed)})
    for left, right in combinations(numbers, 2):
        if marks.mentions[left].source != marks.mentions[right].source:
            same = marks.mentions[left].fact.id == marks.mentions[right].fact.id
            put = bool(marks.found[left] & marks.found[right])
            tally.update({"link.gold": same, "link.out": put, "link.both": same and put})
    return tally, [_not_found(marks.mentions[place]) for place in missed]


def _not_found(mention: Mention) -> Miss:
    evidence = mention.evidence
    return ("number not found", mention.fact.id, evidence.source, str((evidence.start, evidence.end)))


def count_facts(marks: Marks) -> Count:
    """Count facts joined across sources, conflicts found, and verdicts given as annotated."""
    tally: Counter[str] = Counter()
    misses: list[Miss] = []
    for fact in marks.facts.values():
        for counted, missed in (_joined(marks, fact), _conflict(marks, fact), _verdict(marks, fact)):
            tally.update(counted)
            misses.extend(missed)
    return tally, misses


def _votes(marks: Marks, fact: Fact) -> Counter[int]:
    return Counter(finding for place in marks.of_fact(fact.id) for finding in marks.found[place])


def _joining(marks: Marks, fact: Fact) -> set[int]:
    """Return the findings about the fact that hold evidence of two or more of its sources."""
    return {
        finding
        for finding in _votes(marks, fact)
        if marks.about(finding, fact.id) and len(_held(marks, fact, finding, by="source")) >= SOURCES
    }


def _held(marks: Marks, fact: Fact, finding: int, *, by: str) -> set[object]:
    """Return the sources or the positions of the fact's mentions that a finding holds."""
    return {
        getattr(marks.mentions[place], by)
        for place in marks.of_fact(fact.id)
        if finding in marks.found[place]
    }


def _sources(marks: Marks, fact: Fact) -> int:
    return len({marks.mentions[place].source for place in marks.of_fact(fact.id)})


def _joined(marks: Marks, fact: Fact) -> Count:
    if fact.kind == "number" or fact.verdict in CONFLICT or _sources(marks, fact) < SOURCES:
        return Counter(), []
    joined = bool(_joining(marks, fact))
    return Counter({"event.gold": 1, "event.joined": int(joined)}), [] if joined else [
        ("not joined", fact.id)
    ]


def _conflict(marks: Marks, fact: Fact) -> Count:
    if fact.verdict not in CONFLICT:
        return Counter(), []
    hit = any(
        marks.report.findings[finding].verdict in CONFLICT
        and marks.about(finding, fact.id)
        and len(_held(marks, fact, finding, by="position")) > 1
        for finding in _votes(marks, fact)
    )
    miss = (f"conflict missed ({fact.verdict})", fact.id, fact.topic)
    return Counter({"conflict.gold": 1, "conflict.hit": int(hit)}), [] if hit else [miss]


def _verdict(marks: Marks, fact: Fact) -> Count:
    """Compare the verdict of the finding that holds most of the fact, a joining one first."""
    if _sources(marks, fact) < SOURCES:
        return Counter(), []
    tally = Counter({"verdict.gold": 1})
    votes = {finding: n for finding, n in _votes(marks, fact).items() if marks.about(finding, fact.id)}
    if votes:
        joining = _joining(marks, fact)
        best = max(votes, key=lambda finding: (finding in joining, votes[finding], -finding))
        given = marks.report.findings[best].verdict
        tally["verdict.exact"] = int(given == fact.verdict)
        tally["verdict.side"] = int(SIDES.get(given) == SIDES[fact.verdict])
    return tally, []


def count_findings(marks: Marks) -> Count:
    """Count the conflicts reported, those that stand on an annotated one, and wrong joins."""
    tally: Counter[str] = Counter()
    misses: list[Miss] = []
    for place, finding in enumerate(marks.report.findings):
        mentions = marks.in_finding(place)
        if finding.verdict in CONFLICT:
            right = _is_right(marks, place, mentions)
            tally.update({"conflict.out": 1, "conflict.right": int(right)})
            if not right:
                misses.append((f"false {finding.verdict}", finding.topic))
        tally["false_merge"] += _merges(mentions)
    return tally, misses


def _is_right(marks: Marks, place: int, mentions: list[Mention]) -> bool:
    positions: dict[str, set[int]] = {}
    for mention in mentions:
        positions.setdefault(mention.fact.id, set()).add(mention.position)
    return any(
        marks.facts[fact].verdict in CONFLICT and marks.about(place, fact) and len(held) > 1
        for fact, held in positions.items()
    )


def _merges(mentions: list[Mention]) -> bool:
    """Whether evidence of two different number facts is joined across sources."""
    sources: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.fact.kind == "number":
            sources.setdefault(mention.fact.id, set()).add(mention.source)
    return any(
        len(sources[left] | sources[right]) >= SOURCES for left, right in combinations(sorted(sources), 2)
    )


def count_noise(marks: Marks) -> Count:
    """Count the claims that stand inside text that must yield none."""
    noise = list(marks.gold.noise)
    claimed = [entry for entry in noise if _is_claimed(marks, entry)]
    tally = Counter({"noise.gold": len(noise), "noise": len(claimed)})
    return tally, [("noise claimed", entry.source, entry.quote or str(entry.start)) for entry in claimed]


def _is_claimed(marks: Marks, noise: Noise) -> bool:
    return any(
        marks.names[claim.source] == noise.source
        and (claim.kind == "number" or not noise.why)
        and covers(claim.anchor, noise)
        for claim in marks.report.claims
    )


COUNTERS: tuple[Callable[[Marks], Count], ...] = (count_numbers, count_facts, count_findings, count_noise)
"""Every count, in the order their misses are listed."""
