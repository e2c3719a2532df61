"""The floors of the figures on the stories in `fixtures/` leave no figure out."""

from __future__ import annotations

from pathlib import Path

from claimrec.score import read_floors, score
from claimrec.score.floors import flat

FIXTURES = Path(__file__).parent.parent / "fixtures"
UNBOUND = {
    "number.link.f1",
    "number.link.out",
    "number.link.gold",
    "conflict.f1",
    "conflict.out",
    "conflict.gold",
}


def test_every_figure_has_a_floor() -> None:
    figures, _ = score([])
    assert set(read_floors(FIXTURES / "floors.json")) == set(flat(figures)) - UNBOUND
