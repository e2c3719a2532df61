"""Bytes become text, or the reason why they can't."""

from __future__ import annotations

import codecs
import re

LARGEST = 5_000_000
"""Bytes; a book of 800,000 words, far more than any article."""

CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
MARKUP = re.compile(r"\s*\ufeff?\s*(<!doctype html|<html|<\?xml|<rss|\{\\rtf|%PDF-)", re.IGNORECASE)
UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


class UnreadableError(Exception):
    """The input can't become an article; the message says why."""


def text_of(data: bytes) -> str:
    """Decode a plain text file so that offsets count code points of it.

    UTF-8 is read as `Path.read_text(encoding="utf-8", newline="")` reads it: line ends stay as they are
    and a byte order mark stays in the text as its first code point. What is no UTF-8 is read as
    UTF-16 (with a mark), as UTF-8 with a few broken bytes (each becomes U+FFFD), or as Windows-1252.

    Raises `UnreadableError` for an empty, too large, binary or marked-up input.
    """
    if len(data) > LARGEST:
        raise UnreadableError(f"too large, more than {LARGEST // 1_000_000} MB")
    text = _decoded(data)
    if not text.strip("\ufeff \t\r\n\f\v"):
        raise UnreadableError("empty")
    if "\x00" in text or len(CONTROL.findall(text)) * 50 > len(text):
        raise UnreadableError("binary, not text")
    if MARKUP.match(text):
        raise UnreadableError("markup, not plain text; save the article's text alone")
    return text


def _decoded(data: bytes) -> str:
    if data[:2] in UTF16:
        return _strict(data, UTF16[data[:2]])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _repaired(data)


def _repaired(data: bytes) -> str:
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    sound = sum(char > "\x7f" for char in text) - broken
    return text if sound > broken else _strict(data, "cp1252")


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableError(
            "binary, or in an encoding that claimrec does not read; save it as UTF-8"
        ) from None
