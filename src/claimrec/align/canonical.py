"""The names of one story: every form that an article uses with the one that stands for it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from claimrec.align.aliases import resolve
from claimrec.align.surnames import with_families, with_surnames

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from claimrec.align.aliases import Aliases
    from claimrec.model import Claim


def canonical_names(claims: Sequence[Claim], named: Iterable[Mapping[str, str]] = ()) -> Aliases:
    """Merge the names of the claims of one story; `named`: the labels of the names of each article."""
    labels = vote(named)
    names = sorted({*labels, *(name for claim in claims for name in _names(claim))})
    return with_families(with_surnames(resolve(names, labels), names, claims), names)


def vote(named: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Return the label that most articles give each name, the first in the alphabet of equals."""
    ballots: dict[str, Counter[str]] = {}
    for article in named:
        for name, label in article.items():
            ballots.setdefault(name, Counter())[label] += 1
    return {name: min(ballot, key=lambda label: (-ballot[label], label)) for name, ballot in ballots.items()}


def _names(claim: Claim) -> Iterator[str]:
    value = claim.value
    yield from value.frame.names
    if value.form == "described":
        yield value.bearer
        if value.target:
            yield value.target
