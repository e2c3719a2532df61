"""Short names for sources and findings: unique within a report, made of their ids."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimrec.render.safe import safe_text

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST = 12
_BREAKS = re.compile(r"[\s_.\-/]+")


def source_labels(ids: Sequence[str]) -> dict[str, str]:
    """Give every source id a label of at most 12 characters: the id, its first words, or S1, S2, ..."""
    candidates = ([safe_text(name) for name in ids], [_first_words(name) for name in ids])
    for labels in candidates:
        if len(set(labels)) == len(ids) and all(0 < len(label) <= LONGEST for label in labels):
            return dict(zip(ids, labels, strict=True))
    return {name: f"S{number}" for number, name in enumerate(ids, start=1)}


def finding_labels(ids: Sequence[str], shortest: int = 6) -> dict[str, str]:
    """Cut every finding id to the shortest length, 6 or more, at which all of them differ."""
    longest = max(map(len, ids), default=shortest)
    length = next(
        (n for n in range(shortest, longest) if len({name[:n] for name in ids}) == len(ids)), longest
    )
    return {name: safe_text(name[:length]) for name in ids}


def _first_words(name: str) -> str:
    """Take as many words of the id as a label holds: `000` of `000_f091cd361beaf496`."""
    label = ""
    for end in [match.start() for match in _BREAKS.finditer(name)] + [len(name)]:
        if end > LONGEST:
            break
        label = name[:end]
    return safe_text(label)
