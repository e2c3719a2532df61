"""Who does what to whom: the arguments of a verb or an event noun."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.predicates import (
    SUBJECTS,
    carried,
    carrier_of,
    child,
    children,
    crosses,
    is_nominal,
    is_noun,
    is_passive,
    is_verb,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

RELATIVES = frozenset({"WDT", "WP"})
INCLUDING = frozenset({"including", "namely"})
TOGETHER = frozenset({"along", "together"})
DASHES = frozenset({"-", "--", "\u2013", "\u2014", ":"})
SHARED = frozenset({"between", "among"})


@dataclass(frozen=True, slots=True)
class Arguments:
    """Heads of the phrases that take part: conjuncts and members ("including A and B") one by one."""

    agents: tuple[Token, ...] = ()
    patients: tuple[Token, ...] = ()
    obliques: tuple[tuple[str, Token], ...] = ()


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
    by = [obj for prep in children(verb, "agent") for obj in children(prep, "pobj")]
    patients, obliques = expand(objects), list(_obliques(verb))
    obliques += [("to", token) for token in expand(recipients)]
    company = [token for prep, token in obliques if prep == "along_with"]
    people = [token for token in company if _acts(token)]
    things = [token for token in company if token not in people] if patients else []
    if is_passive(verb):
        return Arguments(expand(by), _unique([*subjects, *patients, *company]), tuple(obliques))
    return Arguments(_unique([*subjects, *people]), _unique([*patients, *things]), tuple(obliques))


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


def subjects_of(verb: Token) -> list[Token]:
    """Return the heads of the verb's surface subjects, also where another verb shares or controls them."""
    own = list(children(verb, *SUBJECTS))
    own = [token for token in own if token.i < verb.i] or own
    if own:
        return [_nearest(_resolved(token), verb) for token in own]
    inherit = INHERIT.get(verb.dep_)
    return inherit(verb) if inherit else []


def _resolved(token: Token) -> Token:
    """Return what a relative pronoun stands for."""
    if token.tag_ not in RELATIVES and token.lower_ != "that":
        return token
    clause = next((up for up in [token, *token.ancestors] if up.dep_ == "relcl"), None)
    if clause is not None and is_nominal(clause.head):
        return clause.head
    return _noun_before(token) if token.tag_ in RELATIVES else token


def _noun_before(pronoun: Token) -> Token:
    """Return the noun a stray relative pronoun follows, past a date ("a report on Tuesday that ...")."""
    for token in reversed(pronoun.doc[pronoun.sent.start : pronoun.i]):
        if token.is_punct or is_verb(token):
            break
        if is_noun(token) and token.ent_type_ not in {"DATE", "TIME"}:
            return token
    return pronoun


def _nearest(subject: Token, verb: Token) -> Token:
    """Return an apposition that nothing closes before the verb: it is the verb's subject in truth.

    "The swift denials - spokesmen for A said no" reads like "denials, ..., said" to a parser.
    """
    for part in subject.subtree:
        if part.dep_ != "appos" or part.i > verb.i:
            continue
        between = subject.doc[part.right_edge.i + 1 : verb.i]
        opened = any(token.text in DASHES for token in subject.doc[part.left_edge.i - 1 : part.i])
        if opened and not any(token.is_punct for token in between):
            return part
    return subject


def _shared(verb: Token) -> list[Token]:
    return subjects_of(verb.head) if is_verb(verb.head) else []


def _controlled(verb: Token) -> list[Token]:
    """An object controls the infinitive ("told THEM to go") before a subject does ("plans to go")."""
    head = verb.head
    if not is_verb(head):
        return _modified(verb)
    objects = list(children(head, "dobj", "dative")) if not is_passive(head) else []
    people = [token for token in objects if is_nominal(token)]
    return (
        people if people and head.lemma_.lower() != "promise" and carried(head) is None else subjects_of(head)
    )


def _modified(verb: Token) -> list[Token]:
    """A participle says something of its noun; an infinitive of whoever has the plan."""
    if verb.tag_ in {"VBG", "VBN", "VBD"}:
        return [verb.head]
    outer = next((up for up in verb.ancestors if is_verb(up)), None)
    return subjects_of(outer) if outer is not None else []


def _after_preposition(verb: Token) -> list[Token]:
    outer = next((up for up in verb.ancestors if is_verb(up)), None)
    return subjects_of(outer) if outer is not None else []


INHERIT = {
    "conj": _shared,
    "xcomp": _controlled,
    "ccomp": _shared,
    "advcl": _shared,
    "acl": _modified,
    "amod": _modified,
    "relcl": lambda verb: [verb.head],
    "pcomp": _after_preposition,
    "dep": _shared,
}


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
    return Arguments(_unique(roles.agents), _unique(roles.patients), tuple(roles.obliques))


class _Roles:
    """Gathers who takes part in the event a noun names."""

    def __init__(self, noun: Token) -> None:
        self.noun = noun
        undergoer = noun.lemma_.lower() in wordlists.words("undergoer_nouns")
        self.agents: list[Token] = []
        self.patients: list[Token] = []
        self.obliques: list[tuple[str, Token]] = []
        owners = expand([_resolved(token) for token in children(noun, "poss")])
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


PARTIES = frozenset({"PERSON", "NORP", "ORG", "GPE", "LOC"})


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


def expand(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """Return the heads with their conjuncts and the members named after "including" or "such as"."""
    found: list[Token] = []
    for token in tokens:
        for conjunct in conjuncts(token):
            found.append(conjunct)
            found.extend(members(conjunct))
    return _unique(found)


def conjuncts(token: Token) -> list[Token]:
    """Return the token and the nominal conjuncts that follow it, however the parser chained them."""
    found = [token]
    for conjunct in children(token, "conj"):
        if is_nominal(conjunct) or not is_noun(token):
            found.extend(conjuncts(conjunct))
    if is_noun(token):
        for listed in children(token, "appos"):
            if any(children(listed, "conj")) and listed.tag_.startswith("NNP"):
                found.extend(conjuncts(listed))
    if token.tag_.startswith("NNP"):
        found.extend(name for name in _astray(token) if name not in found)
    return found


def _astray(name: Token) -> Iterator[Token]:
    """Yield a name that belongs to this one's list though it was hung on a common noun between them.

    "from A, a maker of parts for cars and boats, and B": B stands beside A, not beside the boats.
    """
    for token in name.doc[name.i + 1 : name.right_edge.i + 1]:
        if token.dep_ != "conj" or not token.tag_.startswith("NNP") or token.head.tag_.startswith("NNP"):
            continue
        start = token.left_edge.i
        if name.doc[start - 1].lower_ == "and" and name.doc[start - 2].text == "," and token.head != name:
            yield token


def members(token: Token) -> list[Token]:
    """Return those whom "including A and B" or "such as A and B" names of a group."""
    found: list[Token] = []
    for prep in _introducers(token):
        for member in children(prep, "pobj", "dobj"):
            found.extend(conjuncts(member))
    return found


def _introducers(token: Token) -> Iterator[Token]:
    for prep in [*children(token, "prep", "acl", "amod"), *_stranded(token)]:
        if prep.lower_ in INCLUDING or (prep.lower_ == "as" and _such(prep)):
            yield prep
        for inner in children(prep, "prep"):
            if prep.lower_ == "such" and inner.lower_ == "as":
                yield inner


def _such(prep: Token) -> bool:
    return prep.i > 0 and prep.nbor(-1).lower_ == "such"


def _stranded(token: Token) -> Iterator[Token]:
    """Yield an "including" that the parser hung on the verb though it follows this phrase."""
    edge = token.right_edge.i + 1
    doc = token.doc
    while edge < len(doc) and doc[edge].is_punct:
        edge += 1
    if edge < len(doc) and doc[edge].lower_ in INCLUDING and doc[edge].head != token:
        yield doc[edge]


def _unique(tokens: Iterable[Token]) -> tuple[Token, ...]:
    seen: dict[int, Token] = {}
    for token in tokens:
        seen.setdefault(token.i, token)
    return tuple(seen.values())
