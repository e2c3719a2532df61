"""Pronouns: who "she", "its" or "who" stands for, where one name fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.discourse import SUBJECTS, Discourse, the_one
from claimrec.extract.predicates import is_passive, is_reporting
from claimrec.extract.unnamed import sexes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Token

    from claimrec.canon.people import Sex
    from claimrec.extract.discourse import Reference

PEOPLE = frozenset({"PERSON"})
BODIES = frozenset({"ORG"})
THINGS = frozenset({"ORG", "GPE", "LOC", "FAC", "PRODUCT"})
MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
SINGULAR = frozenset({"it", "its", "itself"})
REFLEXIVE = ("self", "selves")
ARGUMENTS = SUBJECTS | {"dobj", "dative"}
PREPOSITIONS = frozenset({"prep", "agent", "dative"})
SHARING = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep"})
"""Verbs that stand so have the subject of the verb above."""
IMPERSONAL = frozenset({"seem", "appear", "take", "happen", "rain", "snow"})
COMING_OUT = frozenset({"be", "become", "emerge", "turn", "transpire"})
CONTENT = frozenset({"ccomp", "csubj", "csubjpass"})
CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "advcl", "relcl", "acl"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})


def person(
    pronoun: Token, discourse: Discourse, known: Mapping[int, str], sex: Sex, *, quoted: bool
) -> str | None:
    """Return the key of the person that a pronoun stands for, None where that is open."""
    others = _coarguments(pronoun, known)
    found = [
        reference
        for reference in discourse.recent(PEOPLE)
        if discourse.sex(reference) in {sex, None}
        and not _is_plural(reference.head)
        and reference.key not in others
        and not _same_clause(pronoun, reference)
    ]
    certain = [reference for reference in found if discourse.sex(reference) == sex]
    chosen = (
        _person_above(pronoun, found) or _person_before(pronoun, found) or the_one(found, by_role=not quoted)
    )
    if not chosen and not quoted:
        chosen = the_one(certain) or _main_subject(pronoun, found)
    if chosen:
        discourse.sexes.setdefault(chosen, sex)
    return chosen


def _person_above(pronoun: Token, found: Sequence[Reference]) -> str | None:
    """Climb from clause to clause: "he" in "Olsen told Falk that he" is who tells, if one name fits."""
    fitting = {each.head.i: each.key for each in found if each.head.doc is pronoun.doc}
    subject = next((each for each in _subjects_above(pronoun) if each.i in fitting), None)
    if subject is None or any(child.dep_ == "conj" for child in subject.children):
        return None
    marked = any(token.text == '"' for token in pronoun.doc[subject.i : pronoun.i])
    return None if marked else fitting[subject.i]


def _person_before(pronoun: Token, found: Sequence[Reference]) -> str | None:
    """Return whom a pronoun takes up that stands just before in the sentence: "she" after "her passport"."""
    last = next(iter(found), None)
    taken_up = last is not None and last.head.lower_ in MALE | FEMALE and last.head.sent == pronoun.sent
    return last.key if last is not None and taken_up else None


def _main_subject(pronoun: Token, found: Sequence[Reference]) -> str | None:
    """Return the subject of the latest sentence's main clause, the first of several.

    One that only reports what another did goes on speaking or nothing is known of who is meant.
    """
    latest = max((each.sentence for each in found), default=0)
    subjects = [each for each in found if each.sentence == latest and each.head.dep_ in SUBJECTS]
    main = [each for each in subjects if each.head.head.dep_ == "ROOT"]
    reporting = any(is_reporting(each.head.head) for each in main)
    return None if reporting and not is_reporting(pronoun.head) else the_one(main)


def _subjects_above(pronoun: Token) -> Iterator[Token]:
    """Yield the subjects before a pronoun of the clauses that it stands in, from the inmost out."""
    below = pronoun
    for verb in pronoun.ancestors:
        subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if subject is not None and subject not in {pronoun, below} and subject.i < pronoun.i:
            yield subject
        below = verb


def _coarguments(pronoun: Token, known: Mapping[int, str]) -> set[str]:
    """Return whom an object cannot be: "him" in "Olsen met Falk and thanked him" is no Olsen."""
    if pronoun.dep_ in SUBJECTS | {"poss"} or pronoun.lower_.endswith(REFLEXIVE):
        return set()
    verb = pronoun.head
    while verb.dep_ in PREPOSITIONS:
        verb = verb.head
    beside = [child for child in verb.children if child.dep_ in ARGUMENTS and child.i < pronoun.i]
    while verb.dep_ in SHARING and not any(each.dep_ in SUBJECTS for each in beside):
        controlling = {"dobj", "dative"} if verb.dep_ == "xcomp" else set()
        verb = verb.head
        objects = [child for child in verb.children if child.dep_ in controlling]
        beside += objects or [child for child in verb.children if child.dep_ in SUBJECTS]
        if objects:
            break
    return {known[each.i] for each in beside if each.i in known and each != pronoun}


def _same_clause(pronoun: Token, reference: Reference) -> bool:
    """Tell "Olsen met him": another argument of the same verb is somebody else."""
    if pronoun.dep_ == "poss" or pronoun.lower_.endswith(REFLEXIVE) or reference.head.doc is not pronoun.doc:
        return False
    verb = pronoun.head.head if pronoun.dep_ == "pobj" else pronoun.head
    return reference.head.head == verb and reference.head.dep_ in SUBJECTS | {"dobj"}


def thing(pronoun: Token, discourse: Discourse, known: Mapping[int, str]) -> str | None:
    """Climb from clause to clause; the first subject decides, if it is no name nothing is known."""
    if _is_expletive(pronoun):
        return None
    if pronoun.dep_ in SUBJECTS and is_passive(pronoun.head):
        return _passive(pronoun, discourse)
    others = _coarguments(pronoun, known)
    above = [each for each in _subjects_above(pronoun) if known.get(each.i) not in others]
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
