"""What a date dates: the verb or the noun that happened then, and whether it is still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimrec.extract import wordlists
from claimrec.extract.arguments import arguments
from claimrec.extract.predicates import (
    child,
    children,
    is_event_noun,
    is_finite,
    is_noun,
    is_passive,
    is_verb,
    phrase,
    trigger_of,
)
from claimrec.extract.speakers import is_reporting

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

SUBJECTS = ("nsubj", "nsubjpass")
ATTACHED = frozenset({"prep", "acl", "relcl", "advcl", "pcomp"})
"""Labels of a phrase that follows the noun it belongs to."""
NAMES = frozenset({"NNP", "NNPS"})
COMMON = frozenset({"NN", "NNS"})
BETWEEN = frozenset({"IN", "TO", "DT", "NNP", "NNPS", "POS", "JJ", ",", "HYPH", "PRP$", "CC"})
"""Tags that may stand between an event noun and its date ("the visit to Delhi, India, on")."""
PREMODIFIERS = frozenset({"POS", "JJ", "JJR", "JJS", "CD", "HYPH", "VBG", "VBN", ",", "``", '""', "''"})
"""Tags that may stand between a date and the noun it opens the phrase of ("Sunday's 7.5-magnitude quake")."""
REACH = 14


class Dating(NamedTuple):
    """The head of what is dated, and the verb that states it where a verb does."""

    event: Token
    verb: Token | None = None


def dated(span: Span) -> Dating | None:
    """Return the event or statement that the time expression dates, None where there is none."""
    saying = _saying(span)
    if saying is not None:
        return Dating(saying, saying)
    head = _governor(span)
    if head is None:
        return None
    if not is_verb(head):
        return Dating(head)
    near = _nearby(span, head)
    if near is not None:
        return Dating(near)
    verb = _closest(span, head)
    return Dating(_event(verb), verb)


def _saying(span: Span) -> Token | None:
    """Return the reporting verb right before the expression: "said on Monday", "reported late Tuesday"."""
    place = span.start - 1
    while place >= 0 and span.doc[place].lower_ in {"on", "in", "the"}:
        place -= 1
    token = span.doc[place] if place >= 0 else None
    return token if token is not None and is_verb(token) and is_reporting(token) else None


def _governor(span: Span) -> Token | None:
    """Climb from the expression to the first verb or noun outside it that it can date."""
    current = span.root
    while current.head != current:
        head = current.head
        inside = span.start <= head.i < span.end
        if not inside and is_verb(head):
            return head
        if not inside and current.dep_ != "conj" and is_noun(head) and _dates(current, head):
            return _whole(_next_noun(span, head) if current.i < head.i else head)
        current = head
    outside = not span.start <= current.i < span.end
    return current if outside and (is_verb(current) or current.tag_ in COMMON) else None


def _dates(part: Token, noun: Token) -> bool:
    """Whether a date in this place dates the noun itself, not what the noun takes part in."""
    if noun.lemma_.lower() in wordlists.words("time_nouns"):
        return False
    if part.i < noun.i:
        return part.dep_ != "prep"
    if noun.tag_ not in COMMON or (noun.dep_ in SUBJECTS and not _happens(noun)):
        return False
    if not is_event_noun(noun):
        return False
    return part.dep_ in ATTACHED or noun.dep_ != "dobj"


def _next_noun(span: Span, noun: Token) -> Token:
    """Return the noun whose phrase the expression opens; what stands farther off is no noun it modifies."""
    found = noun
    for token in span.doc[span.end : noun.i + 1]:
        if is_noun(token):
            found = token
        elif token.tag_ not in PREMODIFIERS:
            break
    return found


def _happens(noun: Token) -> bool:
    """Whether the noun names an event and nobody who acts ("campaign" is both)."""
    return is_event_noun(noun) and not _acts(noun)


def _whole(noun: Token) -> Token:
    """Return the noun that a name or a word for many only leads to ("a spate of thefts")."""
    while noun.tag_ in NAMES and noun.dep_ in {"compound", "nmod", "amod"} and is_noun(noun.head):
        noun = noun.head
    if noun.lemma_.lower() in wordlists.words("time_series") | wordlists.words("partitives"):
        inner = [
            part for prep in children(noun, "prep") if prep.lower_ == "of" for part in children(prep, "pobj")
        ]
        return inner[0] if inner and inner[0].tag_ in COMMON else noun
    return noun


def _nearby(span: Span, verb: Token) -> Token | None:
    """Return the event noun that the expression follows, where the verb the parse chose is the less likely.

    That is so for an infinitive ("to prepare the visit to Oslo on 3 May") and where another verb stands
    between.
    """
    tokens = span.doc[max(verb.i + 1, span.start - REACH) : span.start]
    for token in reversed(list(tokens)):
        if is_event_noun(token) and token.dep_ not in {"compound", "nmod"}:
            infinitive = verb.tag_ == "VB" and any(part.tag_ == "TO" for part in verb.lefts)
            crossed = any(is_verb(other) for other in span.doc[verb.i + 1 : token.i])
            return token if infinitive or crossed else None
        if token.tag_ not in BETWEEN:
            return None
    return None


def _closest(span: Span, verb: Token) -> Token:
    """Return the verb that the expression stands with, where the verb the parse chose is farther off.

    A reported statement keeps its date from the verb that reports it ("A bus crashed on Friday, police
    said"), and a finite verb between the chosen one and the date is the nearer.
    """
    if span.start < verb.i:
        reported = child(verb, "ccomp") if is_reporting(verb) else None
        return reported if reported is not None and is_verb(reported) and reported.i < verb.i else verb
    for token in reversed(list(span.doc[verb.i + 1 : span.start])):
        if token.is_punct:
            break
        if is_verb(token) and is_finite(token) and verb in token.ancestors:
            return token
    return verb


def _event(verb: Token) -> Token:
    """Return what the verb makes happen: a light, planning or generic verb gives way to what it carries."""
    lemma = verb.lemma_.lower()
    if lemma in wordlists.words("phase_verbs"):
        return verb
    carried = trigger_of(verb)
    if carried != verb:
        return carried
    complement = child(verb, "xcomp")
    if complement is not None and is_verb(complement) and lemma in wordlists.words("planning_verbs"):
        return _event(complement)
    if lemma == "be":
        return _being(verb)
    if lemma in wordlists.words("generic_verbs") and phrase(verb) is None:
        return _theme(verb) or verb
    return _cause(verb) or verb


def _being(verb: Token) -> Token:
    """Return what is dated by a form of be: the event it speaks of, else what is said of it."""
    subject, complement = child(verb, *SUBJECTS), child(verb, "attr", "acomp", "oprd")
    for choice in (subject, complement):
        if choice is not None and _happens(choice):
            return choice
    if subject is not None and subject.tag_ in COMMON and not _acts(subject):
        return _whole(subject)
    return verb if complement is None else complement


def _acts(noun: Token) -> bool:
    return noun.lemma_.lower() in wordlists.words("people_nouns")


def _theme(verb: Token) -> Token | None:
    """Return the noun that a generic verb begins or holds: its object, else its subject."""
    found = None if is_passive(verb) else child(verb, "dobj")
    if found is None:
        found = _subject(verb)
        loose = verb.lemma_.lower() in wordlists.words("coming_verbs") and not is_passive(verb)
        if found is not None and loose and not is_event_noun(_whole(found)):
            return None
    if found is None or found.tag_ not in COMMON or found.lemma_.lower() in wordlists.words("time_nouns"):
        return None
    return None if _acts(found) else _whole(found)


def _cause(verb: Token) -> Token | None:
    """Return the event that a verb of impact speaks of: "a storm hit the coast", "hit by a storm"."""
    if verb.lemma_.lower() not in wordlists.words("impact_verbs"):
        return None
    causes = (_whole(noun) for noun in arguments(verb).agents)
    return next((noun for noun in causes if _happens(noun)), None)


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


COMING = frozenset(
    {"upcoming", "forthcoming", "next", "coming", "planned", "scheduled", "proposed", "expected"}
)
MODALS = frozenset({"will", "'ll", "wo", "shall"})
PASTS = frozenset({"was", "were", "had"})


def ahead(event: Token) -> bool | None:
    """Whether the event is still to come (True) or told as past (False); None where that is open."""
    if not is_verb(event):
        if any(part.lower_ in COMING for part in children(event, "amod")):
            return True
        carrier = event.head if event.dep_ in {*SUBJECTS, "dobj"} and is_verb(event.head) else None
        return None if carrier is None else ahead(carrier)
    auxiliaries = {part.lower_ for part in children(event, "aux", "auxpass")}
    if MODALS & auxiliaries:
        return True
    if event.dep_ == "xcomp" and is_verb(event.head) and _plans(event.head):
        return None if _past(event.head) else True
    if _plans(event):
        return None if _past(event) else True
    return False if _past(event) else None


def _plans(verb: Token) -> bool:
    return verb.lemma_.lower() in wordlists.words("planning_verbs")


def _past(verb: Token) -> bool:
    """Whether the verb stands in the past tense."""
    auxiliaries = {part.lower_ for part in children(verb, "aux", "auxpass")}
    return verb.tag_ == "VBD" or (verb.tag_ in {"VBN", "VBG"} and bool(PASTS & auxiliaries))
