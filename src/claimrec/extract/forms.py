"""Which forms of a name within one article name one thing, and what sort of thing it is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimrec.canon.names import acronym_of, capital_of, country, person_parts, place_of, same_name
from claimrec.canon.offices import is_office
from claimrec.canon.people import is_given, same_person, sex_of
from claimrec.extract import wordlists
from claimrec.extract.traits import sort_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from claimrec.extract.naming import Named
    from claimrec.extract.tokens import Doc, Token

PLACES = frozenset({"GPE", "LOC", "FAC"})
NOISY = frozenset({"ORG", "GPE", "PRODUCT", "FAC", "WORK_OF_ART", "NORP", "LOC"})
"""Labels that a family name standing alone is given by mistake."""
UNIONS = frozenset({"united nations", "european union"})
LONGEST_REST = 2
"""A body whose name goes on for longer is a part of the one it begins with ("A Council on B and C")."""
TWICE = 2
MODEL_VOTE, CONTEXT_VOTE = 2, 3


def vote(names: Sequence[Named]) -> dict[str, str]:
    """Return one label for each key: the recogniser's votes, and what stands in and beside the name."""
    ballots: dict[str, Counter[str]] = {}
    for named in names:
        ballots.setdefault(named.key, Counter())[named.label] += MODEL_VOTE
    for named in names:
        ballot = ballots[named.key]
        for label in _beside(named):
            ballot[label] += CONTEXT_VOTE * (label in ballot)
        ballot.update(dict.fromkeys((*_inside(named), *_described(named)), CONTEXT_VOTE))
    families = {
        word for name, ballot in ballots.items() if _first(ballot) == "PERSON" for word in name.split()[-1:]
    }
    return {name: _known(name, ballot, families) or _first(ballot) for name, ballot in ballots.items()}


def _first(ballot: Counter[str]) -> str:
    return ballot.most_common(1)[0][0]


def _known(name: str, ballot: Counter[str], families: Collection[str]) -> str | None:
    """Return the label of a name that is known in advance: peoples, countries, capitals, "the Joneses"."""
    if place_of(name):
        return "NORP"
    if country(name):
        return "ORG" if country(name) in UNIONS else "GPE"
    if capital_of(name) and "GPE" in ballot:
        return "GPE"
    plural = " " not in name and (name.removesuffix("s") in families or name.removesuffix("es") in families)
    return "PERSON" if plural and name not in families else None


def _inside(named: Named) -> list[str]:
    words = set(named.name.lower().split())
    rows = wordlists.rows("name_labels")
    return [label for label, where, listed in rows if where == "inside" and words & set(listed.split())][:1]


def _beside(named: Named) -> list[str]:
    beside = {"before": _word(named.span[0], -1), "after": _word(named.span[-1], 1)}
    rows = wordlists.rows("name_labels")
    return [label for label, where, listed in rows if beside.get(where, "") in listed.split()]


def _described(named: Named) -> list[str]:
    """Return the label that a noun beside the name gives it: "the CAPITAL, Borsa", "MINISTER Borsa"."""
    head, start = named.span.root, named.span.start
    beside = [child for child in head.children if child.dep_ == "appos"]
    beside += [head.head] if head.dep_ == "appos" else []
    beside += [child for child in head.lefts if child.i == start - 1 and child.dep_ in {"compound", "nmod"}]
    nouns = (noun for noun in beside if noun.tag_ == "NN" or is_office(noun.lower_))
    return [label for noun in nouns if (label := sort_of(noun))][:1]


def _word(token: Token, step: int) -> str:
    at = token.i + step
    return token.doc[at].lower_ if 0 <= at < len(token.doc) else ""


if TYPE_CHECKING:
    Sign = Callable[[str, str, Mapping[str, str]], bool]


@dataclass(frozen=True, slots=True)
class Forms:
    """Maps each key to the fullest form of the name; a short name of several persons to all of them."""

    full: Mapping[str, str]
    several: Mapping[str, tuple[str, ...]]

    def of(self, name: str, title: str = "") -> str:
        """Return the full form; among several persons the one the title fits, else the first introduced."""
        candidates = self.several.get(name)
        if not candidates:
            return self.full.get(name, name)
        sex = sex_of(title) if title else None
        fitting = [each for each in candidates if sex and sex_of(each) == sex]
        fitting = fitting or [each for each in candidates if sex and sex_of(each) is None]
        return (fitting or list(candidates))[0]


def strangers(found: Sequence[Named], headline: Doc | None) -> frozenset[tuple[str, str]]:
    """Return the names that only begin like a later one, with that one.

    An article that speaks twice of Nordwind before it speaks of Nordwind Falcon speaks of two things; its
    headline, which shortens names, does not count.
    """
    said: Counter[str] = Counter()
    pairs: set[tuple[str, str]] = set()
    for named in found:
        name = named.key
        if name not in said:
            pairs |= {
                (short, name) for short in said if name.startswith(f"{short} ") and said[short] >= TWICE
            }
        said[name] += named.span.doc is not headline
    return frozenset(pairs)


def merge(
    labels: Mapping[str, str],
    introduced: Mapping[str, str],
    acronyms: Collection[str] = (),
    apart: Collection[tuple[str, str]] = (),
) -> Forms:
    """Merge short forms with full ones.

    `labels` has the keys in the order in which they appear, `introduced` the acronyms given in brackets with
    what they stand for, `acronyms` the keys of names in capitals, `apart` the strangers.
    """
    order = {name: place for place, name in enumerate(labels)}
    index = _index(labels)
    full: dict[str, str] = {}
    several: dict[str, tuple[str, ...]] = {}
    for short in sorted(labels, key=lambda name: (len(name), name)):
        if short in introduced and labels[short] != "PERSON":
            full[short] = introduced[short]
            continue
        longer = sorted(_mates(short, index), key=lambda name: order[name])
        signs = SIGNS if short not in acronyms else SIGNS_OF_ACRONYMS
        candidates = _best(short, longer, labels, signs)
        candidates = [long for long in candidates if not _only_begins(short, long, labels, apart)]
        if len(candidates) == 1:
            full[short] = candidates[0]
        elif candidates and labels[candidates[0]] == "PERSON":
            several[short] = tuple(candidates)
    follow = {name: _end(name, full) for name in full}
    return Forms(follow, {name: _distinct(names, follow) for name, names in several.items()})


def _distinct(names: Iterable[str], full: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(full.get(name, name) for name in names))


def _end(name: str, full: Mapping[str, str]) -> str:
    seen = {name}
    while name in full and full[name] not in seen:
        name = full[name]
        seen.add(name)
    return name


def _index(names: Iterable[str]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for name in names:
        letters = acronym_of(name).lower()
        keys = (*name.split(), letters, f"t{letters}", "".join(word[0] for word in name.split()))
        for each in dict.fromkeys(keys):
            index.setdefault(each, []).append(name)
    return index


def _mates(short: str, index: Mapping[str, Sequence[str]]) -> list[str]:
    words = (*short.split(), acronym_of(short).lower())
    found = dict.fromkeys(mate for word in words for mate in index.get(word, ()))
    return [mate for mate in found if mate != short and (len(mate), mate) > (len(short), short)]


def _only_begins(
    short: str, long: str, labels: Mapping[str, str], apart: Collection[tuple[str, str]]
) -> bool:
    surer = (sign for sign in SIGNS if sign is not _beginning)
    return (short, long) in apart and not any(sign(short, long, labels) for sign in surer)


def _best(short: str, longer: Sequence[str], labels: Mapping[str, str], signs: Iterable[Sign]) -> list[str]:
    """Return the full forms on the strongest sign for which there is one; strangers cancel each other."""
    for sign in signs:
        found = [long for long in longer if sign(short, long, labels)]
        if found:
            return found if labels[found[0]] == "PERSON" else _one_thing(found)
    return []


def _one_thing(found: Sequence[str]) -> list[str]:
    """Return the longest if the others are forms of it; else the group as a whole, if it is among them."""
    longest = max(found, key=lambda name: (len(name), name))
    if all(same_name(each, longest) in {"same", "alias"} for each in found):
        return [longest]
    return [each for each in found if each.split()[-1] == "group"][:1]


def _family_name(short: str, long: str, labels: Mapping[str, str]) -> bool:
    if labels[long] != "PERSON" or " " not in long or country(short):
        return False
    alone = " " not in short and labels[short] in NOISY and person_parts(long).family == (short,)
    return (labels[short] == "PERSON" or alone) and same_person(short, long)


def _given_name(short: str, long: str, labels: Mapping[str, str]) -> bool:
    return labels[short] == labels[long] == "PERSON" and person_parts(long).given[:1] == (short,)


def _alias(short: str, long: str, labels: Mapping[str, str]) -> bool:
    if labels[long] == "PERSON" or labels[short] == "PERSON":
        return False
    places = {labels[short], labels[long]} <= PLACES
    label = "GPE" if places else "ORG"
    return same_name(short, long, label) in {"same", "alias"}


def _organ(short: str, long: str, labels: Mapping[str, str]) -> bool:
    """Tell an organ of state named without its country: "the navy" of "Norway Navy"."""
    return labels[short] == labels[long] == "ORG" and long.endswith(" " + short) and _is_country(long, short)


def _is_country(long: str, short: str) -> bool:
    return country(long.removesuffix(" " + short)) is not None


def _beginning(short: str, long: str, labels: Mapping[str, str]) -> bool:
    """Tell a body's short form, whatever follows in its full name: the article has only one such name."""
    if labels[long] != "ORG" or labels[short] not in {"ORG", "PERSON", "PRODUCT"} or country(short):
        return False
    if place_of(short) or capital_of(short) or not long.startswith(short + " "):
        return False
    if labels[short] == "PERSON" and _is_whole_person(short):
        return False
    rest = long.removeprefix(short + " ").split()
    return len(rest) <= LONGEST_REST or rest[0] == "and"


def _is_whole_person(name: str) -> bool:
    """Tell "John Hall", who is not the John Hall Foundation, from "Hall", read as a person by mistake."""
    given, *family = name.split()
    return bool(family) and is_given(given)


SIGNS: tuple[Sign, ...] = (_family_name, _alias, _given_name, _beginning, _organ)
"""What makes a name the short form of another, the strongest sign first."""
SIGNS_OF_ACRONYMS: tuple[Sign, ...] = (_family_name, _alias, _organ)
"""The same for acronyms, which longer names may begin with without being theirs."""
