"""Pronouns for bodies and things, and relative ones: what "its", "they" or "which" stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.binding import coarguments, is_plural, subjects_above
from claimrec.extract.discourse import SUBJECTS, Discourse
from claimrec.extract.predicates import is_passive
from claimrec.extract.unnamed import sexes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimrec.extract.tokens import Token


BODIES = frozenset({"ORG"})
THINGS = frozenset({"ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"})
SINGULAR = frozenset({"it", "its", "itself"})
IMPERSONAL = frozenset({"seem", "appear", "take", "happen", "rain", "snow"})
COMING_OUT = frozenset({"be", "become", "emerge", "turn", "transpire"})
CONTENT = frozenset({"ccomp", "csubj", "csubjpass"})
CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "advcl", "relcl", "acl"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})


def thing(pronoun: Token, discourse: Discourse, known: Mapping[int, str]) -> str | None:
    """Climb from clause to clause; the first subject decides, if it is no name nothing is known."""
    if _is_expletive(pronoun):
        return None
    if pronoun.dep_ in SUBJECTS and is_passive(pronoun.head):
        return _passive(pronoun, discourse)
    others = coarguments(pronoun, known)
    above = [each for each in subjects_above(pronoun) if known.get(each.i) not in others]
    if above:
        return _fitting(above[0], pronoun, discourse, known)
    chosen = _last_subject(pronoun, discourse)
    return None if chosen in others else chosen


def _passive(pronoun: Token, discourse: Discourse) -> str | None:
    """Return the last subject for "it was founded", if that had no object that could be meant as well."""
    if pronoun.lower_ != "it":
        return None
    chosen = _last_subject(pronoun, discourse)
    verb = discourse.latest[chosen].head.head if chosen else pronoun
    return None if any(child.dep_ == "dobj" for child in verb.children) else chosen


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
    return (label == "PERSON" and is_plural(head)) or label in BODIES or (label == "NORP" and is_plural(head))


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


def _is_expletive(pronoun: Token) -> bool:
    """Tell "it is clear that", "it emerged that" and "it was decided that", where the clause is meant."""
    verb = pronoun.head
    if pronoun.lower_ != "it" or pronoun.dep_ not in SUBJECTS:
        return False
    clauses = [child for child in verb.children if child.dep_ in CONTENT]
    said = any(all(each.tag_ != "TO" for each in clause.children) for clause in clauses)
    return said and (is_passive(verb) or verb.lemma_ in COMING_OUT | IMPERSONAL)


def _refers(pronoun: Token) -> bool:
    """Tell "it bought" and "it is a port" from "it is clear that" and "it seems"."""
    verb = pronoun.head
    if pronoun.lower_ != "it" or pronoun.dep_ == "poss":
        return True
    if verb.lemma_ == "be":
        noun = next((child for child in verb.children if child.dep_ == "attr"), None)
        clauses = (each.dep_ for each in (*verb.children, *noun.children)) if noun is not None else ()
        return noun is not None and noun.tag_.startswith("NN") and CLAUSES.isdisjoint(clauses)
    return verb.lemma_ not in IMPERSONAL


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
