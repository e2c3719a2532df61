"""What the commands write where, and their codes when all is well."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import jsonschema  # type: ignore[import-untyped] # its stubs are a package of their own
import pytest

from claimrec import __version__
from claimrec.model import Sentence
from claimrec.render.claims import table as claim_table
from claimrec.render.look import Look
from claimrec.render.markdown import render as markdown
from claimrec.render.record import dump, parse
from claimrec.render.sentences import table as sentence_table
from claimrec.render.table import render as table
from claimrec.render.view import Filter
from sample_report import FINDINGS, SENTENCES, report

Run = Callable[..., tuple[int, str, str]]
WHOLE = report(problems=())


@pytest.mark.usefixtures("harbour")
def test_table_is_the_default(run: Run) -> None:
    assert run("compare", "harbour") == (0, table(WHOLE, Look()), "")


@pytest.mark.usefixtures("harbour")
def test_json_keeps_to_the_schema(run: Run) -> None:
    _, out, _ = run("compare", "harbour", "--format", "json")
    jsonschema.validate(json.loads(out), json.loads(run("schema")[1]))
    assert parse(out.encode(), "-") == WHOLE


@pytest.mark.usefixtures("harbour")
def test_markdown(run: Run) -> None:
    assert run("compare", "harbour", "-f", "markdown")[1] == markdown(WHOLE, Look(), Filter())


@pytest.mark.usefixtures("harbour")
def test_filters_are_lists(run: Run) -> None:
    out = run("compare", "harbour", "-f", "csv", "--verdict", "disputed, agreement", "--kind", "number")[1]
    assert {row["verdict"] for row in csv.DictReader(io.StringIO(out))} == {"agreement"}


@pytest.mark.usefixtures("harbour")
def test_width_is_the_terminals(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert run("compare", "harbour")[1] == table(WHOLE, Look(width=60))


@pytest.mark.usefixtures("harbour")
@pytest.mark.parametrize(
    ("variables", "options", "coloured"),
    [
        ({}, [], False),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, [], False),
        ({"FORCE_COLOR": "1"}, ["--no-color"], False),
    ],
)
def test_colours(
    run: Run, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], options: list[str], coloured: bool
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in run("compare", "harbour", *options)[1]) is coloured


@pytest.mark.usefixtures("harbour")
def test_output_goes_to_the_file_alone(run: Run) -> None:
    assert run("compare", "harbour", "-f", "json", "-o", "r.json") == (0, "", "")
    assert Path("r.json").read_text("utf-8") == dump(WHOLE)


@pytest.mark.usefixtures("harbour")
@pytest.mark.parametrize(
    ("gate", "code"), [("contradiction", 1), ("superseded", 0), ("superseded,disputed", 1)]
)
def test_compare_can_fail(run: Run, gate: str, code: int) -> None:
    assert run("compare", "harbour", "--fail-on", gate)[0] == code


@pytest.mark.usefixtures("harbour")
def test_extract_prints_every_claim(run: Run) -> None:
    out = run("extract", "harbour", "--format", "jsonl")[1]
    assert [json.loads(line)["id"] for line in out.splitlines()] == [claim.id for claim in WHOLE.claims]


@pytest.mark.usefixtures("harbour")
def test_extract_counts_the_sentences_of_each_article(run: Run) -> None:
    assert run("extract", "harbour") == (0, claim_table(WHOLE, SENTENCES, Look()), "")


@pytest.mark.usefixtures("harbour")
def test_coverage_shows_every_sentence(run: Run) -> None:
    assert run("extract", "harbour", "--coverage") == (0, sentence_table(WHOLE, SENTENCES, Look()), "")


@pytest.mark.usefixtures("harbour")
def test_coverage_as_lines_is_one_object_a_sentence(run: Run) -> None:
    out = run("extract", "harbour", "--coverage", "-f", "jsonl")[1]
    assert [Sentence.model_validate_json(line) for line in out.splitlines()] == list(SENTENCES)


@pytest.mark.usefixtures("harbour")
def test_states_are_a_list_and_ask_for_coverage(run: Run) -> None:
    out = run("extract", "harbour", "--state", "skipped, not_understood", "-f", "jsonl")[1]
    assert [json.loads(line)["state"] for line in out.splitlines()] == ["skipped", "not_understood"]


def test_show_sets_quotations_in_their_sentences(run: Run, harbour: Path, saved: Path) -> None:
    assert harbour.is_dir()
    code, out, err = run("show", saved, "f000003")
    assert (code, err) == (0, "")
    assert "    A fire on the pier at Port Ellery killed 12 people on Monday, police said.\n" in out


def test_show_gives_the_quotation_alone_where_the_text_changed(run: Run, harbour: Path, saved: Path) -> None:
    (harbour / "gazette.txt").write_text("Another text.")
    assert (
        "    A fire on the pier at Port Ellery killed 12 people on Monday\n"
        in run("show", saved, "f000003")[1]
    )


def test_show_of_articles(run: Run, harbour: Path) -> None:
    assert run("show", harbour, "f000003")[1].startswith("CONTRADICTION  people killed by the fire\n")


BREACHES = """\
harbour/gazette.txt:3: contradiction: people killed by the fire: The reason why this is contradiction.
harbour/gazette.txt:3: disputed: the alarm failed: The reason why this is disputed.
"""


@pytest.mark.usefixtures("harbour")
def test_check_points_at_lines(run: Run, saved: Path) -> None:
    assert run("check", saved) == (1, BREACHES, "claimrec: 2 findings broke the gate.\n")


@pytest.mark.usefixtures("harbour")
@pytest.mark.parametrize(("gate", "code"), [("superseded", 0), ("disputed", 1), ("agreement,disputed", 1)])
def test_check_takes_other_verdicts(run: Run, saved: Path, gate: str, code: int) -> None:
    assert run("check", saved, "--fail-on", gate)[0] == code


def test_baseline_lets_known_findings_pass(run: Run, saved: Path, tmp_path: Path) -> None:
    assert run("check", saved, "--write-baseline", tmp_path / "known.json") == (0, "", "")
    assert run("check", saved, "--baseline", tmp_path / "known.json") == (0, "", "")


def test_report_on_standard_input(run: Run, saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with saved.open() as file:
        monkeypatch.setattr("sys.stdin", file)
        assert run("check", "-", "--fail-on", "superseded") == (0, "", "")


GOLD = {
    "story": "harbour",
    "sources": ["gazette.txt", "herald.txt"],
    "facts": [
        {
            "id": "dead",
            "kind": "number",
            "verdict": "contradiction",
            "topic": "people killed",
            "positions": [
                {
                    "value": "12",
                    "evidence": [{"source": "gazette.txt", "quote": "12 people", "start": 72, "end": 81}],
                },
                {
                    "value": "21",
                    "evidence": [
                        {"source": "herald.txt", "quote": "Twenty-one people", "start": 0, "end": 17}
                    ],
                },
            ],
        }
    ],
    "noise": [],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.json"
    path.write_text(json.dumps(GOLD))
    return path


def test_score(run: Run, gold: Path, saved: Path) -> None:
    code, out, err = run("score", gold, saved, "--json")
    assert (code, json.loads(out)["number.found"], err) == (0, 1.0, "")


def test_score_lists_misses_in_the_json(run: Run, gold: Path, saved: Path) -> None:
    out = run("score", gold, saved, "--json", "--misses")[1]
    assert ["false disputed", "the alarm failed"] in json.loads(out)["misses"]


def test_score_lists_misses(run: Run, gold: Path, saved: Path) -> None:
    assert "false disputed\tthe alarm failed\n" in run("score", gold, saved, "--misses")[1]


@pytest.fixture
def floors(tmp_path: Path) -> Path:
    path = tmp_path / "floors.json"
    path.write_text(json.dumps({"number.found": {"least": 0.9}}))
    return path


def test_floors_that_hold(run: Run, gold: Path, saved: Path, floors: Path) -> None:
    code, _, err = run("score", gold, saved, "--floors", floors)
    assert (code, err) == (0, "")


def test_floors_that_break(run: Run, gold: Path, saved: Path, floors: Path) -> None:
    saved.write_text(dump(report(claims=(), findings=())))
    code, _, err = run("score", gold, saved, "--floors", floors)
    assert (code, err) == (1, "claimrec: number.found: 0, should be least 0.9\n")


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"claimrec {__version__}\n", "")


def test_no_arguments_print_the_help(run: Run) -> None:
    assert run() == run("--help")


def test_info_names_versions(run: Run) -> None:
    lines = run("info")[1].splitlines()
    assert [line.split()[0] for line in lines][:3] == ["claimrec", "python", "spacy"]
    assert len(FINDINGS) == 6
