"""Countries, their people, and the seats that stand for their governments."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimrec.canon.folding import words_of
from claimrec.canon.lists import rows

if TYPE_CHECKING:
    from collections.abc import Mapping


def flat(text: str) -> str:
    """Return the folded words of a name, joined, without a leading article."""
    words = words_of(text)
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def country(name: str) -> str | None:
    """Return the key of a country, region or union under any of its names ("UK", "Britain"), else None."""
    return _names().get(flat(name))


def place_of(demonym: str) -> str | None:
    """Return the key of the place whose people or adjective this is ("Dutch" is of "netherlands")."""
    return _peoples().get(flat(demonym))


def government_of(seat: str) -> str | None:
    """Return the key of the country whose government a capital or palace stands for ("Kremlin")."""
    return _seats().get(flat(seat))


def capital_of(place: str) -> str | None:
    """Return the key of the country whose capital this is; palaces and the like are no capitals."""
    return _capitals().get(flat(place))


@cache
def _names() -> Mapping[str, str]:
    found = {}
    for (name,), others, *_ in rows("countries.txt"):
        found.update(dict.fromkeys((flat(each) for each in (name, *others)), flat(name)))
    return found


@cache
def _peoples() -> Mapping[str, str]:
    return {flat(people): flat(row[0][0]) for row in rows("countries.txt") for people in _column(row, 2)}


@cache
def _capitals() -> Mapping[str, str]:
    return {flat(seat): flat(row[0][0]) for row in rows("countries.txt") for seat in _column(row, 3)}


@cache
def _seats() -> Mapping[str, str]:
    capitals = ((seat, row[0][0]) for row in rows("countries.txt") for seat in _column(row, 3))
    palaces = ((seat, row[0][0]) for row in rows("countries.txt") for seat in _column(row, 4))
    named = (*((seat, name) for seat, name in capitals if seat.endswith("!")), *palaces)
    return {flat(seat): flat(name) for seat, name in named}


def _column(row: tuple[tuple[str, ...], ...], index: int) -> tuple[str, ...]:
    return row[index] if len(row) > index else ()
