"""Where a clause says that it happens: the place behind a preposition, or the one that names an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.canon.lists import sections
from claimrec.extract.frames import PLACES
from claimrec.extract.topics import topic_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimrec.extract.page import Page
    from claimrec.extract.tokens import Token

OF_PLACE = frozenset(
    {
        "in",
        "at",
        "on",
        "near",
        "off",
        "outside",
        "inside",
        "within",
        "across",
        "around",
        "through",
        "to",
        "into",
    }
)
INNER = frozenset({"compound", "nmod", "appos", "conj"})
"""What a place may be to the noun that the preposition governs: "VARNHOLT harbour", "the port, VARNHOLT"."""
VISIT = "visit"


def where(tokens: Iterable[Token], anchor: Token, page: Page) -> str | None:
    """Return the place of a statement as a reader sees it, None where the clause gives none.

    What hangs on the anchor goes before the rest of the clause. A country that only belongs to somebody
    ("Varnholt officials") is no place of anything.
    """
    own = [part for prep in anchor.children if prep.dep_ == "prep" for part in prep.subtree]
    found = next(_places((*own, *tokens), anchor, page), None)
    return page.mentions.display(found) if found is not None else None


def _places(tokens: Iterable[Token], anchor: Token, page: Page) -> Iterator[str]:
    """Yield the keys of the places, the surest first."""
    known = [(token, key) for token in tokens if (key := page.mentions.key(token)) is not None]
    places = [(token, key) for token, key in known if page.mentions.label(key) in PLACES]
    yield from (key for token, key in places if _behind_preposition(token) or _is_visited(token))
    yield from (key for token, key in places if token.head == anchor and token.dep_ == "compound")


def _behind_preposition(token: Token) -> bool:
    """Tell "in Varnholt", "in the city of Varnholt", "in Varnholt harbour" from "executives of Varnholt"."""
    current = token
    while current.dep_ in INNER or _is_of_place(current):
        current = current.head.head if current.dep_ == "pobj" else current.head
    return current.dep_ == "pobj" and current.head.lower_ in OF_PLACE


def _is_of_place(token: Token) -> bool:
    """Tell "the city OF VARNHOLT"."""
    above = token.head.head
    of = token.dep_ == "pobj" and token.head.lower_ == "of" and token.head != above
    return of and above.lemma_.lower() in sections("name_words.txt")["place"] | {"city"}


def _is_visited(token: Token) -> bool:
    return token.dep_ == "dobj" and topic_of(token.head) == VISIT
