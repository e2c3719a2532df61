"""The figures on the stories in `fixtures/` stay above their floors."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claimrec.score import check_floors, read_floors, read_gold, score
from claimrec.score.floors import flat

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimrec.model import Report

FIXTURES = Path(__file__).parent.parent / "fixtures"
GOLD = sorted(FIXTURES.glob("*/expected.json"))
UNBOUND = {
    "number.link.f1",
    "number.link.out",
    "number.link.gold",
    "conflict.f1",
    "conflict.out",
    "conflict.gold",
}


def test_no_figure_falls_below_its_floor(reports: Callable[[str], Report]) -> None:
    figures, _ = score((read_gold(path), reports(path.parent.name)) for path in GOLD)
    assert [str(broken) for broken in check_floors(figures, read_floors(FIXTURES / "floors.json"))] == []


def test_every_figure_has_a_floor() -> None:
    figures, _ = score([])
    assert set(read_floors(FIXTURES / "floors.json")) == set(flat(figures)) - UNBOUND
