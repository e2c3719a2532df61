"""Which words of English news mean one thing, so that two reports in other words can meet."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def concept(lemma: str) -> str:
    """Return the name of the concept a lemma stands for, the lemma itself where it stands for none."""
    return _concepts().get(lemma, lemma)


@cache
def _concepts() -> Mapping[str, str]:
    lines = files("claimrec.canon").joinpath("data/concepts.txt").read_text("utf-8").splitlines()
    sets = (line.split(" | ") for line in lines if line and not line.startswith("#"))
    return {lemma: name for name, lemmas in sets for lemma in lemmas.split()}
