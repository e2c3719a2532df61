"""Event nouns as claims: "the visit by X to Y", "talks between A and B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract.arguments import Arguments, arguments
from claimrec.extract.frames import content, frame_of, parties
from claimrec.extract.happened import event_claim
from claimrec.extract.negation import is_negated
from claimrec.extract.predicates import children
from claimrec.extract.speakers import speaker_of
from claimrec.extract.status import status_of
from claimrec.extract.topics import topic_of, word_set
from claimrec.model import Happened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimrec.extract.page import Page
    from claimrec.extract.tokens import Token
    from claimrec.model import Claim

NAMED_THINGS = frozenset({"ORG", "FAC", "LAW", "WORK_OF_ART", "PRODUCT"})
MODIFIERS = frozenset({"compound", "amod"})
MOST = 25
"""No quotation of an event noun is longer than this many tokens."""


def of_noun(noun: Token, page: Page) -> Iterator[Claim]:
    """Yield the claim of an event noun with named participants ("A's visit to B")."""
    found = arguments(noun)
    if not _has_parties(noun, found, page):
        return
    tokens = _noun_phrase(noun)
    frame = frame_of(
        page,
        tokens,
        predicate=noun,
        agent=parties(found.agents, page),
        patient=parties(found.patients, page),
        alone=True,
    )
    yield event_claim(
        noun,
        page,
        tokens=tokens,
        value=Happened(
            topic=topic_of(noun),
            negated=is_negated(noun),
            content=content(tokens),
            frame=frame.model_copy(update={"head": noun.lemma_.lower()}),
        ),
        status=status_of(noun),
        speaker=speaker_of(noun, page),
    )


def in_a_name(noun: Token) -> bool:
    """Tell a noun that is part of a name, or only modifies another noun."""
    return noun.ent_type_ in NAMED_THINGS or noun.dep_ in MODIFIERS


def _has_parties(noun: Token, found: Arguments, page: Page) -> bool:
    """Tell whether an event noun says who takes part: a named party, and more than an adjective."""
    if _is_aim(noun):
        return False
    taking_part = [*found.agents, *found.patients]
    named = [token for token in taking_part if page.mentions.key(token) is not None]
    beside = [token for token in taking_part if token.dep_ not in {"amod", "compound", "nmod"}]
    if named and any(part.dep_ in {"acl", "relcl"} for part in noun.children):
        return True
    named_place = any(page.mentions.key(token) is not None for _, token in found.obliques)
    if named and (beside or named_place):
        return True
    by = any(part.lower_ == "by" for part in children(noun, "prep", "agent"))
    return by or (noun.dep_ in {"attr", "appos"} and bool(found.obliques))


def _is_aim(noun: Token) -> bool:
    """Tell a goal that is pursued ("his goal of winning", "a goal to win") from one that is scored."""
    wanted = (part for prep in children(noun, "prep") for part in children(prep, "pcomp"))
    return noun.lemma_.lower() in word_set("aims") and any((*wanted, *children(noun, "acl", "relcl")))


def _noun_phrase(noun: Token) -> list[Token]:
    """Return the phrase of an event noun without relative clauses after it."""
    last = noun.i
    for part in noun.rights:
        if part.dep_ in {"prep", "agent", "prt"} or (part.dep_ == "acl" and part.tag_ == "VBN"):
            last = max(last, part.right_edge.i)
        elif part.dep_ != "punct":
            break
    head = noun.head
    first = head.left_edge.i if noun.dep_ == "attr" and last - head.left_edge.i < MOST else noun.left_edge.i
    return list(noun.doc[first : last + 1])
