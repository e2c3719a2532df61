"""The word vectors of the bundled pipeline: a static table distilled from the published all-MiniLM-L6-v2.

    python training/vectors.py --data DATA_DIR --out vectors.npz

A word's vector is the mean of its own states in the last layer, in up to ``CONTEXTS`` sentences of the
training texts.  A word seen in fewer than ``FEWEST`` is read alone, and what the encoder says then is mapped
to a vector by the linear map that fits the words that have both.  The vectors are reduced to ``WIDTH``
principal components and stored as int8; ``claimrec.nlp.vectors`` says what the file holds.  It takes four and
a half minutes of a core that multiplies bfloat16.  All seeds are set; bench/vectors.py measures the result.

The texts are training texts of the pipeline (README.md): silver sentences, EWT, GUM, WikiGold and MEANTIME's
training articles.  No text that claimrec is scored on is among them.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812  (its usual name)
from corpus import TREEBANKS_TRAIN, blocks, read_docs
from encoder import WIDTH as STATE_WIDTH
from encoder import Bert
from meantime import meantime_sentences
from start_weights import WEIGHTS_PACKAGE, read_vocabulary
from wikigold import wikigold_sentences

from claimrec.nlp.features import encode
from claimrec.nlp.vectors import key_of
from claimrec.nlp.wordpiece import WordPieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

WIKIGOLD: Final = "wikigold/data/wikigold/CONLL-format/data/wikigold.conll.txt"
VOCABULARY: Final = 25_000
WIDTH: Final = 64
CONTEXTS: Final = 20
FEWEST: Final = 3
SMOOTHING: Final = 1e-3
"""The a in a word's weight a / (a + p), p its share of the training texts (Arora et al. 2017)."""

# A sentence is read for a word with fewer contexts than URGENT, or for so many that miss some: a quarter of
# the work is saved, and one context in thirteen is lost, of words that have five or more.
URGENT: Final = 5
WORTH_READING: Final = 4
LONGEST_SENTENCE: Final = 150
WORDS_PER_BATCH: Final = 900
ALONE_PER_BATCH: Final = 256

Sentences = list[list[str]]


def sentences(data: Path) -> Sentences:
    """Return the words of the training texts, in an order that the seed fixes."""
    train = data / "train"
    read = [[t.text for t in doc if not t.is_space] for doc in read_docs(train / "silver/train.spacy")]
    for name in TREEBANKS_TRAIN:
        read += [[row[1] for row in rows if row[0].isdigit()] for _, rows in blocks(train / name)]
    read += [s.words for s in wikigold_sentences(train / WIKIGOLD)]
    read += [s.words for s in meantime_sentences(data / "dev/meantime")]
    random.Random(0).shuffle(read)  # noqa: S311  (no secret)
    return [words for words in read if 0 < len(words) <= LONGEST_SENTENCE]


def vocabulary(counts: Counter[str], pieces: Sequence[str]) -> list[str]:
    """Return the words of the table, the most frequent first.

    Behind those seen ``FEWEST`` times come the encoder's own whole words, seen or not, before names and
    misspellings seen once or twice: on the development sets that leaves fewer words unknown.
    """
    own = {piece for piece in pieces if piece.isascii() and piece.isalpha() and len(piece) > 1}

    def rank(word: str) -> tuple[int, bool, int, str]:
        n = counts[word]
        return (-n if n >= FEWEST else 0), n < FEWEST and word not in own, -n, word

    words = {word for word in counts if not any(c.isspace() for c in word)}
    return sorted(words | own, key=rank)[:VOCABULARY]


def worth_reading(texts: Sentences, words: Iterable[str]) -> Iterator[list[str]]:
    """Yield the sentences to read until each word has its contexts."""
    missing = dict.fromkeys(words, CONTEXTS)
    for text in texts:
        keys = [key_of(word) for word in text]
        wanting = {key for key in keys if missing.get(key, 0) > 0}
        urgent = any(missing[key] > CONTEXTS - URGENT for key in wanting)
        if urgent or len(wanting) >= WORTH_READING:
            yield text
            for key in keys:
                if key in missing:
                    missing[key] -= 1


class Teacher:
    """The encoder as it was published."""

    def __init__(self) -> None:
        bert = Bert().eval()
        bert.load_pretrained(Path(str(files(WEIGHTS_PACKAGE) / "model" / "model.safetensors")))
        self.bert = bert.bfloat16()
        self.pieces = WordPieces(read_vocabulary())

    def states(self, windows: Sequence[Sequence[str]]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return the states of the words, windows x words x width, and the mean state of each window."""
        batch = {name: torch.from_numpy(x) for name, x in encode(windows, self.pieces).items()}
        with torch.inference_mode():
            last = self.bert(batch["pieces"], batch["mask"], batch["piece_case"])[-1].float()
        # The mean over a word's pieces, as the difference of two running sums.
        sums = F.pad(last.cumsum(1), (0, 0, 1, 0))
        row = torch.arange(len(windows))[:, None]
        lengths = (batch["last"] + 1 - batch["first"])[..., None]
        of_words = (sums[row, batch["last"] + 1] - sums[row, batch["first"]]) / lengths
        mask = batch["mask"][..., None].float()
        return of_words.numpy(), ((last * mask).sum(1) / mask.sum(1)).numpy()


def in_contexts(
    teacher: Teacher, texts: Sentences, words: Sequence[str]
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Return the mean states of words in the texts and the number of contexts that each is the mean of."""
    index = {word: i for i, word in enumerate(words)}
    sums, seen = np.zeros((len(words), STATE_WIDTH), np.float32), np.zeros(len(words), int)
    for batch in by_length(texts):
        states, _ = teacher.states(batch)
        for text, of_text in zip(batch, states, strict=True):
            for word, state in zip(text, of_text, strict=False):  # the states go on with padding
                i = index.get(key_of(word))
                if i is not None and seen[i] < CONTEXTS:
                    sums[i] += state
                    seen[i] += 1
    return sums / np.maximum(seen, 1)[:, None], seen


def by_length(texts: Sentences) -> list[list[list[str]]]:
    """Return sentences in batches of about equal length, the batches shuffled: contexts are of any length."""
    batches: list[list[list[str]]] = []
    batch: list[list[str]] = []
    for text in sorted(texts, key=len):
        if batch and (len(batch) + 1) * len(text) > WORDS_PER_BATCH:
            batches.append(batch)
            batch = []
        batch.append(text)
    batches.append(batch)
    random.Random(0).shuffle(batches)  # noqa: S311  (no secret)
    return batches


def alone(teacher: Teacher, words: Sequence[str]) -> NDArray[np.float32]:
    """Return the mean state of each word read alone, its borders included (as in model2vec)."""
    starts = range(0, len(words), ALONE_PER_BATCH)
    batches = ([[word] for word in words[at : at + ALONE_PER_BATCH]] for at in starts)
    return np.concatenate([teacher.states(batch)[1] for batch in batches])


def completed(
    contextual: NDArray[np.float32], seen: NDArray[np.int64], single: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Return the contextual vectors, those of rare words made of what they are alone."""
    common = seen >= FEWEST
    source = np.concatenate([single, np.ones((len(single), 1), np.float32)], axis=1)
    linear, *_ = np.linalg.lstsq(source[common], contextual[common], rcond=None)
    return np.where(common[:, None], contextual, source @ linear)


def principal_components(vectors: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return the vectors, their mean taken off, along the ``WIDTH`` directions in which they differ most."""
    centred = vectors.astype(np.float64) - vectors.mean(0)
    _, directions = np.linalg.eigh(centred.T @ centred)
    return centred @ directions[:, : -WIDTH - 1 : -1]


def table(data: Path) -> dict[str, NDArray[np.generic]]:
    """Make the arrays of the file."""
    texts, teacher = sentences(data), Teacher()
    counts = Counter(key_of(word) for text in texts for word in text)
    words = vocabulary(counts, teacher.pieces.vocab)
    contextual, seen = in_contexts(teacher, list(worth_reading(texts, words)), words)
    vectors = principal_components(completed(contextual, seen, alone(teacher, words)))
    scales = np.abs(vectors).max(0) / 127
    shares = np.array([counts[word] for word in words]) / counts.total()
    return {
        "rows": np.round(vectors / scales).astype(np.int8),
        "scales": scales.astype(np.float32),
        "weights": (SMOOTHING / (SMOOTHING + shares)).astype(np.float32),
        "words": np.frombuffer("\n".join(words).encode("utf-8"), np.uint8),
    }


def write_table(data: Path, out: Path) -> None:
    """Make the arrays and write them to ``out``."""
    np.savez_compressed(out, **table(data))


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with train/ and dev/")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    write_table(options.data, options.out)
    print(f"{options.out}: {options.out.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
