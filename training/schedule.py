"""How long a training goes, and how large its steps are on the way."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch

if TYPE_CHECKING:
    from encoder import Network

WARM_UP_STEPS = 60
ENCODER_RATE = 1.5e-4
HEAD_RATE = 1.5e-3
LOWEST_RATE = 0.02


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

    def part(self, share: float, until: float) -> Budget:
        """Return a share of this budget, for a run that goes on until that share of a training is done."""
        return Budget(self.minutes * share, self.steps and max(1, round(self.steps * share)), until)


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
