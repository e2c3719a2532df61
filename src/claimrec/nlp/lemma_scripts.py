"""Lemmas as edits of the word: a small closed set of scripts that a classifier can choose from.

A script is ``"2|y|l"`` (cut two letters, add "y", lower case: ponies -> pony) or ``"=be"`` (the lemma
itself, for what no edit explains: was -> be).  The idea is that of UDPipe 2 (Straka 2018), cut down to
suffixes, which is what English needs.
"""

from __future__ import annotations

from typing import Final

WHOLE: Final = "="
LOWER, KEPT, CAPITAL = "l", "k", "c"
LONGEST_CUT: Final = 4


def script_of(word: str, lemma: str) -> str:
    """Return the script that makes ``lemma`` of ``word``."""
    shared = 0
    for a, b in zip(word.lower(), lemma.lower(), strict=False):
        if a != b:
            break
        shared += 1
    cut, added = len(word) - shared, lemma[shared:]
    if shared and cut <= LONGEST_CUT:
        for case in (LOWER, KEPT, CAPITAL):
            script = f"{cut}|{added.lower() if case != KEPT else added}|{case}"
            if apply_script(word, script) == lemma:
                return script
    return WHOLE + lemma


def apply_script(word: str, script: str) -> str:
    """Return the lemma that ``script`` makes of ``word``; a word too short for the cut is its own lemma."""
    if script.startswith(WHOLE):
        return script[1:]
    cut, added, case = script.split("|")
    kept = word[: len(word) - int(cut)]
    if not kept:
        return word.lower()
    lemma = kept + added
    if case == LOWER:
        return lemma.lower()
    return lemma.capitalize() if case == CAPITAL else lemma
