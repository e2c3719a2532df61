"""Groups in, findings out: each group gets its verdict, its reason, its origins and its look-alikes."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from claimrec.judge import entities, events, numbers
from claimrec.judge.origins import roots
from claimrec.judge.wording import reason, topic
from claimrec.model import VERDICTS, Finding, Position, Related

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimrec.judge.ruling import Ruling, Stand
    from claimrec.model import Aligned, Article, Claim, Group


def judge(articles: Sequence[Article], aligned: Aligned) -> tuple[Finding, ...]:
    """Turn every group into a finding; conflicts come first, then what most sources say."""
    case = _Case(articles, aligned)
    by_id = {claim.id: claim for claim in aligned.claims}
    found: dict[str, Finding] = {}
    home: dict[str, str] = {}
    for group in aligned.groups:
        finding = _finding(group, [by_id[name] for name in group.claims], case)
        found[finding.id] = finding
        home.update(dict.fromkeys(group.claims, finding.id))
    related = _related(aligned, home)
    finished = (item.model_copy(update={"related": related.get(item.id, ())}) for item in found.values())
    place = {claim.id: i for i, claim in enumerate(aligned.claims)}
    return tuple(sorted(finished, key=lambda item: _order(item, place)))


class _Case:
    """What every group is judged by: the articles, their origins and stories, and the counts in them."""

    def __init__(self, articles: Sequence[Article], aligned: Aligned) -> None:
        self.shelf = {article.id: article for article in articles}
        self.origin = roots(articles)
        self.stories = {story.id: story.sources for story in aligned.stories}
        self._counts: dict[str, list[Claim]] = {}
        for claim in aligned.claims:
            if claim.value.form == "measured":
                self._counts.setdefault(claim.source, []).append(claim)

    def counts_in(self, claim: Claim) -> list[Claim]:
        """Return the counts that stand inside a claim."""
        own = self._counts.get(claim.source, [])
        return [count for count in own if claim.start <= count.anchor.start < claim.end]


def _finding(group: Group, claims: Sequence[Claim], case: _Case) -> Finding:
    ruling = _rule(group, claims, case)
    story = claims[0].story
    sources = {claim.source for claim in claims}
    return Finding(
        id="f" + hashlib.sha256(min(group.claims).encode()).hexdigest()[:10],
        story=story,
        kind=group.kind,
        verdict=ruling.verdict,
        topic=topic(claims, group.links),
        reason=reason(ruling),
        rule=ruling.rule,
        confidence=_confidence(group),
        positions=tuple(_position(stand) for stand in ruling.stands),
        silent=tuple(sorted(source for source in case.stories[story] if source not in sources)),
        origins=len({case.origin[source] for source in sorted(sources)}),
        links=group.links,
    )


def _rule(group: Group, claims: Sequence[Claim], case: _Case) -> Ruling:
    if group.kind == "number":
        return numbers.rule(claims, case.shelf)
    if group.kind == "entity":
        return entities.rule(claims, case.shelf)
    counts = {claim.id: case.counts_in(claim) for claim in claims}
    return events.rule(claims, case.shelf, group.links, counts)


def _position(stand: Stand) -> Position:
    return Position(
        value=stand.value,
        claims=tuple(claim.id for claim in stand.claims),
        sources=stand.sources,
        speakers=stand.speakers,
    )


def _confidence(group: Group) -> float:
    """Return the mean score of the links; a claim alone is as sure as its reading."""
    if not group.links:
        return 1.0
    return round(sum(link.score for link in group.links) / len(group.links), 2)


def _related(aligned: Aligned, home: Mapping[str, str]) -> dict[str, tuple[Related, ...]]:
    seen: dict[str, dict[tuple[str, str], None]] = {}
    for left, right, why in _look_alikes(aligned, home):
        seen.setdefault(left, {})[right, why] = None
        seen.setdefault(right, {})[left, why] = None
    return {
        finding: tuple(Related(finding=other, why=why) for other, why in sorted(others))
        for finding, others in seen.items()
    }


def _look_alikes(aligned: Aligned, home: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for pair in aligned.apart:
        if pair.alike and home[pair.left] != home[pair.right]:
            yield home[pair.left], home[pair.right], pair.why


def _order(finding: Finding, place: Mapping[str, int]) -> tuple[int, int, int]:
    first = min(place[claim] for position in finding.positions for claim in position.claims)
    sources = {source for position in finding.positions for source in position.sources}
    return VERDICTS.index(finding.verdict), -len(sources), first
