"""What a batch costs: a weighted loss for each head whose answers the batch's corpus holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F  # noqa: N812  (its usual name)
from batches import IGNORED
from encoder import CLASSIFIERS, INPUTS, MASKED

if TYPE_CHECKING:
    from batches import Batch
    from encoder import Network
    from torch import Tensor

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
