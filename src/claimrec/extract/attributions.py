"""Attributes beside a name: titles before it, appositions, the sort of a place, party in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimrec.canon.offices import is_office
from claimrec.extract.traits import (
    Trait,
    hull,
    is_attribute,
    is_named,
    listed,
    names_in,
    nominal,
    phrase_of,
    relation_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

    from claimrec.extract.page import Mentions

BEFORE_TAGS = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "JJ", "JJS", "JJR", "POS", "PRP$", "HYPH", "VBN", "VBG", "RB"}
)
BEFORE_LABELS = frozenset(
    {"compound", "amod", "nmod", "poss", "case", "punct", "advmod", "npadvmod", "nummod"}
)
HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lord", "lady"})
PARTY = re.compile(r"\s?[,(]\s?(R|D|I|Republican|Democrat)\s?-\s?([A-Z][\w.]+)")
PARTIES = {"R": "republican", "D": "democrat", "I": "independent"}
BODIES = frozenset({"ORG"})
PLACES = frozenset({"GPE", "LOC"})


def titles(doc: Doc, mentions: Mentions) -> Iterator[Trait]:
    """Yield what stands before a name: "Fisheries Minister Ada Olsen", "carmaker Nordwind"."""
    for ent, bearer in names_in(doc, mentions):
        start = _start_of_name(ent)
        before = _before(doc[start : ent.end])
        head = next((token for token in reversed(before) if _is_title(token, mentions.label(bearer))), None)
        if head is None:
            continue
        anchor = doc[before[0].i : head.i + 1]
        person = mentions.label(bearer) == "PERSON"
        target = _home(ent, bearer, mentions)
        yield nominal(bearer, head, anchor, hull(anchor, ent), mentions, target=target, person=person)


def _start_of_name(ent: Span) -> int:
    """Step over titles that the recogniser took into the name."""
    start = ent.start
    while ent.label_ == "PERSON" and start < ent.end - 1 and is_office(ent.doc[start].lower_):
        start += 1
    return start


def _before(name: Span) -> list[Token]:
    """Return the words of the noun phrase before the name, from left to right."""
    found: list[Token] = []
    for token in reversed(list(name.doc[: name.start])):
        if token.tag_ not in BEFORE_TAGS or (token.dep_ not in BEFORE_LABELS and not _odd_title(token, name)):
            break
        found.append(token)
    found.reverse()
    while found and found[0].tag_ in {"POS", "HYPH", "RB"}:
        found = found[1:]
    return found


def _odd_title(token: Token, name: Span) -> bool:
    """Tell an office right before a name that was not attached to it."""
    return token.i == name.start - 1 and is_office(token.lower_) and token.tag_.startswith("NN")


def _is_title(token: Token, label: str) -> bool:
    if token.lower_.rstrip(".") in HONORIFICS or not token.tag_.startswith("NN") or token.dep_ == "poss":
        return False
    lemma = token.lemma_.lower()
    if label == "PERSON":
        return is_attribute(token) and (is_office(token.lower_) or token.tag_ == "NN")
    if label in PLACES:
        return lemma in listed("place") and token.tag_ == "NN"
    return (
        label in BODIES and token.tag_ == "NN" and token.dep_ in {"compound", "nmod"} and is_attribute(token)
    )


def _home(ent: Span, bearer: str, mentions: Mentions) -> str | None:
    """Return the place of "former Gov. Ida Reyes of Ohio"."""
    for prep in ent.root.rights:
        if prep.dep_ == "prep" and prep.lower_ == "of" and prep.i == ent.end:
            keys = (mentions.key(each) for each in prep.children if each.dep_ == "pobj")
            return next((name for name in keys if name not in {None, bearer}), None)
    return None


def appositions(doc: Doc, mentions: Mentions) -> Iterator[Trait]:
    """Yield "Ada Olsen, a teacher from Bergen" and "the minister, Ada Olsen"."""
    for token in doc:
        if token.dep_ != "appos":
            continue
        if is_attribute(token) and is_named(token.head, mentions):
            yield from _noun_after(token, mentions)
        elif is_named(token, mentions) and is_attribute(token.head):
            yield from _noun_before(token, mentions)


def _noun_after(noun: Token, mentions: Mentions) -> Iterator[Trait]:
    name = noun.head
    bearer = mentions.key(name) or ""
    person = mentions.label(bearer) == "PERSON"
    bare = name.doc[name.left_edge.i : name.i + 1]
    for head in (
        noun,
        *(each for each in noun.conjuncts if is_attribute(each) and not is_named(each, mentions)),
    ):
        following = next((each for each in head.children if each.dep_ == "conj"), None)
        anchor = phrase_of(head, without=following)
        if anchor.start > name.i and not (head.tag_ == "NNS" and person):
            yield nominal(
                bearer, head, anchor, hull(_own_name(bare, bearer, mentions), anchor), mentions, person=person
            )


def _own_name(span: Span, bearer: str, mentions: Mentions) -> Span:
    """Return the name alone, without the words before it."""
    own = [token.i for token in span if mentions.key(token) == bearer and token.tag_ in {"NNP", "NNPS"}]
    return span.doc[own[0] : own[-1] + 1] if own else span


def _noun_before(name: Token, mentions: Mentions) -> Iterator[Trait]:
    bearer = mentions.key(name) or ""
    head = name.head
    anchor = phrase_of(head, without=name)
    if head.i < name.i and head.i in range(anchor.start, anchor.end):
        person = mentions.label(bearer) == "PERSON"
        whole = hull(anchor, name.doc[name.i : name.i + 1])
        yield nominal(bearer, head, anchor, whole, mentions, person=person)


def sorts_of_place(doc: Doc, mentions: Mentions) -> Iterator[Trait]:
    """Yield "the port city of Bergen" and "Norway's Vestland province"."""
    for token in doc:
        if token.lemma_.lower() not in listed("place") or token.tag_ != "NN":
            continue
        for prep in token.children:
            name = next((each for each in prep.children if each.dep_ == "pobj"), None)
            if (
                prep.lower_ == "of"
                and name is not None
                and _is_place(name, mentions)
                and name.i == _end(name)
            ):
                anchor = doc[token.left_edge.i : prep.i]
                if token.lemma_.lower() not in {"capital", "state"} or _has_modifier(token):
                    yield _sort(token, name, anchor, doc[anchor.start : name.i + 1], mentions)
        name = next((each for each in token.lefts if each.dep_ == "compound"), None)
        if name is not None and name.i == token.i - 1 and _is_place(name, mentions):
            yield _sort(
                token, name, doc[token.i : token.i + 1], doc[token.left_edge.i : token.i + 1], mentions
            )


def _end(name: Token) -> int:
    return name.i


def _has_modifier(token: Token) -> bool:
    return any(child.dep_ in {"amod", "poss"} for child in token.children)


def _is_place(token: Token, mentions: Mentions) -> bool:
    return is_named(token, mentions) and mentions.label(mentions.key(token) or "") in PLACES


def _sort(noun: Token, name: Token, anchor: Span, clause: Span, mentions: Mentions) -> Trait:
    bearer = mentions.key(name) or ""
    owner = next((mentions.key(each) for each in noun.children if each.dep_ == "poss"), None)
    return nominal(bearer, noun, anchor, clause, mentions, target=owner if owner != bearer else None)


def parties(doc: Doc, mentions: Mentions) -> Iterator[Trait]:
    """Yield the party in "Ida Reyes (R-Ohio)" and "Walter Falk, D-Texas,"."""
    for ent, bearer in names_in(doc, mentions):
        match = PARTY.match(doc.text, ent.end_char)
        span = doc.char_span(match.start(1), match.end(2), alignment_mode="expand") if match else None
        if match is None or span is None or mentions.label(bearer) != "PERSON":
            continue
        party = PARTIES.get(match.group(1), match.group(1).lower())
        yield Trait(bearer, "membership", ent.root, span, hull(ent, span), party)


def kin(doc: Doc, mentions: Mentions) -> Iterator[Trait]:
    """Yield whose relative somebody is: "her husband" makes her a spouse, "whose son" makes him a parent."""
    for token in doc:
        found = relation_of(token.lemma_.lower())
        owner = next((each for each in token.children if each.dep_ == "poss"), None)
        bearer = mentions.key(owner) if owner is not None else None
        if found is None or found[0] != "kin" or owner is None or bearer is None:
            continue
        name = listed("inverse").get(found[1])
        relative = mentions.key(token) if mentions.key(token) != bearer else None
        if name and mentions.label(bearer) == "PERSON":
            anchor = doc[owner.left_edge.i : token.i + 1]
            yield Trait(bearer, "kin", token, anchor, anchor, name, target=relative)
