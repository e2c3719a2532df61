"""Which articles tell of the same events."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from claimrec.model import Story

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimrec.model import Article, Claim

SAME_STORY = 0.12
"""Least cosine of two articles' word vectors; see bench/stories for how articles of one story and of
different stories lie on the two sides of it."""


NAMED = 2.0
"""How much more a shared name tells than a shared word."""


def stories(articles: Sequence[Article], claims: Sequence[Claim]) -> tuple[Story, ...]:
    """Put articles that share their names and words into one story, by connected links."""
    vectors = {article.id: _vector(article.id, claims) for article in articles}
    leader = {article.id: article.id for article in articles}
    ids = [article.id for article in articles]
    for i, left in enumerate(ids):
        for right in ids[i + 1 :]:
            if _find(left, leader) != _find(right, leader) and _alike(vectors[left], vectors[right]):
                leader[_find(right, leader)] = _find(left, leader)
    members: dict[str, list[Article]] = {}
    for article in articles:
        members.setdefault(_find(article.id, leader), []).append(article)
    return tuple(_story(i, group) for i, group in enumerate(members.values(), start=1))


def likeness(left: str, right: str, claims: Sequence[Claim]) -> float:
    """Return how alike two sources are by the names and words of their claims (cosine, 0 to 1)."""
    return _cosine(_vector(left, claims), _vector(right, claims))


def _story(number: int, articles: Sequence[Article]) -> Story:
    title = next((article.title for article in articles if article.title), None)
    return Story(
        id=f"story-{number}", title=title or _first_words(articles[0]), sources=tuple(a.id for a in articles)
    )


def _first_words(article: Article) -> str:
    body = next((article.text[block.start : block.end] for block in article.blocks), article.id)
    words = body.split()
    return " ".join(words[:10]) + ("..." if len(words) > 10 else "")


def _alike(left: Mapping[str, float], right: Mapping[str, float]) -> bool:
    if not left or not right:
        return True  # nothing known of one of them: silence is no reason to keep it away
    return _cosine(left, right) >= SAME_STORY


def _vector(source: str, claims: Sequence[Claim]) -> dict[str, float]:
    own = [claim.value.frame for claim in claims if claim.source == source]
    counts = Counter(word for frame in own for word in {*frame.names, *frame.context})
    names = {name for frame in own for name in frame.names}
    return {word: (NAMED if word in names else 1.0) * (1 + math.log(n)) for word, n in sorted(counts.items())}


def _cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    dot = math.fsum(left[word] * right[word] for word in sorted(left.keys() & right.keys()))
    size = math.sqrt(math.fsum(x * x for x in left.values()) * math.fsum(x * x for x in right.values()))
    return dot / size if size else 0.0


def _find(node: str, leader: dict[str, str]) -> str:
    while leader[node] != node:
        leader[node] = leader[leader[node]]
        node = leader[node]
    return node
