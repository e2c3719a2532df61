"""Compare `claimrec score` with another scorer of the same figures: both must say exactly the same.

usage: score_equal.py --scorer SCORER.py [--shaken N] GOLD.json [REPORT.json] ...

SCORER.py   called as `SCORER.py GOLD REPORT ... --json --misses`.
--shaken N  instead of reports, score N reports made of each GOLD with errors put in at random (seeded):
            shifted and lost claims, wrong joins, wrong verdicts, claims inside noise.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from claimrec.model import Report
from claimrec.score import Gold, read_gold, score

VERDICTS = ["contradiction", "disputed", "superseded", "compatible", "agreement", "single_source"]
FRAME = {"predicate": "be"}


def main() -> int:
    """Run both scorers on every pair, and on all pairs together; print what differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--shaken", type=int, default=0)
    parser.add_argument("paths", type=Path, nargs="+")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pairs = shaken(given.paths, given.shaken, Path(folder)) if given.shaken else paired(given.paths)
        sets = [[pair] for pair in pairs] + [pairs]
        wrong = [chosen for chosen in sets if not equal(given.scorer, chosen)]
    print(f"{len(sets) - len(wrong)} of {len(sets)} scores equal")
    return 1 if wrong else 0


def paired(paths: list[Path]) -> list[tuple[Path, Path]]:
    """Return (gold, report) pairs of a flat list."""
    return list(zip(paths[::2], paths[1::2], strict=True))


def equal(scorer: Path, pairs: list[tuple[Path, Path]]) -> bool:
    """Score pairs with both; print the first difference."""
    flat = [str(path) for pair in pairs for path in pair]
    command = [sys.executable, str(scorer), *flat, "--json", "--misses"]
    theirs = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    figures, misses = score((read_gold(gold), read_report(report)) for gold, report in pairs)
    ours = json.dumps(figures.plain(), indent=1) + "\n" + "".join("\t".join(miss) + "\n" for miss in misses)
    lines = zip(blank_free(ours), blank_free(theirs), strict=False)
    different = next(((left, right) for left, right in lines if left != right), None)
    if ours != theirs:
        print(
            f"{pairs[0][1].name}: ours {different[0]!r}, theirs {different[1]!r}" if different else "length"
        )
    return ours == theirs


def blank_free(text: str) -> list[str]:
    """Return the lines of an output that say something."""
    return [line for line in text.splitlines() if line]


def read_report(path: Path) -> Report:
    """Return the report in a file."""
    return Report.model_validate_json(path.read_bytes())


def shaken(paths: list[Path], number: int, folder: Path) -> list[tuple[Path, Path]]:
    """Write reports that hold what the annotation says, with errors."""
    pairs = []
    for place, path in enumerate(paths):
        for seed in range(number):
            target = folder / f"{place}-{seed}.json"
            target.write_text(json.dumps(shake(read_gold(path), random.Random(seed))), encoding="utf-8")  # noqa: S311 (errors for a test)
            pairs.append((path, target))
    return pairs


def shake(gold: Gold, dice: random.Random) -> dict[str, object]:
    """Make a report of an annotation, with errors."""
    claims: list[dict[str, object]] = []
    findings: list[dict[str, object]] = []
    for fact in gold.facts:
        positions = []
        for position in fact.positions:
            kept = [evidence for evidence in position.evidence if dice.random() < 0.8]  # noqa: PLR2004
            names = [add(claims, e.source, (e.start, e.end), fact.kind, dice) for e in kept]
            positions.append({"value": position.value, "claims": names, "sources": []})
        verdict = fact.verdict if dice.random() < 0.7 else dice.choice(VERDICTS)  # noqa: PLR2004
        findings.append(finding(len(findings), fact.kind, verdict, fact.topic, positions))
    for noise in gold.noise:
        if dice.random() < 0.3:  # noqa: PLR2004
            kind = dice.choice(["number", "event"])
            name = add(claims, noise.source, (noise.start, noise.end), kind, dice)
            held = [{"value": "x", "claims": [name], "sources": []}]
            findings.append(finding(len(findings), kind, dice.choice(VERDICTS), "noise", held))
    return report(gold, claims, merged(findings, dice))


def merged(findings: list[dict[str, object]], dice: random.Random) -> list[dict[str, object]]:
    """Join some findings that belong apart."""
    kept: list[dict[str, object]] = []
    for entry in findings:
        if kept and dice.random() < 0.15:  # noqa: PLR2004
            other = dice.choice(kept)
            other["positions"] = [*other["positions"], *entry["positions"]]  # type: ignore[misc]  # lists, written above
        else:
            kept.append(entry)
    dice.shuffle(kept)
    return kept


def add(
    claims: list[dict[str, object]], source: str, span: tuple[int, int], kind: str, dice: random.Random
) -> str:
    """Add a claim near a place, and return its name."""
    start = max(0, span[0] + dice.choice([0, 0, 0, 0, -3, 5, 20]))
    end = max(start + 1, span[1] + dice.choice([0, 0, 0, 0, -2, 4, 60]))
    name = f"c{len(claims)}"
    value = {"form": "happened", "topic": "x", "frame": FRAME}
    anchor = {"start": start, "end": end, "text": ""}
    place = {"source": source, "start": max(0, start - 4), "end": end + 9, "quote": "", "anchor": anchor}
    claims.append({"id": name, "kind": kind, "value": value, **place})
    return name


def finding(number: int, kind: str, verdict: str, topic: str, positions: object) -> dict[str, object]:
    """Make a finding."""
    said = {"topic": topic, "reason": "", "rule": "", "confidence": 1.0}
    return {
        "id": f"f{number}",
        "story": "s",
        "kind": kind,
        "verdict": verdict,
        "positions": positions,
        **said,
    }


def report(gold: Gold, claims: list[dict[str, object]], findings: object) -> dict[str, object]:
    """Make a report around claims and findings."""
    empty: dict[str, object] = dict.fromkeys(
        ["title", "publisher", "author", "published", "published_from", "url"]
    )
    more: dict[str, object] = {
        "sha256": "",
        "language": "en",
        "length": 0,
        "credits": [],
        "skipped": [],
        **empty,
    }
    return {
        "claimrec": "0",
        "model": {"name": "", "version": ""},
        "settings": {},
        "sources": [{"id": name, "path": f"story/{name}", **more} for name in gold.sources],
        "stories": [],
        "claims": claims,
        "findings": findings,
        "coverage": {},
        "problems": [],
    }


if __name__ == "__main__":
    sys.exit(main())
