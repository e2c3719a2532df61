"""Spans of the probe for dates: as marks of words, joined, and compared with what was annotated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

OUTSIDE, BEGIN, INSIDE = MARKS = range(3)
# fmt: off
LEADING: Final = frozenset({
    "the", "a", "an", "in", "on", "at", "by", "of", "for", "from", "to", "since", "until", "till", "during",
    "before", "after", "over", "within", "through", "between",
})
# fmt: on

Span = tuple[int, int]
"""First word or character, and the one behind the last."""


def marks_of(spans: Sequence[Span], n_words: int) -> list[int]:
    """Return the mark of each word; of spans within each other the outer one counts."""
    marks = [OUTSIDE] * n_words
    for start, end in sorted(spans, key=lambda span: span[1] - span[0]):
        marks[start:end] = [BEGIN] + [INSIDE] * (end - start - 1)
    return marks


def spans_of(marks: Sequence[int]) -> list[Span]:
    """Return the spans of words that marks stand for; one that only goes on begins one too."""
    spans: list[Span] = []
    for i, mark in enumerate(marks):
        if mark == INSIDE and spans and spans[-1][1] == i:
            spans[-1] = (spans[-1][0], i + 1)
        elif mark != OUTSIDE:
            spans.append((i, i + 1))
    return spans


def together(first: list[Span], second: list[Span]) -> list[Span]:
    """Return the first's spans, and the second's where the first has nothing."""
    return sorted(first + [b for b in second if not any(overlap(a, b) for a in first)])


def overlap(a: Span, b: Span) -> bool:
    """Tell whether two spans share a character."""
    return a[0] < b[1] and b[0] < a[1]


def trimmed(text: str, span: Span) -> Span:
    """Return a span without the prepositions and articles it begins with."""
    start, end = span
    words = text[start:end].split(" ")
    while len(words) > 1 and words[0].lower() in LEADING:
        start += len(words.pop(0)) + 1
    return start, end


def hits(found: Sequence[Span], dates: Sequence[Span], same: Callable[[Span, Span], bool]) -> int:
    """Count the dates that were found, each by a span of its own."""
    left, n = list(found), 0
    for date in dates:
        span = next((span for span in left if same(span, date)), None)
        if span is not None:
            left.remove(span)
            n += 1
    return n
