"""Offices and bonds that a verb states: "who chairs Nordwind", "founded by Ada Olsen", "is married to"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.predicates import SUBJECTS, is_passive
from claimrec.extract.traits import RELATIVE, Trait, bodies, hull, is_named, phrase_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimrec.extract.page import Mentions
    from claimrec.extract.tokens import Doc, Span, Token

PERSONS = frozenset({"woman", "man", "person", "one", "candidate"})
"""Nouns that say nothing before "to lead the party"."""
NOT_LED = frozenset({"PERSON", "EVENT", "WORK_OF_ART"})


@cache
def _offices() -> Mapping[str, str]:
    """Return the office that each verb makes of its subject."""
    found = (row[1:] for row in wordlists.rows("relations") if row[0] == "holder")
    return {verb: office for office, verbs in found for verb in verbs.split()}


def holders(doc: Doc, mentions: Mentions) -> Iterator[Trait]:
    """Yield "who leads the union" as leader, "founded by Olsen" as founder, "married to" as spouse."""
    for verb in doc:
        if verb.lemma_.lower() in _offices() and verb.tag_.startswith("VB"):
            yield from _office(verb, mentions)
        elif verb.lower_ == "married":
            yield from _spouse(verb, mentions)


def _office(verb: Token, mentions: Mentions) -> Iterator[Trait]:
    thing = _founded(verb) if is_passive(verb) else _child(verb, "dobj")
    holder = _by(verb) if is_passive(verb) else _holder(verb)
    if thing is None or holder is None or not _is_led(thing, mentions):
        return
    bearer, target = mentions.key(holder), mentions.key(thing)
    if bearer is None or bearer == target or mentions.label(bearer) != "PERSON":
        return
    anchor = _anchor(verb, thing, holder)
    whole = hull(holder.doc[holder.i : holder.i + 1], anchor)
    negated = _child(verb, "neg") is not None
    office = _offices()[verb.lemma_.lower()]
    yield Trait(bearer, "office", verb, anchor, whole, office, target=target, negated=negated)


def _is_led(thing: Token, mentions: Mentions) -> bool:
    """Tell a body somebody can lead from a rival, a race or a visit."""
    key = mentions.key(thing)
    if key is not None and is_named(thing, mentions):
        return mentions.label(key) not in NOT_LED
    written_as_name = thing.is_title and thing.i > thing.sent.start
    return written_as_name or thing.lemma_.lower() in bodies()


def _holder(verb: Token) -> Token | None:
    """Return whom the clause is about: its noun, its subject, or who is the first to do so."""
    subject = _child(verb, *SUBJECTS)
    if verb.dep_ == "relcl" and subject is not None and subject.tag_ in RELATIVE:
        return verb.head
    if verb.dep_ == "acl" and verb.head.lemma_.lower() in PERSONS and verb.tag_ == "VB":
        noun = verb.head
        return (
            _child(noun.head, "nsubj") if noun.dep_ == "attr" else noun.head if noun.dep_ == "appos" else None
        )
    return subject if verb.tag_ == "VBZ" and subject is not None and subject.tag_ not in RELATIVE else None


def _by(verb: Token) -> Token | None:
    preps = [part for part in verb.children if part.lower_ == "by"]
    return next((part for prep in preps for part in prep.children if part.dep_ == "pobj"), None)


def _founded(verb: Token) -> Token | None:
    """Return what was founded: the subject of the passive, or the noun it modifies."""
    subject = _child(verb, *SUBJECTS)
    if subject is not None and subject.tag_ not in RELATIVE:
        return subject
    return verb.head if verb.dep_ in {"acl", "relcl"} else None


def _anchor(verb: Token, thing: Token, holder: Token) -> Span:
    """Return the words from the relative pronoun or the verb to the end of what is led."""
    first = next((each for each in verb.lefts if each.tag_ in RELATIVE), verb)
    last = phrase_of(holder if thing.i < verb.i else thing)
    return verb.doc[min(first.i, last.start) : max(last.end, verb.i + 1)]


def _spouse(verb: Token, mentions: Mentions) -> Iterator[Trait]:
    """Read "Ada Olsen was married to Peter Falk"."""
    preps = [part for part in verb.children if part.lower_ == "to" and part.dep_ == "prep"]
    other = next((part for prep in preps for part in prep.children if part.dep_ == "pobj"), None)
    subject = _child(verb, *SUBJECTS) or (_child(verb.head, *SUBJECTS) if verb.dep_ == "acomp" else None)
    clause = verb if verb.dep_ in {"relcl", "acl"} else verb.head
    if subject is None or subject.tag_ in RELATIVE:
        subject = clause.head if clause.dep_ in {"relcl", "acl"} else None
    if other is None or subject is None:
        return
    bearer, target = mentions.key(subject), mentions.key(other)
    if bearer is None or bearer == target or mentions.label(bearer) != "PERSON":
        return
    anchor = verb.doc[verb.i : other.i + 1]
    whole = hull(subject.doc[subject.i : subject.i + 1], anchor)
    yield Trait(bearer, "kin", verb, anchor, whole, "spouse", target=target)


def _child(token: Token, *labels: str) -> Token | None:
    return next((part for part in token.children if part.dep_ in labels), None)
