"""From the encoder's scores to sentences: where they start, and the tree of each."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from claimrec.nlp.decode import EntitySpan, Indices, Scores, best_tree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

UNLIKELY: Final = np.float32(1e4)
CLOSED: Final = np.float32(5.0)
"""How much an arc into an insertion loses; chosen on the development sets, where 2 and 30 do as well."""
ROUND: Final = 2
"""With more words than this on both sides, the root of a sentence is hardly ever inside an insertion."""
OPENING, CLOSING, DASHES = frozenset({"(", "["}), frozenset({")", "]"}), frozenset({"\u2014", "\u2013", "--"})
# One line a group: the formatter would give each its own.
# fmt: off
MARKS_IN_PAIRS: Final = frozenset({
    '"', "'", "''", "``", "(", ")", "[", "]", "\u201c", "\u201d", "\u2018", "\u2019", "\u00ab", "\u00bb",
})
# fmt: on


def with_quotes_on_their_side(scores: Scores, words: Sequence[str], glued: Sequence[bool]) -> Scores:
    """Return the scores of sentence starts with those beside a quote or bracket moved to its outer side.

    White space tells what the encoder does not see: in 'other." However' the mark closes, in 'said. "One' it
    opens.
    """
    scores = scores.copy()
    last = len(words) - 1
    for i, word in enumerate(words):
        if word not in MARKS_IN_PAIRS or i in {0, last}:
            continue
        closes, opens = glued[i] and not glued[i + 1], glued[i + 1] and not glued[i]
        if closes and scores[i] > 0:
            scores[i + 1] = max(scores[i], scores[i + 1])
            scores[i] = -UNLIKELY
        elif opens and scores[i + 1] > 0:
            scores[i] = max(scores[i], scores[i + 1])
            scores[i + 1] = -UNLIKELY
    return scores


def sentence_starts(
    scores: Scores, paragraphs: Sequence[bool], entities: Sequence[EntitySpan]
) -> NDArray[np.bool_]:
    """Tell which words open a sentence: none inside a name, always the first and a paragraph's first."""
    starts: NDArray[np.bool_] = scores > 0
    for entity in entities:
        starts[entity.start + 1 : entity.end] = False
    starts |= np.asarray(paragraphs, dtype=np.bool_)
    starts[0] = True
    return starts


def sentence_trees(arcs: Scores, starts: NDArray[np.bool_], words: Sequence[str]) -> Indices:
    """Return heads within each sentence, the root its own head."""
    n = len(starts)
    heads = np.arange(n)
    borders = [*np.flatnonzero(starts).tolist(), n]
    for start, end in pairwise(borders):
        inner = np.concatenate([arcs[start:end, start:end], arcs[start:end, n:]], axis=1)
        for first, last in insertions(words[start:end]):
            # What stands round an insertion hardly ever hangs on a word inside it, least of all its verb.
            inner[:first, first:last] -= CLOSED
            inner[last:, first:last] -= CLOSED
            if first > ROUND and last < end - start - ROUND:
                inner[first:last, -1] -= CLOSED
        found = best_tree(inner)
        is_root = found == end - start
        heads[start:end] = np.where(is_root, np.arange(start, end), found + start)
    return heads


def insertions(words: Sequence[str]) -> list[tuple[int, int]]:
    """Return the stretches of a sentence that brackets or a pair of dashes enclose, without these marks."""
    found: list[tuple[int, int]] = []
    opened: list[int] = []
    for i, word in enumerate(words):
        if word in OPENING:
            opened.append(i + 1)
        elif word in CLOSING and opened:
            found.append((opened.pop(), i))
    dashes = [i for i, word in enumerate(words) if word in DASHES]
    if len(dashes) == 2:  # noqa: PLR2004  (a pair)
        found.append((dashes[0] + 1, dashes[1]))
    return found


def with_final_marks_on_roots(heads: Indices, starts: NDArray[np.bool_], bare: NDArray[np.bool_]) -> Indices:
    """Return the heads with the marks that end a sentence on its root.

    Elsewhere they would stretch a subtree over all that lies between: "..., he said." is no part of what
    he said.
    """
    borders = [*np.flatnonzero(starts).tolist(), len(starts)]
    for start, end in pairwise(borders):
        last = end
        while last > start and bare[last - 1]:
            last -= 1
        if last > start:
            root = start + np.flatnonzero(heads[start:end] == np.arange(start, end))[0]
            heads[last:end] = root
    return heads
