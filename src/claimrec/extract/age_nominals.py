"""Persons taken up by their age: who "the 34-year-old" is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimrec.extract.ages import AFTER_NAME
from claimrec.extract.discourse import the_one
from claimrec.extract.unnamed import sexes

if TYPE_CHECKING:
    from claimrec.extract.discourse import Discourse
    from claimrec.extract.tokens import Span, Token

PEOPLE = frozenset({"PERSON"})
OLD = re.compile(r"\b(\d{1,3})-year-old$")
BEFORE_NAME = re.compile(r"\b(\d{1,3})-year-old(?: [a-z-]+){0,3} $")
FAR = 80
"""No more characters lie between an age and the name behind it; a line can be a million long."""
BESIDE_NAME = re.compile(r", an? (\d{1,3})-year-old\b")


def told_age(name: Span) -> str | None:
    """Return the age that stands beside a name: "Olsen, 34,", "34-year-old Olsen", "Olsen, a 34-year-old"."""
    text = name.doc.text
    match = (
        AFTER_NAME.match(text, name.end_char)
        or BESIDE_NAME.match(text, name.end_char)
        or BEFORE_NAME.search(text[max(0, name.start_char - FAR) : name.start_char])
    )
    return next((group for group in match.groups() if group), None) if match else None


def age_of(token: Token) -> str | None:
    """Return the age in "the 34-year-old" and "the 34-year-old man", "" where it is not in figures."""
    if not any(child.lower_ == "the" for child in token.children):
        return None
    if token.lower_ in {"old", "year-old"}:
        alone = token.dep_ not in {"amod", "compound", "advmod"} and token.head.dep_ != "amod"
        return _figure(token) if alone else None
    olds = [child for child in token.lefts if child.dep_ == "amod" and child.lower_ in {"old", "year-old"}]
    return (_figure(olds[0]) or None) if olds and token.lower_ in sexes() else None


def _figure(old: Token) -> str:
    match = OLD.search(old.doc.text[: old.idx + len(old)])
    return match[1] if match else ""


def years_old(token: Token, age: str, discourse: Discourse) -> str | None:
    """Return the one person of that age, else the one spoken of whose age is not known."""
    if any(child.dep_ in {"acl", "relcl", "appos"} for child in token.rights):
        # "The 16-year-old accused of it" is somebody not spoken of before, or it would not be needed.
        return None
    sex = sexes().get(token.lower_, "either")
    same = [name for name, known in discourse.ages.items() if age in known]
    fitting = [name for name in same if sex in {"either", discourse.sexes.get(name, sex)}]
    if same or token.lower_ in sexes():
        return fitting[0] if len(same) == len(fitting) == 1 else None
    near = discourse.recent(PEOPLE, 1)
    return the_one(each for each in near if not age or each.key not in discourse.ages)
