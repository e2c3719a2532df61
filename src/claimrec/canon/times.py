"""Finds the time expressions in a text and gives them values.

The words are cut by `time_lexemes`, matched by the table in `time_grammar`, and resolved by the shapes.
What only looks like a time (2000 people, the Sunday Times) is told apart by `time_checks`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from claimrec.canon.calendar import FIRST_YEAR, LAST_YEAR
from claimrec.canon.moment_words import describe
from claimrec.canon.moments import Relation, relate
from claimrec.canon.productions import Grammar, Parse
from claimrec.canon.time_builders import Reading, TimeKind
from claimrec.canon.time_checks import DETERMINERS, lower, sound
from claimrec.canon.time_grammar import GRAMMAR
from claimrec.canon.time_lexemes import LEXICON, Lexeme, lex
from claimrec.canon.time_shapes import Context

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from claimrec.model import Moment

__all__ = ["FoundMoment", "Relation", "TimeKind", "describe", "find_moments", "find_times", "relate"]


@dataclass(frozen=True, slots=True)
class FoundMoment:
    """A time expression at `[start, end)` of the text, with its value."""

    start: int
    end: int
    moment: Moment
    kind: TimeKind


def find_times(text: str) -> list[tuple[int, int, TimeKind]]:
    """Return where the time expressions of a text begin and end, and their kinds, without their values."""
    lexemes, readings = _read(text)
    return [
        (lexemes[first].start, lexemes[after - 1].end, reading.kind) for first, after, reading in readings
    ]


def find_moments(
    text: str,
    *,
    reference: dt.date | None = None,
    last: Moment | None = None,
    ahead: bool | None = None,
    within: tuple[int, int] | None = None,
) -> list[FoundMoment]:
    """Find the time expressions of a text, in text order and without overlap.

    `reference` is the day the text was written, from which "Tuesday" and "last week" are counted; without it
    they keep what can be known (weekday, month, day). `last` is the moment spoken of before ("that day").
    `ahead` says whether the text speaks of what is to come; None leaves it to words such as "will" before the
    expression. Of a sentence only those `within` its ends are resolved; offsets are always the text's.
    """
    if reference is not None and not FIRST_YEAR < reference.year < LAST_YEAR:
        reference = None
    lexemes, readings = _read(text)
    found: list[FoundMoment] = []
    for first, after, reading in readings:
        start, end = lexemes[first].start, lexemes[after - 1].end
        if within is not None and not within[0] <= start < end <= within[1]:
            continue
        coming = _ahead(lexemes, first, after) if ahead is None else ahead
        context = Context(reference, last, coming)
        moment = reading.shape.resolve(context).model_copy(update={"text": text[start:end]})
        found.append(FoundMoment(start, end, moment, reading.kind))
        if moment.start is not None and moment.end is not None:
            last = moment
    return found


_GRAMMAR = Grammar(GRAMMAR)


@lru_cache(maxsize=64)
def _read(text: str) -> tuple[Sequence[Lexeme], tuple[tuple[int, int, Reading], ...]]:
    """Find what could be times; the same block is asked for several times, with other references."""
    lexemes = lex(text)
    return lexemes, tuple(_readings(lexemes))


def _readings(lexemes: Sequence[Lexeme]) -> Iterator[tuple[int, int, Reading]]:
    parse = Parse(_GRAMMAR, lexemes)
    place = 0
    while place < len(lexemes):
        match = parse.longest("TOP", place)
        if match is None:
            place += 1
            continue
        after = match[0] - (lexemes[match[0] - 1].lower in {",", ".", ";"})
        if sound(lexemes, place, after, match[1]):
            yield place, after, match[1]
            place = after
        else:
            place += 1


def _ahead(lexemes: Sequence[Lexeme], first: int, _after: int) -> bool | None:
    """Whether words before the expression, in its own sentence, speak of what is to come."""
    for place in range(first - 1, max(-1, first - 15), -1):
        word = lexemes[place].lower
        if word in {".", ";", "!", "?"} or word in LEXICON["said"]:
            return None
        following = _AHEAD_BEFORE.get(word)
        if word in LEXICON["ahead"] and (following is None or lower(lexemes, place + 1) in following):
            return word != "due" or lower(lexemes, place + 1) != "to" or lower(lexemes, place - 1) in _BEING
        if _is_to(lexemes, place):
            return True
    return None


def _is_to(lexemes: Sequence[Lexeme], place: int) -> bool:
    """Whether the word is the verb of "is to begin", "were to open", "to be held"."""
    if lower(lexemes, place - 1) != "to":
        return False
    word, before = lexemes[place].lower, lower(lexemes, place - 2)
    return word == "be" or (before in _FORMS_OF_BE and word.isalpha() and word not in DETERMINERS)


_FORMS_OF_BE = frozenset({"is", "are", "was", "were", "'s", "'re"})
_BEING = _FORMS_OF_BE | {"be", "been", "being", "not", "now", "also", "still"}
_AHEAD_BEFORE = {
    "set": frozenset({"to", "for"}),
    "due": frozenset({"to", "on", "in", "at", "by", "for", "back", "this", "next"}),
}
"""Words that speak of what is to come only before these: "set a record" and "due to fog" do not."""
