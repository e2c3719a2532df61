"""Pinned figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimrec.errors import InputError, NotAReport
from claimrec.score import Balance, Figures, Floor, check_floors, read_floors

if TYPE_CHECKING:
    from pathlib import Path

FIGURES = Figures(
    number_found=0.95,
    number_link=Balance(precision=0.9, recall=0.6, f1=0.72, out=10, gold=15),
    conflict=Balance(precision=None, recall=0.0, f1=0.0, out=0, gold=3),
    verdict_exact=0.5,
    verdict_side=0.6,
    event_joined=0.4,
    false_merge=2,
    noise="1 of 9",
)


@pytest.mark.parametrize(
    ("figure", "floor"),
    [
        ("number.found", {"least": 0.95}),
        ("number.link.precision", {"least": 0.8, "most": 0.9}),
        ("false_merge", {"most": 2}),
        ("noise", {"most": 1}),
    ],
)
def test_a_floor_that_holds(figure: str, floor: dict[str, float]) -> None:
    assert check_floors(FIGURES, {figure: Floor(**floor)}) == []


@pytest.mark.parametrize(
    ("figure", "floor", "said"),
    [
        ("number.found", {"least": 0.96}, "number.found: 0.95, should be least 0.96"),
        ("false_merge", {"most": 1}, "false_merge: 2, should be most 1"),
        ("noise", {"most": 0}, "noise: 1, should be most 0"),
        ("conflict.precision", {"least": 0.5}, "conflict.precision: none, should be least 0.5"),
    ],
)
def test_a_floor_that_is_broken(figure: str, floor: dict[str, float], said: str) -> None:
    assert [str(broken) for broken in check_floors(FIGURES, {figure: Floor(**floor)})] == [said]


def test_a_figure_that_there_is_none_of_is_named() -> None:
    with pytest.raises(NotAReport, match=r"no such figure: number\.fund\. There are: conflict\.f1, "):
        check_floors(FIGURES, {"number.fund": Floor(least=1)})


def test_floors_are_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    path.write_text('{"number.found": {"least": 0.9}}')
    assert read_floors(path) == {"number.found": Floor(least=0.9)}


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("[]", "no file of floors"),
        ('{"noise": {}}', r"noise: Value error, a floor needs `least` or `most`"),
        ('{"noise": {"last": 1}}', r"noise\.last"),
    ],
)
def test_what_is_no_file_of_floors_is_refused(tmp_path: Path, text: str, match: str) -> None:
    path = tmp_path / "floors.json"
    path.write_text(text)
    with pytest.raises(NotAReport, match=match):
        read_floors(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.json: it can't be read"):
        read_floors(tmp_path / "none.json")
