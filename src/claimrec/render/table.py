"""The report as a table for a terminal: conflicts on top, one column a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from claimrec.render import rows
from claimrec.render.legend import coverage, legend, summary
from claimrec.render.look import Look, draw
from claimrec.render.safe import one_line
from claimrec.render.verdicts import ANNOUNCED
from claimrec.render.view import Filter, View

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from claimrec.model import Finding, Kind, Report, Story, Verdict

NOTHING = Filter()
PLURALS: dict[Kind, str] = {"number": "numbers", "entity": "entities", "event": "events"}


def render(report: Report, look: Look, chosen: Filter = NOTHING) -> str:
    """Return the table as characters, no line wider than the look allows."""
    return draw(_parts(View(report, chosen), look.width), look)


def _parts(view: View, width: int) -> Iterator[RenderableType]:
    yield from legend(view, width)
    for story in view.report.stories:
        sections = list(_sections(view, story, width))
        if sections and len(view.report.stories) > 1:
            yield Text()
            yield Text(f"Story {one_line(story.id)}: {one_line(story.title)}", style="bold reverse")
        yield from sections
    yield from _foot(view)


def _sections(view: View, story: Story, width: int) -> Iterator[RenderableType]:
    for verdict, shown in ANNOUNCED.items():
        findings = view.findings(story, verdict)
        if not findings:
            continue
        layout = "lines" if view.chosen.verdicts and shown.layout == "counts" else shown.layout
        yield Text()
        yield _heading(verdict, len(findings), width)
        if layout == "columns":
            yield from _columns(view, story, findings, width)
        elif layout == "lines":
            for finding in findings:
                yield from rows.line(view, finding, story.sources, width)
        else:
            yield _counts(view, story, findings)


def _heading(verdict: Verdict, number: int, width: int) -> RenderableType:
    shown = ANNOUNCED[verdict]
    title = (shown.one if number == 1 else shown.many).upper()
    text = Text(f"{title} ({number})", style=shown.colour)
    text.append(f"  {shown.gloss} ", style="dim not bold")
    text.append("─" * max(width - len(text), 0), style="dim not bold")
    return text


def _columns(view: View, story: Story, findings: Sequence[Finding], width: int) -> Iterator[RenderableType]:
    each = rows.column_width(len(story.sources), width)
    if any(rows.fits(view, finding, story.sources, each) for finding in findings):
        yield rows.header(view, story.sources, each)
    for number, finding in enumerate(findings):
        if number:
            yield Text()
        yield from rows.row(view, finding, story.sources, width)


def _counts(view: View, story: Story, findings: Sequence[Finding]) -> RenderableType:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("")
    for plural in PLURALS.values():
        table.add_column(plural, justify="right")
    for source in story.sources:
        own = [finding.kind for finding in findings if source in finding.positions[0].sources]
        if own:
            table.add_row(view.labels[source], *(str(own.count(kind)) for kind in PLURALS))
    return table


def _foot(view: View) -> Iterator[RenderableType]:
    yield Text()
    yield Text(summary(view), style="bold")
    yield Text(coverage(view.report.coverage), style="dim")
    if view.report.findings:
        yield Text("claimrec show PATH... FINDING gives the sentences behind a row", style="dim")
