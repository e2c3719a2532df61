"""Pronouns and nominals taken up from a name before them: one compatible antecedent, or none at all."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimrec.canon.names import country, key
from claimrec.canon.offices import office_of
from claimrec.extract import wordlists
from claimrec.extract.discourse import SUBJECTS, Discourse, the_one

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimrec.canon.people import Sex
    from claimrec.extract.discourse import Reference
    from claimrec.extract.tokens import Token

PEOPLE = frozenset({"PERSON"})
BODIES = frozenset({"ORG"})
PLACES = frozenset({"GPE", "LOC"})
THINGS = frozenset({"ORG", "GPE", "LOC", "FAC", "PRODUCT"})
MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
SINGULAR = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
RESTRICTING = frozenset({"relcl", "acl", "poss", "nummod", "compound", "nmod", "appos"})
MODIFYING = frozenset({"compound", "amod", "nmod", "npadvmod"})
PLAIN_MODIFIERS = frozenset({"former", "then", "same", "embattled", "veteran", "late"})


def antecedent(
    token: Token, discourse: Discourse, known: Mapping[int, str], *, quoted: bool = False
) -> str | None:
    """Return the key of what a pronoun or nominal takes up, None where that is open.

    `known` maps tokens (by index in their doc) that have been resolved in this doc to keys. Words that are
    `quoted` are a speaker's: "it" and "they" in them stay open, "she" is hardly the speaker.
    """
    if token.lower_ in MALE | FEMALE:
        return _person(token, discourse, "male" if token.lower_ in MALE else "female", quoted=quoted)
    if token.lower_ in SINGULAR | PLURAL:
        return None if quoted else _subject_above(token, discourse, known)
    if token.tag_ in {"WP", "WDT", "WP$"}:
        return _relative(token, known)
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


def unnamed(token: Token, known: Mapping[int, str]) -> tuple[Sex | None] | None:
    """Return the sex of a person spoken of without a name ("a girl"), in a tuple; None for anything else."""
    sort = _persons().get(token.lower_) if token.tag_ == "NN" and token.dep_ not in MODIFYING else None
    if sort is None or (token.dep_ in {"appos", "attr"} and _belongs_to_name(token, known)):
        return None
    if sort == "either":
        return (None,) if token.dep_ in SUBJECTS else None
    return ("male",) if sort == "male" else ("female",)


def _belongs_to_name(token: Token, known: Mapping[int, str]) -> bool:
    if token.dep_ == "appos":
        return token.head.i in known
    return any(child.i in known for child in token.head.children if child.dep_ in SUBJECTS)


@cache
def _persons() -> Mapping[str, str]:
    return {word: sex for sex, words in wordlists.rows("persons") for word in words.split()}


def _person(pronoun: Token, discourse: Discourse, sex: Sex, *, quoted: bool) -> str | None:
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


def _subject_above(pronoun: Token, discourse: Discourse, known: Mapping[int, str]) -> str | None:
    """Climb from clause to clause; the first subject decides, if it is no name nothing is known."""
    if pronoun.dep_ == "nsubjpass":
        return None
    below = pronoun
    for verb in pronoun.ancestors:
        subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if subject is not None and subject not in {pronoun, below} and subject.i < pronoun.i:
            return _thing(subject, pronoun, discourse, known)
        below = verb
    return _last_subject(pronoun, discourse)


def _thing(subject: Token, pronoun: Token, discourse: Discourse, known: Mapping[int, str]) -> str | None:
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


def _relative(token: Token, known: Mapping[int, str]) -> str | None:
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
    return token.lemma_.lower() in {*_persons(), *wordlists.words("people_nouns")}


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
