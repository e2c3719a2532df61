"""One statement an article makes or reports, with its exact place and its value."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 (pydantic reads the annotation)
from typing import Annotated, Literal

from pydantic import Field

from claimrec.model.base import Noun, Span

Kind = Literal["number", "entity", "event"]
Status = Literal["asserted", "denied", "hedged", "planned", "conditional"]
Grain = Literal[
    "minute",
    "hour",
    "part",
    "day",
    "week",
    "weekend",
    "month",
    "season",
    "quarter",
    "year",
    "decade",
    "century",
]
TAKING_BACK = "after all"
"""What in the context of a negated act says that the report takes an earlier one back."""
FORMER = "from"
"""The role of a figure that another has replaced: "23, up FROM 11"."""
Relation = Literal["office", "role", "membership", "ownership", "age", "description", "origin", "kin"]


class Anchor(Span):
    """The smallest span that carries the claim."""

    text: str


class Quantity(Noun):
    """How much or how many, as an interval with a unit; `None` is an open end.

    `low_open` / `high_open`: the end itself is excluded ("more than 500": low 500, low_open).
    `approximate`: the phrase says about, some, nearly; the interval has the spread already.
    `unit`: canonical name ("percent", "USD", "kilometre", "magnitude", "year", ...), None for a plain count.
    `vague`: words such as dozens, several, hundreds.
    """

    low: float | None = None
    high: float | None = None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    vague: bool = False
    unit: str | None = None


class Moment(Noun):
    """When: an interval of days at the precision given; what is unresolved is None, and not different.

    `start`, `end`: first and last day, both included. `weekday`: 0 = Monday, kept where the week is unknown.
    `month`, `day`: kept where the year is unknown, `month_to`, `day_to` where they begin a range of days.
    One end alone is an open interval (since, until). `time`: clock time "HH:MM", with a zone that is absolute
    ("22:48 GMT"), two joined by "-" for a span, or part of day ("night").
    """

    start: dt.date | None = None
    end: dt.date | None = None
    grain: Grain = "day"
    approximate: bool = False
    weekday: int | None = None
    month: int | None = None
    day: int | None = None
    month_to: int | None = None
    day_to: int | None = None
    time: str | None = None
    text: str = ""


class Frame(Noun):
    """What the claim is about, in normal form: this decides identity before values are compared.

    All strings are lemmas in lower case or name keys (`canon.names.key`); tuples are in text order.
    head: lemma of what is counted, of the trigger, or of the attribute.
    modifiers: lemmas that restrict the head. predicate: lemma of the verb or event noun it depends on.
    role: what the anchor is to the predicate. agent, patient: who does it, to whom or what.
    place: names of places. names: every name in the clause. context: content lemmas of the clause.
    period: the time the statement is restricted to.
    """

    head: str | None = None
    modifiers: tuple[str, ...] = ()
    predicate: str | None = None
    role: str | None = None
    agent: tuple[str, ...] = ()
    patient: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    period: Moment | None = None


class Measured(Noun):
    """Value of a number claim that says how much or how many."""

    form: Literal["measured"] = "measured"
    quantity: Quantity
    frame: Frame


class Dated(Noun):
    """Value of a number claim that says when."""

    form: Literal["dated"] = "dated"
    moment: Moment
    frame: Frame


class Described(Noun):
    """Value of an entity claim: `bearer` has `attribute` (in relation `relation`, to `target`)."""

    form: Literal["described"] = "described"
    relation: Relation
    bearer: str
    attribute: str
    target: str | None = None
    negated: bool = False
    frame: Frame


class Happened(Noun):
    """Value of an event claim: the trigger's lemma is `frame.head`.

    `topic`: normal form of what is asserted or denied ("attend", "visit", ...), shared by an
    assertion and its denial. `negated`: the article or the speaker says that it did not happen.
    `denier`: name key of the party that denies, when a party does. `content`: lemmas of reported content.
    """

    form: Literal["happened"] = "happened"
    topic: str
    negated: bool = False
    denier: str | None = None
    content: tuple[str, ...] = ()
    frame: Frame


Value = Annotated[Measured | Dated | Described | Happened, Field(discriminator="form")]


class Claim(Span):
    """One statement: `quote` is the clause that makes it, `anchor` lies inside it.

    `id` stays the same when other articles are added or when lines move: it is made of the source,
    the quote, the anchor and the occurrence. `speaker` None is the article's own voice.
    """

    id: str
    kind: Kind
    story: str = ""
    source: str
    quote: str
    anchor: Anchor
    subject: str | None = None
    predicate: str | None = None
    object: str | None = None
    value: Value
    when: Moment | None = None
    where: str | None = None
    speaker: str | None = None
    status: Status = "asserted"

    def shares_anchor(self, other: Claim) -> bool:
        """Tell whether two readings stand on one phrase of one source."""
        return (
            self.source == other.source
            and self.anchor.start < other.anchor.end
            and other.anchor.start < self.anchor.end
        )
