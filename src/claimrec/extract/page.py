"""An article with its parse: what every extractor reads, and how it makes a claim of what it found."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from claimrec.model import Anchor, Claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from claimrec.extract.tokens import Doc, Span, Token
    from claimrec.model import Article, Kind, Moment, Status, Value


class Mentions(Protocol):
    """Who or what the names, titles, nominals and pronouns of one article stand for."""

    @property
    def labels(self) -> Mapping[str, str]:
        """The entity label of every name key that is mentioned."""

    def key(self, token: Token) -> str | None:
        """Return the name key of what the phrase headed by `token` refers to, None where that is open."""

    def within(self, span: Span) -> tuple[str, ...]:
        """Return the name keys mentioned inside `span`, in text order, each once."""

    def display(self, key: str) -> str:
        """Return the fullest form of the name in the article's own words."""

    def label(self, key: str) -> str:
        """Return the entity label voted for the name ("PERSON", "ORG", "GPE", ...)."""


@dataclass(frozen=True, slots=True)
class Page:
    """One article, its blocks parsed each on its own (`docs`, in text order), its names resolved."""

    article: Article
    docs: tuple[Doc, ...]
    mentions: Mentions


class Extractor(Protocol):
    """Yields the claims of one kind that an article makes."""

    def __call__(self, page: Page) -> Iterator[Claim]:
        """Yield claims in text order."""


def offset(token: Token) -> int:
    """Return where the token begins in the article's text (code points)."""
    return token.doc.offset + token.idx


def bounds(span: Span) -> tuple[int, int]:
    """Return the span's `[start, end)` in the article's text."""
    base = span.doc.offset
    return base + span.start_char, base + span.end_char


def make_claim(  # noqa: PLR0913 (the fields of a claim)
    page: Page,
    kind: Kind,
    *,
    clause: tuple[int, int],
    anchor: tuple[int, int],
    value: Value,
    subject: str | None = None,
    predicate: str | None = None,
    obj: str | None = None,
    speaker: str | None = None,
    status: Status = "asserted",
    when: Moment | None = None,
    where: str | None = None,
    mark: str = "",
) -> Claim:
    """Make a claim of article offsets; the clause is widened to hold the anchor.

    `mark` tells apart two claims with the same clause and anchor (one for each coordinated party).
    """
    text = page.article.text
    start, end = min(clause[0], anchor[0]), max(clause[1], anchor[1])
    quote = text[start:end]
    return Claim(
        id=_identity(page, kind, (start, end), anchor, mark),
        kind=kind,
        source=page.article.id,
        start=start,
        end=end,
        quote=quote,
        anchor=Anchor(start=anchor[0], end=anchor[1], text=text[anchor[0] : anchor[1]]),
        subject=subject,
        predicate=predicate,
        object=obj,
        value=value,
        when=when,
        where=where,
        speaker=speaker,
        status=status,
    )


def _identity(page: Page, kind: Kind, clause: tuple[int, int], anchor: tuple[int, int], mark: str) -> str:
    """Name a claim by its words, not by its place, so that moved lines keep it."""
    text = page.article.text
    quote = text[clause[0] : clause[1]]
    earlier = text.count(quote, 0, clause[0]) if quote else 0
    words = " ".join(quote.split())
    parts = (
        page.article.id,
        kind,
        words,
        str(anchor[0] - clause[0]),
        str(anchor[1] - anchor[0]),
        str(earlier),
        mark,
    )
    return "c" + hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
