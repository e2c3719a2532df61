"""The names of one story: every form that an article uses with the one that stands for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.align.aliases import resolve
from claimrec.align.surnames import with_surnames

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimrec.align.aliases import Aliases
    from claimrec.model import Claim


def canonical_names(claims: Sequence[Claim]) -> Aliases:
    """Merge the names of the claims of one story."""
    names = sorted({name for claim in claims for name in _names(claim)})
    return with_surnames(resolve(names), names, claims)


def _names(claim: Claim) -> Iterator[str]:
    value = claim.value
    yield from value.frame.names
    if value.form == "described":
        yield value.bearer
        if value.target:
            yield value.target
