"""Name corpora as sentences: GMB with its silver twin, WikiGold, re3d and MEANTIME, in OntoNotes marks.

re3d and MEANTIME are split by document: every fourth one, by the order of their ids, is held apart and is
what ``bench/model_accuracy.py`` scores.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

import spacy
from corpus import Sentence, read_docs
from marks import (
    ANY,
    NAMES,
    NO_NAME,
    NUMERIC,
    OUTSIDE,
    PLACES,
    WORKS,
    Allowed,
    either,
    exact,
    marks,
    span,
    span_with_article,
    titled_person,
)
from spacy.training import iob_to_biluo

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from spacy.tokens import Doc

HELD_APART: Final = 4
ARTICLES: Final = frozenset({"the", "a", "an"})
# fmt: off
PRONOUNS: Final = frozenset({
    "i", "me", "my", "we", "us", "our", "ours", "you", "your", "he", "him", "his", "she", "her", "it", "its",
    "they", "them", "their", "this", "these", "those", "that", "who", "all", "many", "some", "others",
})
# fmt: on
JOINING: Final = frozenset({"of", "the", "and", "for", "in", "de", "al", "&", "-", "'s", ".", ","})

TYPES_OF_GMB: Final = {
    "geo": PLACES,
    "gpe": ("NORP", "GPE"),
    "org": ("ORG",),
    "per": ("PERSON",),
    "tim": ("DATE", "TIME"),
}
TYPES_OF_WIKIGOLD: Final = {
    "LOC": PLACES,
    "ORG": ("ORG",),
    "PER": ("PERSON",),
    "MISC": (*WORKS, "NORP", "DATE"),
}
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
TYPES_OF_MEANTIME: Final = {"PER": ("PERSON",), "LOC": PLACES, "ORG": ("ORG",), "PRO": (*WORKS, "ORG")}
RE3D_FOLDERS: Final = ("CENTCOM", "UK Government", "US State Department")

CoarseSpan = tuple[int, int, tuple[str, ...]]
"""First word, word behind the last, the types that it may have."""


def silver_sentences(data: Path) -> list[Sentence]:
    """Read the silver sentences, their entities merged with what GMB says of the same text."""
    coarse = {row["text"]: row["ents"] for row in json_lines(data / "gmb/train.jsonl")}
    docs = (doc for doc in read_docs(data / "silver/train.spacy") if len(doc))
    return [silver_sentence(doc, coarse.get(doc.text.strip())) for doc in docs]


def silver_sentence(doc: Doc, ents: list[tuple[int, int, str]] | None) -> Sentence:
    """Make a sentence of one corpus line; the teacher's splits inside are ignored."""
    kept = [t for t in doc if not t.is_space]
    marks_of_teacher = exact(
        iob_to_biluo([f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in kept])
    )
    if ents is not None:
        offset = len(doc.text) - len(doc.text.lstrip())
        spans = token_spans(
            [(t.idx - offset, t.idx - offset + len(t)) for t in kept],
            [(start, end, TYPES_OF_GMB[kind]) for start, end, kind in ents if kind in TYPES_OF_GMB],
        )
        marks_of_teacher = merged(marks_of_teacher, spans)
    return Sentence(words=[t.text for t in kept], tags=[t.tag_ for t in kept], entities=marks_of_teacher)


def merged(teacher: Allowed, spans: list[CoarseSpan]) -> Allowed:
    """Return what the teacher, GMB, or both say: their common reading where they agree, else either.

    The teacher alone knows numbers, works and where a date ends.
    """
    allowed = list(teacher)
    sure = marks((*NUMERIC, *WORKS))
    covered: set[int] = set()
    for start, end, types in spans:
        covered.update(range(start, end))
        theirs = span(end - start, types)
        common = [a & b for a, b in zip(teacher[start:end], theirs, strict=True)]
        if "DATE" in types or all(common):
            continue
        ours = teacher[start:end]
        open_to_both = either(ours, theirs)
        allowed[start:end] = [o if o <= sure else b for o, b in zip(ours, open_to_both, strict=True)]
    names = marks(NAMES)
    return [a | OUTSIDE if i not in covered and a and a <= names else a for i, a in enumerate(allowed)]


def json_lines(path: Path) -> Iterator[dict[str, object]]:
    """Yield the objects of a file of JSON lines."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            yield json.loads(line)


def token_spans(
    tokens: Sequence[tuple[int, int]], spans: list[tuple[int, int, tuple[str, ...]]]
) -> list[CoarseSpan]:
    """Turn character spans into word spans; those that cut a word are left out, overlapping ones too."""
    starts = {start: i for i, (start, _) in enumerate(tokens)}
    ends = {end: i + 1 for i, (_, end) in enumerate(tokens)}
    found: list[CoarseSpan] = []
    for start, end, types in sorted(spans, key=lambda s: (s[0], -s[1])):
        if start in starts and end in ends and (not found or starts[start] >= found[-1][1]):
            found.append((starts[start], ends[end], types))
    return found


def wikigold_sentences(path: Path) -> list[Sentence]:
    """Read WikiGold: four name types in IOB1 marks; it is silent on numbers and dates."""
    return [
        wikigold_sentence([line.split(" ") for line in block.split("\n") if " " in line])
        for block in path.read_text(encoding="utf-8").split("\n\n")
        if block.strip()
    ]


def wikigold_sentence(rows: list[list[str]]) -> Sentence:
    """Make a sentence of word and mark rows."""
    allowed: Allowed = [NO_NAME | marks(("NORP",))] * len(rows)
    start = 0
    for end in range(1, len(rows) + 1):
        mark = rows[start][1]
        goes_on = end < len(rows) and rows[end][1] == mark and mark != "O"
        if goes_on:
            continue
        if mark != "O":
            place(allowed, start, end, TYPES_OF_WIKIGOLD[mark[2:]], [row[0] for row in rows])
        start = end
    return Sentence(words=[row[0] for row in rows], entities=allowed)


def place(allowed: Allowed, start: int, end: int, types: Sequence[str], words: Sequence[str]) -> None:
    """Write a name into ``allowed``, the article before or at its start free to belong to it."""
    if types == ("PERSON",) and end - start > 1:
        allowed[start:end] = titled_person(end - start)
    elif words[start].lower() in ARTICLES and end - start > 1:
        allowed[start:end] = span_with_article(end - start, types)
    elif start and words[start - 1].lower() in ARTICLES:
        allowed[start - 1 : end] = span_with_article(end - start + 1, types)
    else:
        allowed[start:end] = span(end - start, types)


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


def is_named(mention: str) -> bool:
    """Tell whether a mention, its article aside, is all capitals and joining words, and no pronoun."""
    words = mention.replace("-", " ").split()
    while words and words[0].lower() in ARTICLES:
        words = words[1:]
    if not words or words[0].lower() in PRONOUNS or words[-1].lower() in JOINING:
        return False
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in JOINING for word in words)


def is_held_apart(place_in_order: int) -> bool:
    """Tell whether a document belongs to the test part."""
    return place_in_order % HELD_APART == HELD_APART - 1


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


def meantime_sentences(folder: Path) -> list[Sentence]:
    """Read the annotated sentences of MEANTIME's training articles."""
    articles = sorted(folder.rglob("intra_cross-doc_annotation/*/*.xml"), key=lambda path: path.name)
    kept = [path for i, path in enumerate(articles) if not is_held_apart(i)]
    return [s for path in kept for s in meantime_article(ET.parse(path).getroot())]  # noqa: S314  (our own corpus)


def meantime_article(root: ET.Element) -> Iterator[Sentence]:
    """Yield the sentences of an article that have any annotation: names only, dates and numbers stay open."""
    tokens = {t.get("t_id", ""): (int(t.get("sentence", "0")), t.text or "") for t in root.iter("token")}
    order = {t_id: i for i, t_id in enumerate(tokens)}
    types = mention_types(root)
    allowed: Allowed = [NO_NAME | marks(("NORP",))] * len(tokens)
    annotated: set[int] = set()
    words = [word for _, word in tokens.values()]
    for mention in root.iter("ENTITY_MENTION"):
        places = sorted(order[a.get("t_id", "")] for a in mention.iter("token_anchor"))
        annotated.update(list(tokens.values())[i][0] for i in places)
        named = mention.get("syntactic_type") == "NAM" and is_named(" ".join(words[i] for i in places))
        kind = types.get(mention.get("m_id", ""), "")
        if named and kind in TYPES_OF_MEANTIME and places[-1] - places[0] + 1 == len(places):
            place(allowed, places[0], places[-1] + 1, TYPES_OF_MEANTIME[kind], words)
        else:
            for i in places:
                if allowed[i] >= NO_NAME:
                    allowed[i] = ANY
    for number in sorted(annotated):
        inside = [i for i, (sentence, _) in enumerate(tokens.values()) if sentence == number]
        yield Sentence(words=[words[i] for i in inside], entities=[allowed[i] for i in inside])


def mention_types(root: ET.Element) -> dict[str, str]:
    """Return the type of the thing that each mention refers to."""
    kinds = {e.get("m_id"): e.get("ent_type", "") for e in root.iter("ENTITY")}
    return {
        source.get("m_id", ""): kinds.get(target.get("m_id"), "")
        for relation in root.iter("REFERS_TO")
        for target in relation.iter("target")
        for source in relation.iter("source")
    }
