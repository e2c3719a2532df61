"""Names from other scripts in Latin letters: spellings that differ from one outlet to the next made one."""

from __future__ import annotations

import re
from functools import lru_cache

UMLAUTS = re.compile(r"([aou])e")
VOWELS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile("ph"), "f"),
    (re.compile("dh"), "d"),
    (re.compile("ck"), "k"),
    (re.compile("ou|oo|o"), "u"),
    (re.compile("[ae][iy]"), "i"),
    (re.compile("[iey]"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)
"""Read from above: what is written for one sound. A stays apart from o and u, and from e and i: Hassan
is not Hussein, Hansen not Hanson."""


@lru_cache(maxsize=16384)
def romanised(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return folded words in one spelling ("yuliya" as "yulia"), to be compared and never shown."""
    return tuple(_plain(word) for word in words)


def _plain(word: str) -> str:
    plain = UMLAUTS.sub(r"\1", word)
    for sound, letter in VOWELS:
        plain = sound.sub(letter, plain)
    return plain
