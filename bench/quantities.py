"""How many ways of writing a quantity are read right: value, bound, unit, what is counted.

    python bench/quantities.py TABLE.md

TABLE.md holds a table of phrases whose first columns are `phrase | low | high | unit or counted noun`: an
empty end is open, "a period, no quantity" and "part of a name" say that nothing may be found.  A further
column, of another tool, is not read.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claimrec.load import read
from claimrec.nlp.load import load
from claimrec.pipeline import readings_of
from claimrec.settings import Settings

if TYPE_CHECKING:
    from claimrec.model import Measured, Quantity

UNITS = {
    "dollar": "USD",
    "pound sterling": "GBP",
    "percentage": "percent",
    "kilometre": "kilometre",
    "mile per hour": "mile per hour",
    "year": "year",
}
NOTHING = ("a period", "part of a name")


@dataclass(frozen=True)
class Row:
    """A phrase with what is right: the bounds (None is open), and the unit or noun ("" is not asked)."""

    phrase: str
    bounds: tuple[tuple[float | None, float | None], ...]
    thing: str


def rows(table: str) -> list[Row]:
    """Read the table."""
    cells = [
        [cell.strip() for cell in line.strip().strip("|").split("|")]
        for line in table.splitlines()
        if line.startswith("|")
    ]
    return [
        Row(phrase, bounds(low, high), thing)
        for phrase, low, high, thing, *_ in cells
        if phrase != "phrase" and not phrase.startswith("---")
    ]


def bounds(low: str, high: str) -> tuple[tuple[float | None, float | None], ...]:
    """Read the bounds of one row: "two quantities, 5 and 6" are two, "0 of 12" is the part."""
    if low.startswith(NOTHING):
        return ()
    if low.startswith("two quantities"):
        return tuple((float(number), float(number)) for number in re.findall(r"\d+", low))
    if " of " in low:
        number = float(low.partition(" of ")[0])
        return ((number, number),)
    ends = [float(end.replace(",", "")) if end else None for end in (low, high)]
    return ((ends[0], ends[1]),)


def fits(value: Quantity, low: float | None, high: float | None) -> bool:
    """Tell whether an interval is right; a tenth beside it where the phrase says "about".

    A fraction is read as a percentage.  "Nearly 300" is open in the table and from 270 here.
    """
    scale = 100.0 if value.unit == "percent" and high is not None and high <= 1.0 else 1.0
    slack = 0.1 if value.approximate else 0.001
    nearly = low is None and value.low is not None and value.low_open is False and value.approximate
    ends = [(value.high, high)] if nearly else [(value.low, low), (value.high, high)]
    return all(
        end is wanted
        if end is None or wanted is None
        else abs(end - scale * wanted) <= slack * scale * wanted
        for end, wanted in ends
    )


def names(value: Measured, thing: str) -> bool:
    """Tell whether unit or counted noun are right, where the table says what they are."""
    return not thing or thing == value.frame.head or UNITS.get(thing) == value.quantity.unit


def main() -> None:
    """Print what is read wrong, and how much is right."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("table", type=Path)
    given = rows(parser.parse_args().table.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        for i, row in enumerate(given):
            text = row.phrase if row.phrase.endswith(".") else f"{row.phrase}."
            (Path(folder) / f"{i:03}.txt").write_text(text, encoding="utf-8")
        articles = read([folder], settings=Settings()).articles
        readings = list(readings_of(articles, load(None)))
    right = 0
    for row, reading in zip(given, readings, strict=True):
        found = [claim.value for claim in reading.claims if claim.value.form == "measured"]
        read_right = all(
            any(fits(value.quantity, low, high) and names(value, row.thing) for value in found)
            for low, high in row.bounds
        )
        if read_right and (row.bounds or not found):
            right += 1
            continue
        seen = [(v.quantity.low, v.quantity.high, v.quantity.unit, v.frame.head) for v in found]
        print(f"{row.phrase}: {row.bounds} {row.thing}, read as {seen}")
    print(f"{right} of {len(given)} right")


if __name__ == "__main__":
    main()
