"""Nominals for places: which name "the country" or "this city" takes up."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from claimrec.canon.names import country
from claimrec.extract import wordlists
from claimrec.extract.discourse import the_one
from claimrec.extract.nominal_sorts import sort_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.extract.discourse import Discourse, Reference

PLACES = frozenset({"GPE", "LOC"})
OFTEN = 3
"""So often, and so many times as often as any other, an article names the place that it is about."""


def place(noun: str, discourse: Discourse) -> str | None:
    """Return the key of the place that the noun takes up: one nearby, else one from anywhere before."""
    near = [each for each in discourse.recent(PLACES) if _is_a(each, noun)]
    described = [each for each in near if each.key in discourse.called.get(noun, ())]
    if described or sort_of(noun).width == "named":
        return the_one(described)
    chosen = the_one(near)
    if chosen or sort_of(noun).width == "near":
        return chosen
    fitting = [each for each in discourse.references if each.label in PLACES and _is_a(each, noun)]
    return the_one(fitting, by_role=False) or _main_place(fitting)


def _is_a(reference: Reference, noun: str) -> bool:
    """Tell whether a place can be called so: Norway is no city, and neither is "Borsa Province"."""
    sort, name = sort_of(noun).name, reference.key
    kind = sort_of(name.split()[-1]).name
    is_country = country(name) is not None and name not in _regions() and kind in {"", "COUNTRY"}
    if sort == "COUNTRY" or is_country:
        return sort == "COUNTRY" and is_country
    if sort == "CITY" and (reference.label != "GPE" or name in _regions()):
        return False
    return kind in {"", sort}


def _main_place(fitting: Sequence[Reference]) -> str | None:
    """Return the place that is named far more often than any other."""
    most = Counter(each.key for each in fitting).most_common(2)
    times = [count for _, count in most] + [0, 0]
    return most[0][0] if times[0] >= OFTEN * max(times[1], 1) else None


@cache
def _regions() -> frozenset[str]:
    return frozenset(name.strip() for line in wordlists.lines("regions") for name in line.split(","))
