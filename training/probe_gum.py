"""GUM as the probes read it: documents with their text, mentions with what they refer to, and dates."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from corpus import blocks, spaces_after
from names import BRACKET, ENTITY, PROPER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

KINDS: Final = ("pronoun", "definite", "name")
PRONOUNS: Final = {
    **dict.fromkeys(("he", "him", "his", "himself"), "male"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "female"),
    **dict.fromkeys(("it", "its", "itself"), "thing"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "several"),
}
DEFINITE: Final = frozenset({"the", "this", "that", "these", "those"})
DATE_TAG: Final = re.compile(r"<(/?)date\b")
XML: Final = re.compile(r"(?:^|\|)XML=([^|]*)")


@dataclass(frozen=True)
class Mention:
    """One mention: first word, word behind the last, head; ``group`` is GUM's number of what it refers to."""

    start: int
    end: int
    head: int
    group: str
    etype: str
    kind: str


@dataclass
class Document:
    """One document of GUM; ``sentence_starts`` and ``paragraph_starts`` count words."""

    name: str
    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    misc: list[str] = field(default_factory=list)
    sentence_starts: list[int] = field(default_factory=list)
    paragraph_starts: list[int] = field(default_factory=list)

    @property
    def is_news(self) -> bool:
        """Tell the genre that claimrec is made for."""
        return self.name.startswith("GUM_news")

    def opens_sentence(self) -> list[bool]:
        """Return for each word whether a sentence begins with it."""
        starts = set(self.sentence_starts)
        return [i in starts for i in range(len(self.words))]

    def mentions(self) -> list[Mention]:
        """Return the mentions by where they begin, outer before inner."""
        spans = sorted(grouped_spans(self.misc), key=lambda s: (s[0], -s[1]))
        return [self._mention(*span) for span in spans]

    def _mention(self, start: int, end: int, group: str, etype: str) -> Mention:
        inside = range(start, end)
        head = next((i for i in inside if self.heads[i] not in inside), end - 1)
        # "Tuesday" is a proper noun too, but a date and no name.
        is_time = etype == "time"
        kind = "other" if is_time else kind_of(self.words[start:end], self.words[head], self.tags[head])
        return Mention(start, end, head, group, etype, kind)

    def dates(self) -> list[tuple[int, int]]:
        """Return the ``<date>`` elements, each as first word and word behind the last."""
        return date_spans([found[1] if (found := XML.search(m)) else "" for m in self.misc])

    def text(self, begin: int, end: int) -> tuple[str, list[int]]:
        """Return the text of some words and where in it each of them begins."""
        return joined(self.words[begin:end], self.spaces[begin:end])


def joined(words: Sequence[str], spaces: Sequence[bool]) -> tuple[str, list[int]]:
    """Return words as text and the place of each; the space behind the last is left out."""
    text, places = "", []
    for word, space in zip(words, spaces, strict=True):
        places.append(len(text))
        text += word + " " * space
    return text.rstrip(" "), places


def kind_of(words: Sequence[str], head: str, tag: str) -> str:
    """Return one of ``KINDS`` for the mentions that the probe asks about, "other" for the rest."""
    if tag in {"PRP", "PRP$"} and head.lower() in PRONOUNS:
        return "pronoun"
    if tag in PROPER:
        return "name"
    if tag in {"NN", "NNS"} and words[0].lower() in DEFINITE:
        return "definite"
    return "other"


def last_part(document: Document, mention: Mention) -> str:
    """Return the word a mention is known again by: its head, of a name the last of its proper nouns."""
    at = mention.head
    while at + 1 < mention.end and document.tags[at] in PROPER and document.tags[at + 1] in PROPER:
        at += 1
    return document.words[at]


def grouped_spans(misc: Sequence[str]) -> list[tuple[int, int, str, str]]:
    """Return first word, word behind the last, group and type of each mention in a document's last column."""
    opened: list[tuple[str, str, int]] = []
    spans: list[tuple[int, int, str, str]] = []
    for i, column in enumerate(misc):
        found = ENTITY.search(column)
        for bracket in BRACKET.finditer(found[1] if found else ""):
            if bracket[1]:
                opened.append((bracket[1], bracket[2], i))
                continue
            at = next((k for k in reversed(range(len(opened))) if bracket[3] in {None, opened[k][0]}), None)
            if at is not None:
                group, etype, start = opened.pop(at)
                spans.append((start, i + 1, group, etype))
    return spans


def date_spans(xml: Sequence[str]) -> list[tuple[int, int]]:
    """Return the ``<date>`` elements in a column of tags; a word that opens and closes one has both."""
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    for i, tags in enumerate(xml):
        for tag in DATE_TAG.finditer(tags):
            if not tag[1]:
                opened.append(i)
            elif opened:
                spans.append((opened.pop(), i + 1))
    return sorted(spans)


def read_documents(path: Path) -> list[Document]:
    """Read the documents of a CoNLL-U file of GUM."""
    return list(_documents(path))


def _documents(path: Path) -> Iterator[Document]:
    document: Document | None = None
    for comments, rows in blocks(path):
        name = next((c.split("=", 1)[1].strip() for c in comments if c.startswith("# newdoc id")), "")
        if name:
            if document:
                yield document
            document = Document(name)
        if document is None:
            raise ValueError(f"{path} does not begin with a document")
        _add(document, rows, opens_paragraph=any(c.split(" =")[0] == "# newpar" for c in comments))
    if document:
        yield document


def _add(document: Document, rows: list[list[str]], *, opens_paragraph: bool) -> None:
    base = len(document.words)
    words = [row for row in rows if row[0].isdigit()]
    document.sentence_starts.append(base)
    if opens_paragraph or not base:
        document.paragraph_starts.append(base)
    document.words += [row[1].replace(" ", "") for row in words]
    document.spaces += spaces_after(rows)
    document.tags += [row[4] for row in words]
    # A root has no head inside any mention: it hangs on a word before the document.
    document.heads += [base + int(row[6]) - 1 if row[6] != "0" else -1 for row in words]
    document.misc += [row[9] for row in words]
