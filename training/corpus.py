"""Readers of the training data: gold treebanks and silver documents become windows of words.

A window holds one to six sentences, so that the encoder learns where sentences start.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import spacy
from convert import convert
from spacy.tokens import Doc, DocBin
from spacy.training import iob_to_biluo

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator
    from pathlib import Path

GOLD_TRAIN = (("ewt/en_ewt-ud-train.conllu", 6), ("gum/gum-train.conllu", 5))
SILVER_TRAIN = "silver/train.spacy"
GUM_GENRES = ("GUM_news", "GUM_interview", "GUM_voyage", "GUM_bio", "GUM_speech", "GUM_textbook")

# Shares of the training windows whose capital letters are changed.
CASE_CHANGES = (("lower", 0.04), ("upper", 0.02), ("headline", 0.05))


@dataclass(frozen=True)
class Sentence:
    """One treebank sentence in the ClearNLP scheme; heads count from 0, the root is its own head."""

    words: list[str]
    spaces: list[bool]
    tags: list[str]
    heads: list[int]
    deps: list[str]
    starts_document: bool = False


@dataclass(frozen=True)
class Window:
    """A stretch of text for training: gold windows have trees, silver windows have entities."""

    words: list[str]
    tags: list[str]
    starts: list[bool]
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    entities: list[str] = field(default_factory=list)

    @property
    def is_gold(self) -> bool:
        """Tell whether the window has trees."""
        return bool(self.heads)


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file, converted; other genres of GUM are left out."""
    for comments, rows in blocks(path):
        name = next((c.split("=", 1)[1].strip() for c in comments if c.startswith("# newdoc id")), "")
        if name.startswith("GUM_") and not name.startswith(GUM_GENRES):
            message = f"{path}: document {name} is of a genre that may not be used"
            raise ValueError(message)
        yield sentence(rows, starts_document=bool(name))


def blocks(path: Path) -> Iterator[tuple[list[str], list[list[str]]]]:
    """Yield comments and rows of each sentence."""
    comments: list[str] = []
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("#"):
            comments.append(line)
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            yield comments, rows
            comments, rows = [], []


def sentence(rows: list[list[str]], *, starts_document: bool) -> Sentence:
    """Make a sentence of the rows of a CoNLL-U block."""
    words = [r for r in rows if r[0].isdigit()]
    forms = [r[1].replace(" ", "") for r in words]
    lemmas = [form if r[2] == "_" else r[2] for form, r in zip(forms, words, strict=True)]
    tags, pos, ud_deps = [r[4] for r in words], [r[3] for r in words], [r[7] for r in words]
    heads, deps = convert(forms, tags, pos, lemmas, [int(r[6]) for r in words], ud_deps)
    return Sentence(
        words=forms,
        spaces=spaces_after(rows),
        tags=tags,
        heads=[h - 1 if h else i for i, h in enumerate(heads)],
        deps=deps,
        starts_document=starts_document,
    )


def spaces_after(rows: list[list[str]]) -> list[bool]:
    """Tell for each word whether a space follows; the parts of "don't" have none between them."""
    spaces = {int(r[0]): "SpaceAfter=No" not in r[9] for r in rows if r[0].isdigit()}
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            spaces.update(dict.fromkeys(range(first, last), False))
            spaces[last] = "SpaceAfter=No" not in row[9]
    return [spaces[i] for i in sorted(spaces)]


def documents(sentences: Iterable[Sentence], longest: int) -> Iterator[list[Sentence]]:
    """Group sentences into runs of at most ``longest`` within one document."""
    run: list[Sentence] = []
    for s in sentences:
        if run and (s.starts_document or len(run) >= longest):
            yield run
            run = []
        run.append(s)
    if run:
        yield run


def gold_windows(data: Path) -> list[Window]:
    """Read all gold training windows below ``data``."""
    return [
        gold_window(run)
        for name, longest in GOLD_TRAIN
        for run in documents(read_conllu(data / name), longest)
    ]


def gold_window(run: list[Sentence]) -> Window:
    """Join sentences to one window with trees."""
    heads: list[int] = []
    for s in run:
        offset = len(heads)
        heads += [offset + h for h in s.heads]
    return Window(
        words=[w for s in run for w in s.words],
        tags=[t for s in run for t in s.tags],
        starts=[i == 0 for s in run for i in range(len(s.words))],
        heads=heads,
        deps=[d for s in run for d in s.deps],
    )


def silver_windows(data: Path, rng: random.Random) -> list[Window]:
    """Read the silver sentences below ``data`` and join one to four of them to a window."""
    singles = [silver_window(doc) for doc in read_docs(data / SILVER_TRAIN) if len(doc)]
    rng.shuffle(singles)
    windows, at = [], 0
    while at < len(singles):
        size = rng.choice((1, 2, 3, 4))
        windows.append(joined(singles[at : at + size]))
        at += size
    return windows


def read_docs(path: Path) -> list[Doc]:
    """Read the documents of a spaCy ``DocBin``."""
    return list(DocBin().from_disk(path).get_docs(spacy.blank("en").vocab))


def silver_window(doc: Doc) -> Window:
    """Make a window of one corpus line, a sentence by itself; the teacher's splits inside are ignored."""
    kept = [t for t in doc if not t.is_space]
    marks = [f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in kept]
    return Window(
        words=[t.text for t in kept],
        tags=[t.tag_ for t in kept],
        starts=[i == 0 for i in range(len(kept))],
        entities=iob_to_biluo(marks),
    )


def joined(windows: list[Window]) -> Window:
    """Put silver windows one after the other."""
    return Window(
        words=[x for w in windows for x in w.words],
        tags=[x for w in windows for x in w.tags],
        starts=[x for w in windows for x in w.starts],
        entities=[x for w in windows for x in w.entities],
    )


def with_changed_case(window: Window, rng: random.Random) -> Window:
    """Return the window, now and then in lower case, in capitals or set like a headline.

    Typographic quotes need no copies: the encoder reads them as their plain twins.
    """
    draw = rng.random()
    for change, share in CASE_CHANGES:
        draw -= share
        if draw < 0:
            return replace(window, words=[changed(w, change) for w in window.words])
    return window


def changed(word: str, change: str) -> str:
    """Return ``word`` in the case that ``change`` names."""
    if change == "lower":
        return word.lower()
    if change == "upper":
        return word.upper()
    return word[:1].upper() + word[1:] if len(word) > 3 else word
