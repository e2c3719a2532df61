from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from claimrec.nlp.decode import EntityDecoder, EntitySpan, best_tree, is_tree

if TYPE_CHECKING:
    from numpy.typing import NDArray

MARKS = ["O", "B-GPE", "I-GPE", "L-GPE", "U-GPE", "B-ORG", "I-ORG", "L-ORG", "U-ORG"]
SCORES = st.floats(-10, 10, width=32)


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ([1], True),
        ([1, 2], True),
        ([2, 2], False),
        ([1, 0], False),
        ([1, 2, 0], False),
        ([3, 0, 1], True),
        ([3, 2, 1], False),
    ],
)
def test_is_tree(heads: list[int], *, expected: bool) -> None:
    assert is_tree(np.array(heads)) is expected


@given(st.integers(1, 12).flatmap(lambda n: arrays(np.float32, (n, n + 1), elements=SCORES)))
def test_any_scores_give_a_tree(scores: NDArray[np.float32]) -> None:
    assert is_tree(best_tree(scores))


@given(arrays(np.float32, (4, 5), elements=SCORES))
def test_no_other_tree_with_that_root_scores_higher(scores: NDArray[np.float32]) -> None:
    def total(heads: NDArray[np.int64]) -> float:
        return float(sum(scores[i, head] for i, head in enumerate(heads)))

    best = best_tree(scores)
    root = best.tolist().index(4)
    candidates = [np.array(heads) for heads in product(range(5), repeat=4) if heads[root] == 4]
    highest = max(total(heads) for heads in candidates if is_tree(heads))
    assert total(best) == pytest.approx(highest, abs=1e-3)


def one_hot(marks: str) -> NDArray[np.float32]:
    rows = [[float(mark == wanted) for mark in MARKS] for wanted in marks.split()]
    return np.array(rows, dtype=np.float32)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        pytest.param("O O", [], id="none"),
        pytest.param("U-GPE O", [EntitySpan(0, 1, "GPE")], id="one word"),
        pytest.param("B-ORG I-ORG L-ORG", [EntitySpan(0, 3, "ORG")], id="three words"),
        pytest.param("U-GPE U-GPE", [EntitySpan(0, 1, "GPE"), EntitySpan(1, 2, "GPE")], id="side by side"),
        pytest.param("O B-ORG L-ORG", [EntitySpan(1, 3, "ORG")], id="at the end"),
    ],
)
def test_entities_of_legal_marks(marks: str, expected: list[EntitySpan]) -> None:
    assert EntityDecoder(MARKS)(one_hot(marks)) == expected


def test_illegal_marks_are_mended() -> None:
    scores = one_hot("B-ORG L-GPE")
    scores[1, MARKS.index("L-ORG")] = 0.9
    assert EntityDecoder(MARKS)(scores) == [EntitySpan(0, 2, "ORG")]


def test_no_words_have_no_entities() -> None:
    assert EntityDecoder(MARKS)(np.zeros((0, len(MARKS)), dtype=np.float32)) == []


@given(st.integers(1, 15).flatmap(lambda n: arrays(np.float32, (n, len(MARKS)), elements=SCORES)))
def test_entities_never_overlap(scores: NDArray[np.float32]) -> None:
    spans = EntityDecoder(MARKS)(scores)
    borders = [border for span in spans for border in (span.start, span.end)]
    assert borders == sorted(borders)
