"""Word vectors: a small static table behind spaCy's hooks for ``vector``, ``has_vector`` and ``similarity``.

The table was distilled from all-MiniLM-L6-v2 (``training/vectors.py``).  A word's vector is the same in every
text; a text's is the mean of its words', a word of probability p weighted by a / (a + p) (Arora et al. 2017).
"""

from __future__ import annotations

import io
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from spacy.language import Language
from spacy.lexeme import Lexeme
from spacy.tokens import Doc, Span, Token

from claimrec.nlp.wordpiece import PLAIN_MARKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

FILE_NAME: Final = "vectors.npz"

Text = Doc | Span | Token | Lexeme


@Language.factory("claimrec_vectors")
def make_vectors(nlp: Language, name: str) -> Vectors:
    """Make the component; it knows no word until it is read from disk."""
    del nlp
    return Vectors(name)


class Vectors:
    """Answers ``vector``, ``has_vector`` and ``similarity`` of documents, spans and tokens from its table.

    The answers come through hooks of the ``Doc``, which spaCy does not write to disk or send between
    processes (its warning W109 says so): a document from a ``DocBin`` or from ``nlp.pipe(n_process=2)`` gets
    them back by calling the component on it.  A pickled ``Doc`` carries the whole table with it.
    """

    def __init__(self, name: str = "claimrec_vectors", table: Table | None = None) -> None:
        self.name = name
        self._table = table

    def __call__(self, doc: Doc) -> Doc:
        """Hang the table on ``doc``; it is not read before somebody asks."""
        if self._table is None:
            raise ValueError(f"{self.name} has no table: read the pipeline from disk with spacy.load")
        # No hook for the norm: spaCy takes it from the vector, and where a span has that hook (3.8) it gives
        # the vector instead.
        for hooks in (doc.user_hooks, doc.user_span_hooks, doc.user_token_hooks):
            hooks["vector"] = self._table.vector
            hooks["has_vector"] = self._table.has_vector
            hooks["similarity"] = self._table.similarity
        return doc

    def to_bytes(self, *, exclude: Sequence[str] = ()) -> bytes:
        """Return the table's file, no bytes where there is none."""
        del exclude
        return b"" if self._table is None else self._table.data

    def from_bytes(self, data: bytes, *, exclude: Sequence[str] = ()) -> Vectors:
        """Read what ``to_bytes`` wrote."""
        del exclude
        self._table = Table(data) if data else None
        return self

    def to_disk(self, path: str | Path, *, exclude: Sequence[str] = ()) -> None:
        """Write the table into a folder."""
        del exclude
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        if self._table is not None:
            (folder / FILE_NAME).write_bytes(self._table.data)

    def from_disk(self, path: str | Path, *, exclude: Sequence[str] = ()) -> Vectors:
        """Read the table from a folder."""
        del exclude
        return self.from_bytes((Path(path) / FILE_NAME).read_bytes())


class Table:
    """Words and their vectors, unpacked from the bytes of an ``.npz`` file when first asked.

    The file holds ``words``, joined by line ends, as UTF-8; their ``rows``, int8, which times ``scales``, one
    a column, are the vectors; and ``weights``, what a word counts for in the mean of a text.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the file alone: hooks travel with a pickled ``Doc``."""
        return Table, (self.data,)

    def vector(self, text: Text) -> NDArray[np.float32]:
        """Return the weighted mean of the vectors of the words in ``text``; unknown words do not count.

        Zeros where no word is known.
        """
        rows, scales, weights = (self._arrays[name] for name in ("rows", "scales", "weights"))
        known = self._known(text)
        if not known:
            return np.zeros_like(scales)
        mean = weights[known] @ rows[known].astype(np.float32) / weights[known].sum()
        vector: NDArray[np.float32] = mean * scales
        return vector

    def has_vector(self, text: Text) -> bool:
        """Tell whether any word in ``text`` is known."""
        return bool(self._known(text))

    def similarity(self, left: Text, right: Text) -> float:
        """Return the cosine, 1 for the same words, known or not, and 0 where one side has no vector."""
        if keys(left) == keys(right):
            return 1.0
        a, b = self.vector(left), self.vector(right)
        norms = float(np.linalg.norm(a) * np.linalg.norm(b))
        return float(a @ b) / norms if norms else 0.0

    def _known(self, text: Text) -> list[int]:
        rows = [self._row(word) for word in words_of(text)]
        return [row for row in rows if row is not None]

    def _row(self, word: Token | Lexeme) -> int | None:
        """Find a word, or else its lemma: rare forms of common words are many."""
        row = self._index.get(key_of(word.text))
        return self._index.get(key_of(word.lemma_)) if row is None and isinstance(word, Token) else row

    @cached_property
    def _arrays(self) -> dict[str, NDArray[Any]]:
        with np.load(io.BytesIO(self.data), allow_pickle=False) as arrays:
            return {name: arrays[name] for name in arrays.files}

    @cached_property
    def _index(self) -> dict[str, int]:
        words = self._arrays["words"].tobytes().decode("utf-8").split("\n")
        return {word: i for i, word in enumerate(words)}


def words_of(text: Text) -> Iterable[Token | Lexeme]:
    """Return the words in ``text``."""
    return [text] if isinstance(text, Token | Lexeme) else text


def keys(text: Text) -> list[str]:
    """Return the words in ``text`` as the table spells them."""
    return [key_of(word.text) for word in words_of(text)]


def key_of(word: str) -> str:
    """Return ``word`` as the table spells it: in lower case, with plain marks."""
    return word.translate(PLAIN_MARKS).lower()
