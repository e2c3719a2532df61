"""Stretches of text for one training step: sentences of one document joined, and now and then defaced.

A window holds one to ``LONGEST_RUN`` sentences, cut anew every epoch, so that the encoder learns where
sentences start and sees them in ever other company.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from corpus import Sentence, documents, read_conllu
from marks import OUTSIDE
from meantime import meantime_sentences
from names import PROPER
from re3d import re3d_sentences
from silver import silver_sentences
from wikigold import wikigold_sentences

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from marks import Allowed

LONGEST_RUN: Final = 12
WORDS_IN_WINDOW: Final = 200
SILVER_RUNS: Final = (1, 2, 3, 4)
DOCUMENT: Final = 10_000

# Shares of the training windows whose capital letters are changed.
CASE_CHANGES: Final = (("lower", 0.05), ("upper", 0.02), ("headline", 0.05))
# Share of sentences inside a window that lose their full stop, as headings and captions have none.
LOST_STOPS: Final = 0.04


@dataclass(frozen=True)
class Window:
    """A stretch of text; lists that its corpus does not fill are empty, ``starts`` is None if unknown."""

    words: list[str]
    starts: list[bool] | None
    tags: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    morphs: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)
    entities: Allowed = field(default_factory=list)


def joined(run: Sequence[Sentence]) -> Window:
    """Join sentences to one window."""
    heads: list[int] = []
    for s in run:
        heads += [len(heads) + h for h in s.heads] if s.heads else []
    return Window(
        words=[w for s in run for w in s.words],
        starts=[i == 0 for s in run for i in range(len(s.words))] if all(s.whole for s in run) else None,
        tags=[x for s in run for x in s.tags],
        pos=[x for s in run for x in s.pos],
        morphs=[x for s in run for x in s.morphs],
        scripts=[x for s in run if s.lemmas for x in s.scripts],
        heads=heads,
        deps=[x for s in run for x in s.deps],
        entities=[x for s in run for x in s.entities],
    )


class Treebanks:
    """The gold treebanks; each epoch cuts their documents at other places."""

    def __init__(self, data: Path, names: Sequence[str]) -> None:
        self.documents = [
            document for name in names for document in documents(read_conllu(data / name), DOCUMENT)
        ]
        common = common_words(self.documents)
        self.documents = [[with_doubt(s, common) for s in document] for document in self.documents]

    def epoch(self, rng: random.Random) -> list[Window]:
        """Return the windows of one epoch."""
        return [
            joined([without_stop(s, rng) if len(run) > 1 else s for s in run])
            for document in self.documents
            for run in cut(document, rng)
        ]


def common_words(treebank: Iterable[Sequence[Sentence]]) -> frozenset[str]:
    """Return the words that the treebanks know in lower case as something else than a proper noun."""
    return frozenset(
        word
        for document in treebank
        for s in document
        for word, tag in zip(s.words, s.tags, strict=True)
        if word.islower() and tag not in PROPER
    )


def with_doubt(s: Sentence, common: frozenset[str]) -> Sentence:
    """Let a name of one common word of unknown type be none: "the Internet", "God", but also "Bill"."""
    allowed = list(s.entities)
    for start, end in s.untyped:
        if end - start == 1 and s.words[start].lower() in common:
            allowed[start] |= OUTSIDE
    return replace(s, entities=allowed)


class Silver:
    """Silver sentences, which have no order: each epoch puts others together."""

    def __init__(self, data: Path) -> None:
        self.sentences = silver_sentences(data)

    def epoch(self, rng: random.Random) -> list[Window]:
        """Return the windows of one epoch."""
        shuffled = rng.sample(self.sentences, len(self.sentences))
        windows, at = [], 0
        while at < len(shuffled):
            size = rng.choice(SILVER_RUNS)
            windows.append(joined([without_stop(s, rng) for s in shuffled[at : at + size]]))
            at += size
        return windows


class NameCorpora:
    """WikiGold, re3d and MEANTIME, a few sentences at a time."""

    def __init__(self, train: Path, dev: Path) -> None:
        self.corpora = [
            wikigold_sentences(train / "wikigold/data/wikigold/CONLL-format/data/wikigold.conll.txt"),
            re3d_sentences(train / "re3d"),
            meantime_sentences(dev / "meantime"),
        ]

    def epoch(self, rng: random.Random) -> list[Window]:
        """Return the windows of one epoch."""
        return [joined(run) for corpus in self.corpora for run in cut(corpus, rng, longest=4)]


def cut(
    sentences: Sequence[Sentence], rng: random.Random, longest: int = LONGEST_RUN
) -> Iterator[list[Sentence]]:
    """Cut a document into runs of one to ``longest`` sentences and about ``WORDS_IN_WINDOW`` words."""
    run: list[Sentence] = []
    size, room = rng.randint(1, longest), WORDS_IN_WINDOW
    for s in sentences:
        if run and (len(run) >= size or len(s.words) > room or s.whole != run[0].whole):
            yield run
            run, size, room = [], rng.randint(1, longest), WORDS_IN_WINDOW
        run.append(s)
        room -= len(s.words)
    if run:
        yield run


def without_stop(s: Sentence, rng: random.Random) -> Sentence:
    """Return the sentence, now and then without its full stop, where nothing hangs on that."""
    last = len(s.words) - 1
    if last < 1 or s.words[last] != "." or rng.random() >= LOST_STOPS or last in s.heads[:last]:
        return s
    return replace(s, **{name: part[:last] for name, part in parts(s)})


def parts(s: Sentence) -> Iterable[tuple[str, list[object]]]:
    """Return the lists of a sentence that hold one thing a word."""
    return ((name, part) for name, part in vars(s).items() if isinstance(part, list) and part)


def with_changed_case(window: Window, rng: random.Random) -> Window:
    """Return the window, now and then in lower case, in capitals or set like a headline; its lemmas go then.

    Typographic quotes need no copies: the encoder reads them as their plain twins.
    """
    draw = rng.random()
    for change, share in CASE_CHANGES:
        draw -= share
        if draw < 0:
            return replace(window, words=[changed(w, change) for w in window.words], scripts=[])
    return window


def changed(word: str, change: str) -> str:
    """Return ``word`` in the case that ``change`` names."""
    if change == "lower":
        return word.lower()
    if change == "upper":
        return word.upper()
    return word[:1].upper() + word[1:] if len(word) > 3 else word
