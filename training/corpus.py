"""Readers of the training data: treebanks, silver documents and name corpora become sentences.

A sentence holds what its corpus knows and leaves the rest empty; ``windows.py`` joins sentences to the
stretches of text that the network reads.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import spacy
from convert import convert
from names import Name, allowed_by_tree, gum_mentions
from spacy.tokens import Doc, DocBin

from claimrec.nlp.lemma_scripts import script_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from marks import Allowed

TREEBANKS_TRAIN = ("ewt/en_ewt-ud-train.conllu", "gum/gum-train.conllu")
GUM_GENRES = ("GUM_news", "GUM_interview", "GUM_voyage", "GUM_bio", "GUM_speech", "GUM_textbook")


@dataclass(frozen=True)
class Sentence:
    """One sentence; treebank ones are in the ClearNLP scheme, heads count from 0, a root is its own head.

    ``entities`` says for each word which BILUO marks its corpus allows; ``untyped`` are the names among them
    (first word, word behind the last) of whose type the corpus says nothing.  Empty lists and empty strings
    stand for what the corpus does not say; ``whole`` is False where the text is no single sentence.
    """

    words: list[str]
    spaces: list[bool] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    morphs: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    entities: Allowed = field(default_factory=list)
    untyped: tuple[Name, ...] = ()
    starts_document: bool = False
    whole: bool = True

    @property
    def scripts(self) -> list[str]:
        """The edits that make the lemmas."""
        return [script_of(word, lemma) for word, lemma in zip(self.words, self.lemmas, strict=True)]


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
    ud_heads = [int(r[6]) for r in words]
    allowed, untyped = allowed_by_tree(tags, pos, ud_heads, ud_deps, gum_mentions([r[9] for r in words]))
    heads, deps = convert(forms, tags, pos, lemmas, ud_heads, ud_deps)
    return Sentence(
        words=forms,
        spaces=spaces_after(rows),
        tags=tags,
        pos=pos,
        morphs=[r[5] for r in words],
        lemmas=lemmas,
        heads=[h - 1 if h else i for i, h in enumerate(heads)],
        deps=deps,
        entities=allowed,
        untyped=tuple(untyped),
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


def read_docs(path: Path) -> list[Doc]:
    """Read the documents of a spaCy ``DocBin``."""
    return list(DocBin().from_disk(path).get_docs(spacy.blank("en").vocab))
