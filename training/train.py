"""Training of the network on gold trees and silver entities, on CPU cores."""

from __future__ import annotations

import argparse
import random
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import torch
from batches import Batches, mixed
from checkpoint import Training, load, take_over
from corpus import TREEBANKS_TRAIN
from encoder import Network
from label_lists import label_lists
from losses import losses
from schedule import Budget, optimizer_of, set_rate
from start_weights import WEIGHTS_PACKAGE, read_vocabulary
from teach import with_types
from training_log import Log
from windows import NameCorpora, Silver, Treebanks

from claimrec.nlp.wordpiece import WordPieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from batches import Batch

SHARES = (0.56, 0.32, 0.12)
"""Of the batches: treebanks, silver sentences, name corpora."""
LARGEST_GRADIENT = 5.0


def seeded(seed: int) -> random.Random:
    """Set all seeds and return the generator that shuffles."""
    torch.manual_seed(seed)
    np.random.seed(seed)  # noqa: NPY002  (torch and spaCy read the old global state)
    return random.Random(seed)  # noqa: S311  (shuffling)


def train(  # noqa: PLR0913  (what a run is told)
    data: Path,
    checkpoint: Path,
    budget: Budget,
    *,
    seed: int = 0,
    threads: int = 2,
    resume: bool = False,
    start: Path | None = None,
    teacher: Path | None = None,
) -> None:
    """Train a network on the corpora below ``data`` and write it to ``checkpoint`` now and then.

    ``resume`` goes on from the checkpoint: its weights and how far the rate had fallen; use another seed
    then, for another order of the windows.  ``start`` takes over what fits of another network's weights,
    ``teacher`` is a checkpoint that types the names of the treebanks.
    """
    torch.set_num_threads(threads)
    rng = seeded(seed)
    gold = Treebanks(data / "train", TREEBANKS_TRAIN)
    labels = label_lists(gold.epoch(rng))
    if teacher:
        known, known_labels = load(teacher)
        gold.documents = with_types(gold.documents, known, known_labels["ner"], WordPieces(read_vocabulary()))
    sources = [gold, Silver(data / "train"), NameCorpora(data / "train", data / "dev")]
    batches = mixed([Batches(source, labels, rng) for source in sources], SHARES)
    network = Network(labels)
    network.bert.load_pretrained(Path(str(files(WEIGHTS_PACKAGE) / "model" / "model.safetensors")))
    progress = 0.0
    if resume:
        saved = torch.load(checkpoint, weights_only=True)
        if saved["labels"] != labels:
            message = f"{checkpoint} was trained on other labels; give --start to take over what fits"
            raise ValueError(message)
        network.load_state_dict(saved["state"])
        progress = saved["progress"]
    elif start:
        take_over(network, labels, torch.load(start, weights_only=True))
    run(Training(network, labels, checkpoint, progress), batches, budget)


def run(training: Training, batches: Iterator[Batch], budget: Budget) -> None:
    """Take steps until the budget is used up."""
    network, before = training.network, training.progress
    optimizer = optimizer_of(network)
    log = Log()
    network.train()
    while (progress := budget.progress(log.started, log.step, before)) < budget.until:
        training.progress = progress
        set_rate(optimizer, log.step, progress)
        batch = next(batches)
        parts = losses(network, batch)
        torch.stack(list(parts.values())).sum().backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), LARGEST_GRADIENT)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        log.add(parts, batch)
        if log.checkpoint_due():
            training.save()
    training.save()
    log.show()


def main() -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with train/ and dev/")
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=75.0)
    parser.add_argument("--steps", type=int, help="train this many steps instead")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--resume", action="store_true", help="go on from the checkpoint, with another seed")
    parser.add_argument("--start", type=Path, help="take over the weights of another checkpoint")
    parser.add_argument("--teacher", type=Path, help="a checkpoint that types the names of the treebanks")
    options = parser.parse_args()
    budget = Budget(options.minutes, options.steps)
    train(
        options.data,
        options.checkpoint,
        budget,
        seed=options.seed,
        threads=options.threads,
        resume=options.resume,
        start=options.start,
        teacher=options.teacher,
    )


if __name__ == "__main__":
    main()
