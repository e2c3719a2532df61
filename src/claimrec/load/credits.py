"""Whose reporting an article says that it rests on."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _table() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        files(__package__).joinpath("agencies.json").read_text(encoding="utf-8")
    )
    return found


@cache
def _names() -> dict[str, str]:
    """Return each way to write an agency, with the name the report uses."""
    return {form: name for name, forms in _table()["agencies"].items() for form in forms}


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    known = "|".join(re.escape(form) for form in sorted(_names(), key=len, reverse=True))
    heads = "|".join(_table()["outlet_heads"])
    agency = rf"(?:[Tt]he )?(?P<outlet>{known})(?!\w)"
    unknown = rf"(?:[A-Z][\w'\u2019.-]{{1,30}} ){{1,4}}(?:{heads})(?: Agency| Service)?"
    outlet = rf"(?:[Tt]he )?(?P<outlet>(?:{known})|{unknown})(?!\w)"
    report = (
        r"(?: (?i:news|exclusive|investigative))? (?i:report|story|investigation|analysis|account|tally)\b"
    )
    often = "(?: news agency| newspaper)?(?: has| had| have| also| first| earlier| exclusively)*"
    return tuple(
        re.compile(form)
        for form in (
            rf"\b(?:told|telling|tells|interview with|interview to|inputs from|spoke to) {outlet}",
            rf"\b(?:reported|cited|quoted|seen|reviewed|obtained|contacted|published) by {outlet}",
            rf"(?<!\w){agency}{often} (?:{'|'.join(_table()['verbs'])})\b",
            rf"(?<!\w){outlet}{often} (?:{'|'.join(_table()['outlet_verbs'])})\b",
            rf"(?<!\w){outlet}(?:['\u2019]s?)?{report}",
            rf"(?<!\w){agency}['\u2019](?:s )?\s?(?:sources?|reporting)\b",
            rf"\b(?i:according to|citing|as per) {outlet}",
            rf"^[(\[—\u2013-]? ?{agency}[)\]]?$",
        )
    )


def credits_in(texts: list[str]) -> tuple[str, ...]:
    """Return the agencies and outlets the texts rest on, the most often named first."""
    found: Counter[str] = Counter()
    for text in texts:
        spans = {
            match.span("outlet"): match["outlet"] for form in _patterns() for match in form.finditer(text)
        }
        found.update(canonical(name) for _, name in sorted(spans.items()))
    return tuple(name for name, _ in found.most_common())


def canonical(name: str) -> str:
    """Return the name a report uses for an agency or outlet."""
    bare = name.strip().removeprefix("The ").removeprefix("the ")
    return _names().get(name.strip()) or _names().get(bare) or bare.removesuffix(" News Agency")


def is_outlet(name: str) -> bool:
    """Whether a name is one of the list, or made as an outlet's: "The Sorn Post"."""
    return is_agency(name) or name.rpartition(" ")[2] in _table()["outlet_heads"]


def is_agency(name: str) -> bool:
    """Whether a name is a news agency or outlet of the list."""
    bare = name.strip().removeprefix("The ").removeprefix("the ")
    return name.strip() in _names() or bare in _names()
