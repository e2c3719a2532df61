"""Names of articles."""

from __future__ import annotations

import pytest

from claimrec.load.identity import identities


@pytest.mark.parametrize(
    ("sources", "names"),
    [
        ([("x/fire.txt", "1"), ("x/flood.txt", "2")], ("fire", "flood")),
        ([("x/fire.txt", "1"), ("y/fire.txt", "2")], ("x-fire", "y-fire")),
        ([("x/z/fire.txt", "1" * 64), ("y/z/fire.txt", "2" * 64)], ("z-fire-11111111", "z-fire-22222222")),
        ([("x/z/fire.txt", "1" * 64), ("y/z/fire.txt", "1" * 64)], ("z-fire-11111111", "z-fire-11111111-2")),
        ([("-", "1")], ("stdin",)),
        ([("Caf\u00e9 \u201cnoir\u201d & more.txt", "1")], ("Cafe-noir-more",)),
        ([("\u65b0\u805e.txt", "1")], ("article",)),
        ([("--help.txt", "1")], ("help",)),
    ],
)
def test_names(sources: list[tuple[str, str]], names: tuple[str, ...]) -> None:
    assert identities(sources) == names


def test_a_name_does_not_depend_on_the_order() -> None:
    sources = [("x/fire.txt", "1"), ("y/fire.txt", "2"), ("fire.txt", "3")]
    assert identities(sources) == identities(sources[::-1])[::-1]
