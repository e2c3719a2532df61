"""What a date dates: the verb or the noun that happened then, and whether it is still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimrec.extract import wordlists
from claimrec.extract.dated_events import COMMON, SUBJECTS, event_of, happens, whole
from claimrec.extract.predicates import (
    child,
    children,
    is_event_noun,
    is_finite,
    is_noun,
    is_verb,
)
from claimrec.extract.speakers import is_reporting
from claimrec.extract.topics import word_set

if TYPE_CHECKING:
    from claimrec.extract.tokens import Span, Token

ATTACHED = frozenset({"prep", "acl", "relcl", "advcl", "pcomp"})
"""Labels of a phrase that follows the noun it belongs to."""
BETWEEN = frozenset({"IN", "TO", "DT", "NNP", "NNPS", "POS", "JJ", ",", "HYPH", "PRP$", "CC"})
"""Tags that may stand between an event noun and its date ("the visit to Delhi, India, on")."""
PREMODIFIERS = frozenset({"POS", "JJ", "JJR", "JJS", "CD", "HYPH", "VBG", "VBN", ",", "``", '""', "''"})
"""Tags that may stand between a date and the noun it opens the phrase of ("Sunday's 7.5-magnitude quake")."""
FRONTING = frozenset(
    {"after", "despite", "following", "since", "before", "amid", "during", "because", "with"}
)
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
    near = _nearby(span, head) or _fronted(span, head)
    if near is not None:
        return Dating(near)
    verb = _closest(span, head)
    return Dating(event_of(verb), verb)


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
            return whole(_next_noun(span, head) if current.i < head.i else head)
        current = head
    outside = not span.start <= current.i < span.end
    return current if outside and (is_verb(current) or current.tag_ in COMMON) else None


def _dates(part: Token, noun: Token) -> bool:
    """Whether a date in this place dates the noun itself, not what the noun takes part in."""
    if noun.lemma_.lower() in wordlists.words("time_nouns"):
        return False
    if part.i < noun.i:
        return part.dep_ != "prep"
    if noun.tag_ not in COMMON or (noun.dep_ in SUBJECTS and not happens(noun)):
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
            return token if infinitive or crossed or _is_purpose(token) else None
        if token.tag_ not in BETWEEN:
            return None
    return None


def _fronted(span: Span, verb: Token) -> Token | None:
    """Return the event noun of a phrase before the clause that ends with the date.

    "After the crash on Monday, the minister will resign" dates the crash.
    """
    opening = span.doc[span.root.sent.start : span.start]
    if span.start > verb.i or not len(opening) or opening[0].lower_ not in FRONTING:
        return None
    if any(token.text == "," or is_verb(token) for token in opening):
        return None
    return next((token for token in opening if is_event_noun(token)), None)


def _is_purpose(noun: Token) -> bool:
    """Whether the noun is what something is done for or before: the date that follows it is its own."""
    if noun.dep_ != "pobj":
        return False
    gathering = noun.lemma_.lower() in word_set("gatherings")
    return noun.head.lower_ == "before" or (noun.head.lower_ == "for" and gathering)


def _closest(span: Span, verb: Token) -> Token:
    """Return the verb that the expression stands with, where the verb the parse chose is farther off.

    A reported statement keeps its date from the verb that reports it ("A bus crashed on Friday, police
    said"), and a finite verb between the chosen one and the date is the nearer.
    """
    previous = span.doc[span.start - 1] if span.start > span.root.sent.start else verb
    if span.start < verb.i and is_verb(previous):
        return previous
    if span.start < verb.i:
        reported = child(verb, "ccomp") if is_reporting(verb) else None
        return reported if reported is not None and is_verb(reported) and reported.i < verb.i else verb
    for token in reversed(list(span.doc[verb.i + 1 : span.start])):
        if token.is_punct:
            break
        if is_verb(token) and is_finite(token) and verb in token.ancestors:
            return token
    return verb


COMING = frozenset(
    {"upcoming", "forthcoming", "next", "coming", "planned", "scheduled", "proposed", "expected"}
)
MODALS = frozenset({"will", "'ll", "wo", "shall", "would"})
COMPLEMENTS = frozenset({"xcomp", "ccomp", "acomp", "acl"})
ARRANGED = frozenset(
    {"due", "set", "likely", "unlikely", "ready", "poised", "about", "bound", "scheduled", "slated"}
)
COMMITTING = frozenset({"agree", "arrange", "threaten", "undertake"})
SCHEDULED = frozenset({("take", "place"), ("take", "effect")})
PASTS = frozenset({"was", "were", "had"})


def ahead(event: Token) -> bool | None:
    """Whether the event is still to come (True) or told as past (False); None where that is open."""
    if not is_verb(event):
        return _noun_ahead(event)
    if _is_coming(event):
        return True
    if event.dep_ == "xcomp" and is_verb(event.head) and _commits(event.head):
        return None if any(part.lower_ == "had" for part in children(event.head, "aux")) else True
    if _plans(event):
        return None if _past(event) else True
    return False if _past(event) and not _defers(event) else None


def _noun_ahead(event: Token) -> bool | None:
    if any(part.lower_ in COMING for part in children(event, "amod")):
        return True
    carrier = event.head if event.dep_ in {*SUBJECTS, "dobj"} and is_verb(event.head) else None
    return None if carrier is None else ahead(carrier)


def _is_coming(verb: Token) -> bool:
    modal = any(part.lower_ in MODALS for part in children(verb, "aux", "auxpass"))
    return modal or _is_headline_future(verb) or _is_arranged(verb) or _is_scheduled(verb)


def _is_scheduled(verb: Token) -> bool:
    """Whether the verb tells in the present what a calendar holds: "voting begins on Sunday".

    Headlines, which have no full stop, tell in the present what is past.
    """
    if verb.tag_ not in {"VBZ", "VBP"} or child(verb, "aux", "auxpass") or verb.sent[-1].text != ".":
        return False
    if verb.lemma_.lower() == "be":
        subject = child(verb, *SUBJECTS)
        return subject is not None and happens(subject) and child(verb, "attr", "acomp") is None
    carried = child(verb, "dobj")
    pair = (verb.lemma_.lower(), "" if carried is None else carried.lower_)
    return pair[0] in wordlists.words("scheduled_verbs") or pair in SCHEDULED


def _defers(verb: Token) -> bool:
    """Whether what is told as past sets a day to come: adjourned until 9 April."""
    return verb.lemma_.lower() in wordlists.words("deferring_verbs")


def _is_headline_future(verb: Token) -> bool:
    """Whether the verb is an infinitive that no other verb governs: "Nurses to strike on Friday"."""
    if not _is_infinitive(verb):
        return False
    subject = verb.head
    while subject.dep_ == "conj" and is_noun(subject.head):
        subject = subject.head
    return verb.dep_ == "ROOT" or (is_noun(subject) and subject.dep_ == "ROOT")


def _is_infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(part.tag_ == "TO" for part in verb.lefts)


def _is_arranged(verb: Token) -> bool:
    """Whether the verb is what is to be done: "is to begin", "are due to vote", "was likely to open"."""
    if not _is_infinitive(verb) or verb.dep_ not in COMPLEMENTS:
        return False
    head = verb.head
    if head.lower_ in ARRANGED and not is_verb(head):
        return True
    return head.lemma_.lower() == "be" and verb.i > head.i


def _plans(verb: Token) -> bool:
    if verb.lemma_.lower() == "set" and child(verb, "dobj") is not None:
        return False
    return verb.lemma_.lower() in wordlists.words("planning_verbs")


def _commits(verb: Token) -> bool:
    """Whether what the verb's infinitive says is still to come when the verb is told."""
    return _plans(verb) or verb.lemma_.lower() in COMMITTING


def _past(verb: Token) -> bool:
    """Whether the verb stands in the past tense."""
    auxiliaries = {part.lower_ for part in children(verb, "aux", "auxpass")}
    return verb.tag_ == "VBD" or (verb.tag_ in {"VBN", "VBG"} and bool(PASTS & auxiliaries))
