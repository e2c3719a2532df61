"""Numbers that are not what the predicate tells of: the whole of a part, a difference from something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimrec.extract.measures import Mention
    from claimrec.extract.tokens import Token

WHOLE, DIFFERENCE = "whole", "difference"
OPENERS = frozenset({"DT", "PRP$", "POS", "NN", "NNP", "NNS", "JJ", "IN"})
"""Tags of what may stand between "of" and the whole: the, its, the city's, some, about."""
NEAR = 4
PARTS = frozenset(
    {"half", "quarter", "quarters", "third", "thirds", "percent", "most", "all", "none", "cent"}
)
COMPARATIVES = frozenset({"more", "fewer", "less", "higher", "lower"})


def is_whole(mention: Mention) -> bool:
    """Tell the second number of "28 of 41 passes", "two of the six soldiers", "half of its 40 workers"."""
    doc, start = mention.span.doc, mention.span.start
    for i in range(start - 1, max(start - 1 - NEAR, 0), -1):
        if doc[i].lower_ == "of":
            part = doc[i - 1]
            return part.tag_ == "CD" or part.lower_ in PARTS
        if doc[i].tag_ not in OPENERS or doc[i].ent_type_ in {"DATE", "CARDINAL"}:
            return False
    return False


def is_difference(mention: Mention) -> bool:
    """Tell "300 more than last year", "13 points fewer than Olsen", "two more wins than any rival"."""
    behind = list(mention.span.doc[mention.span.end : mention.span.end + NEAR])
    words = [token.lower_ for token in behind]
    if "than" not in words:
        return False
    between = behind[: words.index("than")]
    return any(token.lower_ in COMPARATIVES for token in between[:2]) and all(map(_is_phrase, between))


def _is_phrase(token: Token) -> bool:
    return token.lower_ in COMPARATIVES or token.tag_ in {"NN", "NNS", "JJ"}
