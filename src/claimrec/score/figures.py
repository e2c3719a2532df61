"""The figures of a score: shares, precision and recall, and how they are written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from pydantic import Field

from claimrec.model.base import Noun
from claimrec.score.marks import Marks
from claimrec.score.tally import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from claimrec.model import Report
    from claimrec.score.gold import Gold
    from claimrec.score.tally import Miss


class Balance(Noun):
    """Precision and recall of what was put out against the annotation; None where nothing counts."""

    precision: float | None
    recall: float | None
    f1: float | None
    out: int
    gold: int


class Figures(Noun):
    """How good reports are, micro-averaged over stories.

    number_found: annotated number and date mentions that a number claim is anchored on.
    number_link: cross-source pairs of such mentions put together.
    conflict: findings with verdict contradiction, disputed or superseded.
    verdict_exact, verdict_side: facts of several sources whose finding has the annotated verdict, or is
    on its side (agreement or compatible; any conflict). event_joined: event and entity facts for which one
    finding holds evidence of two or more of the annotated sources. false_merge: findings that join two
    number facts across sources. noise: stretches that must yield no claim, and do.
    """

    number_found: float | None = Field(serialization_alias="number.found")
    number_link: Balance = Field(serialization_alias="number.link")
    conflict: Balance
    verdict_exact: float | None = Field(serialization_alias="verdict.exact")
    verdict_side: float | None = Field(serialization_alias="verdict.side")
    event_joined: float | None = Field(serialization_alias="event.joined")
    false_merge: int
    noise: str

    def plain(self) -> dict[str, Any]:
        """Return the figures under the names they are printed with ("number.found", ...)."""
        return self.model_dump(by_alias=True)


def score(pairs: Iterable[tuple[Gold, Report]]) -> tuple[Figures, tuple[Miss, ...]]:
    """Score reports against their annotated stories; return the figures and what was missed."""
    tally: Counter[str] = Counter()
    misses: list[Miss] = []
    for gold, report in pairs:
        counted, missed = count(Marks(gold, report))
        tally.update(counted)
        misses.extend(missed)
    return figures_of(tally), tuple(misses)


def figures_of(tally: Mapping[str, int]) -> Figures:
    """Return the figures of counts."""
    t = Counter(tally)
    return Figures(
        number_found=ratio(t["number.hit"], t["number.gold"]),
        number_link=balance(t["link.both"], t["link.out"], t["link.both"], t["link.gold"]),
        conflict=balance(t["conflict.right"], t["conflict.out"], t["conflict.hit"], t["conflict.gold"]),
        verdict_exact=ratio(t["verdict.exact"], t["verdict.gold"]),
        verdict_side=ratio(t["verdict.side"], t["verdict.gold"]),
        event_joined=ratio(t["event.joined"], t["event.gold"]),
        false_merge=t["false_merge"],
        noise=f"{t['noise']} of {t['noise.gold']}",
    )


def ratio(part: int, whole: int) -> float | None:
    """Return a share with four decimals, None of nothing."""
    return round(part / whole, 4) if whole else None


def balance(right: int, out: int, hit: int, gold: int) -> Balance:
    """Return precision (`right` of `out`), recall (`hit` of `gold`) and their harmonic mean."""
    precision, recall = ratio(right, out), ratio(hit, gold)
    nothing = 0.0 if gold or out else None
    f1 = round(2 * precision * recall / (precision + recall), 4) if precision and recall else nothing
    return Balance(precision=precision, recall=recall, f1=f1, out=out, gold=gold)


def table(figures: Figures) -> str:
    """Return the figures as lines of name and value."""
    return "".join(f"{name:14} {_shown(value)}\n" for name, value in figures.plain().items())


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "  ".join(f"{name} {_shown(part)}" for name, part in value.items())
    return "-" if value is None else str(value)
