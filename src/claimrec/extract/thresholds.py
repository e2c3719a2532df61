"""Verbs that tell on which side of a figure something is: cases passed 4,000, turnout neared 60 percent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.canon.quantities import above, nearly
from claimrec.extract.harm_words import word_set
from claimrec.extract.predicates import child, is_verb
from claimrec.extract.wholes import named, subject_of

if TYPE_CHECKING:
    from claimrec.extract.measures import Mention
    from claimrec.extract.tokens import Token
    from claimrec.extract.wholes import Head
    from claimrec.model import Quantity

IN_HEADLINES = frozenset({"top", "tops", "near", "nears"})
"""Forms that the parser hardly takes for verbs: "Covid cases top 4,000"."""


def bounded(mention: Mention) -> Quantity:
    """Return the figure with the bound that the verb before it puts on it."""
    verb = _verb(mention) or _in_headline(mention)
    quantity = mention.found.quantity
    if verb is None or verb.i >= mention.span.start:
        return quantity
    return nearly(quantity) if verb.lemma_.lower() in word_set("nearing") else above(quantity)


def crossing(mention: Mention) -> Head | None:
    """Return what passes, exceeds or nears the figure."""
    verb = _verb(mention)
    if verb is not None:
        return subject_of(verb)
    place = _in_headline(mention)
    return None if place is None else named(place.doc[place.i - 1])


def _verb(mention: Mention) -> Token | None:
    """Return a verb of passing whose object the figure is; the phrase may hold the verb ("exceeded 60")."""
    root, first = mention.root, mention.span[0]
    verb = first if is_verb(first) else root.head
    crosses = verb.lemma_.lower() in word_set("passing") | word_set("nearing")
    own = verb == first or (root.dep_ == "dobj" and root in mention.span)
    return verb if crosses and own and is_verb(verb) and _is_counted(child(verb, "nsubj"), mention) else None


def _is_counted(subject: Token | None, mention: Mention) -> bool:
    """Tell "cases passed 40" and "turnout passed 40 percent" from "the senate passed 40"."""
    if subject is None:
        return False
    measured = mention.found.quantity.unit is not None or subject.lemma_.lower() in word_set("totals")
    return subject.tag_ == "NNS" or (subject.tag_ == "NN" and measured)


def _in_headline(mention: Mention) -> Token | None:
    doc, start, end = mention.span.doc, mention.span.start, mention.span.end
    before = doc[max(0, start - 2) : start]
    if len(before) == 1 or not before or before[1].lower_ not in IN_HEADLINES:
        return None
    counts = end < len(doc) and doc[end].tag_ == "NNS"
    return None if counts or before[0].tag_ not in {"NN", "NNS"} else before[1]
