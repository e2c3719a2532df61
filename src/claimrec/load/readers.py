"""One reader per format, chosen by the file's suffix."""

from __future__ import annotations

from typing import Protocol

from claimrec.load.decode import UnreadableError, text_of


class Reader(Protocol):
    """Turns a file's bytes into its text, or raises `UnreadableError`."""

    def __call__(self, data: bytes) -> str:
        """Return the text, unaltered."""


READERS: dict[str, Reader] = {".txt": text_of, ".text": text_of, "": text_of}
IN_FOLDERS = (".txt",)
DOCUMENTS = (".html", ".htm", ".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub")
OTHER_FORMAT = "not a format that claimrec reads; .txt"


def read_text(data: bytes, suffix: str) -> str:
    """Return the text of a file with this suffix; raises `UnreadableError` where none reads it."""
    reader = READERS.get(suffix.lower())
    if reader is None:
        raise UnreadableError(OTHER_FORMAT)
    return reader(data)
