"""Claims about one and the same thing, put together across sources, with a verdict."""

from __future__ import annotations

from typing import Literal

from claimrec.model.base import Noun
from claimrec.model.claim import Claim, Kind  # noqa: TC001 (pydantic reads the annotation)

Verdict = Literal["contradiction", "disputed", "superseded", "compatible", "agreement", "single_source"]
VERDICTS: tuple[Verdict, ...] = (
    "contradiction",
    "disputed",
    "superseded",
    "compatible",
    "agreement",
    "single_source",
)

SAME_PARTIES = "same act, same parties"
"""The level of a link between two acts at which somebody acts on both sides."""


class Position(Noun):
    """One value within a finding, and the claims, sources and speakers that hold it."""

    value: str
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    speakers: tuple[str, ...] = ()


class Link(Noun):
    """Two claims and the named level at which they were found to be about the same thing."""

    left: str
    right: str
    level: str
    score: float


class Group(Noun):
    """Claims that `align` put together: the claims' ids and the links between them."""

    kind: Kind
    claims: tuple[str, ...]
    links: tuple[Link, ...] = ()


class Apart(Noun):
    """Two claims that look alike and were kept apart, and why ("other period", "other measure", ...).

    `alike` False: not worth telling a reader. `firm`: never to be joined through others either.
    """

    left: str
    right: str
    why: str
    alike: bool = True
    firm: bool = True


class Related(Noun):
    """Another finding that looks alike, and why the two were kept apart."""

    finding: str
    why: str


class Finding(Noun):
    """What the sources say about one thing; `rule` names the judge's rule, `reason` says it in a sentence."""

    id: str
    story: str
    kind: Kind
    verdict: Verdict
    topic: str
    reason: str
    rule: str
    confidence: float
    positions: tuple[Position, ...]
    silent: tuple[str, ...] = ()
    origins: int = 1
    links: tuple[Link, ...] = ()
    related: tuple[Related, ...] = ()


class Story(Noun):
    """Articles about the same events; claims are compared within a story only."""

    id: str
    title: str
    sources: tuple[str, ...]


class Aligned(Noun):
    """What `align` hands to `judge`: stories, claims with their story, groups, and pairs kept apart.

    Every claim is in exactly one group.
    """

    stories: tuple[Story, ...]
    claims: tuple[Claim, ...]
    groups: tuple[Group, ...]
    apart: tuple[Apart, ...] = ()
