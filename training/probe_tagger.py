"""The head for dates: one hidden layer on the frozen states that tells where a date begins and goes on."""

from __future__ import annotations

from typing import Final

import torch
import torch.nn.functional as F  # noqa: N812  (its usual name)
from probe_spans import MARKS, Span, spans_of
from torch import Tensor, nn

EPOCHS: Final = 20
WIDTH: Final = 128
RATE: Final = 1e-3


def train(states: Tensor, marks: Tensor, seed: int) -> nn.Module:
    """Train a head on words and their marks."""
    torch.manual_seed(seed)
    head = nn.Sequential(
        nn.Dropout(0.2), nn.Linear(states.shape[1], WIDTH), nn.GELU(), nn.Linear(WIDTH, len(MARKS))
    )
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=0.05)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(states)).split(512):
            loss = F.cross_entropy(head(states[batch]), marks[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return head.eval()


@torch.no_grad()
def spans_found(head: nn.Module, states: Tensor) -> list[Span]:
    """Return the spans of words that a head finds in a sentence."""
    return spans_of(head(states).argmax(1).tolist())
