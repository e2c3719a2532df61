"""Names as the news writes them, in one normal form, and whether two of them name one thing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from claimrec.canon.folding import words_of
from claimrec.canon.lists import lines, rows, sections
from claimrec.canon.people import PersonParts, is_given, person_parts, same_person, sex_of, untitled
from claimrec.canon.places import capital_of, country, flat, government_of, place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = [
    "LADDER",
    "PersonParts",
    "Rung",
    "acronym_of",
    "capital_of",
    "compare",
    "country",
    "government_of",
    "is_acronym",
    "key",
    "person_parts",
    "place_of",
    "same_name",
    "sex_of",
]

Likeness = Literal["same", "alias", "unit", "different"]
PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})
LONGEST_FORM = 4
PERSON_WORDS = range(2, 5)
LEAST_INITIALS = 2


@lru_cache(maxsize=16384)
def key(name: str, label: str | None = None) -> str:
    """Return the normal form of a name; the key of a key is itself.

    Accents, case, possessives, dots, "&", hyphens, a leading "the" and legal forms go, spelling is British,
    a country has one name. Titles go too ("President", "Dr."); those that also begin names of other things
    ("General", "King") only where `label` says that it is a person.
    """
    current = name
    while (shorter := _shortened(current, label)) != current:
        current = shorter
    return current


def _shortened(name: str, label: str | None) -> str:
    """Take one layer of dress off a name; a name without any comes back as it is."""
    words = words_of(name)
    words = words[1:] if len(words) > 1 and words[0] == "the" else words
    known = country(" ".join(words))
    if known:
        return known
    words = untitled(words, person=label == "PERSON")
    return " ".join(words if label == "PERSON" else _without_form(words))


def _without_form(words: tuple[str, ...]) -> tuple[str, ...]:
    """Drop legal forms from the end ("Acme Pvt Ltd"), never all of the name."""
    for size in range(min(LONGEST_FORM, len(words) - 1), 0, -1):
        if " ".join(words[-size:]) in _legal_forms() | {"and"}:
            return _without_form(words[:-size])
    return words


def acronym_of(name: str) -> str:
    """Return the initials of a name's words, small words left out: "WHO", "USGS", "IAEA"."""
    return "".join(_initial(word, whole=True) for word in words_of(name) if word not in _of("small")).upper()


def is_acronym(short: str, long: str) -> bool:
    """Tell whether `short` spells the initials of `long`, with or without its small words."""
    letters = "".join(words_of(short))
    words = words_of(long)
    if not letters.isalpha() or min(len(letters), len(words)) < LEAST_INITIALS or len(words_of(short)) > 1:
        return False
    return any(letters == spelled for spelled in _initials(words))


def _initials(words: tuple[str, ...]) -> tuple[str, ...]:
    content = tuple(word for word in words if word not in _of("small"))
    spelled = [
        "".join(_initial(word, whole=whole) for word in chosen)
        for chosen in (content, words)
        for whole in (True, False)
    ]
    return tuple(each for each in spelled if len(content) > 1 and each)


def _initial(word: str, *, whole: bool) -> str:
    return word if whole and word in {"us", "uk", "un", "eu"} else word[0]


def same_name(left: str, right: str, label: str | None = None) -> Likeness:
    """Tell how two names stand to each other; `label` is their entity label where it is known.

    "same": one name; "alias": another form of it; "unit": a group and its part, or two parts of one
    group, never to be merged; "different": nothing says that they name one thing.
    """
    return compare(left, right, label).likeness


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two keys, the shorter first, with their words."""

    short: str
    long: str
    label: str | None

    @property
    def words(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return tuple(self.short.split()), tuple(self.long.split())

    @property
    def rest(self) -> tuple[str, ...]:
        """What the longer has after the whole shorter, nothing where it does not begin with it."""
        short, long = self.words
        return long[len(short) :] if long[: len(short)] == short else ()


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of the ladder: the first whose `test` holds decides."""

    reason: str
    likeness: Likeness
    test: Callable[[_Pair], bool]


def compare(left: str, right: str, label: str | None = None) -> Rung:
    """Return the rung of the ladder at which two names meet or part."""
    short, long = sorted((key(left, label), key(right, label)), key=lambda name: (len(name), name))
    pair = _Pair(short, long, label)
    return next(rung for rung in LADDER if rung.test(pair))


def _same_key(pair: _Pair) -> bool:
    return bool(pair.short) and pair.short == pair.long


def _empty(pair: _Pair) -> bool:
    return not pair.short


def _other_number(pair: _Pair) -> bool:
    """Numbers tell things of one kind apart: flights, resolutions, models, summits."""
    return re.findall(r"\d+", pair.short) != re.findall(r"\d+", pair.long)


def _known_form(pair: _Pair) -> bool:
    known = _known_names()
    return bool(known.get(pair.short, frozenset()) & known.get(pair.long, frozenset()))


def _spelled_out(pair: _Pair) -> bool:
    return pair.label != "PERSON" and is_acronym(pair.short, pair.long)


def _contrast(pair: _Pair) -> bool:
    """North and South, First and Second: a word that tells two names apart stands in one of them only."""
    short, long = pair.words
    return pair.label != "PERSON" and bool((set(short) ^ set(long)) & _of("contrast"))


def _turned_round(pair: _Pair) -> bool:
    """Tell the same words about one kind of body: "Ministry of Defence" and "Defence Ministry"."""
    short, long = (sorted(word for word in words if word not in _of("small")) for words in pair.words)
    return short == long and bool(set(short) & _of("institution"))


def _person(pair: _Pair) -> bool:
    """The same family name and no other given name; unlabelled, only where the longer begins as a person."""
    if pair.label not in {None, "PERSON"} or country(pair.short) or place_of(pair.short):
        return False
    if pair.label is None and not _looks_human(pair.words[1]):
        return False
    return same_person(pair.short, pair.long)


def _looks_human(words: tuple[str, ...]) -> bool:
    if len(words) not in PERSON_WORDS or set(words) & _thing_words():
        return False
    return is_given(words[0]) or words[0] in sections("given_names.txt")["family first"]


def _place(pair: _Pair) -> bool:
    """A place with and without its sort ("Borsa province", "the province of Borsa")."""
    short, long = (_bare_place(words) for words in pair.words)
    return pair.label in {None, "GPE", "LOC"} and bool(short) and short == long


def _bare_place(words: tuple[str, ...]) -> tuple[str, ...]:
    if words[1:2] == ("of",) and words[2:] and words[0] in _of("place") | {"city"}:
        return words[2:]
    return words[:-1] if len(words) > 1 and words[-1] in _of("place") else words


def _is_place(pair: _Pair) -> bool:
    """Beyond this rung stand bodies only: "Paris" is no short form of a club or a bank."""
    places = (country(pair.short), capital_of(pair.short), place_of(pair.short))
    return pair.label in PLACES | {"PERSON"} or any(places)


def _short_form(pair: _Pair) -> bool:
    """Find "Acme Defence" in "Acme Defence and Aerospace", "Acme" in "Acme Group" or "Acme Motor"."""
    if not pair.rest:
        return False
    return pair.rest[0] == "and" or (set(pair.rest) <= _of("form") and not set(pair.rest) & _parts(pair))


def _parts(pair: _Pair) -> frozenset[str]:
    """Forms that are trades as well ("Bank") name a unit once the short name is that of a group."""
    return _of("business") if pair.words[0][-1] in _of("group") else frozenset()


def _unit(pair: _Pair) -> bool:
    """A group and its unit, or two units of one group: the same beginning, then a trade."""
    short, long = (_head(words) for words in pair.words)
    shared = 0
    while shared < min(len(short), len(long)) and short[shared] == long[shared]:
        shared += 1
    tails = (short[shared:], long[shared:])
    grouped = any(set(words) & _of("group") for words in pair.words)
    return bool(shared) and all(set(tail) <= _trades() or (grouped and not all(tails)) for tail in tails)


def _head(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[:-1] if len(words) > 1 and words[-1] in _of("group") else words


def _always(_: _Pair) -> bool:
    return True


LADDER: tuple[Rung, ...] = (
    Rung("no name", "different", _empty),
    Rung("same key", "same", _same_key),
    Rung("known form", "alias", _known_form),
    Rung("other number", "different", _other_number),
    Rung("acronym", "alias", _spelled_out),
    Rung("person's short name", "alias", _person),
    Rung("words turned round", "same", _turned_round),
    Rung("contrasting word", "different", _contrast),
    Rung("sort of place", "alias", _place),
    Rung("a place or a person", "different", _is_place),
    Rung("short form", "alias", _short_form),
    Rung("group and unit", "unit", _unit),
    Rung("nothing in common", "different", _always),
)
"""What makes two names one, from the surest sign down; the first rung that holds decides."""


@cache
def _of(section: str) -> frozenset[str]:
    return sections("name_words.txt")[section]


@cache
def _trades() -> frozenset[str]:
    return _of("business") | _of("form") | _of("small")


@cache
def _thing_words() -> frozenset[str]:
    return _trades() | _of("institution") | _of("place") - {"de", "la", "da", "do", "dos", "y"}


@cache
def _legal_forms() -> frozenset[str]:
    return frozenset(flat(item) for line in lines("legal_forms.txt") for item in line.split(","))


@cache
def _known_names() -> Mapping[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, row in enumerate(rows("known_names.txt")):
        for name in (" ".join(row[0]), *(name for column in row[1:] for name in column)):
            found[key(name)] = found.get(key(name), frozenset()) | {number}
    return found
