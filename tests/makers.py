"""Small claims, articles and findings for tests: only what a test speaks of is given."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from claimrec.align.aliases import resolve
from claimrec.align.alignment import LADDERS
from claimrec.align.levels import Pair
from claimrec.align.views import Weights, view
from claimrec.model import (
    Anchor,
    Article,
    Block,
    Claim,
    Dated,
    Described,
    Frame,
    Happened,
    Measured,
    Moment,
    Quantity,
)

if TYPE_CHECKING:
    from claimrec.model import Kind, Relation, Status, Value


def article(
    name: str, text: str = "Text.", *, published: dt.date | None = None, credited: tuple[str, ...] = ()
) -> Article:
    """Make an article whose whole text is one block."""
    return Article(
        id=name,
        path=f"{name}.txt",
        sha256="0" * 64,
        text=text,
        published=published,
        credits=credited,
        blocks=(Block(start=0, end=len(text)),),
    )


def exactly(value: float, unit: str | None = None, **more: Any) -> Quantity:  # noqa: ANN401 (fields of Quantity)
    """Make the quantity that is just this value."""
    return Quantity(low=value, high=value, unit=unit, **more)


def day(text: str) -> Moment:
    """Make one day from its ISO form."""
    date = dt.date.fromisoformat(text)
    return Moment(start=date, end=date, grain="day", text=text)


def _claim(name: str, source: str, kind: Kind, value: Value, quote: str, **more: Any) -> Claim:  # noqa: ANN401 (fields of Claim)
    anchor = Anchor(start=0, end=len(quote), text=quote)
    return Claim(
        id=name,
        kind=kind,
        source=source,
        start=0,
        end=len(quote),
        quote=quote,
        anchor=anchor,
        value=value,
        **more,
    )


def count(  # noqa: PLR0913 (fields of Measured)
    name: str,
    source: str,
    quantity: Quantity,
    quote: str = "some people",
    *,
    speaker: str | None = None,
    status: Status = "asserted",
    **frame: Any,  # noqa: ANN401 (fields of Frame)
) -> Claim:
    """Make a claim of how many."""
    value = Measured(quantity=quantity, frame=Frame(**frame))
    return _claim(name, source, "number", value, quote, speaker=speaker, status=status)


def date(name: str, source: str, moment: Moment, quote: str = "on that day", **frame: Any) -> Claim:  # noqa: ANN401 (fields)
    """Make a claim of when."""
    return _claim(name, source, "number", Dated(moment=moment, frame=Frame(**frame)), quote)


def act(  # noqa: PLR0913 (fields of Happened)
    name: str,
    source: str,
    topic: str,
    quote: str = "they did it",
    *,
    negated: bool = False,
    denier: str | None = None,
    status: Status = "asserted",
    when: Moment | None = None,
    **frame: Any,  # noqa: ANN401 (fields of Frame)
) -> Claim:
    """Make a claim of what happened."""
    value = Happened(topic=topic, negated=negated, denier=denier, frame=Frame(**{"head": topic, **frame}))
    return _claim(name, source, "event", value, quote, status=status, when=when)


def description(  # noqa: PLR0913 (fields of Described)
    name: str,
    source: str,
    bearer: str,
    attribute: str,
    *,
    relation: Relation = "office",
    target: str | None = None,
    negated: bool = False,
    **frame: Any,  # noqa: ANN401 (fields of Frame)
) -> Claim:
    """Make a claim of who or what somebody is."""
    value = Described(
        relation=relation,
        bearer=bearer,
        attribute=attribute,
        target=target,
        negated=negated,
        frame=Frame(**{"head": attribute.rsplit(maxsplit=1)[-1], **frame}),
    )
    return _claim(name, source, "entity", value, attribute)


def level(left: Claim, right: Claim) -> str:
    """Return the name of the rung at which two claims of one story meet or part."""
    aliases = resolve(name for claim in (left, right) for name in claim.value.frame.names)
    views = [view(claim, aliases) for claim in (left, right)]
    pair = Pair(views[0], views[1], Weights({}), aliases)
    return next(rung.name for rung in LADDERS[left.value.form] if rung.holds(pair))
