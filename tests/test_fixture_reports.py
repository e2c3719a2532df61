"""The stories in `fixtures/`: each run finds what the story is about.

A row of `GAPS` is what is known to go wrong, with its reason. Once it is closed the row goes, and
the gap can't come back.
"""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

import pytest

from claimrec.load import read
from claimrec.nlp.load import load as load_pipeline
from claimrec.pipeline import reconcile
from claimrec.score import check_floors, read_floors, read_gold, score
from claimrec.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language

    from claimrec.model import Claim, Finding, Report, Span

FIXTURES = Path(__file__).parent.parent / "fixtures"


KEY_FACTS = [
    ("toll-rises", "dead", "superseded"),
    ("toll-rises", "missing", "superseded"),
    ("toll-rises", "wind", "agreement"),
    ("toll-rises", "comp", "agreement"),
    ("toll-rises", "relief-camps", "agreement"),
    ("denial", "met", "disputed"),
    ("denial", "contract", "agreement"),
    ("denial", "award-day", "agreement"),
    ("same-number-other-measure", "ban-day", "agreement"),
    ("same-number-other-measure", "head-office", "agreement"),
    ("other-period", "y24", "agreement"),
    ("other-period", "y24-growth", "agreement"),
    ("other-period", "h1-period", "agreement"),
    ("wire-copy", "hurt", "agreement"),
    ("wire-copy", "cars", "contradiction"),
    ("date-precision", "sank-day", "compatible"),
    ("date-precision", "insp-day", "contradiction"),
    ("role-swap", "suit", "contradiction"),
    ("role-swap", "damages", "agreement"),
    ("name-aliases", "ships", "agreement"),
    ("name-aliases", "deal", "agreement"),
    ("name-aliases", "boss", "agreement"),
    ("no-conflict", "dead", "agreement"),
    ("no-conflict", "vacc-day", "agreement"),
    ("money-rounding", "stolen", "compatible"),
    ("money-rounding", "fine", "contradiction"),
    ("sports-result", "score", "agreement"),
    ("sports-result", "farrow", "contradiction"),
    ("court-verdict", "term", "agreement"),
    ("court-verdict", "age", "contradiction"),
    ("court-verdict", "guilty-when", "compatible"),
    ("election-count", "ru", "superseded"),
    ("election-count", "nf", "contradiction"),
    ("election-count", "turnout", "compatible"),
    ("company-results", "op-sum", "agreement"),
    ("company-results", "jobs", "contradiction"),
    ("injured-and-killed", "killed", "agreement"),
    ("injured-and-killed", "hurt", "compatible"),
    ("injured-and-killed", "inside", "contradiction"),
    ("denial-inside-one-article", "fired", "disputed"),
    ("denial-inside-one-article", "dead", "agreement"),
    ("plan-then-happened", "strike", "superseded"),
    ("plan-then-happened", "taking-part", "compatible"),
    ("plan-then-happened", "start", "agreement"),
    ("crowd-counts", "crowd", "disputed"),
    ("crowd-counts", "arrests", "superseded"),
    ("two-events", "dead", "superseded"),
    ("two-events", "old-dead", "agreement"),
    ("revised-figures", "gdp", "superseded"),
    ("revised-figures", "rate", "agreement"),
    ("two-sides-of-a-battle", "taken", "disputed"),
    ("who-is-who", "teague-age", "contradiction"),
    ("who-is-who", "start", "agreement"),
    ("quotations", "start", "compatible"),
    ("quotations", "rate", "agreement"),
]
PEACEFUL = ["no-conflict", "same-number-other-measure", "other-period", "name-aliases", "quotations"]
CONFLICTS = ("contradiction", "disputed", "superseded")
NAMES = sorted(path.parent.name for path in FIXTURES.glob("*/expected.json"))

GAPS = {
    ("toll-rises", "missing"): "the speaker is taken for who acts",
    ("other-period", "y24"): "nothing but the figure is shared",
    ("other-period", "y24-growth"): "arrivals and a rise are two heads",
    ("other-period", "h1-period"): "nothing but the period is shared",
    ("wire-copy", "cars"): "a coach is no carriage to the words",
    ("date-precision", "sank-day"): "to go down is no sinking to the words",
    ("date-precision", "insp-day"): "an inspection passed and an inspection are two events",
    ("name-aliases", "boss"): "a surname alone in another article; who chairs is no chairman",
    ("sports-result", "farrow"): "minutes of a match are not read",
    ("election-count", "ru"): "to win, to get and to take seats are three predicates",
    ("company-results", "jobs"): "jobs lost and people put out of work",
    ("injured-and-killed", "inside"): "people and employees, building and factory",
    ("plan-then-happened", "taking-part"): "the trust put the number of nurses at: the head is lost",
    ("plan-then-happened", "start"): "a headline's infinitive is no plan yet",
    ("crowd-counts", "crowd"): "figures of two speakers are not disputed yet",
    ("revised-figures", "gdp"): "to shrink and to grow are not one signed change",
    ("who-is-who", "teague-age"): "ages a year apart are let pass",
    ("who-is-who", "start"): "to take over and to be editor by",
    ("no-conflict", "dead"): "a date and a count are read as one list (since July and 38 have died)",
    ("quotations", "start"): "to take effect and to face from are two events",
}
"""What is known to go wrong, and why."""


def _gold(name: str) -> dict[str, Any]:
    gold: dict[str, Any] = json.loads((FIXTURES / name / "expected.json").read_text(encoding="utf-8"))
    return gold


def _compare(name: str, nlp: Language) -> Report:
    loaded = read([str(FIXTURES / name)], settings=Settings())
    return reconcile(loaded.articles, nlp, Settings(), problems=loaded.problems)


def _holds(claim: Claim, evidence: dict[str, Any], kind: str) -> bool:
    """Tell whether a claim of this kind stands on the evidence: half of the shorter span is shared."""
    if claim.kind != kind:
        return False
    span: Span = claim.anchor if kind == "number" else claim
    shared = min(span.end, evidence["end"]) - max(span.start, evidence["start"])
    return bool(shared * 2 >= min(span.end - span.start, evidence["end"] - evidence["start"]))


def _sides(report: Report, fact: dict[str, Any]) -> dict[str, set[object]]:
    """Return the positions (the sources, where there is one position) each claim stands on, by claim id."""
    names = {source.id: PurePath(source.path).name for source in report.sources}
    several = len(fact["positions"]) > 1
    sides: dict[str, set[object]] = {}
    for number, position in enumerate(fact["positions"]):
        for evidence, claim in product(position["evidence"], report.claims):
            same_source = names[claim.source] == evidence["source"]
            if same_source and _holds(claim, evidence, fact["kind"]):
                sides.setdefault(claim.id, set()).add(number if several else evidence["source"])
    return sides


def _findings(report: Report, fixture: str, fact_id: str) -> list[Finding]:
    """Return the findings that join two positions (or two sources) of the fact."""
    fact = next(fact for fact in _gold(fixture)["facts"] if fact["id"] == fact_id)
    sides = _sides(report, fact)
    return [
        finding
        for finding in report.findings
        if len({side for p in finding.positions for c in p.claims for side in sides.get(c, ())}) > 1
    ]


def _row(fixture: str, fact: str, verdict: str) -> Any:  # noqa: ANN401 (pytest keeps the type private)
    reason = GAPS.get((fixture, fact))
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    return pytest.param(fixture, fact, verdict, marks=marks, id=f"{fixture}-{fact}")


@pytest.mark.parametrize(("fixture", "fact", "verdict"), [_row(*row) for row in KEY_FACTS])
def test_a_key_fact_gets_its_verdict(
    fixture: str, fact: str, verdict: str, reports: Callable[[str], Report]
) -> None:
    assert {verdict} == {finding.verdict for finding in _findings(reports(fixture), fixture, fact)}


@pytest.mark.parametrize("fixture", PEACEFUL)
def test_no_conflict_is_reported_where_there_is_none(fixture: str, reports: Callable[[str], Report]) -> None:
    findings = reports(fixture).findings
    assert [finding.topic for finding in findings if finding.verdict in CONFLICTS] == []


def test_copies_of_an_agency_report_are_one_origin(reports: Callable[[str], Report]) -> None:
    aboard = _findings(reports("wire-copy"), "wire-copy", "aboard")
    assert [(len(finding.positions[0].sources), finding.origins) for finding in aboard] == [(3, 1)]


@pytest.mark.parametrize("fixture", NAMES)
def test_the_articles_of_a_fixture_are_one_story(fixture: str, reports: Callable[[str], Report]) -> None:
    assert len(reports(fixture).stories) == 1


@pytest.mark.parametrize("fixture", NAMES)
def test_every_claim_is_in_one_finding(fixture: str, reports: Callable[[str], Report]) -> None:
    report = reports(fixture)
    held = [claim for f in report.findings for position in f.positions for claim in position.claims]
    assert sorted(held) == sorted(claim.id for claim in report.claims)


def test_two_runs_give_the_same_bytes() -> None:
    runs = [_compare("toll-rises", load_pipeline()).model_dump_json() for _ in range(2)]
    assert runs[0] == runs[1]


def test_the_figures_over_all_fixtures_keep_their_floors(reports: Callable[[str], Report]) -> None:
    pairs = [(read_gold(FIXTURES / name / "expected.json"), reports(name)) for name in NAMES]
    figures, _ = score(pairs)
    broken = check_floors(figures, read_floors(FIXTURES / "floors.json"))
    assert [str(figure) for figure in broken] == []
