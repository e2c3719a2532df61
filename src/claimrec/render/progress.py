"""Signs of life on standard error: warnings, and a bar where somebody watches a long run."""
# ruff: noqa: PLC0415 (the bar is imported where one is shown: most runs and all `--help` show none)

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator


class Told(Protocol):
    """Takes how many of the articles have been read."""

    def __call__(self, done: int, total: int) -> None:
        """Move the bar."""


WORTH_A_BAR = 8
"""Articles from which on a run takes long enough to be watched."""


def say(message: str) -> None:
    """Write a line to standard error; where nobody reads it any more, do nothing."""
    with contextlib.suppress(BrokenPipeError):
        sys.stderr.write(f"{message}\n")
        sys.stderr.flush()


@contextlib.contextmanager
def bar(total: int, *, quiet: bool) -> Iterator[Told | None]:
    """Give what takes (done, total), or None where no bar is wanted; the bar vanishes at the end."""
    if quiet or total < WORTH_A_BAR or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True, markup=False, highlight=False, emoji=False)
    columns = (TextColumn("reading articles", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=total)
        yield lambda done, total: progress.update(task, completed=done, total=total)
