"""Judges quantities and dates by interval arithmetic; strings never decide."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from claimrec.canon import quantities, times
from claimrec.judge.ruling import Ruling, across, gather
from claimrec.model import FORMER

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimrec.judge.ruling import Stand
    from claimrec.model import Article, Claim

CUMULATIVE = frozenset(
    {"die", "injure", "miss", "displace", "arrest", "damage", "destroy", "rescue", "infect", "hospitalise"}
)
"""Counts of an event that grow as reports come in."""
REVISING = frozenset({"rise", "revise", "update", "climb", "increase", "raise", "grow", "correct", "lower"})
"""Words by which a report says that its figure replaces an earlier one."""


def rule(claims: Sequence[Claim], articles: Mapping[str, Article]) -> Ruling:
    """Judge claims that measure or date the same thing."""
    stands = gather(claims, lambda left, right: relation(left, right) == "same", shown)
    if _contested(claims):
        return Ruling(
            "disputed", "figures of two parties", stands, "the parties give figures that can't both be true"
        )
    if not across(claims):
        return Ruling("single_source", "one source", stands)
    found = {relation(left, right) for left, right in combinations(claims, 2) if left.source != right.source}
    clashes = _clashes([claim for claim in claims if not _is_former(claim)])
    if clashes:
        return _conflict(stands, clashes, claims, articles)
    if found <= {"same"}:
        return Ruling("agreement", "same value", stands)
    return Ruling("compatible", "intervals overlap", stands, "both can be true")


def _is_former(claim: Claim) -> bool:
    """Tell what a figure was before: "23, up from 11", "rose from 11 to 23"."""
    return claim.value.form == "measured" and claim.value.frame.role == FORMER


def _clashes(claims: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Return the pairs of two sources that can't both be true."""
    pairs = combinations(claims, 2)
    return [
        (left, right)
        for left, right in pairs
        if left.source != right.source and relation(left, right) == "disjoint"
    ]


def _contested(claims: Sequence[Claim]) -> bool:
    """One article sets the figures of two named speakers against each other."""
    return any(
        left.source == right.source
        and left.speaker is not None
        and right.speaker is not None
        and left.speaker != right.speaker
        and relation(left, right) == "disjoint"
        for left, right in combinations(claims, 2)
    )


def relation(left: Claim, right: Claim) -> str:
    """Return how two claims' intervals lie to each other; "beside": apart, but one is a vague word."""
    a, b = left.value, right.value
    if a.form == "measured" and b.form == "measured":
        found = quantities.relate(a.quantity, b.quantity)
        return "beside" if found == "disjoint" and quantities.beside(a.quantity, b.quantity) else found
    if a.form == "dated" and b.form == "dated":
        return times.relate(a.moment, b.moment)
    return "other_unit"


def shown(claim: Claim) -> str:
    """Return the claim's value in normal form."""
    value = claim.value
    if value.form == "measured":
        return quantities.describe(value.quantity)
    if value.form == "dated":
        return times.describe(value.moment)
    return claim.anchor.text


def _conflict(
    stands: tuple[Stand, ...],
    clashes: Sequence[tuple[Claim, Claim]],
    claims: Sequence[Claim],
    articles: Mapping[str, Article],
) -> Ruling:
    """Every clash is between an earlier and a later figure, and the later one looks like an update."""
    formers = [claim for claim in claims if _is_former(claim)]
    if all(_told_before(*pair, formers) or _replaces(*pair, articles) for pair in clashes):
        return Ruling("superseded", "later report updates", stands, "the later report updates the earlier")
    return Ruling("contradiction", "values disjoint", stands, "these can't both be true of the same thing")


def _told_before(left: Claim, right: Claim, formers: Sequence[Claim]) -> bool:
    """One article gives the other's figure as what its own was before."""
    return any(
        former.source == new.source and relation(former, old) == "same"
        for former in formers
        for old, new in ((left, right), (right, left))
    )


def _replaces(left: Claim, right: Claim, articles: Mapping[str, Article]) -> bool:
    days = articles[left.source].published, articles[right.source].published
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    early, late = (left, right) if days[0] < days[1] else (right, left)
    return _revises(late) or (_cumulative(late) and _size(late) > _size(early))


def _revises(claim: Claim) -> bool:
    frame = claim.value.frame
    return bool(REVISING & {*frame.context, frame.predicate or ""})


def _cumulative(claim: Claim) -> bool:
    return claim.value.form == "measured" and claim.value.frame.predicate in CUMULATIVE


def _size(claim: Claim) -> float:
    value = claim.value
    if value.form != "measured":
        return 0.0
    ends = [end for end in (value.quantity.low, value.quantity.high) if end is not None]
    return max(ends, default=0.0)
