"""From the encoder's scores to labels: the best tags and parts of speech, and the best dependency labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from claimrec.nlp.decode import FORBIDDEN, Indices, Scores

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

# A verb has one object and one subject; the labels of a group exclude each other under one head.  Beside
# them: whether the group usually stands before its head.
UNIQUE: Final = ((frozenset({"dobj"}), False), (frozenset({"nsubj", "nsubjpass"}), True))


def best_pairs(tags: Scores, pos: Scores, known: NDArray[np.bool_]) -> tuple[Indices, Indices]:
    """Return the best tag and part of speech of each word that go together, as ``known`` says: tags x pos."""
    both = log_softmax(tags)[:, :, None] + log_softmax(pos)[:, None, :]
    best = np.where(known, both, -np.inf).reshape(len(tags), -1).argmax(axis=1)
    return best // known.shape[1], best % known.shape[1]


def log_softmax(scores: Scores) -> Scores:
    """Return log probabilities, row by row."""
    top = scores - scores.max(axis=1, keepdims=True)
    logs: Scores = top - np.log(np.exp(top).sum(axis=1, keepdims=True))
    return logs


def label_scores(scores: Mapping[str, Scores], heads: Indices) -> Scores:
    """Return words x labels: how well each label fits the arc to the head that was found (biaffine).

    Of the network's ``scores``, ``label_left`` are the dependents' vectors times the tensor of the labels,
    words x (labels x width); ``label_own`` and ``label_above`` what dependent and head say by themselves,
    words x labels; ``head`` the heads' vectors.
    """
    own = scores["label_own"]
    left = scores["label_left"].reshape(len(own), own.shape[1], -1)
    of_arcs: Scores = np.matmul(left, scores["head"][heads][:, :, None])[:, :, 0]
    of_arcs += own + scores["label_above"][heads]
    return of_arcs


@dataclass(frozen=True)
class Unique:
    """Indices of labels of which a head has one at most, and the side it usually stands on."""

    labels: list[int]
    before_head: bool


class LabelChoice:
    """The best label of each word, one subject and one object a head at most."""

    def __init__(self, labels: Sequence[str]) -> None:
        self._unique = [
            Unique([i for i, label in enumerate(labels) if label in group], before_head)
            for group, before_head in UNIQUE
        ]

    def __call__(self, scores: Scores, heads: Indices) -> Indices:
        """Return the labels for ``scores``, words x labels; changes ``scores``."""
        best: Indices = scores.argmax(axis=1)
        # A subject too many may become an object too many: the rounds go on until nothing is left over.
        while losers := [
            (i, unique) for unique in self._unique for i in surplus(best, scores, heads, unique)
        ]:
            for i, unique in losers:
                scores[i, unique.labels] = FORBIDDEN
                best[i] = scores[i].argmax()
        return best


def surplus(best: Indices, scores: Scores, heads: Indices, unique: Unique) -> list[int]:
    """Return the words whose label is unique under a head and that a sister there outdoes.

    The sister on the usual side of the head wins, of two on one side the one with the higher score.
    """

    def strength(i: int) -> tuple[bool, float]:
        return bool(i < heads[i]) is unique.before_head, float(scores[i, best[i]])

    winners: dict[int, int] = {}
    losers = []
    for i in np.flatnonzero(np.isin(best, unique.labels) & (heads != np.arange(len(heads)))).tolist():
        rival = winners.setdefault(int(heads[i]), i)
        if rival != i:
            winners[int(heads[i])], loser = sorted((i, rival), key=strength, reverse=True)
            losers.append(loser)
    return losers
