"""What "it", "this" and "the claim" stand for: the act that was told just before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.predicates import carried, child, children, is_finite, is_verb
from claimrec.extract.topics import topic_of, word_set

if TYPE_CHECKING:
    from claimrec.extract.page import Page
    from claimrec.extract.tokens import Span, Token

POINTERS = frozenset({"it", "this", "that", "them", "these"})
POINTING = frozenset({"the", "this", "that", "these", "those", "such", "both", "all"})
CALLING = frozenset({"call", "describe", "brand", "label", "denounce", "dub", "dismiss", "reject"})
SAYING = frozenset({"say", "insist", "tell", "add", "state", "maintain", "write", "claim", "announce"})
SPEECH_CLAUSES = ("ccomp", "pcomp")
EMPTY = frozenset({"be", "have", "do", "say", "get"})
COMPLEMENTS = ("acomp", "attr", "oprd", "ccomp", "xcomp")


def points_to_words(token: Token) -> bool:
    """Tell "it" and "the claims", "a claim that A rejected": words said before, no content of their own."""
    if token.lower_ in POINTERS and token.tag_ in {"PRP", "DT"}:
        return True
    if token.lemma_.lower() not in word_set("speech_nouns") or token.lower_ == "media":
        return False
    if any(children(token, "prep", "poss")):
        return False
    clauses = list(children(token, "acl", "ccomp", "relcl"))
    if any(_denying(part) for part in clauses):
        return True
    pointed = any(part.lower_ in POINTING for part in token.lefts) or token.tag_ == "NNS"
    return pointed and not clauses


def called_untrue(verb: Token) -> Token | None:
    """Return what somebody calls untrue: "called IT false", "said the REPORT was untrue"."""
    lemma = verb.lemma_.lower()
    if lemma in CALLING:
        objects = [part for part in children(verb, "dobj") if points_to_words(part)]
        return objects[0] if objects and any(_is_untrue(part) for part in _said_of(verb)) else None
    clause = child(verb, "ccomp")
    if lemma not in SAYING or clause is None:
        return None
    subject = child(clause, "nsubj")
    if subject is None or not points_to_words(subject):
        return None
    return (
        subject if any(_is_untrue(part) or _is_not_true(part, clause) for part in _said_of(clause)) else None
    )


def _said_of(verb: Token) -> list[Token]:
    """Return the complements of a verb, those after "as" with them."""
    found = list(children(verb, *COMPLEMENTS))
    for part in [*children(verb, "prep"), *children(verb, "ccomp")]:
        found += [inner for inner in part.children if part.lower_ == "as" or inner.dep_ == "acomp"]
    return found


def _is_untrue(token: Token) -> bool:
    return token.lemma_.lower() in word_set("untrue") and not any(children(token, "neg"))


def _is_not_true(token: Token, clause: Token) -> bool:
    return token.lower_ in {"true", "correct", "accurate"} and any(children(clause, "neg"))


def _denying(verb: Token) -> bool:
    return wordlists.pairs("reporting_verbs").get(verb.lemma_.lower()) == "deny"


def told_before(mark: Token, verb: Token, page: Page) -> Token | None:
    """Return the predicate that `mark` stands for: in its own sentence, else in the sentence before."""
    apposed = mark.head if verb.head == mark else None
    if apposed is not None and apposed != mark:
        governor = next((up for up in mark.ancestors if is_verb(up) and up.i < mark.i), None)
        return _act(governor) if governor is not None else None
    if mark.sent.start < verb.left_edge.i and (own := _earlier_clause(mark, verb)) is not None:
        return own
    before = _sentence_before(mark, page)
    if before is None or not is_verb(before.root) or not _of_words(mark, verb, before.root):
        return None
    return _act(before.root)


def _of_words(mark: Token, verb: Token, told: Token) -> bool:
    """To deny it is to deny what was told; to reject it may be to turn an offer down."""
    spoken = verb.lemma_.lower() in {"deny", *SAYING} or told.lemma_.lower() in word_set("accusing")
    return spoken or mark.tag_ not in {"PRP", "DT"}


def _earlier_clause(mark: Token, verb: Token) -> Token | None:
    """Return the main act of a clause joined before: "They took the town, but the army denied it"."""
    joined = verb.dep_ == "conj" and is_verb(verb.head) and verb.head.i < mark.i
    return _act(verb.head) if joined and _of_words(mark, verb, verb.head) else None


def _act(verb: Token) -> Token | None:
    """Return what a clause reports: what is said or alleged in it, else its own act; no denial."""
    if _denying(verb):
        return None
    clauses = [part for part in children(verb, *SPEECH_CLAUSES) if is_verb(part)]
    said = next((part for part in clauses if is_finite(part)), clauses[0] if clauses else None)
    if said is None and verb.lemma_.lower() in word_set("accusing"):
        preps = children(verb, "prep")
        said = next((part for prep in preps for part in prep.children if _is_act(part)), None)
    if said is not None and said.dep_ == "ccomp":
        return _act(said)
    told = said or verb
    act = (carried(told) or told) if is_verb(told) else told
    return None if topic_of(act) in EMPTY else act


def _is_act(token: Token) -> bool:
    """Tell the deed somebody is accused of: "of bribing", "of fraud"."""
    return (token.dep_ == "pcomp" and is_verb(token)) or (
        token.dep_ == "pobj" and token.tag_ in {"NN", "NNS"}
    )


def _sentence_before(mark: Token, page: Page) -> Span | None:
    """Return the sentence before, in the paragraph before where this one begins its own."""
    doc, start = mark.doc, mark.sent.start
    if start > 0:
        return doc[start - 1].sent
    blocks = [block for block in page.docs if len(block)]
    place = next(index for index, block in enumerate(blocks) if block is doc)
    return list(blocks[place - 1].sents)[-1] if place else None
