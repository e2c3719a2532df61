"""Names of persons: their parts, titles, nicknames, and what a given name says of its bearer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, Literal

from claimrec.canon.folding import words_of
from claimrec.canon.lists import lines, sections

if TYPE_CHECKING:
    from collections.abc import Mapping

SUFFIXES = frozenset(
    {"jr", "sr", "ii", "iii", "iv", "md", "phd", "qc", "kc", "mp", "obe", "mbe", "cbe", "esq"}
)
PARTICLES = frozenset(
    {"van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "al", "el", "bin",
     "ben", "ibn", "abu", "bint", "ter", "ten", "st", "mac", "o", "san", "zu"}
)  # fmt: skip
Sex = Literal["male", "female"]


@dataclass(frozen=True, slots=True)
class PersonParts:
    """A person's name in folded words: given and middle names, family name with particles, suffix."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    suffix: str = ""


def person_parts(name: str) -> PersonParts:
    """Split a person's name; a single word is a family name, as in the second mention of news."""
    words = untitled(words_of(name), person=True)
    suffix = words[-1] if len(words) > 1 and words[-1] in SUFFIXES else ""
    words = words[: len(words) - bool(suffix)]
    if (
        len(words) in {2, 3}
        and words[0] in _given("family first")
        and words[-1] not in _given("family first")
    ):
        return PersonParts(words[1:], words[:1], suffix)
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    if start == 1 and words[0] in PARTICLES:
        start = 0
    return PersonParts(words[:start], words[start:], suffix)


def untitled(words: tuple[str, ...], *, person: bool) -> tuple[str, ...]:
    """Drop titles from the front of folded words; one that heads a longer name ("minister of") stays."""
    while title := _title(words, person=person):
        rest = words[title:]
        if not rest or rest[0] in {"of", "for", "and", "general", "s"}:
            return words
        words = rest
    return words


def _title(words: tuple[str, ...], *, person: bool) -> int:
    """Return how many words of the longest title in front, 0 for none."""
    titles = sections("titles.txt")
    known = titles["always"] | titles["person"] if person else titles["always"]
    return next((size for size in (3, 2, 1) if len(words) > size and " ".join(words[:size]) in known), 0)


def sex_of(name: str) -> Sex | None:
    """Return what the given name or title of a person tells, None where it tells nothing."""
    words = words_of(name)
    titles = tuple(takewhile(lambda word: word in _SEXED, words))
    if titles:
        return _SEXED[titles[0]]
    given = next(iter(person_parts(name).given), "")
    if given in _given("female"):
        return "female" if given not in _given("male") else None
    return "male" if given in _given("male") else None


_SEXED: Mapping[str, Sex] = {
    "mr": "male", "mrs": "female", "ms": "female", "miss": "female", "sir": "male", "dame": "female",
    "king": "male", "queen": "female", "prince": "male", "princess": "female", "lord": "male",
    "lady": "female", "congressman": "male", "congresswoman": "female", "chairwoman": "female",
    "spokeswoman": "female",
    "spokesman": "male", "chairman": "male", "pope": "male", "duke": "male", "duchess": "female",
}  # fmt: skip


def is_given(word: str) -> bool:
    """Tell whether a folded word is a known given name."""
    return word in _given("male") or word in _given("female") or word in _nicknames()


def may_call(short: str, long: str) -> bool:
    """Tell whether two given names in folded letters may be one: the same, an initial, a nickname."""
    if short == long or (1 in (len(short), len(long)) and short[0] == long[0]):
        return True
    return bool(_nicknames().get(short, frozenset()) & _nicknames().get(long, frozenset()))


def same_person(left: str, right: str) -> bool:
    """Tell whether two names can be of one person: family names agree, given names don't contradict."""
    one, other = person_parts(left), person_parts(right)
    if len(one.given) > len(other.given) or (len(one.given) == len(other.given) and left > right):
        one, other = other, one
    if not one.given:
        return _family_of(one.family, other)
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return False
    if _whole(other)[-len(_whole(one)) :] == _whole(one):
        return True
    return one.family == other.family and may_call(one.given[0], other.given[0]) and _middle(one, other)


def _whole(name: PersonParts) -> tuple[str, ...]:
    return name.given + name.family


def _family_of(short: tuple[str, ...], full: PersonParts) -> bool:
    """The last words of the full name ("Lopez Obrador", "bin Laden", "Laden"), or its family name."""
    whole = (
        full.family if full.given and full.family[0] in _given("family first") else full.given + full.family
    )
    return short in (full.family, full.family[-1:]) or whole[-len(short) :] == short


def _middle(one: PersonParts, other: PersonParts) -> bool:
    """Middle names of the shorter are found among those of the longer."""
    rest = list(other.given[1:])
    return all(any(may_call(name, each) for each in rest) for name in one.given[1:])


@cache
def _given(section: str) -> frozenset[str]:
    return sections("given_names.txt")[section]


@cache
def _nicknames() -> Mapping[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate(lines("nicknames.txt")):
        for name in line.split(", "):
            found[name] = found.get(name, frozenset()) | {number}
    return found
