"""Text without the marks that news outlets write differently: accents, quotes, dashes, dots, spelling."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from claimrec.canon.lists import pairs

# Letters that Unicode does not decompose, and typographic marks.
LETTERS = str.maketrans(
    {
        "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th",
        "Þ": "Th", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "\u0131": "i", "ħ": "h", "ŋ": "n",
        "ə": "e", "Ə": "E", "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u02bb": "'", "`": "'",
        "\u00b4": "'", "\u201c": '"', "\u201d": '"', "\u2010": "-", "\u2011": "-", "\u2012": "-",
        "\u2013": "-", "\u2014": "-", "\u2212": "-", "\u00a0": " ", "\u202f": " ", "\u00ad": "",
    }
)  # fmt: skip
POSSESSIVE = re.compile(r"'s\b|(?<=s)'(?=\s|$)")
DOTTED = re.compile(r"\b(?:[a-z]\.){2,}(?:[a-z]\b)?")
MARKS = re.compile(r"[^\w\s]|_")


def fold(text: str) -> str:
    """Return the text in lower case, with plain letters and plain marks."""
    plain = unicodedata.normalize("NFKD", text.translate(LETTERS))
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()


@lru_cache(maxsize=8192)
def words_of(text: str) -> tuple[str, ...]:
    """Split a name into its folded words: possessives off, `U.S.` one word, hyphens apart, one spelling."""
    plain = POSSESSIVE.sub("", fold(text))
    plain = DOTTED.sub(lambda match: match.group().replace(".", "") + " ", plain)
    plain = plain.replace("&", " and ").replace("'", "")
    respelled = (pairs("spellings.txt").get(word, word) for word in plain.split())
    return tuple(spelling(word) for word in MARKS.sub(" ", " ".join(respelled)).split())


def spelling(word: str) -> str:
    """Return the spelling used in keys of a word in lower case ("defense" is "defence")."""
    return pairs("spellings.txt").get(word, word)
