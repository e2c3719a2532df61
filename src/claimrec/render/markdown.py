"""The report as Markdown, to paste into an issue, a wiki or a message."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimrec.render.legend import coverage, dated, summary, title_of
from claimrec.render.rows import SILENT, told_by
from claimrec.render.safe import one_line
from claimrec.render.verdicts import ANNOUNCED
from claimrec.render.view import View

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimrec.model import Finding, Report, Source, Story, Verdict
    from claimrec.render.look import Look
    from claimrec.render.view import Filter

COLUMNS_AT_MOST = 6
"""With more sources than this a table is wider than any page; a list takes its place."""
_PUNCTUATION = re.compile(r"([\\`*_\[\]#!|~$])")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "@": "&#64;", ":": "&#58;"}
_ACTIVE = re.compile(r"[&<>@]|:(?=//)")


def render(report: Report, look: Look, chosen: Filter) -> str:  # noqa: ARG001 (a page has no width)
    """Return the Markdown; nothing an article says becomes markup, a mention or a link."""
    view = View(report, chosen)
    return "\n".join(_lines(view)).rstrip("\n") + "\n"


def escape(text: str) -> str:
    """Return the text on one line, shown as it is by any Markdown reader."""
    active = _ACTIVE.sub(lambda match: _ENTITIES[match[0]], _PUNCTUATION.sub(r"\\\1", one_line(text)))
    return re.sub(r"^([-+]|\d+[.)])", r"\\\1", active)


def _lines(view: View) -> Iterator[str]:
    yield f"**{escape(summary(view))}**"
    yield ""
    yield from (_source(view, source) for source in view.report.sources)
    for problem in view.report.problems:
        yield f"- not read: {escape(problem.path)}: {escape(problem.what)}"
    for story in view.report.stories:
        if len(view.report.stories) > 1:
            yield from ("", f"## Story {escape(story.id)}: {escape(story.title)}")
        yield from _sections(view, story)
    yield from ("", escape(coverage(view.report.coverage)))


def _source(view: View, source: Source) -> str:
    facts = [title_of(source), source.path, dated(source)]
    facts += [f"credits {', '.join(source.credits)}"] if source.credits else []
    facts += [f"{len(source.skipped)} skipped"] if source.skipped else []
    return f"- **{escape(view.labels[source.id])}** " + " · ".join(map(escape, facts))


def _sections(view: View, story: Story) -> Iterator[str]:
    for verdict, shown in ANNOUNCED.items():
        findings = view.findings(story, verdict)
        if not findings:
            continue
        heading = shown.one if len(findings) == 1 else shown.many
        yield from ("", f"### {heading.capitalize()} ({len(findings)})", "")
        if shown.layout == "counts" and not view.chosen.verdicts:
            yield from _counts(view, story, findings)
        elif len(story.sources) <= COLUMNS_AT_MOST:
            yield from _table(view, story, findings, verdict)
        else:
            yield from _list(view, story, findings)


def _table(view: View, story: Story, findings: Sequence[Finding], verdict: Verdict) -> Iterator[str]:
    last = "sources" if verdict == "agreement" else "why"
    head = ["topic", *(escape(view.labels[source]) for source in story.sources), last]
    yield _row(head)
    yield _row(["---"] * len(head))
    for finding in findings:
        cells = [_cell(view, finding, source) for source in story.sources]
        why = told_by(finding) if verdict == "agreement" else view.reason(finding)
        yield _row([escape(finding.topic), *cells, escape(why)])


def _list(view: View, story: Story, findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        yield f"- **{escape(finding.topic)}**: {escape(view.reason(finding))}"
        for source in story.sources:
            if view.wordings(finding, source):
                yield f"  - {escape(view.labels[source])}: {_cell(view, finding, source)}"


def _counts(view: View, story: Story, findings: Sequence[Finding]) -> Iterator[str]:
    for source in story.sources:
        number = sum(source in finding.positions[0].sources for finding in findings)
        if number:
            yield f"- {escape(view.labels[source])}: {number}"


def _cell(view: View, finding: Finding, source: str) -> str:
    wordings = view.wordings(finding, source)
    said = [escape(f"{wording.words} {wording.tail}".rstrip()) for wording in wordings]
    return "; ".join(said) or SILENT


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
