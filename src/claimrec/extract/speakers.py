"""Who the article says a statement comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.canon.units import is_unit_word
from claimrec.extract import wordlists
from claimrec.extract.frames import affiliations, name_of
from claimrec.extract.harm_words import word_set
from claimrec.extract.predicates import (
    child,
    children,
    is_event_noun,
    is_nominal,
    is_noun,
    is_passive,
    is_reporting,
    is_verb,
)
from claimrec.extract.quotations import QUOTE, in_quotation, quotations, quoting_verb
from claimrec.extract.subjects import subjects_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimrec.extract.page import Page
    from claimrec.extract.tokens import Token

__all__ = ["in_quotation", "is_reporting", "quotations", "speaker_of"]

COMPLEMENTS = frozenset({"ccomp", "xcomp", "pcomp", "parataxis"})
OBJECT_SORTS = frozenset(
    {"report", "confirm", "announce", "deny", "estimate", "cite", "claim", "acknowledge"}
)
OUTLET_NOUNS = frozenset({"source", "report", "correspondent", "journalist", "statement", "account"})
TO_SORTS = frozenset({"claim", "say", "report", "allege", "believe"})
"""Verbs whose infinitive is reported ("claims to have won"); "threatened to leave" is no report."""
FIRST_PERSON = frozenset({"i", "we", "one", "it", "there"})


def speaker_of(token: Token, page: Page) -> str | None:
    """Return who the article says the statement at the token comes from, None for its own voice.

    Of nested sources ("officials said, Reuters reported") the outermost named one counts, else the
    outermost. Names are given in the article's fullest form, others in the article's words.
    """
    found = [source for source in _sources(token) if _can_speak(source)]
    for search in (_of_quotation, _of_trailing):
        found = found or [source for source in search(token, page) if _can_speak(source)]
    named = [name for source in found if (name := _name(source, page)) is not None]
    if named:
        return named[-1]
    return _words(found[-1]) if found else None


def _can_speak(source: Token) -> bool:
    """Tell people, bodies and documents from what happens: a visit may show something, and says nothing."""
    if not is_nominal(source):
        return False
    return (
        source.tag_ not in {"NN", "NNS"}
        or source.lemma_.lower() in word_set("telling")
        or not is_event_noun(source)
    )


def _sources(token: Token) -> Iterator[Token]:
    """Yield the sources of a statement from the innermost to the outermost."""
    current = token
    while True:
        yield from _attributions(current)
        yield from _after_conjuncts(current)
        yield from _inserted(current, token)
        head = current.head
        if head == current:
            return
        if (estimator := estimated(current)) is not None:
            yield from subjects_of(estimator)
        if is_reporting(head) and _reported(current, head):
            yield from _speakers(head)
        current = head


def estimated(token: Token) -> Token | None:
    """Return the verb of "police put the crowd at 8,000" for its number or its preposition."""
    preposition = token.head if token.dep_ == "pobj" else token
    verb = preposition.head
    if preposition.lower_ != "at" or preposition.dep_ != "prep" or preposition == verb:
        return None
    fits = verb.lemma_.lower() in word_set("estimating") and child(verb, "dobj") is not None
    return verb if fits and not is_passive(verb) else None


def _reported(part: Token, verb: Token) -> bool:
    """Tell whether this part of a reporting verb is what it reports."""
    if part.dep_ == "xcomp" and part.tag_ != "VBG" and verb.lemma_.lower() not in TO_SORTS:
        return False
    if part.dep_ in COMPLEMENTS and not _is_aside(part):
        return True
    return part.dep_ == "dobj" and verb.lemma_.lower() in OBJECT_SORTS


def _is_aside(part: Token) -> bool:
    """Tell a parenthesis that itself reports, hung below the clause it reports."""
    return part.dep_ == "parataxis" and is_reporting(part)


def _speakers(verb: Token) -> Sequence[Token]:
    """Return who speaks; of "was quoted as saying" it is whoever is quoted."""
    if is_passive(verb) and verb.lemma_.lower() not in {"quote", "cite"}:
        return [obj for prep in children(verb, "agent") for obj in children(prep, "pobj")]
    return subjects_of(verb) or _subject_after(verb)


def _subject_after(verb: Token) -> list[Token]:
    """Return N of ", said N" wherever the parser hung it."""
    if verb.i + 1 >= len(verb.doc) or verb.i == 0 or verb.nbor(-1).text not in {",", QUOTE}:
        return []
    last = verb.i
    while last + 1 < len(verb.doc) and verb.doc[last + 1].tag_ in {"DT", "JJ", "NN", "NNS", "NNP", "NNPS"}:
        last += 1
    return [verb.doc[last]] if last > verb.i and is_noun(verb.doc[last]) else []


def _attributions(current: Token) -> Iterator[Token]:
    """Yield the objects of "according to", "per" and "as per" that hang on this word."""
    for part in current.children:
        if part.lower_ == "according":
            to = child(part, "prep", "aux", "prt")
            holders = [to] if to is not None else [part]
            yield from (obj for holder in holders for obj in children(holder, "pobj"))
        elif (part.lower_ == "per" and not _is_rate(part)) or (part.lower_ == "as" and _is_as_per(part)):
            holder = child(part, "prep") or part
            yield from (obj for obj in children(holder, "pobj"))


def _after_conjuncts(current: Token) -> Iterator[Token]:
    """Yield the source after the last of coordinated clauses: it stands for all of them."""
    last = current
    while (following := child(last, "conj")) is not None and is_verb(following):
        last = following
    if last != current:
        yield from (source for source in _attributions(last) if source.i > last.i)


def _is_rate(part: Token) -> bool:
    """As in "per hour", "per person", "per capita"."""
    behind = part.doc[part.i + 1 : part.i + 2]
    return any(token.tag_ in {"NN", "FW", "CD"} or is_unit_word(token.lower_) for token in behind)


def _is_as_per(part: Token) -> bool:
    return any(inner.lower_ == "per" for inner in part.children)


def _inserted(current: Token, token: Token) -> Iterator[Token]:
    """Yield the subject of a reporting clause set beside this one (", officials said")."""
    for part in children(current, "parataxis", "advcl", "dep"):
        if not is_reporting(part) or part == token or part.is_ancestor(token):
            continue
        if part.dep_ != "advcl" or any(mark.lower_ == "as" for mark in part.lefts):
            yield from (subject for subject in _speakers(part) if subject.dep_.startswith("nsubj"))


def _of_quotation(token: Token, page: Page) -> Iterator[Token]:
    """Yield the speaker of the quotation that holds the token."""
    verb = quoting_verb(token, page)
    if verb is not None:
        yield from _speakers(verb)[:1]


def _of_trailing(token: Token, page: Page) -> Iterator[Token]:
    """Yield N of a final ", N said" or ", said N" that the parser did not hang on the sentence it reports."""
    del page
    for verb in token.sent:
        if verb.i <= token.i or not _says(verb) or child(verb, "ccomp") or verb.i == token.sent.start:
            continue
        if verb.nbor(-1).text in {",", QUOTE}:
            yield from (part for part in verb.rights if part.dep_ in {"nsubj", "dobj"} and is_noun(part))
        elif is_noun(verb.nbor(-1)) and _after_comma(verb.nbor(-1), token):
            yield verb.nbor(-1)


def _says(verb: Token) -> bool:
    """Tell a finite verb of plain saying."""
    sort = wordlists.pairs("reporting_verbs").get(verb.lemma_.lower())
    return sort == "say" and verb.tag_ in {"VBD", "VBZ", "VBP"}


def _after_comma(noun: Token, token: Token) -> bool:
    """Tell whether a comma stands before the short noun phrase that ends with the noun."""
    start = noun.i
    while start > token.i and (is_noun(noun.doc[start]) or noun.doc[start].tag_ in {"DT", "JJ", "POS"}):
        start -= 1
    return noun.doc[start].text == ","


def _name(source: Token, page: Page) -> str | None:
    """Return the display name of a source, or of the outlet whose sources or report it is."""
    key = name_of(source, page)
    if key is None and source.lemma_.lower() in OUTLET_NOUNS:
        key = next(iter(affiliations(source, page)), None)
    return page.mentions.display(key) if key is not None else None


def _words(source: Token) -> str | None:
    """Return a nameless source in the article's words, without articles and what follows the noun."""
    if source.lower_ in FIRST_PERSON:
        return None
    kept = [part for part in source.lefts if part.dep_ in {"amod", "compound", "nummod", "poss"}]
    first = min((part.left_edge.i for part in kept), default=source.i)
    return str(source.doc[first : source.i + 1].text)
