"""Self-training: a network that has learnt types elsewhere proposes those of the names in the treebanks.

EWT says where names stand and not what they are.  The teacher's scores for all mentions of a name in a
document are put together, and the types that come near the best one stay open.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import torch
from encoder import INPUTS, Network
from marks import ANY, TYPES, Allowed, span

from claimrec.nlp.features import encode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus import Sentence
    from marks import Marks
    from torch import Tensor

    from claimrec.nlp.wordpiece import WordPieces

WORDS_AT_ONCE: Final = 200
NEAR: Final = 0.25
"""Types stay that are at least this probable in proportion to the best one."""
NEAR_LOG: Final = math.log(NEAR)


@torch.no_grad()
def with_types(
    documents: list[list[Sentence]], network: Network, marks: list[str], pieces: WordPieces
) -> list[list[Sentence]]:
    """Return the documents with the types of their untyped names narrowed down."""
    index = {mark: i for i, mark in enumerate(marks)}
    return [typed(document, network, index, pieces) for document in documents]


def typed(
    document: list[Sentence], network: Network, index: dict[str, int], pieces: WordPieces
) -> list[Sentence]:
    """Narrow down the names of one document."""
    ballots: dict[str, dict[str, float]] = defaultdict(lambda: dict.fromkeys(TYPES, 0.0))
    for run in runs(document):
        at = 0
        scores = mark_scores([word for s in run for word in s.words], network, pieces)
        for s in run:
            for start, end in s.untyped:
                vote(ballots[name_of(s, start, end)], scores[at + start : at + end], index)
            at += len(s.words)
    return [narrowed(s, ballots) for s in document]


def runs(document: list[Sentence]) -> Iterator[list[Sentence]]:
    """Cut a document into stretches that the network can read."""
    run: list[Sentence] = []
    for s in document:
        if run and sum(len(r.words) for r in run) + len(s.words) > WORDS_AT_ONCE:
            yield run
            run = []
        run.append(s)
    yield run


def mark_scores(words: list[str], network: Network, pieces: WordPieces) -> Tensor:
    """Return the log probabilities of all marks, words x marks."""
    batch = encode([words], pieces)
    scores = network(*(torch.from_numpy(batch[name]) for name in INPUTS))
    return scores["ner"][0].log_softmax(-1)


def vote(ballot: dict[str, float], scores: Tensor, index: dict[str, int]) -> None:
    """Add what one mention says of each type: the mean of its words."""
    for name in TYPES:
        columns = [index[mark] for position in span(len(scores), (name,)) for mark in position]
        ballot[name] += float(
            sum(row[column] for row, column in zip(scores, columns, strict=True)) / len(scores)
        )


def name_of(s: Sentence, start: int, end: int) -> str:
    """Return a name in the form in which mentions are put together."""
    return " ".join(s.words[start:end]).lower()


def may_be_article(marks: Marks) -> bool:
    """Tell "the" before a name, which may belong to it: nowhere else are just ``O`` and beginnings open."""
    return "O" in marks and len(marks) > 1 and all(mark == "O" or mark[0] == "B" for mark in marks)


def narrowed(s: Sentence, ballots: dict[str, dict[str, float]]) -> Sentence:
    """Return the sentence with only the likely types left open."""
    allowed: Allowed = list(s.entities)
    for start, end in s.untyped:
        open_types = {mark[2:] for i in range(start, end) for mark in allowed[i] if mark != "O"}
        ballot = {
            name: score for name, score in ballots[name_of(s, start, end)].items() if name in open_types
        }
        if not ballot:
            continue
        best = max(ballot.values())
        kept = {name for name, score in ballot.items() if score - best >= NEAR_LOG}
        first = start - 1 if start and may_be_article(allowed[start - 1]) else start
        for i in range(first, end):
            allowed[i] = frozenset(m for m in allowed[i] if m == "O" or m[2:] in kept) if allowed[i] else ANY
    return replace(s, entities=allowed)
