"""Tells what only looks like a time (2000 people, the Sunday Times) by the words around it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from claimrec.canon.time_counted import Offset
from claimrec.canon.time_lexemes import LEXICON
from claimrec.canon.time_spans import Bound

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.canon.time_builders import Reading
    from claimrec.canon.time_lexemes import Lexeme


def sound(lexemes: Sequence[Lexeme], first: int, after: int, reading: Reading) -> bool:
    """Say whether the words around the lexemes `[first, after)` let them be the time that they read as."""
    following = lexemes[after].lower if after < len(lexemes) else ""
    if isinstance(reading.shape, Bound | Offset) and following == "'s":
        return False
    if reading.kind == "duration" and (following in {"-", "old"} or _second(lexemes, first, after)):
        return False
    if _named(lexemes, first, after) or _compounded(lexemes, after):
        return False
    check = _CHECKS.get(reading.bare or "")
    return check is None or check(lexemes, first, after)


def _second(lexemes: Sequence[Lexeme], first: int, after: int) -> bool:
    """Whether "a second" is another of something: a second day, a second A380."""
    following = lower(lexemes, after)
    return lexemes[after - 1].lower == "second" and lexemes[first].lower == "a" and following[:1].isalnum()


def _named(lexemes: Sequence[Lexeme], first: int, after: int) -> bool:
    """Whether a weekday or month is part of a name: Black Friday, the Sunday Times, Theresa May."""
    names = LEXICON["named_weekdays"]
    if lexemes[first].lower in {"today", "tonight", "this"} and lexemes[first].text[0].isupper():
        return first > 0 and lexemes[first - 1].text[:1].isupper() and lexemes[after - 1].text[0].isupper()
    if lower(lexemes, first - 1) == "on" and lower(lexemes, first - 2) in names["on_sunday"]:
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


def _compounded(lexemes: Sequence[Lexeme], after: int) -> bool:
    """Whether the weekday only says what sort it is: Sunday school, the Good Friday agreement."""
    return (
        "weekday" in lexemes[after - 1].readings
        and lower(lexemes, after) in LEXICON["named_weekdays"]["compounds"]
    )


def _year(lexemes: Sequence[Lexeme], first: int, after: int) -> bool:
    """A lone number is a year after a preposition, or before a noun in the singular that it dates."""
    before = lower(lexemes, first - 1)
    following = lexemes[after] if after < len(lexemes) else None
    if before in LEXICON["count_cues"] or (following is not None and following.lower in LEXICON["measured"]):
        return False
    listed = before in {",", "and", "or"} and first > 1 and "year" in lexemes[first - 2].readings
    if before in LEXICON["year_cues"] or listed:
        return not _counts(following, round_number=lexemes[first].readings["year"] % 100 == 0)
    if _closes(lexemes, first, following) or _yearly(lexemes, first):
        return True
    if before == "(" or (following is not None and following.lower in {"'s", ")"}):
        return True
    if before == "'s" or before in DETERMINERS:
        return following is not None and following.text[:1].isalpha()
    return _dates_the_next(lexemes, first, following)


DETERMINERS = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that", "s'", "'"}
)
"""Words after which a number before a noun is its year, and after "to" none is a verb."""


def _counts(following: Lexeme | None, *, round_number: bool) -> bool:
    """Whether a noun in the plural follows a round number: in 2000 cases."""
    if following is None or following.lower in LEXICON["dated_by_years"]:
        return False
    return round_number and following.lower.endswith("s") and following.text.isalpha()


def _closes(lexemes: Sequence[Lexeme], first: int, following: Lexeme | None) -> bool:
    """Whether a year of our time stands between a comma and the end of a line: "Lima, 2008."."""
    ended = following is None or following.lower in {".", ";", ")"} or following.text.isspace()
    worded = first > 1 and lexemes[first - 1].lower == "," and lexemes[first - 2].text.isalpha()
    return ended and worded and lexemes[first].readings["year"] >= RECENT


def _yearly(lexemes: Sequence[Lexeme], first: int) -> bool:
    """Whether a name before the year is that of something held every so many years: Expo Canada 2016."""
    names = list(takewhile(_capitalised, reversed(lexemes[max(0, first - NAME) : first])))
    recent = lexemes[first].readings["year"] >= RECENT
    return recent and any(name.lower in LEXICON["yearly"] for name in names)


def _capitalised(lexeme: Lexeme) -> bool:
    return lexeme.text[:1].isupper()


RECENT, NAME = 1900, 4


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
    month, before = lexemes[first], lower(lexemes, first - 1)
    following = lexemes[after] if after < len(lexemes) else None
    cue = before in LEXICON["month_cues"]
    if month.lower.rstrip(".") not in LEXICON["months_that_are_words"]:
        return cue or not (following is not None and following.text[:1].isupper())
    if before == "the" and following is not None and not following.text.islower():
        return False
    return cue


def _hour(lexemes: Sequence[Lexeme], first: int, after: int) -> bool:
    """A lone number is an hour after "at", where it ends the phrase or its day follows."""
    cued = lexemes[first].lower in {"shortly", "just", "soon"} or lower(lexemes, first - 1) == "at"
    timed = not {"weekday", "part", "day"}.isdisjoint(lexemes[after - 1].readings) and after - first > 1
    if lexemes[first].lower in _ABOUT:
        return "part" in lexemes[after - 1].readings
    following = lower(lexemes, after)
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
    return lower(lexemes, after) not in {"of", "final", "finals", "-final"} and not any(
        lexeme.lower in {"points", "yards", "touchdown", "rebounds", "scored", "game", "yard"}
        for lexeme in lexemes[max(0, first - 25) : after + 25]
    )


def _feast(lexemes: Sequence[Lexeme], first: int, after: int) -> bool:
    """Christmas and Easter are days after a preposition, and else as often names of other things."""
    cued = after - first > 1 or lower(lexemes, first - 1) in _FEAST_CUES
    return cued and not lower(lexemes, after)[:1].isalpha()


_FEAST_CUES = frozenset(
    {"on", "at", "before", "after", "by", "since", "until", "over", "around", "for", "this", "last", "next"}
)


def _season(lexemes: Sequence[Lexeme], first: int, after: int) -> bool:
    """A lone season is one after a preposition; "the fall of" and "a spring" are other things."""
    before, following = lower(lexemes, first - 1), lower(lexemes, after)
    if lexemes[after - 1].lower == "fall":
        return False
    return before in {"in", "during", "over", "by", "since", "until", "before", "after"} and following != "of"


def _numbered(lexemes: Sequence[Lexeme], first: int, after: int) -> bool:
    """As in "on the 14th" where nothing is counted so: neither the 14th floor nor the 14."""
    ordinal = not lexemes[after - 1].text.isdigit()
    return ordinal and lower(lexemes, first - 1) == "on" and lower(lexemes, after) in _CLAUSE_ENDS | {","}


def _decade(lexemes: Sequence[Lexeme], first: int, after: int) -> bool:
    """The 70s are years, unless degrees are measured nearby."""
    near = lexemes[max(0, first - DEGREES_NEAR) : after + DEGREES_NEAR]
    return not any(lexeme.lower in LEXICON["warmth"] for lexeme in near)


DEGREES_NEAR = 12


def _about(lexemes: Sequence[Lexeme], first: int, _after: int) -> bool:
    """As in "in about 1890", not "about 1890 votes"."""
    return lower(lexemes, first - 1) in {"in", "by", "since", "from", "until"}


def _lasting(lexemes: Sequence[Lexeme], first: int, after: int) -> bool:
    """As in "for years", "in just minutes": a bare unit in the plural says how long."""
    just = lower(lexemes, first - 1) in {"just", "mere", "only"}
    if not lexemes[first].text.islower():  # "Weeks 14-16"
        return False
    lasts = just or lower(lexemes, first - 1) in {"for", "in", "within", "lasted", "took", "over"}
    return lasts and lower(lexemes, after) not in {"of", "-", "ago"}


def _counted(lexemes: Sequence[Lexeme], _first: int, after: int) -> bool:
    """A count before something that is then named, or "later than planned", is a length."""
    following = lower(lexemes, after)
    if lexemes[after - 1].lower == "before":
        return not following[:1].isalnum()
    return following != "than"


_CHECKS = {
    "about": _about,
    "counted": _counted,
    "decade": _decade,
    "lasting": _lasting,
    "numbered": _numbered,
    "season": _season,
    "year": _year,
    "month": _month,
    "quarter": _quarter,
    "feast": _feast,
    "hour": _hour,
    "bounded hour": _bounded_hour,
}


def lower(lexemes: Sequence[Lexeme], place: int) -> str:
    """Return the lexeme at `place` in small letters, nothing beyond the ends."""
    return lexemes[place].lower if 0 <= place < len(lexemes) else ""
