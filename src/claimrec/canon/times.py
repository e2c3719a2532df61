"""Finds the time expressions in a text and gives them values.

The words are cut by `time_lexemes`, matched by the table in `time_grammar`, and resolved by the shapes.
What only looks like a time (2000 people, the Sunday Times) is told apart here, by the words around it.
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
from claimrec.canon.time_grammar import GRAMMAR
from claimrec.canon.time_lexemes import LEXICON, Lexeme, lex
from claimrec.canon.time_relative import Offset
from claimrec.canon.time_shapes import Context
from claimrec.canon.time_spans import Bound

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
        after = match[0] - (lexemes[match[0] - 1].lower == ",")
        if _sound(lexemes, place, after, match[1]):
            yield place, after, match[1]
            place = after
        else:
            place += 1


def _sound(lexemes: Sequence[Lexeme], first: int, after: int, reading: Reading) -> bool:
    """Whether the words around the match let it be a time."""
    following = lexemes[after].lower if after < len(lexemes) else ""
    if isinstance(reading.shape, Bound | Offset) and following == "'s":
        return False
    if reading.kind == "duration" and following in {"-", "old"}:
        return False
    if _named(lexemes, first, after):
        return False
    check = _CHECKS.get(reading.bare or "")
    return check is None or check(lexemes, first, after)


def _named(lexemes: Sequence[Lexeme], first: int, after: int) -> bool:
    """Whether a weekday or month is part of a name: Black Friday, the Sunday Times, Theresa May."""
    names = LEXICON["named_weekdays"]
    if lexemes[first].lower in {"today", "tonight", "this"} and lexemes[first].text[0].isupper():
        return first > 0 and lexemes[first - 1].text[:1].isupper() and lexemes[after - 1].text[0].isupper()
    if _lower(lexemes, first - 1) == "on" and _lower(lexemes, first - 2) in names["on_sunday"]:
        return lexemes[first].lower == "sunday" and lexemes[first - 2].text[0].isupper()
    if "weekday" in lexemes[first].readings and first and lexemes[first - 1].lower in names["before"]:
        return lexemes[first - 1].text[:1].isupper()
    if after >= len(lexemes) or not lexemes[after].text[:1].isupper():
        return False
    last = lexemes[after - 1]
    if "weekday" in last.readings:
        titled = first > 0 and lexemes[first - 1].lower == "the" and last.text[0].isupper()
        return titled or lexemes[after].lower in names["after"]
    return last.lower in LEXICON["months_that_are_words"] and not lexemes[after].text.isupper()


def _year(lexemes: Sequence[Lexeme], first: int, after: int) -> bool:
    """A lone number is a year after a preposition, or before a noun in the singular that it dates."""
    before = _lower(lexemes, first - 1)
    following = lexemes[after] if after < len(lexemes) else None
    if before in LEXICON["count_cues"] or (following is not None and following.lower in LEXICON["measured"]):
        return False
    listed = before in {",", "and", "or"} and first > 1 and "year" in lexemes[first - 2].readings
    if before in LEXICON["year_cues"] or listed:
        return not _counts(following, round_number=lexemes[first].readings["year"] % 100 == 0)
    if before == "(" or (following is not None and following.lower in {"'s", ")"}):
        return True
    if before == "'s" or before in _DETERMINERS:
        return following is not None and following.text[:1].isalpha()
    return _dates_the_next(lexemes, first, following)


_DETERMINERS = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that", "s'", "'"}
)


def _counts(following: Lexeme | None, *, round_number: bool) -> bool:
    """Whether a noun in the plural follows a round number: in 2000 cases."""
    return (
        round_number and following is not None and following.lower.endswith("s") and following.text.isalpha()
    )


def _dates_the_next(lexemes: Sequence[Lexeme], first: int, following: Lexeme | None) -> bool:
    """Whether the number, after no cue, stands before a singular noun and after no name: "2016 candidate"."""
    if following is None or not following.text.isalpha() or not following.text.islower():
        return False
    before = lexemes[first - 1] if first else None
    if before is not None and (before.text[:1].isupper() and first > 1):
        return False
    plural = following.lower.endswith("s") and not following.lower.endswith(("ss", "us", "is"))
    verb = following.lower in {"is", "was", "were", "are", "has", "had", "and", "or", "to", "of", "in", "at"}
    return not plural and not verb


def _month(lexemes: Sequence[Lexeme], first: int, after: int) -> bool:
    """A lone month that is also a word or a name needs a cue; any other must only be no part of a name."""
    month, before = lexemes[first], _lower(lexemes, first - 1)
    following = lexemes[after] if after < len(lexemes) else None
    cue = before in LEXICON["month_cues"]
    if month.lower.rstrip(".") not in LEXICON["months_that_are_words"]:
        return cue or not (following is not None and following.text[:1].isupper())
    if before == "the" and following is not None and not following.text.islower():
        return False
    return cue


def _hour(lexemes: Sequence[Lexeme], first: int, after: int) -> bool:
    """A lone number is an hour after "at", where it ends the phrase or its day follows."""
    cued = lexemes[first].lower in {"shortly", "just", "soon"} or _lower(lexemes, first - 1) == "at"
    timed = not {"weekday", "part", "day"}.isdisjoint(lexemes[after - 1].readings) and after - first > 1
    if lexemes[first].lower in _ABOUT:
        return "part" in lexemes[after - 1].readings
    following = _lower(lexemes, after)
    if "dotted" in lexemes[first].readings:
        return cued and timed
    return cued and (timed or following in _CLAUSE_ENDS)


def _bounded_hour(lexemes: Sequence[Lexeme], first: int, after: int) -> bool:
    """A number after "until" is an hour where a part of the day follows: until six in the morning."""
    words = [lexeme.lower for lexeme in lexemes[first:after]]
    return "in" in words or ("part" in lexemes[after - 1].readings and words[0] in _UNTIL)


_UNTIL = frozenset({"until", "till", "since", "by"})
_ABOUT = frozenset({"about", "around", "roughly", "nearly", "almost"})
_CLAUSE_ENDS = frozenset({"", ".", ";", ")", "and", "but", "when", "as", "while", "before", "after"})


def _quarter(lexemes: Sequence[Lexeme], first: int, after: int) -> bool:
    """A lone quarter is one of a year unless points are scored in it, or it is a part of something."""
    return _lower(lexemes, after) not in {"of", "final", "finals", "-final"} and not any(
        lexeme.lower in {"points", "yards", "touchdown", "rebounds", "scored", "game", "yard"}
        for lexeme in lexemes[max(0, first - 25) : after + 25]
    )


def _feast(lexemes: Sequence[Lexeme], first: int, after: int) -> bool:
    """Christmas and Easter are days after a preposition, and else as often names of other things."""
    cued = after - first > 1 or _lower(lexemes, first - 1) in _FEAST_CUES
    return cued and not _lower(lexemes, after)[:1].isalpha()


_FEAST_CUES = frozenset(
    {"on", "at", "before", "after", "by", "since", "until", "over", "around", "for", "this", "last", "next"}
)


def _season(lexemes: Sequence[Lexeme], first: int, after: int) -> bool:
    """A lone season is one after a preposition; "the fall of" and "a spring" are other things."""
    before, following = _lower(lexemes, first - 1), _lower(lexemes, after)
    if lexemes[after - 1].lower == "fall":
        return False
    return before in {"in", "during", "over", "by", "since", "until", "before", "after"} and following != "of"


def _counted(lexemes: Sequence[Lexeme], _first: int, after: int) -> bool:
    """A count before something that is then named, or "later than planned", is a length."""
    following = _lower(lexemes, after)
    if lexemes[after - 1].lower == "before":
        return not following[:1].isalnum()
    return following != "than"


_CHECKS = {
    "counted": _counted,
    "season": _season,
    "year": _year,
    "month": _month,
    "quarter": _quarter,
    "feast": _feast,
    "hour": _hour,
    "bounded hour": _bounded_hour,
}


def _lower(lexemes: Sequence[Lexeme], place: int) -> str:
    return lexemes[place].lower if 0 <= place < len(lexemes) else ""


def _ahead(lexemes: Sequence[Lexeme], first: int, _after: int) -> bool | None:
    """Whether words before the expression, in its own sentence, speak of what is to come."""
    for place in range(first - 1, max(-1, first - 15), -1):
        word = lexemes[place].lower
        if word in {".", ";", "!", "?"} or word in LEXICON["said"]:
            return None
        following = _AHEAD_BEFORE.get(word)
        if word in LEXICON["ahead"] and (following is None or _lower(lexemes, place + 1) in following):
            return word != "due" or _lower(lexemes, place + 1) != "to" or _lower(lexemes, place - 1) in _BEING
        if _is_to(lexemes, place):
            return True
    return None


def _is_to(lexemes: Sequence[Lexeme], place: int) -> bool:
    """Whether the word is the verb of "is to begin", "were to open", "to be held"."""
    if _lower(lexemes, place - 1) != "to":
        return False
    word, before = lexemes[place].lower, _lower(lexemes, place - 2)
    return word == "be" or (before in _FORMS_OF_BE and word.isalpha() and word not in _DETERMINERS)


_FORMS_OF_BE = frozenset({"is", "are", "was", "were", "'s", "'re"})
_BEING = _FORMS_OF_BE | {"be", "been", "being", "not", "now", "also", "still"}
_AHEAD_BEFORE = {
    "set": frozenset({"to", "for"}),
    "due": frozenset({"to", "on", "in", "at", "by", "for", "back", "this", "next"}),
}
"""Words that speak of what is to come only before these: "set a record" and "due to fog" do not."""
