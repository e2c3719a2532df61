"""The topic and the reason of a finding, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.judge.ruling import Ruling, Stand
    from claimrec.model import Claim, Frame

LONGEST = 110
"""Characters a topic may have in a table's row."""


def topic(claims: Sequence[Claim]) -> str:
    """Say what the claims are about, from the claim that says it in the fewest words."""
    first = min(claims, key=lambda claim: (len(claim.quote), claim.source, claim.start))
    value = first.value
    if value.form == "measured":
        return _cut(_counted(value.frame) or _flat(first.quote))
    if value.form == "dated":
        return _cut(
            "when: "
            + (_flat(" ".join(filter(None, (_who(value.frame), value.frame.head)))) or _flat(first.quote))
        )
    if value.form == "described":
        return _cut(f"{first.subject or value.bearer}: {value.relation}")
    return _cut(_flat(first.quote))


def _counted(frame: Frame) -> str:
    words = dict.fromkeys((*frame.modifiers[:4], frame.head or ""))
    verb = f"({frame.predicate})" if frame.predicate else ""
    return _flat(" ".join((*words, verb)))


def _who(frame: Frame) -> str:
    return ", ".join((*frame.agent, *frame.patient)[:2])


def reason(ruling: Ruling) -> str:
    """Say in one sentence which value each source gives, and what follows."""
    parts = "; ".join(_part(stand) for stand in ruling.stands)
    return f"{parts}: {ruling.why}." if ruling.why else f"{parts}."


def _part(stand: Stand) -> str:
    verb = "says" if len(stand.sources) == 1 else "say"
    credit = f" (citing {_listed(stand.speakers)})" if stand.speakers else ""
    return f'{_listed(stand.sources)}{credit} {verb} "{_cut(stand.value)}"'


def _listed(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def _flat(text: str) -> str:
    return " ".join(text.split())


def _cut(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST - 3].rsplit(" ", 1)[0] + "..."
