"""Whether a clause says that something did not happen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.groups import conjuncts
from claimrec.extract.memory import remembered
from claimrec.extract.predicates import carrier_of, child, children, is_event_noun

if TYPE_CHECKING:
    from claimrec.extract.tokens import Token

NEGATORS = frozenset({"not", "n't", "never", "nor", "neither"})
FOCUS = frozenset({"only", "just", "merely", "simply", "solely", "necessarily", "alone", "least"})
"""Words that turn "not" into more than: "not only stole but sold"."""
NEAR = 3
"""How far behind its verb a negation may stand ("was not", "did nothing")."""


@remembered
def is_negated(predicate: Token) -> bool:
    """Tell whether the clause says of its own predicate that it did not happen.

    "Not only", "not just" and "not until" say that it did.
    """
    if any(_negates(part, predicate) for part in predicate.children):
        return not _until(predicate)
    if is_event_noun(predicate):
        carrier = carrier_of(predicate)
        none = any(_is_no(part) for part in predicate.children)
        return none or (carrier is not None and predicate.dep_ != "nsubj" and is_negated(carrier))
    return (
        _neither(predicate)
        or _has_no(predicate)
        or _failed(predicate)
        or _yet_to(predicate)
        or _without(predicate)
        or _nobody(predicate)
    )


def _negates(part: Token, predicate: Token) -> bool:
    if part.dep_ != "neg" and part.lower_ not in NEGATORS:
        return False
    following = part.nbor(1).lower_ if part.i + 1 < len(part.doc) else ""
    return part.i < predicate.i + NEAR and following not in FOCUS


def _until(predicate: Token) -> bool:
    """Tell "did not leave until Friday"."""
    return any(part.lower_ == "until" for part in predicate.subtree if part.i > predicate.i)


def _neither(predicate: Token) -> bool:
    """Tell the second verb of "neither confirmed nor denied"."""
    return predicate.dep_ == "conj" and any(
        part.lower_ in {"neither", "nor"} for part in predicate.head.children
    )


def _has_no(predicate: Token) -> bool:
    """Tell "had no influence", "found no evidence"."""
    return any(_is_no(part) for obj in children(predicate, "dobj", "attr") for part in obj.children)


def _failed(predicate: Token) -> bool:
    """Tell "failed to", "refused to", "declined to" and their like."""
    head = predicate.head
    return predicate.dep_ == "xcomp" and head.lemma_.lower() in wordlists.pairs("denial_words")


def _yet_to(predicate: Token) -> bool:
    """Tell "had yet to open", "is yet to open"; "the largest yet to open" did."""
    marker = next((part for part in predicate.lefts if part.tag_ == "TO"), None)
    if marker is None or marker.i == 0 or predicate.dep_ not in {"xcomp", "ccomp", "ROOT"}:
        return False
    return marker.nbor(-1).lower_ == "yet"


def _without(predicate: Token) -> bool:
    return predicate.dep_ == "pcomp" and predicate.head.lower_ == "without"


def _nobody(predicate: Token) -> bool:
    """Tell "no one was hurt", "nobody came", "neither firm replied"."""
    holders = [predicate, *children(predicate, "aux", "auxpass")]
    subject = next((found for verb in holders if (found := child(verb, "nsubj", "nsubjpass"))), None)
    if subject is None:
        return False
    if subject.lower_ in {"nobody", "none", "neither"}:
        return True
    none = (part for part in subject.children if _is_no(part) or part.lower_ == "neither")
    return any(part.dep_ != "advmod" for part in none)


def _is_no(part: Token) -> bool:
    """Tell the "no" of "no ships" from that of "No. 5", "No 10": before digits it is short for number."""
    if part.lower_ != "no":
        return False
    following = part.doc[part.i + 1 : part.i + 3]
    digits = next((token for token in following if token.text != "."), None)
    return digits is None or not digits.text[0].isdigit()


def limits(predicate: Token) -> tuple[str, ...]:
    """Return what a negation falls on beside the act: "did not spread FURTHER", "did not open AS planned".

    The act itself may have happened.
    """
    negation = next((part.i for part in predicate.children if _negates(part, predicate)), None)
    if negation is None:
        return ()
    adverbs = [part for part in predicate.children if part.dep_ == "advmod" and part.i > negation]
    plans = [
        mark
        for clause in children(predicate, "advcl")
        for mark in children(clause, "mark")
        if mark.lower_ == "as" and mark.i > predicate.i
    ]
    other = wordlists.words("sentence_adverbs")
    return tuple(part.lower_ for part in (*adverbs, *plans) if part.lower_ not in other)


def absent_events(verb: Token) -> list[Token]:
    """Return the nouns of "there were no reports of DAMAGE or INJURIES", "no DAMAGE was reported"."""
    if verb.lemma_ == "be" and any(children(verb, "expl")):
        found = child(verb, "attr", "nsubj")
    elif verb.lemma_ == "report":
        found = child(verb, "nsubjpass")
    else:
        return []
    if found is None or not any(_is_no(part) for part in found.children):
        return []
    return [noun for noun in conjuncts(_told_of(found)) if is_event_noun(noun)]


def _told_of(noun: Token) -> Token:
    """Return what a report or a sign is of."""
    for prep in children(noun, "prep"):
        if noun.lemma_ in {"report", "sign", "word", "indication", "evidence"} and prep.lower_ in {
            "of",
            "about",
        }:
            return child(prep, "pobj") or noun
    return noun
