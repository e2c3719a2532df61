"""The network: a small BERT with heads for tags, morphology, lemmas, sentence starts, trees and entities.

Words stand for the mean of their first and last piece, from a learnt mix of the upper layers; the parser
is biaffine (Dozat and Manning 2017).  The start weights are all-MiniLM-L6-v2 (Apache-2.0).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import torch
import torch.nn.functional as F  # noqa: N812  (its usual name)
from safetensors.torch import load_file
from torch import Tensor, nn

from claimrec.nlp.wordpiece import Case

if TYPE_CHECKING:
    from pathlib import Path

WIDTH: Final = 384
LAYERS: Final = 6
ATTENTION_HEADS: Final = 12
FEED_FORWARD: Final = 1536
VOCABULARY: Final = 30522
POSITIONS: Final = 512
CASE_WIDTH: Final = 32
ARC_WIDTH: Final = 256
LABEL_WIDTH: Final = 128
ENTITY_WIDTH: Final = 256
MIXED_LAYERS: Final = 4
ENCODER_DROPOUT: Final = 0.1
HEAD_DROPOUT: Final = 0.2
MASKED: Final = -1e4

INPUTS: Final = ("pieces", "mask", "piece_case", "first", "last", "word_case")
CLASSIFIERS: Final = ("tag", "pos", "morph", "script")

CHECKPOINT_NAMES: Final = {
    "attention.self.query": "attention_input.0",
    "attention.self.key": "attention_input.1",
    "attention.self.value": "attention_input.2",
    "attention.output.dense": "attended",
    "attention.output.LayerNorm": "attention_norm",
    "intermediate.dense": "widen",
    "output.dense": "narrow",
    "output.LayerNorm": "output_norm",
}
EMBEDDING_NAMES: Final = {
    "word_embeddings": "pieces",
    "position_embeddings": "positions",
    "token_type_embeddings": "types",
    "LayerNorm": "norm",
}


class Layer(nn.Module):
    """One transformer layer, normalised after each residual sum as BERT is."""

    def __init__(self) -> None:
        super().__init__()
        # Query, key and value in one product, which both training and int8 do faster than three.
        self.attention_input = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen = nn.Linear(WIDTH, FEED_FORWARD)
        self.narrow = nn.Linear(FEED_FORWARD, WIDTH)
        self.output_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(ENCODER_DROPOUT)
        self.scale: float | None = (WIDTH // ATTENTION_HEADS) ** -0.5

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Return the states after this step."""
        query, key, value = (self.split(part) for part in self.attention_input(x).chunk(3, -1))
        # Written out: on CPU cores the fused kernel's way back takes a fifth of a training step longer.
        scores = query @ key.transpose(-1, -2)
        scores = scores if self.scale is None else scores * self.scale
        weights = (scores if mask is None else scores + mask).softmax(-1)
        attention = (weights.to(value.dtype) @ value).transpose(1, 2).reshape(x.shape)
        x = self.attention_norm(x + self.dropout(self.attended(attention)))
        return self.output_norm(x + self.dropout(self.narrow(F.gelu(self.widen(x)))))

    def fold_scale(self) -> None:
        """Move the scale of the attention scores into the weights of the queries."""
        if self.scale is not None:
            self.attention_input.weight.data[:WIDTH] *= self.scale
            self.attention_input.bias.data[:WIDTH] *= self.scale
            self.scale = None

    @staticmethod
    def split(x: Tensor) -> Tensor:
        """Give each attention head its share of the width."""
        return x.reshape(x.shape[0], x.shape[1], ATTENTION_HEADS, -1).transpose(1, 2)


class Bert(nn.Module):
    """The encoder with a case embedding added to its input: the vocabulary is uncased."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.types = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.case = nn.Embedding(len(Case), WIDTH)
        nn.init.zeros_(self.case.weight)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dropout = nn.Dropout(ENCODER_DROPOUT)

    def forward(self, pieces: Tensor, mask: Tensor | None, piece_case: Tensor) -> list[Tensor]:
        """Return the states of the upper layers, lowest first; without a mask no piece is padding."""
        positions = self.positions.weight[: pieces.shape[1]]
        embedded = self.pieces(pieces) + positions + self.types.weight[0]
        x = self.dropout(self.norm(embedded + self.case(piece_case)))
        attended = None
        if mask is not None:
            attended = torch.zeros(mask.shape, dtype=x.dtype).masked_fill(~mask, MASKED)[:, None, None, :]
        states = []
        for layer in self.layers:
            x = layer(x, attended)
            states.append(x)
        return states[-MIXED_LAYERS:]

    def load_pretrained(self, checkpoint: Path) -> None:
        """Load a BERT checkpoint (safetensors); the case table keeps its zeros."""
        state = {}
        for name, weight in load_file(checkpoint).items():
            new = renamed(name)
            if new:
                state[new] = weight
        for number in range(LAYERS):
            for kind in ("weight", "bias"):
                name = f"layers.{number}.attention_input"
                state[f"{name}.{kind}"] = torch.cat([state.pop(f"{name}.{part}.{kind}") for part in range(3)])
        missing, unexpected = self.load_state_dict(state, strict=False)
        if missing != ["case.weight"] or unexpected:
            message = f"{checkpoint} does not fit: missing {missing}, unexpected {unexpected}"
            raise ValueError(message)


def renamed(name: str) -> str | None:
    """Return our name of a checkpoint's weight, or None where it has no place here."""
    parts = name.split(".")
    if parts[0] == "embeddings" and parts[1] in EMBEDDING_NAMES:
        return f"{EMBEDDING_NAMES[parts[1]]}.{parts[-1]}"
    if parts[0] == "encoder":
        return f"layers.{parts[2]}.{CHECKPOINT_NAMES['.'.join(parts[3:-1])]}.{parts[-1]}"
    return None


class LayerMix(nn.Module):
    """A learnt weighted sum of layers (Peters et al. 2018)."""

    def __init__(self) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.zeros(MIXED_LAYERS))
        self.scale = nn.Parameter(torch.ones(1))

    def forward(self, states: list[Tensor]) -> Tensor:
        """Return the states after this step."""
        weights = self.weights.softmax(0)
        return self.scale * sum(w * s.float() for w, s in zip(weights, states, strict=True))


class Network(nn.Module):
    """Encoder and heads.  ``labels`` lists the classes of the heads: ``CLASSIFIERS``, ``dep`` and ``ner``."""

    def __init__(self, labels: dict[str, list[str]]) -> None:
        super().__init__()
        self.bert = Bert()
        self.syntax_mix = LayerMix()
        self.entity_mix = LayerMix()
        self.word_case = nn.Embedding(len(Case), CASE_WIDTH)
        self.dropout = nn.Dropout(HEAD_DROPOUT)
        width = WIDTH + CASE_WIDTH
        self.tag = nn.Linear(width, len(labels["tag"]))
        self.pos = nn.Linear(width, len(labels["pos"]))
        self.morph = nn.Linear(width, len(labels["morph"]))
        self.script = nn.Linear(width, len(labels["script"]))
        self.start = nn.Linear(width, 1)
        self.entity_hidden = nn.Linear(width, ENTITY_WIDTH)
        self.ner = nn.Linear(ENTITY_WIDTH, len(labels["ner"]))
        self.arc_dependent = nn.Linear(width, ARC_WIDTH)
        self.arc_head = nn.Linear(width, ARC_WIDTH)
        self.arc_weight = nn.Parameter(nn.init.xavier_uniform_(torch.empty(ARC_WIDTH, ARC_WIDTH)))
        self.arc_bias = nn.Parameter(torch.zeros(ARC_WIDTH))
        self.arc_root = nn.Parameter(torch.randn(ARC_WIDTH) * 0.02)
        self.label_dependent = nn.Linear(width, LABEL_WIDTH)
        self.label_head = nn.Linear(width, LABEL_WIDTH)
        self.labels = LabelScorer(len(labels["dep"]))

    def forward(  # noqa: PLR0913, PLR0917  (the inputs of the ONNX graph)
        self,
        pieces: Tensor,
        mask: Tensor | None,
        piece_case: Tensor,
        first: Tensor,
        last: Tensor,
        word_case: Tensor,
    ) -> dict[str, Tensor]:
        """Return the scores of all heads.

        ``arc`` is batch x words x (words + 1), the last column the root; ``dependent`` and ``head`` are the
        vectors that ``labels`` scores once heads are known.
        """
        states = self.bert(pieces, mask, piece_case)
        case = self.word_case(word_case)
        syntax, entity = (
            self.dropout(torch.cat([word_states(mix(states), first, last), case], -1))
            for mix in (self.syntax_mix, self.entity_mix)
        )
        hidden = self.dropout(F.gelu(self.entity_hidden(entity)))
        return {
            **{name: getattr(self, name)(syntax).float() for name in CLASSIFIERS},
            "start": self.start(syntax).squeeze(-1).float(),
            "ner": self.ner(hidden).float(),
            "arc": self.arcs(syntax),
            "dependent": self.activated(self.label_dependent, syntax).float(),
            "head": self.activated(self.label_head, syntax).float(),
        }

    def arcs(self, syntax: Tensor) -> Tensor:
        """Score each word as the head of each other, the root last."""
        dependent = self.activated(self.arc_dependent, syntax)
        head = self.activated(self.arc_head, syntax)
        root = self.arc_root.expand(head.shape[0], 1, -1).to(head.dtype)
        scores = (dependent @ self.arc_weight + self.arc_bias) @ torch.cat([head, root], 1).transpose(1, 2)
        return scores.float() / ARC_WIDTH**0.5

    def activated(self, layer: nn.Linear, x: Tensor) -> Tensor:
        """Run a hidden layer of a head."""
        return self.dropout(F.gelu(layer(x)))


def word_states(states: Tensor, first: Tensor, last: Tensor) -> Tensor:
    """Return one vector a word: the mean of its first and its last piece."""
    batch = torch.arange(states.shape[0])[:, None]
    return (states[batch, first] + states[batch, last]) / 2


class LabelScorer(nn.Module):
    """Scores the label of an arc from the vectors of its two ends."""

    def __init__(self, n_labels: int) -> None:
        super().__init__()
        self.bilinear = nn.Parameter(torch.randn(n_labels, LABEL_WIDTH, LABEL_WIDTH) * 0.01)
        self.dependent = nn.Linear(LABEL_WIDTH, n_labels)
        self.head = nn.Linear(LABEL_WIDTH, n_labels, bias=False)

    def forward(self, dependent: Tensor, head: Tensor) -> Tensor:
        """Return arcs x labels for two aligned lists of vectors."""
        left = torch.einsum("nd,kde->nke", dependent, self.bilinear)
        return torch.einsum("nke,ne->nk", left, head) + self.dependent(dependent) + self.head(head)
