"""Figures of small stories, each with one thing right or wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimrec.errors import InputError, NotAReport
from claimrec.model import (
    Anchor,
    Claim,
    Coverage,
    Finding,
    Kind,
    Model,
    Position,
    Report,
    Source,
    Verdict,
)
from claimrec.score import Gold, parse_gold, read_gold, score, table
from claimrec.score.figures import balance, ratio
from makers import act, count, exactly

if TYPE_CHECKING:
    from pathlib import Path

Place = tuple[str, int, int]


def claim(name: str, kind: Kind, place: Place) -> Claim:
    """Make a claim whose clause is eight code points wider than its anchor."""
    source, start, end = place
    made = count(name, source, exactly(1)) if kind == "number" else act(name, source, "fall")
    anchor = Anchor(start=start, end=end, text="")
    return made.model_copy(update={"start": start, "end": end + 8, "anchor": anchor})


def report(*findings: tuple[Verdict, Kind, list[list[Place]]]) -> Report:
    """Make a report of findings: for each verdict and kind, the places of the claims by position."""
    claims: list[Claim] = []
    made: list[Finding] = []
    for verdict, kind, positions in findings:
        held = []
        for position in positions:
            new = [claim(f"c{len(claims) + i}", kind, place) for i, place in enumerate(position)]
            claims.extend(new)
            held.append(Position(value="", claims=tuple(each.id for each in new), sources=()))
        made.append(
            Finding(
                id=f"f{len(made)}",
                story="s",
                kind=kind,
                verdict=verdict,
                topic=f"topic {len(made)}",
                reason="",
                rule="",
                confidence=1.0,
                positions=tuple(held),
            )
        )
    return Report(
        claimrec="0",
        model=Model(name="m", version="1"),
        settings={},
        sources=tuple(source(name) for name in "abc"),
        stories=(),
        claims=tuple(claims),
        findings=tuple(made),
        coverage=Coverage(),
        problems=(),
    )


def source(name: str) -> Source:
    return Source(
        id=name,
        path=f"story/{name}.txt",
        sha256="",
        title=None,
        publisher=None,
        author=None,
        published=None,
        published_from=None,
        url=None,
        language="en",
        length=0,
        credits=(),
        skipped=(),
    )


def fact(name: str, kind: Kind, verdict: Verdict, positions: list[list[Place]]) -> dict[str, object]:
    held = [
        {
            "value": "",
            "evidence": [{"source": f"{s}.txt", "start": start, "end": end} for s, start, end in places],
        }
        for places in positions
    ]
    return {
        "id": name,
        "kind": kind,
        "verdict": verdict,
        "topic": f"about {name}",
        "positions": held,
        "note": "",
    }


def gold(*facts: dict[str, object], noise: list[dict[str, object]] | None = None) -> Gold:
    return Gold.model_validate(
        {"story": "s", "sources": ["a.txt", "b.txt"], "facts": facts, "noise": noise or [], "core": True}
    )


A, B, C = ("a", 10, 20), ("b", 30, 40), ("c", 50, 60)
DEAD = fact("dead", "number", "contradiction", [[A], [B]])
FELL = fact("fell", "event", "agreement", [[A, B]])


def test_everything_right() -> None:
    figures, misses = score(
        [
            (
                gold(DEAD, FELL),
                report(("contradiction", "number", [[A], [B]]), ("agreement", "event", [[A, B]])),
            )
        ]
    )
    whole = {"precision": 1.0, "recall": 1.0, "f1": 1.0, "out": 1, "gold": 1}
    assert (figures.plain(), misses) == (
        {
            "number.found": 1.0,
            "number.link": whole,
            "conflict": whole,
            "verdict.exact": 1.0,
            "verdict.side": 1.0,
            "event.joined": 1.0,
            "false_merge": 0,
            "noise": "0 of 0",
        },
        (),
    )


def test_nothing_found() -> None:
    figures, misses = score([(gold(DEAD, FELL), report())])
    none = {"precision": None, "recall": 0.0, "f1": 0.0, "out": 0, "gold": 1}
    assert (figures.plain(), misses) == (
        {
            "number.found": 0.0,
            "number.link": none,
            "conflict": none,
            "verdict.exact": 0.0,
            "verdict.side": 0.0,
            "event.joined": 0.0,
            "false_merge": 0,
            "noise": "0 of 0",
        },
        (
            ("number not found", "dead", "a.txt", "(10, 20)"),
            ("number not found", "dead", "b.txt", "(30, 40)"),
            ("conflict missed (contradiction)", "dead", "about dead"),
            ("not joined", "fell"),
        ),
    )


@pytest.mark.parametrize(
    ("given", "exact", "side"),
    [("contradiction", 1.0, 1.0), ("superseded", 0.0, 1.0), ("agreement", 0.0, 0.0)],
)
def test_a_verdict_is_exact_or_on_the_side(given: Verdict, exact: float, side: float) -> None:
    figures, _ = score([(gold(DEAD), report((given, "number", [[A], [B]])))])
    assert (figures.verdict_exact, figures.verdict_side) == (exact, side)


@pytest.mark.parametrize(
    ("anchor", "found"),
    [
        (("a", 10, 20), 1.0),
        (("a", 15, 30), 1.0),
        (("a", 16, 30), 0.0),
        (("a", 0, 99), 1.0),
        (("b", 10, 20), 0.0),
    ],
    ids=["the same", "half", "less than half", "around it", "another source"],
)
def test_a_number_is_found_by_its_anchor(anchor: Place, found: float) -> None:
    story = gold(fact("dead", "number", "single_source", [[A]]))
    figures, _ = score([(story, report(("single_source", "number", [[anchor]])))])
    assert figures.number_found == found


def test_an_event_does_not_find_a_number() -> None:
    figures, _ = score([(gold(DEAD), report(("agreement", "event", [[A, B]])))])
    assert figures.number_found == 0.0


def test_two_facts_in_one_finding_are_a_false_merge() -> None:
    facts = [fact("dead", "number", "single_source", [[A]]), fact("hurt", "number", "single_source", [[B]])]
    figures, _ = score([(gold(*facts), report(("agreement", "number", [[A, B]])))])
    assert (figures.false_merge, figures.number_link.precision) == (1, 0.0)


def test_a_conflict_where_none_is_annotated_is_false() -> None:
    facts = [fact("dead", "number", "agreement", [[A, B]])]
    figures, misses = score([(gold(*facts), report(("contradiction", "number", [[A], [B]])))])
    assert (figures.conflict.precision, misses) == (0.0, (("false contradiction", "topic 0"),))


@pytest.mark.parametrize(
    ("kind", "why", "claimed"),
    [
        ("number", "part of a name", "1 of 1"),
        ("event", "part of a name", "0 of 1"),
        ("number", None, "1 of 1"),
        ("event", None, "1 of 1"),
    ],
)
def test_noise_with_a_reason_is_about_numbers_alone(kind: Kind, why: str | None, claimed: str) -> None:
    noise: list[dict[str, object]] = [{"source": "a.txt", "start": 10, "end": 20, "quote": "x"}]
    noise[0] |= {} if why is None else {"why": why}
    figures, _ = score([(gold(noise=noise), report(("single_source", kind, [[A]])))])
    assert figures.noise == claimed


def test_stories_are_added_up() -> None:
    right = (gold(DEAD), report(("contradiction", "number", [[A], [B]])))
    figures, _ = score([right, (gold(DEAD), report())])
    assert figures.number_found == 0.5


@pytest.mark.parametrize(("part", "whole", "share"), [(1, 3, 0.3333), (0, 3, 0.0), (0, 0, None)])
def test_ratio(part: int, whole: int, share: float | None) -> None:
    assert ratio(part, whole) == share


@pytest.mark.parametrize(
    ("counts", "f1"), [((1, 2, 1, 2), 0.5), ((0, 2, 0, 2), 0.0), ((0, 0, 0, 2), 0.0), ((0, 0, 0, 0), None)]
)
def test_balance(counts: tuple[int, int, int, int], f1: float | None) -> None:
    assert balance(*counts).f1 == f1


def test_the_table_names_every_figure() -> None:
    figures, _ = score([(gold(DEAD), report())])
    assert table(figures).splitlines() == [
        "number.found   0.0",
        "number.link    precision -  recall 0.0  f1 0.0  out 0  gold 1",
        "conflict       precision -  recall 0.0  f1 0.0  out 0  gold 1",
        "verdict.exact  0.0",
        "verdict.side   0.0",
        "event.joined   -",
        "false_merge    0",
        "noise          0 of 0",
    ]


def test_gold_is_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "gold.json"
    path.write_text(gold(DEAD).model_dump_json())
    assert read_gold(path) == gold(DEAD)


@pytest.mark.parametrize(
    ("data", "match"),
    [
        (b"{", "gold.json: this is no annotated story"),
        (b'{"story": "s", "sources": []}', r"facts: Field required"),
        (b'{"story": "s", "sources": [], "facts": [{"id": "x", "kind": "opinion"}]}', r"facts\.0\.kind"),
    ],
)
def test_what_is_no_gold_is_refused(data: bytes, match: str) -> None:
    with pytest.raises(NotAReport, match=match):
        parse_gold(data, "gold.json")


def test_a_missing_gold_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.json: it can't be read"):
        read_gold(tmp_path / "none.json")
