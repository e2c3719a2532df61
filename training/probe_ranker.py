"""The head for coreference links: it ranks the mentions before an anaphor, "none of them" among them.

A mention stands for the frozen state of its head word; to a pair belong the product of both states, how far
apart they are and what the words say (same words, number, sex).  The loss is the improbability of all right
antecedents together (Lee et al. 2017).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import torch
import torch.nn.functional as F  # noqa: N812  (its usual name)
from probe_gum import KINDS, PRONOUNS, last_part
from torch import Tensor, nn

from claimrec.canon.names import sex_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from probe_gum import Document, Mention

EPOCHS: Final = 10
WIDTH: Final = 64
RATE: Final = 1e-3
LACKING: Final = -1e4
REACH: Final = 60
"""How many mentions back a candidate without a common word is looked at."""
SORTS: Final = ("male", "female", "thing", "several")
ARTICLES: Final = frozenset({"the", "a", "an", "this", "that", "these", "those"})
SENTENCES: Final = (0, 1, 2, 4, 8)
N_MENTION: Final = len(KINDS) + 1 + len(SORTS) + 2
N_PAIR: Final = len(SENTENCES) + 9


@dataclass(frozen=True)
class Question:
    """One document's anaphors with the pairs that are looked at.

    ``anaphors`` are places among the mentions; ``rows`` and ``columns`` of a pair are places among the
    anaphors and among the mentions; ``right`` is anaphors x mentions: which of the pairs are links.
    """

    states: Tensor
    mention_facts: Tensor
    anaphors: Tensor
    rows: Tensor
    columns: Tensor
    pair_facts: Tensor
    best_facts: Tensor
    right: Tensor


class Ranker(nn.Module):
    """Scores each candidate, and last that there is none."""

    def __init__(self, n_states: int) -> None:
        super().__init__()
        self.dropout = nn.Dropout(0.3)
        self.reduce = nn.Linear(n_states, WIDTH) if n_states else None
        width = N_MENTION + (WIDTH if n_states else 0)
        self.anaphor = nn.Linear(width, WIDTH)
        self.candidate = nn.Linear(width, WIDTH)
        self.pair = nn.Linear(N_PAIR + (WIDTH if n_states else 0), WIDTH)
        self.out = nn.Linear(WIDTH, 1)
        self.none = nn.Sequential(nn.Linear(width + N_PAIR, WIDTH), nn.GELU(), nn.Linear(WIDTH, 1))

    def forward(self, question: Question) -> Tensor:
        """Return anaphors x (mentions + 1); pairs that are not looked at are as good as impossible."""
        pair, own = question.pair_facts, question.mention_facts
        rows, columns = question.rows, question.columns
        if self.reduce is not None:
            states = self.dropout(self.reduce(self.dropout(question.states)))
            pair = torch.cat([states[question.anaphors[rows]] * states[columns], pair], -1)
            own = torch.cat([states, own], -1)
        anaphors = own[question.anaphors]
        hidden = self.anaphor(anaphors)[rows] + self.candidate(own)[columns] + self.pair(pair)
        scores = torch.full(question.right.shape, LACKING)
        scores[rows, columns] = self.out(self.dropout(F.gelu(hidden)))[:, 0]
        return torch.cat([scores, self.none(torch.cat([anaphors, question.best_facts], -1))], 1)


def train(questions: Sequence[Question], n_states: int, seed: int) -> Ranker:
    """Train a head; without states it sees the words' own facts alone."""
    torch.manual_seed(seed)
    ranker = Ranker(n_states)
    optimizer = torch.optim.AdamW(ranker.parameters(), lr=RATE, weight_decay=0.05)
    for _ in range(EPOCHS):
        for i in torch.randperm(len(questions)).tolist():
            loss = improbability(ranker(questions[i]), questions[i].right)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return ranker.eval()


def improbability(scores: Tensor, right: Tensor) -> Tensor:
    """Return the mean loss of anaphors x (mentions + 1); none is right where no mention is."""
    right = torch.cat([right, ~right.any(1, keepdim=True)], 1)
    return (scores.logsumexp(1) - scores.masked_fill(~right, LACKING).logsumexp(1)).mean()


def question(
    document: Document, mentions: Sequence[Mention], states: Tensor, asked: Sequence[tuple[int, list[int]]]
) -> Question:
    """Put a document's anaphors, each with its candidates, into tensors."""
    facts = [Facts(document, mention) for mention in mentions]
    sentence = [bisect_right(document.sentence_starts, mention.head) for mention in mentions]
    right = torch.zeros(len(asked), len(mentions), dtype=torch.bool)
    best = torch.zeros(len(asked), N_PAIR)
    rows, columns, pairs = [], [], []
    for row, (i, candidates) in enumerate(asked):
        for j in candidates:
            if i - j > REACH and not facts[i].shares_a_word(facts[j]):
                continue
            rows.append(row)
            columns.append(j)
            pairs.append(pair_facts(facts[i], facts[j], sentence[i] - sentence[j], i - j))
            right[row, j] = mentions[i].group == mentions[j].group
            best[row] = best[row].maximum(torch.tensor(pairs[-1]))
    return Question(
        states[[mention.head for mention in mentions]],
        torch.tensor([each.own() for each in facts]),
        torch.tensor([i for i, _ in asked]),
        torch.tensor(rows),
        torch.tensor(columns),
        torch.tensor(pairs),
        best,
        right,
    )


class Facts:
    """What the words of a mention say by themselves."""

    def __init__(self, document: Document, mention: Mention) -> None:
        words = document.words[mention.start : mention.end]
        self.kind = mention.kind
        self.words = [word.lower() for word in words if word.lower() not in ARTICLES]
        self.head = last_part(document, mention).lower()
        self.sort = PRONOUNS.get(document.words[mention.head].lower(), "")
        self.is_plural = document.tags[mention.head] in {"NNS", "NNPS"} or self.sort == "several"
        known = sex_of(" ".join(words)) if mention.kind == "name" else None
        self.sex = self.sort if self.sort in {"male", "female"} else (known or "")
        self.initials = "".join(re.findall(r"\b[A-Z]", " ".join(words)))
        self.is_definite = words[0].lower() in ARTICLES - {"a", "an"}

    def shares_a_word(self, other: Facts) -> bool:
        """Tell whether a mention far away may still be meant: it has a word, or the initials, in common."""
        return not set(self.words).isdisjoint(other.words) or self.head.upper() == other.initials

    def own(self) -> list[float]:
        """Return ``N_MENTION`` facts."""
        told = [self.kind == kind for kind in (*KINDS, "other")] + [self.sort == sort for sort in SORTS]
        return [float(fact) for fact in (*told, self.is_plural, self.is_definite)]


def pair_facts(anaphor: Facts, candidate: Facts, sentences: int, mentions: int) -> list[float]:
    """Return ``N_PAIR`` facts of an anaphor and a candidate so many sentences and mentions before it."""
    mine, its = set(anaphor.words), set(candidate.words)
    told = [
        *(sentences <= reach for reach in SENTENCES),
        anaphor.words == candidate.words,
        anaphor.head == candidate.head,
        candidate.head in mine or anaphor.head in its,
        mine <= its,
        anaphor.is_plural == candidate.is_plural,
        bool(anaphor.sex) and anaphor.sex == candidate.sex,
        bool(anaphor.sex and candidate.sex) and anaphor.sex != candidate.sex,
        anaphor.head.upper() == candidate.initials or candidate.head.upper() == anaphor.initials,
    ]
    return [float(fact) for fact in told] + [1 / (1 + mentions)]
