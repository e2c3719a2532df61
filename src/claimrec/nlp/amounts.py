"""Amounts of money and percentages as one entity each, with their sign, number and magnitude.

"$2.5bn", "Rs 500 crore", "20 to 25 per cent", "3.5 percentage points": a statistical pipeline cuts some of
these in two or calls them a number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.util import filter_spans

from claimrec.nlp.spans import merged

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

# One line a group: the formatter would give each its own.
# fmt: off
SIGNS: Final = ["$", "£", "€", "¥", "₹", "₩", "₽", "₦", "₪", "US$", "A$", "C$", "NZ$", "HK$", "S$", "R$"]
CODES: Final = [
    "USD", "EUR", "GBP", "JPY", "CNY", "RMB", "INR", "CHF", "AUD", "CAD", "NZD", "SEK", "NOK", "DKK",
    "RUB", "BRL",
    "ZAR", "KRW", "Rs", "Rs.",
]
CURRENCIES: Final = [
    "dollar", "dollars", "euro", "euros", "pound", "pounds", "yen", "yuan", "renminbi", "rupee",
    "rupees", "franc",
    "francs", "peso", "pesos", "rouble", "roubles", "ruble", "rubles", "krona", "kronor", "krone",
    "kroner", "won",
    "rand", "real", "reais", "lira", "shekel", "shekels", "dirham", "dirhams", "riyal", "riyals",
    "naira", "baht",
    "ringgit", "rupiah", "zloty", "zlotys", "forint", "cent", "cents", "pence",
]
MAGNITUDES: Final = [
    "hundred", "thousand", "million", "billion", "trillion", "lakh", "crore", "k", "m", "mn", "bn",
    "tn", "mln", "bln",
]
# fmt: on
NUMBER: Final = r"^\d[\d.,]*(?:k|m|mn|bn|tn)?$"
NATIONS: Final = ["US", "U.S.", "Australian", "Canadian", "Hong", "Singapore", "Indian", "Swiss", "Japanese"]
RANGES: Final = ["-", "\u2013", "to", "and"]

Pattern = list[dict[str, Any]]

AMOUNT: Final[Pattern] = [{"TEXT": {"REGEX": NUMBER}}, {"LOWER": {"IN": MAGNITUDES}, "OP": "*"}]
# The verdict of a matcher on words, which "one" and "half a million" need.
WORDED: Final[Pattern] = [{"LIKE_NUM": True, "OP": "+"}, {"LOWER": {"IN": MAGNITUDES}, "OP": "*"}]
RANGE: Final[Pattern] = [{"LOWER": {"IN": RANGES}}]
SIGN: Final[Pattern] = [{"TEXT": {"IN": [*SIGNS, *CODES]}}]
CURRENCY: Final[Pattern] = [{"TEXT": {"IN": NATIONS}, "OP": "?"}, {"LOWER": {"IN": [*CURRENCIES]}}]
CODE: Final[Pattern] = [{"TEXT": {"IN": CODES}}]
PERCENT: Final[list[Pattern]] = [
    [{"TEXT": "%"}],
    [{"LOWER": {"IN": ["percent", "pct"]}}],
    [{"LOWER": "per"}, {"LOWER": "cent"}],
    [{"LOWER": "percentage"}, {"LOWER": {"IN": ["point", "points"]}}],
]

MONEY_PATTERNS: Final[list[Pattern]] = [
    [*SIGN, *AMOUNT],
    [*SIGN, *AMOUNT, *RANGE, *SIGN, *AMOUNT],
    [*SIGN, *AMOUNT, *RANGE, *AMOUNT],
    [*WORDED, *CURRENCY],
    [*AMOUNT, *RANGE, *WORDED, *CURRENCY],
    [*AMOUNT, *CODE],
]
PERCENT_PATTERNS: Final[list[Pattern]] = [
    pattern
    for percent in PERCENT
    for pattern in (
        [*WORDED, *percent],
        [*WORDED, *RANGE, *WORDED, *percent],
        [*WORDED, *percent, *RANGE, *WORDED, *percent],
    )
]


@Language.factory("claimrec_amounts", requires=["doc.ents"], assigns=["doc.ents"])
def make_amounts(nlp: Language, name: str) -> Amounts:
    """Make the component."""
    del name
    return Amounts(nlp.vocab)


class Amounts:
    """Gives amounts of money and percentages their entity label."""

    def __init__(self, vocab: Vocab) -> None:
        self._matcher = Matcher(vocab)
        self._matcher.add("MONEY", MONEY_PATTERNS, greedy="LONGEST")
        self._matcher.add("PERCENT", PERCENT_PATTERNS, greedy="LONGEST")

    def __call__(self, doc: Doc) -> Doc:
        """Change the entities of ``doc`` where amounts stand."""
        found = filter_spans(self._matcher(doc, as_spans=True))
        if found:
            doc.ents = tuple(merged(doc.ents, found))
        return doc
