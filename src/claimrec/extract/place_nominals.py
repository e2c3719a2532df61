"""Nominals for places: which name "the country" or "this city" takes up."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from claimrec.canon.names import country
from claimrec.extract import wordlists
from claimrec.extract.discourse import the_one
from claimrec.extract.nominal_sorts import PLACE_SORTS, sort_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.extract.discourse import Discourse, Reference

PLACES = frozenset({"GPE", "LOC"})
OFTEN = 3
"""So often, and so many times as often as any other, an article names the place that it is about."""


def place(noun: str, discourse: Discourse) -> str | None:
    """Return the key of the place that the noun takes up: one nearby, else the one of the article."""
    fitting = [each for each in discourse.references if each.label in PLACES and _is_a(each, noun)]
    near = [each for each in discourse.recent(PLACES) if _is_a(each, noun)]
    described = [each for each in near if each.key in discourse.called.get(noun, ())]
    if described or not sort_of(noun).is_free:
        return the_one(described)
    return the_one(near) or the_one(fitting, by_role=False) or _main_place(fitting)


def _is_a(reference: Reference, noun: str) -> bool:
    """Tell whether a place can be called so: a city is no country, and "Borsa Province" no city."""
    sort = sort_of(noun).name
    if sort == "COUNTRY":
        return country(reference.key) is not None and reference.key not in _no_countries()
    if country(reference.key) is not None or (sort == "CITY" and reference.label != "GPE"):
        return False
    return sort_of(reference.key.split()[-1]).name not in PLACE_SORTS - {sort}


def _main_place(fitting: Sequence[Reference]) -> str | None:
    """Return the place that is named far more often than any other."""
    most = Counter(each.key for each in fitting).most_common(2)
    times = [count for _, count in most] + [0, 0]
    return most[0][0] if times[0] >= OFTEN * max(times[1], 1) else None


@cache
def _no_countries() -> frozenset[str]:
    return frozenset(wordlists.lines("no_countries"))
