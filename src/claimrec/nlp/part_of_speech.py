"""Universal parts of speech and morphology from Penn tags, as ``en_core_web_*`` has them."""

from __future__ import annotations

from typing import Final

POS_OF_TAG: Final = {
    "$": "SYM",
    "''": "PUNCT",
    "#": "SYM",
    ",": "PUNCT",
    "-LRB-": "PUNCT",
    "-RRB-": "PUNCT",
    ".": "PUNCT",
    ":": "PUNCT",
    "``": "PUNCT",
    "ADD": "X",
    "AFX": "ADJ",
    "CC": "CCONJ",
    "CD": "NUM",
    "DT": "DET",
    "EX": "PRON",
    "FW": "X",
    "GW": "X",
    "HYPH": "PUNCT",
    "IN": "ADP",
    "JJ": "ADJ",
    "JJR": "ADJ",
    "JJS": "ADJ",
    "LS": "X",
    "MD": "AUX",
    "NFP": "PUNCT",
    "NN": "NOUN",
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "NNS": "NOUN",
    "PDT": "DET",
    "POS": "PART",
    "PRP": "PRON",
    "PRP$": "PRON",
    "RB": "ADV",
    "RBR": "ADV",
    "RBS": "ADV",
    "RP": "ADP",
    "SYM": "SYM",
    "TO": "PART",
    "UH": "INTJ",
    "VB": "VERB",
    "VBD": "VERB",
    "VBG": "VERB",
    "VBN": "VERB",
    "VBP": "VERB",
    "VBZ": "VERB",
    "WDT": "DET",
    "WP": "PRON",
    "WP$": "PRON",
    "WRB": "SCONJ",
    "XX": "X",
    "_SP": "SPACE",
}

MORPH_OF_TAG: Final = {
    "JJ": "Degree=Pos",
    "JJR": "Degree=Cmp",
    "JJS": "Degree=Sup",
    "MD": "VerbForm=Fin",
    "NN": "Number=Sing",
    "NNP": "Number=Sing",
    "NNPS": "Number=Plur",
    "NNS": "Number=Plur",
    "RBR": "Degree=Cmp",
    "RBS": "Degree=Sup",
    "VB": "VerbForm=Inf",
    "VBD": "Tense=Past|VerbForm=Fin",
    "VBG": "Aspect=Prog|Tense=Pres|VerbForm=Part",
    "VBN": "Aspect=Perf|Tense=Past|VerbForm=Part",
    "VBP": "Tense=Pres|VerbForm=Fin",
    "VBZ": "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
}

BE: Final = frozenset({"be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m"})
NEGATIONS: Final = frozenset({"not", "n't"})
ARGUMENTS: Final = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "attr", "ROOT", "conj"})
PREDICATES: Final = frozenset({"attr", "acomp"})


def pos_of(word: str, tag: str, dep: str, *, has_predicate: bool) -> str:
    """Return the part of speech of a word.

    ``has_predicate`` tells whether an ``attr`` or ``acomp`` hangs on it, which makes "be" a copula.
    """
    lower = word.lower()
    if tag.startswith("VB"):
        copula = has_predicate and lower in BE
        return "AUX" if dep in {"aux", "auxpass"} or copula else "VERB"
    if tag == "IN" and dep == "mark":
        return "SCONJ"
    if tag in {"DT", "WDT"} and dep in ARGUMENTS:
        return "PRON"
    if tag == "TO" and dep == "prep":
        return "ADP"
    if tag == "RB" and lower in NEGATIONS:
        return "PART"
    return POS_OF_TAG.get(tag, "X")
