"""Plans without a planning verb: "Nurses to walk out on Thursday", "the minister is to visit"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.predicates import is_finite, is_noun, is_verb
from claimrec.extract.senses import word_set

if TYPE_CHECKING:
    from claimrec.extract.tokens import Token

BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re"})
NEAR = 4
"""How far after its subject the "to" of a headline may stand ("Nurses in Wales to strike")."""
DOERS = frozenset({"PERSON", "ORG", "GPE", "NORP", "PRODUCT"})
"""Labels of who can have a plan; a company that is named as its products are comes as one of them."""


def headline_subject(verb: Token) -> Token | None:
    """Return who is to do it in a headline without a finite verb ("Contoso to close plant")."""
    if verb.tag_ != "VB" or not is_infinitive(verb) or verb.dep_ not in {"acl", "parataxis", "ROOT", "relcl"}:
        return None
    found = verb.head if verb.head != verb else next(iter(verb.lefts), None)
    if found is None or found.dep_ not in {"ROOT", "nsubj", "dep", "nmod", "compound"} or found.i > verb.i:
        return None
    sentence = verb.sent
    opens = found.left_edge.i == sentence.start and _to(verb).i - found.i <= NEAR
    plain = not any(is_verb(token) and is_finite(token) for token in sentence if token.i < verb.i)
    return found if opens and plain and _can_plan(found) else None


def is_infinitive(verb: Token) -> bool:
    """Tell "to walk" from "walk"."""
    return any(part.tag_ == "TO" for part in verb.lefts)


def is_to(verb: Token) -> bool:
    """Tell "is to" and "is due to": a form of "be" that only carries the infinitive after it."""
    if verb.lower_ not in BE:
        return False
    parts = list(verb.rights)
    ready = [part for part in parts if part.lower_ in word_set("ready")]
    if any(_carries(part) for part in ready):
        return True
    complement = any(part.dep_ in {"attr", "acomp", "oprd"} for part in parts)
    return not complement and any(
        part.dep_ in {"xcomp", "ccomp"} and is_infinitive(part) and _to(part).i == verb.i + 1
        for part in parts
    )


def _carries(part: Token) -> bool:
    return any(inner.dep_ in {"xcomp", "ccomp", "acl"} and is_infinitive(inner) for inner in part.rights)


def _to(verb: Token) -> Token:
    return next((part for part in verb.lefts if part.tag_ == "TO"), verb)


def _can_plan(noun: Token) -> bool:
    """Tell somebody who can have a plan from "Plan to", "How to", "Reasons to"."""
    lemma = noun.lemma_.lower()
    people = wordlists.words("people_nouns") | word_set("persons") | word_set("bodies")
    return is_noun(noun) and (noun.ent_type_ in DOERS or noun.tag_ in {"NNP", "NNPS"} or lemma in people)
