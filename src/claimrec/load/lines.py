"""Cuts a text into units: the lines, or the paragraphs where lines are wrapped."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from claimrec.load.dates import is_only_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

WIDEST_WRAP = 100
NARROWEST_WRAP = 40
BROKEN_WORDS = 4
TERMINAL = re.compile(r"[.!?…:;][\"'”\u2019)\]]*$")
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch without white space at its ends; `gap`: an empty line stands before it."""

    start: int
    end: int
    text: str
    gap: bool = False

    @property
    def words(self) -> int:
        """Number of stretches between white space."""
        return len(self.text.split())

    @property
    def closed(self) -> bool:
        """Whether it ends as a sentence does."""
        return TERMINAL.search(self.text) is not None

    @property
    def invisible(self) -> bool:
        """Whether it holds nothing that can be seen."""
        return not self.text.strip(INVISIBLE + " \t")

    def cut(self, length: int) -> Unit | None:
        """Return what is behind the first `length` code points, None where nothing is left."""
        return trimmed(self.text[length:], self.start + length, gap=self.gap)


def trimmed(text: str, start: int, *, gap: bool = False) -> Unit | None:
    """Make a unit of a stretch, without the white space around it."""
    body = text.strip()
    if not body:
        return None
    start += text.index(body)
    return Unit(start, start + len(body), body, gap)


def units_of(text: str) -> tuple[Unit, ...]:
    """Return the text's units in order: paragraphs where lines are wrapped, else lines.

    A line that breaks off and goes on in lower case (as around a link) is one with the next.
    """
    lines = tuple(_lines(text))
    return tuple(_joined(text, lines, _wrap_width(lines)))


def _lines(text: str) -> Iterator[Unit]:
    start, gap = 0, False
    for line in text.splitlines(keepends=True):
        unit = trimmed(line, start, gap=gap)
        gap = unit is None
        start += len(line)
        if unit is not None:
            yield unit


def _wrap_width(lines: Sequence[Unit]) -> int | None:
    """Return the width lines were wrapped at, None where each line is a paragraph.

    Greedy wrapping leaves no line into which the next line's first word would still have fitted, and
    many lines that begin in lower case: headlines of one length do not.
    """
    runs = [(left, right) for left, right in pairwise(lines) if _may_join(left, right)]
    width = max((unit.end - unit.start for pair in runs for unit in pair), default=0)
    if not runs or not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return None
    full = [right for left, right in runs if _full(left, right, width) and not left.closed]
    lower = sum(right.text[0].islower() for right in full)
    return width if len(full) * 2 > len(runs) and lower * 3 >= len(full) else None


def _may_join(left: Unit, right: Unit) -> bool:
    """No empty line stands between them, and neither is a date line, which is never part of a sentence."""
    return not (right.gap or is_only_date(left.text) or is_only_date(right.text))


def _full(left: Unit, right: Unit, width: int) -> bool:
    return len(left.text) + 1 + len(right.text.split()[0]) > width


def _goes_on(paragraph: Unit, left: Unit, right: Unit, width: int | None) -> bool:
    if not _may_join(left, right):
        return False
    broken = not left.closed and paragraph.words >= BROKEN_WORDS and right.text[0].islower()
    return broken or (width is not None and _full(left, right, width))


def _joined(text: str, lines: Iterable[Unit], width: int | None) -> Iterator[Unit]:
    paragraph: Unit | None = None
    last: Unit | None = None
    for line in lines:
        if paragraph is None or last is None:
            paragraph = line
        elif _goes_on(paragraph, last, line, width):
            paragraph = Unit(paragraph.start, line.end, text[paragraph.start : line.end], paragraph.gap)
        else:
            yield paragraph
            paragraph = line
        last = line
    if paragraph is not None:
        yield paragraph
