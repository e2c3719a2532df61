"""Names that the recogniser cut: the given name before a surname, the trade behind a firm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Span

from claimrec.canon.lists import sections
from claimrec.canon.offices import is_office
from claimrec.extract import wordlists

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PROPER = frozenset({"NNP", "NNPS"})
PARTS = frozenset({"compound", "nmod", "flat"})


def complete(doc: Doc) -> None:
    """Take into a name what belongs to it: "Stellan" of "Stellan Okoro", the trade of "Nordwind Shipping"."""
    whole: list[Span] = []
    for ent in doc.ents:
        new = Span(doc, _first(ent), _end(ent), ent.label_)
        while whole and (whole[-1].end > new.start or _is_given_name(whole[-1], new)):
            new = Span(doc, whole.pop().start, new.end, ent.label_)
        whole.append(new)
    if whole != list(doc.ents):
        doc.set_ents(whole, default="outside")


def _is_given_name(before: Span, ent: Span) -> bool:
    """Tell "Stellan" and "Okoro" read as two persons side by side."""
    if (before.label_, ent.label_) != ("PERSON", "PERSON") or before.end != ent.start or len(ent) > 1:
        return False
    return before.root.dep_ in PARTS and before.root.head == ent.root


def _first(ent: Span) -> int:
    """Return where a surname alone begins: at the given name before it."""
    if ent.label_ != "PERSON" or len(ent) > 1 or ent.start == 0:
        return ent.start
    before = ent[0].nbor(-1)
    given = (
        _may_join(before)
        and before.tag_ in PROPER
        and before.dep_ in PARTS
        and before.head == ent[0]
        and not _is_title(before)
    )
    return before.i if given else ent.start


def _is_title(token: Token) -> bool:
    word = token.lower_.rstrip(".")
    return is_office(word) or word in wordlists.words("name_noise")


def _end(ent: Span) -> int:
    """Return where a firm's name ends: behind its trade."""
    end = ent.end
    if ent.label_ != "ORG":
        return end
    while end < len(ent.doc) and _may_join(ent.doc[end]) and _is_trade(ent.doc[end], ent[-1]):
        end += 1
    return end


def _is_trade(token: Token, last: Token) -> bool:
    one_phrase = last.head in {token, token.head} or token.head == last
    return one_phrase and token.lower_ in sections("name_words.txt")["business"]


def _may_join(token: Token) -> bool:
    return not token.ent_type_ and token.tag_.startswith("NN") and token.is_title
