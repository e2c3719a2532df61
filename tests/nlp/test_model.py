from __future__ import annotations

import numpy as np
import pytest

from claimrec.nlp.analysis import Analysis, joined
from claimrec.nlp.decode import EntitySpan
from claimrec.nlp.labels import LabelChoice, label_scores
from claimrec.nlp.sentences import (
    insertions,
    sentence_starts,
    sentence_trees,
    with_final_marks_on_roots,
    with_quotes_on_their_side,
)

LABELS = ["nsubj", "dobj", "dative"]


def test_label_scores_add_what_the_arc_and_its_two_ends_say() -> None:
    scores = {
        "label_left": [[1, 0, 0, 2], [0, 0, 0, 0]],  # 2 words x (2 labels x width 2)
        "label_own": [[0.5, 0], [0, 0]],
        "label_above": [[0, 0], [0, 0.25]],
        "head": [[9, 9], [3, 4]],
    }
    rows = {name: np.array(row, dtype=np.float32) for name, row in scores.items()}
    assert label_scores(rows, np.array([1, 1])).tolist() == [[3.5, 8.25], [0, 0.25]]


@pytest.mark.parametrize(
    ("vectors", "heads", "expected"),
    [
        pytest.param([[3, 1, 2], [0, 0, 0], [1, 3, 2]], [1, 1, 1], ["nsubj", "dobj"], id="one of each"),
        pytest.param([[3, 2, 1], [0, 0, 0], [9, 1, 2]], [1, 1, 1], ["nsubj", "dative"], id="before the verb"),
        pytest.param(
            [[3, 2, 1], [5, 0, 0], [0, 0, 0], [0, 4, 1]],
            [2, 2, 2, 2],
            ["dative", "nsubj", "dobj"],
            id="a subject too many is no second object",
        ),
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
    best = LabelChoice(LABELS)(rows, np.array(heads))
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


def analysis(heads: list[int], starts: list[bool], entities: list[EntitySpan]) -> Analysis:
    numbers = np.arange(len(heads))
    return Analysis(
        tags=numbers,
        pos=numbers,
        morphs=numbers,
        scripts=numbers,
        deps=numbers,
        heads=np.array(heads),
        starts=np.array(starts),
        entities=entities,
    )


TWO = analysis([1, 1, 3, 3], [True, False, True, False], [EntitySpan(0, 1, "ORG"), EntitySpan(2, 4, "GPE")])


def test_the_last_sentence_goes() -> None:
    left = TWO.without_last_sentence()
    assert (left.heads.tolist(), left.tags.tolist(), left.entities) == (
        [1, 1],
        [0, 1],
        [EntitySpan(0, 1, "ORG")],
    )


def test_the_only_sentence_stays() -> None:
    alone = analysis([1, 1], [True, False], [])
    assert alone.without_last_sentence().heads.tolist() == [1, 1]


def test_parts_become_one() -> None:
    whole = joined([TWO.without_last_sentence(), TWO.moved(2)])
    assert whole.heads.tolist() == [1, 1, 3, 3, 5, 5]
    assert [(e.start, e.end) for e in whole.entities] == [(0, 1), (2, 3), (4, 6)]


@pytest.mark.parametrize(
    ("starts", "glued", "expected"),
    [
        pytest.param([2, 3], [False, True, True, False], [3], id="the mark closes and stood alone"),
        pytest.param([2], [False, True, True, False], [3], id="the mark closes"),
        pytest.param([2, 3], [False, True, False, True], [2], id="the mark opens and stood alone"),
        pytest.param([3], [False, True, False, True], [2], id="the mark opens"),
        pytest.param([2], [False, True, False, False], [2], id="white space on both sides tells nothing"),
    ],
)
def test_a_sentence_starts_on_the_outer_side_of_a_quotation_mark(
    starts: list[int], glued: list[bool], expected: list[int]
) -> None:
    scores = np.full(4, -1, dtype=np.float32)
    scores[starts] = 1
    moved = with_quotes_on_their_side(scores, ["others", ".", '"', "However"], glued)
    assert np.flatnonzero(moved > 0).tolist() == expected


def test_brackets_and_pairs_of_dashes_enclose_insertions() -> None:
    words = ["The", "talks", "(", "held", "[", "late", "]", ")", "—", "they", "say", "—", "failed"]
    assert insertions(words) == [(5, 6), (3, 7), (9, 11)]
    assert insertions(["One", "—", "two", "—", "three", "—", "four", ")"]) == []


def test_the_root_is_no_word_of_an_insertion() -> None:
    words = ["The", "swift", "denials", "—", "both", "said", "so", "—", "underscore", "the", "risk"]
    arcs = np.zeros((len(words), len(words) + 1), dtype=np.float32)
    arcs[5, -1] = 3.0  # "said" looks like the root,
    arcs[8, -1] = 1.0  # "underscore" a little less so
    heads = sentence_trees(arcs, np.arange(len(words)) == 0, words)
    assert heads[8] == 8
    assert sentence_trees(arcs, np.arange(len(words)) == 0, ["word"] * len(words))[5] == 5
