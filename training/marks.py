"""What a corpus allows as the entity mark of each word, in the pipeline's scheme: BILUO with OntoNotes types.

Corpora differ in what they know.  One marks a place without saying whether it is a country or a sea, one
knows names but no dates, one is sure of where a name ends and not of its type.  So each word has the set of
marks that its corpus allows, the empty set meaning that all are; training takes the sum of the probabilities
of the allowed ones (learning from partial labels, Cour et al. 2011).
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Marks = frozenset[str]
Allowed = list[Marks]

# fmt: off
TYPES: Final = (
    "CARDINAL", "DATE", "EVENT", "FAC", "GPE", "LANGUAGE", "LAW", "LOC", "MONEY", "NORP", "ORDINAL", "ORG",
    "PERCENT", "PERSON", "PRODUCT", "QUANTITY", "TIME", "WORK_OF_ART",
)
# fmt: on
PLACES: Final = ("GPE", "LOC", "FAC")
NUMERIC: Final = ("CARDINAL", "DATE", "MONEY", "ORDINAL", "PERCENT", "QUANTITY", "TIME")
WORKS: Final = ("EVENT", "LANGUAGE", "LAW", "PRODUCT", "WORK_OF_ART")
NAMES: Final = ("PERSON", "ORG", *PLACES, "NORP")
ANY: Final[Marks] = frozenset()
OUTSIDE: Final[Marks] = frozenset({"O"})


def marks(types: Iterable[str], positions: str = "BILU") -> Marks:
    """Return the marks of some types, at some positions in a name."""
    return frozenset(f"{position}-{name}" for name, position in product(types, positions))


ALL_MARKS: Final[tuple[str, ...]] = ("O", *(f"{position}-{name}" for name in TYPES for position in "BILU"))
NO_NAME: Final[Marks] = OUTSIDE | marks((*NUMERIC, *WORKS))
NO_PROPER_NAME: Final[Marks] = OUTSIDE | marks((*NUMERIC, "NORP", *WORKS))


def span(length: int, types: Sequence[str]) -> Allowed:
    """Return the marks of a name of ``length`` words whose type is one of ``types``."""
    if length == 1:
        return [marks(types, "U")]
    return [marks(types, "B"), *[marks(types, "I")] * (length - 2), marks(types, "L")]


def span_with_article(length: int, types: Sequence[str]) -> Allowed:
    """Return the marks of a name behind an article, which may belong to it or not; the article comes first.

    OntoNotes counts "the" in before most names of organisations, other corpora never do.
    """
    without = span(length - 1, types)
    with_it = span(length, types)
    return [OUTSIDE | with_it[0], *(a | b for a, b in zip(without, with_it[1:], strict=True))]


def titled_person(length: int) -> Allowed:
    """Return the marks of a person whose name may have a title in front, which OntoNotes leaves out."""
    return [*[OUTSIDE | marks(("PERSON",), "BI")] * (length - 1), marks(("PERSON",), "LU")]


def either(left: Allowed, right: Allowed) -> Allowed:
    """Return what one of two annotations of the same words allows."""
    return [a | b if a and b else ANY for a, b in zip(left, right, strict=True)]


def exact(biluo: Iterable[str]) -> Allowed:
    """Return marks that are known for certain."""
    return [frozenset({mark}) for mark in biluo]
