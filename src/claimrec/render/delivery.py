"""Where finished characters go: standard output, or a file that is whole or not there."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from claimrec.errors import OutputError
from claimrec.render.safe import safe_text

if TYPE_CHECKING:
    from typing import TextIO


def check_target(target: Path) -> None:
    """Raise `OutputError` where nothing could be written, before the work is done."""
    shown = safe_text(str(target))
    folder = target.resolve().parent
    if not folder.is_dir():
        raise OutputError("its folder does not exist.", remedy="Make the folder first.", path=shown)
    if not os.access(folder, os.W_OK):
        raise OutputError("its folder can't be written to.", remedy="Choose another folder.", path=shown)
    if target.exists() and not stat.S_ISREG(target.stat().st_mode):
        remedy = "Name a file, or leave --output out and redirect standard output."
        raise OutputError("this is no regular file.", remedy=remedy, path=shown)


def write_file(target: Path, text: str) -> None:
    """Write UTF-8 so that the file is either as before or complete, whatever interrupts the writing."""
    check_target(target)
    final = target.resolve()
    draft = final.with_name(f".{final.name[:100]}.{os.getpid()}.part")
    try:
        _write_synced(draft, text)
        if final.exists():
            draft.chmod(stat.S_IMODE(final.stat().st_mode))
        draft.replace(final)
    except OSError as error:
        what = f"it can't be written: {error.strerror or error}."
        raise OutputError(what, remedy="Choose another place.", path=safe_text(str(target))) from error
    finally:
        draft.unlink(missing_ok=True)


def write_out(text: str, out: TextIO | None = None, *, data: bool = False) -> None:
    """Write to standard output; a reader that has gone away ends the writing quietly.

    Data is UTF-8 whatever the terminal speaks; of text for people, what its encoding lacks becomes an escape.
    """
    out = out or sys.stdout
    encoding = "utf-8" if data else out.encoding or "utf-8"
    try:
        out.flush()
        out.buffer.write(text.encode(encoding, "backslashreplace"))
        out.flush()
    except BrokenPipeError:
        silence(out)


def silence(out: TextIO) -> None:
    """Point a closed pipe at nothing, so that the interpreter's last flush does not complain."""
    with Path(os.devnull).open("wb") as nothing:
        os.dup2(nothing.fileno(), out.fileno())


def _write_synced(draft: Path, text: str) -> None:
    with draft.open("x", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
