"""Who denies what: the denied predicate and each party that denies it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.arguments import arguments
from claimrec.extract.frames import parties, party
from claimrec.extract.groups import conjuncts, expand
from claimrec.extract.negation import is_negated
from claimrec.extract.predicates import carried, child, children, is_passive, is_verb
from claimrec.extract.quotations import in_quotation
from claimrec.extract.retold import called_untrue, points_to_words, told_before
from claimrec.extract.status import is_supposed
from claimrec.extract.subjects import subjects_of
from claimrec.extract.topics import is_classed, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimrec.extract.page import Page
    from claimrec.extract.tokens import Doc, Token

SPEECH_ONLY = frozenset({"reject", "dismiss", "dispute", "contest", "discount"})
"""Verbs that deny only what was said ("rejected the report", not "rejected the bill")."""
PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
"""Whom something is refused ("denied Anna Olsen parole"): no act that could be denied."""
PERSONAL = frozenset({"his", "her", "my"})
CLAUSAL = ("ccomp", "xcomp", "pcomp")


@dataclass(frozen=True, slots=True)
class Denial:
    """`verb` says that `predicate` is not so; `parties` are the name keys of those who say it.

    `mark` is the word of the denying clause that the claim hangs on where the predicate stands elsewhere
    ("The army denied IT").
    """

    verb: Token
    predicate: Token
    parties: tuple[str, ...]
    negated: bool = True
    mark: Token | None = None

    @property
    def anchor(self) -> Token:
        """The word of the denying clause that names what is denied."""
        return self.mark or self.predicate


def denials(doc: Doc, page: Page) -> Iterator[Denial]:
    """Yield the denials of a parsed block: "denied that ...", "said it did not ...", "ruled out ..."."""
    for verb in doc:
        if is_verb(verb) and not is_supposed(verb):
            yield from _by_word(verb, page)
            yield from _by_negation(verb, page)
            yield from _by_untruth(verb, page)


def denied_agents(denial: Denial, party_key: str, page: Page) -> tuple[str, ...]:
    """Return who is said not to have done it: the denying party where the clause speaks of itself."""
    found = arguments(denial.predicate)
    if denial.mark is not None:
        told = [token for token in found.agents if is_verb(denial.predicate)]
        return parties(told, page) or (() if found.patients else (party_key,))
    heads = [token for token in found.agents or found.patients if token not in subjects_of(denial.verb)]
    if is_passive(denial.predicate):
        heads = [token for token in found.patients if token not in subjects_of(denial.verb)]
    if not heads and _befalls(denial):
        return ()
    if not heads or any(_points_back(token) or _own_body(token, denial.parties, page) for token in heads):
        return (party_key,)
    named = parties(heads, page)
    return (party_key,) if set(named) & set(denial.parties) else named


def _befalls(denial: Denial) -> bool:
    """Tell what nobody is said to have done: "ruled out a referendum", "denied rumours of deaths"."""
    undergone = denial.predicate.lemma_.lower() in wordlists.words("undergoer_nouns")
    return undergone or denial.verb.lemma_.lower() == "rule"


def _by_word(verb: Token, page: Page) -> Iterator[Denial]:
    if not _denies(verb) or is_passive(verb) or is_negated(verb):
        return
    speakers = _parties(verb, page)
    if not speakers:
        return
    for mark in _back_references(verb):
        told = told_before(mark, verb, page)
        if told is not None:
            yield Denial(verb, told, speakers, negated=not is_negated(told), mark=mark)
            return
    for predicate in _denied(verb):
        yield Denial(verb, predicate, speakers, negated=not is_negated(predicate))


def _back_references(verb: Token) -> Iterator[Token]:
    """Yield the object that only points to what was told before: "denied IT", "a CLAIM the army rejected"."""
    if verb.dep_ in {"relcl", "acl"} and points_to_words(verb.head) and child(verb, "dobj", "ccomp") is None:
        yield verb.head
    yield from (part for part in children(verb, "dobj") if points_to_words(part))


def _by_untruth(verb: Token, page: Page) -> Iterator[Denial]:
    """Yield "A called the claim false", "A said the report was untrue"."""
    mark = called_untrue(verb)
    told = told_before(mark, verb, page) if mark is not None and not is_negated(verb) else None
    speakers = _parties(verb, page) if told is not None else ()
    if told is not None and speakers:
        yield Denial(verb, told, speakers, negated=not is_negated(told), mark=mark)


def _denies(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if lemma == "rule":
        return any(part.lower_ == "out" for part in children(verb, "prt", "advmod"))
    return wordlists.pairs("reporting_verbs").get(lemma) == "deny" and child(verb, "dative") is None


def _denied(verb: Token) -> Iterator[Token]:
    """Yield the predicates a denying verb denies."""
    clause = next(
        (part for part in children(verb, *CLAUSAL) if is_verb(part) and not _quoted_after(part)), None
    )
    if clause is not None:
        yield from _coordinated(clause)
        return
    for part in children(verb, "dobj"):
        for noun in conjuncts(part):
            yield from _denied_noun(verb, noun)


def _coordinated(clause: Token) -> Iterator[Token]:
    yield carried(clause) or clause
    following = child(clause, "conj")
    if following is not None and is_verb(following) and child(following, "nsubj", "nsubjpass") is None:
        yield from _coordinated(following)


def _quoted_after(part: Token) -> bool:
    """Tell a complement that is an infinitive of purpose, no content."""
    return part.dep_ == "xcomp" and any(inner.tag_ == "TO" for inner in part.lefts)


def _denied_noun(verb: Token, noun: Token) -> Iterator[Token]:
    lemma = noun.lemma_.lower()
    if lemma in word_set("granted_nouns") or noun.ent_type_ in PARTIES or _is_ruling(verb):
        return
    if lemma in word_set("speech_nouns"):
        yield _content_of(noun) or noun
    elif verb.lemma_.lower() not in SPEECH_ONLY:
        yield noun


def _is_ruling(verb: Token) -> bool:
    """Tell "the court denied relief": who judges refuses what was asked for."""
    return any(token.lemma_.lower() in word_set("judges") for token in subjects_of(verb))


def _content_of(noun: Token) -> Token | None:
    """Return what a report or an allegation says: its that-clause, or the event after "of"."""
    clause = child(noun, "acl", "ccomp", "relcl")
    if clause is not None and is_verb(clause):
        return carried(clause) or clause
    for prep in children(noun, "prep"):
        inner = child(prep, "pcomp", "pobj")
        if inner is not None and prep.lower_ in {"of", "about"}:
            return (
                (_content_of(inner) or inner) if inner.lemma_.lower() in word_set("speech_nouns") else inner
            )
    return None


def _by_negation(verb: Token, page: Page) -> Iterator[Denial]:
    """Yield "A said its staff did not attend": a party that says of itself, or its own, that it is not so."""
    if wordlists.pairs("reporting_verbs").get(verb.lemma_.lower()) not in {"say", "act"}:
        return
    clause = child(verb, "ccomp")
    if clause is None or not is_verb(clause) or not is_negated(clause) or is_negated(verb):
        return
    if clause.lemma_.lower() in word_set("no_denial") and child(clause, "dobj", "acomp") is None:
        return
    if clause.lemma_.lower() in word_set("mental") or _is_modal(clause) or not _is_deed(clause):
        return
    speakers = _parties(verb, page)
    if speakers and _about_themselves(clause, speakers, page):
        yield from (Denial(verb, predicate, speakers) for predicate in [carried(clause) or clause])


def _is_deed(clause: Token) -> bool:
    """Tell a clause with a subject of its own, no order ("Don't go") and no mere state ("was not sure")."""
    stated = child(clause, "nsubj", "nsubjpass") is not None
    return stated and (clause.lemma_ != "be" or is_classed(clause))


def _is_modal(clause: Token) -> bool:
    """Tell "should not": what is wished, not what was done."""
    return any(part.lower_ in {"should", "may", "might", "must", "can"} for part in children(clause, "aux"))


def _about_themselves(clause: Token, speakers: tuple[str, ...], page: Page) -> bool:
    heads = subjects_of(clause)
    if any(_own_body(token, speakers, page) for token in heads):
        return True
    return any(_points_back(token) for token in heads) or bool(set(parties(heads, page)) & set(speakers))


def _points_back(token: Token) -> bool:
    """Tell "they", "it", "their executives", "his government": whoever speaks; "her colleague" is another."""
    pronouns = word_set("pronouns")
    owners = {part.lower_ for part in children(token, "poss")} & pronouns
    others = owners <= PERSONAL and token.lemma_.lower() not in word_set("bodies")
    return token.lower_ in pronouns or (bool(owners) and not others)


def _own_body(token: Token, speakers: tuple[str, ...], page: Page) -> bool:
    """Tell "the company" from the mouth of one: a person speaks of it, too, without being it."""
    body = token.tag_ == "NN" and token.lemma_.lower() in word_set("bodies")
    if not body or [part.lower_ for part in token.lefts] != ["the"]:
        return False
    return any(page.mentions.label(key) == "ORG" for key in speakers)


def _deniers(verb: Token) -> tuple[Token, ...]:
    """Return who denies; beside a quotation (", she said, ruling out a deal") it is who is quoted."""
    quoted = verb.head if verb.dep_ == "advcl" and verb.head.dep_ == "ccomp" else None
    if quoted is not None and in_quotation(quoted) and not in_quotation(verb):
        return expand(subjects_of(quoted.head))
    return arguments(verb).agents


def _parties(verb: Token, page: Page) -> tuple[str, ...]:
    """Return the keys of all who deny, coordinated ones each; a nameless party counts by its lemma."""
    found: list[str] = []
    for subject in _deniers(verb):
        if subject.dep_ != "expl":
            found.extend(party(subject, page) or [subject.lemma_.lower()])
    return tuple(dict.fromkeys(found))
