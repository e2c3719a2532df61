"""The whole way, from files to a report, with the bundled pipeline."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import jsonschema  # type: ignore[import-untyped] # its stubs are a package of their own
import pytest

import claimrec
from claimrec.cli import main
from claimrec.model import Report
from claimrec.render.record import dump, schema

SEEDS = Path(__file__).parent.parent / "seeds"
HOSTILE = (
    "Officials said 21 people died in the fire \x1b]0;title\x07\x1b[31mon Monday\x1b[0m. "
    "\u202eTwelve houses burned.\u202c [link=http://evil]Nine[/link] cars burned. =1+1 people were hurt.\n"
)


@pytest.fixture(scope="module")
def report() -> Report:
    return claimrec.compare([str(SEEDS)])


def test_every_quote_and_anchor_is_a_slice_of_its_article(report: Report) -> None:
    texts = {source.id: Path(source.path).read_text("utf-8") for source in report.sources}
    wrong = [
        claim.id
        for claim in report.claims
        if texts[claim.source][claim.start : claim.end] != claim.quote
        or texts[claim.source][claim.anchor.start : claim.anchor.end] != claim.anchor.text
        or not claim.start <= claim.anchor.start <= claim.anchor.end <= claim.end
    ]
    assert wrong == []


def test_every_claim_stands_in_exactly_one_finding(report: Report) -> None:
    held = Counter(name for one in report.findings for place in one.positions for name in place.claims)
    assert held == Counter(claim.id for claim in report.claims)


def test_report_keeps_to_its_schema(report: Report) -> None:
    jsonschema.validate(json.loads(dump(report)), json.loads(schema()))


@pytest.mark.parametrize("variables", [{"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C"}])
def test_same_bytes_in_another_process(report: Report, variables: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "claimrec.cli", "compare", str(SEEDS), "--format", "json"],
        capture_output=True,
        check=True,
        env=os.environ | variables,
    )
    assert done.stdout == dump(report).encode()


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_hostile_article_under_a_hostile_name(
    form: str, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(os.fsdecode(b"caf\xe9\x1b[31m.txt")).write_text(HOSTILE)
    Path("=plain\n.txt").write_text("Officials said 12 people died in the fire on Monday.")
    assert main(["compare", ".", "--format", form]) == 0
    out, err = capfd.readouterr()
    assert not {"\x1b", "\x07", "\u202e"} & set(out + err)
