"""re3d: its documents with the mentions of names, and the training ones as sentences in OntoNotes marks."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import spacy
from corpus import Sentence
from entities import is_held_apart, is_named, json_lines, place, token_spans
from marks import ANY, NO_NAME, PLACES, Allowed, marks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from spacy.tokens import Doc

TYPES_OF_RE3D: Final = {
    "Organisation": ("ORG", "GPE"),
    "Person": ("PERSON",),
    "Location": PLACES,
    "Nationality": ("NORP",),
    "Temporal": ("DATE", "TIME"),
    "Money": ("MONEY",),
    "Weapon": ("PRODUCT",),
    "MilitaryPlatform": ("PRODUCT",),
    "Vehicle": ("PRODUCT",),
}
RE3D_FOLDERS: Final = ("CENTCOM", "UK Government", "US State Department")


@dataclass(frozen=True)
class Mention:
    """A mention in a re3d text, by character offsets; not named means "the enemy", "our partners"."""

    start: int
    end: int
    kind: str
    named: bool


@dataclass(frozen=True)
class Re3dDocument:
    """One document of re3d and its mentions of full confidence; doubtful ones are in ``unsure``."""

    name: str
    text: str
    mentions: list[Mention]
    unsure: list[tuple[int, int]]


def re3d_documents(folder: Path) -> list[Re3dDocument]:
    """Read the documents of the three folders with open terms, sorted by their ids."""
    documents = []
    for part in RE3D_FOLDERS:
        texts = {str(row["_id"]): str(row["text"]) for row in json_lines(folder / part / "documents.json")}
        rows = defaultdict(list)
        for row in json_lines(folder / part / "entities.json"):
            rows[str(row["documentId"])].append(row)
        for name, text in texts.items():
            documents.append(re3d_document(name, text, rows[name]))
    return sorted(documents, key=lambda document: document.name)


def re3d_document(name: str, text: str, rows: list[dict[str, object]]) -> Re3dDocument:
    """Sort the mentions of one document by how sure their annotators were."""
    mentions, unsure = [], []
    for row in rows:
        start, end = int(str(row["begin"])), int(str(row["end"]))
        if row["confidence"] == 1:
            mentions.append(Mention(start, end, str(row["type"]), is_named(text[start:end])))
        else:
            unsure.append((start, end))
    return Re3dDocument(name, text, mentions, unsure)


def re3d_sentences(folder: Path) -> list[Sentence]:
    """Read the paragraphs of the training documents of re3d."""
    tokenizer = spacy.blank("en")
    kept = [d for i, d in enumerate(re3d_documents(folder)) if not is_held_apart(i)]
    return [
        paragraph for document in kept for paragraph in re3d_paragraphs(document, tokenizer(document.text))
    ]


def types_of_re3d(kind: str, mention: str) -> tuple[str, ...]:
    """Return our types of a mention; re3d counts peoples ("the Turks") as organisations."""
    peoples = kind == "Organisation" and mention.endswith("s")
    return (*TYPES_OF_RE3D[kind], "NORP") if peoples else TYPES_OF_RE3D[kind]


def re3d_paragraphs(document: Re3dDocument, doc: Doc) -> Iterator[Sentence]:
    """Yield the paragraphs of a document."""
    tokens = [t for t in doc if not t.is_space]
    words = [t.text for t in tokens]
    allowed: Allowed = [NO_NAME | marks(("NORP",))] * len(tokens)
    blurred = document.unsure + [(m.start, m.end) for m in document.mentions if not m.named]
    for i, t in enumerate(tokens):
        if any(start < t.idx + len(t) and t.idx < end for start, end in blurred):
            allowed[i] = ANY
    named = [
        (m.start, m.end, types_of_re3d(m.kind, document.text[m.start : m.end]))
        for m in document.mentions
        if m.named and m.kind in TYPES_OF_RE3D
    ]
    for start, end, types in token_spans([(t.idx, t.idx + len(t)) for t in tokens], named):
        place(allowed, start, end, types, words)
    begin = 0
    for i in range(1, len(tokens) + 1):
        if i == len(tokens) or "\n" in doc.text[tokens[i - 1].idx : tokens[i].idx]:
            yield Sentence(words=words[begin:i], entities=allowed[begin:i], whole=False)
            begin = i
