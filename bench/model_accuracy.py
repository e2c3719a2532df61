"""The accuracy and speed of a pipeline as one table.

    python bench/model_accuracy.py --data DATA_DIR [--pipeline NAME_OR_FOLDER] [--split test]

``DATA_DIR`` holds ``ewt/``, ``gum/`` and ``silver/`` as training/README.md says.  Words a second are those of
``nlp.pipe`` with every component on, on one core, in processor time.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "training"))

from evaluate import Scores, evaluate  # noqa: E402  (first of all: it limits numpy to one core)

from claimrec.nlp.load import load  # noqa: E402

COLUMNS = ("LAS", "UAS", "sentence F", "tag accuracy", "NER F")


def table(scores: Scores) -> str:
    """Return the scores as a Markdown table, one row a corpus."""
    corpora = {name: score for name, score in scores.items() if isinstance(score, dict)}
    rows = [("corpus", *COLUMNS), ("---", *("---:" for _ in COLUMNS))]
    rows += [(name, *(str(score.get(column, "")) for column in COLUMNS)) for name, score in corpora.items()]
    speed = f"{scores['words_per_second']:,} words a second on one core"
    return "\n".join(["| " + " | ".join(row) + " |" for row in rows] + ["", speed])


def main() -> None:
    """Print the table of a pipeline, the bundled one if none is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--pipeline")
    parser.add_argument("--split", choices=["dev", "test"], default="dev")
    options = parser.parse_args()
    print(table(evaluate(load(options.pipeline), options.data, options.split)))


if __name__ == "__main__":
    main()
