from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimrec.nlp.windows import MAX_PIECES, MAX_WORDS, Cut, next_window

WORDS = ["word"] * 300


def cut(words: list[str], *, pieces: int = 1, paragraph: int = 0) -> tuple[int, bool]:
    """Return where the first window ends, and whether a sentence ends there."""
    opens = [i in {0, paragraph} for i in range(len(words))]
    window = next_window(words, [pieces] * len(words), opens, 0)
    return window.words.stop, window.is_clean


def with_words(**places: int) -> list[str]:
    words = list(WORDS)
    names = {"full_stop": ".", "quote": '"'}
    for name, place in places.items():
        words[place] = names[name]
    return words


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        pytest.param(cut(WORDS[:230]), (230, True), id="all fits"),
        pytest.param(cut(WORDS), (230, False), id="nowhere to cut"),
        pytest.param(cut(with_words(full_stop=199)), (200, True), id="after a full stop"),
        pytest.param(cut(with_words(full_stop=199, quote=200)), (201, True), id="after the quote it closes"),
        pytest.param(cut(with_words(full_stop=50)), (230, False), id="too early a full stop"),
        pytest.param(cut(with_words(full_stop=199), paragraph=150), (150, True), id="before a paragraph"),
        pytest.param(cut(WORDS[:100], pieces=10), (50, False), id="words of many pieces"),
    ],
)
def test_cuts(end: tuple[int, bool], expected: tuple[int, bool]) -> None:
    assert end == expected


@given(
    st.lists(
        st.tuples(st.sampled_from(["a", ".", '"']), st.integers(1, 12), st.booleans()),
        min_size=1,
        max_size=900,
    )
)
def test_windows_fit_and_go_on(tokens: list[tuple[str, int, bool]]) -> None:
    words = [token[0] for token in tokens]
    lengths = [token[1] for token in tokens]
    found: list[Cut] = []
    while not found or found[-1].words.stop < len(words):
        start = found[-1].words.stop if found else 0
        found.append(next_window(words, lengths, [token[2] for token in tokens], start))
    assert [i for window in found for i in window.words] == list(range(len(words)))
    assert all(len(window.words) <= MAX_WORDS for window in found)
    assert all(sum(lengths[i] for i in window.words) <= MAX_PIECES for window in found)
