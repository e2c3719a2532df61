"""The word lists beside the ladders: one word a line, the first line says where they are from."""

from __future__ import annotations

from importlib.resources import files


def words(name: str) -> frozenset[str]:
    """Return the words of a list."""
    lines = files("claimrec.align").joinpath(f"{name}.txt").read_text("utf-8").splitlines()
    return frozenset(lines[1:])
