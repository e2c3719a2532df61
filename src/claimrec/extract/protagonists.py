"""Nouns that can mean but one person of an article: "the actress" where one woman is named and spoken of."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.discourse import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimrec.extract.discourse import Discourse
    from claimrec.extract.tokens import Span, Token

TELLING_APART = frozenset({"acl", "relcl", "appos", "nummod"})
OTHERS = frozenset({"other", "another", "first", "second", "third", "next", "last", "fellow", "rival", "new"})
BESIDE = frozenset({"compound", "nmod", "appos", "attr"})
ARTICLES = frozenset({"the", "this"})
NEW = frozenset({"a", "an", "another"})
ARGUMENTS = SUBJECTS | {"dobj", "dative"}
EITHER, ONLY_BESIDE = "either", "beside"
OFTEN = 3
"""How many times as often as anybody else somebody is spoken of who is meant among several."""


def noun_before(span: Span) -> Token | None:
    """Return the noun right before a person's name that tells what he is: "defensive TACKLE Walter Falk"."""
    before = span.doc[span.start - 1] if span.start else None
    is_told = before is not None and before.tag_ == "NN" and before.lower_ in _sexes()
    return before if is_told else None


@dataclass(slots=True)
class Protagonists:
    """Who an article is about, as far as it has been read; `introduced`: nouns that brought somebody in."""

    discourse: Discourse
    introduced: set[str] = field(default_factory=set)

    def note(self, token: Token) -> None:
        """Note a noun that brings somebody in: "an actress", "actresses"."""
        if token.tag_ == "NNS" or (token.tag_ == "NN" and _has(token, NEW)):
            self.introduced |= {token.lower_, token.lemma_.lower()}

    def of(self, token: Token) -> str | None:
        """Return the key of the one person named so far whom a definite noun fits, None where there is none.

        Among several it is whoever is spoken of far more than all others.
        """
        if not _is_definite(token) or token.lower_ in self.introduced:
            return None
        sex = _sexes()[token.lower_]
        people = [each for each in self.discourse.references if each.label == "PERSON" and each.key]
        said = Counter(
            each.key for each in people if self.discourse.sexes.get(each.key, sex) == sex or sex == EITHER
        )
        (first, often), *rest = said.most_common(2) or [("", 0)]
        if not first or (rest and often < OFTEN * rest[0][1]):
            return None
        own = (each.head for each in people if each.key == first and each.head.doc is token.doc)
        return None if any(_are_arguments(head, token) for head in own) else first


def _are_arguments(head: Token, token: Token) -> bool:
    """Tell "Olsen met the actress": two arguments of one verb are two people."""
    return head.head == token.head and head.dep_ in ARGUMENTS


def _is_definite(token: Token) -> bool:
    """Tell "the actress" and "the troubled star" from "the actress who fled" and "the other actress"."""
    if token.tag_ != "NN" or _sexes().get(token.lower_, ONLY_BESIDE) == ONLY_BESIDE or token.dep_ in BESIDE:
        return False
    return _has(token, ARTICLES) and not any(
        child.dep_ in TELLING_APART or child.lower_ in OTHERS or (child.dep_ == "prep" and child.i > token.i)
        for child in token.children
    )


def _has(token: Token, words: frozenset[str]) -> bool:
    return any(child.lower_ in words for child in token.children)


@cache
def _sexes() -> Mapping[str, str]:
    return {word: sex for sex, words in wordlists.rows("protagonists") for word in words.split()}
