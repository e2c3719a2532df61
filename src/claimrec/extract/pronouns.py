"""Pronouns: who "she", "its" or "who" stands for, where one name fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.discourse import SUBJECTS, Discourse, the_one
from claimrec.extract.unnamed import sexes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Token

    from claimrec.canon.people import Sex
    from claimrec.extract.discourse import Reference

PEOPLE = frozenset({"PERSON"})
BODIES = frozenset({"ORG"})
THINGS = frozenset({"ORG", "GPE", "LOC", "FAC", "PRODUCT"})
MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
SINGULAR = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})


def person(pronoun: Token, discourse: Discourse, sex: Sex, *, quoted: bool) -> str | None:
    """Return the key of the person that a pronoun stands for, None where that is open."""
    found = [
        reference
        for reference in discourse.recent(PEOPLE)
        if discourse.sex(reference) in {sex, None}
        and not _is_plural(reference.head)
        and not _same_clause(pronoun, reference)
    ]
    certain = [reference for reference in found if discourse.sex(reference) == sex]
    chosen = the_one(found, by_role=not quoted) or (None if quoted else the_one(certain, by_role=False))
    if chosen:
        discourse.sexes.setdefault(chosen, sex)
    return chosen


def _same_clause(pronoun: Token, reference: Reference) -> bool:
    """Tell "Olsen met him": another argument of the same verb is somebody else."""
    if pronoun.dep_ == "poss" or pronoun.lower_.endswith("self") or reference.head.doc is not pronoun.doc:
        return False
    verb = pronoun.head.head if pronoun.dep_ == "pobj" else pronoun.head
    return reference.head.head == verb and reference.head.dep_ in SUBJECTS | {"dobj"}


def thing(pronoun: Token, discourse: Discourse, known: Mapping[int, str]) -> str | None:
    """Climb from clause to clause; the first subject decides, if it is no name nothing is known."""
    if pronoun.dep_ == "nsubjpass":
        return None
    below = pronoun
    for verb in pronoun.ancestors:
        subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if subject is not None and subject not in {pronoun, below} and subject.i < pronoun.i:
            return _fitting(subject, pronoun, discourse, known)
        below = verb
    return _last_subject(pronoun, discourse)


def _fitting(subject: Token, pronoun: Token, discourse: Discourse, known: Mapping[int, str]) -> str | None:
    """Return a subject's key if its sort and number fit the pronoun."""
    chosen = known.get(subject.i)
    label = discourse.label(chosen)
    several = any(child.dep_ == "conj" and known.get(child.i) != chosen for child in subject.children)
    if pronoun.lower_ in PLURAL:
        fits = _may_be_many(subject, label)
    else:
        fits = label in THINGS and subject.tag_ != "NNPS"
    return chosen if fits and not several else None


def _may_be_many(head: Token, label: str) -> bool:
    """Tell "the Joneses", "Norwegians", and bodies, whose members "they" may be."""
    return (
        (label == "PERSON" and _is_plural(head)) or label in BODIES or (label == "NORP" and _is_plural(head))
    )


def _is_plural(head: Token) -> bool:
    family = head.lower_.endswith("s") and any(child.lower_ == "the" for child in head.children)
    return head.tag_ in {"NNS", "NNPS"} or family


def _last_subject(pronoun: Token, discourse: Discourse) -> str | None:
    """Return the subject of the sentence before, where it is the only thing named there as subject."""
    if not _refers(pronoun):
        return None
    many = pronoun.lower_ in PLURAL
    before = (each for each in discourse.recent(THINGS | {"PERSON", "NORP"}, 1) if _is_main(each.head))
    keys = dict.fromkeys(
        each.key
        for each in before
        if each.sentence == discourse.sentence - 1
        and (_may_be_many(each.head, each.label) if many else each.label in THINGS)
    )
    return (next(iter(keys)) or None) if len(keys) == 1 else None


def _is_main(subject: Token) -> bool:
    """Tell the one subject of a sentence."""
    joined = any(child.dep_ == "conj" for child in subject.children)
    return subject.dep_ in SUBJECTS and subject.head.dep_ == "ROOT" and not joined


def _refers(pronoun: Token) -> bool:
    """Tell "it bought" from "it is clear that" and "it seems"."""
    verb = pronoun.head
    if pronoun.lower_ != "it" or pronoun.dep_ == "poss":
        return True
    return verb.lemma_ not in {"be", "seem", "appear", "take", "happen", "rain", "snow"}


def relative(token: Token, known: Mapping[int, str]) -> str | None:
    """Return the key of the noun that a relative clause belongs to.

    "Which" is no person: of "an official of Nordwind, which supplies" it takes up the name before the comma.
    """
    clause = next((each for each in token.ancestors if each.dep_ == "relcl"), None)
    head = clause.head if clause is not None else token
    while head.dep_ == "appos" and (head.i not in known or head.head.i in known) and head.head != head:
        head = head.head
    misplaced = clause is None or (token.lower_ == "which" and _is_person_noun(head))
    if misplaced and token.i > 1 and token.nbor(-1).text == ",":
        return known.get(token.i - 2)
    return known.get(head.i)


def _is_person_noun(token: Token) -> bool:
    return token.lemma_.lower() in {*sexes(), *wordlists.words("people_nouns")}
