"""How good a pipeline is: trees, tags, lemmas and sentences on treebanks, entities on three kinds of gold.

Everything starts from raw text and the pipeline's own tokenizer.  ``DATA_DIR`` holds ``train/`` and ``dev/``
as README.md says.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

# One core: before numpy starts its threads.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import spacy
from corpus import Sentence, blocks, documents, read_conllu, read_docs, sentence
from entities import is_held_apart
from re3d import re3d_documents
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language

TREEBANKS: Final = {"EWT": "train/ewt/en_ewt-ud-{split}.conllu", "GUM": "train/gum/gum-{split}.conllu"}
SILVER: Final = "train/silver/{split}.spacy"
UNER: Final = "dev/uner_english_ewt/en_ewt-ud-{split}.iob2"
RE3D: Final = "train/re3d"
SENTENCES_PER_TEXT: Final = 15
SENTENCES_PER_ARTICLE: Final = 20

# Coarse gold knows fewer types: what each of ours counts as.
AS_UNER: Final = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
AS_RE3D: Final = {
    "PERSON": "Person",
    "ORG": "Organisation",
    "GPE": "Location",
    "LOC": "Location",
    "FAC": "Location",
    "NORP": "Nationality",
    "DATE": "Temporal",
    "TIME": "Temporal",
}
ARTICLE: Final = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)

Scores = dict[str, Any]
CharSpan = tuple[int, int, str]


@dataclass(frozen=True)
class Marked:
    """A text with its gold names, by character offsets."""

    text: str
    spans: list[CharSpan] = field(default_factory=list)


def evaluate(nlp: Language, data: Path, split: str) -> Scores:
    """Return the scores of ``nlp``, in per cent, on the ``split`` of the corpora below ``data``."""
    scores: Scores = {
        name: tree_scores(nlp, list(read_conllu(data / path.format(split=split))))
        for name, path in TREEBANKS.items()
    }
    scores["GUM news"] = tree_scores(nlp, gum_news(data))
    scores["UNER EWT"] = name_scores(nlp, uner_texts(data, split), AS_UNER)
    scores["re3d named"] = name_scores(nlp, re3d_texts(data), AS_RE3D)
    scores["silver"] = entity_scores(nlp, read_docs(data / SILVER.format(split=split)))
    return scores


def gum_news(data: Path) -> list[Sentence]:
    """Return the sentences of GUM's news documents outside the training part: dev and test together."""
    kept: list[Sentence] = []
    for split in ("dev", "test"):
        is_news = False
        for comments, rows in blocks(data / TREEBANKS["GUM"].format(split=split)):
            opening = next((c for c in comments if c.startswith("# newdoc id")), "")
            is_news = "GUM_news" in opening if opening else is_news
            if is_news:
                kept.append(sentence(rows, starts_document=bool(opening)))
    return kept


def tree_scores(nlp: Language, sentences: Iterable[Sentence]) -> Scores:
    """Score everything a treebank knows."""
    gold = [gold_doc(nlp, run) for run in documents(sentences, SENTENCES_PER_TEXT)]
    result = scored(nlp, gold)
    return {
        "LAS": percent(result["dep_las"]),
        "UAS": percent(result["dep_uas"]),
        "sentence F": percent(result["sents_f"]),
        "tag": percent(result["tag_acc"]),
        "pos": percent(result["pos_acc"]),
        "morph": percent(result["morph_micro_f"]),
        "lemma": percent(result["lemma_acc"]),
        "per label": per_type(result["dep_las_per_type"]),
    }


def gold_doc(nlp: Language, run: list[Sentence]) -> Doc:
    """Make a ``Doc`` of treebank sentences, in the treebank's own tokens."""
    heads: list[int] = []
    for s in run:
        heads += [len(heads) + head for head in s.heads]
    return Doc(
        nlp.vocab,
        words=[word for s in run for word in s.words],
        spaces=[space for s in run for space in s.spaces],
        tags=[tag for s in run for tag in s.tags],
        pos=[pos for s in run for pos in s.pos],
        morphs=["" if morph == "_" else morph for s in run for morph in s.morphs],
        lemmas=[lemma for s in run for lemma in s.lemmas],
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
    examples = [Example(p, g) for p, g in zip(predicted, gold, strict=True)]
    return Scorer().score(examples) | Scorer.score_token_attr(examples, "lemma")


def name_scores(nlp: Language, gold: Sequence[Marked], types: dict[str, str]) -> Scores:
    """Score names by their exact place and coarse type; an article at their head counts on neither side."""
    hits: dict[str, int] = {}
    found: dict[str, int] = {}
    wanted: dict[str, int] = {}
    for doc, marked in zip(nlp.pipe(m.text for m in gold), gold, strict=True):
        ours = {(e.start_char, e.end_char, types[e.label_]) for e in doc.ents if e.label_ in types}
        ours = {without_article(marked.text, span) for span in ours}
        theirs = {without_article(marked.text, span) for span in marked.spans}
        for counts, spans in ((hits, ours & theirs), (found, ours), (wanted, theirs)):
            for _, _, kind in sorted(spans):
                counts[kind] = counts.get(kind, 0) + 1
    total = [sum(counts.values()) for counts in (hits, found, wanted)]
    each = {
        kind: percent(f_score(hits.get(kind, 0), found.get(kind, 0), n)) for kind, n in sorted(wanted.items())
    }
    return {
        "NER F": percent(f_score(*total)),
        "NER P": percent(total[0] / max(total[1], 1)),
        "NER R": percent(total[0] / max(total[2], 1)),
        "per label": each,
    }


def f_score(hits: int, found: int, wanted: int) -> float:
    """Return the harmonic mean of precision and recall."""
    return 2 * hits / max(found + wanted, 1)


def without_article(text: str, span: CharSpan) -> CharSpan:
    """Return the span without an article at its head."""
    start, end, kind = span
    article = ARTICLE.match(text, start, end)
    return (article.end() if article else start, end, kind)


def uner_texts(data: Path, split: str) -> list[Marked]:
    """Return the texts of UNER, up to 15 sentences of a document at a time, with the names marked in them."""
    texts: list[Marked] = []
    n = 0
    for opens, marked in uner_sentences(data / UNER.format(split=split)):
        if opens or n == SENTENCES_PER_TEXT:
            texts.append(Marked(""))
            n = 0
        before = texts[-1].text and texts[-1].text + " "
        shifted = [(start + len(before), end + len(before), kind) for start, end, kind in marked.spans]
        texts[-1] = Marked(before + marked.text, texts[-1].spans + shifted)
        n += 1
    return texts


def uner_sentences(path: Path) -> Iterator[tuple[bool, Marked]]:
    """Yield whether a sentence opens a document, and the sentence."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip("\n").split("\n")
        text = next((line[len("# text = ") :] for line in lines if line.startswith("# text = ")), None)
        if text is not None:
            rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
            opens = any(line.startswith("# newdoc id") for line in lines)
            yield opens, Marked(text, names_in(text, [(row[1], row[2]) for row in rows]))


def names_in(text: str, rows: list[tuple[str, str]]) -> list[CharSpan]:
    """Return the character spans of IOB2 marks; types outside ``AS_UNER`` are dropped."""
    spans: list[CharSpan] = []
    at = 0
    for word, mark in rows:
        start = text.index(word, at)
        at = start + len(word)
        if mark.startswith("B-"):
            spans.append((start, at, mark[2:]))
        elif mark.startswith("I-"):
            spans[-1] = (spans[-1][0], at, spans[-1][2])
    return [span for span in spans if span[2] in AS_UNER.values()]


def re3d_texts(data: Path) -> list[Marked]:
    """Return the documents of re3d that training did not see, with their named mentions."""
    return [
        Marked(
            document.text,
            [(m.start, m.end, m.kind) for m in document.mentions if m.named and m.kind in AS_RE3D.values()],
        )
        for i, document in enumerate(re3d_documents(data / RE3D))
        if is_held_apart(i)
    ]


def percent(share: float) -> float:
    """Return a share in per cent with one decimal."""
    return round(100 * share, 1)


def per_type(results: dict[str, dict[str, float]]) -> dict[str, float]:
    """Return the F of each label in per cent."""
    return {label: percent(result["f"]) for label, result in sorted(results.items())}


def news_articles(data: Path, split: str) -> list[str]:
    """Return the silver news sentences, about as many together as an article has."""
    docs = read_docs(data / SILVER.format(split=split))
    return [
        " ".join(doc.text for doc in docs[at : at + SENTENCES_PER_ARTICLE])
        for at in range(0, len(docs), SENTENCES_PER_ARTICLE)
    ]


def words_per_second(nlp: Language, articles: list[str]) -> float:
    """Return the speed of ``nlp.pipe`` with all components on one core, in processor time."""
    started = time.process_time()
    words = sum(len(doc) for doc in nlp.pipe(articles))
    return words / (time.process_time() - started)


def main() -> None:
    """Print the scores of a pipeline as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with train/ and dev/")
    parser.add_argument("--pipeline", required=True, help="folder or name of a spaCy pipeline")
    parser.add_argument("--split", choices=["dev", "test"], default="dev")
    options = parser.parse_args()
    print(json.dumps(evaluate(spacy.load(options.pipeline), options.data, options.split), indent=2))


if __name__ == "__main__":
    main()
