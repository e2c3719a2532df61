"""Word pieces and case classes: how the encoder sees a token.

The vocabulary is uncased, so what capital letters say travels beside the pieces as a case class.  The
training scripts use this module too: both sides must see the same pieces.
"""

from __future__ import annotations

import unicodedata
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

CLS: Final = "[CLS]"
SEP: Final = "[SEP]"
UNKNOWN: Final = "[UNK]"
MAX_PIECES: Final = 12
CONTINUATION: Final = "##"
_CACHE_LIMIT: Final = 200_000
_LONGEST_WORD: Final = 100

# Typographic characters and their plain twins, one for one.  Training text has the plain ones.
TYPOGRAPHIC: Final = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201a": "'",
    "\u201b": "'",
    "\u02bc": "'",
    "\u2032": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201e": '"',
    "\u201f": '"',
    "\u2033": '"',
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "-",
    "\u2013": "-",
    "\u2212": "-",
}
PLAIN_MARKS: Final = str.maketrans(TYPOGRAPHIC)


class Case(IntEnum):
    """What the capital letters of a token look like; the values are rows of the encoder's table."""

    OTHER = 0
    LOWER = 1
    UPPER = 2
    SINGLE_UPPER = 3
    TITLE = 4
    DIGITS = 5
    MIXED = 6


@lru_cache(maxsize=65_536)
def case_class(word: str) -> Case:
    """Return the case class of one token."""
    if word.islower():
        return Case.LOWER
    if word.isupper():
        return Case.UPPER if len(word) > 1 else Case.SINGLE_UPPER
    if word.istitle():
        return Case.TITLE
    if any(c.isdigit() for c in word):
        return Case.DIGITS
    if any(c.isupper() for c in word):
        return Case.MIXED
    return Case.OTHER


class WordPieces:
    """Greedy longest-match-first word pieces of single tokens, remembered per token.

    Gives what the tokenizer of uncased BERT vocabularies gives (Wu et al. 2016), cut at ``MAX_PIECES``.
    """

    def __init__(self, vocab: Sequence[str]) -> None:
        self.vocab = list(vocab)
        self._index = {piece: i for i, piece in enumerate(self.vocab)}
        self._unknown = self._index[UNKNOWN]
        self.cls = self._index[CLS]
        self.sep = self._index[SEP]
        self._known: dict[str, tuple[int, ...]] = {}

    def __call__(self, word: str) -> tuple[int, ...]:
        """Return the piece ids of ``word``: one at least."""
        pieces = self._known.get(word)
        if pieces is None:
            pieces = self._split(word)
            if len(self._known) >= _CACHE_LIMIT:
                self._known.clear()
            self._known[word] = pieces
        return pieces

    def _split(self, word: str) -> tuple[int, ...]:
        pieces: list[int] = []
        for part in _parts(_fold(word)):
            pieces += self._longest_matches(part)
            if len(pieces) >= MAX_PIECES:
                break
        return tuple(pieces[:MAX_PIECES]) or (self._unknown,)

    def _longest_matches(self, part: str) -> list[int]:
        if len(part) > _LONGEST_WORD:
            return [self._unknown]
        pieces: list[int] = []
        start = 0
        while start < len(part):
            prefix = CONTINUATION if start else ""
            # No piece of the vocabulary is longer than 18 characters; the cut keeps this linear.
            for end in range(min(len(part), start + 18), start, -1):
                found = self._index.get(prefix + part[start:end])
                if found is not None:
                    break
            else:
                return [self._unknown]
            pieces.append(found)
            start = end
            if len(pieces) > MAX_PIECES:
                break
        return pieces


def _fold(word: str) -> str:
    """Return ``word`` in lower case, plain, without accents and control characters."""
    decomposed = unicodedata.normalize("NFD", word.translate(PLAIN_MARKS).lower())
    return "".join(c for c in decomposed if unicodedata.category(c) not in {"Mn", "Cc", "Cf"})


def _parts(folded: str) -> list[str]:
    """Split at punctuation and ideographs, each of which stands alone, and at white space."""
    spaced = "".join(f" {c} " if _stands_alone(c) else c for c in folded)
    return spaced.split()


def _stands_alone(c: str) -> bool:
    ascii_symbol = c.isascii() and c.isprintable() and not c.isalnum() and c != " "
    return ascii_symbol or unicodedata.category(c).startswith("P") or "\u4e00" <= c <= "\u9fff"
