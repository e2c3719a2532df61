"""What goes wrong, the code it ends with, and what is said."""

import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

Run = Callable[..., tuple[int, str, str]]

MISUSE = [
    (["compare"], r"Missing argument 'PATH\.\.\.'"),
    (["compare", "nowhere.txt"], r"nowhere\.txt: no such file or folder"),
    (["compare", "empty"], r"no article in what was given \(empty: a folder without \.txt files\)"),
    (["compare", "blank.txt"], r"no article in what was given \(blank\.txt: "),
    (["compare", "binary.txt"], r"no article in what was given \(binary\.txt: "),
    (["compare", "harbour", "--format", "xml"], r"'xml' is not one of 'table', 'json', 'csv', 'markdown'"),
    (
        ["compare", "harbour", "--verdict", "maybe"],
        r"--verdict does not know maybe\. It takes contradiction, ",
    ),
    (
        ["compare", "harbour", "--kind", "rumour"],
        r"--kind does not know rumour\. It takes number, entity, event",
    ),
    (
        ["compare", "harbour", "--story", "s9"],
        r"--story does not know s9\. It takes s1, separated by commas\.",
    ),
    (["compare", "harbour", "--fail-on", "all"], r"--fail-on does not know all\."),
    (["compare", "harbour", "--format", "json", "--kind", "event"], r"the JSON report is always whole"),
    (["compare", "harbour", "--published", "yesterday"], r"'yesterday' does not match the format"),
    (["compare", "harbour", "--output", "nowhere/r.json"], r"nowhere/r\.json: its folder does not exist"),
    (["compare", "harbour", "--output", "harbour"], r"harbour: this is no regular file"),
    (["show", "nowhere.json", "f1"], r"nowhere\.json: it can't be read: No such file or directory"),
    (["show", "broken.json", "f1"], r"broken\.json: this is no claimrec report \(Invalid JSON"),
    (["show", "report.json", "x"], r"no finding begins with 'x'"),
    (["check", "report.json", "--baseline", "broken.json"], r"broken\.json: this is no claimrec baseline"),
    (["check", "report.json", "--fail-on", "all"], r"--fail-on does not know all"),
    (["score", "gold.json"], r"score takes pairs\. Give GOLD REPORT"),
    (["score", "nowhere.json", "report.json"], r"nowhere\.json: it can't be read"),
    (["score", "broken.json", "report.json"], r"broken\.json: "),
    (["extract", "nowhere.txt"], r"no such file or folder"),
    (
        ["extract", "harbour", "--state", "read"],
        r"--state does not know read\. It takes claimed, ",
    ),
    (["compare", "harbour", "--config", "nowhere.toml"], r"nowhere\.toml: it can't be read: No such file"),
    (["compare", "harbour", "--config", "c.toml", "--isolated"], r"--config names .*Leave one of them out"),
    (["--nonsense"], r"No such option: --nonsense"),
    (["nonsense"], r"No such command 'nonsense'"),
    (["--debug"], r"Missing command"),
]


@pytest.fixture
def _inputs(harbour: Path, saved: Path) -> None:
    folder = harbour.parent
    (folder / "empty").mkdir()
    (folder / "blank.txt").write_text(" \n")
    (folder / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)))
    (folder / "broken.json").write_text("{")
    assert saved.parent == folder


@pytest.mark.usefixtures("_inputs")
@pytest.mark.parametrize(("arguments", "message"), MISUSE)
def test_misuse_ends_with_2_and_one_line(run: Run, arguments: list[str], message: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert re.match(r"claimrec: .*" + message, err)


@pytest.mark.usefixtures("_inputs")
def test_one_unreadable_input_among_good_ones_is_a_warning(run: Run) -> None:
    code, out, err = run("compare", "harbour", "binary.txt")
    assert (code, out.startswith("3 sources: ")) == (0, True)
    assert re.match(r"claimrec: warning: binary\.txt: ", err)


@pytest.mark.usefixtures("_inputs")
def test_quiet_silences_warnings(run: Run) -> None:
    assert run("compare", "harbour", "binary.txt", "--quiet")[2] == ""


def test_single_article_is_compared_with_nothing(run: Run, harbour: Path) -> None:
    assert run("compare", harbour / "post.txt")[0] == 0


def test_model_that_is_not_there(run: Run, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("The pier burned on Monday.")
    code, out, err = run("compare", tmp_path / "one.txt", "--model", "en_no_such_pipeline")
    assert (code, out) == (2, "")
    assert re.match(
        r"claimrec: no spaCy pipeline called 'en_no_such_pipeline' is installed.*--model PATH", err
    )


@pytest.mark.usefixtures("harbour")
def test_bug_ends_with_3_and_how_to_report(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "claimrec.pipeline", SimpleNamespace(account=_broken))
    code, out, err = run("compare", "harbour")
    assert (code, out) == (3, "")
    assert re.fullmatch(
        r"claimrec: a bug of claimrec itself, not of your input: RuntimeError: \\x1b\[31m red\. "
        r"Please report it .*`claimrec info` prints.*\n",
        err,
    )


@pytest.mark.usefixtures("harbour")
def test_debug_shows_where_without_steering_the_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "claimrec.pipeline", SimpleNamespace(account=_broken))
    code, _, err = run("--debug", "compare", "harbour")
    assert code == 3
    assert "Traceback (most recent call last):\n" in err
    assert "\x1b" not in err


@pytest.mark.usefixtures("harbour")
def test_interruption_ends_with_130_and_no_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "claimrec.pipeline", SimpleNamespace(account=_interrupted))
    code, out, _ = run("compare", "harbour", "--output", "r.json")
    assert (code, out, Path("r.json").exists()) == (130, "", False)


@pytest.mark.usefixtures("harbour")
@pytest.mark.parametrize("name", ["\x1b[31mred.txt", "\u202etxt.evil.txt", "[bold]x[/bold].txt", "=1+1.txt"])
def test_hostile_names_in_messages(run: Run, name: str) -> None:
    code, out, err = run("compare", name)
    assert (code, out) == (2, "")
    assert not {"\x1b", "\u202e"} & set(err)


@pytest.mark.usefixtures("harbour")
def test_name_that_is_no_unicode(run: Run) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    Path(name).write_text("The pier burned on Monday.")
    assert run("compare", name)[0] == 0


def _broken(*_: object, **__: object) -> None:
    raise RuntimeError("\x1b[31m red")


def _interrupted(*_: object, **__: object) -> None:
    raise KeyboardInterrupt
