"""The pipeline's own lemma table: the words of the treebanks whose lemmas the rules would miss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lexicon import verb_counts
from spacy.tokens import Doc

from claimrec.nlp.lemmas import INFLECTED, NAME_TAGS

if TYPE_CHECKING:
    from collections import Counter

    from lexicon import Lexicon, Uses
    from spacy.language import Language

RARE_LEMMA = 0.1
RAREST_SLIP = 3


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


def is_slip(uses: Uses, rule: str, counts: Counter[str]) -> bool:
    """Tell the treebanks' slips ("flead" for fled): rare, and the rules name a verb that is more frequent."""
    lemma, n = uses.lemmas.most_common(1)[0]
    return n <= RAREST_SLIP and lemma != rule and counts[rule] > counts[lemma] > 0


def is_spelt_out(tag: str, word: str, lemmas: list[str]) -> bool:
    """Tell an abbreviation whose lemma is the whole word: the "km" of the text is not to become kilometer."""
    return tag in {"NN", "NNS"} and any(len(lemma) > len(word) + 2 for lemma in lemmas)


def rule_lemma(nlp: Language, word: str, tag: str, pos: str) -> str:
    """Return the lemma of a word that is no name and not in the table."""
    if tag not in INFLECTED or not word.isalpha():
        return word.lower()
    doc = Doc(nlp.vocab, words=[word], tags=[tag], pos=[pos])
    lemma: str = nlp.get_pipe("lemmatizer")(doc)[0].lemma_
    return lemma
