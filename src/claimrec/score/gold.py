"""An annotated story: what a report is scored against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, ValidationError

from claimrec.errors import InputError, NotAReport
from claimrec.model import Kind, Verdict, fault_of

if TYPE_CHECKING:
    from pathlib import Path

REMEDY = 'Give an annotated story: {"story": ..., "sources": [...], "facts": [...], "noise": [...]}.'


class Annotated(BaseModel):
    """A frozen part of an annotation; notes and other keys beside those named are let pass."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Evidence(Annotated):
    """Where a source states a fact: code points `[start, end)` of the file's text."""

    source: str
    start: int
    end: int
    quote: str = ""


class Noise(Evidence):
    """What must yield no number; without `why` it is no reporting and must yield no claim at all."""

    why: str | None = None


class Stated(Annotated):
    """One value of a fact, and where it stands."""

    value: str
    evidence: tuple[Evidence, ...]


class Fact(Annotated):
    """Everything the sources say about one thing, and how it should be judged."""

    id: str
    kind: Kind
    verdict: Verdict
    topic: str = ""
    positions: tuple[Stated, ...]


class Gold(Annotated):
    """One annotated story."""

    story: str
    sources: tuple[str, ...]
    facts: tuple[Fact, ...]
    noise: tuple[Noise, ...] = ()


def parse_gold(data: bytes, path: str) -> Gold:
    """Return the annotated story in JSON bytes; raise `NotAReport` saying what is wrong where."""
    try:
        return Gold.model_validate_json(data)
    except ValidationError as error:
        what = f"this is no annotated story ({fault_of(error)})."
        raise NotAReport(what, remedy=REMEDY, path=path) from error


def read_gold(path: Path) -> Gold:
    """Return the annotated story in a file; raise `InputError` where it can't be read."""
    try:
        return parse_gold(path.read_bytes(), str(path))
    except OSError as error:
        what = f"it can't be read: {error.strerror or error}."
        raise InputError(what, remedy="Check the path.", path=str(path)) from error
