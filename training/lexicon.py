"""What the treebanks know of words: how often each has which lemma and part of speech."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from corpus import TREEBANKS_TRAIN, read_conllu

from claimrec.nlp.lemmas import NAME_TAGS

if TYPE_CHECKING:
    from pathlib import Path

RAREST_PAIR = 10


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


def verb_counts(words: Lexicon) -> Counter[str]:
    """Return how often each verb occurs."""
    counts: Counter[str] = Counter()
    for (tag, _), uses in words.items():
        if tag.startswith("VB"):
            counts.update(uses.lemmas)
    return counts
