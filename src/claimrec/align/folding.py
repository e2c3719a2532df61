"""An age stands twice, as a number and as what somebody is: two readings of one phrase, one finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.model import Claim, Group


def fold(groups: Sequence[Group], claims: Sequence[Claim]) -> tuple[Group, ...]:
    """Move each age told as a number into the group that tells whose age it is."""
    by_id = {claim.id: claim for claim in claims}
    ages = {
        name: i
        for i, group in enumerate(groups)
        for name in group.claims
        if _is_description_of_age(by_id[name])
    }
    numbers = [claim for claim in claims if _is_number_of_age(claim)]
    moved = {number.id: ages[age] for number in numbers for age in ages if number.shares_anchor(by_id[age])}
    return tuple(group for i, old in enumerate(groups) if (group := _rebuilt(i, old, moved)).claims)


def _rebuilt(place: int, group: Group, moved: dict[str, int]) -> Group:
    kept = [name for name in group.claims if moved.get(name, place) == place]
    arrived = [name for name, home in moved.items() if home == place and name not in group.claims]
    if kept == list(group.claims) and not arrived:
        return group
    members = {*kept, *arrived}
    links = tuple(link for link in group.links if link.left in members and link.right in members)
    return group.model_copy(update={"claims": (*kept, *arrived), "links": links})


def _is_description_of_age(claim: Claim) -> bool:
    return claim.value.form == "described" and claim.value.relation == "age"


def _is_number_of_age(claim: Claim) -> bool:
    return claim.value.form == "measured" and claim.value.frame.head == "age"
