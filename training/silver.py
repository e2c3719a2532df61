"""The silver sentences: GMB as a first teacher annotated it, merged with GMB's own names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from corpus import Sentence, read_docs
from entities import CoarseSpan, json_lines, token_spans
from marks import NAMES, NUMERIC, OUTSIDE, PLACES, WORKS, Allowed, either, exact, marks, span
from spacy.training import iob_to_biluo

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.tokens import Doc

TYPES_OF_GMB: Final = {
    "geo": PLACES,
    "gpe": ("NORP", "GPE"),
    "org": ("ORG",),
    "per": ("PERSON",),
    "tim": ("DATE", "TIME"),
}


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
