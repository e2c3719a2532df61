"""The words a verb may be listed under: with its particle, its preposition, its object or its subject."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.memory import remembered
from claimrec.extract.predicates import SUBJECTS, child, children, is_event_noun, is_passive, phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from claimrec.extract.tokens import Token


PLACES = frozenset({"GPE", "LOC", "FAC"})


@cache
def word_set(name: str) -> frozenset[str]:
    """Return one of the small sets of `data/event_words.txt`."""
    found = (row[1].split() for row in wordlists.rows("event_words") if row[0] == name)
    return frozenset(word for cell in found for word in cell)


@remembered
def senses(verb: Token) -> tuple[str, ...]:
    """Return the words that a verb may be listed under in the event classes, the most telling first.

    "take_into_custody", "walk_out_of", "walk_out", then what it is done to ("fire@person", "take@place"),
    who does it ("strike@workers"), the passive, and the lemma last.
    """
    return tuple(_senses(verb))


def _senses(verb: Token) -> Iterator[str]:
    lemma = verb.lemma_.lower()
    found = phrase(verb)
    if found:
        yield found
    if lemma in _qualified():
        undergoers = list(_undergoers(verb))
        for ending in _endings(verb):
            yield from (f"{lemma}_{ending}@{sort}" for sort in undergoers)
            yield f"{lemma}_{ending}"
        yield from (f"{lemma}@{sort}" for sort in undergoers)
    if is_passive(verb):
        yield f"be_{lemma}ed".replace("eed", "ed")
    yield lemma


@cache
def _qualified() -> frozenset[str]:
    """Return the verbs that a class lists with what belongs to them, or with what they are done to."""
    words = (word for row in wordlists.rows("event_classes") for word in row[1].split())
    return frozenset(word.partition("@")[0].partition("_")[0] for word in words if "_" in word or "@" in word)


def _endings(verb: Token) -> Iterator[str]:
    """Yield what follows the verb and belongs to it, the longest first: "out_of_work", "out_of", "out"."""
    particles = [part.lower_ for part in children(verb, "prt", "advmod") if part.i == verb.i + 1]
    found = [ending for prep in children(verb, "prep", "aux", "dative") for ending in _phrases(prep)]
    marks = (
        part.lower_
        for clause in children(verb, "ccomp", "xcomp", "advcl")
        for part in children(clause, "mark")
    )
    yield from (f"{particle}_{ending}" for particle in particles for ending in found)
    yield from particles
    yield from sorted([*found, *marks], key=lambda ending: -ending.count("_"))


def _phrases(prep: Token) -> Iterator[str]:
    """Yield a preposition with the noun it governs, then alone: "to_prison", "to"."""
    for part in prep.children:
        if part.dep_ == "pobj" and part.tag_ in {"NN", "NNS"}:
            yield f"{prep.lower_}_{part.lemma_.lower()}"
        elif part.dep_ == "prep":
            yield from (f"{prep.lower_}_{ending}" for ending in _phrases(part))
    yield prep.lower_


def _undergoers(verb: Token) -> Iterator[str]:
    """Yield the sorts of what it is done to; where it is done to nothing, of who does it."""
    objects = list(children(verb, "dobj", "nsubjpass"))
    for token in objects:
        yield from (sort for sort, tells in SORTS.items() if tells(token))
    if objects:
        yield "object"
        return
    for token in children(verb, *SUBJECTS):
        yield from (sort for sort, tells in DOERS.items() if tells(token, verb))


@cache
def _people() -> frozenset[str]:
    return (wordlists.words("people_nouns") | word_set("persons")) - word_set("bodies")


def _is_person(token: Token) -> bool:
    """Tell whether the verb does it to people: "fired the manager" is no "fired a missile"."""
    named = token.ent_type_ == "PERSON" or token.lower_ in word_set("people_pronouns")
    return named or token.lemma_.lower() in _people()


def _is_place(token: Token) -> bool:
    return token.ent_type_ in PLACES or token.lemma_.lower() in word_set("taken_places")


def _is_counted_good(token: Token) -> bool:
    """Tell "ordered six ships" from "ordered a review": goods are counted, and no event."""
    counted = any(children(token, "nummod"))
    return counted and not is_event_noun(token) and not _is_person(token)


SORTS: Mapping[str, Callable[[Token], bool]] = {
    "person": _is_person,
    "place": _is_place,
    "goods": _is_counted_good,
    "crime": lambda token: token.lemma_.lower() in word_set("crimes"),
    "granted": lambda token: token.lemma_.lower() in word_set("granted_nouns"),
    "prison_term": lambda token: any(
        part.lemma_.lower() in word_set("prisons")
        for prep in children(token, "prep")
        if prep.lower_ in {"in", "behind"} and token.ent_type_ in {"DATE", "TIME", ""}
        for part in prep.children
    ),
}
"""What the object of a verb may be for the verb to have a sense of its own."""


def _on_strike(token: Token, verb: Token) -> bool:
    """Tell "nurses struck" from "the storm struck"."""
    return token.tag_ == "NNS" and _is_person(token) and child(verb, "ccomp", "xcomp") is None


def _yields(token: Token, verb: Token) -> bool:
    """Tell "the town fell to the rebels"."""
    takers = (part for prep in children(verb, "prep") if prep.lower_ == "to" for part in prep.children)
    return _is_place(token) and any(part.tag_.startswith("NN") for part in takers)


DOERS: Mapping[str, Callable[[Token, Token], bool]] = {
    "workers": _on_strike,
    "yielding": _yields,
    "vessel": lambda token, _: token.lemma_.lower() in word_set("vessel"),
    "aircraft": lambda token, _: token.lemma_.lower() in word_set("aircraft"),
}
"""What the subject of a verb without object may be for the verb to have a sense of its own."""
