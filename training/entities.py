"""How the mentions of the name corpora become OntoNotes marks: which are names, and which words they cover.

The readers of the corpora (``silver.py``, ``wikigold.py``, ``re3d.py``, ``meantime.py``) share these rules.
re3d and MEANTIME are split by document: every fourth one, by the order of their ids, is held apart and is
what ``bench/model_accuracy.py`` scores.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from marks import Allowed, span, span_with_article, titled_person

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

HELD_APART: Final = 4
ARTICLES: Final = frozenset({"the", "a", "an"})
# fmt: off
PRONOUNS: Final = frozenset({
    "i", "me", "my", "we", "us", "our", "ours", "you", "your", "he", "him", "his", "she", "her", "it", "its",
    "they", "them", "their", "this", "these", "those", "that", "who", "all", "many", "some", "others",
})
# fmt: on
JOINING: Final = frozenset({"of", "the", "and", "for", "in", "de", "al", "&", "-", "'s", ".", ","})

CoarseSpan = tuple[int, int, tuple[str, ...]]
"""First word, word behind the last, the types that it may have."""


def json_lines(path: Path) -> Iterator[dict[str, object]]:
    """Yield the objects of a file of JSON lines."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            yield json.loads(line)


def token_spans(
    tokens: Sequence[tuple[int, int]], spans: list[tuple[int, int, tuple[str, ...]]]
) -> list[CoarseSpan]:
    """Turn character spans into word spans; those that cut a word are left out, overlapping ones too."""
    starts = {start: i for i, (start, _) in enumerate(tokens)}
    ends = {end: i + 1 for i, (_, end) in enumerate(tokens)}
    found: list[CoarseSpan] = []
    for start, end, types in sorted(spans, key=lambda s: (s[0], -s[1])):
        if start in starts and end in ends and (not found or starts[start] >= found[-1][1]):
            found.append((starts[start], ends[end], types))
    return found


def place(allowed: Allowed, start: int, end: int, types: Sequence[str], words: Sequence[str]) -> None:
    """Write a name into ``allowed``, the article before or at its start free to belong to it."""
    if types == ("PERSON",) and end - start > 1:
        allowed[start:end] = titled_person(end - start)
    elif words[start].lower() in ARTICLES and end - start > 1:
        allowed[start:end] = span_with_article(end - start, types)
    elif start and words[start - 1].lower() in ARTICLES:
        allowed[start - 1 : end] = span_with_article(end - start + 1, types)
    else:
        allowed[start:end] = span(end - start, types)


def is_named(mention: str) -> bool:
    """Tell whether all words of a mention, its article aside, are capitalised, numbers or joining words.

    A mention that begins with a pronoun or ends with a joining word is no name.
    """
    words = mention.replace("-", " ").split()
    while words and words[0].lower() in ARTICLES:
        words = words[1:]
    if not words or words[0].lower() in PRONOUNS or words[-1].lower() in JOINING:
        return False
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in JOINING for word in words)


def is_held_apart(place_in_order: int) -> bool:
    """Tell whether a document belongs to the test part."""
    return place_in_order % HELD_APART == HELD_APART - 1
