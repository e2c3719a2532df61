"""Times of day: when two of them are one, and when they cannot both be true."""

from __future__ import annotations

from typing import Literal, NamedTuple

from claimrec.canon.time_lexemes import LEXICON

Relation = Literal["same", "within", "overlap", "disjoint", "unknown"]

DAY = 24 * 60
EITHER = " or "
"""Stands between the two times that an hour of the clock may mean where nothing says which."""

WINDOWS: dict[str, tuple[tuple[int, int], ...]] = {
    "early": ((0, 10),),
    "dawn": ((3, 9),),
    "morning": ((0, 12),),
    "midday": ((11, 15),),
    "afternoon": ((12, 19),),
    "dusk": ((15, 23),),
    "evening": ((16, 24),),
    "night": ((0, 7), (17, 24)),
    "late": ((15, 24),),
    "mid": ((9, 16),),
}
"""Hours a part of the day can mean, generously: only what nobody calls so is ruled out."""


class _Window(NamedTuple):
    minutes: frozenset[int]
    zone: str


def relate_times(left: str, right: str, *, loose: bool = False) -> Relation:
    """Compare two times of day of one day; `loose` where one of them is approximate (half an hour off)."""
    if left == right:
        return "same"
    a, b = _window(left), _window(right)
    if a is None or b is None or (a.zone == "?") != (b.zone == "?"):
        return "unknown"
    if a.minutes == b.minutes:
        return "same"
    if a.minutes <= b.minutes or b.minutes <= a.minutes:
        return "within"
    if a.minutes & b.minutes or (loose and _spread(a.minutes) & b.minutes):
        return "overlap"
    return "disjoint"


def _spread(minutes: frozenset[int]) -> frozenset[int]:
    return frozenset((minute + move) % DAY for minute in minutes for move in range(-30, 31))


def _window(time: str) -> _Window | None:
    """Return the minutes of the day a time may mean, in GMT where the zone is known, else of the place."""
    zone = zone_of(time)
    clock = time.removesuffix(f" {zone}")
    hours = WINDOWS.get(clock)
    if hours is not None:
        return _Window(frozenset(m for a, b in hours for m in range(a * 60, b * 60)), "?")
    shift = _shift(zone)
    if shift is None:
        return None
    minutes = (minute for choice in clock.split(EITHER) for minute in _minutes(choice))
    return _Window(frozenset((minute - shift) % DAY for minute in minutes), (zone and "GMT") or "?")


def zone_of(time: str) -> str:
    """Return the zone that a time of day ends with, nothing where it names none."""
    _, _, last = time.rpartition(" ")
    return last if last.isalpha() and last != time else ""


def _minutes(clock: str) -> range:
    first, _, last = clock.partition("-")
    start, end = _minute(first), _minute(last or first)
    return range(start, (end if end >= start else end + DAY) + 1)


def _minute(clock: str) -> int:
    hour, _, minute = clock.partition(":")
    return int(hour) * 60 + int(minute)


def _shift(zone: str) -> int | None:
    """Minutes ahead of GMT; None for zones that move with the season or have two meanings."""
    return 0 if not zone else LEXICON["zones"].get(zone.lower())
