"""Judges events: asserted, denied by a party, negated, planned and then done, roles swapped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.judge.ruling import Ruling, Stand, across

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from claimrec.model import Article, Claim, Happened, Link


def rule(claims: Sequence[Claim], articles: Mapping[str, Article], links: Sequence[Link]) -> Ruling:
    """Judge claims that tell of the same act."""
    told = [claim for claim in claims if not _happened(claim).negated]
    negated = [claim for claim in claims if _happened(claim).negated]
    if told and any(_happened(claim).denier for claim in negated):
        return Ruling(
            "disputed", "asserted and denied", _sides(told, negated), "one side asserts it, another denies it"
        )
    if told and negated and across(claims):
        return Ruling(
            "contradiction",
            "told and negated",
            _sides(told, negated),
            "it can't have happened and not happened",
        )
    if not across(claims):
        return Ruling("single_source", "one source", (_stand(claims),))
    if any(link.level == "roles swapped" for link in links):
        return Ruling(
            "contradiction", "roles swapped", _by_agent(claims), "the sources swap who did it and to whom"
        )
    if _done_later(claims, articles):
        return Ruling(
            "superseded", "planned, then done", _by_status(claims), "the later report tells that it happened"
        )
    return _consistent(claims)


def _consistent(claims: Sequence[Claim]) -> Ruling:
    topics = {_happened(claim).topic for claim in claims}
    if len(topics) == 1 and len({claim.status for claim in claims}) == 1:
        return Ruling("agreement", "same act", (_stand(claims),))
    return Ruling("compatible", "like words", (_stand(claims),), "both can be true")


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


def _done_later(claims: Sequence[Claim], articles: Mapping[str, Article]) -> bool:
    """Every plan stands in an earlier article than every report of the deed, and both days are known."""
    planned = [articles[claim.source].published for claim in claims if claim.status == "planned"]
    done = [articles[claim.source].published for claim in claims if claim.status == "asserted"]
    if not planned or not done or len(planned) + len(done) != len(claims):
        return False
    early, late = [day for day in planned if day], [day for day in done if day]
    if len(early) < len(planned) or len(late) < len(done):
        return False
    return max(early) < min(late)
