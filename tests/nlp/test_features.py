from __future__ import annotations

from claimrec.nlp.features import encode
from claimrec.nlp.wordpiece import Case, WordPieces

PIECES = WordPieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "he", "left", "talk", "##s"])


def test_a_batch_is_padded_on_the_right() -> None:
    arrays = encode([["He", "left", "talks"], ["Talks"]], PIECES)
    assert {name: array.tolist() for name, array in arrays.items()} == {
        "pieces": [[2, 4, 5, 6, 7, 3], [2, 6, 7, 3, 0, 0]],
        "mask": [[True] * 6, [True, True, True, True, False, False]],
        "piece_case": [
            [0, Case.TITLE, Case.LOWER, Case.LOWER, Case.LOWER, 0],
            [0, Case.TITLE, Case.TITLE, 0, 0, 0],
        ],
        "first": [[1, 2, 3], [1, 0, 0]],
        "last": [[1, 2, 4], [2, 0, 0]],
        "word_case": [[Case.TITLE, Case.LOWER, Case.LOWER], [Case.TITLE, 0, 0]],
    }
