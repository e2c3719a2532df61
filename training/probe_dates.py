"""Does a head on the encoder find dates better than the rules?  MEANTIME's TIMEX3 and GUM's dates.

    python training/probe_dates.py --data DATA_DIR

Compared are the grammar of ``claimrec.canon.times`` alone, all of it or only what becomes a dated claim (no
durations, no frequencies); the DATE and TIME entities of the shipped pipeline; both together; and a head
trained on the frozen states and the training documents of the same corpus (sums of ``SEEDS`` seeds).
A span counts as exact when it is the annotated one, leading prepositions and articles aside: the
annotations, OntoNotes and the grammar draw that line in different places.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

import torch
from probe_date_texts import Text, gum, meantime
from probe_spans import Span, hits, marks_of, overlap, together, trimmed
from probe_states import States
from probe_tagger import spans_found, train

from claimrec.canon.times import find_moments
from claimrec.extract.times import KINDS
from claimrec.nlp.load import load
from claimrec.nlp.parse import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language
    from torch import Tensor, nn

SEEDS: Final = 3
Found = list[list[Span]]
"""The spans of each sentence of a document, in characters."""


def by_grammar(text: Text, kinds: frozenset[str] | None = None) -> Found:
    """Return what the grammar finds in each sentence."""
    return [
        [(m.start, m.end) for m in find_moments(s.text) if kinds is None or m.kind in kinds]
        for s in text.sentences
    ]


def by_pipeline(text: Text, nlp: Language) -> Found:
    """Return the DATE and TIME entities of each sentence, which the pipeline reads as a paragraph."""
    doc = next(parse(["\n\n".join(s.text for s in text.sentences)], nlp))
    found, start = [], 0
    for s in text.sentences:
        end = start + len(s.text)
        ents = [e for e in doc.ents if e.label_ in {"DATE", "TIME"} and start <= e.start_char < end]
        found.append([(e.start_char - start, e.end_char - start) for e in ents])
        start = end + 2
    return found


def heads_of(texts: list[Text], states: States) -> list[nn.Module]:
    """Return the heads that learn from some documents, one a seed."""
    vectors = torch.cat([x for text in texts for x in vectors_of(text, states)])
    marks = [m for text in texts for s in text.sentences for m in marks_of(s.dates, len(s.words))]
    return [train(vectors, torch.tensor(marks), seed) for seed in range(SEEDS)]


def by_head(text: Text, head: nn.Module, states: States) -> Found:
    """Return what a trained head finds in each sentence."""
    vectors = vectors_of(text, states)
    return [s.in_characters(spans_found(head, x)) for s, x in zip(text.sentences, vectors, strict=True)]


def vectors_of(text: Text, states: States) -> list[Tensor]:
    """Return the states of the words of each sentence, read with the others around it."""
    words = [word for s in text.sentences for word in s.words]
    starts = [i == 0 for s in text.sentences for i in range(len(s.words))]
    return list(states(words, starts).split([len(s.words) for s in text.sentences]))


def score(runs: Sequence[list[Found]], texts: Sequence[Text]) -> str:
    """Return precision, recall and F in per cent, exact and overlapping, as two cells of a table."""
    n_found, n_dates, counts = 0, 0, [0, 0]
    for run in runs:
        for text, found in zip(texts, run, strict=True):
            for s, spans in zip(text.sentences, found, strict=True):
                ours = [trimmed(s.text, span) for span in spans]
                gold = [trimmed(s.text, span) for span in s.in_characters(s.dates)]
                counts[0] += hits(ours, gold, tuple.__eq__)
                counts[1] += hits(ours, gold, overlap)
                n_found, n_dates = n_found + len(ours), n_dates + len(gold)
    return " | ".join(
        f"{100 * n / max(n_found, 1):.0f} / {100 * n / max(n_dates, 1):.0f} / "
        f"{200 * n / max(n_found + n_dates, 1):.1f}"
        for n in counts
    )


def untrained(texts: list[Text], nlp: Language) -> dict[str, list[list[Found]]]:
    """Return what those find in some documents that have nothing to learn."""
    grammar, pipeline = [by_grammar(text) for text in texts], [by_pipeline(text, nlp) for text in texts]
    both = [
        [together(*spans) for spans in zip(*found, strict=True)]
        for found in zip(grammar, pipeline, strict=True)
    ]
    return {
        "grammar": [grammar],
        "grammar, dates that become claims": [[by_grammar(text, KINDS) for text in texts]],
        "shipped head": [pipeline],
        "grammar, shipped head where it has nothing": [both],
    }


def report(scope: str, texts: list[Text], found: dict[str, list[list[Found]]]) -> None:
    """Print the rows of some documents."""
    n_dates = sum(len(s.dates) for text in texts for s in text.sentences)
    for name, runs in found.items():
        print(f"| {scope} | {n_dates} | {name} | {score(runs, texts)} |", flush=True)


def main() -> None:
    """Print the comparison as a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with train/ and dev/")
    data = parser.parse_args().data
    torch.set_num_threads(1)
    nlp, states = load(), States()
    print("| documents | dates | found by | exact P / R / F | overlapping P / R / F |")
    print("| --- | ---: | --- | ---: | ---: |")
    corpora = {"MEANTIME": meantime(data / "dev/meantime"), "GUM": gum(data / "train/gum")}
    for name, texts in corpora.items():
        heads = heads_of([text for text in texts if not text.is_test], states)
        test = [text for text in texts if text.is_test]
        news = [text for text in test if text.is_news]
        for scope, chosen in {"held apart, news": news, "held apart": test}.items():
            if scope == "held apart" and news == test:
                continue  # all of MEANTIME is news
            trained = [[by_head(text, head, states) for text in chosen] for head in heads]
            report(f"{name}, {scope}", chosen, {**untrained(chosen, nlp), "head trained for it": trained})
    # No side has learnt dates from MEANTIME but the head trained for it, so the others can have all of it.
    report("MEANTIME, all", corpora["MEANTIME"], untrained(corpora["MEANTIME"], nlp))


if __name__ == "__main__":
    main()
