"""Attributes in a name's own phrase: titles before it, the party behind it, whose campaign it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimrec.canon.offices import is_office
from claimrec.extract.traits import (
    Trait,
    bodies,
    hull,
    is_attribute,
    is_office_before_name,
    is_person,
    listed,
    names_in,
    nominal,
    suits,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimrec.extract.page import Mentions
    from claimrec.extract.tokens import Doc, Span, Token

BEFORE_TAGS = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "JJR", "POS", "PRP$", "HYPH", "VBN", "VBG", "RB"}
)
BEFORE_LABELS = frozenset(
    {"compound", "amod", "nmod", "poss", "case", "punct", "advmod", "npadvmod", "nummod"}
)
HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lord", "lady"})
PARTY = re.compile(r"\s?[,(]\s?(R|D|I|Republican|Democrat)\s?-\s?([A-Z][\w.]+)")
PARTIES = {"R": "republican", "D": "democrat", "I": "independent"}
CAMPAIGNS = frozenset({"campaign", "candidacy", "bid", "run"})
CONTESTED = frozenset(
    {"presidential", "mayoral", "gubernatorial", "senate", "congressional", "parliamentary"}
)
PLACES = frozenset({"GPE", "LOC"})


def titles(doc: Doc, mentions: Mentions) -> Iterator[Trait]:
    """Yield what stands before a name: "Fisheries Minister Ada Olsen", "carmaker Nordwind"."""
    for ent, bearer in names_in(doc, mentions):
        label = mentions.label(bearer)
        before = _before(doc[_start_of_name(ent) : ent.end])
        head = next((token for token in reversed(before) if _is_title(token, label)), None)
        if head is None or _is_subject_of_own(before[0], ent, bearer):
            continue
        anchor = doc[_start_of_mention(before[0], bearer, mentions) : head.i + 1]
        home = _home(ent, bearer, mentions)
        whole = hull(anchor, ent)
        yield nominal(bearer, head, anchor, whole, mentions, target=home, person=label == "PERSON")


def _is_subject_of_own(first: Token, ent: Span, bearer: str) -> bool:
    """Tell "the reporter Olsen met": after an article, a family name alone begins a clause of its own."""
    short = len(ent) == 1 and " " in bearer and first.tag_ not in {"NNP", "NNPS"}
    return (
        short and first.i > 0 and first.nbor(-1).tag_ == "DT" and first.nbor(-1).lower_ in {"a", "an", "the"}
    )


def _start_of_name(ent: Span) -> int:
    """Step over titles that the recogniser took into the name."""
    start = ent.start
    while ent.label_ == "PERSON" and start < ent.end - 1 and is_office(ent.doc[start].lower_):
        start += 1
    return start


def _start_of_mention(token: Token, bearer: str, mentions: Mentions) -> int:
    """Widen a phrase that begins inside a longer name ("Shipping and Ports CEO") to all of it."""
    start, name = token.i, mentions.key(token)
    while name not in {None, bearer} and start and mentions.key(token.doc[start - 1]) == name:
        start -= 1
    return start


def _before(name: Span) -> list[Token]:
    """Return the words of the noun phrase before the name, from left to right."""
    found: list[Token] = []
    end = name.start - _is_divided(name)
    for token in name.doc.backwards(end):
        if token.tag_ not in BEFORE_TAGS or not (token.dep_ in BEFORE_LABELS or _is_loose(token, found)):
            break
        found.append(token)
    found.reverse()
    while found and found[0].tag_ in {"POS", "HYPH", "RB"}:
        found = found[1:]
    return found


def _is_divided(name: Span) -> bool:
    """Tell "the Fisheries Minister, Ada Olsen" where it was read as one noun phrase."""
    if name.start <= 1 or name.doc[name.start - 1].text != ",":
        return False
    title = name.doc[name.start - 2]
    return title.dep_ == "compound" and title.head == name.root and is_office(title.lower_)


def _is_loose(token: Token, found: list[Token]) -> bool:
    """Tell an office right before a name, its field or owner, that was attached elsewhere."""
    if not found:
        return is_office(token.lower_) and token.tag_.startswith("NN")
    if found[-1].tag_ == "POS":
        return token.tag_ in {"NNP", "NNPS"}
    return token.tag_ == found[-1].tag_ == "NNP" and token.ent_type_ in {"", "ORG"}


def _is_title(token: Token, label: str) -> bool:
    if token.lower_.rstrip(".") in HONORIFICS or token.dep_ == "poss":
        return False
    if not (token.tag_.startswith("NN") or is_office_before_name(token)):
        return False
    if not suits(token, label) or token.nbor().tag_ == "HYPH" or not is_attribute(token):
        return False
    if label == "PERSON":
        return is_office(token.lower_) or (token.tag_ == "NN" and is_person(token))
    if label in PLACES:
        return token.lemma_.lower() in listed("place") and token.tag_ == "NN"
    return label == "ORG" and token.tag_ == "NN" and token.lemma_.lower() in bodies()


def _home(ent: Span, bearer: str, mentions: Mentions) -> str | None:
    """Return the place of "former Gov. Ida Reyes of Ohio"."""
    for prep in ent.root.rights:
        if prep.dep_ == "prep" and prep.lower_ == "of" and prep.i == ent.end:
            keys = (mentions.key(each) for each in prep.children if each.dep_ == "pobj")
            return next((name for name in keys if name not in {None, bearer}), None)
    return None


def parties(doc: Doc, mentions: Mentions) -> Iterator[Trait]:
    """Yield the party in "Ida Reyes (R-Ohio)" and "Walter Falk, D-Texas,"."""
    for ent, bearer in names_in(doc, mentions):
        match = PARTY.match(doc.text, ent.end_char)
        span = doc.around(match.start(1), match.end(2)) if match else None
        if match is None or span is None or mentions.label(bearer) != "PERSON":
            continue
        party = PARTIES.get(match.group(1), match.group(1).lower())
        yield Trait(bearer, "membership", ent.root, span, hull(ent, span), party)


def candidacies(doc: Doc, mentions: Mentions) -> Iterator[Trait]:
    """Yield the candidate behind "Olsen's presidential campaign"."""
    for token in doc:
        owner = next((each for each in token.children if each.dep_ == "poss"), None)
        bearer = mentions.key(owner) if owner is not None else None
        office = next((each for each in token.children if each.lower_ in CONTESTED), None)
        if token.lower_ not in CAMPAIGNS or owner is None or bearer is None or office is None:
            continue
        if mentions.label(bearer) == "PERSON":
            anchor = doc[office.i : token.i + 1]
            clause = doc[owner.left_edge.i : token.i + 1]
            yield Trait(bearer, "office", token, anchor, clause, "candidate", modifiers=(office.lower_,))
