"""What became of each sentence of an article: read, passed over, or not understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from claimrec.model.base import Noun, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

State = Literal["claimed", "skipped", "not_understood"]


class Sentence(Span):
    """One sentence, or a stretch that was passed over whole; `quote` is its text.

    claimed: `claims` has the ids of what was read in it. skipped: no reporting, `reason` says why.
    not_understood: nothing was read; `reason` lists what makes one expect a claim ("verb, number").
    """

    source: str
    quote: str
    state: State
    reason: str | None = None
    claims: tuple[str, ...] = ()


class Coverage(Noun):
    """How many sentences were read, claimed, skipped as no reporting, or held nothing understood."""

    sentences: int = 0
    claimed: int = 0
    skipped: int = 0
    not_understood: int = 0

    @classmethod
    def of(cls, sentences: Iterable[Sentence]) -> Coverage:
        """Count the sentences of each state."""
        states = [sentence.state for sentence in sentences]
        return cls(
            sentences=len(states),
            claimed=states.count("claimed"),
            skipped=states.count("skipped"),
            not_understood=states.count("not_understood"),
        )
