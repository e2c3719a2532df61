"""Writing an analysis on a ``Doc``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from claimrec.nlp.lemmas import NAME_TAGS, Lemmas

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    from claimrec.nlp.analysis import Analysis

ATTRIBUTES: Final = ["TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "ENT_IOB", "ENT_TYPE"]
COLUMN: Final = {name: i for i, name in enumerate(ATTRIBUTES)}
SPACE_TAG: Final = "_SP"
SPACE_DEP: Final = "dep"
IOB_INSIDE, IOB_OUTSIDE, IOB_BEGIN = 1, 2, 3


class Writer:
    """Writes an analysis on a ``Doc`` with one array, the fast way."""

    def __init__(self, vocab: Vocab, labels: dict[str, list[str]], lemmas: bytes) -> None:
        add = vocab.strings.add
        self._add = add
        self._lemmas = Lemmas(lemmas, labels["tag"], labels["script"])
        self._tag_ids = ids(add(tag) for tag in labels["tag"])
        self._pos_ids = ids(vocab.strings[pos] for pos in labels["pos"])
        self._proper = vocab.strings["PROPN"]
        self._is_proper = np.array([tag in NAME_TAGS for tag in labels["tag"]])
        self._morph_ids = ids(vocab.morphology.add(morph) for morph in labels["morph"])
        self._dep_ids = ids(add(dep) for dep in labels["dep"])
        self._root = np.uint64(add("ROOT"))
        self._space = (add(SPACE_TAG), vocab.strings["SPACE"], vocab.morphology.add(""))
        self._space_dep = add(SPACE_DEP)
        self._entity_ids = {mark[2:]: add(mark[2:]) for mark in labels["ner"] if mark != "O"}

    def write(self, doc: Doc, words: list[str], places: list[int], analysis: Analysis) -> None:
        """Write the analysis of ``words``, which stand at ``places`` in ``doc``."""
        at = np.array(places, dtype=np.int64)
        rows = self._blank_rows(doc)
        heads = space_heads(len(doc), at)
        heads[at] = at[analysis.heads]
        is_root = analysis.heads == np.arange(len(at))
        lemmas = self._lemmas(words, analysis.tags.tolist(), analysis.scripts.tolist())
        columns = {
            "TAG": self._tag_ids[analysis.tags],
            # A proper noun for the one head is one for the other: "United" in "United Nations".
            "POS": np.where(self._is_proper[analysis.tags], self._proper, self._pos_ids[analysis.pos]),
            "MORPH": self._morph_ids[analysis.morphs],
            "LEMMA": ids(map(self._add, lemmas)),
            "DEP": np.where(is_root, self._root, self._dep_ids[analysis.deps]),
        }
        for name, column in columns.items():
            rows[at, COLUMN[name]] = column
        self._write_entities(rows, at, analysis)
        self._finish(doc, rows, heads)

    def write_blank(self, doc: Doc) -> None:
        """Annotate a document of nothing but white space: the first token is the root."""
        rows = self._blank_rows(doc)
        rows[0, COLUMN["DEP"]] = self._root
        self._finish(doc, rows, np.maximum(np.arange(len(doc)) - 1, 0))

    def _finish(self, doc: Doc, rows: NDArray[np.uint64], heads: NDArray[np.int64]) -> None:
        # A head is stored as the distance to it; a negative one wraps round in the unsigned array.
        rows[:, COLUMN["HEAD"]] = (heads - np.arange(len(doc))).astype(np.uint64)
        names: Any = ATTRIBUTES
        array: Any = rows
        doc.from_array(names, array)

    def _blank_rows(self, doc: Doc) -> NDArray[np.uint64]:
        """Return the rows of white space, whose lemma is itself."""
        row = [*self._space, 0, 0, self._space_dep, IOB_OUTSIDE, 0]
        rows = np.tile(np.array(row, dtype=np.uint64), (len(doc), 1))
        orth: Any = "ORTH"
        rows[:, COLUMN["LEMMA"]] = doc.to_array(orth)
        return rows

    def _write_entities(
        self, rows: NDArray[np.uint64], places: NDArray[np.int64], analysis: Analysis
    ) -> None:
        for entity in analysis.entities:
            start, end = int(places[entity.start]), int(places[entity.end - 1]) + 1
            rows[start:end, COLUMN["ENT_IOB"]] = IOB_INSIDE
            rows[start, COLUMN["ENT_IOB"]] = IOB_BEGIN
            rows[start:end, COLUMN["ENT_TYPE"]] = self._entity_ids[entity.label]


def ids(values: Iterable[int]) -> NDArray[np.uint64]:
    """Return numbers of spaCy's string table as an array."""
    return np.fromiter(values, dtype=np.uint64)


def space_heads(n: int, places: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return for every token the word before it, or the first word: where white space hangs."""
    before = np.searchsorted(places, np.arange(n), side="right") - 1
    return places[np.maximum(before, 0)]
