"""What a date dates: the verb or the noun that happened then, and whether it is still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.predicates import child, children, is_event_noun, is_noun, is_verb, trigger_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

MODIFIES = frozenset({"nummod", "nmod", "compound", "amod", "poss", "det", "npadvmod", "appos", "dep"})
"""Labels of a date that stands before the noun it dates ("the 2022 invasion", "Wednesday's vote")."""
ADVERBIAL = frozenset({"npadvmod", "advmod", "nmod", "tmod", "dep"})
CARRIES = frozenset({"prep", "pobj", "pcomp", "advmod", "mark"})
SUBJECTS = ("nsubj", "nsubjpass")


def dated(span: Span) -> Token | None:
    """Return the head of the event or statement that the time expression dates, None where there is none."""
    current = span.root
    while current.head != current:
        head = current.head
        if head in span or current.dep_ == "conj" or head.dep_ == "prep" and head.head in span:
            current = head
            continue
        if is_verb(head):
            return _event(head)
        if head.tag_ in {"IN", "TO", "RB", "RBR"} or head.dep_ in CARRIES:
            current = head
            continue
        if is_noun(head) and _dates(current, head):
            return head
        current = head
    if is_verb(current) and current not in span:
        return _event(current)
    return current if is_noun(current) and current not in span else None


def _dates(part: Token, noun: Token) -> bool:
    """Whether a date in this place dates the noun itself, not what the noun takes part in."""
    if part.dep_ in MODIFIES and part.i < noun.i:
        return True
    if noun.dep_ in {"attr", "ROOT", "nsubj", "nsubjpass"} and not is_event_noun(noun):
        return part.dep_ in {"prep", "npadvmod"} and noun.dep_ != "attr"
    return is_event_noun(noun) or part.dep_ in {"prep", "acl"} and noun.tag_ in {"NN", "NNS"}


def _event(verb: Token) -> Token:
    """Return what the verb makes happen: a light or generic verb gives way to its noun."""
    carried = trigger_of(verb)
    if carried != verb:
        return carried
    if verb.lemma_.lower() in wordlists.words("generic_verbs"):
        subject = _subject(verb)
        if subject is not None:
            return subject
    return verb


def _subject(verb: Token) -> Token | None:
    """Return the noun a generic verb speaks of: its subject, or what its participle modifies."""
    own = child(verb, *SUBJECTS)
    if own is None and verb.dep_ in {"acl", "amod", "relcl"}:
        own = verb.head
    if own is None and verb.dep_ in {"xcomp", "conj"} and is_verb(verb.head):
        own = child(verb.head, *SUBJECTS)
    if own is not None and own.tag_ in {"WDT", "WP"}:
        own = next((up.head for up in own.ancestors if up.dep_ == "relcl"), None)
    return own if own is not None and own.tag_ in {"NN", "NNS"} else None


COMING = frozenset({"upcoming", "forthcoming", "next", "coming", "planned", "scheduled", "proposed", "expected"})
MODALS = frozenset({"will", "'ll", "wo", "shall"})


def ahead(event: Token) -> bool | None:
    """Whether the event is still to come (True) or is told as past (False); None where the grammar leaves it open."""
    if not is_verb(event):
        if any(part.lower_ in COMING for part in children(event, "amod")):
            return True
        carrier = event.head if event.dep_ in {*SUBJECTS, "dobj"} and is_verb(event.head) else None
        return None if carrier is None else ahead(carrier)
    auxiliaries = [part.lower_ for part in children(event, "aux", "auxpass")]
    if MODALS & set(auxiliaries):
        return True
    if event.lemma_.lower() in wordlists.words("planning_verbs") or event.dep_ == "xcomp":
        return True if event.tag_ == "VB" or _plans(event) else None
    past = event.tag_ == "VBD" or (event.tag_ == "VBN" and {"was", "were", "had", "been"} & set(auxiliaries))
    return False if past else None


def _plans(verb: Token) -> bool:
    """Whether the verb, or the one it completes, is a plan in the present tense: "is due", "plans to"."""
    top = verb.head if verb.dep_ == "xcomp" and is_verb(verb.head) else verb
    if top.lemma_.lower() not in wordlists.words("planning_verbs"):
        return False
    return not any(part.lower_ in {"was", "were", "had"} for part in children(top, "aux", "auxpass"))
