"""Nominals: which name "the company", "the minister" or "the 34-year-old" takes up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.canon.concepts import concept
from claimrec.canon.names import key
from claimrec.canon.offices import office_of
from claimrec.extract.age_nominals import age_of, years_old
from claimrec.extract.discourse import the_one
from claimrec.extract.nominal_sorts import PLACE_SORTS, sort_of, standing
from claimrec.extract.place_nominals import place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from claimrec.canon.people import Sex
    from claimrec.extract.discourse import Discourse, Reference
    from claimrec.extract.nominal_sorts import NominalSort
    from claimrec.extract.tokens import Token

PEOPLE = frozenset({"PERSON"})
BODIES = frozenset({"ORG"})
LABELS: Mapping[str, frozenset[str]] = {"ORG": BODIES, "PERSON": PEOPLE}
LINKS = frozenset({"of", "for", "in", "on", "at", "to", "against"})
NAMING = frozenset({"attr", "appos"})
NEARBY = 3
"""How many sentences back a name may stand that the noun has described."""
LEAST_NAME = 3
"""A shorter key is a letter or a number that stands for something, as in a formula."""
RESTRICTING = frozenset({"relcl", "acl", "poss", "nummod", "compound", "nmod", "appos"})
PLAIN_MODIFIERS = frozenset({"former", "then", "same", "embattled", "veteran", "late"})


def nominal(token: Token, discourse: Discourse, known: Mapping[int, str], *, quoted: bool) -> str | None:
    """Return the key of the name that a definite noun phrase takes up, None where that is open."""
    if (age := age_of(token)) is not None:
        return years_old(token, age, discourse)
    if not _has_article(token) or (quoted and not _is_where_one_speaks(token)):
        return None
    found = (rule(token, discourse, known) for rule in RULES)
    name = next((name for name in found if name is not None), None)
    return name if name is None or _is_latest(token.lower_, name, discourse) else None


def _is_where_one_speaks(token: Token) -> bool:
    """Tell "this country", which is the same to a speaker as to the article."""
    return sort_of(token.lower_).name in PLACE_SORTS and any(each.lower_ == "this" for each in token.children)


def _is_latest(noun: str, name: str, discourse: Discourse) -> bool:
    """Tell whether nobody and nothing else was called so since: "Nordwind sued A COMPANY in Lund"."""
    if sort_of(noun).name in PLACE_SORTS:
        return True
    return discourse.introduced.get(noun, -1) < discourse.latest[name].sentence


def _has_article(token: Token) -> bool:
    return token.tag_ in {"NN", "NNP"} and any(child.lower_ in {"the", "this"} for child in token.children)


def _is_plain(token: Token) -> bool:
    """Tell "the company" from "the company that makes pumps" and "the oil company"."""
    if office_of(" ".join((token.lower_, *_of_words(token)))).known and _of_words(token):
        return True
    return not any(
        child.dep_ in RESTRICTING
        or (child.dep_ == "amod" and child.lower_ not in PLAIN_MODIFIERS)
        or (child.dep_ == "prep" and child.lower_ in {"of", "for", "in"})
        for child in token.children
    )


def _of_words(token: Token) -> tuple[str, ...]:
    """Return "of state" of "the secretary of state"."""
    after = [each for each in token.doc[token.i + 1 : token.i + 3] if each.is_alpha]
    return tuple(each.lower_ for each in after) if after[:1] and after[0].lower_ == "of" else ()


def _in_lower_case(noun: Token, discourse: Discourse, known: Mapping[int, str]) -> str | None:
    """Return the one body whose name ends so: "the pilots' society" is none, "the marine society" may be."""
    del known
    words = [each.lower_ for each in noun.lefts if each.dep_ in {"compound", "amod"}]
    ending = " " + key(" ".join((*words, noun.lower_)))
    names = [name for name in discourse.called.get(noun.lower_, ()) if name.endswith(ending)]
    return names[0] if words and len(names) == 1 and discourse.label(names[0]) == "ORG" else None


def _of_its_sort(token: Token, discourse: Discourse, known: Mapping[int, str]) -> str | None:
    """Return the one name of the noun's sort: "the company" is a body, "the minister" a person."""
    del known
    noun, sort = token.lower_, sort_of(token.lower_)
    if not _is_plain(token):
        return None
    if sort.name in PLACE_SORTS - {"WATER"}:
        return place(noun, discourse)
    if sort.name == "EVENT":
        return the_one((each for each in discourse.latest.values() if _is_event(each)), by_role=False)
    return _body_or_person(token, discourse, sort) if sort.name in LABELS else None


def _is_event(reference: Reference) -> bool:
    """Tell a festival from a war, which is an event too."""
    head = _head(reference.key, reference.label)
    return reference.label not in PEOPLE and (sort_of(head).name == "EVENT" or head in standing("last"))


def _body_or_person(token: Token, discourse: Discourse, sort: NominalSort) -> str | None:
    labels, called = LABELS[sort.name], discourse.called.get(token.lower_, ())
    candidates = discourse.recent(labels)
    described = [each for each in candidates if each.key in called]
    described = described or _described_before(called, labels, discourse)
    if described:
        return the_one(described)
    candidates = [each for each in candidates if each.is_subject]
    if sort.name == "PERSON" and (sex := _sex_ahead(token)):
        candidates = [each for each in candidates if discourse.sex(each) in {sex, None}]
    return the_one(candidates) if sort.width == "any" else None


def _sex_ahead(token: Token) -> Sex | None:
    """Return what a pronoun behind the nominal tells of it: "the former minister sold HER house"."""
    for each in token.doc[token.i + 1 : token.sent.end]:
        if each.ent_type_ == "PERSON":
            return None
        if each.lower_ in {"his", "her"}:
            return "male" if each.lower_ == "his" else "female"
    return None


def _described_before(called: Iterable[str], labels: frozenset[str], discourse: Discourse) -> list[Reference]:
    """Return the one in the article who was described by the noun: "the minister" reaches far back."""
    found = [discourse.latest[name] for name in called if discourse.label(name) in labels]
    return found if len(found) == 1 else []


def _called_so(token: Token, discourse: Discourse, known: Mapping[int, str]) -> str | None:
    """Return the one name that holds the noun, or one that means the same: "the Grand MOSQUE"."""
    del known
    noun, sort = token.lower_, sort_of(token.lower_)
    if noun == "sea" or sort.name in PLACE_SORTS - {"WATER"} | {"PERSON", "NOTHING"} or not _is_plain(token):
        return None
    found = [name for name, latest in discourse.latest.items() if _says_so(name, noun, latest.label)]
    return found[0] if len(found) == 1 else None


def _says_so(name: str, noun: str, label: str) -> bool:
    first, *others = name.split()
    if label in {"PERSON", "NORP"} or not others:
        return False
    means, last = concept(noun), _head(name, label)
    if first in standing("first") and concept(first) == means:
        return True
    return last == noun or (label != "ORG" and concept(last) == means)


def _head(name: str, label: str) -> str:
    """Return what a name says it is: "museum" of "museum of art". A law's name may be any phrase."""
    words = name.split()
    ends = [i for i, word in enumerate(words) if word in LINKS and i] if label != "LAW" else []
    return words[ends[0] - 1 if ends else -1]


def _described_so(token: Token, discourse: Discourse, known: Mapping[int, str]) -> str | None:
    """Return whom or what the noun described shortly before: "the DRIVER, Anna Olsen", "the SHIP Aurora"."""
    del known
    noun = token.lower_
    if sort_of(noun).name in PLACE_SORTS | {"NOTHING"} or token.dep_ in NAMING or not _is_plain(token):
        return None
    called = discourse.called.get(noun, ())
    found = [name for name in called if noun not in name.split() and len(name) >= LEAST_NAME]
    near = [name for name in found if discourse.latest[name].sentence >= discourse.sentence - NEARBY]
    return near[0] if len(found) == 1 and near else None


def _beside(token: Token, discourse: Discourse, known: Mapping[int, str]) -> str | None:
    """Return the name before a noun that says what it is: "the Nordwind GROUP"."""
    telling = [each for each in token.children if each.dep_ in RESTRICTING | {"amod"}]
    name = known.get(telling[0].i) if len(telling) == 1 and telling[0].i < token.i else None
    fits = discourse.label(name) in BODIES and telling[0].dep_ in {"compound", "nmod"} if telling else False
    return name if fits and token.lower_ in standing("beside") else None


RULES = (_in_lower_case, _of_its_sort, _called_so, _described_so, _beside)
