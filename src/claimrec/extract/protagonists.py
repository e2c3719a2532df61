"""Nouns that can mean but one person of an article: "the actress" where one woman is named and spoken of."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.discourse import SUBJECTS
from claimrec.extract.page import offset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from spacy.tokens import Doc, Token

    from claimrec.extract.discourse import Discourse, Reference

TELLING_APART = frozenset({"acl", "relcl", "appos", "nummod"})
OTHERS = frozenset({"other", "another", "first", "second", "third", "next", "last", "fellow", "rival", "new"})
BESIDE = frozenset({"compound", "nmod", "appos", "attr"})
ARTICLES = frozenset({"the", "this"})
ARGUMENTS = SUBJECTS | {"dobj", "dative"}
OFTEN = 3
"""How often somebody is spoken of before, and how many times as often as anybody else, who may be meant
among several."""


def protagonists(
    docs: Sequence[Doc], keys: Mapping[int, str], discourse: Discourse
) -> Iterator[tuple[int, str]]:
    """Yield the places of nouns that are still open, each with the key of whoever alone can be meant.

    `keys`: what is resolved, by place in the article.
    """
    said: Counter[str] = Counter()
    introduced: set[str] = set()
    people = {offset(each.head): each for each in discourse.references if each.label == "PERSON" and each.key}
    for doc in docs:
        quoted = False
        for token in doc:
            quoted ^= token.text == '"'
            place = offset(token)
            if place in people:
                said[people[place].key] += 1
            elif place not in keys:
                chosen = _named_behind(token, keys, discourse)
                if not chosen and not quoted and _is_definite(token) and token.lower_ not in introduced:
                    alone = _alone(token, said, discourse)
                    chosen = None if _beside(token, alone, people.values()) else alone
                if chosen:
                    yield place, chosen
            if token.tag_ in {"NN", "NNS"} and _is_new(token):
                introduced |= {token.lower_, token.lemma_.lower()}


def _named_behind(token: Token, keys: Mapping[int, str], discourse: Discourse) -> str | None:
    """Return the person whose name follows at once: "defensive TACKLE Walter Falk"."""
    if token.tag_ != "NN" or token.lower_ not in _sexes() or token.i + 1 == len(token.doc):
        return None
    key = keys.get(offset(token.nbor()))
    return key if key and token.nbor().tag_ == "NNP" and discourse.label(key) == "PERSON" else None


def _is_definite(token: Token) -> bool:
    """Tell "the actress" and "the troubled star" from "the actress who fled" and "the other actress"."""
    if token.tag_ != "NN" or token.lower_ not in _sexes() or token.dep_ in BESIDE:
        return False
    children = list(token.children)
    return any(child.lower_ in ARTICLES for child in children) and not any(
        child.dep_ in TELLING_APART or child.lower_ in OTHERS or (child.dep_ == "prep" and child.i > token.i)
        for child in children
    )


def _is_new(token: Token) -> bool:
    """Tell a noun that brings somebody in: "an actress", "actresses"."""
    return token.tag_ == "NNS" or any(child.lower_ in {"a", "an", "another"} for child in token.children)


def _alone(token: Token, said: Mapping[str, int], discourse: Discourse) -> str | None:
    """Return the one person named so far whom the noun fits, or who is spoken of far more than all others."""
    sex = _sexes()[token.lower_]
    fitting = [key for key in said if sex == "either" or discourse.sexes.get(key, sex) == sex]
    first, *rest = sorted(fitting, key=lambda key: -said[key]) or [""]
    if not first or (rest and said[first] < OFTEN * said[rest[0]]):
        return None
    return first


def _beside(token: Token, key: str | None, people: Iterable[Reference]) -> bool:
    """Tell "Olsen met the actress": another argument of the same verb is somebody else."""
    heads = (each.head for each in people if each.key == key and each.head.doc is token.doc)
    return any(head.head == token.head and head.dep_ in ARGUMENTS for head in heads)


@cache
def _sexes() -> Mapping[str, str]:
    return {word: sex for sex, words in wordlists.rows("protagonists") for word in words.split()}
