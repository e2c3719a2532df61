"""Pinned figures: what a change may not make worse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError, model_validator

from claimrec.errors import InputError, NotAReport
from claimrec.model import fault_of
from claimrec.model.base import Noun

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

    from claimrec.score.figures import Figures

REMEDY = 'Give a file such as {"number.found": {"least": 0.95}, "false_merge": {"most": 2}}.'


class Floor(Noun):
    """The least or the most that a figure may be."""

    least: float | None = None
    most: float | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.least is None and self.most is None:
            raise ValueError("a floor needs `least` or `most`")
        return self


class Broken(Noun):
    """A figure that left its floor; `value` None: nothing was counted."""

    figure: str
    value: float | None
    floor: Floor

    def __str__(self) -> str:
        """Say it in one line."""
        bounds = [f"{word} {bound:g}" for word, bound in self.floor if bound is not None]
        value = "none" if self.value is None else f"{self.value:g}"
        return f"{self.figure}: {value}, should be {', '.join(bounds)}"


def check_floors(figures: Figures, floors: dict[str, Floor]) -> list[Broken]:
    """Return the figures below their least or above their most, in the order of their names.

    Raises `NotAReport` for a floor of a figure that there is none of, naming those there are.
    """
    known = flat(figures)
    strange = sorted(set(floors) - set(known))
    if strange:
        raise NotAReport(
            f"no such figure: {', '.join(strange)}.", remedy=f"There are: {', '.join(sorted(known))}."
        )
    return [
        Broken(figure=name, value=known[name], floor=floor)
        for name, floor in sorted(floors.items())
        if not _holds(known[name], floor)
    ]


def _holds(value: float | None, floor: Floor) -> bool:
    if value is None:
        return False
    return (floor.least is None or value >= floor.least) and (floor.most is None or value <= floor.most)


def flat(figures: Figures) -> dict[str, float | None]:
    """Return every figure as one number: "conflict.precision", "noise" (how many were claimed), ..."""
    found: dict[str, float | None] = {}
    for name, value in figures.plain().items():
        if isinstance(value, dict):
            found |= {f"{name}.{part}": number for part, number in value.items()}
        else:
            found[name] = float(value.split()[0]) if isinstance(value, str) else value
    return found


_FILE = TypeAdapter(dict[str, Floor])


def read_floors(path: Path) -> dict[str, Floor]:
    """Return the floors in a JSON file; raise `NotAReport` saying what is wrong where."""
    try:
        data = path.read_bytes()
    except OSError as error:
        what = f"it can't be read: {error.strerror or error}."
        raise InputError(what, remedy="Check the path.", path=str(path)) from error
    try:
        return _FILE.validate_json(data)
    except ValidationError as error:
        what = f"this is no file of floors ({fault_of(error)})."
        raise NotAReport(what, remedy=REMEDY, path=str(path)) from error
