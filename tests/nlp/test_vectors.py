from __future__ import annotations

import io
import pickle
import warnings
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from claimrec.nlp.vectors import Table, Vectors, key_of

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.vocab import Vocab

# The column scales halve and double: kill is (2, 0), slay (2, 2), the (0, 2).
WORDS = "kill\nslay\nthe"
ROWS = [[4, 0], [4, 1], [0, 1]]
SCALES = [0.5, 2.0]
WEIGHTS = [1.0, 1.0, 0.25]


@pytest.fixture
def table() -> Table:
    file = io.BytesIO()
    np.savez_compressed(
        file,
        rows=np.array(ROWS, np.int8),
        scales=np.array(SCALES, np.float32),
        weights=np.array(WEIGHTS, np.float32),
        words=np.frombuffer(WORDS.encode(), np.uint8),
    )
    return Table(file.getvalue())


@pytest.fixture
def vocab() -> Vocab:
    return spacy.blank("en").vocab


@pytest.fixture
def component(table: Table) -> Vectors:
    return Vectors(table=table)


def doc_of(component: Vectors, vocab: Vocab, text: str, lemmas: list[str] | None = None) -> Doc:
    return component(Doc(vocab, words=text.split(), lemmas=lemmas))


@pytest.mark.parametrize(
    ("word", "lemma", "expected"),
    [
        pytest.param("kill", "", [2, 0], id="known"),
        pytest.param("Slay", "", [2, 2], id="in any case"),
        pytest.param("slew", "slay", [2, 2], id="its lemma is known"),
        pytest.param("slay", "kill", [2, 2], id="the word goes before the lemma"),
        pytest.param("spare", "", [0, 0], id="unknown"),
        pytest.param("spared", "spare", [0, 0], id="unknown with its lemma"),
    ],
)
def test_the_vector_of_a_word(
    component: Vectors, vocab: Vocab, word: str, lemma: str, expected: list[float]
) -> None:
    token = doc_of(component, vocab, word, [lemma])[0]
    assert token.vector.tolist() == expected
    assert token.has_vector == any(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("kill slay", [2, 1], id="the mean"),
        pytest.param("the kill", [1.6, 0.4], id="a frequent word counts less"),
        pytest.param("spare kill", [2, 0], id="an unknown word counts nothing"),
        pytest.param("spare", [0, 0], id="nothing known"),
        pytest.param("", [0, 0], id="no words"),
    ],
)
def test_the_vector_of_a_text(component: Vectors, vocab: Vocab, text: str, expected: list[float]) -> None:
    doc = doc_of(component, vocab, text)
    assert doc.vector.tolist() == pytest.approx(expected)
    assert doc.has_vector == any(expected)


def test_the_vector_of_a_span(component: Vectors, vocab: Vocab) -> None:
    span = doc_of(component, vocab, "slay the kill")[1:3]
    assert span.vector.tolist() == pytest.approx([1.6, 0.4])
    assert span.has_vector


def test_norms_are_those_of_the_vectors(component: Vectors, vocab: Vocab) -> None:
    doc = doc_of(component, vocab, "slay")
    assert [doc.vector_norm, doc[:1].vector_norm, doc[0].vector_norm] == pytest.approx([8**0.5] * 3)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("kill", "slay", 0.5**0.5, id="alike"),
        pytest.param("kill", "the", 0, id="unlike"),
        pytest.param("Kill", "kill", 1, id="the same but for case"),
        pytest.param("spare", "spare", 1, id="the same unknown word"),
        pytest.param("kill", "spare", 0, id="known and unknown"),
    ],
)
def test_similarity(component: Vectors, vocab: Vocab, left: str, right: str, expected: float) -> None:
    a, b = (doc_of(component, vocab, text) for text in (left, right))
    pairs: list[tuple[Any, Any]] = [(a, b), (a[:1], b[:1]), (a[0], b[0]), (a, b[0]), (a[:1], vocab[right])]
    with warnings.catch_warnings(action="error"):
        assert [x.similarity(y) for x, y in pairs] == pytest.approx([expected] * 5)


def test_a_document_without_hooks_can_be_the_other_side(component: Vectors, vocab: Vocab) -> None:
    assert doc_of(component, vocab, "kill").similarity(Doc(vocab, words=["slay"])) == pytest.approx(0.5**0.5)


def test_nothing_is_unpacked_before_somebody_asks(component: Vectors, table: Table, vocab: Vocab) -> None:
    doc_of(component, vocab, "kill")
    assert set(vars(table)) == {"data"}


def test_a_component_survives_bytes(component: Vectors, vocab: Vocab) -> None:
    copy = Vectors().from_bytes(component.to_bytes())
    assert doc_of(copy, vocab, "slay").vector.tolist() == [2, 2]


def test_an_empty_component_survives_bytes(vocab: Vocab) -> None:
    copy = Vectors().from_bytes(Vectors().to_bytes())
    with pytest.raises(ValueError, match="has no table"):
        doc_of(copy, vocab, "kill")


def test_a_component_survives_the_disk(component: Vectors, vocab: Vocab, tmp_path: Path) -> None:
    component.to_disk(tmp_path)
    assert doc_of(Vectors().from_disk(tmp_path), vocab, "slay").vector.tolist() == [2, 2]


def test_a_component_survives_pickling(component: Vectors, vocab: Vocab) -> None:
    doc_of(component, vocab, "kill")[0].has_vector  # noqa: B018  (unpacks the table)
    copy = pickle.loads(pickle.dumps(component))  # noqa: S301  (our own bytes)
    assert doc_of(copy, vocab, "slay").vector.tolist() == [2, 2]


def test_a_document_keeps_its_vectors_when_pickled(component: Vectors, vocab: Vocab) -> None:
    copy = pickle.loads(pickle.dumps(doc_of(component, vocab, "slay")))  # noqa: S301  (our own bytes)
    assert copy.vector.tolist() == [2, 2]


def test_a_component_without_a_table_says_so(vocab: Vocab) -> None:
    with pytest.raises(ValueError, match="has no table: read the pipeline from disk"):
        doc_of(Vectors(), vocab, "kill")


def test_typographic_marks_are_read_as_plain_ones() -> None:
    assert key_of("O\u2019Brien") == "o'brien"


def test_spacy_finds_the_component() -> None:
    assert isinstance(spacy.blank("en").add_pipe("claimrec_vectors"), Vectors)
