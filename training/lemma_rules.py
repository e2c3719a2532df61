"""The tables of spaCy's rule lemmatizer, mended where they mislead it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lexicon import verb_counts

if TYPE_CHECKING:
    from lexicon import Lexicon
    from spacy.lookups import Lookups

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
OTHER_VERBS = frozenset({"wound"})
"""Past forms that are another verb's base form, and in news its present: "gunmen kill two, wound six"."""
IRREGULAR = frozenset({"leaves"})
"""Plurals with two readings of which the irregular one is the common one (leaf)."""


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


def settle_verbs(lookups: Lookups, words: Lexicon) -> None:
    """Read "fled" as flee, not as flead: of two readings of a past form the one that treebanks have."""
    counts = verb_counts(words)
    exceptions = lookups.get_table("lemma_exc")
    # spaCy puts one before the other as it reads them, so that the last is the one it takes.
    exceptions["verb"] = {
        form: sorted(lemmas, key=lambda lemma: counts[lemma])
        for form, lemmas in exceptions["verb"].items()
        if form not in OTHER_VERBS
    }
