"""The topic and the reason of a finding, in plain words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.judge.ruling import Ruling, Stand
    from claimrec.model import Claim, Link

LONGEST = 110
"""Characters a topic may have in a table's row."""
QUOTED = 60
"""Characters of a value that a reason repeats; the row below has the rest."""


def topic(claims: Sequence[Claim], links: Sequence[Link]) -> str:
    """Say what the claims are about, from the claim that most of the others were linked to."""
    ties = Counter(name for link in links for name in (link.left, link.right))
    first = min(claims, key=lambda claim: (-ties[claim.id], _awkward(claim), len(claim.quote), claim.id))
    value = first.value
    if value.form == "measured":
        return _cut(_counted(first) or _flat(first.quote))
    if value.form == "dated":
        return _cut(f"when: {_dated(first)}")
    if value.form == "described":
        return _cut(f"{first.subject or value.bearer}: {value.relation}")
    return _cut(_flat(first.quote))


def _awkward(claim: Claim) -> bool:
    """A clause torn from its sentence reads badly as a heading."""
    words = claim.quote.split()
    return len(words) < 3 or not words[0][:1].isupper()  # noqa: PLR2004 (who does what: three words)


def _counted(claim: Claim) -> str:
    """Say what is counted: the counted phrase where the claim has one, else the words of its frame."""
    frame = claim.value.frame
    restricting = [word for word in frame.modifiers if word not in frame.names][:2]
    words = dict.fromkeys((*restricting, frame.head or ""))
    verb = f"({frame.predicate})" if frame.predicate and frame.predicate != "be" else ""
    return _flat(" ".join((*words, verb))) if frame.head else ""


def _dated(claim: Claim) -> str:
    frame = claim.value.frame
    who = claim.subject or ", ".join((*frame.agent, *frame.patient)[:2])
    return _flat(f"{who} {claim.predicate or frame.head or ''}") or _flat(claim.quote)


def reason(ruling: Ruling) -> str:
    """Say in one sentence which value each source gives, and what follows."""
    parts = "; ".join(_part(stand) for stand in ruling.stands)
    return f"{parts}: {ruling.why}." if ruling.why else f"{parts}."


def _part(stand: Stand) -> str:
    verb = "says" if len(stand.sources) == 1 else "say"
    credit = f" (citing {_listed(stand.speakers)})" if stand.speakers else ""
    return f'{_listed(stand.sources)}{credit} {verb} "{_cut(stand.value, QUOTED)}"'


def _listed(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def _flat(text: str) -> str:
    return " ".join(text.split())


def _cut(text: str, most: int = LONGEST) -> str:
    if len(text) <= most:
        return text
    return text[: most - 3].rsplit(" ", 1)[0] + "..."
