"""Batches for the network: windows of about equal length, in a random order, as padded tensors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import torch
from label_lists import HEAD_OF
from start_weights import read_vocabulary
from torch import Tensor
from windows import with_changed_case

from claimrec.nlp.features import encode
from claimrec.nlp.wordpiece import WordPieces

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator, Sequence

    from marks import Marks
    from windows import Window

IGNORED = -100
WORDS_PER_BATCH = 1100
LONGEST_WINDOW = 300
SORTED_TOGETHER = 400
HIDDEN_WORDS = 0.04
MASK = "[MASK]"

Batch = dict[str, Tensor]


class Source(Protocol):
    """Where windows come from."""

    def epoch(self, rng: random.Random) -> list[Window]:
        """Return the windows of one epoch."""


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


def mixed(sources: Sequence[Iterable[Batch]], shares: Sequence[float]) -> Iterator[Batch]:
    """Take batches from several sources, evenly spread, each by its share of the whole."""
    batches = [iter(source) for source in sources]
    due = [0.0] * len(batches)
    while True:
        due = [d + share for d, share in zip(due, shares, strict=True)]
        at = max(range(len(due)), key=due.__getitem__)
        due[at] -= 1.0
        yield next(batches[at])
