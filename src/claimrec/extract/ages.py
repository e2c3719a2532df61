"""How old somebody is: "34-year-old Ada Olsen", "Olsen, 34,", "aged 34", "a 10-year-old girl"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimrec.extract.traits import Trait, hull, is_named, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimrec.extract.page import Mentions
    from claimrec.extract.tokens import Doc, Span, Token

YEARS_OLD = re.compile(r"\b(\d{1,3})-year-old\b")
AFTER_NAME = re.compile(
    r", (?:aged? )?(\d{1,3})(?=[,.;)]|$| (?:and|who|of|from|was|is|has|had)\b)"
    r"|,? \((\d{1,3})\)|,? aged (\d{1,3})\b"
)
STATED = re.compile(r" (?:is|was|turned|turns) (\d{1,3})(?: years old)?(?=[,.;]|$| years old| and | when )")
OLDEST = 120


def ages(doc: Doc, mentions: Mentions) -> Iterator[Trait]:
    """Yield the ages of a doc in no order."""
    yield from _years_old(doc, mentions)
    yield from _beside_names(doc, mentions)


def _years_old(doc: Doc, mentions: Mentions) -> Iterator[Trait]:
    for match in YEARS_OLD.finditer(doc.text):
        anchor = doc.around(*match.span())
        if anchor is None:
            continue
        person = _person_of(anchor)
        bearer, clause = _bearer(person, anchor, mentions)
        if bearer is None:
            noun = "person" if person.i < anchor.end else person.lemma_.lower()
            bearer = f"{match.group(1)}-year-old {noun}"
        yield _age(bearer, match.group(1), person, anchor, clause)


def _person_of(anchor: Span) -> Token:
    """Return the noun that is so old: "girl", or "old" itself where it stands alone."""
    head = anchor.root
    behind = anchor.doc[anchor.end] if anchor.end < len(anchor.doc) else head
    if behind.ent_type_ == "PERSON":
        return next(ent.root for ent in anchor.doc.ents if ent.start <= behind.i < ent.end)
    if head.dep_ in {"amod", "compound", "nmod", "npadvmod", "nummod"} and head.head.i >= anchor.end:
        return head.head
    return head


def _bearer(person: Token, anchor: Span, mentions: Mentions) -> tuple[str | None, Span]:
    """Return the key of who is so old, None where nobody is named, and the stretch that says it."""
    last = max(person.i, anchor.end - 1)
    named = next(
        (each for each in person.children if each.dep_ == "appos" and is_named(each, mentions)), None
    )
    if named is not None and named.i > person.i:
        return mentions.key(named), anchor.doc[anchor.start : named.i + 1]
    name = mentions.key(person)
    if name is not None and mentions.label(name) != "PERSON":
        name = None
    return name, anchor.doc[anchor.start : last + 1]


def _beside_names(doc: Doc, mentions: Mentions) -> Iterator[Trait]:
    for ent, bearer in names_in(doc, mentions):
        if mentions.label(bearer) != "PERSON" and ent.label_ != "PERSON":
            continue
        for pattern in (AFTER_NAME, STATED):
            match = pattern.match(doc.text, ent.end_char)
            found = next((group for group in match.groups() if group), "") if match else ""
            if match is None or not 0 < int(found) <= OLDEST:
                continue
            at = match.start() + match.group().index(found)
            anchor = doc.around(at, at + len(found))
            if anchor is not None:
                yield _age(bearer, found, ent.root, anchor, hull(ent, anchor))


def _age(bearer: str, number: str, person: Token, anchor: Span, clause: Span) -> Trait:
    return Trait(bearer, "age", person, anchor, clause, str(int(number)))
