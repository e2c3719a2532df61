"""The command line: arguments in, characters out, exit codes, and the one handler of errors.

0 done and the gate holds · 1 the gate is broken · 2 bad usage or input · 3 a bug of ours · 130 interrupted.

Rooms are imported inside the commands: `--help`, `--version`, `schema`, `score` and everything that reads a
saved report start without spaCy.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from claimrec.cli.commands import DONE, app
from claimrec.errors import ClaimrecError
from claimrec.render.progress import say
from claimrec.render.safe import one_line, safe_text

if TYPE_CHECKING:
    from collections.abc import Sequence

MISUSED, BUG, INTERRUPTED = 2, 3, 130
LONGEST = 300
"""Characters of an unexpected error that are shown."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and return the exit code: the one place that turns errors into codes."""
    given = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    try:
        code = app(args=given, prog_name="claimrec", standalone_mode=False)
    except ClaimrecError as error:
        return _fail(str(error), MISUSED)
    except typer.TyperException as error:
        return _fail(f"{error.format_message()} Try `claimrec --help`.", MISUSED)
    except (KeyboardInterrupt, typer.Abort):
        return _fail("interrupted.", INTERRUPTED)
    except Exception as error:  # noqa: BLE001 (whatever else comes out is a bug, and said to be one)
        return _bug(error, debug="--debug" in given)
    return code if isinstance(code, int) else DONE


def _fail(message: str, code: int) -> int:
    say(f"claimrec: {one_line(message)}")
    return code


def _bug(error: Exception, *, debug: bool) -> int:
    if debug:
        from traceback import format_exception  # noqa: PLC0415 (wanted only here)

        say("\n".join(map(safe_text, "".join(format_exception(error)).split("\n"))))
    return _fail(
        f"a bug of claimrec itself, not of your input: {type(error).__name__}: {str(error)[:LONGEST]}. "
        "Please report it with the command and what `claimrec info` prints; "
        "`claimrec --debug COMMAND ...` shows where it happened.",
        BUG,
    )
