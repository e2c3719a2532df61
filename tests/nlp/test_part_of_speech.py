from __future__ import annotations

import pytest

from claimrec.nlp.part_of_speech import pos_of


@pytest.mark.parametrize(
    ("word", "tag", "dep", "has_predicate", "expected"),
    [
        ("talks", "NNS", "dobj", False, "NOUN"),
        ("Moscow", "NNP", "pobj", False, "PROPN"),
        ("denied", "VBD", "ROOT", False, "VERB"),
        ("has", "VBZ", "aux", False, "AUX"),
        ("has", "VBZ", "ROOT", False, "VERB"),
        ("was", "VBD", "auxpass", False, "AUX"),
        ("was", "VBD", "ROOT", True, "AUX"),
        ("was", "VBD", "ROOT", False, "VERB"),
        ("became", "VBD", "ROOT", True, "VERB"),
        ("may", "MD", "aux", False, "AUX"),
        ("in", "IN", "prep", False, "ADP"),
        ("because", "IN", "mark", False, "SCONJ"),
        ("to", "TO", "aux", False, "PART"),
        ("to", "TO", "prep", False, "ADP"),
        ("this", "DT", "det", False, "DET"),
        ("this", "DT", "nsubj", False, "PRON"),
        ("which", "WDT", "nsubj", False, "PRON"),
        ("n't", "RB", "neg", False, "PART"),
        ("only", "RB", "advmod", False, "ADV"),
        ("?", "no such tag", "dep", False, "X"),
    ],
)
def test_pos_of(word: str, tag: str, dep: str, *, has_predicate: bool, expected: str) -> None:
    assert pos_of(word, tag, dep, has_predicate=has_predicate) == expected
