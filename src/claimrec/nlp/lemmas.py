"""Lemmas that treebanks know better than rules: words seen there, words with two lemmas, names.

"found" is find or found, "people" the plural of person, "Senators" a name.  What is not settled here is left
to spaCy's rule lemmatizer, which runs next and keeps what it finds filled in.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from claimrec.nlp.lemma_scripts import apply_script
from claimrec.nlp.wordpiece import PLAIN_MARKS

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME_TAGS: Final = frozenset({"NNP", "NNPS"})
INFLECTED: Final = frozenset({"NNS", "VBD", "VBG", "VBN", "VBZ", "JJR", "JJS", "RBR", "RBS"})
CAPITALS_KEPT: Final = frozenset({"JJ"})
PAIRS_KEPT: Final = 200_000
UNSETTLED: Final = ""


class Lemmas:
    """Lemmas from a table by tag and word, with the encoder's choice where the table has several.

    ``table`` is JSON: Penn tag -> word (in lower case unless a name) -> lemmas, the most frequent first.
    """

    def __init__(self, table: bytes, tags: Sequence[str], scripts: Sequence[str]) -> None:
        self._table: dict[str, dict[str, list[str]]] = json.loads(table)
        self._tags = tags
        self._scripts = scripts
        self._known: dict[tuple[str, int, int], str] = {}

    def __call__(self, words: Sequence[str], tags: Sequence[int], scripts: Sequence[int]) -> list[str]:
        """Return the lemmas of words, given as indices of tags and scripts; "" where rules must settle it."""
        known = self._known
        if len(known) > PAIRS_KEPT:
            known.clear()
        keys = list(zip(words, tags, scripts, strict=True))
        for key in set(keys) - known.keys():
            word, tag, script = key
            known[key] = self.lemma(word.translate(PLAIN_MARKS), self._tags[tag], self._scripts[script])
        return [known[key] for key in keys]

    def lemma(self, word: str, tag: str, script: str) -> str:
        """Return the lemma of one word in plain characters, "" where rules must settle it."""
        is_name = tag in NAME_TAGS
        candidates = self._table.get(tag, {}).get(word if is_name else word.lower())
        if candidates is not None:
            read = apply_script(word, script)
            return read if read in candidates else candidates[0]
        if is_name or (tag in CAPITALS_KEPT and word.istitle()):
            return apply_script(word, script)
        return UNSETTLED if tag in INFLECTED and word.isalpha() else word.lower()
