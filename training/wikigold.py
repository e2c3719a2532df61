"""WikiGold as sentences in OntoNotes marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from corpus import Sentence
from entities import place
from marks import NO_NAME, PLACES, WORKS, Allowed, marks

if TYPE_CHECKING:
    from pathlib import Path

TYPES_OF_WIKIGOLD: Final = {
    "LOC": PLACES,
    "ORG": ("ORG",),
    "PER": ("PERSON",),
    "MISC": (*WORKS, "NORP", "DATE"),
}


def wikigold_sentences(path: Path) -> list[Sentence]:
    """Read WikiGold: four name types in IOB1 marks; it is silent on numbers and dates."""
    return [
        wikigold_sentence([line.split(" ") for line in block.split("\n") if " " in line])
        for block in path.read_text(encoding="utf-8").split("\n\n")
        if block.strip()
    ]


def wikigold_sentence(rows: list[list[str]]) -> Sentence:
    """Make a sentence of word and mark rows."""
    allowed: Allowed = [NO_NAME | marks(("NORP",))] * len(rows)
    start = 0
    for end in range(1, len(rows) + 1):
        mark = rows[start][1]
        goes_on = end < len(rows) and rows[end][1] == mark and mark != "O"
        if goes_on:
            continue
        if mark != "O":
            place(allowed, start, end, TYPES_OF_WIKIGOLD[mark[2:]], [row[0] for row in rows])
        start = end
    return Sentence(words=[row[0] for row in rows], entities=allowed)
