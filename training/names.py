"""Names that a treebank gives away: proper nouns that a tree holds together, and GUM's entity types.

EWT has no entities; its trees still say which words are proper nouns and where a name begins and ends.
GUM marks the mentions of people, places and organisations, named or not, and types them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from marks import (
    ANY,
    NO_NAME,
    NO_PROPER_NAME,
    OUTSIDE,
    PLACES,
    WORKS,
    Allowed,
    marks,
    span,
    span_with_article,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

GLUE: Final = frozenset({"flat", "compound", "amod", "nummod", "goeswith", "flat:name"})
PROPER: Final = frozenset({"NNP", "NNPS"})
OPEN: Final = frozenset({"PROPN", "X", "SYM"})

TYPES_OF_GUM: Final = {
    "person": ("PERSON",),
    "place": PLACES,
    "organization": ("ORG", "GPE", "FAC"),
    "time": ("DATE", "TIME", "EVENT"),
    "event": ("EVENT", "DATE"),
    "object": ("PRODUCT", "WORK_OF_ART", "FAC"),
    "abstract": ("WORK_OF_ART", "LAW", "LANGUAGE", "EVENT", "PRODUCT", "ORG"),
}
ENTITY: Final = re.compile(r"(?:^|\|)Entity=([^|]*)")
BRACKET: Final = re.compile(r"\((\d+)-(\w+)-[^()]*|(\d+)\)|\)")

UNTOLD: Final = ("PERSON", "ORG", *PLACES, *WORKS, "DATE", "TIME")

Name = tuple[int, int]
Mention = tuple[int, int, str]
"""First word, word behind the last, GUM's type."""


def gum_mentions(misc: Sequence[str]) -> list[Mention] | None:
    """Return the mentions in the last column of a sentence, None where there is no such annotation.

    Brackets that a sentence leaves open or finds open are passed over.
    """
    opened: list[tuple[str, str, int]] = []
    mentions: list[Mention] = []
    seen = False
    for i, column in enumerate(misc):
        found = ENTITY.search(column)
        if not found:
            continue
        seen = True
        for bracket in BRACKET.finditer(found[1]):
            if bracket[1]:
                opened.append((bracket[1], bracket[2], i))
                continue
            at = next((k for k in reversed(range(len(opened))) if bracket[3] in {None, opened[k][0]}), None)
            if at is not None:
                _, kind, start = opened.pop(at)
                mentions.append((start, i + 1, kind))
    return mentions if seen else None


def allowed_by_tree(
    tags: Sequence[str],
    pos: Sequence[str],
    heads: Sequence[int],
    deps: Sequence[str],
    mentions: list[Mention] | None,
) -> tuple[Allowed, list[Name]]:
    """Return the marks that a UD tree (and, in GUM, the mentions) leave open, and the names of unknown type.

    A title ("President" before a name, ``nmod:desc``) may be outside of any name; other names may not, unless
    ``common_words`` knows better.
    """
    allowed = [by_word(tag, upos) for tag, upos in zip(tags, pos, strict=True)]
    untyped: list[Name] = []
    for start, end in name_spans(tags, heads, deps):
        told = types_of(start, end, heads, mentions)
        types = told or UNTOLD
        if tags[end - 1] == "NNPS" or pos[end - 1] == "ADJ":
            types = (*types, "NORP")
        if told is None:
            untyped.append((start, end))
        is_title = any(deps[i] == "nmod:desc" for i in range(start, end))
        first, name = start, span(end - start, types)
        if start and pos[start - 1] == "DET":
            first, name = start - 1, span_with_article(end - start + 1, types)
        if "NUM" in {*pos[max(start - 1, 0) : start], *pos[end : end + 1]}:
            # "August" of "August 15, 2008" is no date of its own.
            name = [here | marks([kind for kind in types if kind in {"DATE", "TIME"}]) for here in name]
        for i, marks_here in enumerate(name, first):
            allowed[i] = marks_here | OUTSIDE if is_title else marks_here
        loosen_complement(allowed, end, heads, deps)
    loosen_hyphens(allowed, tags)
    return allowed, untyped


def by_word(tag: str, upos: str) -> frozenset[str]:
    """Return what a word may be for its part of speech alone."""
    if tag in PROPER or upos in OPEN:
        return ANY
    if upos in {"ADJ", "NOUN"}:
        return NO_PROPER_NAME
    return NO_NAME


def name_spans(tags: Sequence[str], heads: Sequence[int], deps: Sequence[str]) -> list[tuple[int, int]]:
    """Return the runs of proper nouns that hang together: "Bill Clinton", not the "President" before it."""
    spans: list[tuple[int, int]] = []
    for i, tag in enumerate(tags):
        if tag not in PROPER:
            continue
        joined = spans and spans[-1][1] == i and belong_together(spans[-1], i, heads, deps)
        if joined:
            spans[-1] = (spans[-1][0], i + 1)
        else:
            spans.append((i, i + 1))
    return spans


def belong_together(name: tuple[int, int], i: int, heads: Sequence[int], deps: Sequence[str]) -> bool:
    """Tell whether the proper noun ``i`` goes on with the name before it."""
    inside = range(name[0], name[1])
    if heads[i] - 1 in inside:
        return deps[i] in GLUE
    ahead = heads[i] - 1
    return any(
        (heads[k] - 1 == i or (ahead > i and heads[k] - 1 == ahead and deps[i] in GLUE)) and deps[k] in GLUE
        for k in inside
    )


def types_of(
    start: int, end: int, heads: Sequence[int], mentions: list[Mention] | None
) -> tuple[str, ...] | None:
    """Return the types that GUM's smallest mention headed by this name leaves open, None if there is none."""
    inside = range(start, end)
    top = next((i for i in inside if heads[i] - 1 not in inside), end - 1)
    around = [m for m in mentions or () if m[0] <= start and end <= m[1]]
    headed = [m for m in around if not m[0] <= heads[top] - 1 < m[1]]
    if not headed:
        return None
    kind = min(headed, key=lambda m: m[1] - m[0])[2]
    return TYPES_OF_GUM.get(kind)


def loosen_complement(allowed: Allowed, end: int, heads: Sequence[int], deps: Sequence[str]) -> None:
    """Leave "of Oxford" behind "University" open, and the end of the name before it with it."""
    if end >= len(allowed) or deps[end] != "case":
        return
    noun = heads[end] - 1
    if noun > end and deps[noun] == "nmod" and heads[noun] - 1 < end:
        for i in range(end - 1, noun + 1):
            allowed[i] = ANY


def loosen_hyphens(allowed: Allowed, tags: Sequence[str]) -> None:
    """Leave the proper nouns on both sides of a hyphen open: "al-Sabunji" is one name, "U.S.-led" is not."""
    for i, tag in enumerate(tags):
        if tag == "HYPH" and PROPER.intersection(tags[max(i - 1, 0) : i + 2]):
            for k in range(max(i - 1, 0), min(i + 2, len(tags))):
                allowed[k] = ANY
