"""The claims of articles, before any comparison: as JSON lines or for reading."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Protocol, TypeVar

from rich.text import Text

from claimrec.model import Coverage
from claimrec.render.legend import coverage, title_of
from claimrec.render.look import Look, draw
from claimrec.render.readings import reading, tail
from claimrec.render.rows import GUTTER, grid
from claimrec.render.safe import one_line, safe_json
from claimrec.render.view import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.console import RenderableType

    from claimrec.model import Claim, Report, Sentence, Source

SaidT = TypeVar("SaidT", "Claim", "Sentence")
HINT = "claimrec extract PATH... --coverage shows what became of each sentence"


class ClaimRenderer(Protocol):
    """Makes characters of the report's claims, knowing what became of each sentence."""

    def __call__(self, report: Report, sentences: Sequence[Sentence], look: Look) -> str:
        """Return it as text."""


def lines(report: Report, sentences: Sequence[Sentence], look: Look) -> str:  # noqa: ARG001 (claims are data)
    """Return one JSON object a line, one line a claim."""
    return "".join(safe_json(claim.model_dump_json()) + "\n" for claim in report.claims)


def table(report: Report, sentences: Sequence[Sentence], look: Look) -> str:
    """Return a row for each claim under its source: kind, anchor, clause; then how much was read."""
    return draw(_parts(report, sentences, look.width), look)


CLAIM_RENDERERS: Mapping[str, ClaimRenderer] = {"table": table, "jsonl": lines}


def by_source(said: Sequence[SaidT]) -> dict[str, list[SaidT]]:
    """Return what each source says, in the order given."""
    grouped: dict[str, list[SaidT]] = {}
    for each in said:
        grouped.setdefault(each.source, []).append(each)
    return grouped


def heading(source: Source) -> Text:
    """Return the line that a source's part begins with."""
    return Text(one_line(source.id), style="bold").append(f"  {title_of(source)}", style="not bold dim")


def read_of(sentences: Sequence[Sentence]) -> Text:
    """Return the line that counts what became of the sentences."""
    return Text(coverage(Coverage.of(sentences)), style="dim")


def foot(report: Report) -> Iterator[RenderableType]:
    """Yield the count over all articles, where there are several."""
    if len(report.sources) > 1:
        total = f"{counted(len(report.sources), 'article')}, {coverage(report.coverage)}"
        yield Text(total, style="bold")


def _parts(report: Report, sentences: Sequence[Sentence], width: int) -> Iterator[RenderableType]:
    widths = (6, max(width // 4, 12))
    rest = max(width - sum(widths) - 3 * GUTTER, 20)
    claims, read = by_source(report.claims), by_source(sentences)
    for source in report.sources:
        yield heading(source)
        for _, alike in groupby(claims.get(source.id, ()), _place):
            yield grid([_row(list(alike))], [*widths, rest])
        yield read_of(read.get(source.id, ()))
        yield Text()
    yield from foot(report)
    yield Text(HINT, style="dim")


def _place(claim: Claim) -> tuple[str, int, int, int, int]:
    """Return what claims share that were read of one phrase: one for each party that takes part."""
    return claim.kind, claim.anchor.start, claim.anchor.end, claim.start, claim.end


def _row(claims: Sequence[Claim]) -> list[Text]:
    """Return kind, anchor and clause; of several claims in one clause, below it how each was read."""
    first = claims[0]
    tails = list(dict.fromkeys(tail(claim) for claim in claims))
    clause = Text(one_line(first.quote))
    if len(tails) == 1 and tails[0]:
        clause.append(f" ({tails[0]})", style="dim")
    for claim in claims if len(claims) > 1 else ():
        own = f" ({tail(claim)})" if len(tails) > 1 and tail(claim) else ""
        clause.append(f"\n\N{MIDDLE DOT} {reading(claim)}").append(own, style="dim")
    return [Text(first.kind, style="dim"), Text(one_line(first.anchor.text), style="cyan"), clause]
