"""The spaCy component that runs the encoder and writes what it says on the ``Doc``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.language import Language

from claimrec.nlp.model import Model
from claimrec.nlp.model_files import FILE_NAMES, Files, arrays_to_bytes, bytes_to_arrays
from claimrec.nlp.visible_words import glued_words, visible_words
from claimrec.nlp.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc
    from spacy.vocab import Vocab


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
