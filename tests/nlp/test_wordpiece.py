# ruff: noqa: RUF001  (typographic characters are what is tested)

from __future__ import annotations

import pytest

from claimrec.nlp.wordpiece import MAX_PIECES, Case, WordPieces, case_class

VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "talk", "##s", "mig", "-", "29", "'", "cafe", "日"]


@pytest.fixture(scope="module")
def pieces() -> WordPieces:
    return WordPieces(VOCABULARY)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("the", ["the"], id="whole word"),
        pytest.param("The", ["the"], id="lower-cased"),
        pytest.param("talks", ["talk", "##s"], id="longest match first, then the rest"),
        pytest.param("MiG-29", ["mig", "-", "29"], id="punctuation stands alone"),
        pytest.param("’s", ["'", "[UNK]"], id="typographic apostrophe reads as the plain one"),
        pytest.param("–", ["-"], id="en dash reads as a hyphen"),
        pytest.param("Café", ["cafe"], id="accents fall away"),
        pytest.param("日", ["日"], id="ideographs stand alone"),
        pytest.param("xyz", ["[UNK]"], id="no piece fits"),
        pytest.param("the" + "s" * 200, ["[UNK]"], id="longer than any word"),
        pytest.param("\u00a0", ["[UNK]"], id="nothing visible"),
        pytest.param("", ["[UNK]"], id="nothing at all"),
    ],
)
def test_pieces_of_a_word(pieces: WordPieces, word: str, expected: list[str]) -> None:
    assert [VOCABULARY[i] for i in pieces(word)] == expected


def test_a_word_has_a_largest_number_of_pieces(pieces: WordPieces) -> None:
    assert len(pieces("-" * 40)) == MAX_PIECES


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("talks", Case.LOWER),
        ("NATO", Case.UPPER),
        ("U.S.", Case.UPPER),
        ("A", Case.SINGLE_UPPER),
        ("Moscow", Case.TITLE),
        ("29", Case.DIGITS),
        ("29-30", Case.DIGITS),
        ("McDonald", Case.MIXED),
        ("—", Case.OTHER),
        ("日本", Case.OTHER),
    ],
)
def test_case_class(word: str, expected: Case) -> None:
    assert case_class(word) is expected
