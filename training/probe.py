"""Do heads on the encoder beat the rules?  Event triggers, negation, uncertainty and future on MEANTIME.

    python training/probe.py --data DATA_DIR --checkpoint CHECKPOINT

The encoder stays as it is; a head of one hidden layer a task learns from three quarters of the articles and
is scored, beside claimrec's rules, on the others (those that ``entities.is_held_apart`` holds apart).
Triggers are looked for among all words; the other three are asked of the annotated triggers.  F in per cent,
mean of ``SEEDS`` seeds.
"""

from __future__ import annotations

import argparse
import statistics
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

import torch
import torch.nn.functional as F  # noqa: N812  (its usual name)
from checkpoint import load as load_network
from encoder import INPUTS, Network, word_states
from entities import is_held_apart
from spacy.tokens import Doc
from start_weights import read_vocabulary
from torch import Tensor, nn

from claimrec.extract.negation import is_negated
from claimrec.extract.predicates import is_event_noun
from claimrec.extract.status import status_of
from claimrec.nlp.features import encode
from claimrec.nlp.load import load
from claimrec.nlp.wordpiece import WordPieces

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

TASKS: Final = ("trigger", "negated", "uncertain", "future")
SEEDS: Final = 3
EPOCHS: Final = 30
WIDTH: Final = 128
RATE: Final = 2e-3
UNSURE: Final = frozenset({"POSSIBLE", "PROBABLE"})


@dataclass(frozen=True)
class Sentence:
    """One annotated sentence: for each word whether it is a trigger and, if so, what is said of it."""

    words: list[str]
    answers: list[dict[str, bool]]
    is_test: bool


def sentences(data: Path) -> list[Sentence]:
    """Return the sentences of MEANTIME that have an event."""
    paths = sorted(data.rglob("intra_cross-doc_annotation/*/*.xml"), key=lambda path: path.name)
    return [
        s
        for i, path in enumerate(paths)
        for s in of_article(ET.parse(path).getroot(), is_test=is_held_apart(i))  # noqa: S314  (our own corpus)
    ]


def of_article(root: ET.Element, *, is_test: bool) -> list[Sentence]:
    """Return the sentences of one article that have an event."""
    events: dict[str, dict[str, bool]] = {}
    for mention in root.iter("EVENT_MENTION"):
        answer = {
            "trigger": True,
            "negated": mention.get("polarity") == "NEG",
            "uncertain": mention.get("certainty") in UNSURE,
            "future": mention.get("time") == "FUTURE",
        }
        # The last word of a trigger of several ("took part") is left out: its head stands first.
        events[next(mention.iter("token_anchor")).get("t_id", "")] = answer
    by_number: dict[str, list[ET.Element]] = {}
    for token in root.iter("token"):
        by_number.setdefault(token.get("sentence", ""), []).append(token)
    return [
        Sentence([t.text or "" for t in tokens], [events.get(t.get("t_id", ""), {}) for t in tokens], is_test)
        for tokens in by_number.values()
        if any(t.get("t_id") in events for t in tokens)
    ]


@torch.no_grad()
def states(found: list[Sentence], network: Network) -> list[Tensor]:
    """Return the encoder's vectors of the words of each sentence."""
    pieces = WordPieces(read_vocabulary())
    out = []
    for s in found:
        inputs = {name: torch.from_numpy(x) for name, x in encode([s.words], pieces).items()}
        layers = network.bert(*(inputs[name] for name in INPUTS[:3]))
        mixed = [
            word_states(mix(layers), inputs["first"], inputs["last"])[0]
            for mix in (network.syntax_mix, network.entity_mix)
        ]
        out.append(torch.cat(mixed, -1))
    return out


def head_answers(
    task: str, found: list[Sentence], vectors: list[Tensor], seed: int
) -> list[tuple[bool, bool]]:
    """Train a head for a task and return what it says of the test words beside what is right."""
    torch.manual_seed(seed)
    train_x, train_y = asked(task, found, vectors, is_test=False)
    test_x, test_y = asked(task, found, vectors, is_test=True)
    head = nn.Sequential(nn.Dropout(0.2), nn.Linear(train_x.shape[1], WIDTH), nn.GELU(), nn.Linear(WIDTH, 1))
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=0.05)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(train_x)).split(256):
            loss = F.binary_cross_entropy_with_logits(head(train_x[batch])[:, 0], train_y[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    head.eval()
    with torch.no_grad():
        said = head(test_x)[:, 0] > 0
    return list(zip(said.tolist(), (test_y > 0).tolist(), strict=True))


def asked(task: str, found: list[Sentence], vectors: list[Tensor], *, is_test: bool) -> tuple[Tensor, Tensor]:
    """Return the vectors and answers of the words that a task asks about."""
    x: list[Tensor] = []
    y: list[float] = []
    for s, rows in zip(found, vectors, strict=True):
        for answer, row in zip(s.answers, rows, strict=True):
            if s.is_test is is_test and (answer or task == "trigger"):
                x.append(row)
                y.append(float(answer.get(task, False)))
    return torch.stack(x), torch.tensor(y)


def rule_answers(task: str, found: list[Sentence], nlp: Language) -> list[tuple[bool, bool]]:
    """Return what the rules say of the test words beside what is right."""
    answers = []
    for s in found:
        if not s.is_test:
            continue
        doc = nlp(Doc(nlp.vocab, words=s.words))
        for token, answer in zip(doc, s.answers, strict=True):
            if answer or task == "trigger":
                answers.append((by_rule(task, token), answer.get(task, False)))
    return answers


def by_rule(task: str, token: Token) -> bool:
    """Return the answer of the rules: a trigger is a verb that is no auxiliary, or a listed event noun."""
    if task == "trigger":
        return token.pos_ == "VERB" or is_event_noun(token)
    if task == "negated":
        return is_negated(token)
    wanted = {"uncertain": {"hedged", "conditional"}, "future": {"planned"}}[task]
    return status_of(token) in wanted


def f_score(answers: list[tuple[bool, bool]]) -> float:
    """Return the F of the positive answers in per cent."""
    hits = sum(said and right for said, right in answers)
    return 200 * hits / max(sum(said for said, _ in answers) + sum(right for _, right in answers), 1)


def main() -> None:
    """Print the comparison as a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with train/ and dev/")
    parser.add_argument("--checkpoint", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    found = sentences(options.data / "dev/meantime")
    network, _ = load_network(options.checkpoint)
    vectors, nlp = states(found, network), load()
    print("| MEANTIME, held-apart articles | positives | rules F | head F |\n| --- | ---: | ---: | ---: |")
    for task in TASKS:
        rules = rule_answers(task, found, nlp)
        heads = [f_score(head_answers(task, found, vectors, seed)) for seed in range(SEEDS)]
        positives = sum(right for _, right in rules)
        print(f"| {task} | {positives} | {f_score(rules):.1f} | {statistics.mean(heads):.1f} |", flush=True)


if __name__ == "__main__":
    main()
