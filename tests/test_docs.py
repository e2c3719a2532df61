"""The documents name everything there is."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from claimrec.model import (
    VERDICTS,
    Claim,
    Dated,
    Described,
    Finding,
    Frame,
    Happened,
    Measured,
    Moment,
    Noun,
    Quantity,
    Report,
    Source,
)
from claimrec.render.sheet import COLUMNS

ROOT = Path(__file__).parent.parent
COMMANDS = ["compare", "show", "check", "extract", "score", "schema", "info"]
NOUNS: list[type[Noun]] = [
    Report,
    Source,
    Claim,
    Measured,
    Dated,
    Described,
    Happened,
    Frame,
    Quantity,
    Moment,
    Finding,
]


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def section(command: str) -> str:
    """Return what docs/cli.md says of one command."""
    parts = re.split(r"^## ", read("docs/cli.md"), flags=re.MULTILINE)
    return next(part for part in parts if part.startswith(f"`claimrec {command}"))


def help_of(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "claimrec.cli", *arguments, "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_every_command_is_documented() -> None:
    listed = re.findall(r"^  (\w+)  ", help_of().partition("Commands:")[2], re.MULTILINE)
    assert sorted(listed) == sorted(COMMANDS)
    assert [command for command in listed if not section(command)] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_documented(command: str) -> None:
    named = set(re.findall(r"--[a-z-]+", help_of(command))) - {"--help"}
    assert sorted(option for option in named if f"`{option}" not in section(command)) == []


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_every_key_of_the_report_is_documented(noun: type[Noun]) -> None:
    page = read("docs/report.md")
    assert [name for name in noun.model_fields if f"`{name}`" not in page] == []


def test_every_verdict_is_documented() -> None:
    assert [verdict for verdict in VERDICTS if f"| `{verdict}` |" not in read("docs/verdicts.md")] == []


def test_every_column_of_the_sheet_is_documented() -> None:
    page = read("docs/report.md").partition("## As CSV")[2]
    assert [column for column in COLUMNS if f"`{column}`" not in page] == []


@pytest.mark.parametrize(
    "name", ["README.md", "CONTRIBUTING.md", "docs/cli.md", "docs/report.md", "docs/verdicts.md"]
)
def test_links_lead_somewhere(name: str) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)[^)]*\)", read(name))
    assert [target for target in targets if not (ROOT / name).parent.joinpath(target).exists()] == []


def blocks(name: str, language: str) -> list[str]:
    """Return the fenced blocks of a page that are in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```", read(name), re.MULTILINE | re.DOTALL)


def test_python_of_the_readme_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    for block in blocks("README.md", "python"):
        exec(compile(block, "README.md", "exec"), {})  # noqa: S102 (it is our own page)
    assert capsys.readouterr().err == ""


COMMAND_LINES = re.findall(
    r"^(?:\$ )?claimrec (\w+)([^#\n]*)", "\n".join(blocks("README.md", "")), re.MULTILINE
)


@pytest.mark.parametrize(("command", "arguments"), COMMAND_LINES)
def test_command_lines_of_the_readme_have_only_options_that_exist(command: str, arguments: str) -> None:
    assert command in COMMANDS
    assert (
        sorted(set(re.findall(r"--[a-z-]+", arguments)) - set(re.findall(r"--[a-z-]+", help_of(command))))
        == []
    )
