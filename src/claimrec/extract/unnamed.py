"""Persons spoken of without a name: a pronoun may mean them as well as somebody named."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.discourse import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimrec.canon.people import Sex
    from claimrec.extract.tokens import Token

NEW = frozenset({"a", "an", "another", "one", "other", "second"})
TELLING = frozenset({"compound", "poss", "nmod"})
MODIFYING = frozenset({"compound", "amod", "nmod", "npadvmod"})


def unnamed(token: Token, known: Mapping[int, str]) -> tuple[Sex | None] | None:
    """Return the sex of a person spoken of without a name ("a girl"), in a tuple; None for anything else."""
    sort = sexes().get(token.lower_) if token.tag_ == "NN" and token.dep_ not in MODIFYING else None
    if sort is None or (token.dep_ in {"appos", "attr"} and _belongs_to_name(token, known)):
        return None
    if sort == "either":
        return (None,) if token.dep_ in SUBJECTS else None
    return ("male",) if sort == "male" else ("female",)


def introduces(token: Token, known: Mapping[int, str]) -> bool:
    """Tell a noun phrase that needs no name: "a driver", "another driver", "the bus driver"."""
    if token.tag_ != "NN" or token.dep_ in {"attr", "appos"} | MODIFYING:
        return False
    # "The aid group Clear Springs" is parsed in more ways than one.
    if token.i + 1 in known or any(child.dep_ == "appos" and child.i in known for child in token.children):
        return False
    return any(child.lower_ in NEW or child.dep_ in TELLING for child in token.children)


def _belongs_to_name(token: Token, known: Mapping[int, str]) -> bool:
    if token.dep_ == "appos":
        return token.head.i in known
    return any(child.i in known for child in token.head.children if child.dep_ in SUBJECTS)


@cache
def sexes() -> Mapping[str, str]:
    """Map each noun for a person to the sex it tells: "male", "female" or "either"."""
    return {word: sex for sex, words in wordlists.rows("persons") for word in words.split()}
