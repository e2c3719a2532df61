"""Cuts a text into the lexemes that the grammar of quantities reads."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

LexemeKind = Literal[
    "clock", "date", "decade", "ordinal", "currency", "code", "number", "fraction", "word", "dash", "mark"
]

_GROUPS = r"\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d|,\d)|\d{1,3}(?:[\u00a0\u2009\u202f ]\d{3})+(?!\d)"
_GROUPED = r"\d{1,3}(?:,\d{3})+(?!\d)"
_SCALED = r"\d+(?:\.\d+)?\s?(?:[mb]illion|trillion|bn|mn?|trn|tn|k)\b"
"""Behind a single letter these make it the sign of a currency: N50,000, R2.5bn, but R1 and N95."""
_SHAPES: tuple[tuple[LexemeKind, str], ...] = (
    ("word", r"[a-z]+(?![\w'\u2019.])"),  # most of a text, which no other shape begins with
    ("date", r"\d{4}-\d{2}-\d{2}|\d{4}/\d{2}/\d{2}(?!\d)|\d{1,2}/\d{1,2}/\d{2,4}(?!\d)"),
    ("clock", r"\d{1,2}:\d{2}(?::\d{2})?|\d{1,2}(?:[.]\d{2})?(?=\s?[ap]\.?m\b)|\d{4}(?=\s(?:GMT|UTC|hrs)\b)"),
    ("decade", r"['\u2019]?\d{2,4}['\u2019]?s\b"),
    ("ordinal", r"\d*1\dth\b|(?:\d*[02-9])?(?:1st|2nd|3rd|[04-9]th)\b"),
    (
        "currency",
        r"US\s\$|(?:US|AU|A|CA|C|HK|NZ|NT|R|S)\$|\$(?:US|NZ|A|C)(?=\d)|Rs\.?(?=\s?\d)|Rp(?=\s?\d)|RM(?=\d)",
    ),
    ("currency", r"[$£€¥₹₽₩₺₴₦₫₱฿₪₿]"),
    ("currency", r"(?:USD|EUR|GBP|AUD|CAD|INR|JPY|CNY|CHF|KES|NGN|ZAR|GHS|PHP|PKR|BDT)(?=\d)"),
    ("currency", r"(?:GH)?[¢₵](?=\d)|(?:CN¥|TT\$|J\$)(?=\d)"),
    ("currency", r"(?:[KUT]?[Ss]h|Shs|Tk\.?|Dhs?|Php|R[Mm][Bb]|SFr\.?|[SDN]Kr)(?=\s?\d)"),
    ("currency", rf"[NRP](?={_GROUPED}|{_SCALED})"),
    ("fraction", r"[½¼¾⅓⅔⅛⅕]"),
    ("word", r"M(?=\d\.\d(?![.\d]))"),
    ("code", r"[^\W\d_]+\d\w*(?:\.\d+)*|#\d+"),
    ("number", rf"(?:{_GROUPS}|\d+)(?:\.\d+)?|(?<![\w.])\.\d+"),
    ("word", r"(?:[A-Za-z]\.){2,}|approx\.|ca\.|[^\W\d_]+(?:['\u2019][^\W\d_]+)?"),
    ("dash", r"[-\u2010-\u2015\u2212]+"),
    ("mark", r"\S"),
)
_LONGEST = 24
"""More characters than this make a serial number of a number."""
_LEXEME = re.compile("|".join(f"(?P<{kind}{n}>{shape})" for n, (kind, shape) in enumerate(_SHAPES)))


class Lexeme(NamedTuple):
    """One lexeme: `lower` has plain apostrophes and dashes, `glued`: no blank comes before it."""

    kind: LexemeKind
    text: str
    lower: str
    start: int
    end: int
    glued: bool

    @property
    def value(self) -> Decimal:
        """The number in digits; thousands apart by commas or blanks."""
        return Decimal(re.sub(r"[^\d.]", "", self.text))


def lex(text: str) -> tuple[Lexeme, ...]:
    """Return the lexemes of `text`; offsets are code points."""
    found: list[Lexeme] = []
    before = -1
    for match in _LEXEME.finditer(text):
        kind = _SHAPES[(match.lastindex or 1) - 1][0]
        word, (start, end) = match.group(), match.span()
        if kind == "number" and end - start > _LONGEST:
            kind = "code"
        lower = "-" if kind == "dash" else word.lower().replace("\u2019", "'")
        found.append(Lexeme(kind, word, lower, start, end, start == before))
        before = end
    return tuple(found)


def at(
    lexemes: Sequence[Lexeme], index: int, kind: LexemeKind | None = None, lower: str = ""
) -> Lexeme | None:
    """Return the lexeme at `index` if it is of that kind and reads so, else None."""
    if not 0 <= index < len(lexemes):
        return None
    lexeme = lexemes[index]
    fits = (kind is None or lexeme.kind == kind) and (not lower or lexeme.lower == lower)
    return lexeme if fits else None


def split_words(phrase: str) -> tuple[str, ...]:
    """Return a listed phrase as the lower case readings of its lexemes."""
    return tuple(lexeme.lower for lexeme in lex(phrase))


def _reads(lexemes: Sequence[Lexeme], index: int, words: tuple[str, ...]) -> bool:
    return tuple(lexeme.lower for lexeme in lexemes[index : index + len(words)]) == words


class Phrases:
    """Listed phrases, each with a meaning, looked up longest first."""

    def __init__(self, meanings: dict[str, str]) -> None:
        split = {split_words(phrase): meaning for phrase, meaning in meanings.items()}
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for words, meaning in sorted(split.items(), key=lambda item: -len(item[0])):
            self._by_first.setdefault(words[0], []).append((words, meaning))

    @property
    def openers(self) -> frozenset[str]:
        """The words that one of the phrases begins with."""
        return frozenset(self._by_first)

    def read(self, lexemes: Sequence[Lexeme], index: int) -> tuple[str, int] | None:
        """Return the meaning of the longest phrase at `index` and the index after it."""
        first = at(lexemes, index)
        if first is None:
            return None
        second = lexemes[index + 1].lower if index + 1 < len(lexemes) else ""
        for words, meaning in self._by_first.get(first.lower, ()):
            if len(words) == 1 or (words[1] == second and _reads(lexemes, index, words)):
                return meaning, index + len(words)
        return None
