import csv
import io

import pytest

from claimrec.model import Report
from claimrec.render.look import Look
from claimrec.render.sheet import COLUMNS, render
from claimrec.render.view import Filter
from sample_report import claim, finding, position, report, source

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "=cmd|' /C calc'!A0"]


def rows(one: Report, chosen: Filter = Filter()) -> list[dict[str, str]]:  # noqa: B008 (frozen)
    return list(csv.DictReader(io.StringIO(render(one, Look(), chosen))))


def test_every_claim_has_one_row() -> None:
    assert sorted(row["claim"] for row in rows(report())) == sorted(claim.id for claim in report().claims)


def test_conflicts_come_first_and_rows_are_whole() -> None:
    assert rows(report())[0] == {
        "story": "s1",
        "finding": "f000003abcdef",
        "verdict": "contradiction",
        "kind": "number",
        "topic": "people killed by the fire",
        "position": "1",
        "value": "12",
        "source": "gazette",
        "path": "harbour/gazette.txt",
        "published": "2031-05-06",
        "speaker": "police",
        "status": "asserted",
        "words": "12 people",
        "quote": "A fire on the pier at Port Ellery killed 12 people on Monday",
        "start": "31",
        "end": "91",
        "origins": "3",
        "confidence": "0.9",
        "rule": "values disjoint",
        "reason": "The reason why this is contradiction.",
        "claim": "c000000000001",
    }


def test_filter() -> None:
    chosen = Filter(verdicts=frozenset({"disputed"}))
    assert [row["status"] for row in rows(report(), chosen)] == ["denied", "asserted"]


def test_no_findings_leave_the_heading() -> None:
    assert render(report(findings=()), Look(), Filter()) == ",".join(COLUMNS) + "\n"


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_is_a_formula(formula: str) -> None:
    said = claim("post", 1, formula, formula, speaker=formula, text=formula)
    one = report(
        sources=(source("post", path=formula),),
        claims=(said,),
        findings=(finding(1, "single_source", formula, position(formula, said), reason=formula),),
    )
    cells = [cell for row in rows(one) for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert sum(cell.startswith("'") for cell in cells) == 7
