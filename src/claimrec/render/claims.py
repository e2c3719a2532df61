"""The claims of articles, before any comparison: as JSON lines or for reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from rich.text import Text

from claimrec.render.look import Look, draw
from claimrec.render.rows import GUTTER, grid
from claimrec.render.safe import one_line, safe_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from rich.console import RenderableType

    from claimrec.model import Claim


class ClaimRenderer(Protocol):
    """Makes characters of claims."""

    def __call__(self, claims: Sequence[Claim], look: Look) -> str:
        """Return the claims as text."""


def lines(claims: Sequence[Claim], look: Look) -> str:  # noqa: ARG001 (data has no width)
    """Return one JSON object a line, one line a claim."""
    return "".join(safe_json(claim.model_dump_json()) + "\n" for claim in claims)


def table(claims: Sequence[Claim], look: Look) -> str:
    """Return a row for each claim under its source: kind, anchor, clause."""
    return draw(_parts(claims, look.width), look)


CLAIM_RENDERERS: Mapping[str, ClaimRenderer] = {"table": table, "jsonl": lines}


def _parts(claims: Iterable[Claim], width: int) -> Iterator[RenderableType]:
    widths = (6, max(width // 4, 12))
    rest = max(width - sum(widths) - 3 * GUTTER, 20)
    source = None
    for claim in claims:
        if claim.source != source:
            source = claim.source
            yield Text(one_line(source), style="bold")
        clause = Text(one_line(claim.quote))
        facts = [claim.speaker, claim.status if claim.status != "asserted" else None]
        tail = ", ".join(one_line(fact) for fact in facts if fact)
        if tail:
            clause.append(f" ({tail})", style="dim")
        anchor = Text(one_line(claim.anchor.text), style="cyan")
        yield grid([[Text(claim.kind, style="dim"), anchor, clause]], [*widths, rest])
