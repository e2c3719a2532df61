"""Names as the news writes them, in one normal form, and whether two of them name one thing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from claimrec.canon import bodies
from claimrec.canon.bodies import listed
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
ANY = frozenset(
    {None, "PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}
)
HOUSES: frozenset[str | None] = frozenset({"ORG", "FAC", "GPE", "LOC"})
"""Labels that the recogniser gives to clinics, schools and airports."""
SHORTENED: Mapping[str, str] = {"mt": "mount", "st": "saint", "ft": "fort", "pt": "point"}
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
    return "".join(
        _initial(word, whole=True) for word in words_of(name) if word not in listed("small")
    ).upper()


def is_acronym(short: str, long: str) -> bool:
    """Tell whether `short` spells the initials of `long`, with or without its small words and "the"."""
    letters = "".join(words_of(short))
    words = words_of(long)
    if not letters.isalpha() or min(len(letters), len(words)) < LEAST_INITIALS or len(words_of(short)) > 1:
        return False
    return any(letters in {spelled, f"t{spelled}"} for spelled in _initials(words))


def _initials(words: tuple[str, ...]) -> tuple[str, ...]:
    content = tuple(word for word in words if word not in listed("small"))
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
    return pair.label != "PERSON" and bool((set(short) ^ set(long)) & listed("contrast"))


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
    """Take the sort off a place; the Jordan is not Jordan."""
    words = (SHORTENED.get(words[0], words[0]), *words[1:])
    if words[1:2] == ("of",) and words[2:] and words[0] in listed("place") | {"city"}:
        return words[2:]
    if len(words) > 1 and words[-1] in listed("water") and not country(" ".join(words[:-1])):
        return words[:-1]
    return words[:-1] if len(words) > 1 and words[-1] in listed("place") else words


def _is_place(pair: _Pair) -> bool:
    """Beyond this rung stand bodies only: "Paris" is no short form of a club or a bank."""
    places = (country(pair.short), capital_of(pair.short), place_of(pair.short))
    return pair.label in PLACES | {"PERSON"} or any(places)


def _test(
    test: Callable[[tuple[str, ...], tuple[str, ...]], bool], labels: frozenset[str | None] = ANY
) -> Callable[[_Pair], bool]:
    """Apply a test of words to pairs with one of the labels."""
    return lambda pair: pair.label in labels and test(*pair.words)


def _team(pair: _Pair) -> bool:
    """A team without its home; a party is another in each country ("the Scottish Greens")."""
    known = country(pair.short) or pair.short in _known_names() or place_of(pair.words[1][0])
    return pair.label == "ORG" and not known and bodies.team(*pair.words)


def _always(_: _Pair) -> bool:
    return True


LADDER: tuple[Rung, ...] = (
    Rung("no name", "different", _empty),
    Rung("same key", "same", _same_key),
    Rung("known form", "alias", _known_form),
    Rung("other number", "different", _other_number),
    Rung("acronym", "alias", _spelled_out),
    Rung("person's short name", "alias", _person),
    Rung("words turned round", "same", _test(bodies.turned_round)),
    Rung("word left out", "alias", _test(bodies.word_left_out, HOUSES)),
    Rung("team without its home", "alias", _team),
    Rung("contrasting word", "different", _contrast),
    Rung("sort of place", "alias", _place),
    Rung("other word for a house", "alias", _test(bodies.other_house, HOUSES)),
    Rung("a place or a person", "different", _is_place),
    Rung("short form", "alias", _test(bodies.short_form)),
    Rung("group and unit", "unit", _test(bodies.unit)),
    Rung("nothing in common", "different", _always),
)
"""What makes two names one, from the surest sign down; the first rung that holds decides."""


@cache
def _thing_words() -> frozenset[str]:
    return bodies.trades() | listed("institution") | listed("place") - {"de", "la", "da", "do", "dos", "y"}


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
