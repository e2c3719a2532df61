"""Which tokens are predicates: verbs, event nouns, and the verbs that only carry an event noun."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.memory import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimrec.extract.tokens import Token


SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
NO_PREDICATE = frozenset(
    "aux auxpass amod compound prep nmod poss case det quantmod nummod advmod".split()  # noqa: SIM905 (shorter)
)
SUBJECT_TELLS = frozenset({"occur", "happen", "include"})
"""Verbs that only say that their subject is: "accidents occurred", "the PROPOSALS included ..."."""
MET = frozenset({"meet", "greet"})
SUMS = frozenset({"MONEY", "QUANTITY", "PERCENT", "CARDINAL"})


@cache
def event_nouns() -> frozenset[str]:
    """Return the lemmas of nouns that name an event."""
    return frozenset(noun for row in wordlists.rows("event_classes") for noun in row[2].split())


@cache
def phrases() -> Mapping[tuple[str, str], str]:
    """Return what a verb and its object (or complement) together mean: ("take", "part") is take_part."""
    return {(row[0], row[1]): row[2] for row in wordlists.rows("verb_phrases")}


def is_noun(token: Token) -> bool:
    """Tell whether the token is a common noun or a name."""
    return bool(token.tag_.startswith("NN"))


def is_nominal(token: Token) -> bool:
    """Tell whether the token can head a noun phrase: noun, name, pronoun or number."""
    return is_noun(token) or token.tag_ in {"PRP", "CD", "DT", "WP", "WDT", "EX"}


def is_verb(token: Token) -> bool:
    """Tell whether the token is a verb that says something of its own (no auxiliary, no modifier)."""
    if not token.tag_.startswith("VB") and not (token.tag_ == "MD" and token.dep_ == "ROOT"):
        return False
    return token.dep_ not in NO_PREDICATE or (token.dep_ == "amod" and _has_own_clause(token))


def _has_own_clause(token: Token) -> bool:
    """Tell a reduced clause labelled as a modifier: it stands after its noun ("a man carrying a gun")."""
    return token.i > token.head.i and any(child.dep_ in {"dobj", "prep", "agent"} for child in token.children)


def is_event_noun(token: Token) -> bool:
    """Tell whether the token is a noun that names an event ("visit", "invasion")."""
    return token.tag_ in {"NN", "NNS"} and token.lemma_.lower() in event_nouns()


@remembered
def is_passive(verb: Token) -> bool:
    """Tell whether the verb's surface subject is who or what it happens to."""
    if verb.tag_ not in {"VBN", "VBD"}:
        return False
    labels = {child.dep_ for child in verb.children}
    if labels & {"auxpass", "nsubjpass", "csubjpass"}:
        return True
    if "aux" in labels:
        return False
    if "nsubj" in labels:
        # "240 others injured": a participle without "have" is said of whom it befell.
        return verb.tag_ == "VBN" and "dobj" not in labels
    if verb.dep_ == "conj" and is_verb(verb.head):
        return verb.tag_ == "VBN" and is_passive(verb.head) and "dobj" not in labels
    return verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl", "amod", "oprd", "ccomp", "relcl"}


def is_finite(verb: Token) -> bool:
    """Tell whether the verb, or its auxiliary, carries tense."""
    if any(child.dep_ in {"aux", "auxpass"} and _tensed(child) for child in verb.children):
        return True
    if verb.tag_ == "VBD":
        return not (is_passive(verb) and verb.dep_ in {"acl", "amod"})
    if verb.tag_ in {"VBZ", "VBP", "MD"}:
        return True
    return verb.dep_ == "conj" and is_verb(verb.head) and verb.tag_ == verb.head.tag_ and is_finite(verb.head)


def _tensed(auxiliary: Token) -> bool:
    return auxiliary.tag_ in {"VBD", "VBZ", "VBP", "MD"} or auxiliary.lower_ in {
        "'ll",
        "'s",
        "'d",
        "'ve",
        "'re",
    }


def children(token: Token, *labels: str) -> Iterator[Token]:
    """Yield the token's children with one of the dependency labels, in text order."""
    return iter([child for child in token.children if child.dep_ in labels])


def child(token: Token, *labels: str) -> Token | None:
    """Return the first child with one of the dependency labels."""
    for child in token.children:
        if child.dep_ in labels:
            return child
    return None


@remembered
def carried(verb: Token) -> Token | None:
    """Return the event noun a light verb carries: "made a TRIP", "TALKS were held", "VOTING took place"."""
    found = child(verb, "dobj")
    if phrases().get((verb.lemma_.lower(), found.lemma_.lower() if found else "")) == "take_place":
        return _event_subject(verb)
    if verb.lemma_.lower() in SUBJECT_TELLS or (verb.lemma_ == "report" and is_passive(verb)):
        return _event_subject(verb)
    if verb.lemma_.lower() in MET and is_passive(verb):
        return _met_with(verb)
    if verb.lemma_.lower() not in wordlists.pairs("light_verbs") or phrase(verb):
        return None
    if is_passive(verb):
        found = _event_subject(verb)
    if found is not None and found.ent_type_ in SUMS and verb.lemma_.lower() == "make":
        found = _made_in(verb, found)
    return found if found is not None and is_event_noun(found) else None


def _made_in(verb: Token, amount: Token) -> Token | None:
    """Return the noun of "made 5 million dollars in DONATIONS": what was done, to that amount."""
    preps = [*children(amount, "prep"), *children(verb, "prep")]
    found = (child(prep, "pobj") for prep in preps if prep.lower_ == "in" and prep.i > amount.i)
    return next((noun for noun in found if noun is not None and is_event_noun(noun)), None)


def _met_with(verb: Token) -> Token | None:
    """Return the noun of "was met with CRITICISM"."""
    for prep in children(verb, "prep"):
        found = child(prep, "pobj") if prep.lower_ == "with" else None
        if found is not None and is_event_noun(found):
            return found
    return None


def _event_subject(verb: Token) -> Token | None:
    subject = child(verb, "nsubj", "nsubjpass")
    if subject is None and verb.dep_ in {"acl", "amod"}:
        subject = verb.head
    return subject if subject is not None and is_event_noun(subject) else None


@remembered
def phrase(verb: Token) -> str | None:
    """Return the word of the phrase list for a verb with this object or complement ("take_part")."""
    for complement in children(verb, "dobj", "acomp", "attr", "oprd", "nsubjpass", "advmod"):
        found = phrases().get((verb.lemma_.lower(), complement.lemma_.lower()))
        if found:
            return found
    return None


def trigger_of(verb: Token) -> Token:
    """Return the event noun a light verb carries, else the verb itself."""
    return carried(verb) or verb


@remembered
def carrier_of(noun: Token) -> Token | None:
    """Return the light verb that carries this event noun, if one does."""
    head = noun.head
    if noun.dep_ in {"dobj", "nsubj", "nsubjpass"} and is_verb(head) and carried(head) == noun:
        return head
    above = noun.ancestors[1:3] if noun.dep_ == "pobj" and head.lower_ == "in" else ()
    below = children(noun, "acl", "amod")
    return next((verb for verb in (*above, *below) if is_verb(verb) and carried(verb) == noun), None)


@remembered
def is_reporting(verb: Token) -> bool:
    """Tell whether the verb introduces what somebody says."""
    sort = wordlists.pairs("reporting_verbs").get(verb.lemma_.lower(), "none")
    return sort not in {"none", "think", "doubt", "quoted"} and verb.tag_.startswith("VB")


def crosses(part: Token, verb: Token) -> bool:
    """Tell a dependent beyond the verb its clause depends on ("it fell, said ROE" has no object)."""
    return verb.dep_ == "ccomp" and verb.i < verb.head.i < part.i
