"""Score the stories in `fixtures/` and compare with the floors in `fixtures/floors.json`.

usage: floors.py [--raise] [--misses]

--raise   write what is reached now where it is better than the floor; a floor is never lowered here.
--misses  list what was missed or wrongly found.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from claimrec.load import read
from claimrec.nlp.load import load
from claimrec.pipeline import reconcile
from claimrec.score import Floor, check_floors, read_floors, read_gold, score, table
from claimrec.score.floors import flat
from claimrec.settings import Settings

if TYPE_CHECKING:
    from claimrec.score import Figures, Miss

FIXTURES = Path(__file__).parent.parent / "fixtures"
FLOORS = FIXTURES / "floors.json"
PLACES = 2


def main() -> int:
    """Print the figures and the floors that are broken; exit with 1 if one is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--raise", dest="higher", action="store_true")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    figures, misses = reached()
    print(table(figures), end="")
    for miss in misses if given.misses else ():
        print("\t".join(miss))
    floors = read_floors(FLOORS)
    broken = check_floors(figures, floors)
    for fault in broken:
        print(fault)
    if given.higher:
        write({name: better(floor, flat(figures)[name]) for name, floor in floors.items()})
    return 1 if broken else 0


def reached() -> tuple[Figures, tuple[Miss, ...]]:
    """Compare every fixture and score it against its annotation."""
    nlp = load()
    pairs = []
    for path in sorted(FIXTURES.glob("*/expected.json")):
        articles = read([str(path.parent)], settings=Settings()).articles
        pairs.append((read_gold(path), reconcile(articles, nlp, Settings())))
    return score(pairs)


def better(floor: Floor, value: float | None) -> Floor:
    """Return the stricter of a floor and what is reached, rounded to the lenient side."""
    if value is None:
        return floor
    step = 10**PLACES
    least = None if floor.least is None else max(floor.least, int(value * step) / step)
    most = None if floor.most is None else min(floor.most, value)
    return Floor(least=least, most=most)


def write(floors: dict[str, Floor]) -> None:
    """Write the floors, one a line."""
    lines = (
        f" {json.dumps(name)}: {floor.model_dump_json(exclude_none=True)}" for name, floor in floors.items()
    )
    FLOORS.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
