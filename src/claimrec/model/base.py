"""What all nouns have in common: frozen, closed, plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from pydantic import ValidationError


class Noun(BaseModel):
    """A value that never changes and knows no field but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Span(Noun):
    """Code points `[start, end)` of one article's text."""

    start: int
    end: int


def fault_of(error: ValidationError) -> str:
    """Say in a line what is wrong first, and where: "findings.0.verdict: Input should be ..."."""
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place}: {first['msg']}" if place else first["msg"]
