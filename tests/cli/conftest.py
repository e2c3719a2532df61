import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from claimrec.cli import main
from claimrec.model import Article
from claimrec.pipeline import Account
from claimrec.render.record import dump
from claimrec.settings import Settings
from sample_report import SENTENCES, TEXTS, report

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Run a command line; return its exit code and what it wrote to the two streams."""

    def run_it(*arguments: str | os.PathLike[str]) -> tuple[int, str, str]:
        code = main([os.fspath(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return code, out, err

    return run_it


@pytest.fixture
def harbour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the articles of the sample report, and a pipeline that finds in them what the sample says."""
    folder = tmp_path / "harbour"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "claimrec.nlp.load", SimpleNamespace(load=lambda name: name))
    monkeypatch.setitem(sys.modules, "claimrec.pipeline", SimpleNamespace(account=_account))
    return folder


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """Save the sample report."""
    path = tmp_path / "report.json"
    path.write_text(dump(report()), encoding="utf-8")
    return path


def _account(articles: tuple[Article, ...], nlp: object, settings: Settings, **more: object) -> Account:
    del nlp, articles
    stored = settings.model_dump(mode="json")
    return Account(report(problems=more["problems"], settings=stored), SENTENCES)
