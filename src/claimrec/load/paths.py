"""What a user names becomes a list of inputs: files, folders, globs, standard input."""

from __future__ import annotations

import glob
import os
from pathlib import Path
from typing import TYPE_CHECKING

from claimrec.errors import InputError
from claimrec.load.readers import DOCUMENTS, IN_FOLDERS, OTHER_FORMAT
from claimrec.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

STDIN = "-"


def expand(inputs: Sequence[str]) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Return the paths to read, each once, in the order given (folders and globs sorted by bytes).

    A folder gives the .txt files in it and below it, but no hidden and no linked ones. Raises
    `InputError` that names every path that is not there.
    """
    missing = [given for given in inputs if not _exists(given)]
    if missing:
        raise InputError(
            "no such file or folder"
            if len(missing) == 1
            else f"no such files or folders: {', '.join(missing)}",
            remedy="Give text files, folders, patterns such as 'story/*.txt', or - for standard input.",
            path=missing[0] if len(missing) == 1 else None,
        )
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for path in (path for given in inputs for path in _named(given, problems)):
        found.setdefault(path if path == STDIN else os.path.realpath(path), path)
    return tuple(found.values()), tuple(problems)


def _exists(given: str) -> bool:
    return given == STDIN or os.path.lexists(given) or bool(_matches(given))


def _matches(given: str) -> list[str]:
    if not glob.has_magic(given):
        return []
    return sorted(glob.glob(given, recursive=True), key=os.fsencode)  # noqa: PTH207 (may be an absolute pattern)


def _named(given: str, problems: list[Problem]) -> Iterator[str]:
    paths = [given] if given == STDIN or os.path.lexists(given) else _matches(given)
    for path in paths:
        if path != STDIN and Path(path).is_dir():
            yield from _in_folder(path, problems)
        else:
            yield path


def _in_folder(folder: str, problems: list[Problem]) -> Iterator[str]:
    """Yield a folder's articles; what looks like one but can't be read becomes a problem."""
    before = len(problems)
    found = sorted(_files(folder), key=os.fsencode)
    articles = [path for path in found if Path(path).suffix.lower() in IN_FOLDERS]
    problems += [
        Problem(path=path, what=OTHER_FORMAT) for path in found if Path(path).suffix.lower() in DOCUMENTS
    ]
    if not articles and len(problems) == before:
        problems.append(Problem(path=folder, what="a folder without .txt files"))
    yield from articles


def _files(folder: str) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(parent, name)
            if not name.startswith(".") and not path.is_symlink() and path.is_file():
                yield str(path)
