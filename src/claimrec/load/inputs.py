"""Reads everything a user named; one input that can't be read is a problem, not the end."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, BinaryIO

from claimrec.errors import NothingToRead
from claimrec.load.decode import LARGEST, UnreadableError
from claimrec.load.identity import identities
from claimrec.load.paths import STDIN, expand
from claimrec.load.plain import article_of
from claimrec.load.readers import read_text
from claimrec.model import Loaded, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.settings import Settings

REMEDY = "Give at least one text file (.txt, UTF-8) with the article's text."


def read(inputs: Sequence[str], *, settings: Settings, stdin: BinaryIO | None = None) -> Loaded:
    """Read articles from files, folders, globs and standard input (`-`).

    Offsets in the articles count code points of the decoded text; `decode.text_of` says how bytes are
    decoded. `stdin` defaults to the process's own. Raises `InputError` for a path that is not there and
    `NothingToRead` where no article is left.
    """
    paths, found = expand(inputs)
    problems = list(found)
    texts: list[tuple[str, str, str]] = []
    for path in paths:
        try:
            data = _bytes(path, stdin)
            suffix = "" if path == STDIN else PurePath(path).suffix
            texts.append((path, hashlib.sha256(data).hexdigest(), read_text(data, suffix)))
        except (OSError, UnreadableError) as error:
            problems.append(Problem(path=path, what=_why(error)))
    if not texts:
        raise _nothing(problems)
    names = identities([(path, sha256) for path, sha256, _ in texts])
    articles = tuple(
        article_of(text, name=name, path=_shown(path), sha256=sha256, published=settings.published)
        for name, (path, sha256, text) in zip(names, texts, strict=True)
    )
    shown = tuple(problem.model_copy(update={"path": _shown(problem.path)}) for problem in problems)
    return Loaded(articles=articles, problems=shown)


def _bytes(path: str, stdin: BinaryIO | None) -> bytes:
    """Return the input's bytes, at most one more than is read: endless inputs end too."""
    if path == STDIN:
        return (sys.stdin.buffer if stdin is None else stdin).read(LARGEST + 1)
    with Path(path).open("rb") as file:
        return file.read(LARGEST + 1)


def _shown(path: str) -> str:
    """Return the path as text: what is no UTF-8 in a name becomes escapes, for no JSON can hold it."""
    plain = path if path == STDIN else PurePath(path).as_posix()
    return plain.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _why(error: OSError | UnreadableError) -> str:
    return f"can't be read: {error.strerror}" if isinstance(error, OSError) else str(error)


def _nothing(problems: Sequence[Problem]) -> NothingToRead:
    faults = "; ".join(f"{problem.path}: {problem.what}" for problem in problems)
    what = f"no article in what was given ({faults})." if faults else "no article in what was given."
    return NothingToRead(what, remedy=REMEDY)
