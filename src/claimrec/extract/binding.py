"""Where a pronoun stands in its sentence: which subjects it may take up, and whom it cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract.discourse import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimrec.extract.discourse import Reference
    from claimrec.extract.tokens import Token

REFLEXIVE = ("self", "selves")
OBJECTS = frozenset({"dobj", "dative"})
PREPOSITIONS = frozenset({"prep", "agent", "dative"})
GIVING = frozenset({"to", "for", "by", "of", "against", "from", "at", "about"})
"""Prepositions whose object is another than the subject; "Olsen took her bag with her" is of one person."""
SHARING = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep"})
"""Verbs that stand so have the subject of the verb above."""


def subjects_above(pronoun: Token) -> Iterator[Token]:
    """Yield the subjects before a pronoun of the clauses that it stands in, from the inmost out."""
    below = pronoun
    for verb in pronoun.ancestors:
        subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if subject is not None and subject not in {pronoun, below} and subject.i < pronoun.i:
            yield subject
        below = verb


def coarguments(pronoun: Token, known: Mapping[int, str]) -> set[str]:
    """Return whom a pronoun cannot be: "him" in "Olsen met Falk and thanked him" is no Olsen."""
    if pronoun.dep_ == "poss" and pronoun.head.dep_ == "attr":
        return {known[each.i] for each in _children(pronoun.head.head, SUBJECTS) if each.i in known}
    if pronoun.dep_ in SUBJECTS | {"poss"} or pronoun.lower_.endswith(REFLEXIVE):
        return set()
    if pronoun.dep_ == "pobj" and pronoun.head.lower_ not in GIVING:
        return set()
    return {known[each.i] for each in _beside(pronoun) if each.i in known}


def _beside(pronoun: Token) -> Iterator[Token]:
    """Yield the subject and the objects beside a pronoun; the subject may be that of a verb above."""
    verb = pronoun.head
    while verb.dep_ in PREPOSITIONS:
        verb = verb.head
    yield from (each for each in _children(verb, OBJECTS) if each.i < pronoun.i)
    subjects = [each for each in _children(verb, SUBJECTS) if each.i < pronoun.i]
    while verb.dep_ in SHARING and not subjects:
        controls = verb.dep_ == "xcomp"
        verb = verb.head
        subjects = (controls and _children(verb, OBJECTS)) or _children(verb, SUBJECTS)
    yield from subjects


def _children(token: Token, labels: frozenset[str]) -> list[Token]:
    return [child for child in token.children if child.dep_ in labels]


def is_same_clause(pronoun: Token, reference: Reference) -> bool:
    """Tell "Olsen met him": another argument of the same verb is somebody else."""
    if pronoun.dep_ == "poss" or pronoun.lower_.endswith(REFLEXIVE) or reference.head.doc is not pronoun.doc:
        return False
    verb = pronoun.head.head if pronoun.dep_ == "pobj" else pronoun.head
    return reference.head.head == verb and reference.head.dep_ in SUBJECTS | {"dobj"}


def is_plural(head: Token) -> bool:
    """Tell "officials" and "the Olsens"."""
    family = head.lower_.endswith("s") and any(child.lower_ == "the" for child in head.children)
    return head.tag_ in {"NNS", "NNPS"} or family
