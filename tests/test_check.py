"""The gate: what breaks it, what the baseline lets pass, where a breach points."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from claimrec.check import (
    Baseline,
    Breach,
    baseline_of,
    check,
    dump,
    line_in_file,
    parse_baseline,
    read_baseline,
)
from claimrec.errors import InputError, NotAReport
from claimrec.model import Coverage, Finding, Model, Position, Report, Source, Verdict
from makers import act

if TYPE_CHECKING:
    from pathlib import Path

Values = dict[str, tuple[str, ...]]
TEXT = "Fire on the pier\r\n\r\nTwelve people died.\nThe mayor will visit.\n"


def source(name: str, path: str = "") -> Source:
    return Source(
        id=name,
        path=path or f"{name}.txt",
        sha256=hashlib.sha256(TEXT.encode()).hexdigest(),
        title=None,
        publisher=None,
        author=None,
        published=None,
        published_from=None,
        url=None,
        language="en",
        length=len(TEXT),
        credits=(),
        skipped=(),
    )


def finding(values: Values, verdict: Verdict = "contradiction") -> Finding:
    """Make a finding of claims by value; a claim is named for its source and number."""
    return Finding(
        id="dead",
        story="s",
        kind="event",
        verdict=verdict,
        topic="people who died",
        reason="12 is not 21",
        rule="numbers.disjoint",
        confidence=1.0,
        positions=tuple(
            Position(value=value, claims=claims, sources=tuple(sorted({claim[0] for claim in claims})))
            for value, claims in values.items()
        ),
    )


def report(*findings: Finding, path: str = "") -> Report:
    names = {claim for entry in findings for position in entry.positions for claim in position.claims}
    claims = tuple(act(name, name[0], "die") for name in sorted(names))
    return Report(
        claimrec="0",
        model=Model(name="m", version="1"),
        settings={},
        sources=tuple(source(name, path) for name in sorted({claim.source for claim in claims})),
        stories=(),
        claims=claims,
        findings=findings,
        coverage=Coverage(),
        problems=(),
    )


OLD: Values = {"12": ("a1", "b1"), "21": ("c1",)}

KNOWN: dict[str, Values] = {
    "the same": OLD,
    "positions in another order": {"21": ("c1",), "12": ("a1", "b1")},
    "an added article repeats a value": {"12": ("a1", "b1", "d1"), "21": ("c1",)},
    "an article is gone": {"12": ("b1",), "21": ("c1",)},
}
NEW: dict[str, Values] = {
    "an added article has a value of its own": {"12": ("a1", "b1"), "21": ("c1",), "30": ("d1",)},
    "the other side is another article": {"12": ("a1", "b1"), "30": ("d1",)},
    "the words changed on one side": {"12": ("a1", "b1"), "21": ("c2",)},
    "two that agreed are opposed": {"12": ("a1",), "13": ("b1",)},
}


@pytest.mark.parametrize("values", KNOWN.values(), ids=KNOWN)
def test_the_baseline_lets_pass(values: Values) -> None:
    accepted = baseline_of(report(finding(OLD)))
    assert check(report(finding(values)), baseline=accepted) == ()


@pytest.mark.parametrize("values", NEW.values(), ids=NEW)
def test_the_baseline_does_not_let_pass(values: Values) -> None:
    accepted = baseline_of(report(finding(OLD)))
    assert [breach.finding for breach in check(report(finding(values)), baseline=accepted)] == ["dead"]


def test_a_changed_verdict_is_new() -> None:
    accepted = baseline_of(report(finding(OLD)))
    changed = report(finding(OLD, "disputed"))
    assert [breach.verdict for breach in check(changed, baseline=accepted)] == ["disputed"]


def test_two_accepted_findings_that_become_one_are_known() -> None:
    other: Values = {"five": ("d1",), "six": ("e1",)}
    accepted = baseline_of(report(finding(OLD), finding(other)))
    assert check(report(finding(OLD | other)), baseline=accepted) == ()


def test_a_finding_with_one_position_is_known_by_one_claim() -> None:
    accepted = baseline_of(report(finding({"12": ("a1",)}, "agreement")), fail_on=["agreement"])
    now = report(finding({"12": ("a1", "d1")}, "agreement"))
    assert check(now, fail_on=["agreement"], baseline=accepted) == ()


@pytest.mark.parametrize(
    ("verdict", "fails"),
    [("contradiction", True), ("disputed", True), ("superseded", False), ("compatible", False)],
)
def test_the_default_policy(verdict: Verdict, *, fails: bool) -> None:
    assert bool(check(report(finding(OLD, verdict)))) is fails


def test_a_breach_names_file_and_line() -> None:
    found = check(report(finding(OLD)), line_of=lambda _source, _offset: 7)
    assert found == (
        Breach(
            finding="dead",
            verdict="contradiction",
            file="a.txt",
            line=7,
            message="contradiction: people who died: 12 is not 21",
        ),
    )


def test_a_breach_points_at_what_is_new() -> None:
    accepted = baseline_of(report(finding(OLD)))
    values = NEW["an added article has a value of its own"]
    assert [breach.file for breach in check(report(finding(values)), baseline=accepted)] == ["d.txt"]


@pytest.mark.parametrize(
    ("line", "shown"),
    [(7, "a.txt:7: disputed: who: he denies it"), (None, "a.txt: disputed: who: he denies it")],
)
def test_a_breach_is_one_line(line: int | None, shown: str) -> None:
    breach = Breach(
        finding="f", verdict="disputed", file="a.txt", line=line, message="disputed: who: he denies it"
    )
    assert str(breach) == shown


@pytest.mark.parametrize(("words", "line"), [("Fire", 1), ("Twelve", 3), ("The mayor", 4)])
def test_lines_are_counted_in_the_file(tmp_path: Path, words: str, line: int) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode())
    assert line_in_file(source("a", str(path)), TEXT.index(words)) == line


def test_a_changed_file_has_no_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Another text.")
    assert line_in_file(source("a", str(path)), 3) is None


def test_a_missing_file_has_no_lines(tmp_path: Path) -> None:
    assert line_in_file(source("a", str(tmp_path / "none.txt")), 3) is None


def test_a_baseline_is_read_as_it_was_written() -> None:
    baseline = baseline_of(report(finding(OLD)))
    assert parse_baseline(dump(baseline).encode(), "baseline.json") == baseline


def test_a_baseline_does_not_depend_on_the_order_of_findings() -> None:
    first, second = finding(OLD), finding({"five": ("d1",), "six": ("e1",)})
    assert dump(baseline_of(report(first, second))) == dump(baseline_of(report(second, first)))


@pytest.mark.parametrize(
    ("data", "match"),
    [
        (b"", "no claimrec baseline"),
        (b"[]", "no claimrec baseline"),
        (b'{"claimrec_baseline": 2}', "claimrec_baseline"),
        (b'{"findings": [{"verdict": "maybe", "topic": "", "positions": []}]}', r"findings\.0\.verdict"),
    ],
)
def test_what_is_no_baseline_is_refused(data: bytes, match: str) -> None:
    with pytest.raises(NotAReport, match=match):
        parse_baseline(data, "baseline.json")


def test_a_missing_baseline_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.json: it can't be read: No such file"):
        read_baseline(tmp_path / "none.json")


def test_an_empty_baseline_accepts_nothing() -> None:
    assert len(check(report(finding(OLD)), baseline=Baseline())) == 1
