"""The stories in `fixtures/`: their annotation is sound, and a run finds what each of them is about."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
FIXTURES = ROOT / "fixtures"
NAMES = sorted(path.parent.name for path in FIXTURES.glob("*/expected.json"))


def _gold(name: str) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((FIXTURES / name / "expected.json").read_text(encoding="utf-8"))
    return gold


def _marks(gold: dict[str, Any]) -> list[dict[str, Any]]:
    evidence = [e for fact in gold["facts"] for position in fact["positions"] for e in position["evidence"]]
    return [*evidence, *gold["noise"]]


@pytest.mark.parametrize("name", NAMES)
def test_every_article_is_a_source_and_every_source_an_article(name: str) -> None:
    assert _gold(name)["sources"] == sorted(path.name for path in (FIXTURES / name).glob("*.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_stands_at_its_offsets(name: str) -> None:
    texts = {path.name: path.read_bytes().decode() for path in (FIXTURES / name).glob("*.txt")}
    marks = _marks(_gold(name))
    assert [texts[m["source"]][m["start"] : m["end"]] for m in marks] == [m["quote"] for m in marks]


@pytest.mark.parametrize("name", NAMES)
def test_no_number_belongs_to_two_facts(name: str) -> None:
    facts = [fact for fact in _gold(name)["facts"] if fact["kind"] == "number"]
    spans = [
        (e["source"], e["start"], e["end"], fact["id"])
        for fact in facts
        for position in fact["positions"]
        for e in position["evidence"]
    ]
    shared = [
        (a, b)
        for a, b in combinations(sorted(spans), 2)
        if a[0] == b[0] and max(a[1], b[1]) < min(a[2], b[2])
    ]
    assert shared == []


def test_the_annotation_is_complete_and_sound() -> None:
    command = [sys.executable, str(ROOT / "bench" / "annotate.py"), "--check"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (result.stderr, result.returncode) == ("", 0)


def test_the_readme_names_every_fixture() -> None:
    readme = (FIXTURES / "README.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if f"| `{name}` |" not in readme] == []


def test_all_six_verdicts_are_shown() -> None:
    verdicts = Counter(fact["verdict"] for name in NAMES for fact in _gold(name)["facts"])
    assert sorted(verdicts) == [
        "agreement",
        "compatible",
        "contradiction",
        "disputed",
        "single_source",
        "superseded",
    ]
