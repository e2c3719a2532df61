"""Judges who or what somebody or something is: roles rarely exclude each other, ages and denials do."""

from __future__ import annotations

import datetime as dt
from itertools import combinations
from typing import TYPE_CHECKING

from claimrec.judge.ruling import Ruling, Stand, across, gather

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimrec.model import Article, Claim, Described


_Age = tuple[int, dt.date | None]
"""An age and the day of the report that gives it."""
MONTH = 31
"""Days within which a birthday between two reports is a poor excuse for another age."""
YEAR = 366
ANOTHER_TIME = 25
"""Years; ages farther apart are of two times of a life: the gunman of 29 is the man who died at 77."""


def rule(claims: Sequence[Claim], articles: Mapping[str, Article]) -> Ruling:
    """Judge claims that describe the same bearer."""
    figures = [claim for claim in claims if claim.value.form == "measured"]
    claims = [claim for claim in claims if claim.value.form == "described"]
    stands = tuple(
        _with_figures(stand, figures) for stand in gather(claims, _same, lambda claim: claim.anchor.text)
    )
    opposed = _opposed(claims)
    if opposed and all(_of_oneself(claim) for pair in opposed for claim in pair if _no(claim)):
        return Ruling("disputed", "said and denied", stands, "one says it is so, the other side denies it")
    if opposed:
        return Ruling(
            "contradiction", "said and negated", stands, "one says it is so, another that it is not"
        )
    if not across(claims):
        return Ruling("single_source", "one source", stands)
    if _ages_clash(claims, articles):
        return Ruling("contradiction", "ages differ", stands, "one person can't be both ages")
    if len(stands) == 1:
        return Ruling("agreement", "same attribute", stands)
    return Ruling("compatible", "attributes go together", stands, "both can be true")


def _of_oneself(claim: Claim) -> bool:
    return claim.speaker is not None and claim.speaker == claim.subject


def _no(claim: Claim) -> bool:
    return _described(claim).negated


def _opposed(claims: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Return the pairs of which one says as a fact what the other says is not so, of the same attribute."""
    return [
        (left, right)
        for left, right in combinations(claims, 2)
        if left.source != right.source
        and _no(left) != _no(right)
        and _described(left).attribute == _described(right).attribute
        and all(claim.status == "asserted" or _no(claim) for claim in (left, right))
    ]


def _with_figures(stand: Stand, figures: Sequence[Claim]) -> Stand:
    """Add the readings as numbers of the phrases that the stand's claims are anchored on."""
    own = tuple(figure for figure in figures if any(figure.shares_anchor(claim) for claim in stand.claims))
    return Stand(stand.value, (*stand.claims, *own))


def _described(claim: Claim) -> Described:
    if claim.value.form != "described":
        raise TypeError(claim.value.form)
    return claim.value


def _same(left: Claim, right: Claim) -> bool:
    a, b = _described(left), _described(right)
    if _is_age(left) and _is_age(right):
        return a.attribute == b.attribute  # both heads are "age", the figure is what they say
    if a.attribute == b.attribute:
        return a.negated == b.negated
    fitting = a.target is None or b.target is None or bool({*a.target.split()} & {*b.target.split()})
    return fitting and (a.negated, a.frame.head) == (b.negated, b.frame.head)


def _ages_clash(claims: Sequence[Claim], articles: Mapping[str, Article]) -> bool:
    """Two sources give different ages that no birthdays between their reports explain."""
    ages = [
        (
            int(_described(claim).attribute),
            articles[claim.source].published if claim.source in articles else None,
        )
        for claim in claims
        if _is_age(claim)
    ]
    dated = [(age, day) for age, day in ages if day is not None]
    known = {(one[0], other[0]) for one, other in combinations(dated, 2) if _grown(one, other)}
    return any(_apart(one, other, known) for one, other in combinations(ages, 2))


def _apart(one: _Age, other: _Age, known: set[tuple[int, int]]) -> bool:
    """No birthdays explain the two ages; an undated report may be as old as a dated one of its age."""
    if one[0] == other[0] or abs(one[0] - other[0]) > ANOTHER_TIME:
        return False
    if one[1] is not None and other[1] is not None:
        return not _grown(one, other)
    return abs(one[0] - other[0]) > 1 and not {(one[0], other[0]), (other[0], one[0])} & known


def _grown(one: _Age, other: _Age) -> bool:
    """Tell whether as many years lie between two dated reports as between the ages they give."""
    if one[1] is None or other[1] is None:
        return False
    days = (other[1] - one[1]).days
    years = other[0] - one[0]
    if abs(days) <= MONTH:
        return years == 0
    least = abs(days) // YEAR
    return least <= (years if days > 0 else -years) <= least + 1


def _is_age(claim: Claim) -> bool:
    value = _described(claim)
    return value.relation == "age" and value.attribute.isdigit()
