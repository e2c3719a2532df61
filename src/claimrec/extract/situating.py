"""Gives claims the moment of their clause: a count or an act told beside a date is of that date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.model import Dated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimrec.model import Claim, Moment

GAP = 2
"""Characters between a date and the clause that hangs on it: a comma and a space."""


def situate(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the claims, those without a moment with that of the nearest date whose clause holds them."""
    dated = [claim for claim in claims if isinstance(claim.value, Dated)]
    for claim in claims:
        moment = None if isinstance(claim.value, Dated) or claim.when else _moment(claim, dated)
        yield claim if moment is None else claim.model_copy(update={"when": moment})


def _moment(claim: Claim, dated: Sequence[Claim]) -> Moment | None:
    place = claim.anchor.start
    over = [date for date in dated if date.start <= place < date.end or _told_of(date, claim)]
    nearest = min(over, key=lambda date: (abs(date.anchor.start - place), date.anchor.start), default=None)
    return nearest.value.moment if nearest and isinstance(nearest.value, Dated) else None


def _told_of(date: Claim, claim: Claim) -> bool:
    """The clause hangs on the date: "in 2018, when 900 people fell ill"."""
    return 0 <= claim.start - date.anchor.end <= GAP and claim.quote.lower().startswith("when ")
