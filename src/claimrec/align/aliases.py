"""Which name keys of different articles stand for the same person, organisation, place or thing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from claimrec.canon.names import same_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SPELLING = 0.9
"""Least normalised Levenshtein similarity of two spellings of one name; below it "Health" meets "Wealth"."""
PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})
APART = "apart"
SHORTEST = 7
"""Shorter names differ by a letter too easily (Iran, Iraq; Niger, Nigeria)."""


@dataclass(frozen=True, slots=True)
class Aliases:
    """Maps every name key to the one that stands for it; a key that is no name maps to itself."""

    canonical: Mapping[str, str] = field(default_factory=dict)
    units: frozenset[tuple[str, str]] = frozenset()
    names: frozenset[str] = frozenset()

    def of(self, key: str) -> str:
        """Return the key that stands for this one."""
        return self.canonical.get(key, key)

    def all_of(self, keys: Iterable[str]) -> frozenset[str]:
        """Return the keys that stand for these."""
        return frozenset(self.of(key) for key in keys)

    def kin(self, left: str, right: str) -> bool:
        """Tell whether the two are one party, or a group and its unit."""
        left, right = self.of(left), self.of(right)
        return left == right or (left, right) in self.units or (right, left) in self.units


def resolve(keys: Iterable[str], labels: Mapping[str, str] | None = None) -> Aliases:
    """Merge the names that are forms of each other; a short form with two candidates stays alone.

    `labels`: the entity labels of those names of which they are known.
    """
    names = sorted(set(keys), key=lambda key: (-len(key), key))
    likeness = Likeness(labels or {})
    blocks = _blocks(names)
    full: dict[str, str] = {}
    units: set[tuple[str, str]] = set()
    for short in reversed(names):
        candidates = [long for long in _mates(short, blocks) if len(long) >= len(short) and long != short]
        aliases = sorted(
            {long for long in candidates if likeness.alias(short, long)}, key=lambda key: (-len(key), key)
        )
        if aliases and _one_thing(aliases, likeness):
            full[short] = aliases[0]
        units |= {(long, short) for long in candidates if likeness.unit(short, long)}
    canonical = {name: _follow(name, full) for name in names if name in full}
    kin = frozenset((canonical.get(a, a), canonical.get(b, b)) for a, b in units)
    return Aliases(canonical, kin, frozenset(canonical.get(name, name) for name in names))


@dataclass(frozen=True, slots=True)
class Likeness:
    """Whether two names are forms of one, as far as their labels let them."""

    labels: Mapping[str, str]

    def alias(self, short: str, long: str) -> bool:
        """Tell whether the names are forms of one name."""
        sort = self._sort(short, long)
        return sort != APART and (
            same_name(short, long, sort) in {"same", "alias"} or _respelled(short, long)
        )

    def unit(self, short: str, long: str) -> bool:
        """Tell whether the names are of a group and its unit."""
        return self._sort(short, long) != APART and same_name(short, long) == "unit"

    def _sort(self, short: str, long: str) -> str | None:
        """Return the label under which two names are compared, None where one is unknown, or `APART`."""
        one, other = self.labels.get(short), self.labels.get(long)
        if one is None or other is None:
            return None
        if "PERSON" in {one, other}:
            return "PERSON" if one == other else APART
        return "GPE" if {one, other} <= PLACES else "ORG"


def _respelled(left: str, right: str) -> bool:
    """Two spellings of one name: no digit, same number of words, each word nearly the same."""
    if min(len(left), len(right)) < SHORTEST or any(map(str.isdigit, left + right)):
        return False
    pairs = list(zip(left.split(), right.split(), strict=False))
    if len(left.split()) != len(right.split()):
        return False
    return all(
        a[:1] == b[:1] and Levenshtein.normalized_similarity(a, b) >= SPELLING - 0.1 for a, b in pairs
    ) and (Levenshtein.normalized_similarity(left, right) >= SPELLING)


def _one_thing(aliases: list[str], likeness: Likeness) -> bool:
    """Candidates that are forms of the longest of them are one thing; two strangers are not."""
    return all(likeness.alias(other, aliases[0]) for other in aliases[1:])


def _blocks(names: list[str]) -> dict[str, list[str]]:
    """Index names by each word, by their initials and by the first three letters of each word."""
    index: dict[str, list[str]] = {}
    for name in names:
        words = name.replace("-", " ").split()
        keys = {*words, *(word[:3] + "*" for word in words), "".join(word[0] for word in words if word)}
        letters = "".join(word[0] for word in words if word not in {"of", "the", "and", "for"})
        keys |= {letters, f"t{letters}"}
        for key in sorted(keys):
            index.setdefault(key, []).append(name)
    return index


def _mates(name: str, blocks: Mapping[str, list[str]]) -> list[str]:
    words = name.replace("-", " ").split()
    keys = [*words, *(word[:3] + "*" for word in words), name.replace(".", "")]
    found = {mate for key in keys for mate in blocks.get(key, ())}
    return sorted(found)


def _follow(name: str, full: Mapping[str, str]) -> str:
    seen = {name}
    while name in full and full[name] not in seen:
        name = full[name]
        seen.add(name)
    return name
