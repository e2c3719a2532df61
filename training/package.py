"""Putting an exported encoder, lemma tables and the rule components into one pipeline directory."""

from __future__ import annotations

import argparse
import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import spacy
from lemma_rules import add_function_words, add_silent_e, settle_plurals, settle_verbs
from lemma_table import lemma_table
from lexicon import add_known_pairs, lexicon
from pipeline_meta import write_meta
from spacy.util import compile_prefix_regex, compile_suffix_regex

from claimrec.nlp.load import COMPONENTS
from claimrec.nlp.model_files import FILE_NAMES

if TYPE_CHECKING:
    from spacy.language import Language

LICENSE = Path(__file__).with_name("LICENSE-weights.txt")
RUNS_OF_MARKS = [r"[!?]{2,}", *(rf"{re.escape(mark)}{{2,}}" for mark in "=*_~<>$#-")]


def package(encoder: Path, data: Path, out: Path, vectors: Path, performance: dict[str, Any]) -> Language:
    """Write the pipeline around the exported files in ``encoder`` to ``out`` and return it.

    The lemma table comes from the treebanks below ``data``; ``vectors`` is what vectors.py wrote.
    """
    nlp = blank_pipeline()
    components: dict[str, Any] = dict(nlp.pipeline)
    words = lexicon(data)
    settle_verbs(components["lemmatizer"].lookups, words)
    table = lemma_table(nlp, words)
    text = json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True)
    add_known_pairs(encoder / FILE_NAMES["labels"], words)
    (encoder / FILE_NAMES["lemmas"]).write_text(text + "\n", encoding="utf-8")
    components["claimrec_encoder"].from_disk(encoder)
    components["claimrec_vectors"].from_bytes(vectors.read_bytes())
    if (out / "meta.json").exists():
        shutil.rmtree(out)
    nlp.to_disk(out)
    shutil.copy(LICENSE, out / "LICENSE")
    write_meta(out, performance)
    return nlp


def blank_pipeline() -> Language:
    """Return the pipeline with its components, the encoder still empty."""
    nlp = spacy.blank("en")
    keep_runs_together(nlp)
    for component in COMPONENTS:
        nlp.add_pipe(component)
    # The tables of spacy-lookups-data are copied into the pipeline, so that it runs without that package.
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    lemmatizer.initialize()
    add_function_words(lemmatizer.lookups)
    add_silent_e(lemmatizer.lookups)
    settle_plurals(lemmatizer.lookups)
    return nlp


def keep_runs_together(nlp: Language) -> None:
    """Make one token of "!!!" and "====", as treebanks have them; spaCy's own rules cut every mark off."""
    tokenizer: Any = nlp.tokenizer
    defaults = nlp.Defaults
    tokenizer.prefix_search = compile_prefix_regex([*RUNS_OF_MARKS, *(defaults.prefixes or [])]).search
    tokenizer.suffix_search = compile_suffix_regex([*RUNS_OF_MARKS, *(defaults.suffixes or [])]).search


def main() -> None:
    """Make a pipeline directory of exported files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", type=Path, required=True, help="folder that export.py wrote")
    parser.add_argument("--data", type=Path, required=True, help="folder with train/ and dev/")
    parser.add_argument("--vectors", type=Path, required=True, help="file that vectors.py wrote")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    package(options.encoder, options.data, options.out, options.vectors, {})


if __name__ == "__main__":
    main()
