"""What a dated verb makes happen: itself, or the noun it only carries, begins or lets strike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.arguments import arguments
from claimrec.extract.predicates import (
    child,
    children,
    is_event_noun,
    is_noun,
    is_passive,
    is_verb,
    phrase,
    trigger_of,
)

if TYPE_CHECKING:
    from claimrec.extract.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass")
NAMES = frozenset({"NNP", "NNPS"})
COMMON = frozenset({"NN", "NNS"})
NEAR = 14
"""How many words before a verb its disaster may stand."""


def happens(noun: Token) -> bool:
    """Tell whether the noun names an event and nobody who acts ("campaign" is both)."""
    return is_event_noun(noun) and not _acts(noun)


def whole(noun: Token) -> Token:
    """Return the noun that a name or a word for many only leads to ("a spate of thefts")."""
    while noun.tag_ in NAMES and noun.dep_ in {"compound", "nmod", "amod"} and is_noun(noun.head):
        noun = noun.head
    if noun.lemma_.lower() in wordlists.words("time_series") | wordlists.words("partitives"):
        inner = [
            part for prep in children(noun, "prep") if prep.lower_ == "of" for part in children(prep, "pobj")
        ]
        return inner[0] if inner and inner[0].tag_ in COMMON else noun
    return noun


def event_of(verb: Token) -> Token:
    """Return what the verb makes happen: a light, planning or generic verb gives way to what it carries."""
    if verb.lemma_.lower() in wordlists.words("phase_verbs"):
        return verb
    carried = trigger_of(verb)
    if carried != verb:
        return carried
    complement = child(verb, "xcomp")
    if complement is not None and is_verb(complement) and _among(verb, "planning_verbs"):
        return event_of(complement)
    return _stated(verb) or verb


def _stated(verb: Token) -> Token | None:
    """Return the noun that the verb only states to be, to take place, to begin or to strike."""
    if verb.lemma_.lower() == "be":
        return _being(verb)
    if phrase(verb) == "take_place":
        return _subject(verb)
    if _among(verb, "generic_verbs") and phrase(verb) is None:
        return _theme(verb)
    return _cause(verb)


def _among(token: Token, name: str) -> bool:
    return token.lemma_.lower() in wordlists.words(name)


def _being(verb: Token) -> Token:
    """Return what is dated by a form of be: the event it speaks of, else what is said of it."""
    subject, complement = child(verb, *SUBJECTS), child(verb, "attr", "acomp", "oprd")
    within = (noun for prep in children(verb, "prep") for noun in children(prep, "pobj"))
    for choice in (subject, complement, *within):
        if choice is not None and happens(choice):
            return choice
    if subject is not None and subject.tag_ in COMMON and not _acts(subject):
        return whole(subject)
    return verb if complement is None or complement.tag_ in {"DT", "PRP", "IN", "CD"} else complement


def _acts(noun: Token) -> bool:
    return noun.lemma_.lower() in wordlists.words("people_nouns")


def _theme(verb: Token) -> Token | None:
    """Return the noun that a generic verb begins or holds: its object, else its subject."""
    found = None if is_passive(verb) else child(verb, "dobj")
    if found is None:
        found = _subject(verb)
        loose = verb.lemma_.lower() in wordlists.words("coming_verbs") and not is_passive(verb)
        if found is not None and loose and not is_event_noun(whole(found)):
            return None
    if found is None or found.tag_ not in COMMON or found.lemma_.lower() in wordlists.words("time_nouns"):
        return None
    return None if _acts(found) else whole(found)


def _cause(verb: Token) -> Token | None:
    """Return the event that a verb of impact speaks of: "a storm hit the coast", "hit by a storm"."""
    if verb.lemma_.lower() not in wordlists.words("impact_verbs"):
        return None
    causes = (whole(noun) for noun in arguments(verb).agents)
    found = next((noun for noun in causes if happens(noun)), None)
    if found is None and verb.lemma_.lower() in wordlists.words("disaster_verbs") and not is_passive(verb):
        return _before(verb)
    return found


def _before(verb: Token) -> Token | None:
    """Return the event noun right before a verb that disasters do, whatever the parse made its subject.

    Figures between the two often mislead the parse ("the first quake, magnitude 7.6, struck at dawn").
    """
    for token in reversed(list(verb.doc[max(verb.sent.start, verb.i - NEAR) : verb.i])):
        if is_event_noun(token):
            return token
        if (is_verb(token) and token.tag_ != "VBG") or token.tag_ in NAMES:
            return None
    return None


def _subject(verb: Token) -> Token | None:
    """Return the subject, also of a participle, a relative clause and a verb that shares it."""
    own = child(verb, *SUBJECTS)
    if own is None and verb.dep_ in {"xcomp", "conj"} and is_verb(verb.head):
        return _subject(verb.head)
    if own is None:
        return verb.head if verb.dep_ in {"acl", "amod", "relcl"} else None
    if own.tag_ in {"WDT", "WP"} or (own.lower_ == "that" and verb.dep_ == "relcl"):
        return next((up.head for up in own.ancestors if up.dep_ == "relcl"), own)
    return own
