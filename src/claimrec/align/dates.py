"""The ladder of dates: the dated event first, the day after that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.align.levels import Ladder, Level, Pair, always
from claimrec.align.wordlists import words

if TYPE_CHECKING:
    from claimrec.model import Moment

BOUNDS = frozenset({"since", "from", "until", "by", "before", "after"})
DAYS = frozenset({"day", "part", "hour", "minute"})
RECURRING = words("recurring")
"""Concepts of what happens again and again: that something rose in May says little of another rise in May."""
SAYING = words("saying")
"""Concepts of speech and publication: the day of the saying is not the day of the event."""


def _moments(pair: Pair) -> tuple[Moment, Moment]:
    left, right = pair.left.claim.value, pair.right.claim.value
    if left.form != "dated" or right.form != "dated":
        raise TypeError(left.form)
    return left.moment, right.moment


def _thing(pair: Pair) -> float:
    """How far the two date the same event (0 to 1): the event's word, who takes part, all the words."""
    parties = 1.0 if pair.shared_parties else 0.4 if pair.shared_names else 0.0
    head = 0.2 if pair.left.head in RECURRING else 0.4
    return head * pair.same_head + 0.2 * parties + 0.4 * pair.kinship


def _telling(pair: Pair) -> bool:
    """A day of the calendar or a year, named as such: two reports seldom share it by chance."""
    return all(
        moment.weekday is None and moment.grain in {"day", "part", "year", "month", "minute"}
        for moment in _moments(pair)
    )


def _is_open(moment: Moment) -> bool:
    """Tell "since 2007", which holds all that is told of later."""
    return (moment.start is None) != (moment.end is None)


def _least(pair: Pair) -> float:
    """How much of one thing it takes: a month is shared by more events than a day or a far year."""
    if pair.left.head in RECURRING:
        return 0.4
    return 0.25 if any(moment.grain == "month" for moment in _moments(pair)) else 0.12


def _clash(pair: Pair) -> bool:
    """The same event of the same parties, put on two days by two sources; people say many things."""
    return (
        (pair.left.head not in SAYING or bool(pair.left.patient & pair.right.patient))
        and pair.relation == "disjoint"
        and not pair.one_source
        and pair.same_head
        and bool(pair.shared_parties)
        and _thing(pair) >= 0.8
    )


def _year_and_day(pair: Pair) -> bool:
    """A day whose year is unknown may lie in any year."""
    yearless = [moment.start is None for moment in _moments(pair)]
    return yearless[0] != yearless[1] and any(moment.grain == "year" for moment in _moments(pair))


def _part_of_period(pair: Pair) -> bool:
    """One year of a stretch of years is not the stretch."""
    lengths = [_years(moment) for moment in _moments(pair)]
    return pair.relation in {"within", "overlap"} and None not in lengths and lengths[0] != lengths[1]


def _other_bound(pair: Pair) -> bool:
    """Since July and by November share every day between them and say nothing of each other."""
    roles = {seen.claim.value.frame.role for seen in (pair.left, pair.right)}
    return len(roles) > 1 and roles <= BOUNDS


def _years(moment: Moment) -> int | None:
    if moment.grain != "year" or moment.start is None or moment.end is None:
        return None
    return moment.end.year - moment.start.year


def _one_is_saying(pair: Pair) -> bool:
    return (pair.left.head in SAYING) != (pair.right.head in SAYING)


def _same_day(pair: Pair) -> bool:
    """The same day or days, whatever is known of the hour."""
    left, right = _moments(pair)
    if pair.relation == "same":
        return True
    if left.weekday is not None and left.weekday == right.weekday and left.start is right.start is None:
        return pair.relation != "disjoint"
    known = left.start is not None and left.end is not None
    return known and pair.relation != "disjoint" and (left.start, left.end) == (right.start, right.end)


def _same_event(pair: Pair) -> bool:
    """One dated event by its word, or by the words around it where the day itself is known."""
    if _one_is_saying(pair):
        return False
    known_day = all(moment.start is not None and moment.grain in DAYS for moment in _moments(pair))
    # A call at 9.04 is one event of the day on which the ship sank, not the sinking.
    equally_timed = len({moment.time is None for moment in _moments(pair)}) == 1
    least = (0.15 if equally_timed else 0.2) if known_day else 0.35
    return _thing(pair) >= 0.4 or pair.kinship >= least


def _fits(pair: Pair) -> bool:
    """One date lies in the other; a day in a stretch of years says nothing."""
    if pair.relation not in {"within", "overlap"}:
        return False
    grains = {moment.grain for moment in _moments(pair)}
    if grains >= {"day", "year"}:
        return _thing(pair) >= 0.7
    if "month" in grains and any(moment.weekday is not None for moment in _moments(pair)):
        return False  # "this month" holds every weekday that a report of that month names
    open_ended = any(_is_open(moment) for moment in _moments(pair))
    return _thing(pair) >= (0.3 if _telling(pair) and not open_ended else 0.5)


LADDER: Ladder = (
    Level("unknown", "nothing", 0.0, lambda p: not all(seen.head for seen in (p.left, p.right))),
    Level("unknown", "nothing", 0.0, _year_and_day),
    Level("other bound", "nothing", 0.0, _other_bound),
    Level("other period", "apart", 0.0, _part_of_period),
    Level("same day, same event", "link", 0.85, lambda p: _same_day(p) and _same_event(p)),
    Level(
        "telling day, fitting event",
        "link",
        0.7,
        lambda p: _same_day(p) and _telling(p) and not _one_is_saying(p) and _thing(p) >= _least(p),
    ),
    Level("fitting day, same event", "link", 0.7, _fits),
    Level("other day, same event", "link", 0.6, _clash),
    Level("other time", "apart", 0.0, lambda p: p.relation == "disjoint"),
    Level("else", "nothing", 0.0, always),
)
