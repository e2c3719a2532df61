from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

TRAINING = Path(__file__).parents[2] / "training"


@pytest.fixture(scope="module")
def probes() -> Any:  # noqa: ANN401  (scripts outside the package)
    pytest.importorskip("torch", reason="training/requirements.txt is not installed")
    pytest.importorskip("onnx", reason="training/requirements.txt is not installed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [str(TRAINING), *sys.path])
        names = ("probe_gum", "probe_ranker", "probe_link_rules", "probe_tagger", "probe_date_texts", "probe_dates")
        return {name: importlib.import_module(name) for name in names}


GUM = """
# newdoc id = GUM_news_harbour
# newpar
1 The the DET DT _ 2 det _ Entity=(1-organization-new-cf1-2-coref
2 port port NOUN NN _ 3 nsubj _ Entity=1)
3 hired hire VERB VBD _ 0 root _ _
4 Ada Ada PROPN NNP _ 3 obj _ Entity=(2-person-new-cf2-1,2-coref
5 Olsen Olsen PROPN NNP _ 4 flat _ Entity=2)
6 on on ADP IN _ 7 case _ _
7 Monday Monday PROPN NNP _ 3 obl _ Entity=(3-time-new-cf3-1-sgl)|SpaceAfter=No|XML=<date when:::"2020-01-06"></date>
8 . . PUNCT . _ 3 punct _ _

1 She she PRON PRP _ 2 nsubj _ Entity=(2-person-giv:act-cf1-1-ana)
2 runs run VERB VBZ _ 0 root _ _
3 the the DET DT _ 4 det _ Entity=(1-organization-giv:act-cf2-2-coref
4 port port NOUN NN _ 2 obj _ Entity=1)
5 since since ADP IN _ 6 case _ _
6 May May PROPN NNP _ 2 obl _ Entity=(4-time-new-cf3-1-sgl|XML=<date when:::"2020-05-01">
7 1 1 NUM CD _ 6 nummod _ Entity=4)|SpaceAfter=No|XML=</date>
8 . . PUNCT . _ 2 punct _ _
"""


@pytest.fixture(scope="module")
def document(probes: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:  # noqa: ANN401
    path = tmp_path_factory.mktemp("gum") / "gum.conllu"
    rows = (line if line.startswith("#") else conllu(line) for line in GUM.strip().split("\n"))
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return probes["probe_gum"].read_documents(path)[0]


def conllu(line: str) -> str:
    """Widen a row of number, word, lemma, two tags, features, head, label, (nothing) and last column."""
    parts = line.split(" ", 9)
    return "\t".join([*parts[:8], "_", parts[-1].strip()] if "date" not in line else with_xml(line))


def with_xml(line: str) -> list[str]:
    """Keep the space inside a tag."""
    return [*line.split(" ", 8)[:8], "_", line.split(" ", 9)[9]]


def test_mentions_have_their_kind_and_group(document: Any) -> None:  # noqa: ANN401
    found = [(document.words[m.head], m.group, m.kind) for m in document.mentions()]

    assert found == [
        ("port", "1", "definite"),
        ("Ada", "2", "name"),
        ("Monday", "3", "other"),
        ("She", "2", "pronoun"),
        ("port", "1", "definite"),
        ("May", "4", "other"),
    ]
