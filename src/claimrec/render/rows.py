"""One finding as a row: a column for each source, or a line for each where columns would be too narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimrec.render.safe import one_line, shorten
from claimrec.render.view import counted, sources_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from claimrec.model import Finding, Verdict
    from claimrec.render.view import View, Wording

NARROWEST = 12
"""A column narrower than this breaks most number phrases over three lines."""
WIDEST = 44
GUTTER = 2
LINES = 4
"""A row with a cell of more lines than this is set in lines: clauses are no reading in narrow columns."""
MOST = 3
"""Wordings of one source that are shown."""
CLAUSE = 240
"""Characters of a clause that are shown; `claimrec show` has all of it."""
SIDES = ("cyan", "yellow", "magenta", "green", "blue", "red")
"""Colours of the positions of a conflict, in their order; sources of one colour hold the same."""
SIDED: frozenset[Verdict] = frozenset(("contradiction", "disputed", "superseded"))
SILENT = "\N{EM DASH}"
WHY = "\N{DOWNWARDS ARROW WITH TIP RIGHTWARDS}"


def column_width(count: int, width: int) -> int:
    """Return how wide each of `count` columns may be, 0 where they would be too narrow to read."""
    each = min((width - GUTTER * count) // max(count, 1), WIDEST)
    return each if each >= NARROWEST else 0


def header(view: View, sources: Sequence[str], each: int) -> RenderableType:
    """Return the line that names the columns."""
    cells = [Text(shorten(view.labels[source], each), style="dim underline") for source in sources]
    return grid([cells], [each] * len(sources))


def fits(view: View, finding: Finding, sources: Sequence[str], each: int) -> bool:
    """Say whether every cell of the finding stays within a few lines of columns this wide."""
    wordings = (wording for source in sources for wording in view.wordings(finding, source))
    return each > 0 and all(len(wording.words) <= each * LINES for wording in wordings)


def row(view: View, finding: Finding, sources: Sequence[str], width: int) -> Iterator[RenderableType]:
    """Yield the topic, what each source says, and the sentence that says why."""
    each = column_width(len(sources), width)
    yield _headline(view, finding, width)
    if fits(view, finding, sources, each):
        cells = [_cell(view.wordings(finding, source), finding, ";\n") for source in sources]
        yield grid([cells], [each] * len(sources))
    else:
        yield from _stacked(view, finding, sources, width)
    if finding.verdict in SIDED:
        yield Padding(Text(f"{WHY} {view.reason(finding)}", style="italic"), (0, 0, 0, GUTTER))


def line(view: View, finding: Finding, sources: Sequence[str], width: int) -> Iterator[RenderableType]:
    """Yield an agreement on one row: topic, the words used, how many sources and origins."""
    last = [len("10 sources, 10 origins"), len(view.handles[finding.id])]
    left = width - sum(last) - 4 * GUTTER
    topic, words = left * 2 // 5, left - left * 2 // 5
    spread = Text(told_by(finding), style="yellow" if finding.origins < len(sources_of(finding)) else "")
    if topic < NARROWEST:
        yield _headline(view, finding, width)
        yield Padding(Text(f"{_unlike_words(view, finding, sources)} ({spread.plain})"), (0, 0, 0, GUTTER))
        return
    said = shorten(_unlike_words(view, finding, sources), 2 * words)
    handle = Text(view.handles[finding.id], style="dim")
    yield grid(
        [[Text(one_line(finding.topic), style="bold"), Text(said), spread, handle]], [topic, words, *last]
    )


def told_by(finding: Finding) -> str:
    """Return `5 sources, 1 origin`."""
    sources = len(sources_of(finding))
    return f"{counted(sources, 'source')}, {counted(finding.origins, 'origin')}"


def grid(rows: Sequence[Sequence[Text]], widths: Sequence[int]) -> Table:
    """Return cells in columns of fixed widths, without any lines."""
    table = Table(box=None, show_header=False, padding=(0, GUTTER, 0, 0), pad_edge=False)
    for width in widths:
        table.add_column(width=width, overflow="fold")
    for cells in rows:
        table.add_row(*cells)
    return table


def _headline(view: View, finding: Finding, width: int) -> RenderableType:
    topic = Text(one_line(finding.topic), style="bold")
    right = Text(view.handles[finding.id], style="dim")
    if finding.origins < len(sources_of(finding)):
        right = Text(f"{counted(finding.origins, 'origin')}  ", style="yellow").append_text(right)
    return grid([[topic, right]], [width - len(right) - 2 * GUTTER, len(right)])


def _stacked(view: View, finding: Finding, sources: Sequence[str], width: int) -> Iterator[RenderableType]:
    """Yield a line for each source that says something, under the position that it holds."""
    groups = [_lines(view, finding, sources, index) for index in range(len(finding.positions))]
    first = min(max((len(line[0]) for lines in groups for line in lines), default=0), width // 3)
    for side, lines in zip(view.sides(finding), groups, strict=True):
        if finding.kind != "number" and len(groups) > 1:
            yield Padding(Text(f"{side}:"), (0, 0, 0, GUTTER))
        yield Padding(grid(lines, [first, width - first - 4 * GUTTER]), (0, 0, 0, 2 * GUTTER))


def _lines(view: View, finding: Finding, sources: Sequence[str], index: int) -> list[list[Text]]:
    """Return labels and words of those who hold one position; those who use the same words share a line."""
    lines: dict[str, tuple[list[str], Text]] = {}
    for source in sources:
        said = [wording for wording in view.wordings(finding, source) if wording.position == index]
        cell = _cell(said, finding, "; ")
        if said:
            lines.setdefault(cell.plain.casefold(), ([], cell))[0].append(view.labels[source])
    return [[Text(", ".join(labels), style="dim"), cell] for labels, cell in lines.values()]


def _cell(wordings: Sequence[Wording], finding: Finding, joint: str) -> Text:
    if not wordings:
        return Text(SILENT, style="dim")
    cell = Text()
    for number, wording in enumerate(wordings[:MOST]):
        cell.append(joint if number else "")
        side = SIDES[wording.position % len(SIDES)] if finding.verdict in SIDED else ""
        cell.append(shorten(wording.words, CLAUSE), style=side)
        if wording.tail:
            cell.append(f" {wording.tail}", style="dim")
    if len(wordings) > MOST:
        cell.append(f"{joint}and {len(wordings) - MOST} more", style="dim")
    return cell


def _unlike_words(view: View, finding: Finding, sources: Sequence[str]) -> str:
    """Return the first two wordings that differ from each other in more than case, and from the topic."""
    topic = one_line(finding.topic).rstrip(".").casefold()
    wordings = [wording.words for source in sources for wording in view.wordings(finding, source)[:1]]
    unlike: dict[str, str] = {}
    for words in wordings:
        unlike.setdefault(words.casefold(), words)
    others = [words for core, words in unlike.items() if not core.startswith(topic)]
    return " / ".join(others[:2]) if others else "the same words"
