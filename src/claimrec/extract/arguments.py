"""Who does what to whom: the arguments of a verb or an event noun."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.groups import INCLUDING, expand, unique
from claimrec.extract.memory import remembered
from claimrec.extract.predicates import (
    SUBJECTS,
    carried,
    carrier_of,
    child,
    children,
    crosses,
    is_nominal,
    is_passive,
    is_verb,
)
from claimrec.extract.subjects import RELATIVES, resolved, subjects_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimrec.extract.tokens import Token


TOGETHER = frozenset({"along", "together"})
PARTIES = frozenset({"PERSON", "NORP", "ORG", "GPE", "LOC"})
SHARED = frozenset({"between", "among"})


@dataclass(frozen=True, slots=True)
class Arguments:
    """Heads of the phrases that take part: conjuncts and members ("including A and B") one by one."""

    agents: tuple[Token, ...] = ()
    patients: tuple[Token, ...] = ()
    obliques: tuple[tuple[str, Token], ...] = ()


@remembered
def arguments(predicate: Token) -> Arguments:
    """Return the agents, patients and obliques of a verb or an event noun.

    A light verb's arguments are those of the noun it carries. Obliques are (preposition, head of the phrase).
    """
    noun = carried(predicate) if is_verb(predicate) else predicate
    return _of_verb(predicate) if noun is None else _of_noun(noun)


def _of_verb(verb: Token) -> Arguments:
    subjects = expand(subjects_of(verb))
    objects = [*children(verb, "dobj", "oprd"), *_antecedent_object(verb)]
    objects = [token for token in objects if not crosses(token, verb)]
    objects = objects or _shared_object(verb)
    recipients = [token for token in children(verb, "dative") if is_nominal(token)]
    if not objects:
        objects, recipients = recipients, []
    by = [
        obj for prep in children(verb, "agent") if not crosses(prep, verb) for obj in children(prep, "pobj")
    ]
    patients, obliques = expand(objects), list(_obliques(verb))
    obliques += [("to", token) for token in expand(recipients)]
    company = [token for prep, token in obliques if prep == "along_with"]
    people = [token for token in company if _acts(token)]
    things = [token for token in company if token not in people] if patients else []
    if is_passive(verb):
        return Arguments(expand(by), unique([*subjects, *patients, *company]), tuple(obliques))
    return Arguments(unique([*subjects, *people]), unique([*patients, *things]), tuple(obliques))


def _acts(token: Token) -> bool:
    """Tell people and bodies, who do a thing along with others, from things it is done to."""
    return token.ent_type_ in PARTIES or token.lemma_.lower() in wordlists.words("people_nouns")


def _shared_object(verb: Token) -> list[Token]:
    """Return the object that a verb shares with the one joined to it ("issued and withdrew an alert")."""
    joined = child(verb, "conj")
    if joined is None or not is_verb(joined) or joined.tag_ != verb.tag_ or is_passive(verb):
        return []
    between = verb.doc[verb.i + 1 : joined.i]
    alone = all(token.dep_ in {"cc", "advmod", "punct", "neg"} for token in between)
    return list(children(joined, "dobj")) if alone and not any(children(joined, *SUBJECTS)) else []


def _antecedent_object(verb: Token) -> Iterator[Token]:
    """Yield what a relative clause with a gap says something of ("the plan (that) he backed")."""
    if verb.dep_ != "relcl":
        return
    labels = {token.dep_ for token in verb.children}
    if labels & {"nsubj"} and not labels & {"dobj", "ccomp", "xcomp", "attr", "acomp"}:
        subject = child(verb, "nsubj")
        if subject is not None and subject.tag_ not in RELATIVES and not _moved(verb):
            yield verb.head


def _moved(verb: Token) -> bool:
    """Tell a relative clause of place or time ("the town where ...")."""
    return any(token.tag_ == "WRB" for token in verb.children) or any(
        part.tag_ in RELATIVES for token in children(verb, "prep") for part in token.children
    )


def _of_noun(noun: Token) -> Arguments:
    carrier = carrier_of(noun)
    roles = _Roles(noun)
    if carrier is not None:
        roles.add_carrier(carrier)
    return Arguments(unique(roles.agents), unique(roles.patients), tuple(roles.obliques))


class _Roles:
    """Gathers who takes part in the event a noun names."""

    def __init__(self, noun: Token) -> None:
        self.noun = noun
        undergoer = noun.lemma_.lower() in wordlists.words("undergoer_nouns")
        self.agents: list[Token] = []
        self.patients: list[Token] = []
        self.obliques: list[tuple[str, Token]] = []
        owners = expand([resolved(token) for token in children(noun, "poss")])
        (self.patients if undergoer else self.agents).extend(owners)
        if not owners:
            named = [
                token for token in children(noun, "compound", "amod", "nmod") if token.ent_type_ in PARTIES
            ]
            self.agents.extend(expand(named))
        for preposition, token in _obliques(noun):
            self._place(preposition, token)

    def _place(self, preposition: str, token: Token) -> None:
        if preposition == "by" or preposition in SHARED:
            self.agents.append(token)
        elif preposition == "of":
            self.patients.append(token)
        else:
            self.obliques.append((preposition, token))

    def add_carrier(self, verb: Token) -> None:
        subjects = [token for token in subjects_of(verb) if token != self.noun]
        by = [obj for prep in children(verb, "agent") for obj in children(prep, "pobj")]
        role = wordlists.pairs("light_verbs").get(verb.lemma_.lower(), "patient")
        company = [token for preposition, token in _obliques(verb) if preposition == "along_with"]
        (self.patients if role == "patient" else self.agents)[:0] = expand([*subjects, *by, *company])
        for preposition, token in _obliques(verb):
            self.obliques.append((preposition, token))
            if role == "patient" and preposition == "from":
                self.agents.append(token)


def _obliques(predicate: Token) -> Iterator[tuple[str, Token]]:
    """Yield (preposition, head) for every prepositional phrase of a verb or noun."""
    for prep in children(predicate, "prep", "agent", "dative"):
        yield from _phrase(prep)
    for adverb in children(predicate, "advmod"):
        if adverb.lower_ in TOGETHER:
            yield from _phrase(adverb)


def _phrase(prep: Token) -> Iterator[tuple[str, Token]]:
    name = prep.lower_
    if name in INCLUDING or name in {"according", "per"}:
        return
    for token in expand(children(prep, "pobj")):
        yield ("along_with" if name in TOGETHER else name), token
    for inner in children(prep, "prep"):
        if inner.dep_ == "prep":
            for deeper, token in _phrase(inner):
                yield (f"{name}_{deeper}" if name in TOGETHER else deeper), token
