"""From the encoder's scores to trees and entities: the best analysis that is well formed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Sequence

Scores: TypeAlias = NDArray[np.float32]
Indices: TypeAlias = NDArray[np.int64]

FORBIDDEN = np.float32(-1e6)


def best_tree(scores: Scores) -> Indices:
    """Return the head of every word, with exactly one root and no cycle.

    ``scores`` is words x (words + 1): row the dependent, column the head, the last column the root.  In
    the answer the root's head is the number of words.
    """
    n = len(scores)
    scores = scores.copy()
    np.fill_diagonal(scores, FORBIDDEN)
    heads: Indices = scores.argmax(axis=1)
    if is_tree(heads):
        return heads
    root = best_root(scores, heads)
    scores[:, n] = FORBIDDEN
    scores[root] = FORBIDDEN
    scores[root, n] = 0.0
    square = np.vstack([scores, np.full((1, n + 1), FORBIDDEN, dtype=np.float32)])
    return chu_liu_edmonds(square)[:n]


def is_tree(heads: Indices) -> bool:
    """Tell whether one word hangs on the root and every other leads there."""
    n = len(heads)
    if np.count_nonzero(heads == n) != 1:
        return False
    above = np.append(heads, n)
    for _ in range(n.bit_length()):
        above = above[above]
    return bool((above == n).all())


def best_root(scores: Scores, heads: Indices) -> int:
    """Return the word that wins most by being the root, among those that chose it if there are any."""
    n = len(heads)
    chosen = np.flatnonzero(heads == n)
    candidates = chosen if len(chosen) else np.arange(n)
    gain = scores[candidates, n] - scores[candidates, :n].max(axis=1)
    return int(candidates[gain.argmax()])


def chu_liu_edmonds(scores: Scores) -> Indices:
    """Return the maximum spanning arborescence of a square score matrix whose last node is the root.

    Chu and Liu 1965, Edmonds 1967: take the best head of each node, contract a cycle, recur, expand.
    """
    root = len(scores) - 1
    heads: Indices = scores.argmax(axis=1)
    heads[root] = root
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    outside = np.setdiff1d(np.arange(root + 1), cycle)
    gains = scores[cycle] - scores[cycle, heads[cycle]][:, None]
    entered = gains[:, outside].argmax(axis=0)
    left = scores[np.ix_(outside, cycle)].argmax(axis=1)
    # The contracted cycle is node 0 of the smaller problem, so that the root stays last.
    smaller = np.full((len(outside) + 1, len(outside) + 1), FORBIDDEN, dtype=np.float32)
    smaller[1:, 1:] = scores[np.ix_(outside, outside)]
    smaller[0, 1:] = gains[:, outside].max(axis=0)
    smaller[1:, 0] = scores[np.ix_(outside, cycle)].max(axis=1)
    solved = chu_liu_edmonds(smaller)
    for i, head in enumerate(solved[1:]):
        heads[outside[i]] = cycle[left[i]] if head == 0 else outside[head - 1]
    entry = solved[0] - 1
    heads[cycle[entered[entry]]] = outside[entry]
    return heads


def find_cycle(heads: Indices) -> Indices | None:
    """Return the nodes of one cycle, or None; the root, last, is its own head and counts as none."""
    root = len(heads) - 1
    done = {root}
    for start in range(root):
        path: list[int] = []
        node = start
        while node not in done:
            done.add(node)
            path.append(node)
            node = int(heads[node])
        if node in path:
            return np.array(path[path.index(node) :], dtype=np.int64)
    return None


@dataclass(frozen=True)
class EntitySpan:
    """Words ``start`` to ``end`` (exclusive) with an entity label."""

    start: int
    end: int
    label: str


class EntityDecoder:
    """The best well-formed sequence of BILUO marks."""

    def __init__(self, marks: Sequence[str]) -> None:
        self.marks = list(marks)
        opens = np.array([mark[0] in "OBU" for mark in marks])
        closes = np.array([mark[0] in "OLU" for mark in marks])
        kind = np.array([mark[2:] for mark in marks])
        inside = ~closes[:, None] & ~opens[None, :] & (kind[:, None] == kind[None, :])
        allowed = (closes[:, None] & opens[None, :]) | inside
        self._first = np.where(opens, np.float32(0), FORBIDDEN)
        self._last = np.where(closes, np.float32(0), FORBIDDEN)
        self._next = np.where(allowed, np.float32(0), FORBIDDEN)

    def __call__(self, scores: Scores) -> list[EntitySpan]:
        """Return the entities in ``scores``, words x marks, from left to right."""
        if not len(scores):
            return []
        path: Indices = scores.argmax(axis=1)
        if not self._well_formed(path):
            path = self._viterbi(scores)
        return self._spans(path)

    def _well_formed(self, path: Indices) -> bool:
        """Tell whether the best mark of each word already makes a legal sequence, as it mostly does."""
        ends = self._first[path[0]] + self._last[path[-1]]
        return bool(ends + self._next[path[:-1], path[1:]].sum() == 0)

    def _viterbi(self, scores: Scores) -> Indices:
        best = scores[0] + self._first
        back: list[Indices] = []
        for row in scores[1:]:
            reached = best[:, None] + self._next
            source = reached.argmax(axis=0)
            back.append(source)
            best = reached[source, np.arange(len(source))] + row
        path = [int((best + self._last).argmax())]
        for source in reversed(back):
            path.append(int(source[path[-1]]))
        return np.array(path[::-1], dtype=np.int64)

    def _spans(self, path: Indices) -> list[EntitySpan]:
        spans: list[EntitySpan] = []
        start = 0
        for i in np.flatnonzero(path):
            mark = self.marks[path[i]]
            if mark[0] in "BU":
                start = int(i)
            if mark[0] in "LU":
                spans.append(EntitySpan(start, int(i) + 1, mark[2:]))
        return spans
