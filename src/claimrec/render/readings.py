"""What of a claim was understood, in a few words: who, what, how much, where, when. No new facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.canon.comparison import describe as describe_quantity
from claimrec.canon.moment_words import describe as describe_moment
from claimrec.render.safe import one_line

if TYPE_CHECKING:
    from claimrec.model import Claim, Measured


def reading(claim: Claim) -> str:
    """Say how the claim was read: "at least 6: executive (visit)", "Acme Group: not attend meeting"."""
    value = claim.value
    if value.form == "measured":
        return _joined(describe_quantity(value.quantity), _counted(claim, value))
    if value.form == "dated":
        return _joined(f"{claim.subject or ''} {claim.predicate or ''}", _when(claim))
    negation = "not " if value.negated else ""
    if value.form == "described":
        return _joined(claim.subject or value.bearer, f"{negation}{value.relation}")
    act = f"{negation}{claim.predicate or ''} {claim.object or ''}"
    told = _joined(claim.subject or "", act)
    where = one_line(claim.where or "")
    return ", ".join(part for part in (told, where if where not in told else "", _when(claim)) if part)


def tail(claim: Claim) -> str:
    """Return who is cited and how sure it is: "officials, planned"; nothing for the article's plain word."""
    facts = [claim.speaker, claim.status if claim.status != "asserted" else None]
    return ", ".join(one_line(fact) for fact in facts if fact)


def _counted(claim: Claim, value: Measured) -> str:
    """Say what is counted and what becomes of it, each once."""
    head = "" if value.frame.head == value.quantity.unit else value.frame.head or ""
    told = claim.predicate if claim.predicate not in {None, head} else None
    return f"{head} ({told})" if told else head


def _when(claim: Claim) -> str:
    return one_line(describe_moment(claim.when)) if claim.when else ""


def _joined(bearer: str, said: str) -> str:
    """Set what is said behind whom or what it is said of."""
    return ": ".join(part for part in (one_line(bearer), one_line(said)) if part)
