"""Groups: the conjuncts of a noun phrase and the members it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract.memory import remembered
from claimrec.extract.predicates import children, is_nominal, is_noun

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimrec.extract.tokens import Token


INCLUDING = frozenset({"including", "namely"})


def expand(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """Return the heads with their conjuncts and the members named after "including" or "such as"."""
    found: list[Token] = []
    for token in tokens:
        for conjunct in conjuncts(token):
            found.append(conjunct)
            found.extend(members(conjunct))
    return unique(found)


@remembered
def conjuncts(token: Token) -> tuple[Token, ...]:
    """Return the token and the nominal conjuncts that follow it, however the parser chained them."""
    found = [token]
    for conjunct in children(token, "conj"):
        if is_nominal(conjunct) or not is_noun(token):
            found.extend(conjuncts(conjunct))
    if is_noun(token):
        for listed in children(token, "appos"):
            if any(children(listed, "conj")) and listed.tag_.startswith("NNP"):
                found.extend(conjuncts(listed))
    if token.tag_.startswith("NNP"):
        found.extend(name for name in _astray(token) if name not in found)
    return tuple(found)


def _astray(name: Token) -> Iterator[Token]:
    """Yield a name that belongs to this one's list though it was hung on a common noun between them.

    "from A, a maker of parts for cars and boats, and B": B stands beside A, not beside the boats.
    """
    for token in name.doc[name.i + 1 : name.right_edge.i + 1]:
        if token.dep_ != "conj" or not token.tag_.startswith("NNP") or token.head.tag_.startswith("NNP"):
            continue
        start = token.left_edge.i
        if name.doc[start - 1].lower_ == "and" and name.doc[start - 2].text == "," and token.head != name:
            yield token


@remembered
def members(token: Token) -> tuple[Token, ...]:
    """Return those whom "including A and B" or "such as A and B" names of a group."""
    found: list[Token] = []
    for prep in _introducers(token):
        for member in children(prep, "pobj", "dobj"):
            found.extend(conjuncts(member))
    return tuple(found)


def _introducers(token: Token) -> Iterator[Token]:
    for prep in [*children(token, "prep", "acl", "amod"), *_stranded(token)]:
        if prep.lower_ in INCLUDING or (prep.lower_ == "as" and _such(prep)):
            yield prep
        for inner in children(prep, "prep"):
            if prep.lower_ == "such" and inner.lower_ == "as":
                yield inner


def _such(prep: Token) -> bool:
    return prep.i > 0 and prep.nbor(-1).lower_ == "such"


def _stranded(token: Token) -> Iterator[Token]:
    """Yield an "including" that the parser hung on the verb though it follows this phrase."""
    edge = token.right_edge.i + 1
    doc = token.doc
    while edge < len(doc) and doc[edge].is_punct:
        edge += 1
    if edge < len(doc) and doc[edge].lower_ in INCLUDING and doc[edge].head != token:
        yield doc[edge]


def unique(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """Return the tokens, each once."""
    seen: dict[int, Token] = {}
    for token in tokens:
        seen.setdefault(token.i, token)
    return tuple(seen.values())
