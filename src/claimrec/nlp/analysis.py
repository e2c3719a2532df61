"""What the encoder says of a list of words, as arrays that know nothing of spaCy."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from claimrec.nlp.decode import EntitySpan, Indices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

BY_WORD: Final = ("tags", "pos", "morphs", "scripts", "heads", "deps", "starts")


@dataclass(frozen=True)
class Analysis:
    """What the encoder says of a list of words.

    ``tags``, ``pos``, ``morphs``, ``scripts`` (of lemmas) and ``deps`` index the label lists of the model;
    ``heads`` are word indices, a root is its own head and its dep means nothing; ``starts`` marks the words
    that open a sentence.
    """

    tags: Indices
    pos: Indices
    morphs: Indices
    scripts: Indices
    heads: Indices
    deps: Indices
    starts: NDArray[np.bool_]
    entities: list[EntitySpan]

    def without_last_sentence(self) -> Analysis:
        """Return the analysis up to its last sentence, or all of it if it holds but one."""
        end = int(np.flatnonzero(self.starts)[-1]) or len(self.starts)
        by_word = {name: getattr(self, name)[:end] for name in BY_WORD}
        return Analysis(**by_word, entities=[e for e in self.entities if e.end <= end])

    def moved(self, offset: int) -> Analysis:
        """Return the analysis of words that stand ``offset`` words further on in a text."""
        entities = [EntitySpan(e.start + offset, e.end + offset, e.label) for e in self.entities]
        return replace(self, heads=self.heads + offset, entities=entities)


def joined(parts: Sequence[Analysis]) -> Analysis:
    """Put analyses one after the other."""
    by_word = {name: np.concatenate([getattr(part, name) for part in parts]) for name in BY_WORD}
    return Analysis(**by_word, entities=[entity for part in parts for entity in part.entities])
