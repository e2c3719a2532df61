"""Where reports come from in truth: sources that retell one agency or copy each other are one origin."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimrec.model import Article

SHINGLE = 5
"""Words in a row that are compared; five in a row are seldom shared by chance in English."""
COPIED = 0.3
"""Least share of the shorter text's shingles found in the longer for it to count as a copy."""


def roots(articles: Sequence[Article]) -> Mapping[str, str]:
    """Name for each source the first source that has the same origin (itself where it stands alone)."""
    root = {article.id: article.id for article in articles}
    shingles = {article.id: _shingles(article) for article in articles}
    for left, right in combinations(articles, 2):
        if _credited(left) & _credited(right) or _copied(shingles[left.id], shingles[right.id]):
            keep, drop = root[left.id], root[right.id]
            root = {source: keep if origin == drop else origin for source, origin in root.items()}
    return root


def _credited(article: Article) -> set[str]:
    return {credit.casefold() for credit in article.credits}


def _shingles(article: Article) -> frozenset[tuple[str, ...]]:
    words = [
        word.strip(".,;:!?\"'()").casefold()
        for block in article.blocks
        for word in article.text[block.start : block.end].split()
    ]
    return frozenset(tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))


def _copied(left: frozenset[tuple[str, ...]], right: frozenset[tuple[str, ...]]) -> bool:
    least = min(len(left), len(right))
    return least > 0 and len(left & right) >= COPIED * least
