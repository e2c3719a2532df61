"""Checkpoints: a network with its labels, saved on the way, read again, or taken over by another one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch
from encoder import Network

if TYPE_CHECKING:
    from pathlib import Path


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


def load(checkpoint: Path) -> tuple[Network, dict[str, list[str]]]:
    """Read a trained network, ready to be evaluated, and its labels."""
    saved = torch.load(checkpoint, weights_only=True)
    network = Network(saved["labels"])
    network.load_state_dict(saved["state"])
    return network.eval(), saved["labels"]


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


def rewound(checkpoint: Path, progress: float, out: Path) -> None:
    """Write a checkpoint to ``out`` as one that has come only so far: its rate rises again."""
    saved = torch.load(checkpoint, weights_only=True)
    torch.save({**saved, "progress": progress}, out)


def average(one: Path, other: Path, out: Path) -> None:
    """Write the mean of the weights of two runs that part late: it errs less than either (model soup).

    Wortsman et al. 2022.  Raises ``ValueError`` where the two have other labels.
    """
    first, second = (torch.load(path, weights_only=True) for path in (one, other))
    if first["labels"] != second["labels"]:
        message = f"{one} and {other} have other labels and can't be averaged"
        raise ValueError(message)
    state = {name: (weight + second["state"][name]) / 2 for name, weight in first["state"].items()}
    torch.save({**first, "state": state}, out)
