"""Whatever the bytes: an article or a reason, and every visible sign is in one place."""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimrec.load.decode import UnreadableError, text_of
from claimrec.load.plain import article_of

if TYPE_CHECKING:
    from claimrec.model import Article

LINES = st.sampled_from(
    [
        "",
        " ",
        "Share",
        "By Ada Marsh",
        "date 2031-05-04",
        "date 2031-05-04 A crane fell.",
        "SORN, May 4 (Reuters) - A crane fell into the harbour of Sorn on Monday, police said.",
        "Crane falls into harbour",
        "Dear readers,",
        "Please support us: subscribe to our newsletter.",
        "Related stories",
        "How this story was produced",
        "\ufeff",
        "\u200b",
        "A crane fell into the harbour of Sorn on Monday after a night of wind, the police said.",
        "a line that was wrapped at the same width as all the others",
        "\u2028",
    ]
)
PAGES = st.lists(LINES | st.text(max_size=30), max_size=20).flatmap(
    lambda lines: st.sampled_from(["\n", "\r\n", "\r", "\n\n"]).map(lambda end: end.join(lines))
)


def article(text: str) -> Article:
    return article_of(text, name="a", path="a.txt", sha256="0")


@given(st.binary(max_size=200) | PAGES.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_an_article_or_a_reason(data: bytes) -> None:
    with suppress(UnreadableError):
        text = text_of(data)
        assert article(text).text == text


@given(PAGES)
def test_spans_are_sorted_and_apart(text: str) -> None:
    found = article(text)
    spans = sorted([*found.blocks, *found.skipped], key=lambda span: span.start)
    ends = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]
    assert all(left <= right for left, right in pairwise(ends))
    assert all(span.start < span.end for span in spans)
    assert found.blocks == tuple(sorted(found.blocks, key=lambda span: span.start))
    assert found.skipped == tuple(sorted(found.skipped, key=lambda span: span.start))


@given(PAGES)
def test_every_visible_sign_is_in_one_place(text: str) -> None:
    found = article(text)
    held = [False] * len(text)
    for span in [*found.blocks, *found.skipped]:
        held[span.start : span.end] = [True] * (span.end - span.start)
    assert [char for char, inside in zip(text, held, strict=True) if not inside and not char.isspace()] == []


@given(PAGES)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert article(text) == article(text)


@pytest.mark.parametrize("word", ["word ", "NEW-", "Ab ", "("])
def test_a_giant_line_is_one_block(word: str) -> None:
    text = word * 50_000 + "end."
    assert [(block.start, block.end) for block in article(text).blocks] == [(0, len(text))]
