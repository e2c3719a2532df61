"""What all nouns have in common: frozen, closed, plain values."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Noun(BaseModel):
    """A value that never changes and knows no field but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Span(Noun):
    """Code points `[start, end)` of one article's text."""

    start: int
    end: int
