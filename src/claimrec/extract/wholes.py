"""The noun a number belongs to by syntax: the one it modifies, is a part of, or is said to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimrec.canon.units import is_unit_word
from claimrec.extract.harm_words import word_set
from claimrec.extract.measures import NUMERIC
from claimrec.extract.predicates import children, is_verb
from claimrec.extract.subjects import subjects_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimrec.extract.measures import Mention
    from claimrec.extract.tokens import Token

POPULATION = "population"
RELATIVES = frozenset({"which", "whom", "them", "these", "those"})
NEAR = 2
"""How many tokens behind an amount the preposition may stand that says what it is of."""
OF_MONEY = ("in", "for", "of", "on", "to")
LENT = frozenset({"acl", "advcl", "conj", "pcomp", "relcl"})
"""Clauses without a subject of their own, which is that of the clause or the noun they hang on."""
BELOW_VERBS = frozenset({"prep", "pobj", "acomp", "oprd", "advmod"})
TIME_LABELS = frozenset({"DATE", "TIME", "GPE", "CARDINAL", "MONEY", "PERCENT"})


class Head(NamedTuple):
    """The lemma of what is measured, and the noun or verb whose restrictions apply."""

    lemma: str | None
    token: Token


def named(token: Token) -> Head:
    """Return the noun as what is measured."""
    return Head(token.lemma_.lower(), token)


def counted_by(head: Head) -> Head:
    """Return Y of "the number of Y", "Y numbers" and "a rise in Y", and the wind of "wind speeds"."""
    noun = head.token
    if head.lemma != noun.lemma_.lower() or not noun.tag_.startswith("NN"):
        return head
    for words, prepositions in WITHIN:
        if head.lemma not in word_set(words):
            continue
        for prep in children(noun, "prep"):
            for inner in children(prep, "pobj") if prep.lower_ in prepositions else ():
                if inner.tag_ in {"NN", "NNS"} and not _amount(inner):
                    return named(_shared(inner))
        return next((named(part) for part in children(noun, "compound") if part.i == noun.i - 1), head)
    return head


def _amount(noun: Token) -> bool:
    return noun.ent_type_ in TIME_LABELS or is_unit_word(noun.lower_)


WITHIN: tuple[tuple[str, frozenset[str]], ...] = (
    ("counts", frozenset({"of"})),
    ("rising_nouns", frozenset({"in", "of"})),
    ("falling_nouns", frozenset({"in", "of"})),
    ("speeds", frozenset()),
)
"""Nouns that only say how what they are of is measured, and the prepositions before that."""


def moved(mention: Mention) -> Head | None:
    """As in "profit climbed to $5 million, up 7 percent", "shares were down 3 percent": the subject."""
    before = mention.span.doc[mention.span.start - 1] if mention.span.start else mention.root
    if before.lower_ not in {"up", "down"}:
        return None
    verb = next((token for token in mention.root.ancestors if is_verb(token)), None)
    return None if verb is None else subject_of(verb)


def modified(mention: Mention) -> Head | None:
    """Return the noun the phrase stands before: "36 people", "a $5 million fine", "a 40-hour course"."""
    token = mention.root
    while token.dep_ in NUMERIC and token.head.i >= mention.span.start and token.head != token:
        token = token.head
        outside = not mention.span.start <= token.i < mention.span.end
        if token.tag_.startswith("NN") and outside and not is_unit_word(token.lower_):
            return named(_last(token))
    return None


def _last(noun: Token) -> Token:
    while noun.dep_ == "compound" and noun.head.tag_.startswith("NN") and noun.head.i == noun.i + 1:
        noun = noun.head
    return noun


def of_whole(mention: Mention) -> Head | None:
    """Return the noun behind "of": "Hundreds of houses", "36 percent of its gas", "two of which"."""
    for token in _own(mention):
        for prep in children(token, "prep"):
            if prep.lower_ != "of" or prep.i < mention.span.start:
                continue
            for inner in children(prep, "pobj"):
                if inner.lower_ in RELATIVES:
                    found = _antecedent(inner)
                    return None if found is None else named(found)
                if inner.tag_ == "CD":
                    behind = inner.nbor() if inner.i + 1 < len(inner.doc) else inner
                    return named(behind) if behind.tag_ == "NNS" else None
                if inner.tag_.startswith("NN") and inner.ent_type_ not in TIME_LABELS - {"CARDINAL"}:
                    return named(_shared(inner))
    return None


def _shared(noun: Token) -> Token:
    """The noun that two modifiers share ("hundreds of state and private SCHOOLS" reads like two things)."""
    if noun.tag_ != "NN":
        return noun
    return next((part for part in children(noun, "conj") if part.tag_ == "NNS"), noun)


def _own(mention: Mention) -> Iterator[Token]:
    yield mention.root
    yield from (
        token for token in mention.span if token != mention.root and token.tag_.startswith(("NN", "CD"))
    )


def _antecedent(relative: Token) -> Token | None:
    """What "which" stands for: the noun its clause modifies, else the last plural before it."""
    for up in relative.ancestors:
        if up.dep_ == "relcl" and up.head.tag_.startswith("NN"):
            return up.head
    start = relative.sent.start
    before = [token for token in relative.doc[start : relative.i] if token.tag_ in {"NNS", "NNPS"}]
    return before[-1] if before else None


def adjacent(mention: Mention) -> Head | None:
    """Return the plural right behind the number, wherever the parser hung the two."""
    doc, end = mention.span.doc, mention.span.end
    return named(doc[end]) if end < len(doc) and doc[end].tag_ == "NNS" else None


def behind_noun(mention: Mention) -> Head | None:
    """Return the noun right before the number ("population 167,000")."""
    noun = mention.root.head
    return named(noun) if noun.tag_ == "NN" and noun.i == mention.span.start - 1 else None


def within_whole(mention: Mention) -> Head | None:
    """Return what the number is said to be: "a rate of 36 percent", "the toll rose to 128"."""
    token = mention.root
    if token.dep_ == "pobj":
        return _governed(token)
    if token.dep_ == "parataxis":
        return _inserted(token)
    if token.dep_ in {"attr", "acomp", "appos", "dep"}:
        return subject_of(token.head) if token.head.tag_.startswith("VB") else _apposed(token)
    if token.dep_ == "npadvmod" and token.head.dep_ == "acomp":
        return subject_of(token.head.head)
    changed = token.dep_ in {"dobj", "npadvmod"} and token.head.lemma_.lower() in word_set("exceeding")
    return subject_of(token.head) if changed else None


def _total_above(token: Token) -> Token | None:
    """Return the "number" or "toll" that the phrase of a number hangs below ("the number of dead at 57")."""
    for above in token.ancestors:
        if is_verb(above) or above.lemma_.lower() in word_set("totals"):
            return None if is_verb(above) else above
    return None


def _governed(token: Token) -> Head | None:
    """The noun before the preposition, else what the verb before it is told of."""
    preposition, noun = token.head, token.head.head
    total = _total_above(token)
    if total is not None:
        return named(total)
    if preposition.lower_ in {"of", "at"} and noun.tag_ in {"NN", "NNS"}:
        return named(noun)
    verb = noun
    while verb.dep_ in BELOW_VERBS and not is_verb(verb):
        verb = verb.head
    pegged = next(children(verb, "dobj"), None) if verb.lemma_.lower() in word_set("pegs") else None
    if pegged is not None and pegged != token:
        return named(pegged)
    return subject_of(verb) if preposition.lower_ in {"to", "at", "from", "by", "between"} else None


def _inserted(token: Token) -> Head | None:
    """As in "the population, about 12,000, has doubled": the subject, where it is one that has a number."""
    subject = subject_of(token.head) if is_verb(token.head) else None
    fits = subject is not None and subject.lemma in word_set("totals") | {POPULATION}
    return subject if fits else None


def _apposed(token: Token) -> Head | None:
    return named(token.head) if token.head.tag_ in {"NN", "NNS"} else None


def subject_of(verb: Token) -> Head | None:
    """Return the subject of a verb where it is a common noun."""
    subject = next(children(verb, "nsubj", "nsubjpass"), None)
    if subject is None and verb.dep_ in LENT:
        subject = next(iter(subjects_of(verb)), None)
    return None if subject is None or subject.tag_ not in {"NN", "NNS"} else named(subject)


def _receives(noun: Token, prep: Token) -> bool:
    """As in "5,000 dollars for each family", "10 million for the victims": those who get it."""
    each = any(part.lower_ in {"each", "every"} for part in children(noun, "det"))
    people = word_set("payees") | word_set("person_nouns")
    return each or (prep.lower_ in {"for", "to"} and noun.lemma_.lower() in people)


def worth(mention: Mention) -> Head | None:
    """Return the noun of "a contract worth $5 million", "the deal, worth $5 million, was signed"."""
    token = mention.root.head
    if token.lower_ != "worth" or not token.head.tag_.startswith("NN"):
        return None
    return named(token.head)


def level(mention: Mention) -> Head | None:
    """Return what reached a share of something else: "the deficit narrowed to 3 percent of output"."""
    token = mention.root
    verb = (
        token.head.head if token.dep_ == "pobj" and token.head.lower_ in {"to", "at", "from"} else token.head
    )
    if not is_verb(verb) or verb.lemma_.lower() not in word_set("changes"):
        return None
    return subject_of(verb) if token.dep_ in {"pobj", "dobj"} else None


def paid(mention: Mention) -> Head | None:
    """Return the noun of the preposition right behind: "$43 million in federal taxes", "$5 for a ticket"."""
    end = mention.span.end
    doc = mention.span.doc
    for prep in doc[end : end + NEAR]:
        if prep.tag_ not in {"IN", "TO"} or prep.lower_ not in OF_MONEY:
            continue
        noun = next(children(prep, "pobj"), None)
        if noun is None or _receives(noun, prep):
            continue
        if noun.tag_ in {"NN", "NNS"} and noun.ent_type_ not in TIME_LABELS:
            return named(_shared(noun))
    return None
