"""A family name alone in one article and the full name in another: one person, if nobody else bears it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimrec.align.aliases import Aliases
    from claimrec.model import Claim

PERSONAL = frozenset({"office", "age", "kin", "role"})
"""Relations that only persons stand in."""
LONGEST = 4


def with_surnames(aliases: Aliases, names: Iterable[str], claims: Sequence[Claim]) -> Aliases:
    """Return the aliases with each family name standing for the one person who bears it."""
    known = sorted(set(names))
    persons = _persons(claims)
    found: dict[str, str] = {}
    for short in (name for name in known if " " not in name and aliases.of(name) == name):
        bearers = {aliases.of(name) for name in known if name.endswith(f" {short}")}
        starts = any(name.startswith(f"{short} ") for name in known)
        if len(bearers) == 1 and not starts:
            full = bearers.pop()
            if full in persons and full != short and len(full.split()) <= LONGEST:
                found[short] = full
    return replace(aliases, canonical={**aliases.canonical, **found}) if found else aliases


def with_families(aliases: Aliases, names: Iterable[str]) -> Aliases:
    """Return the aliases with each family ("the Castellanos") akin to those who bear its name."""
    known = sorted(set(names))
    plural = [name for name in known if " " not in name and name.endswith("s")]
    families = {
        (aliases.of(bearer), aliases.of(family))
        for family in plural
        for bearer in known
        if bearer.endswith(f" {family.removesuffix('s')}")
        if not any(name.endswith(f" {family}") for name in known)
    }
    return replace(aliases, units=aliases.units | families) if families else aliases


def _persons(claims: Sequence[Claim]) -> frozenset[str]:
    """Return the keys of those of whom an office, an age or a relative is told."""
    values = (claim.value for claim in claims)
    return frozenset(
        value.bearer for value in values if value.form == "described" and value.relation in PERSONAL
    )
