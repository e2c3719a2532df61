"""Attributes that stand beside a name: appositions, the sort of a place, whose relative somebody is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.canon.offices import is_office
from claimrec.extract.traits import (
    Trait,
    hull,
    is_attribute,
    is_named,
    listed,
    nominal,
    phrase_of,
    relation_of,
    suits,
    whole_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimrec.extract.page import Mentions
    from claimrec.extract.tokens import Doc, Span, Token

PLACES = frozenset({"GPE", "LOC"})
BESIDE = frozenset({"appos", "compound", "attr", "oprd", "nmod"})
BARE = 2
"""An article and a noun ("the minister") say nothing new."""
VAGUE_SORTS = frozenset({"capital", "state", "country"})
"""Sorts that "of" follows in another sense: "the capital of Norway" is not Norway."""


def appositions(doc: Doc, mentions: Mentions) -> Iterator[Trait]:
    """Yield "Ada Olsen, a teacher from Bergen" and "the minister, Ada Olsen"."""
    for token in doc:
        loose = token.dep_ == "parataxis" and whole_of(token) != token
        if (token.dep_ != "appos" and not loose) or doc[max(token.left_edge.i - 1, 0)].text == ":":
            continue
        name = _described(token, mentions)
        if name is not None and is_attribute(whole_of(token)):
            yield from _noun_after(token, name, mentions)
        elif is_named(token, mentions) and is_attribute(token.head):
            yield from _noun_before(token, mentions)


def _described(noun: Token, mentions: Mentions) -> Token | None:
    """Return the name an apposition belongs to: its head, for "one of the" also the name before the comma."""
    joined = [each for each in noun.head.children if each.dep_ == "conj" and each.i < noun.i]
    if joined and is_named(joined[-1], mentions):
        return joined[-1]
    if is_named(noun.head, mentions):
        return noun.head
    start = phrase_of(noun).start
    before = noun.doc[max(start - 2, 0)]
    near = whole_of(noun) != noun and before.nbor().text == "," and is_named(before, mentions)
    return before if near and mentions.label(mentions.key(before) or "") != "PERSON" else None


def _noun_after(noun: Token, name: Token, mentions: Mentions) -> Iterator[Trait]:
    bearer = mentions.key(name) or ""
    person = mentions.label(bearer) == "PERSON"
    if person and noun.tag_ == "NNS" and whole_of(noun) == noun:
        return  # "Olsen, 200 soldiers and a dog": a list, nobody is described
    own = _own_name(name.doc[name.left_edge.i : name.i + 1], bearer, mentions)
    joined = (each for each in noun.conjuncts if is_attribute(each) and not is_named(each, mentions))
    for each in (noun, *joined):
        anchor, head = phrase_of(each), whole_of(each)
        several = head.tag_ == "NNS" and each == head and mentions.label(bearer) != "ORG"
        fits = suits(head, mentions.label(bearer)) and not _names_itself(head, mentions)
        if anchor.start > name.i and fits and not several:
            yield nominal(bearer, head, anchor, hull(own, anchor), mentions, person=person)


def _own_name(span: Span, bearer: str, mentions: Mentions) -> Span:
    """Return the name alone, without the words before it."""
    own = [token.i for token in span if mentions.key(token) == bearer and token.tag_ in {"NNP", "NNPS"}]
    return span.doc[own[0] : own[-1] + 1] if own else span


def _names_itself(noun: Token, mentions: Mentions) -> bool:
    """Tell "Borsa city": the noun is part of another name."""
    own = [each for each in noun.lefts if each.dep_ == "compound" and _is_place(each, mentions)]
    return noun.lemma_.lower() in listed("place") and bool(own)


def _noun_before(name: Token, mentions: Mentions) -> Iterator[Trait]:
    bearer = mentions.key(name) or ""
    head = name.head
    anchor = phrase_of(head, without=name)
    listing = any(child.dep_ == "conj" for child in name.children)
    counted = any(child.dep_ == "nummod" for child in head.children)
    apart = listing or counted or _names_itself(head, mentions)
    fits = suits(head, mentions.label(bearer)) and not apart
    if fits and _adjoins(head, name) and head.i in range(anchor.start, anchor.end):
        person = mentions.label(bearer) == "PERSON"
        whole = hull(anchor, name.doc[name.i : name.i + 1])
        yield nominal(bearer, head, anchor, whole, mentions, person=person)


def _adjoins(head: Token, name: Token) -> bool:
    """Tell "the minister, Ada Olsen" from "hope that Ada Olsen": only a mark stands between."""
    start = name.left_edge.i
    return start > head.i and (start - 1 == head.i or head.doc[start - 1].is_punct)


def sorts_of_place(doc: Doc, mentions: Mentions) -> Iterator[Trait]:
    """Yield "the port city of Bergen" and "Norway's Vestland province"."""
    for noun in doc:
        if noun.lemma_.lower() in listed("place") and noun.tag_ == "NN":
            yield from _sort_of(noun, mentions)
            yield from _sort_after(noun, mentions)


def _sort_of(noun: Token, mentions: Mentions) -> Iterator[Trait]:
    for prep in noun.children:
        name = next((each for each in prep.children if each.dep_ == "pobj"), None)
        if prep.lower_ != "of" or name is None or not _is_place(name, mentions):
            continue
        if noun.lemma_.lower() not in VAGUE_SORTS or _has_modifier(noun):
            anchor = noun.doc[noun.left_edge.i : prep.i]
            yield _sort(noun, name, anchor, noun.doc[anchor.start : name.i + 1], mentions)


def _sort_after(noun: Token, mentions: Mentions) -> Iterator[Trait]:
    name = next((each for each in noun.lefts if each.dep_ == "compound"), None)
    if name is not None and name.i == noun.i - 1 and _is_place(name, mentions):
        owner = next((each for each in noun.lefts if each.dep_ == "poss"), name)
        start = min(owner.left_edge.i, name.left_edge.i)
        yield _sort(noun, name, noun.doc[noun.i : noun.i + 1], noun.doc[start : noun.i + 1], mentions)


def _has_modifier(noun: Token) -> bool:
    return any(child.dep_ in {"amod", "poss"} for child in noun.children)


def _is_place(token: Token, mentions: Mentions) -> bool:
    return is_named(token, mentions) and mentions.label(mentions.key(token) or "") in PLACES


def _sort(noun: Token, name: Token, anchor: Span, clause: Span, mentions: Mentions) -> Trait:
    bearer = mentions.key(name) or ""
    owner = next((mentions.key(each) for each in noun.children if each.dep_ == "poss"), None)
    return nominal(bearer, noun, anchor, clause, mentions, target=owner if owner != bearer else None)


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


def nominals(doc: Doc, mentions: Mentions) -> Iterator[Trait]:
    """Yield what somebody named before is called now: "The former foreign minister said"."""
    for noun in doc:
        bearer = mentions.key(noun) if noun.tag_ == "NN" and is_office(noun.lower_) else None
        if bearer is None or noun.dep_ in BESIDE or mentions.label(bearer) != "PERSON":
            continue
        joined = (each for each in noun.children if each.dep_ == "conj" and is_attribute(each))
        for head in (noun, *joined):
            anchor = phrase_of(head)
            if len(anchor) > BARE and not any(each.dep_ == "appos" for each in head.children):
                yield nominal(bearer, head, anchor, anchor, mentions, person=True)
