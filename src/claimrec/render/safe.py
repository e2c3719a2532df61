r"""Article text and file names are data: what a terminal would obey is shown as a visible escape instead.

Covered: the control characters C0, DEL and C1 (escape sequences begin with one of them), the bidirectional
controls (they show text in another order than it has), the line and paragraph separators, lone surrogates
and the invisible tag characters.
"""

from __future__ import annotations

import re

LATIN = 0xFF
BASIC = 0xFFFF
_SPACE = re.compile(r"[ \t\r\n]+")
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)


def safe_text(text: str) -> str:
    """Return the text with every character that could steer a terminal written as an escape."""
    return _UNSAFE.sub(_escape, text)


def one_line(text: str) -> str:
    """Return the text on one line, white space closed up, safe to show."""
    return flat(text).strip(" ")


def flat(text: str) -> str:
    """Return the text as `one_line` does, with the space at its ends: pieces of a line can be joined."""
    return safe_text(_SPACE.sub(" ", text))


def safe_json(text: str) -> str:
    r"""Return JSON text that means the same and holds no character that could steer a terminal.

    Such characters can only stand inside JSON strings, where `\uXXXX` is the same string.
    """
    return _UNSAFE.sub(_json_escape, text)


def shorten(text: str, limit: int) -> str:
    """Return at most `limit` characters of one line, cut at a word where that costs little."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    word = cut.rpartition(" ")[0]
    return (word if len(word) * 2 >= limit else cut).rstrip(" ,;:") + "…"


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code <= LATIN else f"\\u{code:04x}" if code <= BASIC else f"\\U{code:08x}"


def _json_escape(match: re.Match[str]) -> str:
    """Escape as JSON does: beyond the basic plane a pair of surrogates. A line end stands outside strings."""
    if match[0] == "\n":
        return "\n"
    pair = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{pair[at : at + 4]}" for at in range(0, len(pair), 4))
