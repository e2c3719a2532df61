"""A report made by hand: three articles about a fire that never was, every verdict once."""

from __future__ import annotations

import datetime as dt
import hashlib

from claimrec.model import (
    Anchor,
    Claim,
    Coverage,
    Finding,
    Frame,
    Happened,
    Kind,
    Link,
    Measured,
    Model,
    Position,
    Problem,
    Quantity,
    Related,
    Report,
    Sentence,
    Skipped,
    Source,
    State,
    Status,
    Story,
    Verdict,
)

TEXTS = {
    "gazette": (
        "Fire guts pier at Port Ellery\n\n"
        "A fire on the pier at Port Ellery killed 12 people on Monday, police said. "
        "The company denied that the alarm had failed. About 40 boats burned.\n"
    ),
    "herald": (
        "Twenty-one people died when the pier at Port Ellery burned on Monday. "
        "The alarm had failed, two workers said. At least 30 boats were lost.\n"
    ),
    "post": "The pier at Port Ellery burned on Monday, and 12 people died. The mayor will visit on Friday.\n",
}
PUBLISHED = {"gazette": dt.date(2031, 5, 6), "herald": dt.date(2031, 5, 7), "post": None}


def source(name: str, *, path: str | None = None, title: str | None = None) -> Source:
    """Describe one of the articles."""
    text = TEXTS.get(name, "")
    published = PUBLISHED.get(name)
    return Source(
        id=name,
        path=path or f"harbour/{name}.txt",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        title=title or (text.splitlines()[0][:60] if text else None),
        publisher=None,
        author=None,
        published=published,
        published_from="dateline" if published else None,
        url=None,
        language="en",
        length=len(text),
        credits=("Reuters",) if name == "herald" else (),
        skipped=(Skipped(start=0, end=4, reason="navigation"),) if name == "gazette" else (),
    )


def claim(  # noqa: PLR0913 (the fields that the samples vary)
    name: str,
    number: int,
    quote: str,
    anchor: str,
    *,
    kind: Kind = "number",
    speaker: str | None = None,
    status: Status = "asserted",
    text: str | None = None,
) -> Claim:
    """Make a claim of words that stand in the article."""
    whole = TEXTS[name] if text is None else text
    start = whole.index(quote)
    at = start + quote.index(anchor)
    value = (
        Happened(topic="fail", negated=status == "denied", frame=Frame())
        if kind == "event"
        else Measured(
            quantity=Quantity(low=12, high=12),
            frame=Frame(head="boat" if "boat" in quote else "people", predicate="kill"),
        )
    )
    return Claim(
        id=f"c{number:012x}",
        kind=kind,
        story="s1",
        source=name,
        start=start,
        end=start + len(quote),
        quote=quote,
        anchor=Anchor(start=at, end=at + len(anchor), text=anchor),
        value=value,
        speaker=speaker,
        status=status,
    )


def sentence(
    name: str, quote: str, *claims: Claim, state: State = "claimed", reason: str | None = None
) -> Sentence:
    """Say what became of a sentence that stands in the article."""
    start = TEXTS[name].index(quote)
    ids = tuple(each.id for each in claims)
    return Sentence(
        start=start,
        end=start + len(quote),
        source=name,
        quote=quote,
        state=state,
        reason=reason,
        claims=ids,
    )


def finding(
    number: int, verdict: Verdict, topic: str, *positions: Position, kind: Kind = "number", **more: object
) -> Finding:
    """Put positions together under a verdict."""
    fields: dict[str, object] = {
        "id": f"f{number:06x}abcdef",
        "story": "s1",
        "kind": kind,
        "verdict": verdict,
        "topic": topic,
        "reason": f"The reason why this is {verdict}.",
        "rule": "values disjoint",
        "confidence": 0.9,
        "positions": positions,
    }
    return Finding.model_validate(fields | more)


def position(value: str, *claims: Claim) -> Position:
    """Hold one value by claims."""
    speakers = tuple(dict.fromkeys(claim.speaker for claim in claims if claim.speaker))
    return Position(
        value=value,
        claims=tuple(claim.id for claim in claims),
        sources=tuple(dict.fromkeys(claim.source for claim in claims)),
        speakers=speakers,
    )


DEAD = (
    claim(
        "gazette",
        1,
        "A fire on the pier at Port Ellery killed 12 people on Monday",
        "12 people",
        speaker="police",
    ),
    claim("herald", 2, "Twenty-one people died", "Twenty-one people"),
    claim("post", 3, "12 people died", "12 people"),
)
ALARM = (
    claim(
        "gazette",
        4,
        "The company denied that the alarm had failed",
        "denied",
        kind="event",
        speaker="the company",
        status="denied",
    ),
    claim("herald", 5, "The alarm had failed", "failed", kind="event", speaker="two workers"),
)
BOATS = (
    claim("gazette", 6, "About 40 boats burned", "About 40 boats"),
    claim("herald", 7, "At least 30 boats were lost", "At least 30 boats"),
)
DAY = (
    claim("gazette", 8, "A fire on the pier at Port Ellery killed 12 people on Monday", "on Monday"),
    claim("herald", 9, "the pier at Port Ellery burned on Monday", "on Monday"),
    claim("post", 10, "The pier at Port Ellery burned on Monday", "on Monday"),
)
VISIT = claim("post", 11, "The mayor will visit on Friday", "visit", kind="event", status="planned")
WHEN = claim("post", 12, "The mayor will visit on Friday", "on Friday", status="planned")

SENTENCES = (
    sentence("gazette", "Fire", state="skipped", reason="navigation"),
    sentence(
        "gazette",
        "A fire on the pier at Port Ellery killed 12 people on Monday, police said.",
        DEAD[0],
        DAY[0],
    ),
    sentence("gazette", "The company denied that the alarm had failed.", ALARM[0]),
    sentence("gazette", "About 40 boats burned.", BOATS[0]),
    sentence(
        "herald", "Twenty-one people died when the pier at Port Ellery burned on Monday.", DEAD[1], DAY[1]
    ),
    sentence("herald", "The alarm had failed, two workers said.", ALARM[1]),
    sentence("herald", "At least 30 boats were lost.", BOATS[1]),
    sentence(
        "post",
        "The pier at Port Ellery burned on Monday, and 12 people died.",
        state="not_understood",
        reason="verb, number, date",
    ),
    sentence("post", "The mayor will visit on Friday.", VISIT, WHEN),
)

FINDINGS = (
    finding(1, "agreement", "day of the fire", position("2031-05-05", *DAY), origins=1),
    finding(
        2,
        "compatible",
        "boats burned",
        position("about 40", BOATS[0]),
        position("at least 30", BOATS[1]),
        origins=2,
        silent=("post",),
    ),
    finding(
        3,
        "contradiction",
        "people killed by the fire",
        position("12", DEAD[0], DEAD[2]),
        position("21", DEAD[1]),
        origins=3,
        links=(Link(left=DEAD[0].id, right=DEAD[1].id, level="same head and predicate", score=0.91),),
        related=(Related(finding="f000002abcdef", why="other measure"),),
    ),
    finding(
        4,
        "disputed",
        "the alarm failed",
        position("denied", ALARM[0]),
        position("asserted", ALARM[1]),
        kind="event",
        origins=2,
        silent=("post",),
    ),
    finding(5, "single_source", "the mayor visits", position("visit", VISIT), kind="event"),
    finding(6, "single_source", "day of the visit", position("2031-05-09", WHEN)),
)


def report(**changes: object) -> Report:
    """Return the whole report, or one with other fields."""
    fields: dict[str, object] = {
        "claimrec": "0.1.0",
        "model": Model(name="en_sample", version="1"),
        "settings": {"model": None, "published": None, "aliases": {}},
        "sources": tuple(source(name) for name in TEXTS),
        "stories": (Story(id="s1", title="Fire guts pier", sources=tuple(TEXTS)),),
        "claims": (*DEAD, *ALARM, *BOATS, *DAY, VISIT, WHEN),
        "findings": FINDINGS,
        "coverage": Coverage(sentences=9, claimed=7, skipped=1, not_understood=1),
        "problems": (Problem(path="harbour/pier.jpg", what="no text"),),
    }
    return Report.model_validate(fields | changes)
