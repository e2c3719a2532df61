"""Names of persons: their parts, titles, nicknames, and what a given name says of its bearer."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, Literal

from claimrec.canon.folding import words_of
from claimrec.canon.lists import lines, sections
from claimrec.canon.romanisation import romanised

if TYPE_CHECKING:
    from collections.abc import Mapping

SUFFIXES = frozenset(
    {"jr", "sr", "ii", "iii", "iv", "md", "phd", "qc", "kc", "mp", "obe", "mbe", "cbe", "esq"}
)
PARTICLES = frozenset(
    {"van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "al", "el", "bin",
     "ben", "ibn", "abu", "bint", "ter", "ten", "st", "saint", "mac", "o", "san", "zu", "lo"}
)  # fmt: skip
PATRONYMICS = ("ez", "iz")
TWO = 2
LEAST_SPELLED, LEAST_ALONE = 4, 7
"""Letters of a family name that may be spelled otherwise: beside a given name, and alone (Lee, Li)."""
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
    if _begins_with_family(words):
        return PersonParts(words[1:], words[:1], suffix)
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    if start == 1 and words[0] in PARTICLES:
        start = 0
    return PersonParts(words[:start], words[start:], suffix)


def _begins_with_family(words: tuple[str, ...]) -> bool:
    """Tell "Kim Min Ji" and "Wang Xiaoming" from "Lee Harvey Falk"."""
    if len(words) not in {2, 3} or words[0] not in _given("family first"):
        return False
    return not is_given(words[1]) if len(words) > TWO else words[1] not in _given("family first")


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
    return _is_first_name(word) or word in _nicknames()


def _is_first_name(word: str) -> bool:
    return word in _given("male") or word in _given("female")


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
    return any(test(one, other) for test in (_begins_or_ends, _same_family, _turned_round))


def _whole(name: PersonParts) -> tuple[str, ...]:
    return name.given + name.family


def _begins_or_ends(one: PersonParts, other: PersonParts) -> bool:
    """The longer has the shorter at its end, or at its beginning, before a second family name."""
    short, long = sorted((_whole(one), _whole(other)), key=lambda words: (len(words), words))
    return short in (long[-len(short) :], long[: len(short)])


def _same_family(one: PersonParts, other: PersonParts) -> bool:
    """One family name, in any spelling and with or without particles, and given names that may be one."""
    if one.family == other.family and may_call(one.given[0], other.given[0]):
        return _middle(one, other)
    left, right = (romanised(_core(name.family)) for name in (one, other))
    given = [romanised(name.given[:1])[0] for name in (one, other)]
    spelled = left == right and len(left[-1]) >= LEAST_SPELLED
    called = given[0] == given[1] or may_call(one.given[0], other.given[0])
    return spelled and called and _middle(one, other)


def _core(family: tuple[str, ...]) -> tuple[str, ...]:
    """Take the particles off a family name: "Assad" of "al Assad"."""
    start = next((i for i, word in enumerate(family) if word not in PARTICLES), 0)
    return family[start:]


def _turned_round(one: PersonParts, other: PersonParts) -> bool:
    """The family name first, as in Hungary and Japan; two given names may be two people."""
    short, long = _whole(one), _whole(other)
    return len(short) == len(long) == TWO and short == long[::-1] and not all(map(_is_first_name, short))


def _family_of(short: tuple[str, ...], full: PersonParts) -> bool:
    """The last words of the full name ("Lopez Obrador", "bin Laden", "Laden"), or its family name."""
    first = full.given and full.family[0] in _given("family first") and not is_given(full.family[0])
    whole = full.family if first else full.given + full.family
    spelled = len(short[-1]) >= LEAST_ALONE and romanised(short) == romanised(full.family)
    ends = short in (full.family, full.family[-1:], _core(full.family)) or whole[-len(short) :] == short
    return ends or spelled or (len(short) == 1 and short[0] == _first_of_two(full))


def _first_of_two(full: PersonParts) -> str:
    """Return the first of two Spanish family names, which may stand alone: "Chavez" of Chavez Frias."""
    word = full.given[-1] if len(full.given) == TWO else ""
    return word if word.endswith(PATRONYMICS) and not is_given(word) else ""


def _middle(one: PersonParts, other: PersonParts) -> bool:
    """Middle names of the shorter begin those of the longer: George W. is not George H. W."""
    pairs = zip(one.given[1:], other.given[1:], strict=False)
    return all(may_call(left, right) for left, right in pairs)


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
