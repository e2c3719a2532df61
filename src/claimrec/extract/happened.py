"""Makes the event claim of what a predicate tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract.page import bounds, make_claim
from claimrec.extract.predicates import children
from claimrec.extract.whereabouts import where

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.extract.page import Page
    from claimrec.extract.tokens import Token
    from claimrec.model import Claim, Happened, Status


def event_claim(  # noqa: PLR0913 (what a claim is made of)
    trigger: Token,
    page: Page,
    *,
    tokens: Sequence[Token],
    value: Happened,
    status: Status,
    speaker: str | None,
    mark: str = "",
) -> Claim:
    """Make the claim that `tokens` state; its anchor is the trigger with a particle that follows it."""
    doc = trigger.doc
    particle = next((part.i for part in children(trigger, "prt") if part.i == trigger.i + 1), trigger.i)
    return make_claim(
        page,
        "event",
        clause=bounds(doc[tokens[0].i : tokens[-1].i + 1]),
        anchor=bounds(doc[trigger.i : particle + 1]),
        value=value,
        subject=_shown(value.frame.agent, page),
        predicate=value.topic,
        obj=_shown(value.frame.patient, page),
        speaker=speaker,
        status=status,
        where=where(tokens, trigger, page),
        mark=mark,
    )


def _shown(keys: tuple[str, ...], page: Page) -> str | None:
    """Return parties as a reader sees them."""
    shown = (page.mentions.display(key) or key for key in keys)
    return ", ".join(shown) or None
