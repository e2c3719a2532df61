"""The head of the table: what was compared, and which source goes by which label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from claimrec.render.rows import GUTTER, grid
from claimrec.render.safe import one_line
from claimrec.render.verdicts import ANNOUNCED
from claimrec.render.view import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from claimrec.model import Coverage, Source
    from claimrec.render.view import View


WIDEST = 24
NARROWEST = 20


def legend(view: View, width: int) -> Iterator[RenderableType]:
    """Yield the summary, one line a source, and what could not be read."""
    yield Text(summary(view), style="bold")
    yield Text()
    yield _sources(view, width)
    for problem in view.report.problems:
        yield Text(f"not read: {one_line(problem.path)}: {one_line(problem.what)}", style="red")


def summary(view: View) -> str:
    """Say in one line how many sources were compared and what came of it."""
    counts = [
        f"{number} {shown.one if number == 1 else shown.many}"
        for verdict, shown in ANNOUNCED.items()
        if verdict != "single_source" and (number := view.count(verdict))
    ]
    sources = counted(len(view.report.sources), "source")
    stories = f" in {counted(len(view.report.stories), 'story')}" if len(view.report.stories) > 1 else ""
    return f"{sources}{stories}: {', '.join(counts) or 'nothing that two of them say'}"


def coverage(read: Coverage) -> str:
    """Say how much of the text was understood, so that nothing found differs from not looked at."""
    return (
        f"{counted(read.sentences, 'sentence')}: {read.claimed} with claims, "
        f"{read.skipped} skipped as no reporting, {read.not_understood} without a claim that was understood"
    )


def _sources(view: View, width: int) -> RenderableType:
    """Lay out one source a line; the title has what the other columns leave."""
    cells = [_source(view, source) for source in view.report.sources]
    widths = [min(max(map(len, column), default=0), WIDEST) for column in zip(*cells, strict=True)]
    while len(widths) > len(("label", "title")) and _left(widths, width) < NARROWEST:
        widths.pop()
    longest = max((len(row[1]) for row in cells), default=0)
    widths[1:2] = [min(_left(widths, width), longest)]
    for row in cells:
        row[1].truncate(widths[1], overflow="ellipsis")
    return grid([row[: len(widths)] for row in cells], widths)


def _left(widths: Sequence[int], width: int) -> int:
    """Return what the title's column may have beside the others."""
    return width - sum(widths) + sum(widths[1:2]) - GUTTER * len(widths)


def _source(view: View, source: Source) -> list[Text]:
    skipped = f"{len(source.skipped)} skipped" if source.skipped else ""
    return [
        Text(view.labels[source.id], style="bold"),
        Text(title_of(source)),
        Text(dated(source)),
        Text(", ".join(map(one_line, source.credits))),
        Text(skipped, style="dim"),
    ]


def title_of(source: Source) -> str:
    """Return the title, or the path where there is none."""
    return one_line(source.title or "") or one_line(source.path)


def dated(source: Source) -> str:
    """Return the day of publication, or that none is known."""
    return source.published.isoformat() if source.published else "no date"
