"""The report as CSV for a spreadsheet: one row for every claim, with the finding it stands in."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from claimrec.render.safe import one_line
from claimrec.render.verdicts import ANNOUNCED
from claimrec.render.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimrec.model import Claim, Finding, Report
    from claimrec.render.look import Look
    from claimrec.render.view import Filter

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a cell that begins with one of these for a formula (OWASP ASVS 5.0, 1.2.10)."""
COLUMNS = (
    *("story", "finding", "verdict", "kind", "topic", "position", "value"),
    *("source", "path", "published", "speaker", "status", "words", "quote", "start", "end"),
    *("origins", "confidence", "rule", "reason", "claim"),
)


def render(report: Report, look: Look, chosen: Filter) -> str:  # noqa: ARG001 (a sheet has no width)
    """Return the sheet: conflicts first, and no cell that a spreadsheet would run."""
    view = View(report, chosen)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for story in report.stories:
        for verdict in ANNOUNCED:
            for finding in view.findings(story, verdict):
                writer.writerows(_rows(view, finding))
    return out.getvalue()


def _rows(view: View, finding: Finding) -> Iterator[list[str]]:
    for number, position in enumerate(finding.positions, start=1):
        for claim in (view.claims[name] for name in position.claims):
            cells = _of_finding(finding) | _of_claim(view, claim)
            cells |= {"position": number, "value": position.value}
            yield [_guarded(cells[column]) for column in COLUMNS]


def _of_finding(finding: Finding) -> dict[str, object]:
    return {
        "story": finding.story,
        "finding": finding.id,
        "verdict": finding.verdict,
        "kind": finding.kind,
        "topic": finding.topic,
        "origins": finding.origins,
        "confidence": finding.confidence,
        "rule": finding.rule,
        "reason": finding.reason,
    }


def _of_claim(view: View, claim: Claim) -> dict[str, object]:
    source = view.sources[claim.source]
    return {
        "source": claim.source,
        "path": source.path,
        "published": source.published,
        "speaker": claim.speaker,
        "status": claim.status,
        "words": claim.anchor.text,
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "claim": claim.id,
    }


def _guarded(value: object) -> str:
    """Return a cell's text; what could be read as a formula gets an apostrophe in front."""
    if value is None:
        return ""
    if not isinstance(value, str):
        return str(value)
    guard = "'" if value.startswith(FORMULA) or one_line(value).startswith(FORMULA) else ""
    return guard + one_line(value)
