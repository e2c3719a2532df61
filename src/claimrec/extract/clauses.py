"""Clauses: the predicate a token depends on, and the span that states it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract.arguments import Arguments, arguments
from claimrec.extract.memory import remembered
from claimrec.extract.page import bounds
from claimrec.extract.predicates import SUBJECTS, carried, child, crosses, is_event_noun, is_finite, is_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimrec.extract.tokens import Token


__all__ = ["Arguments", "arguments", "clause_head", "clause_of", "clause_tokens", "predicate_of"]

COUNTED = frozenset({"nummod", "quantmod", "det", "amod", "advmod", "npadvmod", "predet"})
SHORT = 4
"""A clause of fewer words borrows its subject or its noun."""
ATTRIBUTIONS = frozenset({"according", "per"})
QUOTE = '"'
NEAR = 2
"""How far its noun may stand before it (a comma between)."""
ENDS = frozenset({",", ";", ":", ".", "-", "--", "\u2013", "\u2014", "!", "?"})


@remembered
def predicate_of(token: Token) -> Token | None:
    """Return the nearest verb or event noun that governs the token; a verb is its own predicate.

    A light verb gives way to the event noun it carries, unless the token belongs to that noun itself
    ("six trips" in "made six trips" depends on "made").
    """
    if is_verb(token):
        return carried(token) or token
    below = _phrase_head(token)
    for head in below.ancestors:
        if is_event_noun(head) and _governs(head, below):
            return head
        if is_verb(head):
            noun = carried(head)
            return noun if noun is not None and noun != below else head
        below = head if head.dep_ in COUNTED else below
    return None


def _phrase_head(token: Token) -> Token:
    """Climb from a number or another modifier to the noun it modifies."""
    while token.dep_ in COUNTED and token.head != token and not is_verb(token.head):
        token = token.head
    return token


def _governs(noun: Token, below: Token) -> bool:
    """Tell whether an event noun has this phrase as a participant, not only as a modifier or conjunct."""
    step = below
    while step.head != noun:
        step = step.head
    return step.dep_ in {"prep", "poss", "acl", "nmod", "compound", "agent"}


@remembered
def clause_head(token: Token) -> Token:
    """Return the verb (or the root) of the smallest finite or reduced clause that holds the token."""
    current = token
    while current.head != current:
        if is_verb(current) and _own_clause(current):
            return current
        current = current.head
    return current


def _own_clause(verb: Token) -> bool:
    if verb.dep_ in {"acl", "amod"}:
        return verb.tag_ != "VB" and not any(part.tag_ == "TO" for part in verb.lefts)
    if verb.dep_ == "advcl":
        return is_finite(verb) or verb.tag_ in {"VBG", "VBN"}
    if verb.dep_ == "conj":
        return is_verb(verb.head) and _own_clause_chain(verb)
    return is_finite(verb)


def _own_clause_chain(verb: Token) -> bool:
    """A conjunct is a clause of its own where the verb it joins is one."""
    first = verb
    while first.dep_ == "conj" and is_verb(first.head):
        first = first.head
    return is_finite(verb) or first.head == first or _own_clause(first)


@remembered
def clause_tokens(head: Token) -> tuple[Token, ...]:
    """Return the tokens of the clause of a verb: one unbroken stretch without what only hangs on its ends."""
    kept = sorted(_kept(head), key=lambda token: token.i)
    first, last = _trimmed(head, kept[0].i, kept[-1].i)
    return tuple(head.doc[first : last + 1])


@remembered
def clause_of(token: Token) -> tuple[int, int]:
    """Return `[start, end)`, in the article's text, of the smallest clause that holds the token.

    Finite and reduced clauses count. Of coordinated verbs each has its own; one that would be shorter than
    four words takes the subject, or the noun it modifies, along where that stands close by.
    """
    tokens = clause_tokens(clause_head(token))
    doc = token.doc
    first, last = min(tokens[0].i, token.i), max(tokens[-1].i, token.i)
    return bounds(doc[first : last + 1])


def _kept(head: Token) -> Iterator[Token]:
    """Yield the head's subtree without coordinated and loosely attached clauses."""
    yield head
    for part in head.children:
        if part.dep_ != "punct" and not _loose(part, head) and not crosses(part, head):
            yield from part.subtree
    yield from _borrowed(head)


def _loose(part: Token, head: Token) -> bool:
    """Tell a part that is a statement of its own: a coordinated clause, an adverbial one after a comma."""
    if part.dep_ == "conj" and is_verb(part):
        return True
    if part.dep_ in {"cc", "preconj"}:
        return any(other.dep_ == "conj" and is_verb(other) for other in head.children)
    if part.dep_ == "parataxis" or part.lower_ in ATTRIBUTIONS:
        return True
    return part.dep_ in {"advcl", "ccomp"} and is_verb(part) and _set_off(part, head)


def _set_off(part: Token, head: Token) -> bool:
    """Tell whether punctuation stands between a clause and the verb it depends on."""
    left, right = part.left_edge, part.right_edge
    border = left
    if part.i < head.i:
        border = right if right.is_punct or right.i + 1 == len(right.doc) else right.nbor(1)
    elif not left.is_punct and left.i > 0:
        border = left.nbor(-1)
    return border.is_punct or border.text == "--"


def _borrowed(head: Token) -> Iterator[Token]:
    """Yield the noun a participle modifies, and the subject that a very short conjunct shares."""
    if is_stray_main(head):
        yield from head.head.doc[head.head.left_edge.i : head.i]
    elif head.dep_ in {"acl", "amod"} and 0 < head.left_edge.i - head.head.i <= NEAR:
        noun = head.head
        yield noun
        yield from (token for part in noun.lefts for token in part.subtree)
    elif head.dep_ == "conj" and is_verb(head.head) and child(head, *SUBJECTS) is None and _is_short(head):
        first = head.head
        yield first
        subject = child(first, *SUBJECTS)
        yield from (subject.subtree if subject is not None else ())


def is_stray_main(verb: Token) -> bool:
    """Tell a main verb that the parser hung on its subject ("Two hotels, both new, collapsed")."""
    if (
        verb.dep_ not in {"acl", "relcl"}
        or verb.head.dep_ != "ROOT"
        or verb.tag_ not in {"VBD", "VBZ", "VBP"}
    ):
        return False
    return not any(part.dep_ in SUBJECTS or part.tag_ in {"WDT", "WP", "WRB", "WP$"} for part in verb.lefts)


def _is_short(head: Token) -> bool:
    own = [token for part in head.children if not _loose(part, head) for token in part.subtree]
    return len([token for token in own if not token.is_punct]) + 1 < SHORT


def _trimmed(head: Token, first: int, last: int) -> tuple[int, int]:
    """Take conjunctions, punctuation, space and lone quotation marks off both ends."""
    doc = head.doc
    while first < head.i and (_margin(doc[first]) or _opener(doc[first])):
        first += 1
    while last > head.i and _margin(doc[last]):
        last -= 1
    return _balanced(head, first, last)


def _balanced(head: Token, first: int, last: int) -> tuple[int, int]:
    """Take the other half of a quotation in, or the lone half out."""
    doc = head.doc
    if sum(token.text == QUOTE for token in doc[first : last + 1]) % 2 == 0:
        return first, last
    if last + 1 < len(doc) and doc[last + 1].text == QUOTE:
        return first, last + 1
    if first > 0 and doc[first - 1].text == QUOTE:
        return first - 1, last
    if doc[first].text == QUOTE and first < head.i:
        return first + 1, last
    return first, last - 1 if doc[last].text == QUOTE and last > head.i else last


def _opener(token: Token) -> bool:
    return token.dep_ == "cc" or (token.dep_ == "mark" and token.lower_ == "that")


def _margin(token: Token) -> bool:
    """Tell whether a clause can go without this token at its end; brackets and quotes stay in pairs."""
    return bool(token.is_space or token.text in ENDS or token.dep_ == "cc")
