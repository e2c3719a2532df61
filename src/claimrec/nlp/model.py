"""The ONNX encoder with its labels and vocabulary: words in, analysis out; knows nothing of spaCy."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np
import onnxruntime

from claimrec.nlp.analysis import Analysis, joined
from claimrec.nlp.decode import EntityDecoder, EntitySpan, Scores
from claimrec.nlp.features import encode
from claimrec.nlp.labels import LabelChoice, best_pairs, label_scores
from claimrec.nlp.sentences import (
    UNLIKELY,
    sentence_starts,
    sentence_trees,
    with_final_marks_on_roots,
    with_quotes_on_their_side,
)
from claimrec.nlp.windows import next_window
from claimrec.nlp.wordpiece import WordPieces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.nlp.model_files import Files

CLASSIFIERS: Final = ("tag", "pos", "morph", "script")
LABEL_PARTS: Final = ("label_left", "label_own", "label_above", "head")
OUTPUTS: Final = (*CLASSIFIERS, "start", "ner", "arc", *LABEL_PARTS)


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
        heads = with_final_marks_on_roots(sentence_trees(scores["arc"], starts, words), starts, bare)
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


def session(encoder: bytes, threads: int) -> onnxruntime.InferenceSession:
    """Open the network on ``threads`` cores; 0 leaves the choice to onnxruntime."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(encoder, options, providers=["CPUExecutionProvider"])
