"""Pronouns for persons: who "she" or "his" is, where one person fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract.binding import (
    OBJECTS,
    REFLEXIVE,
    coarguments,
    is_plural,
    is_same_clause,
    subjects_above,
)
from claimrec.extract.discourse import SUBJECTS, Discourse, the_one
from claimrec.extract.predicates import is_reporting

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from claimrec.canon.people import Sex
    from claimrec.extract.discourse import Reference
    from claimrec.extract.tokens import Token

PEOPLE = frozenset({"PERSON"})
MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
FAR = 5
"""How many sentences back somebody may stand where nobody nearer fits."""


def person(pronoun: Token, discourse: Discourse, known: Mapping[int, str], *, quoted: bool) -> str | None:
    """Return the key of the person that a pronoun stands for, None where that is open."""
    sex: Sex = "male" if pronoun.lower_ in MALE else "female"
    others = coarguments(pronoun, known)
    found = [
        reference
        for reference in discourse.recent(PEOPLE)
        if discourse.sex(reference) in {sex, None}
        and not is_plural(reference.head)
        and reference.key not in others
        and not is_same_clause(pronoun, reference)
    ]
    certain = [reference for reference in found if discourse.sex(reference) == sex]
    chosen = None if _is_contested(pronoun, found) else _chosen(pronoun, found, certain, quoted=quoted)
    if not found and not quoted:
        chosen = _from_afar(discourse, sex, others)
    if chosen:
        discourse.sexes.setdefault(chosen, sex)
    return chosen


def _chosen(
    pronoun: Token, found: Sequence[Reference], certain: Sequence[Reference], *, quoted: bool
) -> str | None:
    """Return the subject above, else whom a pronoun just before takes up, else the one who fits."""
    chosen = _above(pronoun, found) or _before(pronoun, found) or the_one(found, by_role=not quoted)
    if chosen or quoted:
        return chosen
    return the_one(certain) or _main_subject(pronoun, found)


def _from_afar(discourse: Discourse, sex: Sex, others: Collection[str]) -> str | None:
    """Return the only person further back, of a sex that is known: nobody else was spoken of since."""
    far = [each for each in discourse.recent(PEOPLE, FAR) if discourse.sex(each) in {sex, None}]
    sure = all(discourse.sex(each) == sex and each.sentence < discourse.sentence for each in far)
    chosen = the_one(far, by_role=False) if sure else None
    return None if chosen in others else chosen


def _subject_above(pronoun: Token, found: Sequence[Reference]) -> Reference | None:
    fitting = {each.head.i: each for each in found if each.head.doc is pronoun.doc}
    return next((fitting[each.i] for each in subjects_above(pronoun) if each.i in fitting), None)


def _above(pronoun: Token, found: Sequence[Reference]) -> str | None:
    """Climb from clause to clause: "he" in "Olsen told Falk that he" is who tells, if one name fits."""
    subject = _subject_above(pronoun, found)
    if subject is None or any(child.dep_ == "conj" for child in subject.head.children):
        return None
    marks = sum(token.text == '"' for token in pronoun.doc[subject.head.i : pronoun.i])
    return None if marks % 2 else subject.key


def _is_contested(pronoun: Token, found: Sequence[Reference]) -> bool:
    """Tell "Olsen asked Falk about his debts": it is open whose they are."""
    subject = _subject_above(pronoun, found)
    if subject is None or not (pronoun.dep_ == "poss" or _is_in_relative(pronoun, subject.head.head)):
        return False
    objects = [each for each in subject.head.head.children if each.dep_ in OBJECTS and each.i < pronoun.i]
    others = {each.head for each in found if each.key != subject.key}
    return any(each in others or _is_alike(each, pronoun) for each in objects)


def _is_alike(token: Token, pronoun: Token) -> bool:
    """Tell two pronouns of one sex; a reflexive one is its own subject."""
    both = {token.lower_, pronoun.lower_}
    return not token.lower_.endswith(REFLEXIVE) and (both <= MALE or both <= FEMALE)


def _is_in_relative(pronoun: Token, verb: Token) -> bool:
    """Tell whether a relative clause stands between the pronoun and a verb above it."""
    below = [each for each in pronoun.ancestors if each in verb.subtree and each != verb]
    return any(each.dep_ == "relcl" for each in below)


def _before(pronoun: Token, found: Sequence[Reference]) -> str | None:
    """Return whom a pronoun takes up that stands just before in the sentence: "she" after "her passport"."""
    last = next(iter(found), None)
    taken_up = last is not None and last.head.lower_ in MALE | FEMALE and last.head.sent == pronoun.sent
    return last.key if last is not None and taken_up else None


def _main_subject(pronoun: Token, found: Sequence[Reference]) -> str | None:
    """Return the subject of the latest sentence's main clause, the first of several.

    After one that says or expects what another did, it is open who is meant, unless by "he added".
    """
    latest = max((each.sentence for each in found), default=0)
    subjects = [each for each in found if each.sentence == latest and each.head.dep_ in SUBJECTS]
    main = [each for each in subjects if each.head.head.dep_ == "ROOT"]
    saying = any(_says_something(each.head.head) for each in main)
    return None if saying and not is_reporting(pronoun.head) else the_one(main)


def _says_something(verb: Token) -> bool:
    return is_reporting(verb) or any(child.dep_ == "ccomp" for child in verb.children)
