"""The word lists in `extract/data`: read once, never changed."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

COMMENT = "#"


def lines(name: str) -> Iterator[str]:
    """Yield the lines of a list that are neither empty nor a comment."""
    text = files("claimrec.extract").joinpath("data", f"{name}.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith(COMMENT):
            yield line.strip()


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of words, any number of them on a line."""
    return frozenset(word for line in lines(name) for word in line.split())


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return a table whose columns are divided by `|`."""
    return tuple(tuple(cell.strip() for cell in line.split("|")) for line in lines(name))


@cache
def pairs(name: str) -> Mapping[str, str]:
    """Return a table of two columns as a mapping from the first to the second."""
    return {row[0]: row[1] for row in rows(name)}


@cache
def sections(name: str) -> Mapping[str, Mapping[str, str]]:
    """Return a table with `[section]` lines and two words a line, by section."""
    found: dict[str, dict[str, str]] = {}
    current: dict[str, str] = {}
    for line in lines(name):
        if line.startswith("["):
            current = found.setdefault(line.strip("[]"), {})
        else:
            key, value = line.split()
            current[key] = value
    return found
