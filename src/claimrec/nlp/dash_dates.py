"""Dates with a dash in them as one entity: Oct. 29-30, 29-30 October 2025, 2009-13, 2025-12-11.

Read by tokens they are a date, a mark and a number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.util import filter_spans

from claimrec.nlp.spans import merged

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span
    from spacy.vocab import Vocab

# One line a group: the formatter would give each its own.
# fmt: off
MONTHS: Final = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
]
# fmt: on
LONGEST_YEARS: Final = 60
CENTURY: Final = 100

Pattern = list[dict[str, Any]]

MONTH: Final[Pattern] = [{"LOWER": {"IN": [*MONTHS, *(f"{month}." for month in MONTHS)]}}]
DAY: Final[Pattern] = [{"TEXT": {"REGEX": r"^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$"}}]
YEAR: Final[Pattern] = [{"TEXT": {"REGEX": r"^(?:1[6-9]|20)\d\d$"}}]
OF_YEAR: Final[Pattern] = [{"TEXT": ",", "OP": "?"}, *YEAR]
DASH: Final[Pattern] = [{"TEXT": {"IN": ["-", "\u2010", "\u2011", "\u2013", "\u2014"]}}]
TWO_DIGITS: Final[Pattern] = [{"TEXT": {"REGEX": r"^\d\d$"}}]

DAYS: Final[list[Pattern]] = [
    [*MONTH, *DAY, *DASH, *DAY],
    [*DAY, *DASH, *DAY, *MONTH],
    [*MONTH, *DAY, *DASH, *MONTH, *DAY],
    [*DAY, *MONTH, *DASH, *DAY, *MONTH],
    [*MONTH, *DASH, *MONTH],
]
PATTERNS: Final[list[Pattern]] = [
    *DAYS,
    *([*days, *OF_YEAR] for days in DAYS),
    [*YEAR, *DASH, *TWO_DIGITS, *DASH, *TWO_DIGITS],
    [*TWO_DIGITS, *DASH, *TWO_DIGITS, *DASH, *YEAR],
]
YEARS: Final[list[Pattern]] = [[*YEAR, *DASH, *TWO_DIGITS], [*YEAR, *DASH, *YEAR]]


@Language.factory("claimrec_dash_dates", requires=["doc.ents"], assigns=["doc.ents"])
def make_dash_dates(nlp: Language, name: str) -> DashDates:
    """Make the component."""
    del name
    return DashDates(nlp.vocab)


class DashDates:
    """Gives dates and spans of years that are written with a dash their entity label."""

    def __init__(self, vocab: Vocab) -> None:
        self._matcher = Matcher(vocab)
        self._matcher.add("DATE", PATTERNS, greedy="LONGEST")
        self._years = Matcher(vocab)
        self._years.add("DATE", YEARS, greedy="LONGEST")

    def __call__(self, doc: Doc) -> Doc:
        """Change the entities of ``doc`` where such dates stand."""
        years = [span for span in self._years(doc, as_spans=True) if is_span_of_years(span)]
        found = filter_spans([*self._matcher(doc, as_spans=True), *years])
        if found:
            doc.ents = tuple(merged(doc.ents, found))
        return doc


def is_span_of_years(span: Span) -> bool:
    """Tell whether the second year comes soon after the first: 2009-13, but not 1600-1999."""
    first, last = int(span[0].text), span[-1].text
    second = int(last) if len(last) > len("13") else first - first % CENTURY + int(last)
    return first < second <= first + LONGEST_YEARS
