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
from claimrec.model import Coverage, Report, Sentence
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


@pytest.mark.parametrize("options", [[], ["--coverage"], ["--coverage", "-f", "jsonl"], ["-f", "jsonl"]])
def test_hostile_article_extracted(
    options: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(os.fsdecode(b"caf\xe9\x1b[31m.txt")).write_text(HOSTILE)
    assert main(["extract", ".", *options]) == 0
    out, err = capfd.readouterr()
    assert not {"\x1b", "\x07", "\u202e"} & set(out + err)


def test_every_word_stands_in_one_sentence_that_is_accounted_for(
    report: Report, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["extract", str(SEEDS), "--coverage", "--format", "jsonl", "--isolated"]) == 0
    found = [Sentence.model_validate_json(line) for line in capfd.readouterr().out.splitlines()]
    texts = {source.id: Path(source.path).read_text("utf-8") for source in report.sources}
    words = {(name, at) for name, text in texts.items() for at, sign in enumerate(text) if not sign.isspace()}
    held = Counter((each.source, at) for each in found for at in range(each.start, each.end))
    assert [each for each in found if texts[each.source][each.start : each.end] != each.quote] == []
    assert (words - set(held), set(held.values())) == (set(), {1})
    assert sorted(name for each in found for name in each.claims) == sorted(
        claim.id for claim in report.claims
    )
    assert Coverage.of(found) == report.coverage


def test_aliases_of_the_settings_file_join_what_articles_name_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("one.txt").write_text("The Norwegian Navy rescued 12 sailors off Varnholt on Monday.\n")
    Path("other.txt").write_text("The Sea Guard rescued 14 sailors off Varnholt on Monday.\n")
    Path("claimrec.toml").write_text('[aliases]\n"Norwegian Navy" = ["the Sea Guard"]\n')
    verdicts = []
    for option in ([], ["--isolated"]):
        assert main(["compare", "one.txt", "other.txt", "--format", "json", *option]) == 0
        found = Report.model_validate_json(capfd.readouterr().out).findings
        verdicts.append([one.verdict for one in found if one.kind == "number" and len(one.positions) > 1])
    assert verdicts == [["contradiction"], []]
