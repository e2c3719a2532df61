"""Reads one parsed article: all its claims, and which sentences yielded one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from claimrec.extract import entities, events, mentions, numbers, times
from claimrec.extract.page import OFFSET, Page, bounds
from claimrec.extract.situating import situate
from claimrec.model import Coverage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from spacy.tokens import Doc

    from claimrec.extract.page import Extractor
    from claimrec.model import Article, Claim

EXTRACTORS: Mapping[str, Extractor] = {
    "numbers": numbers.extract,
    "times": times.extract,
    "entities": entities.extract,
    "events": events.extract,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article claims, in text order, and how much of it was understood."""

    claims: tuple[Claim, ...]
    coverage: Coverage
    names: Mapping[str, str] = field(default_factory=dict)
    """The entity label of every name key that is mentioned."""


def read(article: Article, docs: Sequence[Doc]) -> Reading:
    """Extract the claims of an article from its parsed blocks (one `Doc` for each of `article.blocks`)."""
    for block, doc in zip(article.blocks, docs, strict=True):
        doc.user_data[OFFSET] = block.start
    page = Page(article, tuple(docs), mentions.resolve(article, docs))
    unique = {claim.id: claim for extract in EXTRACTORS.values() for claim in extract(page)}
    claims = tuple(situate(sorted(unique.values(), key=_order)))
    return Reading(claims, _coverage(page, claims), page.mentions.labels)


def _order(claim: Claim) -> tuple[int, int, int, str, str]:
    return claim.anchor.start, claim.anchor.end, claim.start, claim.kind, claim.id


def _coverage(page: Page, claims: Sequence[Claim]) -> Coverage:
    sentences = [bounds(sent) for doc in page.docs for sent in doc.sents if not sent.text.isspace()]
    anchors = [claim.anchor.start for claim in claims]
    claimed = sum(any(start <= anchor < end for anchor in anchors) for start, end in sentences)
    skipped = len(page.article.skipped)
    return Coverage(
        sentences=len(sentences) + skipped,
        claimed=claimed,
        skipped=skipped,
        not_understood=len(sentences) - claimed,
    )
