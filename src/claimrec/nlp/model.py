"""The ONNX encoder with its labels and vocabulary: words in, analysis out; knows nothing of spaCy."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import onnxruntime

from claimrec.nlp.decode import FORBIDDEN, EntityDecoder, EntitySpan, Indices, Scores, best_tree
from claimrec.nlp.features import encode
from claimrec.nlp.windows import next_window
from claimrec.nlp.wordpiece import WordPieces

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

CLASSIFIERS: Final = ("tag", "pos", "morph", "script")
LABEL_PARTS: Final = ("label_left", "label_own", "label_above", "head")
OUTPUTS: Final = (*CLASSIFIERS, "start", "ner", "arc", *LABEL_PARTS)

# A verb has one object and one subject; the labels of a group exclude each other under one head.  Beside
# them: whether the group usually stands before its head.
UNIQUE: Final = ((frozenset({"dobj"}), False), (frozenset({"nsubj", "nsubjpass"}), True))
UNLIKELY: Final = np.float32(1e4)
# fmt: off
MARKS_IN_PAIRS: Final = frozenset({
    '"', "'", "''", "``", "(", ")", "[", "]", "\u201c", "\u201d", "\u2018", "\u2019", "\u00ab", "\u00bb",
})
# fmt: on


BY_WORD: Final = ("tags", "pos", "morphs", "scripts", "heads", "deps", "starts")


@dataclass(frozen=True)
class Analysis:
    """What the encoder says of a list of words.

    ``tags``, ``pos``, ``morphs``, ``scripts`` (of lemmas) and ``deps`` index the label lists of the model;
    ``heads`` are word indices, a root is its own head and its dep means nothing; ``starts`` marks the words
    that open a sentence.
    """

    tags: Indices
    pos: Indices
    morphs: Indices
    scripts: Indices
    heads: Indices
    deps: Indices
    starts: NDArray[np.bool_]
    entities: list[EntitySpan]

    def without_last_sentence(self) -> Analysis:
        """Return the analysis up to its last sentence, or all of it if it holds but one."""
        end = int(np.flatnonzero(self.starts)[-1]) or len(self.starts)
        by_word = {name: getattr(self, name)[:end] for name in BY_WORD}
        return Analysis(**by_word, entities=[e for e in self.entities if e.end <= end])

    def moved(self, offset: int) -> Analysis:
        """Return the analysis of words that stand ``offset`` words further on in a text."""
        entities = [EntitySpan(e.start + offset, e.end + offset, e.label) for e in self.entities]
        return replace(self, heads=self.heads + offset, entities=entities)


def joined(parts: Sequence[Analysis]) -> Analysis:
    """Put analyses one after the other."""
    by_word = {name: np.concatenate([getattr(part, name) for part in parts]) for name in BY_WORD}
    return Analysis(**by_word, entities=[entity for part in parts for entity in part.entities])


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
    lemmas: bytes
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
        self._best_labels = LabelChoice(self.labels["dep"])
        self._pairs = np.array(
            [
                [f"{tag} {pos}" in self.labels["tag_pos"] for pos in self.labels["pos"]]
                for tag in self.labels["tag"]
            ]
        )
        self._decode_entities = EntityDecoder(self.labels["ner"])

    def analyse(self, words: Sequence[str], paragraphs: Sequence[bool], glued: Sequence[bool]) -> Analysis:
        """Analyse the words of one text.

        ``paragraphs`` marks those that open a paragraph, ``glued`` those without white space before them.  A
        paragraph always opens a sentence, and no entity crosses into it.  A sentence that a window would cut
        in two is read again at the head of the next window.
        """
        lengths = [len(self.pieces(word)) for word in words]
        parts: list[Analysis] = []
        start = 0
        while start < len(words):
            cut = next_window(words, lengths, paragraphs, start)
            inside = slice(cut.words.start, cut.words.stop)
            part = self._analyse_window(list(words[inside]), list(paragraphs[inside]), list(glued[inside]))
            part = part if cut.is_clean else part.without_last_sentence()
            parts.append(part.moved(start))
            start += len(part.tags)
        return joined(parts)

    def _analyse_window(self, words: list[str], paragraphs: list[bool], glued: list[bool]) -> Analysis:
        scores = self._run(words)
        bare = np.array([is_bare(word) for word in words])
        # A bare mark is a root only where a sentence holds nothing else.
        scores["arc"][bare, -1] -= UNLIKELY
        entities = [
            entity
            for entity in self._entities(scores["ner"], paragraphs)
            if not bare[entity.start : entity.end].all()
        ]
        starts = sentence_starts(
            with_quotes_on_their_side(scores["start"], words, glued), paragraphs, entities
        )
        heads = with_final_marks_on_roots(sentence_trees(scores["arc"], starts), starts, bare)
        tags, pos = best_pairs(scores["tag"], scores["pos"], self._pairs)
        return Analysis(
            tags=tags,
            pos=pos,
            morphs=scores["morph"].argmax(axis=1),
            scripts=scores["script"].argmax(axis=1),
            heads=heads,
            deps=self._best_labels(label_scores(scores, heads), heads),
            starts=starts,
            entities=entities,
        )

    def _run(self, words: list[str]) -> dict[str, Scores]:
        inputs = encode([words], self.pieces)
        del inputs["mask"]  # one window without padding: the network was exported without it
        outputs = self._session.run(list(OUTPUTS), inputs)
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


def best_pairs(tags: Scores, pos: Scores, known: NDArray[np.bool_]) -> tuple[Indices, Indices]:
    """Return the best tag and part of speech of each word that go together, as ``known`` says: tags x pos."""
    both = log_softmax(tags)[:, :, None] + log_softmax(pos)[:, None, :]
    best = np.where(known, both, -np.inf).reshape(len(tags), -1).argmax(axis=1)
    return best // known.shape[1], best % known.shape[1]


def log_softmax(scores: Scores) -> Scores:
    """Return log probabilities, row by row."""
    top = scores - scores.max(axis=1, keepdims=True)
    logs: Scores = top - np.log(np.exp(top).sum(axis=1, keepdims=True))
    return logs


def label_scores(scores: Mapping[str, Scores], heads: Indices) -> Scores:
    """Return words x labels: how well each label fits the arc to the head that was found (biaffine).

    Of the network's ``scores``, ``label_left`` are the dependents' vectors times the tensor of the labels,
    words x (labels x width); ``label_own`` and ``label_above`` what dependent and head say by themselves,
    words x labels; ``head`` the heads' vectors.
    """
    own = scores["label_own"]
    left = scores["label_left"].reshape(len(own), own.shape[1], -1)
    of_arcs: Scores = np.matmul(left, scores["head"][heads][:, :, None])[:, :, 0]
    of_arcs += own + scores["label_above"][heads]
    return of_arcs


class LabelChoice:
    """The best label of each word, one subject and one object a head at most."""

    def __init__(self, labels: Sequence[str]) -> None:
        self._unique = [
            Unique([i for i, label in enumerate(labels) if label in group], before_head)
            for group, before_head in UNIQUE
        ]

    def __call__(self, scores: Scores, heads: Indices) -> Indices:
        """Return the labels for ``scores``, words x labels; changes ``scores``."""
        best: Indices = scores.argmax(axis=1)
        for unique in self._unique:
            for i in surplus(best, scores, heads, unique):
                scores[i, unique.labels] = FORBIDDEN
                best[i] = scores[i].argmax()
        return best


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


def with_quotes_on_their_side(scores: Scores, words: Sequence[str], glued: Sequence[bool]) -> Scores:
    """Return the scores of sentence starts with those beside a quotation mark moved to its outer side.

    White space tells what the encoder does not see: in 'other." However' the mark closes, in 'said. "One' it
    opens.
    """
    scores = scores.copy()
    last = len(words) - 1
    for i, word in enumerate(words):
        if word not in MARKS_IN_PAIRS or i in {0, last}:
            continue
        closes, opens = glued[i] and not glued[i + 1], glued[i + 1] and not glued[i]
        if closes and scores[i] > 0:
            scores[i + 1] = max(scores[i], scores[i + 1])
            scores[i] = -UNLIKELY
        elif opens and scores[i + 1] > 0:
            scores[i] = max(scores[i], scores[i + 1])
            scores[i + 1] = -UNLIKELY
    return scores


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
    """Return arrays as one string of bytes."""
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)
    return buffer.getvalue()


def bytes_to_arrays(data: bytes) -> dict[str, NDArray[Any]]:
    """Read what ``arrays_to_bytes`` wrote."""
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        return {name: arrays[name] for name in arrays.files}
