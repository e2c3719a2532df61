"""The bundled pipeline in one command: train, distil vectors, export, put together, score.

    python training/build.py --data DATA_DIR --minutes 160 --out src/claimrec/nlp/en_claimrec_news

``DATA_DIR`` holds ``train/`` and ``dev/`` as README.md says.  The first part of the training, without
types for the names of the treebanks, makes the teacher that types them for the rest.  The last half of the
training is run a second time with another seed and teacher, and the weights of both runs are averaged.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import spacy
from checkpoint import average, rewound
from evaluate import evaluate
from export import export
from package import package
from pipeline_meta import write_meta
from schedule import Budget
from train import train
from vectors import write_table

TEACHER, FIRST, SECOND = 0.2, 0.45, 0.35
"""Shares of the budget: the teacher of names, the rest of its training, and a second run of the last half."""
TAUGHT, PARTED = 0.3, 0.5
"""How far the teacher comes, and to where the second run goes back, of a whole training."""


@dataclass(frozen=True)
class Files:
    """What a build leaves behind beside the pipeline: the checkpoint and the vectors."""

    checkpoint: Path
    vectors: Path

    @property
    def teacher(self) -> Path:
        """The checkpoint of the first part."""
        return self.checkpoint.with_suffix(".teacher")

    @property
    def second(self) -> Path:
        """The checkpoint of the second run."""
        return self.checkpoint.with_suffix(".second")


def build(data: Path, out: Path, budget: Budget, seed: int, files: Files) -> None:
    """Write a freshly trained pipeline to ``out``, its scores on dev and test in its meta.json."""
    train(data, files.checkpoint, budget.part(TEACHER, TAUGHT), seed=seed)
    shutil.copy(files.checkpoint, files.teacher)
    rest = budget.part(FIRST, 1.0)
    train(data, files.checkpoint, rest, seed=seed + 1, resume=True, teacher=files.teacher)
    rewound(files.checkpoint, PARTED, files.second)
    again = budget.part(SECOND, 1.0)
    train(data, files.second, again, seed=seed + 2, resume=True, teacher=files.checkpoint)
    average(files.checkpoint, files.second, files.checkpoint)
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
