"""What common nouns can take up: sorts of names, as `data/nominals.txt` has them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from claimrec.extract import wordlists

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

WIDTHS = frozenset({"any", "near", "named", "none"})
PLACE_SORTS = frozenset({"COUNTRY", "CITY", "PLACE", "WATER"})


class NominalSort(NamedTuple):
    """The sort of names a noun takes up, and which of them: "any", those "near" or those "named" so."""

    name: str
    width: str


def sort_of(noun: str) -> NominalSort:
    """Return the sort of a noun in lower case, one without a name for all other nouns."""
    return _sorts().get(noun, NominalSort("", "none"))


@cache
def standing(where: str) -> frozenset[str]:
    """Return the nouns that stand "beside" a name ("the Nordwind GROUP"), or "first" or "last" in it."""
    return frozenset(word for _, width, words in _rows() if width == where for word in words)


@cache
def _sorts() -> Mapping[str, NominalSort]:
    return {
        word: NominalSort(name, width) for name, width, words in _rows() if width in WIDTHS for word in words
    }


def _rows() -> Iterator[tuple[str, str, list[str]]]:
    for sort, words in wordlists.rows("nominals"):
        name, width = sort.split()
        yield name, width, words.split()
