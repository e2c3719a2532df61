"""The class of an event: one word for all the verbs and nouns that say the same."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.memory import remembered
from claimrec.extract.predicates import child, children, is_verb
from claimrec.extract.senses import senses, word_set

__all__ = ["classes", "is_advice", "is_classed", "is_gathering", "located", "topic_of", "word_set"]

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimrec.extract.tokens import Token


GATHERING_CLASSES = frozenset({"meet", "visit"})

LEAVING = frozenset({"leave", "make", "render"})
STATES = ("acomp", "oprd", "advcl", "xcomp", "ccomp")
COMPLEMENTS = dict.fromkeys(("be", "become", "remain"), ("acomp", "attr", "oprd")) | {"have": ("dobj",)}
TURNING = "get"


@cache
def classes() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the classes of verbs and of event nouns, by lemma (or lemma_particle)."""
    verbs: dict[str, str] = {}
    nouns: dict[str, str] = {}
    for name, verb_cell, noun_cell in wordlists.rows("event_classes"):
        for word in verb_cell.split():
            verbs.setdefault(word, name)
        for word in noun_cell.split():
            nouns.setdefault(word, name)
    return verbs, nouns


@remembered
def topic_of(predicate: Token) -> str:
    """Return the class of the event a verb, adjective or noun names, its own lemma where it has none."""
    verbs, nouns = classes()
    if is_verb(predicate):
        if _names_a_danger(predicate):
            return "warn"
        if is_advice(predicate):
            return "urge"
        told = _told_by_subject(predicate)
        if told is not None:
            return classes()[1][told.lemma_.lower()]
        state = _state_left(predicate) or _become(predicate)
        if state is not None:
            return nouns.get(state) or verbs.get(state) or state
        named = next((verbs[word] for word in senses(predicate) if word in verbs), None)
        return named or _complement_lemma(predicate)
    lemma = predicate.lemma_.lower()
    return nouns.get(lemma) or verbs.get(lemma) or lemma


def _state_left(verb: Token) -> str | None:
    """Return the state of "left thousands HOMELESS", "left 40 people DEAD", "made the road PASSABLE"."""
    thing = child(verb, "dobj") if verb.lemma_.lower() in LEAVING else None
    if thing is None:
        return None
    beside = (
        part for part in (*children(verb, *STATES), *children(thing, "amod", "acl")) if part.i > thing.i
    )
    state = next((part for part in beside if part.tag_ == "JJ" or _is_bare_participle(part)), None)
    return None if state is None else state.lemma_.lower()


def _become(verb: Token) -> str | None:
    """Return what "the road gets NARROWER" says that the road becomes; nothing is received there."""
    state = child(verb, "acomp") if verb.lemma_.lower() == TURNING else None
    return None if state is None else state.lemma_.lower()


def _is_bare_participle(part: Token) -> bool:
    return part.tag_ == "VBN" and all(inner.is_punct for inner in part.rights)


def _told_by_subject(verb: Token) -> Token | None:
    """Return the event noun of "an EXPLOSION ripped through the factory", "a FIRE swept the market"."""
    if verb.lemma_.lower() not in word_set("raging"):
        return None
    subject = child(verb, "nsubj", "nsubjpass")
    tells = subject is not None and subject.lemma_.lower() in word_set("telling_nouns")
    return subject if tells and subject is not None and subject.lemma_.lower() in classes()[1] else None


def is_classed(predicate: Token) -> bool:
    """Tell whether the list of classes knows this event."""
    verbs, nouns = classes()
    known = verbs if is_verb(predicate) else nouns
    words = senses(predicate) if is_verb(predicate) else (predicate.lemma_.lower(),)
    return any(word in known for word in words)


def is_gathering(predicate: Token) -> bool:
    """Tell an event that people attend: a noun such as "summit", a verb such as "met"."""
    if is_verb(predicate):
        return topic_of(predicate) in GATHERING_CLASSES
    return predicate.lemma_.lower() in word_set("gatherings")


def located(verb: Token) -> Token | None:
    """Return what a copula says its subject is in, at or under ("was in hospital")."""
    if verb.lemma_ != "be" or any(children(verb, "acomp", "attr", "oprd", "ccomp", "expl")):
        return None
    places = (obj for prep in children(verb, "prep") if prep.i > verb.i for obj in children(prep, "pobj"))
    return next(places, None)


def is_advice(verb: Token) -> bool:
    """Tell "suggested that states loosen the law": what is said is to be done, not so."""
    clause = child(verb, "ccomp")
    if clause is None or clause.tag_ != "VB" or not any(part.lower_ == "that" for part in clause.lefts):
        return False
    return not any(children(clause, "aux")) and any(children(clause, "nsubj", "nsubjpass"))


def _names_a_danger(verb: Token) -> bool:
    """Tell "described the plan as a threat"."""
    if verb.lemma_.lower() not in {"identify", "describe", "see", "cite", "regard", "view"}:
        return False
    named = (obj for prep in children(verb, "prep") if prep.lower_ == "as" for obj in children(prep, "pobj"))
    return any(obj.lemma_.lower() in word_set("dangers") for obj in named)


def _complement_lemma(verb: Token) -> str:
    """A copula's class is its complement's: "was independent" is "independent"; so is that of "had"."""
    complement = child(verb, *COMPLEMENTS.get(verb.lemma_, ())) or located(verb)
    if complement is None:
        return verb.lemma_.lower()
    return classes()[1].get(complement.lemma_.lower(), complement.lemma_.lower())
