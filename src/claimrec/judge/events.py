"""Judges events: asserted, denied by a party, negated, planned and then done, roles swapped."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from claimrec.judge.numbers import relation
from claimrec.judge.ruling import Ruling, Stand, across
from claimrec.model import SAME_PARTIES, TAKING_BACK

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimrec.model import Article, Claim, Happened, Link


def rule(
    claims: Sequence[Claim],
    articles: Mapping[str, Article],
    links: Sequence[Link],
    figures: Mapping[str, Sequence[Claim]],
) -> Ruling:
    """Judge claims that tell of the same act; `figures` are the counts told inside each claim."""
    told = [claim for claim in claims if not _happened(claim).negated]
    negated = [claim for claim in claims if _happened(claim).negated]
    if told and any(_happened(claim).denier for claim in negated):
        why = "one side asserts it, another denies it"
        return Ruling("disputed", "asserted and denied", _sides(told, negated), why)
    if not across(claims):
        return Ruling("single_source", "one source", (_stand(claims),))
    if told and negated:
        return _opposed(told, negated, articles)
    if any(link.level == "roles swapped" for link in links):
        why = "the sources swap who did it and to whom"
        return Ruling("contradiction", "roles swapped", _by_agent(claims), why)
    if _done_later(claims, articles, links):
        why = "the later report tells that it happened"
        return Ruling("superseded", "planned, then done", _by_status(claims), why)
    return _consistent(claims, figures)


def _opposed(told: Sequence[Claim], negated: Sequence[Claim], articles: Mapping[str, Article]) -> Ruling:
    """Judge an act that some tell and some negate; what had not happened may happen later."""
    if _before(negated, told, articles):
        why = "the later report tells that it happened"
        return Ruling("superseded", "not yet, then done", _sides(told, negated), why)
    if _before(told, negated, articles) and all(_takes_back(claim) for claim in negated):
        why = "the later report takes the earlier back"
        return Ruling("superseded", "told, then taken back", _sides(told, negated), why)
    why = "it can't have happened and not happened"
    return Ruling("contradiction", "told and negated", _sides(told, negated), why)


def _takes_back(claim: Claim) -> bool:
    return TAKING_BACK in _happened(claim).frame.context


def _consistent(claims: Sequence[Claim], figures: Mapping[str, Sequence[Claim]]) -> Ruling:
    if _figures_differ(claims, figures):
        return Ruling(
            "compatible", "same act, other figures", (_stand(claims),), "its figures are judged apart"
        )
    topics = {_happened(claim).topic for claim in claims}
    if len(topics) == 1 and len({claim.status for claim in claims}) == 1:
        return Ruling("agreement", "same act", (_stand(claims),))
    return Ruling("compatible", "like words", (_stand(claims),), "both can be true")


def _figures_differ(claims: Sequence[Claim], figures: Mapping[str, Sequence[Claim]]) -> bool:
    """Two sources tell the act with counts that exclude each other: no agreement, whatever the words."""
    told = [figure for claim in claims for figure in figures.get(claim.id, ())]
    return any(
        left.source != right.source
        and left.value.frame.predicate == right.value.frame.predicate
        and relation(left, right) in {"disjoint", "beside"}
        for left, right in combinations(told, 2)
    )


def _happened(claim: Claim) -> Happened:
    if claim.value.form != "happened":
        raise TypeError(claim.value.form)
    return claim.value


def _stand(claims: Sequence[Claim]) -> Stand:
    first = min(claims, key=lambda claim: (len(claim.quote), claim.id))
    return Stand(" ".join(first.quote.split()), tuple(claims))


def _sides(told: Sequence[Claim], negated: Sequence[Claim]) -> tuple[Stand, Stand]:
    return _stand(told), _stand(negated)


def _by_agent(claims: Sequence[Claim]) -> tuple[Stand, ...]:
    agents = sorted({_happened(claim).frame.agent for claim in claims})
    return tuple(
        _stand([claim for claim in claims if _happened(claim).frame.agent == agent]) for agent in agents
    )


def _by_status(claims: Sequence[Claim]) -> tuple[Stand, ...]:
    planned = [claim for claim in claims if claim.status == "planned"]
    return _stand(planned), _stand([claim for claim in claims if claim.status != "planned"])


def _done_later(claims: Sequence[Claim], articles: Mapping[str, Article], links: Sequence[Link]) -> bool:
    """Every plan of the act stands in an earlier article than every report of it, and one party does both."""
    planned = [claim for claim in claims if claim.status == "planned"]
    done = [claim for claim in claims if claim.status == "asserted"]
    one_act = len({_happened(claim).topic for claim in claims}) == 1
    if not one_act or len(planned) + len(done) != len(claims) or not _before(planned, done, articles):
        return False
    plans = {claim.id for claim in planned}
    return any((link.left in plans) != (link.right in plans) for link in links if link.level == SAME_PARTIES)


def _before(early: Sequence[Claim], late: Sequence[Claim], articles: Mapping[str, Article]) -> bool:
    """Tell whether all of one side appeared on days before all of the other; an unknown day says no."""
    days = [[articles[claim.source].published for claim in side] for side in (early, late)]
    known = [[day for day in side if day] for side in days]
    return bool(early and late) and known == days and max(known[0]) < min(known[1])
