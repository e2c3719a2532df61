"""Nominals: which name "the company", "the minister" or "the 34-year-old" takes up."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimrec.canon.names import country, key
from claimrec.canon.offices import office_of
from claimrec.extract import wordlists
from claimrec.extract.discourse import the_one

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

    from claimrec.canon.people import Sex
    from claimrec.extract.discourse import Discourse, Reference

PEOPLE = frozenset({"PERSON"})
BODIES = frozenset({"ORG"})
PLACES = frozenset({"GPE", "LOC"})
RESTRICTING = frozenset({"relcl", "acl", "poss", "nummod", "compound", "nmod", "appos"})
PLAIN_MODIFIERS = frozenset({"former", "then", "same", "embattled", "veteran", "late"})


def nominal(token: Token, discourse: Discourse, *, quoted: bool) -> str | None:
    """Return the key of the name that a definite noun phrase takes up, None where that is open."""
    if _is_years_old(token):
        return None if _is_told_apart(token) else the_one(discourse.recent(PEOPLE, 1))
    if quoted or not _has_article(token):
        return None
    return _name_in_lower_case(token, discourse) or (_nominal(token, discourse) if _is_plain(token) else None)


def _is_told_apart(token: Token) -> bool:
    """Tell "the 16-year-old accused of it": somebody not spoken of before, or it would not be needed."""
    return any(child.dep_ in {"acl", "relcl", "appos"} for child in token.rights)


def _name_in_lower_case(noun: Token, discourse: Discourse) -> str | None:
    """Return the one body whose name ends so: "the pilots' society" is none, "the marine society" may be."""
    words = [each.lower_ for each in noun.lefts if each.dep_ in {"compound", "amod"}]
    ending = " " + key(" ".join((*words, noun.lower_)))
    names = [name for name in discourse.called.get(noun.lower_, ()) if name.endswith(ending)]
    return names[0] if words and len(names) == 1 and discourse.label(names[0]) == "ORG" else None


def _is_years_old(token: Token) -> bool:
    """Tell "the 34-year-old" standing for a person."""
    alone = token.dep_ not in {"amod", "compound", "advmod"} and token.head.dep_ != "amod"
    definite = any(child.lower_ == "the" for child in token.children)
    return token.lower_ in {"old", "year-old"} and alone and definite


def _has_article(token: Token) -> bool:
    return token.tag_ in {"NN", "NNP"} and any(child.lower_ in {"the", "this"} for child in token.children)


def _is_plain(token: Token) -> bool:
    """Tell "the company" from "the company that makes pumps" and "the oil company"."""
    if office_of(" ".join((token.lower_, *_of_words(token)))).known and _of_words(token):
        return True
    return not any(
        child.dep_ in RESTRICTING
        or (child.dep_ == "amod" and child.lower_ not in PLAIN_MODIFIERS)
        or (child.dep_ == "prep" and child.lower_ in {"of", "for", "in"})
        for child in token.children
    )


def _of_words(token: Token) -> tuple[str, ...]:
    """Return "of state" of "the secretary of state"."""
    after = [each for each in token.doc[token.i + 1 : token.i + 3] if each.is_alpha]
    return tuple(each.lower_ for each in after) if after[:1] and after[0].lower_ == "of" else ()


def _nominal(token: Token, discourse: Discourse) -> str | None:
    sort, free = _sorts().get(token.lower_, ("", False))
    if not sort:
        return None
    candidates = [each for each in discourse.recent(_LABELS[sort]) if _fits(each.key, sort)]
    described = [each for each in candidates if each.key in discourse.called.get(token.lower_, ())]
    described = described or _described_before(token.lower_, sort, discourse)
    if described:
        return the_one(described)
    if sort in {"ORG", "PERSON"}:
        candidates = [each for each in candidates if each.is_subject]
    if sort == "PERSON" and (sex := _sex_ahead(token)):
        candidates = [each for each in candidates if discourse.sex(each) in {sex, None}]
    return the_one(candidates) if free else None


_LABELS: Mapping[str, frozenset[str]] = {
    "ORG": BODIES,
    "PERSON": PEOPLE,
    "COUNTRY": PLACES,
    "PLACE": PLACES,
}


def _fits(name: str, sort: str) -> bool:
    if sort == "COUNTRY":
        return country(name) is not None
    if sort == "PLACE":
        return country(name) is None
    return True


def _sex_ahead(token: Token) -> Sex | None:
    """Return what a pronoun behind the nominal tells of it: "the former minister sold HER house"."""
    for each in token.doc[token.i + 1 : token.sent.end]:
        if each.ent_type_ == "PERSON":
            return None
        if each.lower_ in {"his", "her"}:
            return "male" if each.lower_ == "his" else "female"
    return None


def _described_before(noun: str, sort: str, discourse: Discourse) -> list[Reference]:
    """Return everybody in the article who was described by the noun: "the minister" reaches far back."""
    if sort in {"COUNTRY", "PLACE"}:
        return []
    called = (discourse.latest[name] for name in discourse.called.get(noun, ()))
    found = [each for each in called if each.label in _LABELS[sort]]
    return found if len(found) == 1 else []


@cache
def _sorts() -> Mapping[str, tuple[str, bool]]:
    """Map each nominal to its sort and whether it may take up any name of that sort."""
    rows = ((*row[0].split(), row[1]) for row in wordlists.rows("nominals"))
    return {word: (sort, width == "any") for sort, width, words in rows for word in words.split()}
