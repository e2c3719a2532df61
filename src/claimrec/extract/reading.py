"""Reads one parsed article: all its claims, and what became of its sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimrec.extract import coverage, entities, events, mentions, numbers, times
from claimrec.extract.page import OFFSET, Page
from claimrec.extract.situating import situate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc

    from claimrec.extract.aliases import Aliases
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


def read(article: Article, docs: Sequence[Doc], aliases: Aliases = mentions.NO_ALIASES) -> Reading:
    """Extract the claims of an article from its parsed blocks (one `Doc` for each of `article.blocks`).

    `aliases` are the names that the user says stand for one thing.
    """
    for block, doc in zip(article.blocks, docs, strict=True):
        doc.user_data[OFFSET] = block.start
    page = Page(article, tuple(docs), mentions.resolve(article, docs, aliases))
    unique = {claim.id: claim for extract in EXTRACTORS.values() for claim in extract(page)}
    claims = tuple(situate(sorted(unique.values(), key=_order)))
    return Reading(claims, coverage.sentences(page, claims))


def _order(claim: Claim) -> tuple[int, int, int, str, str]:
    return claim.anchor.start, claim.anchor.end, claim.start, claim.kind, claim.id
