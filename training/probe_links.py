"""Does a head on the encoder link mentions better than the rules?  Nominal coreference on GUM.

    python training/probe_links.py --data DATA_DIR

Asked are third-person pronouns, definite noun phrases and names of the documents of GUM's dev and test part:
what did an earlier mention call the same thing, if any did?  All sides choose among the annotated mentions.
The rules are claimrec's (the nearest mention with the same key) and an obvious baseline (names and noun
phrases by their last word, pronouns by number and annotated type).  The head (``probe_ranker.py``) learns
from the train part; "words alone" is the same head without the encoder's states.  Sums of ``SEEDS`` seeds.
The last columns put the head at claimrec's own point: its precision when it keeps its surest links only, as
many as claimrec makes, and its recall when it keeps as many as have claimrec's precision.
"""

from __future__ import annotations

import argparse
import statistics
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import torch
from probe_gum import KINDS, read_documents
from probe_link_rules import (
    Link,
    Parsed,
    Reading,
    figures,
    links,
    plain_rules,
    precision,
    product_rules,
    reading,
    recall_at,
    surest,
)
from probe_ranker import Question, Ranker, question, train
from probe_states import N_STATES, States

from claimrec.nlp.load import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SEEDS: Final = 3


@torch.no_grad()
def head_links(read: Reading, asked: Question, ranker: Ranker) -> Iterator[Link]:
    """Yield what the head says of each anaphor."""
    scores = ranker(asked)
    best, chosen = scores[:, :-1].max(1)
    margin = (best - scores[:, -1]).tolist()
    for row, ((i, candidates), j) in enumerate(zip(read.asked, chosen.tolist(), strict=True)):
        own, given = read.mentions[i], margin[row] > 0
        has_right = any(read.mentions[k].group == own.group for k in candidates)
        right = given and read.mentions[j].group == own.group
        yield Link(own.kind, has_right, given, right, margin[row])


@dataclass(frozen=True)
class Side:
    """One contestant's links by document; the head has a list a seed."""

    name: str
    runs: list[list[list[Link]]]

    def of(self, kind: str, documents: Iterable[int]) -> list[list[Link]]:
        """Return each run's links of a kind ("all": of every one) in some documents."""
        return [[x for d in documents for x in run[d] if kind in {x.kind, "all"}] for run in self.runs]


def sides(learn: list[Reading], test: list[Reading], states: States) -> list[Side]:
    """Return what everybody says of the test documents."""
    asked = {r.document.name: in_tensors(r, states) for r in (*learn, *test)}
    found = [
        Side("last word, agreement", [[list(links(r, plain_rules(r))) for r in test]]),
        Side("claimrec", [[list(links(r, product_rules(r))) for r in test]]),
    ]
    for name, n_states in (("words alone", 0), ("head", N_STATES)):
        rankers = [train([asked[r.document.name] for r in learn], n_states, seed) for seed in range(SEEDS)]
        runs = [[list(head_links(r, asked[r.document.name], ranker)) for r in test] for ranker in rankers]
        found.append(Side(name, runs))
    return found


def in_tensors(read: Reading, states: States) -> Question:
    """Return a document as the head sees it."""
    document = read.document
    return question(document, read.mentions, states(document.words, document.opens_sentence()), read.asked)


def table(found: list[Side], test: list[Reading]) -> Iterator[str]:
    """Yield the lines of a Markdown table."""
    names = " | ".join(side.name for side in found)
    yield f"| documents | anaphors | {names} | head, P at equal links | head, R at equal P |"
    yield f"| --- | --- |{' ---: |' * (len(found) + 2)}"
    everything = range(len(test))
    news = [d for d in everything if test[d].document.is_news]
    for scope, documents in (("news", news), ("all", everything)):
        for kind in (*KINDS, "all"):
            yield f"| {scope} | {row(found, kind, documents)} |"


def row(found: list[Side], kind: str, documents: Sequence[int]) -> str:
    """Return the cells for one kind of anaphors."""
    cells = [figures([x for run in side.of(kind, documents) for x in run]) for side in found]
    rules, head = found[1].of(kind, documents)[0], found[-1].of(kind, documents)
    n, wanted = sum(link.given for link in rules), sum(link.has_right for link in rules)
    equal_links = statistics.mean(precision(surest(run, n)) for run in head)
    equal_precision = statistics.mean(recall_at(run, precision(rules)) for run in head)
    shown = " | ".join(f"{p:.0f} / {r:.0f} / {f:.1f}" for p, r, f in cells)
    own_point = f"{equal_links:.0f} | {equal_precision:.0f}" if n else "- | -"
    return f"{kind}: {wanted} of {len(rules)} | {shown} | {own_point}"


def main() -> None:
    """Print the comparisons as Markdown tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with train/ and dev/")
    folder = parser.parse_args().data / "train/gum"
    torch.set_num_threads(1)
    nlp, states = load(), States()
    learn, dev, test = (read_documents(folder / f"gum-{part}.conllu") for part in ("train", "dev", "test"))
    parsed = [[Parsed(d, nlp) for d in documents] for documents in (learn, dev + test)]
    for named, title in ((False, "any mention"), (True, "a name that the pipeline finds")):
        train_part, test_part = ([reading(d, named=named) for d in documents] for documents in parsed)
        found = sides(train_part, test_part, states)
        print(f"\nAntecedent: {title}; precision / recall / F\n", flush=True)
        print("\n".join(table(found, test_part)), flush=True)


if __name__ == "__main__":
    main()
