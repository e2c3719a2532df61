"""The head for dates: one hidden layer on the frozen states that tells where a date begins and goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import torch
import torch.nn.functional as F  # noqa: N812  (its usual name)
from torch import Tensor, nn

if TYPE_CHECKING:
    from collections.abc import Sequence

EPOCHS: Final = 20
WIDTH: Final = 128
RATE: Final = 1e-3
OUTSIDE, BEGIN, INSIDE = range(3)

Span = tuple[int, int]


def marks_of(spans: Sequence[Span], n_words: int) -> list[int]:
    """Return the mark of each word; of spans within each other the outer one counts."""
    marks = [OUTSIDE] * n_words
    for start, end in sorted(spans, key=lambda span: span[1] - span[0]):
        marks[start:end] = [BEGIN] + [INSIDE] * (end - start - 1)
    return marks


def spans_of(marks: Sequence[int]) -> list[Span]:
    """Return the spans of words that marks stand for; one that only goes on begins one too."""
    spans: list[Span] = []
    for i, mark in enumerate(marks):
        if mark == INSIDE and spans and spans[-1][1] == i:
            spans[-1] = (spans[-1][0], i + 1)
        elif mark != OUTSIDE:
            spans.append((i, i + 1))
    return spans


def train(states: Tensor, marks: Tensor, seed: int) -> nn.Module:
    """Train a head on words and their marks."""
    torch.manual_seed(seed)
    head = nn.Sequential(
        nn.Dropout(0.2), nn.Linear(states.shape[1], WIDTH), nn.GELU(), nn.Linear(WIDTH, INSIDE + 1)
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
