from __future__ import annotations

import numpy as np
import pytest

from claimrec.nlp.decode import EntitySpan
from claimrec.nlp.model import LabelScorer, arrays_to_bytes, sentence_starts, with_final_marks_on_roots

LABELS = ["nsubj", "dobj", "dative"]


def scorer() -> LabelScorer:
    """Return a scorer whose label scores are the first three numbers of a word's vector."""
    arrays = {
        "bilinear": np.zeros((3, 3, 3)),
        "dependent": np.eye(3),
        "bias": np.zeros(3),
        "head": np.zeros((3, 3)),
    }
    return LabelScorer(arrays_to_bytes(arrays), LABELS)


@pytest.mark.parametrize(
    ("vectors", "heads", "expected"),
    [
        pytest.param([[3, 1, 2], [0, 0, 0], [1, 3, 2]], [1, 1, 1], ["nsubj", "dobj"], id="one of each"),
        pytest.param([[3, 2, 1], [0, 0, 0], [9, 1, 2]], [1, 1, 1], ["nsubj", "dative"], id="before the verb"),
        pytest.param([[1, 9, 2], [0, 0, 0], [1, 3, 2]], [1, 1, 1], ["dative", "dobj"], id="after the verb"),
        pytest.param(
            [[5, 2, 1], [3, 1, 2], [0, 0, 0]], [2, 2, 2], ["nsubj", "dative"], id="the higher score"
        ),
    ],
)
def test_a_head_has_one_subject_and_one_object(
    vectors: list[list[float]], heads: list[int], expected: list[str]
) -> None:
    rows = np.array(vectors, dtype=np.float32)
    best = scorer()(rows, rows, np.array(heads))
    assert [LABELS[label] for i, label in enumerate(best) if heads[i] != i] == expected


def test_a_sentence_starts_at_a_paragraph_and_never_in_a_name() -> None:
    scores = np.array([-1, 1, 1, -1, -1, 1], dtype=np.float32)
    paragraphs = [True, False, False, False, True, False]
    entities = [EntitySpan(1, 3, "ORG")]
    assert sentence_starts(scores, paragraphs, entities).tolist() == [True, True, False, False, True, True]


def test_final_marks_hang_on_the_root() -> None:
    heads = np.array([1, 1, 0, 0, 5, 5])
    starts = np.array([True, False, False, False, True, False])
    bare = np.array([False, False, True, True, True, True])
    assert with_final_marks_on_roots(heads, starts, bare).tolist() == [1, 1, 1, 1, 5, 5]
