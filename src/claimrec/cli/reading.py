"""What the arguments name: articles to compare, or a report that was saved."""
# ruff: noqa: PLC0415 (what reads a saved report starts without spaCy)

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from claimrec.errors import SettingsError
from claimrec.render.progress import bar, say
from claimrec.render.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from claimrec.model import Problem, Report
    from claimrec.pipeline import Account
    from claimrec.settings import Settings


def settings_of(
    model: str | None, published: datetime | None, config: Path | None, *, isolated: bool
) -> Settings:
    """Return what changes a run's findings: the settings file's values, and before them the options."""
    from claimrec.cli import settings_file
    from claimrec.settings import Settings

    if config and isolated:
        remedy = "Leave one of them out."
        raise SettingsError("--config names a settings file, --isolated reads none.", remedy=remedy)
    path = config or (None if isolated else settings_file.nearest())
    day = published.date() if published else None
    if path is None:
        return Settings(model=model or None, published=day)
    return settings_file.read(path, model=model, published=day)


def reconcile_paths(paths: Sequence[str], settings: Settings, *, quiet: bool) -> Report:
    """Read and compare; what could not be read is a warning here and a problem in the report."""
    return account_of(paths, settings, quiet=quiet).report


def account_of(paths: Sequence[str], settings: Settings, *, quiet: bool) -> Account:
    """Read and compare as `reconcile_paths` does, and keep what became of each sentence."""
    from claimrec.load import read

    _one_core()
    loaded = read(paths, settings=settings, stdin=sys.stdin.buffer)
    _warn(loaded.problems, quiet=quiet)
    from claimrec.nlp.load import load
    from claimrec.pipeline import account

    nlp = load(settings.model)
    gc.freeze()  # the pipeline and the tables stay to the end: the collector need not look them through
    with bar(len(loaded.articles), quiet=quiet) as progress:
        return account(loaded.articles, nlp, settings, problems=loaded.problems, progress=progress)


def _one_core() -> None:
    """Keep numpy's matrix products on one core, unless the user says otherwise, before numpy is imported.

    The encoder's are so small that the threads do nothing but wait for each other: on two cores they take
    three times the CPU time.
    """
    for library in ("OPENBLAS", "OMP", "MKL", "VECLIB"):
        suffix = "MAXIMUM_THREADS" if library == "VECLIB" else "NUM_THREADS"
        os.environ.setdefault(f"{library}_{suffix}", "1")


def _warn(problems: Sequence[Problem], *, quiet: bool) -> None:
    for problem in () if quiet else problems:
        say(f"claimrec: warning: {one_line(f'{problem.path}: {problem.what}')}")


def report_of(paths: Sequence[str], settings: Settings, *, quiet: bool) -> Report:
    """Read the saved report that a single `.json` path or `-` names, or compare the articles."""
    from claimrec.render import record

    if list(paths) == ["-"]:
        return record.parse(sys.stdin.buffer.read(), "standard input")
    if len(paths) == 1 and paths[0].endswith(".json"):
        return record.read(Path(paths[0]))
    return reconcile_paths(paths, settings, quiet=quiet)


def texts_of(report: Report, settings: Settings) -> Mapping[str, str]:
    """Read the articles' texts again, of those that have not changed since."""
    from claimrec.load import read

    return {
        source.id: article.text
        for source in report.sources
        if Path(source.path).is_file()
        for article in read([source.path], settings=settings).articles
        if article.sha256 == source.sha256
    }
