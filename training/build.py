"""The bundled pipeline in one command: train twice, distil vectors, export, put together, score.

    python training/build.py --data DATA_DIR --minutes 160 --out src/claimrec/nlp/en_claimrec_news

``DATA_DIR`` holds ``train/`` and ``dev/`` as README.md says.  The first part of the training, without
types for the names of the treebanks, makes the teacher that types them for the second part.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import spacy
from evaluate import evaluate
from export import export
from package import package
from pipeline_meta import write_meta
from schedule import Budget
from train import train
from vectors import write_table

FIRST_PART = 0.3
"""Share of the budget that goes into the teacher."""


@dataclass(frozen=True)
class Files:
    """What a build leaves behind beside the pipeline: the checkpoint and the vectors."""

    checkpoint: Path
    vectors: Path

    @property
    def teacher(self) -> Path:
        """The checkpoint of the first part."""
        return self.checkpoint.with_suffix(".teacher")


def build(data: Path, out: Path, budget: Budget, seed: int, files: Files) -> None:
    """Write a freshly trained pipeline to ``out``, its scores on dev and test in its meta.json."""
    train(data, files.checkpoint, budget.up_to(FIRST_PART), seed=seed)
    shutil.copy(files.checkpoint, files.teacher)
    train(
        data,
        files.checkpoint,
        budget.after(FIRST_PART),
        seed=seed + 1,
        resume=True,
        teacher=files.teacher,
    )
    write_table(data, files.vectors)
    finish(data, out, files)


def finish(data: Path, out: Path, files: Files) -> None:
    """Make the pipeline of a checkpoint."""
    with tempfile.TemporaryDirectory() as folder:
        export(files.checkpoint, Path(folder))
        package(Path(folder), data, out, files.vectors, {})
    nlp = spacy.load(out)
    write_meta(out, {split: evaluate(nlp, data, split) for split in ("dev", "test")})


def main() -> None:
    """Build from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=160.0)
    parser.add_argument("--steps", type=int, help="train this many steps instead: repeatable to the bit")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--checkpoint", type=Path, default=Path("claimrec-news.pt"))
    parser.add_argument("--vectors", type=Path, default=Path("vectors.npz"))
    parser.add_argument(
        "--from-checkpoint", action="store_true", help="do not train, take checkpoint and vectors"
    )
    options = parser.parse_args()
    files = Files(options.checkpoint, options.vectors)
    if options.from_checkpoint:
        finish(options.data, options.out, files)
    else:
        budget = Budget(options.minutes, options.steps)
        build(options.data, options.out, budget, options.seed, files)


if __name__ == "__main__":
    main()
