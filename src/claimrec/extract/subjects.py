"""Subjects: who a verb is said of, also where another verb or a noun lends its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract.memory import remembered
from claimrec.extract.plans import headline_subject
from claimrec.extract.predicates import (
    SUBJECTS,
    carried,
    children,
    crosses,
    is_finite,
    is_nominal,
    is_noun,
    is_passive,
    is_reporting,
    is_verb,
)
from claimrec.extract.senses import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.extract.tokens import Token

RELATIVES = frozenset({"WDT", "WP"})
DASHES = frozenset({"-", "--", "\u2013", "\u2014", ":"})


@remembered
def subjects_of(verb: Token) -> tuple[Token, ...]:
    """Return the heads of the verb's surface subjects, also where another verb shares or controls them."""
    holders = [verb, *children(verb, "aux", "auxpass")]
    own = [token for each in holders for token in children(each, *SUBJECTS) if not crosses(token, verb)]
    own = [token for token in own if token.i < verb.i] or own
    if own:
        return tuple(_nearest(resolved(token), verb) for token in own)
    planner = headline_subject(verb)
    if planner is not None:
        return (planner,)
    inherit = INHERIT.get(verb.dep_)
    return tuple(inherit(verb)) if inherit else ()


def resolved(token: Token) -> Token:
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


def _shared(verb: Token) -> Sequence[Token]:
    if any(children(verb, "expl")):
        return []
    return subjects_of(verb.head) if is_verb(verb.head) else []


def _of_content(verb: Token) -> Sequence[Token]:
    """As in "the man WHO she said was ill", "what she said was a mistake": the clause is said of the noun."""
    for teller in (verb.head, verb.doc[max(0, verb.i - 1)]):  # the parser hangs it on either
        if teller.dep_ == "relcl" and is_verb(teller) and is_reporting(teller) and is_finite(verb):
            return [teller.head]
    return _shared(verb)


def _controlled(verb: Token) -> Sequence[Token]:
    """An object controls the infinitive ("told THEM to go") before a subject does ("plans to go")."""
    head = verb.head
    if not is_verb(head):
        return _modified(verb)
    objects = list(children(head, "dobj", "dative")) if not is_passive(head) else []
    people = [token for token in objects if is_nominal(token)]
    by_subject = not people or head.lemma_.lower() == "promise" or carried(head) is not None
    return subjects_of(head) if by_subject else people


def _modified(verb: Token) -> Sequence[Token]:
    """A participle says something of its noun; an infinitive of whoever has the plan."""
    if verb.tag_ in {"VBG", "VBN", "VBD"}:
        return [verb.head]
    outer = next((up for up in verb.ancestors if is_verb(up)), None)
    return subjects_of(outer) if outer is not None else []


def _after_preposition(verb: Token) -> Sequence[Token]:
    outer = next((up for up in verb.ancestors if is_verb(up)), None)
    if outer is None:
        return []
    accused = list(children(outer, "dobj")) if outer.lemma_.lower() in word_set("accusing") else []
    return accused if accused and verb.head.lower_ in {"of", "with", "for"} else subjects_of(outer)


INHERIT = {
    "conj": _shared,
    "xcomp": _controlled,
    "ccomp": _of_content,
    "advcl": _shared,
    "acl": _modified,
    "amod": _modified,
    "relcl": lambda verb: [verb.head],
    "pcomp": _after_preposition,
    "dep": _shared,
}
