"""One finding with everything it rests on: every quotation in its sentence, the links, the rule."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from claimrec.errors import InputError
from claimrec.render.legend import dated
from claimrec.render.look import Look, draw
from claimrec.render.rows import SIDED, SIDES, WHY, told_by
from claimrec.render.safe import one_line, safe_text
from claimrec.render.verdicts import ANNOUNCED
from claimrec.render.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rich.console import RenderableType

    from claimrec.model import Claim, Finding, Report

INDENT = 2
MOST = 20
"""Links and look-alikes that are shown; the JSON report has all."""
_SENTENCE_END = re.compile(r"""[.!?]["'\u2019\u201d)\]]*\s+(?=["'\u2018\u201c(\[]?[A-Z0-9])|\n""")


def find(report: Report, label: str) -> Finding:
    """Return the one finding whose id begins with the label, or that holds the claim of that id."""
    found = [
        finding
        for finding in report.findings
        if finding.id.startswith(label) or any(label in position.claims for position in finding.positions)
    ]
    if not label or not found:
        raise InputError(
            f"no finding begins with {safe_text(label)!r}.",
            remedy="The labels stand at the right of the table.",
        )
    if len(found) > 1:
        names = ", ".join(finding.id for finding in found[:10])
        raise InputError(
            f"{safe_text(label)!r} begins {len(found)} findings: {names}.", remedy="Give more letters."
        )
    return found[0]


def render(report: Report, finding: Finding, texts: Mapping[str, str], look: Look) -> str:
    """Return the finding as characters; `texts` has the articles' texts by source id, as far as known."""
    return draw(_parts(View(report), finding, texts), look)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence or sentences that hold `[start, end)` begin and end."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    left = max((at for at in ends if at <= start), default=0)
    right = min((at for at in ends if at >= end), default=len(text))
    return left, right


def _parts(view: View, finding: Finding, texts: Mapping[str, str]) -> Iterator[RenderableType]:
    shown = ANNOUNCED[finding.verdict]
    yield Text(shown.one.upper(), style=shown.colour).append(
        f"  {one_line(finding.topic)}", style="bold not dim"
    )
    yield Text(f"{WHY} {view.reason(finding)}", style="italic")
    yield Text(f"{finding.kind} · {told_by(finding)} · finding {one_line(finding.id)}", style="dim")
    for index, (heading, position) in enumerate(zip(view.sides(finding), finding.positions, strict=True)):
        yield Text()
        side = SIDES[index % len(SIDES)] if finding.verdict in SIDED else ""
        yield Text(heading, style=f"bold {side}".strip())
        for name in position.claims:
            yield from _claim(view, view.claims[name], texts, side)
    yield from _replay(view, finding)
    yield from _beside(view, finding)


def _claim(view: View, claim: Claim, texts: Mapping[str, str], side: str) -> Iterator[RenderableType]:
    source = view.sources[claim.source]
    facts = [one_line(source.path), dated(source), f"characters {claim.start}-{claim.end}"]
    facts += [f"says {one_line(claim.speaker)}"] if claim.speaker else []
    facts += [claim.status] if claim.status != "asserted" else []
    label = Text(view.labels[source.id], style="bold").append(f"  {', '.join(facts)}", style="dim not bold")
    yield Padding(label, (0, 0, 0, INDENT))
    yield Padding(_quotation(claim, texts.get(claim.source), side), (0, 0, 0, 2 * INDENT))


def _quotation(claim: Claim, text: str | None, side: str) -> Text:
    """Set the claim's anchor apart from its clause, and the clause from the rest of the sentence."""
    if text is None:
        before, quote, after = "", claim.quote, ""
    else:
        left, right = sentence_around(text, claim.start, claim.end)
        before, quote, after = text[left : claim.start], claim.quote, text[claim.end : right]
    cut = claim.anchor.start - claim.start, claim.anchor.end - claim.start
    pieces = [
        (before, "dim"),
        (quote[: cut[0]], ""),
        (quote[cut[0] : cut[1]], f"bold underline {side}".strip()),
        (quote[cut[1] :], ""),
        (after, "dim"),
    ]
    words = Text()
    for piece, style in pieces:
        words.append(re.sub(r"\s+", " ", safe_text(re.sub(r"[ \t\r\n]+", " ", piece))), style=style)
    return words


def _replay(view: View, finding: Finding) -> Iterator[RenderableType]:
    yield Text()
    yield Text(f"rule {one_line(finding.rule)}, confidence {finding.confidence:.2f}", style="dim")
    for link in finding.links[:MOST]:
        sides = (_named(view, view.claims[name]) for name in (link.left, link.right))
        yield Padding(
            Text(f"{' + '.join(sides)}: {one_line(link.level)} ({link.score:.2f})"), (0, 0, 0, INDENT)
        )


def _named(view: View, claim: Claim) -> str:
    return f"{view.labels[claim.source]} “{one_line(claim.anchor.text)}”"


def _beside(view: View, finding: Finding) -> Iterator[RenderableType]:
    if finding.silent:
        yield Text(f"silent: {', '.join(view.labels[source] for source in finding.silent)}", style="dim")
    topics = {other.id: other.topic for other in view.report.findings}
    for other in finding.related[:MOST]:
        words = f"kept apart, {one_line(other.why)}: {one_line(topics[other.finding])} "
        yield Text(words, style="dim").append(view.handles[other.finding])
