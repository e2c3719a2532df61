"""How each verdict is announced to people: one table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from claimrec.model import Verdict

Layout = Literal["columns", "lines", "counts"]


@dataclass(frozen=True, slots=True)
class Announced:
    """A verdict's heading, what it means, its colour, and how its findings are laid out.

    columns: one column a source. lines: one line a finding. counts: one number a source.
    """

    one: str
    many: str
    gloss: str
    colour: str
    layout: Layout


ANNOUNCED: dict[Verdict, Announced] = {
    "contradiction": Announced(
        "contradiction",
        "contradictions",
        "cannot all be true of the same thing at the same time",
        "bold red",
        "columns",
    ),
    "disputed": Announced(
        "dispute", "disputes", "named parties take opposite sides", "bold magenta", "columns"
    ),
    "superseded": Announced(
        "update", "updates", "a later report replaces an earlier one", "bold yellow", "columns"
    ),
    "agreement": Announced("agreement", "agreements", "the same value", "bold green", "lines"),
    "compatible": Announced(
        "compatible",
        "compatible",
        "other words or precision, all can be true at once",
        "bold cyan",
        "columns",
    ),
    "single_source": Announced(
        "said by one source only", "said by one source only", "the others are silent", "bold", "counts"
    ),
}
"""In the order in which people read them."""
