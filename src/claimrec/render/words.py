"""What of a claim is shown in a cell: the source's own words, as few as say it."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from claimrec.render.safe import one_line

if TYPE_CHECKING:
    from claimrec.model import Claim

SAME = 4
"""Letters by which a word is taken for a form of the head: boats, boat."""
NOUN_AT_MOST = 2
"""Words after a figure that are shown with it: what is counted."""
_FOLLOWING = re.compile(r"[ ]([^\W\d_][\w\N{RIGHT SINGLE QUOTATION MARK}'-]*)")


@cache
def ends() -> frozenset[str]:
    """Return the words that do not belong to what is counted."""
    lines = files("claimrec.render").joinpath("not_counted.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def words_of(claim: Claim) -> str:
    """Return the value in the source's own words: of an event the clause, else the anchor.

    A figure takes what is counted along: `five` of "five people were killed" is shown as `five people`.
    """
    if claim.kind == "event":
        return one_line(claim.quote)
    if claim.value.form != "measured":
        return one_line(claim.anchor.text)
    anchor, head = claim.anchor.text, claim.value.frame.head
    if head and anchor.split()[-1:] and anchor.split()[-1].casefold().startswith(head[:SAME]):
        return one_line(anchor)
    return one_line(anchor + _counted(claim.quote, claim.anchor.end - claim.start))


def _counted(quote: str, at: int) -> str:
    """Return the words that follow, up to the first that belongs to something else."""
    end = at
    for _ in range(NOUN_AT_MOST):
        match = _FOLLOWING.match(quote, end)
        if match is None or match[1].lower() in ends():
            break
        end = match.end()
    return quote[at:end]
