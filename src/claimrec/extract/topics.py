"""The class of an event: one word for all the verbs and nouns that say the same."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.predicates import child, children, is_passive, is_verb, phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.tokens import Token

GATHERING_CLASSES = frozenset({"meet", "visit"})

COMPLEMENTS = dict.fromkeys(("be", "become", "remain"), ("acomp", "attr", "oprd")) | {"have": ("dobj",)}


@cache
def classes() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the classes of verbs and of event nouns, by lemma (or lemma_particle)."""
    verbs: dict[str, str] = {}
    nouns: dict[str, str] = {}
    for name, verb_cell, noun_cell in wordlists.rows("event_classes"):
        for word in verb_cell.split():
            verbs.setdefault(word, name)
        for word in noun_cell.split():
            nouns.setdefault(word, name)
    return verbs, nouns


@cache
def word_set(name: str) -> frozenset[str]:
    """Return one of the small sets of `data/event_words.txt`."""
    found = (row[1].split() for row in wordlists.rows("event_words") if row[0] == name)
    return frozenset(word for cell in found for word in cell)


def topic_of(predicate: Token) -> str:
    """Return the class of the event a verb, adjective or noun names, its own lemma where it has none."""
    verbs, nouns = classes()
    if is_verb(predicate):
        if _names_a_danger(predicate):
            return "warn"
        if is_advice(predicate):
            return "urge"
        named = next((verbs[word] for word in _verb_words(predicate) if word in verbs), None)
        return named or _complement_lemma(predicate)
    lemma = predicate.lemma_.lower()
    return nouns.get(lemma) or verbs.get(lemma) or lemma


def is_classed(predicate: Token) -> bool:
    """Tell whether the list of classes knows this event."""
    verbs, nouns = classes()
    known = verbs if is_verb(predicate) else nouns
    words = _verb_words(predicate) if is_verb(predicate) else iter([predicate.lemma_.lower()])
    return any(word in known for word in words)


def is_gathering(predicate: Token) -> bool:
    """Tell an event that people attend: a noun such as "summit", a verb such as "met"."""
    if is_verb(predicate):
        return topic_of(predicate) in GATHERING_CLASSES
    return predicate.lemma_.lower() in word_set("gatherings")


def _verb_words(verb: Token) -> Iterator[str]:
    """Yield the words a verb may be listed under, the most telling first."""
    lemma = verb.lemma_.lower()
    found = phrase(verb)
    if found:
        yield found
    particles = [part.lower_ for part in children(verb, "prt", "advmod") if part.i == verb.i + 1]
    prepositions = [part.lower_ for part in children(verb, "prep", "aux", "dative")]
    prepositions += [
        part.lower_
        for clause in children(verb, "ccomp", "xcomp", "advcl")
        for part in children(clause, "mark")
    ]
    for particle in particles:
        yield f"{lemma}_{particle}"
    for preposition in prepositions:
        yield f"{lemma}_{preposition}"
    if any(_is_person(part) for part in children(verb, "dobj", "nsubjpass")):
        yield f"{lemma}@person"
    if is_passive(verb):
        yield f"be_{verb.lemma_.lower()}ed".replace("eed", "ed")
    yield lemma


def located(verb: Token) -> Token | None:
    """Return what a copula says its subject is in, at or under ("was in hospital")."""
    if verb.lemma_ != "be" or any(children(verb, "acomp", "attr", "oprd", "ccomp", "expl")):
        return None
    places = (obj for prep in children(verb, "prep") if prep.i > verb.i for obj in children(prep, "pobj"))
    return next(places, None)


def is_advice(verb: Token) -> bool:
    """Tell "suggested that states loosen the law": what is said is to be done, not so."""
    clause = child(verb, "ccomp")
    if clause is None or clause.tag_ != "VB" or not any(part.lower_ == "that" for part in clause.lefts):
        return False
    return not any(children(clause, "aux")) and any(children(clause, "nsubj", "nsubjpass"))


def _is_person(token: Token) -> bool:
    """Tell whether the verb does it to people: "fired the manager" is no "fired a missile"."""
    people = (wordlists.words("people_nouns") | word_set("persons")) - word_set("bodies")
    named = token.ent_type_ == "PERSON" or token.lower_ in word_set("people_pronouns")
    return named or token.lemma_.lower() in people


def _names_a_danger(verb: Token) -> bool:
    """Tell "described the plan as a threat"."""
    if verb.lemma_.lower() not in {"identify", "describe", "see", "cite", "regard", "view"}:
        return False
    named = (obj for prep in children(verb, "prep") if prep.lower_ == "as" for obj in children(prep, "pobj"))
    return any(obj.lemma_.lower() in word_set("dangers") for obj in named)


def _complement_lemma(verb: Token) -> str:
    """A copula's class is its complement's: "was independent" is "independent"; so is that of "had"."""
    complement = child(verb, *COMPLEMENTS.get(verb.lemma_, ())) or located(verb)
    if complement is None:
        return verb.lemma_.lower()
    return classes()[1].get(complement.lemma_.lower(), complement.lemma_.lower())
