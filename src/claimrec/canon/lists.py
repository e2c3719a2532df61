"""Reads the word lists beside this room, each once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def lines(name: str) -> tuple[str, ...]:
    """Return the lines of a list without comments and empty lines."""
    text = files("claimrec.canon").joinpath("data", name).read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def rows(name: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Return the lines as columns between `|`, each column as its items between commas."""
    return tuple(tuple(_items(column) for column in line.split("|")) for line in lines(name))


@cache
def sections(name: str) -> Mapping[str, frozenset[str]]:
    """Return the lines `section: word, word` as a mapping."""
    pairs = (line.partition(":") for line in lines(name))
    return {section.strip(): frozenset(_items(words)) for section, _, words in pairs}


@cache
def pairs(name: str) -> Mapping[str, str]:
    """Return the items `this=that` of all lines as a mapping."""
    items = (item.partition("=") for line in lines(name) for item in _items(line))
    return {left.strip(): right.strip() for left, _, right in items}


def _items(text: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in text.split(",") if item.strip())
