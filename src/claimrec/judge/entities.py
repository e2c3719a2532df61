"""Judges who or what somebody or something is: roles rarely exclude each other, ages and denials do."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from claimrec.judge.ruling import Ruling, Stand, across, gather

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimrec.model import Article, Claim, Described


MONTH = 31
"""Days within which a birthday between two reports is a poor excuse for another age."""


def rule(claims: Sequence[Claim], articles: Mapping[str, Article]) -> Ruling:
    """Judge claims that describe the same bearer."""
    figures = [claim for claim in claims if claim.value.form == "measured"]
    claims = [claim for claim in claims if claim.value.form == "described"]
    stands = tuple(
        _with_figures(stand, figures) for stand in gather(claims, _same, lambda claim: claim.anchor.text)
    )
    if len({_described(claim).negated for claim in claims}) > 1 and across(claims):
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


def _with_figures(stand: Stand, figures: Sequence[Claim]) -> Stand:
    """Add the readings as numbers of the phrases that the stand's claims are anchored on."""
    own = tuple(figure for figure in figures if any(_one_phrase(figure, claim) for claim in stand.claims))
    return Stand(stand.value, (*stand.claims, *own))


def _one_phrase(left: Claim, right: Claim) -> bool:
    return (
        left.source == right.source
        and left.anchor.start < right.anchor.end
        and right.anchor.start < left.anchor.end
    )


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
    """Two sources give different ages; a year apart only where no birthday lies between the reports."""
    ages = [(claim.source, int(_described(claim).attribute)) for claim in claims if _is_age(claim)]
    return any(
        a[0] != b[0] and abs(a[1] - b[1]) > _birthdays(a[0], b[0], articles) for a, b in combinations(ages, 2)
    )


def _birthdays(left: str, right: str, articles: Mapping[str, Article]) -> int:
    """How many birthdays may lie between two reports: none within a month."""
    days = [articles[source].published if source in articles else None for source in (left, right)]
    if days[0] is None or days[1] is None:
        return 1
    return 0 if abs((days[0] - days[1]).days) <= MONTH else 1


def _is_age(claim: Claim) -> bool:
    value = _described(claim)
    return value.relation == "age" and value.attribute.isdigit()
