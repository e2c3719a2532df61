"""Whether a statement is asserted, denied, hedged, planned or conditional."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.clauses import predicate_of
from claimrec.extract.memory import remembered
from claimrec.extract.negation import is_negated
from claimrec.extract.plans import BE, headline_subject, is_infinitive
from claimrec.extract.predicates import carrier_of, child, children, is_event_noun, is_verb
from claimrec.extract.senses import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimrec.extract.tokens import Token
    from claimrec.model import Status

STRENGTH: tuple[Status, ...] = ("denied", "conditional", "planned", "hedged")
"""Where several hold, the first in this order is the status."""
SCOPE = frozenset({"xcomp", "ccomp", "pcomp", "acl", "csubj", "conj", "advcl", "acomp", "oprd"})
SUPPOSING = frozenset({"would", "'d", "may", "might", "could"})
BOUNDS = frozenset({"up"})


@remembered
def status_of(token: Token) -> Status:
    """Return the status of the statement that holds the token."""
    found = set(_of_phrase(token))
    predicate = predicate_of(token)
    if predicate is not None:
        found.update(_of_predicate(predicate))
    return next((status for status in STRENGTH if status in found), "asserted")


def is_supposed(verb: Token) -> bool:
    """Tell "would deny", "might deny", "if they deny": what nobody has said or done."""
    auxiliaries = [*children(verb, "aux"), *_shared_auxiliaries(verb)]
    return any(part.lower_ in SUPPOSING for part in auxiliaries) or any(_of_marks(verb))


def _of_phrase(token: Token) -> Iterator[str]:
    """Yield what adjectives before the noun and bounds such as "up to" make of it."""
    adjectives = wordlists.sections("modality")["adjective"]
    noun = token
    while noun.dep_ in {"nummod", "quantmod", "compound", "amod"} and noun.head != noun:
        noun = noun.head
    for part in [*children(noun, "amod"), *children(token, "advmod", "quantmod")]:
        if part.lower_ in adjectives:
            yield adjectives[part.lower_]
    previous = token.nbor(-1) if token.i > 0 else token
    if _is_rumoured(noun):
        yield "hedged"
    if previous.lower_ == "to" and previous.i > 0 and previous.nbor(-1).lower_ in BOUNDS:
        yield "hedged"


def _is_rumoured(part: Token) -> bool:
    """Tell "rumours of a MERGER", "speculation that they MERGED"."""
    head = part.head
    if part.dep_ in {"pobj", "pcomp"} and head.lower_ in {"of", "about", "over"}:
        head = head.head
    elif part.dep_ not in {"acl", "ccomp", "relcl"}:
        return False
    return head.lemma_.lower() in word_set("rumours")


def _of_predicate(predicate: Token) -> Iterator[str]:
    """Yield what the predicate's own clause, and the clauses whose scope it stands in, make of it."""
    verb = predicate
    if is_event_noun(predicate):
        yield from _of_phrase(predicate)
        if is_negated(predicate):
            yield "denied"
        verb = carrier_of(predicate) or predicate
    if is_verb(verb):
        yield from _of_verb(verb, predicate)
        yield from _of_governors(verb)


def _of_verb(verb: Token, predicate: Token) -> Iterator[str]:
    if is_negated(verb) and (verb == predicate or verb.lemma_ != "be"):
        yield "denied"
    yield from _of_auxiliaries(verb)
    adverbs = wordlists.sections("modality")["adverb"]
    for part in verb.children:
        if part.dep_ in {"advmod", "acomp", "oprd"} and part.lower_ in adverbs:
            yield adverbs[part.lower_]
    yield from _of_marks(verb)


def _of_marks(verb: Token) -> Iterator[str]:
    marks = wordlists.sections("modality")["mark"]
    yield from (marks[part.lower_] for part in children(verb, "mark") if part.lower_ in marks)


def _of_auxiliaries(verb: Token) -> Iterator[str]:
    auxiliaries = wordlists.sections("modality")["aux"]
    for part in [*children(verb, "aux"), *_shared_auxiliaries(verb)]:
        if part.lower_ == "would" and _reported_past(verb):
            yield "planned"
        elif part.lower_ in auxiliaries:
            yield auxiliaries[part.lower_]
    if headline_subject(verb) is not None:
        yield "planned"
    if is_infinitive(verb) and any(part.lower_ in BE for part in children(verb, "aux")):
        yield "planned"  # "nurses are to walk out", read as one verb
    infinitive = child(verb, "xcomp")
    if verb.lemma_ == "go" and verb.tag_ == "VBG" and infinitive is not None:
        yield "planned"


def _shared_auxiliaries(verb: Token) -> Iterator[Token]:
    """Yield the auxiliaries that a coordinated bare verb shares ("will meet and sign")."""
    if verb.dep_ == "conj" and verb.tag_ == "VB" and is_verb(verb.head) and not any(children(verb, "aux")):
        yield from children(verb.head, "aux")


def _reported_past(verb: Token) -> bool:
    """Tell the "would" of reported speech: what they said they would do is a plan."""
    return verb.dep_ == "ccomp" and is_verb(verb.head) and verb.head.tag_ in {"VBD", "VBN"}


def _of_governors(verb: Token) -> Iterator[str]:
    """Climb through the complements a modal, planning, hedging or denying word governs."""
    table = wordlists.sections("modality")
    below = verb
    while below.dep_ in SCOPE and below.head != below:
        head = below.head
        if _is_rumoured(below):
            yield "hedged"
        if below.dep_ == "advcl":
            yield from (
                table["mark"][part.lower_] for part in children(below, "mark") if part.lower_ in table["mark"]
            )
            return
        if _is_denied_content(below):
            yield "denied"
        if below.dep_ == "acl" and not any(part.tag_ == "TO" for part in below.lefts):
            return
        if below.dep_ != "conj":
            yield from _of_governor(head, below)
        if head.lower_ in BE and _governs_infinitive(below) and child(head, "acomp", "attr") is None:
            yield "planned"
        if is_verb(head) and below.dep_ in {"xcomp", "conj", "pcomp", "acomp"}:
            yield from _scope_of(head, below)
        below = head


def _is_denied_content(clause: Token) -> bool:
    """Tell "he denied suggestions that he LIED", "she dismissed the idea that they MERGED"."""
    noun, verb = clause.head, clause.head.head
    told = clause.dep_ in {"acl", "ccomp"} and noun.tag_ in {"NN", "NNS"} and noun.dep_ == "dobj"
    if not told or not is_verb(verb) or is_negated(verb) or is_supposed(verb):
        return False
    return wordlists.pairs("reporting_verbs").get(verb.lemma_.lower()) == "deny"


def _of_governor(head: Token, below: Token) -> Iterator[str]:
    """Yield what the word right above makes of a complement."""
    lemma = head.lemma_.lower()
    if wordlists.pairs("reporting_verbs").get(lemma) == "deny" and is_verb(head):
        yield "hedged" if is_supposed(head) else "denied"
    elif _governs_infinitive(below) or wordlists.sections("modality")["verb"].get(lemma) == "hedged":
        yield from _of_word(head)
    if lemma in wordlists.pairs("denial_words") and below.dep_ == "xcomp":
        yield "denied"


def _scope_of(head: Token, below: Token) -> Iterator[str]:
    """Yield what a governing verb's own auxiliaries make of an infinitive below it."""
    if below.dep_ == "conj":
        return
    yield from (status for status in _of_verb(head, head) if status != "asserted")


def _governs_infinitive(below: Token) -> bool:
    return below.dep_ in {"xcomp", "ccomp", "acl"} and any(part.tag_ == "TO" for part in below.lefts)


def _of_word(head: Token) -> Iterator[str]:
    verbs = wordlists.sections("modality")["verb"]
    lemma = head.lemma_.lower()
    key = lemma if lemma in verbs else head.lower_
    if key in verbs and head.lemma_ != "be":
        yield verbs[key]
