"""The ONNX encoder with its labels and vocabulary: words in, analysis out; knows nothing of spaCy."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import onnxruntime

from claimrec.nlp.decode import FORBIDDEN, EntityDecoder, EntitySpan, Indices, Scores, best_tree
from claimrec.nlp.features import encode
from claimrec.nlp.windows import windows
from claimrec.nlp.wordpiece import WordPieces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

OUTPUTS: Final = ("tag", "start", "ner", "arc", "dependent", "head")

# A verb has one object and one subject; the labels of a group exclude each other under one head.  Beside
# them: whether the group usually stands before its head.
UNIQUE: Final = ((frozenset({"dobj"}), False), (frozenset({"nsubj", "nsubjpass"}), True))
UNLIKELY: Final = np.float32(1e4)


@dataclass(frozen=True)
class Analysis:
    """What the encoder says of a list of words.

    ``tags`` and ``deps`` index the label lists of the model; ``heads`` are word indices, a root is its own
    head and its dep means nothing.
    """

    tags: Indices
    heads: Indices
    deps: Indices
    entities: list[EntitySpan]


@dataclass(frozen=True)
class Unique:
    """Indices of labels of which a head has one at most, and the side it usually stands on."""

    labels: list[int]
    before_head: bool


@dataclass(frozen=True)
class Files:
    """The bytes a model is made of, as they lie in a pipeline directory."""

    encoder: bytes
    labels: bytes
    label_scorer: bytes
    vocabulary: bytes


class Model:
    """A loaded encoder.

    Windows run one by one, never padded together: the int8 network scales its activations by the largest
    in a run, so the answer for a text would hang on the texts beside it.  On one core nothing is lost.
    """

    def __init__(self, files: Files, threads: int = 1) -> None:
        self.files = files
        self.labels: dict[str, list[str]] = json.loads(files.labels)
        self.pieces = WordPieces(files.vocabulary.decode("utf-8").splitlines())
        self._session = session(files.encoder, threads)
        self._score_labels = LabelScorer(files.label_scorer, self.labels["dep"])
        self._decode_entities = EntityDecoder(self.labels["ner"])

    def analyse(self, words: Sequence[str], paragraphs: Sequence[bool]) -> Analysis:
        """Analyse the words of one text; ``paragraphs`` marks those that open a paragraph.

        A paragraph always opens a sentence, and no entity crosses into it.
        """
        lengths = [len(self.pieces(word)) for word in words]
        parts = [
            self._analyse_window([words[i] for i in window], [paragraphs[i] for i in window], window.start)
            for window in windows(words, lengths, paragraphs)
        ]
        return Analysis(
            tags=np.concatenate([part.tags for part in parts]),
            heads=np.concatenate([part.heads for part in parts]),
            deps=np.concatenate([part.deps for part in parts]),
            entities=[entity for part in parts for entity in part.entities],
        )

    def _analyse_window(self, words: list[str], paragraphs: list[bool], offset: int) -> Analysis:
        scores = self._run(words)
        bare = np.array([is_bare(word) for word in words])
        # A bare mark is a root only where a sentence holds nothing else.
        scores["arc"][bare, -1] -= UNLIKELY
        entities = [
            entity
            for entity in self._entities(scores["ner"], paragraphs)
            if not bare[entity.start : entity.end].all()
        ]
        starts = sentence_starts(scores["start"], paragraphs, entities)
        heads = with_final_marks_on_roots(sentence_trees(scores["arc"], starts), starts, bare)
        deps = self._score_labels(scores["dependent"], scores["head"], heads)
        return Analysis(
            tags=scores["tag"].argmax(axis=1),
            heads=heads + offset,
            deps=deps,
            entities=[EntitySpan(e.start + offset, e.end + offset, e.label) for e in entities],
        )

    def _run(self, words: list[str]) -> dict[str, Scores]:
        outputs = self._session.run(list(OUTPUTS), encode([words], self.pieces))
        return {name: output[0] for name, output in zip(OUTPUTS, outputs, strict=True)}

    def _entities(self, scores: Scores, paragraphs: list[bool]) -> list[EntitySpan]:
        """Decode each paragraph by itself."""
        borders = [0, *(i for i, opens in enumerate(paragraphs) if opens and i), len(paragraphs)]
        return [
            EntitySpan(e.start + start, e.end + start, e.label)
            for start, end in pairwise(borders)
            for e in self._decode_entities(scores[start:end])
        ]


def is_bare(word: str) -> bool:
    """Tell whether ``word`` is nothing but punctuation, symbols or emoji."""
    return not any(c.isalnum() for c in word)


class LabelScorer:
    """Scores the label of each arc from the vectors of its two ends (biaffine)."""

    def __init__(self, weights: bytes, labels: Sequence[str]) -> None:
        self._unique = [
            Unique([i for i, label in enumerate(labels) if label in group], before_head)
            for group, before_head in UNIQUE
        ]
        arrays = {name: array.astype(np.float32) for name, array in bytes_to_arrays(weights).items()}
        bilinear = arrays["bilinear"]
        self._dependent: Scores = arrays["dependent"]
        self._bias: Scores = arrays["bias"]
        self._head: Scores = arrays["head"]
        self._n_labels, self._width, _ = bilinear.shape
        # One matrix product does for all labels: dependent vector x (labels x head vector).
        self._bilinear = np.ascontiguousarray(bilinear.transpose(1, 0, 2).reshape(self._width, -1))

    def __call__(self, vectors: Scores, head_vectors: Scores, heads: Indices) -> Indices:
        """Return the best label of each word under its head, one subject and one object a head at most."""
        scores = self._scores(vectors, head_vectors[heads])
        best: Indices = scores.argmax(axis=1)
        for unique in self._unique:
            for i in surplus(best, scores, heads, unique):
                scores[i, unique.labels] = FORBIDDEN
                best[i] = scores[i].argmax()
        return best

    def _scores(self, dependents: Scores, heads: Scores) -> Scores:
        left = (dependents @ self._bilinear).reshape(-1, self._n_labels, self._width)
        scores: Scores = np.matmul(left, heads[:, :, None])[:, :, 0]
        scores += dependents @ self._dependent.T + self._bias + heads @ self._head.T
        return scores


def surplus(best: Indices, scores: Scores, heads: Indices, unique: Unique) -> list[int]:
    """Return the words whose label is unique under a head and that a sister there outdoes.

    The sister on the usual side of the head wins, of two on one side the one with the higher score.
    """

    def strength(i: int) -> tuple[bool, float]:
        return bool(i < heads[i]) is unique.before_head, float(scores[i, best[i]])

    winners: dict[int, int] = {}
    losers = []
    for i in np.flatnonzero(np.isin(best, unique.labels) & (heads != np.arange(len(heads)))).tolist():
        rival = winners.setdefault(int(heads[i]), i)
        if rival != i:
            winners[int(heads[i])], loser = sorted((i, rival), key=strength, reverse=True)
            losers.append(loser)
    return losers


def session(encoder: bytes, threads: int) -> onnxruntime.InferenceSession:
    """Open the network on ``threads`` cores; 0 leaves the choice to onnxruntime."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(encoder, options, providers=["CPUExecutionProvider"])


def sentence_starts(
    scores: Scores, paragraphs: Sequence[bool], entities: Sequence[EntitySpan]
) -> NDArray[np.bool_]:
    """Tell which words open a sentence: none inside a name, always the first and a paragraph's first."""
    starts: NDArray[np.bool_] = scores > 0
    for entity in entities:
        starts[entity.start + 1 : entity.end] = False
    starts |= np.asarray(paragraphs, dtype=np.bool_)
    starts[0] = True
    return starts


def sentence_trees(arcs: Scores, starts: NDArray[np.bool_]) -> Indices:
    """Return heads within each sentence, the root its own head."""
    n = len(starts)
    heads = np.arange(n)
    borders = [*np.flatnonzero(starts).tolist(), n]
    for start, end in pairwise(borders):
        inner = np.concatenate([arcs[start:end, start:end], arcs[start:end, n:]], axis=1)
        found = best_tree(inner)
        is_root = found == end - start
        heads[start:end] = np.where(is_root, np.arange(start, end), found + start)
    return heads


def with_final_marks_on_roots(heads: Indices, starts: NDArray[np.bool_], bare: NDArray[np.bool_]) -> Indices:
    """Return the heads with the marks that end a sentence on its root.

    Elsewhere they would stretch a subtree over all that lies between: "..., he said." is no part of what
    he said.
    """
    borders = [*np.flatnonzero(starts).tolist(), len(starts)]
    for start, end in pairwise(borders):
        last = end
        while last > start and bare[last - 1]:
            last -= 1
        if last > start:
            root = start + np.flatnonzero(heads[start:end] == np.arange(start, end))[0]
            heads[last:end] = root
    return heads


def arrays_to_bytes(arrays: dict[str, Any]) -> bytes:
    """Return arrays in the form that ``LabelScorer`` reads."""
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)
    return buffer.getvalue()


def bytes_to_arrays(data: bytes) -> dict[str, NDArray[Any]]:
    """Read what ``arrays_to_bytes`` wrote."""
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        return {name: arrays[name] for name in arrays.files}
