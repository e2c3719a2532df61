"""What lines above and below the text say of the article itself: author, publisher, day, address."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from claimrec.load import cues
from claimrec.load.credits import is_agency, is_outlet
from claimrec.load.dates import day_in, is_only_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

_WORD = r"[A-Z][\w.'\u2019-]*"
_NAME = rf"{_WORD}(?: (?:{_WORD}|de|del|der|van|von|al|bin|bint|la|le|da|dos|el|ibn|ter|ten)){{1,4}}"
_NAMES = rf"{_NAME}(?:(?:,? and |, | & ){_NAME}){{0,4}}"
BYLINE = re.compile(
    rf"(?:(?i:by|written by|reported by|story by|words by|author))[: ]\s*(?P<names>{_NAMES})"
    r"(?:\s*[,|•·\u2013—-]\s*[^.!?]{0,80}|\s+(?:in|for|at)\s+[^.!?]{0,60})?$"
)
SIGNED = re.compile(rf"(?P<names>{_NAMES})(?:,| \||\s*[\u2013—-])?\s+(?P<role>[A-Za-z ]{{4,40}})$")
ARTICLE_WORD = re.compile(r"(?:The|A|An|This|That|Its?|Our|Your)\b")
FIELD = re.compile(
    r"(?P<key>publisher|publication|outlet|source|site|author|url|link)\s*:\s*(?P<value>\S.{0,200})$",
    re.IGNORECASE,
)
COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[ ©]*(?:19|20)\d\d,?\s+(?:by\s+)?(?:the\s+)?"
    r"(?P<name>[A-Z][\w '\u2019&-]{1,40}?)\s*(?:[.,]|$|all rights)",
    re.IGNORECASE,
)
LABELLED_DATE = re.compile(
    r"(?:date|dated|published|updated|posted|last updated|first published|modified)\b", re.IGNORECASE
)
DATE_PREFIX = re.compile(r"date\s*:?\s+(?=[\dA-Z])", re.IGNORECASE)
LONGEST_LINE = 15


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the article itself; None where nothing says it."""

    author: str | None = None
    publisher: str | None = None
    published: dt.date | None = None
    url: str | None = None

    def filled(self, other: Facts) -> Facts:
        """Return the facts, what is unknown taken from `other`."""
        return Facts(
            *(
                getattr(other, field.name) if getattr(self, field.name) is None else getattr(self, field.name)
                for field in fields(self)
            )
        )


def merged(facts: Iterable[Facts]) -> Facts:
    """Return what all say together; what was said first holds."""
    known = Facts()
    for more in facts:
        known = known.filled(more)
    return known


def byline(text: str) -> Facts | None:
    """Read "By Jane Roe and John Doe, Staff Writer" or "Jane Roe, Correspondent"."""
    match = BYLINE.match(text) or _signed(text)
    if match is None or ARTICLE_WORD.match(match["names"]) or len(text.split()) > LONGEST_LINE:
        return Facts() if is_agency(text) else None
    names, _, outlet = match["names"].strip().rpartition(", ")
    if names and is_outlet(outlet):
        return Facts(author=names, publisher=outlet)
    return Facts() if is_outlet(match["names"].strip()) else Facts(author=match["names"].strip())


def _signed(text: str) -> re.Match[str] | None:
    match = SIGNED.match(text)
    return match if match is not None and cues.is_one_of("byline_roles", match["role"]) else None


def date_line(text: str) -> Facts | None:
    """Read a line that is a date and nothing else: "Published: 2 May 2025, 10:30 GMT"."""
    if len(text.split()) > LONGEST_LINE or not is_only_date(text):
        return None
    found = day_in(text)
    return None if found is None else Facts(published=found[0])


def is_labelled_date(text: str) -> bool:
    """Whether a line of a date says what the date is ("Updated ..."), wherever on the page it stands."""
    return LABELLED_DATE.match(text) is not None


def field_line(text: str) -> Facts | None:
    """Read "Publisher: ...", "Author: ..." or an address."""
    match = FIELD.match(text)
    if match is None or len(text.split()) > LONGEST_LINE:
        return Facts(url=text) if re.fullmatch(r"https?://\S+", text) else None
    value = match["value"].strip()
    return _FIELDS[match["key"].casefold()](value)


_FIELDS: dict[str, Callable[[str], Facts]] = {
    "publisher": lambda value: Facts(publisher=value),
    "publication": lambda value: Facts(publisher=value),
    "outlet": lambda value: Facts(publisher=value),
    "source": lambda value: Facts(publisher=value),
    "site": lambda value: Facts(publisher=value),
    "author": lambda value: Facts(author=value),
    "url": lambda value: Facts(url=value),
    "link": lambda value: Facts(url=value),
}


def publisher_of_notice(text: str) -> Facts:
    """Read whom a copyright notice names."""
    match = COPYRIGHT.search(text)
    return Facts() if match is None else Facts(publisher=match["name"].strip())


def date_prefix(text: str) -> tuple[int, Facts] | None:
    """Return the length of a leading "date 2025-12-11" and the day, None where there is none."""
    match = DATE_PREFIX.match(text)
    found = None if match is None else day_in(text[match.end() :])
    if match is None or found is None or found[1] != 0:
        return None
    return match.end() + found[2], Facts(published=found[0])
