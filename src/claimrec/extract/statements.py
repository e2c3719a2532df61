"""Attributes that a clause states: "is a member", "became minister", "which supplies", "owned by"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract.predicates import SUBJECTS, is_passive
from claimrec.extract.traits import (
    RELATIVE,
    Trait,
    hull,
    is_attribute,
    is_named,
    lemma_of,
    listed,
    nominal,
    phrase_of,
    suits,
    whole_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimrec.extract.page import Mentions
    from claimrec.extract.tokens import Doc, Span, Token
    from claimrec.model import Relation

COPULAS = frozenset({"be", "become", "remain"})
APPOINTING = frozenset(
    {"appoint", "elect", "name", "make", "crown", "nominate", "re-elect", "reelect", "call"}
)
TURNING = frozenset({"turn", "transform", "convert"})
EXPLETIVE = frozenset({"it", "this", "that", "there", "these", "those", "what"})


def copulas(doc: Doc, mentions: Mentions) -> Iterator[Trait]:
    """Yield "Norway is one of the largest exporters of fish" and "Olsen was elected president"."""
    for verb in doc:
        for attribute in verb.children:
            if not _states(verb, attribute):
                continue
            head = whole_of(attribute)
            counted = head == attribute and any(each.dep_ == "nummod" for each in head.children)
            if not is_attribute(head) or counted or _never_yet(verb):
                continue
            negated = any(child.dep_ == "neg" for child in verb.children)
            for subject in _subjects(verb, mentions):
                if suits(head, mentions.label(mentions.key(subject) or "")):
                    yield _said_of(subject, head, attribute, mentions, negated=negated)


def _never_yet(verb: Token) -> bool:
    """Tell "has never been": it denies a past, and says nothing against what somebody has become."""
    words = {child.lower_ for child in verb.children if child.dep_ in {"neg", "aux", "advmod"}}
    return "never" in words and bool(words & {"has", "have", "had", "'s", "'ve", "'d"})


def _states(verb: Token, attribute: Token) -> bool:
    lemma = lemma_of(verb)
    return (attribute.dep_ == "attr" and lemma in COPULAS) or (
        attribute.dep_ in {"oprd", "attr", "xcomp"} and lemma in APPOINTING and is_passive(verb)
    )


def _subjects(verb: Token, mentions: Mentions) -> Iterator[Token]:
    """Yield the subjects that stand for a name; of coordinated ones each."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is None or subject.lower_ in EXPLETIVE:
        return
    for each in (subject, *subject.conjuncts):
        if mentions.key(each) is not None:
            yield each


def _said_of(subject: Token, head: Token, attribute: Token, mentions: Mentions, *, negated: bool) -> Trait:
    bearer = mentions.key(subject) or ""
    anchor = _without_clauses(attribute)
    start = subject.left_edge if subject.left_edge.i < subject.i else subject
    clause = hull(subject.doc[start.i : subject.i + 1], anchor)
    person = mentions.label(bearer) == "PERSON"
    return nominal(bearer, head, anchor, clause, mentions, negated=negated, person=person)


def _without_clauses(head: Token) -> Span:
    """Return the noun phrase up to a relative clause or a clause joined to it."""
    clause = next((each for each in head.rights if each.dep_ in {"relcl", "conj", "cc", "advcl"}), None)
    phrase = phrase_of(head, without=clause)
    return phrase if len(phrase) else head.doc[head.i : head.i + 1]  # crossing arcs leave nothing


def clauses(doc: Doc, mentions: Mentions) -> Iterator[Trait]:
    """Yield what a relative or reduced clause says of a name: "which supplies pumps", "specialising in"."""
    for verb in doc:
        if verb.dep_ not in {"relcl", "acl"} or verb.lemma_.lower() not in listed("verb"):
            continue
        bearer = _described(verb, mentions)
        if bearer is not None and not is_passive(verb) and verb.tag_ in {"VBZ", "VBP", "VBG"}:
            anchor = verb.doc[_first(verb).i : _without_clauses(verb).end]
            objects = tuple(_objects(verb))
            yield Trait(
                bearer=bearer[1],
                relation="description",
                head=verb,
                anchor=anchor,
                clause=hull(bearer[0], anchor),
                name=listed("verb")[verb.lemma_.lower()],
                modifiers=tuple(each.lemma_.lower() for each in objects if mentions.key(each) is None),
                target=next((name for each in objects if (name := mentions.key(each))), None),
            )


def _first(verb: Token) -> Token:
    """Return the relative pronoun of the clause, the verb where it has none."""
    return next((each for each in verb.lefts if each.tag_ in RELATIVE), verb)


def _described(verb: Token, mentions: Mentions) -> tuple[Span, str] | None:
    """Return the name that a clause belongs to, also through an apposition, and its key."""
    subject = next((each for each in verb.children if each.dep_ in SUBJECTS), None)
    if subject is not None and subject.tag_ not in RELATIVE:
        return None
    head = verb.head
    while head.dep_ == "appos" and not is_named(head, mentions):
        head = head.head
    if subject is not None and not is_named(head, mentions) and mentions.key(subject) is not None:
        return verb.doc[max(subject.i - 2, 0) : subject.i], mentions.key(subject) or ""
    name = mentions.key(head)
    return (head.doc[head.i : head.i + 1], name) if name is not None and is_named(head, mentions) else None


def _objects(verb: Token) -> Iterator[Token]:
    """Yield the nouns that the verb is about, with those of their complements."""
    for child in verb.rights:
        if child.dep_ == "dobj":
            yield child
        elif child.dep_ == "prep" and child.lower_ in {"in", "for", "of", "over"}:
            yield from (each for each in child.children if each.dep_ == "pobj")


def belonging(doc: Doc, mentions: Mentions) -> Iterator[Trait]:
    """Yield "belongs to the alliance" and "owned by Nordwind"."""
    for verb in doc:
        lemma = verb.lemma_.lower()
        if lemma == "belong" and (holder := _object_of(verb, "to")) is not None:
            for subject in _subjects(verb, mentions):
                yield from _belongs(subject, verb, holder, mentions, "membership", "member")
        elif (
            lemma in {"own", "control"}
            and is_passive(verb)
            and (holder := _object_of(verb, "by")) is not None
        ):
            for subject in _owned(verb, mentions):
                yield from _belongs(subject, verb, holder, mentions, "ownership", "unit")
        elif lemma == "own":
            yield from _owns(verb, mentions)


def _object_of(verb: Token, preposition: str) -> Token | None:
    preps = (each for each in verb.children if each.lower_ == preposition)
    return next((each for prep in preps for each in prep.children if each.dep_ == "pobj"), None)


def _owned(verb: Token, mentions: Mentions) -> Iterator[Token]:
    subjects = list(_subjects(verb, mentions))
    if not subjects and verb.dep_ in {"acl", "relcl"} and is_named(verb.head, mentions):
        subjects = [verb.head]
    yield from subjects


def _owns(verb: Token, mentions: Mentions) -> Iterator[Trait]:
    thing = next((each for each in verb.children if each.dep_ == "dobj"), None)
    if thing is not None and is_named(thing, mentions):
        for subject in _subjects(verb, mentions):
            clause = verb.doc[min(subject.left_edge.i, verb.i) : thing.right_edge.i + 1]
            anchor = verb.doc[verb.i : thing.i + 1]
            yield Trait(
                mentions.key(thing) or "",
                "ownership",
                verb,
                anchor,
                clause,
                "unit",
                target=mentions.key(subject),
            )


def _belongs(  # noqa: PLR0913, PLR0917 (the parts of one statement)
    subject: Token, verb: Token, holder: Token, mentions: Mentions, relation: Relation, name: str
) -> Iterator[Trait]:
    target, bearer = mentions.key(holder), mentions.key(subject)
    if target is None or bearer is None or target == bearer:
        return
    anchor = verb.doc[verb.i : holder.i + 1]
    clause = hull(verb.doc[subject.i : subject.i + 1], anchor)
    negated = any(child.dep_ == "neg" for child in verb.children)
    yield Trait(bearer, relation, verb, anchor, clause, name, target=target, negated=negated)


def turns(doc: Doc, mentions: Mentions) -> Iterator[Trait]:
    """Yield what somebody is to be turned from: "turn Norway from an importer of steel into a maker"."""
    for verb in doc:
        thing = next((each for each in verb.children if each.dep_ == "dobj"), None)
        attribute = _object_of(verb, "from")
        bearer = mentions.key(thing) if thing is not None else None
        if lemma_of(verb) not in TURNING or thing is None or attribute is None or bearer is None:
            continue
        head = whole_of(attribute)
        if is_attribute(head) and suits(head, mentions.label(bearer)):
            anchor = _without_clauses(attribute)
            yield nominal(bearer, head, anchor, hull(doc[thing.i : thing.i + 1], anchor), mentions)
