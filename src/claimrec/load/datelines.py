"""What stands before an article's first sentence: place, day, agency."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from claimrec.load import cues
from claimrec.load.dates import MONTHS, day_in

if TYPE_CHECKING:
    import datetime as dt

    from claimrec.load.lines import Unit

_DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    r"(?:(?:" + "|".join(MONTHS) + r")\.?\s+\d{1,2}|\d{1,2}\s+(?:" + "|".join(MONTHS) + r"))\.?"
    r"(?:,?\s+(?:19|20)\d\d)?"
)
_NAME = r"[A-Z][\w.'\u2019-]*(?:[ ][A-Z][\w.'\u2019-]*){0,3}"
_NO_PLACE = r"(?:On|In|At|By|Since|From|After|Before|Until|For|The|This|Last|Next|A|An|But|And|As)\b"
_PLACE = rf"(?!{_NO_PLACE})(?P<place>{_NAME}(?:(?:,|/)[ ]?{_NAME}){{0,2}})"
_DASH = r"(?P<dash>[-\u2013—]{1,3}|:)"
DATELINE = re.compile(
    rf"(?:{_PLACE})?(?:,?\s+)?(?P<day>(?i:{_DAY}))?(?:,?\s*)(?:[(\[](?P<agency>[A-Za-z][^()\[\].]{{1,40}})[)\]])?\s*{_DASH}\s+"
    r"(?=[A-Z0-9\"“'\u2018$£€])"
)
SHORTEST = 40
FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline's length in code points, the agency and full day it names; `bare`: a place alone."""

    length: int
    agency: str | None = None
    day: dt.date | None = None
    bare: bool = False
    reason: str = "dateline"


@cache
def _cities() -> frozenset[str]:
    found = json.loads(files(__package__).joinpath("places.json").read_text(encoding="utf-8"))
    return frozenset(found["cities"])


def dateline_of(unit: Unit) -> Dateline | None:
    """Return the dateline a paragraph begins with, None where its first words belong to the sentence.

    A place in capitals, a known city, or a place with a day or an agency is a dateline; "Smith: ..."
    and "Inflation - the rate ..." are none.
    """
    match = DATELINE.match(unit.text)
    if match is None or len(unit.text) - match.end() < SHORTEST:
        return None
    place = match["place"]
    if place is not None and place.casefold() in cues.table()["labels"]:
        return Dateline(match.end(), bare=True, reason="label")
    if place is None and match["agency"] is None:
        return None
    if not (match["day"] or match["agency"] or _stands_alone(place)):
        return None
    found = day_in(match[0])
    bare = match["day"] is None and match["agency"] is None
    return Dateline(match.end(), match["agency"], None if found is None else found[0], bare=bare)


def _stands_alone(place: str) -> bool:
    city = place.partition(",")[0]
    letters = [char for char in city if char.isalpha()]
    capitals = len(letters) >= FEWEST_LETTERS and all(char.isupper() for char in letters)
    return capitals or city in _cities()
