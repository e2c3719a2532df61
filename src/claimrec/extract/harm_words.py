"""The words of harm: which verb, noun or adjective says that the counted were killed, injured, damaged."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimrec.extract import wordlists

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def word_set(name: str) -> frozenset[str]:
    """Return one of the small sets of `data/measure_words.txt`."""
    return frozenset(
        word for row in wordlists.rows("measure_words") if row[0] == name for word in row[1].split()
    )


@cache
def table(column: int) -> Mapping[str, str]:
    """Return the words of one column (`TRANSITIVE`, ...) of `data/measure_classes.txt` with their class."""
    found: dict[str, str] = {}
    for row in wordlists.rows("measure_classes"):
        for word in row[column].split():
            found.setdefault(word, row[0])
    return found


@cache
def harm_classes() -> frozenset[str]:
    """Return the names of the classes."""
    return frozenset(row[0] for row in wordlists.rows("measure_classes"))


@cache
def harm_words() -> frozenset[str]:
    """Return the verbs, adjectives and participles of all classes."""
    return frozenset(word for column in (TRANSITIVE, INTRANSITIVE, ADJECTIVES) for word in table(column))


TRANSITIVE, INTRANSITIVE, NOUNS, ADJECTIVES = 1, 2, 3, 4
