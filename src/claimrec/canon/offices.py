"""Offices and roles in one normal form: a CEO is a chief executive, an MP a lawmaker."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimrec.canon.folding import words_of
from claimrec.canon.lists import rows

if TYPE_CHECKING:
    from collections.abc import Mapping

RANKS = frozenset({"deputy", "vice", "assistant", "associate", "acting", "interim", "shadow"})
"""Words that make another office of the one they stand before."""
LONGEST = 4


@dataclass(frozen=True, slots=True)
class Office:
    """What somebody is: `head` is the office under the name used for all its names, `modifiers` its field."""

    head: str
    modifiers: tuple[str, ...] = ()
    known: bool = False


def office_of(phrase: str) -> Office:
    """Return the office or role at the end of a phrase of lemmas ("defence production secretary")."""
    words = words_of(phrase)
    for size in range(min(LONGEST, len(words)), 0, -1):
        name = _names().get(" ".join(words[-size:]))
        if name:
            return _ranked(name, words[:-size], known=True)
    return _ranked(words[-1], words[:-1], known=False) if words else Office("")


def _ranked(name: str, before: tuple[str, ...], *, known: bool) -> Office:
    if before and before[-1] in RANKS:
        return Office(f"{before[-1]} {name}", before[:-1], known)
    return Office(name, before, known)


def is_office(word: str) -> bool:
    """Tell whether a word is an office or role, or the last word of one ("executive")."""
    return " ".join(words_of(word)) in _last_words()


@cache
def _names() -> Mapping[str, str]:
    found = {}
    for (name,), others in rows("offices.txt"):
        found.update(dict.fromkeys((" ".join(words_of(each)) for each in (name, *others)), name))
    return found


@cache
def _last_words() -> frozenset[str]:
    return frozenset(name.split()[-1] for name in _names()) | {"executive"}
