from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimrec.nlp.windows import MAX_PIECES, MAX_WORDS, windows

WORDS = ["word"] * 300


def cut(words: list[str], *, pieces: int = 1, paragraph: int = 0) -> list[int]:
    """Return where the windows end."""
    opens = [i in {0, paragraph} for i in range(len(words))]
    return [window.stop for window in windows(words, [pieces] * len(words), opens)]


def with_words(**places: int) -> list[str]:
    words = list(WORDS)
    names = {"full_stop": ".", "quote": '"'}
    for name, place in places.items():
        words[place] = names[name]
    return words


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        pytest.param(cut(WORDS[:230]), [230], id="all fits"),
        pytest.param(cut(WORDS), [230, 300], id="nowhere to cut"),
        pytest.param(cut(with_words(full_stop=199)), [200, 300], id="after a full stop"),
        pytest.param(cut(with_words(full_stop=199, quote=200)), [201, 300], id="after the quote it closes"),
        pytest.param(cut(with_words(full_stop=50)), [230, 300], id="too early a full stop"),
        pytest.param(cut(with_words(full_stop=199), paragraph=150), [150, 300], id="before a paragraph"),
        pytest.param(cut(WORDS[:100], pieces=10), [50, 100], id="words of many pieces"),
    ],
)
def test_cuts(ends: list[int], expected: list[int]) -> None:
    assert ends == expected


@given(st.lists(st.tuples(st.sampled_from(["a", ".", '"']), st.integers(1, 12), st.booleans()), max_size=900))
def test_windows_cover_all_words_and_fit(tokens: list[tuple[str, int, bool]]) -> None:
    words = [token[0] for token in tokens]
    lengths = [token[1] for token in tokens]
    found = list(windows(words, lengths, [token[2] for token in tokens]))
    assert [i for window in found for i in window] == list(range(len(words)))
    assert all(len(window) <= MAX_WORDS for window in found)
    assert all(sum(lengths[i] for i in window) <= MAX_PIECES for window in found)
