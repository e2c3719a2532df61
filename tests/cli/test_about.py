import re

import pytest

from claimrec.cli.about import about, scores

TREES = {"LAS": 87.9, "UAS": 90.1, "sentence F": 83.0, "lemma": 97.0, "per label": {"acl": 68.2}}
NAMES = {"NER F": 84.1, "NER P": 83, "NER R": 85.2, "per label": {}}

SCORED = [
    pytest.param(
        {"dev": {"GUM": TREES}, "test": {"EWT": TREES, "UNER EWT": NAMES}},
        ["EWT       LAS 87.9, sentence F 83.0, lemma 97.0", "UNER EWT  NER F 84.1"],
        id="the test parts, the names in a column",
    ),
    pytest.param({"test": {"EWT": NAMES, "GUM news": {}}}, ["EWT  NER F 84.1"], id="one empty"),
    pytest.param({"test": {"EWT": {"lemma": 97, "LAS": "high"}}}, ["EWT  lemma 97"], id="a word as a figure"),
]
UNSCORED = [
    pytest.param(None, id="none"),
    pytest.param({}, id="empty"),
    pytest.param({"dev": {"EWT": TREES}}, id="dev alone"),
    pytest.param({"test": {}}, id="no corpus"),
    pytest.param({"test": {"EWT": {"per label": {"acl": 68.2}}}}, id="labels alone"),
    pytest.param({"test": 87.9}, id="a figure for the corpora"),
    pytest.param({"test": {"EWT": [87.9]}}, id="a list for the figures"),
    pytest.param({"dep_las": 0.879}, id="as spaCy writes it"),
    pytest.param(["EWT"], id="a list"),
]


@pytest.mark.parametrize(("performance", "lines"), SCORED)
def test_scores(performance: object, lines: list[str]) -> None:
    assert scores(performance) == lines


@pytest.mark.parametrize("performance", UNSCORED)
def test_no_scores(performance: object) -> None:
    assert scores(performance) == []


def test_names_the_bundled_pipeline_and_its_licence() -> None:
    assert re.search(r"^pipeline {5}en_claimrec_news [\d.]+ \(CC BY-SA 4\.0\)$", about(), re.MULTILINE)


def test_scores_stand_in_the_column_of_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimrec.cli.about.scores", lambda _: ["EWT  LAS 87.9", "GUM  LAS 89.7"])
    assert "\nscores       EWT  LAS 87.9\n             GUM  LAS 89.7\nformats      " in about()
