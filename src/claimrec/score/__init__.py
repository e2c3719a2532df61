"""How good a report is, measured against an annotated story."""

from __future__ import annotations

from claimrec.score.figures import Balance, Figures, score, table
from claimrec.score.floors import Broken, Floor, check_floors, read_floors
from claimrec.score.gold import Gold, parse_gold, read_gold
from claimrec.score.tally import Miss

__all__ = [
    "Balance",
    "Broken",
    "Figures",
    "Floor",
    "Gold",
    "Miss",
    "check_floors",
    "parse_gold",
    "read_floors",
    "read_gold",
    "score",
    "table",
]
