"""The core of a long clause: subject, verb and object within a length a reader takes in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract.subjects import subjects_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.extract.tokens import Token


LONGEST = 25
"""Words a quotation may have before it is cut (annotated events have 4 to 25)."""
LEAST = 4
DASHES = frozenset({"-", "--", "\u2013", "\u2014", ",", ";", ":"})
STOPS = frozenset({",", ";", ":", ".", "-", "--", "(", '"'})
ASIDES = frozenset({"relcl", "acl", "advcl", "appos", "parataxis"})
ESSENTIAL = frozenset({"dobj", "attr", "acomp", "oprd", "prt", "xcomp"})


def core(verb: Token, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens cut to at most 25 words where the clause allows, always with the verb.

    First what stands before the subject goes, then phrases from the right end, the innermost last.
    """
    first, last = min(tokens[0].i, verb.i), max(tokens[-1].i, verb.i)
    first = max(first, _subject_start(verb, first, last))
    least = _object_end(verb)
    last = _without_aside(verb, first, last)
    for border in _borders(verb, last):
        if _words(verb, first, last) <= LONGEST:
            break
        if border >= least and _words(verb, first, border) >= LEAST:
            last = border
    while first < verb.i and verb.doc[first].text in DASHES:
        first += 1
    return list(verb.doc[first : last + 1])


def _without_aside(verb: Token, first: int, last: int) -> int:
    """Return the end without a last relative clause that a comma sets off."""
    for token in verb.doc[verb.i + 1 : last + 1]:
        start = token.left_edge.i + (token.left_edge.text == ",")
        aside = token.dep_ == "relcl" and verb.is_ancestor(token) and token.right_edge.i >= last
        if aside and start > verb.i and verb.doc[start - 1].text == ",":
            end = _before_punctuation(verb, start - 1)
            return end if _words(verb, first, end) >= LEAST else last
    return last


def _subject_start(verb: Token, first: int, last: int) -> int:
    """Return where a clause that is too long may begin: at its subject."""
    if _words(verb, first, last) <= LONGEST:
        return first
    starts = [subject.left_edge.i for subject in subjects_of(verb) if first < subject.i < verb.i]
    return min(starts, default=first)


def essence(verb: Token, tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens without the clauses inside them: what this predicate itself says."""
    inner = {
        below.i
        for token in tokens
        if token != verb and token.dep_ in ASIDES and verb.is_ancestor(token)
        for below in token.subtree
    }
    return [token for token in tokens if token.i not in inner]


def _object_end(verb: Token) -> int:
    """Return the index before which no clause may end: the head of what the verb says."""
    heads = (part.i for part in verb.rights if part.dep_ in ESSENTIAL)
    return max(heads, default=verb.i)


def _borders(verb: Token, last: int) -> list[int]:
    """Return where a clause may end, the farthest first: after each phrase that follows the verb."""
    ends: set[int] = set()
    for part in verb.rights:
        for inner in part.subtree:
            if inner.dep_ in {
                "prep",
                "relcl",
                "acl",
                "advcl",
                "appos",
                "conj",
                "cc",
                "ccomp",
                "xcomp",
                "mark",
            }:
                ends.add(inner.left_edge.i - 1)
        ends.add(part.right_edge.i)
    return sorted((_before_punctuation(verb, end) for end in ends if verb.i <= end < last), reverse=True)


def _before_punctuation(verb: Token, end: int) -> int:
    while end > verb.i and (verb.doc[end].text in STOPS or verb.doc[end].dep_ == "cc"):
        end -= 1
    return end


def _words(verb: Token, first: int, last: int) -> int:
    return sum(not token.is_punct and not token.is_space for token in verb.doc[first : last + 1])
