"""Making text plain for the parser without moving one character."""

from __future__ import annotations

import re
from typing import Final

from claimrec.nlp.wordpiece import TYPOGRAPHIC

# No-break, figure, thin and zero-width spaces, the byte order mark, and the first half of "\r\n".
SPACES: Final = dict.fromkeys(
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f\u2060"
    "\u3000\ufeff\r",
    " ",
)
LINE_ENDS: Final = dict.fromkeys("\u2028\u2029\u0085\u000b\u000c", "\n")
PLAIN: Final = str.maketrans({**TYPOGRAPHIC, **SPACES, **LINE_ENDS})

# Rulers and decorations ("-----", "* * *" without spaces), and tokens no word is as long as: base64, keys.
RULER: Final = re.compile(r"([^\w\s]|_)\1{50,}")
UNBROKEN: Final = re.compile(r"\S{501,}")


def plain(text: str) -> str:
    """Return ``text`` with plain quotes, dashes and spaces and hostile runs blanked; the length stays."""
    text = text.translate(PLAIN)
    text = RULER.sub(blank, text)
    return UNBROKEN.sub(blank, text)


def blank(match: re.Match[str]) -> str:
    """Return as many spaces as the match has characters."""
    return " " * len(match[0])
