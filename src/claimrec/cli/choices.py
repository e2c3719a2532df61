"""What is chosen of a report, and how it may look."""
# ruff: noqa: PLC0415 (`--help` starts without pydantic and rich)

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING, TypeVar, get_args

from claimrec.cli.options import Kind, State, Verdict
from claimrec.errors import SettingsError

if TYPE_CHECKING:
    from pathlib import Path

    from claimrec.cli.options import Format
    from claimrec.model import Report
    from claimrec.render.look import Look
    from claimrec.render.view import Filter

UNKNOWN_WIDTH = 100
NARROWEST, WIDEST = 40, 200
NameT = TypeVar("NameT", bound=str)


def filter_of(form: Format, verdicts: str | None, kinds: str | None, stories: str | None) -> Filter:
    """Return what to show; the JSON report is a contract and can't be cut."""
    from claimrec.render.view import Filter

    if form == "json" and (verdicts or kinds or stories):
        what = "the JSON report is always whole: --verdict, --kind and --story do not go with it."
        raise SettingsError(what, remedy="Leave them out, or use --format table, csv or markdown.")
    return Filter(
        verdicts_of("--verdict", verdicts),
        named("--kind", kinds, get_args(Kind)),
        frozenset(_listed(stories)),
    )


def check_stories(chosen: Filter, report: Report) -> None:
    """Refuse a story that the report does not have."""
    known = tuple(story.id for story in report.stories)
    named("--story", ",".join(sorted(chosen.stories)), known)


def named(option: str, given: str | None, known: tuple[NameT, ...]) -> frozenset[NameT]:
    """Return the names of a comma-separated list; refuse one that is not known."""
    names = _listed(given)
    wrong = [name for name in names if name not in known]
    if wrong:
        remedy = f"It takes {', '.join(known)}, separated by commas."
        raise SettingsError(f"{option} does not know {', '.join(wrong)}.", remedy=remedy)
    return frozenset(name for name in known if name in names)


def verdicts_of(option: str, given: str | None) -> frozenset[Verdict]:
    """Return the verdicts of a comma-separated list."""
    return named(option, given, get_args(Verdict))


def states_of(given: str | None) -> frozenset[State]:
    """Return the states of a comma-separated list of `--state`."""
    return named("--state", given, get_args(State))


def _listed(given: str | None) -> list[str]:
    return [name.strip() for name in (given or "").split(",") if name.strip()]


def look_for(output: Path | None, *, no_color: bool) -> Look:
    """Take the terminal as it is; a file or a pipe gets 100 columns and no colours."""
    from claimrec.render.look import Look

    wanted = not (no_color or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb")
    able = sys.stdout.isatty() or bool(os.environ.get("FORCE_COLOR"))
    width = shutil.get_terminal_size((UNKNOWN_WIDTH, 24)).columns if output is None else UNKNOWN_WIDTH
    return Look(min(max(width, NARROWEST), WIDEST), colour=wanted and able and output is None)
