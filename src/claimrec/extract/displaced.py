"""Who has left home: driven from their houses, in tents, in crowded shelters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract.harm_words import word_set
from claimrec.extract.predicates import children

if TYPE_CHECKING:
    from claimrec.extract.tokens import Token


def from_home(verb: Token) -> bool:
    """Tell "driven from their homes", "forced out of the village"."""
    preps = [prep for prep in children(verb, "prep", "prt", "advmod") if prep.lower_ in {"from", "out"}]
    inner = [deeper for prep in preps for deeper in children(prep, "prep")]
    places = [place for prep in (*preps, *inner) for place in children(prep, "pobj")]
    return any(place.lemma_.lower() in word_set("homes") for place in places)


def in_refuge(verb: Token) -> bool:
    """Tell "sleeping in tents", "flooded into camps", "packed shelters": who does it has left home."""
    places = list(children(verb, "dobj"))
    if verb.lemma_.lower() in word_set("camping"):
        places = []
    elif verb.lemma_.lower() not in word_set("crowding"):
        return False
    for prep in children(verb, "prep"):
        places += children(prep, "pobj") if prep.lower_ in {"in", "into", "under", "to"} else ()
    return any(place.lemma_.lower() in word_set("refuges") for place in places)
