"""What a text says somebody or something is, before it becomes a claim."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimrec.canon.offices import is_office, office_of
from claimrec.extract import wordlists
from claimrec.extract.naming import NAMED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimrec.extract.page import Mentions
    from claimrec.extract.tokens import Doc, Span, Token
    from claimrec.model import Relation

SILENT = frozenset(
    {"DT", "PRP$", "POS", "CC", "HYPH", ",", ".", ":", "-LRB-", "-RRB-", "``", "''", "WP$", "SYM", "CD", "IN"}
)
COMPLEMENTS = frozenset({"of", "for", "to", "in", "at"})
EITHER = frozenset(
    {"leader", "owner", "founder", "head", "contender", "chief", "member", "hopeful", "candidate"}
)
"""Offices that countries and companies hold as well."""
PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "ant", "eer", "ess", "ee", "mate", "ive")
RELATIVE = frozenset({"WP", "WDT"})
PASSING = frozenset({"now", "currently", "still", "also", "already"})
"""Adverbs that are no part of an office ("now chairman")."""
LONGEST = 24
"""An attribute phrase of more tokens is cut."""
FURTHER = frozenset({"relcl", "conj", "appos"})
"""What follows a noun and is another statement."""
CLAUSE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD", "WRB"})
PARTS = frozenset({"one", "some", "part", "among"})
BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"})


@dataclass(frozen=True, slots=True)
class Trait:
    """`bearer` is what the phrase `anchor` says; `clause` is the stretch that holds both.

    `head` is the noun or verb of the phrase, `name` the word used for all its synonyms, `modifiers` what
    restricts it. `target` is the key of whom the attribute is about.
    """

    bearer: str
    relation: Relation
    head: Token
    anchor: Span
    clause: Span
    name: str
    modifiers: tuple[str, ...] = ()
    target: str | None = None
    negated: bool = False

    @property
    def attribute(self) -> str:
        """The attribute in normal form."""
        return " ".join((*self.modifiers, self.name))


def names_in(doc: Doc, mentions: Mentions) -> Iterator[tuple[Span, str]]:
    """Yield the names of a doc with their keys, peoples left out."""
    for ent in doc.ents:
        name = mentions.key(ent.root)
        if (
            name is not None
            and ent.label_ in NAMED - {"NORP"}
            and ent.root.tag_ in {"NNP", "NNPS", "NN", "NNS"}
        ):
            yield ent, name


def is_named(token: Token, mentions: Mentions) -> bool:
    """Tell whether the token heads a name, not only a word that stands for one."""
    return token.tag_ in {"NNP", "NNPS"} and mentions.key(token) is not None and not is_office(token.lower_)


def is_attribute(token: Token) -> bool:
    """Tell whether the token may head an attribute: a common noun that says something, or an office."""
    if token.lemma_.lower() in wordlists.words("empty_attributes"):
        return False
    if token.tag_ in {"NN", "NNS"}:
        return True
    return is_office_before_name(token) or (token.tag_ in {"NNP", "NNPS"} and is_office(token.lower_))


def is_office_before_name(token: Token) -> bool:
    """Tell an office right before a person that was read as an adjective ("Chief Executive Ada Olsen")."""
    if token.tag_ != "JJ" or token.i + 1 == len(token.doc):
        return False
    return token.nbor().ent_type_ == "PERSON" and is_office(token.lower_)


def whole_of(token: Token) -> Token:
    """Return "exporters" of "one of the largest exporters", any other noun itself."""
    if token.lower_ not in PARTS:
        return token
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ == "of":
            return next((each for each in prep.children if each.dep_ == "pobj"), token)
    return token


def lemma_of(verb: Token) -> str:
    """Return a verb's lemma; the forms of "be" are known whatever the lemmatiser makes of them."""
    return "be" if verb.lower_ in BE and verb.tag_.startswith("V") else verb.lemma_.lower()


def sort_of(noun: Token) -> str | None:
    """Return the one label that a noun can describe, None where it can describe several."""
    lemma = noun.lemma_.lower()
    if lemma in listed("place"):
        return "GPE"
    if lemma in listed("kin") or (is_office(noun.lower_) and noun.lower_ not in EITHER):
        return "PERSON"
    return "ORG" if lemma in bodies() else None


def suits(head: Token, label: str) -> bool:
    """Tell whether a noun can describe something of this label: a place is no chairman."""
    lemma = head.lemma_.lower()
    if lemma in listed("place"):
        return label in {"GPE", "LOC"}
    if lemma in listed("kin") or (is_office(head.lower_) and head.lower_ not in EITHER):
        return label == "PERSON"
    return label != "PERSON" or lemma not in bodies()


@cache
def bodies() -> frozenset[str]:
    """Return the nouns for organisations."""
    return frozenset(
        word for row in wordlists.rows("nominals") for word in row[1].split() if row[0].startswith("ORG")
    )


def is_person(noun: Token) -> bool:
    """Tell a noun for persons, by the lists and by its ending ("boxer", "economist")."""
    lemma = noun.lemma_.lower()
    return lemma in _person_nouns() or lemma.endswith(PERSON_ENDINGS)


@cache
def _person_nouns() -> frozenset[str]:
    known = frozenset(word for row in wordlists.rows("persons") for word in row[1].split())
    return known | wordlists.words("people_nouns") | frozenset(listed("kin"))


def phrase_of(head: Token, *, without: Token | None = None) -> Span:
    """Return the noun phrase of `head`, less the subtree of `without` and marks at its ends."""
    left, right = head.left_edge.i, head.right_edge.i
    followers = (*head.rights, *whole_of(head).rights)
    cut = (each for each in followers if each.dep_ in FURTHER and each.i > head.i + 1)
    for each in (without, *cut):
        if each is not None:
            left, right = _less(head, each, left, right)
    finite = (token.i - 1 for token in head.doc[head.i + 1 : right + 1] if token.tag_ in CLAUSE_TAGS)
    right = min([right, *finite])
    span = head.doc[left : min(right, left + LONGEST) + 1]
    while len(span) > 1 and (span[-1].is_punct or span[-1].tag_ == "CC"):
        span = span[:-1]
    while len(span) > 1 and (span[0].is_punct or span[0].tag_ == "CC"):
        span = span[1:]
    return span


def _less(head: Token, without: Token, left: int, right: int) -> tuple[int, int]:
    if without.i > head.i:
        return left, min(right, without.left_edge.i - 1)
    return max(left, without.right_edge.i + 1), right


def hull(*spans: Span) -> Span:
    """Return the stretch from the first to the last of the spans."""
    return spans[0].doc[min(span.start for span in spans) : max(span.end for span in spans)]


def nominal(  # noqa: PLR0913 (the fields of a trait)
    bearer: str,
    head: Token,
    anchor: Span,
    clause: Span,
    mentions: Mentions,
    *,
    negated: bool = False,
    target: str | None = None,
    person: bool = False,
) -> Trait:
    """Make a trait of a noun phrase: its noun under one name, what restricts it, whom it is about."""
    first = (
        max(anchor.start, head.left_edge.i) if whole_of(anchor.root) == head != anchor.root else anchor.start
    )
    before = [token for token in anchor if first <= token.i < head.i and token.tag_ not in SILENT]
    whole = _with_field(head)
    office = office_of(" ".join((*(_lemma(token) for token in before), whole or _lemma(head))))
    plain = {_lemma(token) for token in before if _speaks(token, bearer, mentions)}
    relation, name = relation_of(_lemma(head)) or (
        "office" if office.known else "role" if person else "description",
        office.head,
    )
    fields = (word for word in office.modifiers if word in plain)
    after = () if whole else _complement(head, anchor, mentions)
    if relation == "kin":
        target = _relative(head, bearer, mentions)
    owned = target or target_of(head, anchor, bearer, mentions)
    if name == "owner" and owned is not None and not before and not negated:
        return Trait(owned, "ownership", head, anchor, clause, "unit", target=bearer)
    return Trait(
        bearer=bearer,
        relation=relation,
        head=head,
        anchor=anchor,
        clause=clause,
        name=name,
        modifiers=tuple(dict.fromkeys((*fields, *after))),
        target=target or (None if relation == "kin" else target_of(head, anchor, bearer, mentions)),
        negated=negated,
    )


def _with_field(head: Token) -> str | None:
    """Return "secretary of state", an office that goes on behind its noun."""
    after = head.doc[head.i + 1 : head.i + 3]
    phrase = f"{_lemma(head)} {after.text.lower()}"
    return phrase if after.text[:3] == "of " and office_of(phrase).known else None


def _relative(head: Token, bearer: str, mentions: Mentions) -> str | None:
    """Return the person whose relative somebody is: "Olsen's SON", "son of Olsen"."""
    owners = [each for each in head.children if each.dep_ == "poss"]
    owners += [each for prep in head.children if prep.lower_ in {"of", "to"} for each in prep.children]
    names = [name for each in owners if (name := mentions.key(each)) is not None]
    return next((name for name in names if name != bearer and mentions.label(name) == "PERSON"), None)


def _lemma(token: Token) -> str:
    return token.lower_ if token.tag_ in {"NNP", "NNPS"} else token.lemma_.lower()


def _speaks(token: Token, bearer: str, mentions: Mentions) -> bool:
    """Tell the words of a field or rank ("defence production") from names and small words."""
    name = mentions.key(token)
    old = token.lower_ in {"year", "years", "old"} | PASSING
    return token.tag_ not in SILENT and (name is None or name == bearer) and not token.is_punct and not old


def _complement(head: Token, anchor: Span, mentions: Mentions) -> tuple[str, ...]:
    """Return the nouns after "of" and its like, where they are no names: "supplier of PUMPS"."""
    found = []
    for prep in head.rights:
        if prep.dep_ == "prep" and prep.lower_ in COMPLEMENTS and prep.i < anchor.end:
            found += [each for each in prep.children if each.dep_ == "pobj" and mentions.key(each) is None]
    return tuple(_lemma(token) for token in found if token.tag_ in {"NN", "NNS"} and not _counted(token))


def _counted(token: Token) -> bool:
    return any(child.dep_ == "nummod" for child in token.children)


def target_of(head: Token, anchor: Span, bearer: str, mentions: Mentions) -> str | None:
    """Return whom the attribute is about: a name inside the phrase, nearest the noun's own side first."""
    inner = [token for token in anchor if token != head and mentions.key(token) not in {None, bearer}]
    after = [token for token in inner if token.i > head.i and not _in_clause(token, head)]
    chosen = (after or [token for token in inner if token.i < head.i][-1:])[:1]
    return mentions.key(chosen[0]) if chosen else None


def _in_clause(token: Token, head: Token) -> bool:
    """Tell what stands in a clause below the noun."""
    return any(up.dep_ in {"relcl", "acl"} and up.i > head.i for up in (token, *token.ancestors))


@cache
def _relations() -> Mapping[str, tuple[Relation, str]]:
    found: dict[str, tuple[Relation, str]] = {}
    for relation, name, words in wordlists.rows("relations"):
        kinds: Mapping[str, Relation] = {
            "kin": "kin", "membership": "membership", "ownership": "ownership", "place": "description",
        }  # fmt: skip
        if relation in kinds:
            found.update(dict.fromkeys(words.split(), (kinds[relation], name)))
    return found


def relation_of(lemma: str) -> tuple[Relation, str] | None:
    """Return the relation that a noun states and the name used for all its synonyms."""
    return _relations().get(lemma)


@cache
def listed(section: str) -> Mapping[str, str]:
    """Return the words of one section of the relations with the name used for all of them."""
    rows = ((name, words) for relation, name, words in wordlists.rows("relations") if relation == section)
    return {word: name for name, words in rows for word in words.split()}
