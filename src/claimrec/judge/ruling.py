"""What a judge of one kind hands back: a verdict, the rule behind it, and who holds which value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from claimrec.model import Claim, Verdict


@dataclass(frozen=True, slots=True)
class Stand:
    """One value and the claims that hold it."""

    value: str
    claims: tuple[Claim, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """Sources that hold the value, sorted."""
        return tuple(sorted({claim.source for claim in self.claims}))

    @property
    def speakers(self) -> tuple[str, ...]:
        """Named speakers the sources credit with the value, sorted."""
        return tuple(sorted({claim.speaker for claim in self.claims if claim.speaker}))


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict with its rule; `why` ends the reason sentence."""

    verdict: Verdict
    rule: str
    stands: tuple[Stand, ...]
    why: str = ""


def across(claims: Sequence[Claim]) -> bool:
    """Tell whether the claims stand in two sources or more."""
    return len({claim.source for claim in claims}) > 1


def gather(
    claims: Sequence[Claim], same: Callable[[Claim, Claim], bool], show: Callable[[Claim], str]
) -> tuple[Stand, ...]:
    """Put claims with the same value together; each is held against the first of every stand."""
    stands: list[list[Claim]] = []
    for claim in claims:
        home = next((members for members in stands if same(members[0], claim)), None)
        if home is None:
            stands.append([claim])
        else:
            home.append(claim)
    return tuple(Stand(show(members[0]), tuple(members)) for members in stands)
