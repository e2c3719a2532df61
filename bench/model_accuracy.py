"""The accuracy, speed and size of a pipeline as one table, beside the bars it is held to.

    python bench/model_accuracy.py --data DATA_DIR [--pipeline NAME_OR_FOLDER] [--split dev] [--speed-only]

``DATA_DIR`` holds ``train/`` and ``dev/`` as training/README.md says.  The speed is that of ``nlp.pipe``
with every component on, on one core, in processor time, as a ratio to a spaCy CNN of tagger, parser and NER
(spaCy's own settings: width 96, depth 4) that is trained for a moment and timed in turns with the pipeline in
the same run.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "training"))

# First of all, since it limits numpy to one core:
from evaluate import SILVER, Scores, evaluate, news_articles, words_per_second  # noqa: E402, I001
import spacy  # noqa: E402
from corpus import read_docs  # noqa: E402
from spacy.training import Example  # noqa: E402

from claimrec.nlp.load import load  # noqa: E402

if TYPE_CHECKING:
    from spacy.language import Language

COLUMNS = ("LAS", "UAS", "sentence F", "tag", "pos", "morph", "lemma", "NER F", "NER P", "NER R")
ROUNDS = 5
ARTICLES = 40
CNN_ROUNDS = 3
CNN_BATCH = 50


def table(scores: Scores) -> str:
    """Return the scores as a Markdown table, one row a corpus."""
    rows = [("corpus", *COLUMNS), ("---", *("---:" for _ in COLUMNS))]
    rows += [(name, *(str(score.get(column, "")) for column in COLUMNS)) for name, score in scores.items()]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def cnn(data: Path) -> Language:
    """Return a spaCy CNN of the usual size, trained just enough to behave like one."""
    nlp = spacy.blank("en")
    for name in ("tagger", "parser", "ner"):
        nlp.add_pipe(name)
    gold = read_docs(data / SILVER.format(split="dev"))
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
    optimizer = nlp.initialize(lambda: examples)
    random.seed(0)
    for _ in range(CNN_ROUNDS):
        for at in range(0, len(examples), CNN_BATCH):
            nlp.update(examples[at : at + CNN_BATCH], sgd=optimizer)
    return nlp


def speed(nlp: Language, data: Path) -> str:
    """Time the pipeline and the CNN in turns and return one line."""
    rival, articles = cnn(data), news_articles(data, "test")[:ARTICLES]
    rounds = [[words_per_second(n, articles) for n in (nlp, rival)] for _ in range(ROUNDS + 1)]
    ratios = [ours / theirs for ours, theirs in rounds[1:]]  # the first round warms caches
    ours, theirs = (statistics.median(side) for side in zip(*rounds[1:], strict=True))
    return (
        f"{ours:,.0f} words a second on one core, the CNN {theirs:,.0f}: {statistics.median(ratios):.2f} "
        f"times ({min(ratios):.2f} to {max(ratios):.2f} in {ROUNDS} rounds)"
    )


def size(nlp: Language) -> str:
    """Return how much room the pipeline takes on disk."""
    folder: Any = nlp.path
    total = sum(file.stat().st_size for file in Path(folder).rglob("*") if file.is_file())
    return f"{total / 1e6:.1f} MB on disk"


def main() -> None:
    """Print the table of a pipeline, the bundled one if none is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--pipeline")
    parser.add_argument("--split", choices=["dev", "test"], default="test")
    parser.add_argument("--speed-only", action="store_true")
    parser.add_argument("--no-speed", action="store_true")
    options = parser.parse_args()
    nlp = load(options.pipeline)
    if not options.speed_only:
        print(table(evaluate(nlp, options.data, options.split)))
    if not options.no_speed:
        print(speed(nlp, options.data))
    print(size(nlp))


if __name__ == "__main__":
    main()
