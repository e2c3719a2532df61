"""The spaCy component that runs the encoder and writes what it says on the ``Doc``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from spacy.language import Language

from claimrec.nlp.datelines import LONGEST as LONGEST_DATELINE
from claimrec.nlp.datelines import dateline_length
from claimrec.nlp.lemmas import NAME_TAGS, Lemmas
from claimrec.nlp.model import Analysis, Files, Model, arrays_to_bytes, bytes_to_arrays

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

ATTRIBUTES: Final = ["TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "ENT_IOB", "ENT_TYPE"]
COLUMN: Final = {name: i for i, name in enumerate(ATTRIBUTES)}
FILE_NAMES: Final = {
    "encoder": "encoder.onnx",
    "labels": "labels.json",
    "lemmas": "lemmas.json",
    "vocabulary": "vocab.txt",
}
LONGEST_WRAPPED_LINE: Final = 120
SPACE_TAG: Final = "_SP"
SPACE_DEP: Final = "dep"
IOB_INSIDE, IOB_OUTSIDE, IOB_BEGIN = 1, 2, 3


@Language.factory(
    "claimrec_encoder",
    assigns=[
        "token.tag",
        "token.pos",
        "token.morph",
        "token.lemma",
        "token.head",
        "token.dep",
        "token.is_sent_start",
        "token.ent_iob",
        "token.ent_type",
        "doc.sents",
        "doc.ents",
    ],
    default_config={"threads": 1},
    default_score_weights={"tag_acc": 0.2, "dep_las": 0.4, "ents_f": 0.4},
)
def make_encoder(nlp: Language, name: str, threads: int) -> Encoder:
    """Make the component; it knows nothing until it is read from disk or given a model."""
    return Encoder(nlp.vocab, name, threads)


class Encoder:
    """Tags, lemmas, sentences, dependencies and entities from one run of a small encoder.

    White space tokens are kept from the encoder and hang on the word before them.
    """

    def __init__(self, vocab: Vocab, name: str = "claimrec_encoder", threads: int = 1) -> None:
        self.vocab = vocab
        self.name = name
        self.threads = threads
        self._model: Model | None = None
        self._writer: Writer | None = None

    @property
    def labels(self) -> tuple[str, ...]:
        """The dependency labels and the entity labels."""
        if self._model is None:
            return ()
        types = {mark[2:] for mark in self._model.labels["ner"] if mark != "O"}
        return tuple(self._model.labels["dep"]) + tuple(sorted(types))

    def use(self, files: Files) -> None:
        """Take ``files`` as the model from now on."""
        self._model = Model(files, self.threads)
        self._writer = Writer(self.vocab, self._model.labels, files.lemmas)

    def __reduce__(self) -> tuple[Any, ...]:
        """Make the component picklable for ``nlp.pipe(n_process=...)``: the session itself is not."""
        return unpickled, (self.vocab, self.name, self.threads, self.to_bytes())

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one document in place."""
        if self._model is None or self._writer is None:
            raise ValueError(f"{self.name} has no model: read the pipeline from disk with spacy.load")
        words, places, paragraphs = visible_words(doc)
        if words:
            analysis = self._model.analyse(words, paragraphs, glued_words(doc, places))
            self._writer.write(doc, words, places, analysis)
        elif len(doc):
            self._writer.write_blank(doc)
        return doc

    def pipe(self, stream: Iterable[Doc], batch_size: int = 1) -> Iterator[Doc]:
        """Annotate documents one by one; the answer for one never hangs on the others."""
        del batch_size
        for doc in stream:
            yield self(doc)

    def to_bytes(self, *, exclude: Sequence[str] = ()) -> bytes:
        """Return the model's files as one string of bytes."""
        del exclude
        contents = {} if self._model is None else vars(self._model.files)
        return arrays_to_bytes({part: np.frombuffer(data, np.uint8) for part, data in contents.items()})

    def from_bytes(self, data: bytes, *, exclude: Sequence[str] = ()) -> Encoder:
        """Read what ``to_bytes`` wrote."""
        del exclude
        contents = bytes_to_arrays(data)
        if contents:
            self.use(Files(**{part: array.tobytes() for part, array in contents.items()}))
        return self

    def to_disk(self, path: str | Path, *, exclude: Sequence[str] = ()) -> None:
        """Write the model's files into a folder."""
        del exclude
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        if self._model is not None:
            for part, name in FILE_NAMES.items():
                (folder / name).write_bytes(getattr(self._model.files, part))

    def from_disk(self, path: str | Path, *, exclude: Sequence[str] = ()) -> Encoder:
        """Read the model's files from a folder."""
        del exclude
        folder = Path(path)
        self.use(Files(**{part: (folder / name).read_bytes() for part, name in FILE_NAMES.items()}))
        return self


def unpickled(vocab: Vocab, name: str, threads: int, data: bytes) -> Encoder:
    """Return the component that ``Encoder.__reduce__`` took apart."""
    return Encoder(vocab, name, threads).from_bytes(data)


def visible_words(doc: Doc) -> tuple[list[str], list[int], list[bool]]:
    """Return the words that are no white space, their places, and for each whether it opens a paragraph.

    A blank line ends a paragraph, in a text that is not wrapped any line end; what follows a dateline
    counts as a paragraph of its own.
    """
    line_ends = 2 if is_wrapped(doc.text) else 1
    words: list[str] = []
    places: list[int] = []
    paragraphs: list[bool] = []
    opens = True
    for i, token in enumerate(doc):
        text = token.text
        if text.isspace():
            opens = opens or text.count("\n") >= line_ends
        else:
            words.append(text)
            places.append(i)
            paragraphs.append(opens)
            opens = False
    for start in [i for i, opened in enumerate(paragraphs) if opened]:
        length = dateline_length(words[start : start + LONGEST_DATELINE])
        if length and start + length < len(words):
            paragraphs[start + length] = True
    return words, places, paragraphs


def glued_words(doc: Doc, places: list[int]) -> list[bool]:
    """Return for each word whether no white space stands before it; a text begins with some."""
    followed: Any = "SPACY"
    spaced = doc.to_array(followed).astype(bool).tolist()
    pairs = zip([-1, *places[:-1]], places, strict=True)
    return [i > 0 and before == i - 1 and not spaced[before] for before, i in pairs]


def is_wrapped(text: str) -> bool:
    """Tell whether lines may end within a sentence: in a text without one long line."""
    return max(map(len, text.split("\n"))) <= LONGEST_WRAPPED_LINE


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
