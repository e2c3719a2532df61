from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest

TRAINING = Path(__file__).parents[2] / "training"


@pytest.fixture(scope="module")
def converter() -> Any:  # noqa: ANN401  (a script outside the package)
    spec = importlib.util.spec_from_file_location("convert", TRAINING / "convert.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["convert"] = module
    spec.loader.exec_module(module)
    return module


# Each row: word, Penn tag, universal tag, lemma, UD head, UD label -> ClearNLP head and label.
CASES = [
    pytest.param(
        """
        He     PRP PRON he     3 nsubj  2 nsubj
        is     VBZ AUX  be     3 cop    0 ROOT
        ill    JJ  ADJ  ill    0 root   2 acomp
        .      .   PUNCT .     3 punct  2 punct
        """,
        id="the copula is the head",
    ),
    pytest.param(
        """
        killed VBN VERB kill   0 root      0 ROOT
        by     IN  ADP  by     3 case      1 agent
        rebels NNS NOUN rebel  1 obl:agent 2 pobj
        in     IN  ADP  in     5 case      1 prep
        Kyiv   NNP PROPN Kyiv  1 obl       4 pobj
        """,
        id="prepositions are heads",
    ),
    pytest.param(
        """
        Barack NNP PROPN Barack 3 nsubj 2 compound
        Obama  NNP PROPN Obama  1 flat  3 nsubj
        left   VBD VERB leave   0 root  0 ROOT
        """,
        id="the last part of a name is its head",
    ),
    pytest.param(
        """
        paid    VBD VERB pay     0 root     0 ROOT
        $       $   SYM  $       1 obj      4 quantmod
        5       CD  NUM  5       4 compound 4 compound
        million CD  NUM  million 2 nummod   1 dobj
        """,
        id="the number is the head of an amount",
    ),
    pytest.param(
        """
        Talks    NNS NOUN talk    2 nsubj     2 nsubj
        failed   VBD VERB fail    0 root      5 ccomp
        ,        ,   PUNCT ,      5 punct     5 punct
        Reuters  NNP PROPN Reuters 5 nsubj    5 nsubj
        reported VBD VERB report  2 parataxis 0 ROOT
        .        .   PUNCT .      2 punct     5 punct
        """,
        id="a trailing report is the root",
    ),
    pytest.param(
        """
        It    PRP PRON it    3 expl  2 nsubj
        is    VBZ AUX  be    3 cop   0 ROOT
        clear JJ  ADJ  clear 0 root  2 acomp
        that  IN  SCONJ that 6 mark  6 mark
        he    PRP PRON he    6 nsubj 6 nsubj
        left  VBD VERB leave 3 csubj 2 ccomp
        """,
        id="it is the subject of an extraposed clause",
    ),
    pytest.param(
        """
        more   JJR ADJ  more   3 advmod 3 amod
        than   IN  ADP  than   1 fixed  3 quantmod
        300    CD  NUM  300    4 nummod 4 nummod
        people NNS NOUN people 0 root   0 ROOT
        """,
        id="more than",
    ),
    pytest.param(
        """
        at     IN  ADP  at     2 case   2 advmod
        least  JJS ADJ  least  3 nmod   3 advmod
        7      CD  NUM  7      4 nummod 4 nummod
        people NNS NOUN people 0 root   0 ROOT
        """,
        id="at least",
    ),
    pytest.param(
        """
        cats  NNS NOUN cat   0 root 0 ROOT
        ,     ,   PUNCT ,    3 punct 1 punct
        dogs  NNS NOUN dog   1 conj 1 conj
        and   CC  CCONJ and  5 cc   3 cc
        birds NNS NOUN bird  1 conj 3 conj
        """,
        id="conjuncts are a chain",
    ),
]


@pytest.mark.parametrize("table", CASES)
def test_convert(converter: Any, table: str) -> None:  # noqa: ANN401 (a module loaded by path)
    rows = [line.split() for line in table.strip().splitlines()]
    words, tags, pos, lemmas, heads, deps, expected_heads, expected_deps = map(list, zip(*rows, strict=True))
    found = converter.convert(words, tags, pos, lemmas, [int(h) for h in heads], deps)
    assert found == ([int(h) for h in expected_heads], expected_deps)


@pytest.mark.parametrize(
    ("heads", "expected"), [([0], True), ([2, 0], True), ([0, 0], False), ([2, 1], False), ([0, 3, 2], False)]
)
def test_is_tree(converter: Any, heads: list[int], *, expected: bool) -> None:  # noqa: ANN401 (a module loaded by path)
    assert converter.is_tree(heads) is expected
