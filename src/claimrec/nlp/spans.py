"""Entities that a rule is sure of, put in the place of those that overlap them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Span

# A find inside one of these is a part of a longer name: "the COVID-19 Task Force".
LONGER_NAMES: Final = frozenset({"ORG", "EVENT", "FAC", "LAW", "WORK_OF_ART", "PRODUCT"})


def merged(entities: Sequence[Span], found: Sequence[Span]) -> list[Span]:
    """Return the entities with ``found``, which do not overlap each other, in place of what overlaps them.

    An entity that holds a find and more stays if it is a longer name or of the same label.
    """
    find_at = {i: span for span in found for i in range(span.start, span.end)}
    taken: set[int] = set()
    kept = []
    for entity in entities:
        inside = [find_at[i] for i in range(entity.start, entity.end) if i in find_at]
        if inside and not holds(entity, inside[0]):
            continue
        kept.append(entity)
        taken.update(range(entity.start, entity.end))
    return kept + [span for span in found if taken.isdisjoint(range(span.start, span.end))]


def holds(entity: Span, find: Span) -> bool:
    """Tell whether ``find`` is but a part of ``entity``."""
    inside = entity.start <= find.start and find.end <= entity.end and len(entity) > len(find)
    return inside and (entity.label_ in LONGER_NAMES or entity.label_ == find.label_)
