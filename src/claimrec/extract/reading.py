"""Reads one parsed article: all its claims, and what became of its sentences."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimrec.extract import coverage, entities, events, mentions, numbers, times, whole_names
from claimrec.extract.aliases import NO_ALIASES, Aliases, named
from claimrec.extract.page import Page
from claimrec.extract.situating import situate
from claimrec.extract.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc as SpacyDoc

    from claimrec.extract.page import Extractor
    from claimrec.model import Article, Claim, Sentence

EXTRACTORS: Mapping[str, Extractor] = {
    "numbers": numbers.extract,
    "times": times.extract,
    "entities": entities.extract,
    "events": events.extract,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article claims, in text order, and what became of each of its sentences."""

    claims: tuple[Claim, ...]
    sentences: tuple[Sentence, ...]
    names: Mapping[str, str] = field(default_factory=dict)
    """The entity label of every name key that is mentioned."""


def read(article: Article, docs: Sequence[SpacyDoc], aliases: Aliases = NO_ALIASES) -> Reading:
    """Extract the claims of an article from its parsed blocks (one `Doc` for each of `article.blocks`).

    `aliases` are the names that the user says stand for one thing.
    """
    return read_page(open_page(article, docs, aliases))


def read_page(page: Page) -> Reading:
    """Extract the claims of a page, and tell what became of its sentences."""
    unique = {claim.id: claim for extract in EXTRACTORS.values() for claim in extract(page)}
    claims = tuple(situate(sorted(unique.values(), key=_order)))
    return Reading(claims, coverage.sentences(page, claims), page.mentions.labels)


def open_page(article: Article, docs: Sequence[SpacyDoc], aliases: Aliases = NO_ALIASES) -> Page:
    """Copy an article's parsed blocks, their names made whole, and find what its names stand for."""
    for doc in docs:
        whole_names.complete(doc)
    places = aliases.mark(docs)
    blocks = tuple(Doc(doc, block.start) for block, doc in zip(article.blocks, docs, strict=True))
    return Page(article, blocks, mentions.resolve(blocks, named(places, blocks)))


def _order(claim: Claim) -> tuple[int, int, int, str, str]:
    return claim.anchor.start, claim.anchor.end, claim.start, claim.kind, claim.id
