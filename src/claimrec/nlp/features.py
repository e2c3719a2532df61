"""The encoder's input arrays for a batch of windows, in training and at run time alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from claimrec.nlp.wordpiece import Case, WordPieces, case_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


def encode(windows: Sequence[Sequence[str]], pieces: WordPieces) -> dict[str, NDArray[Any]]:
    """Return padded arrays for ``windows``, each a list of words, none of them empty.

    ``pieces``, ``mask`` and ``piece_case`` are batch x pieces, with [CLS] and [SEP] around; ``first`` and
    ``last`` (positions of a word's pieces) and ``word_case`` are batch x words.
    """
    rows = [[pieces(word) for word in words] for words in windows]
    cases = [[int(case_class(word)) for word in words] for words in windows]
    lengths = [[len(ids) for ids in row] for row in rows]
    n_pieces = max(sum(row) for row in lengths) + 2
    n_words = max(len(row) for row in rows)
    arrays = empty_arrays(len(rows), n_pieces, n_words)
    for i, (row, case, length) in enumerate(zip(rows, cases, lengths, strict=True)):
        flat = [pieces.cls, *(piece for ids in row for piece in ids), pieces.sep]
        ends = np.cumsum(length)
        arrays["pieces"][i, : len(flat)] = flat
        arrays["mask"][i, : len(flat)] = True
        arrays["piece_case"][i, 1 : len(flat) - 1] = np.repeat(case, length)
        arrays["last"][i, : len(row)] = ends
        arrays["first"][i, : len(row)] = ends - length + 1
        arrays["word_case"][i, : len(row)] = case
    return arrays


def empty_arrays(n_windows: int, n_pieces: int, n_words: int) -> dict[str, NDArray[Any]]:
    """Return the arrays of a batch in which there is nothing yet."""
    by_piece, by_word = (n_windows, n_pieces), (n_windows, n_words)
    return {
        "pieces": np.zeros(by_piece, dtype=np.int64),
        "mask": np.zeros(by_piece, dtype=np.bool_),
        "piece_case": np.full(by_piece, Case.OTHER, dtype=np.int64),
        "first": np.zeros(by_word, dtype=np.int64),
        "last": np.zeros(by_word, dtype=np.int64),
        "word_case": np.full(by_word, Case.OTHER, dtype=np.int64),
    }
