"""Says pass or fail: a report held against a policy, and against what was accepted before.

A baseline keeps accepted findings by their claims. A claim's name is made of its article's name and its
own words, so it stays when other articles are added and when lines move.

A finding is known when the baseline holds findings of the same verdict such that
- one of them has a claim in common with two different positions of the finding, each in a different
  position of its own: the same opposition was accepted (one common claim where a finding has one position);
- every position has a claim in common with one of them: an added source that repeats an accepted value
  changes nothing, an added source with a value of its own makes the finding new.
"""

from __future__ import annotations

import hashlib
import re
from itertools import permutations
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from pydantic import ValidationError

from claimrec.errors import InputError, NotAReport
from claimrec.model import Verdict  # noqa: TC001 (pydantic reads the annotation)
from claimrec.model.base import Noun, fault_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from claimrec.model import Finding, Report, Source

DEFAULT_FAIL_ON: tuple[Verdict, ...] = ("contradiction", "disputed")
BREAK = re.compile(r"\r\n|\r|\n")
REMEDY = "Give a file that `claimrec check ... --write-baseline FILE` wrote."


class Held(Noun):
    """A position of an accepted finding: its claims, and its value for whoever reads the file."""

    value: str
    claims: tuple[str, ...]


class Known(Noun):
    """An accepted finding."""

    verdict: Verdict
    topic: str
    positions: tuple[Held, ...]


class Baseline(Noun):
    """The findings that were accepted; `dump` writes them sorted, so that a diff shows what changed."""

    claimrec_baseline: Literal[1] = 1
    findings: tuple[Known, ...] = ()


class Breach(Noun):
    """A finding that the policy forbids and the baseline does not know, with the place to look at."""

    finding: str
    verdict: Verdict
    file: str
    line: int | None
    message: str

    def __str__(self) -> str:
        """`path:line: verdict: topic: reason` on one line, as compilers write it."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.message}"


class LineOf(Protocol):
    """Finds the line, counted from 1, that holds a code point of a source."""

    def __call__(self, source: Source, offset: int) -> int | None:
        """Return the line, None where the source's text is not at hand."""


def line_in_file(source: Source, offset: int) -> int | None:
    """Find the line in the source's file, if it is there and has not changed since the report."""
    try:
        data = Path(source.path).read_bytes()
        text = data.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    if hashlib.sha256(data).hexdigest() != source.sha256:
        return None
    return len(BREAK.findall(text, 0, offset)) + 1


def check(
    report: Report,
    *,
    fail_on: Collection[Verdict] = DEFAULT_FAIL_ON,
    baseline: Baseline | None = None,
    line_of: LineOf = line_in_file,
) -> tuple[Breach, ...]:
    """Return the findings with a forbidden verdict that the baseline does not know, in report order."""
    known = () if baseline is None else baseline.findings
    return tuple(
        _breach(report, finding, known, line_of)
        for finding in report.findings
        if finding.verdict in fail_on and not is_known(finding, known)
    )


def baseline_of(report: Report, *, fail_on: Collection[Verdict] = DEFAULT_FAIL_ON) -> Baseline:
    """Accept what a report finds: return its findings with a forbidden verdict, sorted."""
    findings = (_accepted(finding) for finding in report.findings if finding.verdict in fail_on)
    return Baseline(findings=tuple(sorted(findings, key=lambda known: known.model_dump_json())))


def _accepted(finding: Finding) -> Known:
    held = (Held(value=held.value, claims=tuple(sorted(held.claims))) for held in finding.positions)
    positions = tuple(sorted(held, key=lambda position: position.claims))
    return Known(verdict=finding.verdict, topic=finding.topic, positions=positions)


def is_known(finding: Finding, known: Iterable[Known]) -> bool:
    """Whether the baseline holds the finding (the module's docstring says when it does)."""
    alike = [entry for entry in known if entry.verdict == finding.verdict]
    accepted = {claim for entry in alike for held in entry.positions for claim in held.claims}
    positions = [set(position.claims) for position in finding.positions]
    return all(position & accepted for position in positions) and any(
        _opposed_alike(positions, entry) for entry in alike
    )


def _opposed_alike(positions: list[set[str]], entry: Known) -> bool:
    held = [set(position.claims) for position in entry.positions]
    if len(positions) == 1:
        return any(positions[0] & claims for claims in held)
    return any(
        left & mine and right & other
        for left, right in permutations(positions, 2)
        for mine, other in permutations(held, 2)
    )


def _breach(report: Report, finding: Finding, known: Iterable[Known], line_of: LineOf) -> Breach:
    """Point at the first claim that is new, else at the finding's first claim."""
    accepted = {claim for entry in known for held in entry.positions for claim in held.claims}
    names = [claim for position in finding.positions for claim in position.claims]
    name = next((name for name in names if name not in accepted), names[0])
    claim = next(claim for claim in report.claims if claim.id == name)
    source = next(source for source in report.sources if source.id == claim.source)
    return Breach(
        finding=finding.id,
        verdict=finding.verdict,
        file=source.path,
        line=line_of(source, claim.anchor.start),
        message=" ".join(f"{finding.verdict}: {finding.topic}: {finding.reason}".split()),
    )


def dump(baseline: Baseline) -> str:
    """Return the baseline as JSON, the same for the same findings."""
    return baseline.model_dump_json(indent=2) + "\n"


def parse_baseline(data: bytes, path: str) -> Baseline:
    """Return the baseline in JSON bytes; raise `NotAReport` saying what is wrong where."""
    try:
        return Baseline.model_validate_json(data)
    except ValidationError as error:
        what = f"this is no claimrec baseline ({fault_of(error)})."
        raise NotAReport(what, remedy=REMEDY, path=path) from error


def read_baseline(path: Path) -> Baseline:
    """Return the baseline in a file; raise `InputError` where it can't be read."""
    try:
        return parse_baseline(path.read_bytes(), str(path))
    except OSError as error:
        what = f"it can't be read: {error.strerror or error}."
        raise InputError(what, remedy="Check the path.", path=str(path)) from error
