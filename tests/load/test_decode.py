"""Bytes to text: offsets are those of the file read as UTF-8, or the input says why it can't be read."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import pytest

from claimrec.load.decode import LARGEST, UnreadableError, text_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "data",
    [
        b"plain\n",
        b"carriage\r\nreturns\r",
        "caf\u00e9 \u2014 \u201cquoted\u201d".encode(),
        codecs.BOM_UTF8 + b"with a byte order mark",
    ],
)
def test_utf8_reads_as_python_reads_it(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with path.open(encoding="utf-8", newline="") as file:
        assert text_of(data) == file.read()


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("caf\u00e9 \u2013 ok".encode("cp1252"), "caf\u00e9 \u2013 ok"),
        (codecs.BOM_UTF16_LE + "h\u00e9llo".encode("utf-16-le"), "\ufeffh\u00e9llo"),
        (codecs.BOM_UTF16_BE + "h\u00e9llo".encode("utf-16-be"), "\ufeffh\u00e9llo"),
        ("\u00e9\u00e9\u00e9".encode() + b" cut off \xc3", "\u00e9\u00e9\u00e9 cut off \ufffd"),
    ],
    ids=["windows-1252", "utf-16 little", "utf-16 big", "utf-8 with a broken end"],
)
def test_what_is_no_utf8_is_read_all_the_same(data: bytes, text: str) -> None:
    assert text_of(data) == text


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b"text\x00text", "binary"),
        (bytes(range(1, 256)), "binary"),
        (b"x" * (LARGEST + 1), "too large"),
        (b"<!DOCTYPE html><p>News", "markup"),
        (b"%PDF-1.7 ...", "markup"),
        (codecs.BOM_UTF16_LE + b"odd", "binary"),
    ],
)
def test_unreadable(data: bytes, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        text_of(data)
