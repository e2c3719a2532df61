"""How good a pipeline is: trees, tags and sentences on treebanks, entities on silver, words a second.

Everything starts from raw text and the pipeline's own tokenizer.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

# One core: before numpy starts its threads.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import spacy
from corpus import Sentence, documents, read_conllu, read_docs
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language

TREEBANKS = {"EWT": "ewt/en_ewt-ud-{split}.conllu", "GUM": "gum/gum-{split}.conllu"}
SILVER = "silver/{split}.spacy"
SENTENCES_PER_TEXT = 15
SENTENCES_PER_ARTICLE = 20
ROUNDS = 3

Scores = dict[str, Any]


def evaluate(nlp: Language, data: Path, split: str) -> Scores:
    """Return the scores of ``nlp``, in per cent, on the ``split`` of the corpora below ``data``."""
    scores: Scores = {}
    for name, path in TREEBANKS.items():
        scores[name] = tree_scores(nlp, data / path.format(split=split))
    scores["silver"] = entity_scores(nlp, read_docs(data / SILVER.format(split=split)))
    scores["words_per_second"] = round(words_per_second(nlp, read_docs(data / SILVER.format(split=split))))
    return scores


def tree_scores(nlp: Language, path: Path) -> Scores:
    """Score tags, sentences and trees against the treebank at ``path``."""
    gold = [gold_doc(nlp, run) for run in documents(read_conllu(path), SENTENCES_PER_TEXT)]
    result = scored(nlp, gold)
    return {
        "LAS": percent(result["dep_las"]),
        "UAS": percent(result["dep_uas"]),
        "sentence F": percent(result["sents_f"]),
        "tag accuracy": percent(result["tag_acc"]),
        "per label": per_type(result["dep_las_per_type"]),
    }


def gold_doc(nlp: Language, run: list[Sentence]) -> Doc:
    """Make a ``Doc`` of treebank sentences, in the treebank's own tokens."""
    heads: list[int] = []
    for sentence in run:
        offset = len(heads)
        heads += [offset + head for head in sentence.heads]
    return Doc(
        nlp.vocab,
        words=[word for s in run for word in s.words],
        spaces=[space for s in run for space in s.spaces],
        tags=[tag for s in run for tag in s.tags],
        heads=heads,
        deps=[dep for s in run for dep in s.deps],
    )


def entity_scores(nlp: Language, gold: list[Doc]) -> Scores:
    """Score entities against silver documents."""
    result = scored(nlp, gold)
    return {
        "NER F": percent(result["ents_f"]),
        "NER P": percent(result["ents_p"]),
        "NER R": percent(result["ents_r"]),
        "per label": per_type(result["ents_per_type"]),
    }


def scored(nlp: Language, gold: list[Doc]) -> dict[str, Any]:
    """Run ``nlp`` on the text of ``gold`` and compare."""
    predicted = nlp.pipe([doc.text for doc in gold])
    return Scorer().score([Example(p, g) for p, g in zip(predicted, gold, strict=True)])


def percent(share: float) -> float:
    """Return a share in per cent with one decimal."""
    return round(100 * share, 1)


def per_type(results: dict[str, dict[str, float]]) -> dict[str, float]:
    """Return the F of each label in per cent."""
    return {label: percent(result["f"]) for label, result in sorted(results.items())}


def words_per_second(nlp: Language, docs: list[Doc]) -> float:
    """Return the speed of ``nlp.pipe`` with all components on one core, in processor time, best of some."""
    articles = list(in_articles(docs))
    list(nlp.pipe(articles[:3]))
    return max(timed(nlp, articles) for _ in range(ROUNDS))


def in_articles(docs: list[Doc]) -> Iterator[str]:
    """Yield the text of some sentences at a time, about as much as a news article has."""
    for at in range(0, len(docs), SENTENCES_PER_ARTICLE):
        yield " ".join(doc.text for doc in docs[at : at + SENTENCES_PER_ARTICLE])


def timed(nlp: Language, articles: list[str]) -> float:
    """Return words per second of processor time."""
    started = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(articles))
    return words / (time.process_time() - started)


def main() -> None:
    """Print the scores of a pipeline as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with ewt/, gum/ and silver/")
    parser.add_argument("--pipeline", required=True, help="folder or name of a spaCy pipeline")
    parser.add_argument("--split", choices=["dev", "test"], default="dev")
    options = parser.parse_args()
    print(json.dumps(evaluate(spacy.load(options.pipeline), options.data, options.split), indent=2))


if __name__ == "__main__":
    main()
