"""How well measures of likeness find what means the same, as one table: the word vectors and their rivals.

    python bench/vectors.py --data DATA_DIR [--table FILE]

``DATA_DIR`` holds ``dev/qa_align``, ``dev/nanco`` and ``dev/ists2016``; the bundled pipeline reads the texts.

QA-Align (Brook Weiss et al. 2021): F1 of aligning the question-answer pairs of two sentences one to one,
greedily, by the likeness of the answers plus that of the verbs; the threshold comes from the other half.
NAnCo (Laban et al. 2022): do two answers say the same?  Balanced accuracy, mean of four questions; the
threshold comes from the other four.  iSTS (Agirre et al. 2016): Pearson's r with the gold score of two
aligned chunks of headlines.
"""

from __future__ import annotations

import argparse
import ast
import csv
import json
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from rapidfuzz.fuzz import token_set_ratio

from claimrec.nlp.load import BUNDLED, load
from claimrec.nlp.vectors import FILE_NAME, Table, keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

QA_ALIGN: Final = "dev/qa_align/qaalign_dev_gold_official.csv"
NANCO: Final = "dev/nanco/nanco_dataset.json"
ISTS: Final = "dev/ists2016/headlines/STSint.input.headlines.wa"
NANCO_TUNED_ON: Final = frozenset({"Q2", "Q3", "Q5", "Q6"})
QA_COLUMNS: Final = ("qas_1", "qas_2", "alignments")
COLUMNS: Final = ("measure", "QA-Align F1", "NAnCo balanced accuracy", "iSTS chunks r")

Measure = Callable[[str, str], float]


def measures(table: Table) -> dict[str, Measure]:
    """Return the rows of the table: a name and a function of two strings, the higher the more alike."""
    doc = cache(load())  # the pipeline reads each string once, so that rare forms have their lemmas

    def jaccard(left: str, right: str) -> float:
        a, b = set(keys(doc(left))), set(keys(doc(right)))
        return len(a & b) / len(a | b)

    def ratio(left: str, right: str) -> float:
        return token_set_ratio(left.lower(), right.lower()) / 100

    def cosine(left: str, right: str) -> float:
        return table.similarity(doc(left), doc(right))

    def both(left: str, right: str) -> float:
        return (ratio(left, right) + cosine(left, right)) / 2

    return {
        "token Jaccard": jaccard,
        "rapidfuzz token_set_ratio": ratio,
        "word vectors": cosine,
        "half token_set_ratio, half word vectors": both,
    }


@dataclass(frozen=True)
class SentencePair:
    """Two sentences' question-answer pairs as (id, answer, verb), and which ids are aligned."""

    left: list[tuple[str, str, str]]
    right: list[tuple[str, str, str]]
    gold: frozenset[tuple[str, str]]


def qa_align_pairs(path: Path) -> list[SentencePair]:
    """Read QA-Align's development pairs; an alignment of several to several counts as all its pairs."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith("//"))
        return [sentence_pair(*(ast.literal_eval(row[column]) for column in QA_COLUMNS)) for row in rows]


def sentence_pair(left: list[Any], right: list[Any], alignments: list[Any]) -> SentencePair:
    """Make a pair of the three lists in a row."""
    gold = frozenset(
        (a["qa_uuid"], b["qa_uuid"]) for found in alignments for a in found["sent1"] for b in found["sent2"]
    )
    a, b = ([(qa["qa_uuid"], qa["answer"], qa["verb"]) for qa in side] for side in (left, right))
    return SentencePair(a, b, gold)


def qa_align_f1(pairs: list[SentencePair], measure: Measure) -> float:
    """Return F1 over both halves, each with the threshold that is best for the other."""
    halves = [Half.of(pairs[start::2], measure) for start in (0, 1)]
    thresholds = [half.best_threshold() for half in reversed(halves)]
    n_right, n_kept = np.sum([half.kept(t) for half, t in zip(halves, thresholds, strict=True)], axis=0)
    return float(2 * n_right / (n_kept + sum(half.n_gold for half in halves)))


@dataclass(frozen=True)
class Half:
    """The links found in half of the sentence pairs: their scores, whether they are right, how many are."""

    scores: NDArray[np.float64]
    right: NDArray[np.bool_]
    n_gold: int

    @classmethod
    def of(cls, pairs: list[SentencePair], measure: Measure) -> Half:
        """Link the pairs."""
        links = [link for pair in pairs for link in greedy(pair, measure)]
        scores, right = (np.array(column) for column in zip(*links, strict=True))
        return cls(scores, right, sum(len(pair.gold) for pair in pairs))

    def kept(self, threshold: float) -> tuple[int, int]:
        """Return how many links of at least that score are right, and how many there are."""
        kept = self.scores >= threshold
        return int(self.right[kept].sum()), int(kept.sum())

    def best_threshold(self) -> float:
        """Return the score from which on links are kept for the best F1."""

        def f1(threshold: float) -> float:
            n_right, n_kept = self.kept(threshold)
            return 2 * n_right / (n_kept + self.n_gold)

        return max(np.unique(self.scores).tolist(), key=f1)


def greedy(pair: SentencePair, measure: Measure) -> Iterator[tuple[float, bool]]:
    """Yield the score of each link and whether it is right, the best first, of equals the first in the text.

    A link uses up both its ends.
    """
    links = [
        (measure(answer, other) + measure(verb, other_verb), a, b)
        for a, answer, verb in pair.left
        for b, other, other_verb in pair.right
    ]
    used: set[str] = set()
    for score, a, b in sorted(links, key=itemgetter(0), reverse=True):
        if a not in used and b not in used:
            used |= {a, b}
            yield score, (a, b) in pair.gold


def nanco_answers(path: Path) -> dict[str, list[tuple[str, int]]]:
    """Read the answers to each question with their clusters."""
    answers: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for question in json.loads(path.read_text(encoding="utf-8")):
        for answer in question["answers"]:
            answers[answer["qid"]].append((answer["Answer"], answer["cluster_global"]))
    return answers


def nanco_accuracy(answers: dict[str, list[tuple[str, int]]], measure: Measure) -> float:
    """Return the mean balanced accuracy on the questions that the threshold was not tuned on."""
    scored = {name: answer_pairs(found, measure) for name, found in answers.items()}
    tuned_on = [pairs for name, pairs in scored.items() if name in NANCO_TUNED_ON]
    tested = [pairs for name, pairs in scored.items() if name not in NANCO_TUNED_ON]
    thresholds = np.unique(np.concatenate([scores for scores, _ in tuned_on]))
    threshold = max(thresholds, key=lambda t: np.mean([balanced_accuracy(*pairs, t) for pairs in tuned_on]))
    return float(np.mean([balanced_accuracy(*pairs, threshold) for pairs in tested]))


def answer_pairs(
    answers: list[tuple[str, int]], measure: Measure
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Return for all pairs of answers to a question their scores and whether they share a cluster."""
    pairs = list(combinations(answers, 2))
    scores = [measure(left, right) for (left, _), (right, _) in pairs]
    return np.array(scores), np.array([a == b for (_, a), (_, b) in pairs])


def balanced_accuracy(scores: NDArray[np.float64], same: NDArray[np.bool_], threshold: float) -> float:
    """Return the mean of the accuracies on pairs that are and that are not the same."""
    said = scores >= threshold
    return float((said[same].mean() + (~said[~same]).mean()) / 2)


def ists_chunks(path: Path) -> list[tuple[str, str, float]]:
    """Read the aligned chunks of the headlines with their scores, 1 to 5."""
    found = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        parts = [part.strip() for part in line.split(" // ")]
        if "<==>" in line and not parts[1].startswith("NOALI"):
            left, right = parts[3].split(" <==> ")
            found.append((left, right, float(parts[2])))
    return found


def ists_correlation(chunks: list[tuple[str, str, float]], measure: Measure) -> float:
    """Return Pearson's r of the measure and the gold score."""
    scores = [measure(left, right) for left, right, _ in chunks]
    return float(np.corrcoef(scores, [gold for _, _, gold in chunks])[0, 1])


def table_of(data: Path, rows: dict[str, Measure]) -> str:
    """Return the figures of all measures as Markdown."""
    pairs, answers = qa_align_pairs(data / QA_ALIGN), nanco_answers(data / NANCO)
    chunks = ists_chunks(data / ISTS)
    lines = [COLUMNS, ("---", *("---:" for _ in COLUMNS[1:]))]
    for name, measure in rows.items():
        figures = (
            qa_align_f1(pairs, measure),
            nanco_accuracy(answers, measure),
            ists_correlation(chunks, measure),
        )
        lines.append((name, *(f"{figure:.3f}" for figure in figures)))
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--table", type=Path, default=BUNDLED / "claimrec_vectors" / FILE_NAME)
    options = parser.parse_args()
    print(table_of(options.data, measures(Table(options.table.read_bytes()))))


if __name__ == "__main__":
    main()
