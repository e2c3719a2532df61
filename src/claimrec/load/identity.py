"""Short names for articles: safe in any output, and the same in every run."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
NAMELESS = "article"
STDIN_NAME = "stdin"


def identities(sources: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Name each (path, sha256): the file's stem; where two share it, folder and stem; then the digest too.

    An article's name does not depend on the order of the others.
    """
    names = [_safe(PurePath(path).stem) if path != "-" else STDIN_NAME for path, _ in sources]
    names = _told_apart(
        names,
        [
            _safe(f"{PurePath(path).parent.name}-{name}")
            for (path, _), name in zip(sources, names, strict=True)
        ],
    )
    names = _told_apart(
        names, [f"{name}-{sha256[:8]}" for (_, sha256), name in zip(sources, names, strict=True)]
    )
    return _numbered(names)


def _told_apart(names: Sequence[str], longer: Sequence[str]) -> list[str]:
    counts = Counter(names)
    return [name if counts[name] == 1 else more for name, more in zip(names, longer, strict=True)]


def _numbered(names: Sequence[str]) -> tuple[str, ...]:
    taken: set[str] = set()
    found = []
    for name in names:
        free = name
        number = 2
        while free in taken or (free != name and free in names):
            free = f"{name}-{number}"
            number += 1
        taken.add(free)
        found.append(free)
    return tuple(found)


def _safe(stem: str) -> str:
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode("ascii")
    return UNSAFE.sub("-", plain).strip("-._") or NAMELESS
