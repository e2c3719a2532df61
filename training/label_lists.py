"""The classes that each head of the network chooses from, as the treebanks have them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from marks import ALL_MARKS

if TYPE_CHECKING:
    from windows import Window

HEAD_OF = {"tags": "tag", "pos": "pos", "morphs": "morph", "scripts": "script"}
RAREST = {"tags": 1, "pos": 1, "morphs": 5, "scripts": 3}


def label_lists(windows: list[Window]) -> dict[str, list[str]]:
    """Return the classes of each head without rare edits and bundles of features; ``O`` is the first mark."""
    counts = {name: Counter(x for w in windows for x in getattr(w, name)) for name in RAREST}
    deps = {dep for w in windows for dep in w.deps} - {"ROOT"}
    return {
        **{
            HEAD_OF[name]: sorted(x for x, n in seen.items() if n >= RAREST[name])
            for name, seen in counts.items()
        },
        "dep": sorted(deps),
        "ner": list(ALL_MARKS),
    }
