"""The bundled pipeline in one command: train, export, put together, score.

    python training/build.py --data DATA_DIR --minutes 78 --out src/claimrec/nlp/en_claimrec_news

``DATA_DIR`` holds ``train/`` and ``dev/`` as README.md says.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import spacy
from evaluate import evaluate
from export import export
from package import package, write_meta
from train import Budget, train


def build(data: Path, out: Path, budget: Budget, seed: int, checkpoint: Path) -> None:
    """Write a freshly trained pipeline to ``out``, its scores on dev and test in its meta.json."""
    train(data, checkpoint, budget, seed=seed)
    finish(data, out, checkpoint)


def finish(data: Path, out: Path, checkpoint: Path) -> None:
    """Make the pipeline of a checkpoint."""
    with tempfile.TemporaryDirectory() as folder:
        export(checkpoint, Path(folder))
        package(Path(folder), data, out, {})
    nlp = spacy.load(out)
    write_meta(out, {split: evaluate(nlp, data, split) for split in ("dev", "test")})


def main() -> None:
    """Build from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=78.0)
    parser.add_argument("--steps", type=int, help="train this many steps instead: repeatable to the bit")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--checkpoint", type=Path, default=Path("claimrec-news.pt"))
    parser.add_argument("--from-checkpoint", action="store_true", help="do not train, take the checkpoint")
    options = parser.parse_args()
    if options.from_checkpoint:
        finish(options.data, options.out, options.checkpoint)
    else:
        budget = Budget(options.minutes, options.steps)
        build(options.data, options.out, budget, options.seed, options.checkpoint)


if __name__ == "__main__":
    main()
