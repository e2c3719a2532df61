"""Changing dependency trees, and what several rules ask of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from spacy.tokens import Doc, Token

NOUN_TAGS: Final = frozenset({"NN", "NNS", "NNP", "NNPS"})
SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
CLAUSE_MARKS: Final = frozenset({"aux", "auxpass", "mark"})


def rehang(doc: Doc, moves: Mapping[Token, tuple[Token, str]]) -> None:
    """Carry out all changes at once; a new root becomes a past tense."""
    heads = [token.head.i for token in doc]
    deps = [token.dep for token in doc]
    for token, (head, dep) in moves.items():
        heads[token.i], deps[token.i] = head.i, doc.vocab.strings.add(dep)
    for token, (head, _) in moves.items():
        if head == token and token.tag_ == "VBN":
            token.tag_ = "VBD"
            token.set_morph("Tense=Past|VerbForm=Fin")  # type: ignore[attr-defined]  # spaCy's stubs lack it
    attach(doc, heads, deps)


def attach(doc: Doc, heads: list[int], deps: list[int]) -> None:
    """Set all heads and labels at once; one by one, a half-changed tree could hold a cycle."""
    # A head is stored as the distance to it; a negative one wraps round in the unsigned array.
    offsets = (np.array(heads, dtype=np.int64) - np.arange(len(doc))).astype(np.uint64)
    rows: Any = np.stack([offsets, np.array(deps, dtype=np.uint64)], axis=1)
    doc.from_array(["HEAD", "DEP"], rows)
