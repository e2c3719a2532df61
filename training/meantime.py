"""MEANTIME's training articles as sentences in OntoNotes marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from corpus import Sentence
from entities import is_held_apart, is_named, place
from marks import ANY, NO_NAME, PLACES, WORKS, Allowed, marks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TYPES_OF_MEANTIME: Final = {"PER": ("PERSON",), "LOC": PLACES, "ORG": ("ORG",), "PRO": (*WORKS, "ORG")}


def meantime_sentences(folder: Path) -> list[Sentence]:
    """Read the annotated sentences of MEANTIME's training articles."""
    articles = sorted(folder.rglob("intra_cross-doc_annotation/*/*.xml"), key=lambda path: path.name)
    kept = [path for i, path in enumerate(articles) if not is_held_apart(i)]
    return [s for path in kept for s in meantime_article(ET.parse(path).getroot())]  # noqa: S314  (our own corpus)


def meantime_article(root: ET.Element) -> Iterator[Sentence]:
    """Yield the sentences of an article that have any annotation: names only, dates and numbers stay open."""
    tokens = {t.get("t_id", ""): (int(t.get("sentence", "0")), t.text or "") for t in root.iter("token")}
    order = {t_id: i for i, t_id in enumerate(tokens)}
    types = mention_types(root)
    allowed: Allowed = [NO_NAME | marks(("NORP",))] * len(tokens)
    annotated: set[int] = set()
    words = [word for _, word in tokens.values()]
    for mention in root.iter("ENTITY_MENTION"):
        places = sorted(order[a.get("t_id", "")] for a in mention.iter("token_anchor"))
        annotated.update(list(tokens.values())[i][0] for i in places)
        named = mention.get("syntactic_type") == "NAM" and is_named(" ".join(words[i] for i in places))
        kind = types.get(mention.get("m_id", ""), "")
        if named and kind in TYPES_OF_MEANTIME and places[-1] - places[0] + 1 == len(places):
            place(allowed, places[0], places[-1] + 1, TYPES_OF_MEANTIME[kind], words)
        else:
            for i in places:
                if allowed[i] >= NO_NAME:
                    allowed[i] = ANY
    for number in sorted(annotated):
        inside = [i for i, (sentence, _) in enumerate(tokens.values()) if sentence == number]
        yield Sentence(words=[words[i] for i in inside], entities=[allowed[i] for i in inside])


def mention_types(root: ET.Element) -> dict[str, str]:
    """Return the type of the thing that each mention refers to."""
    kinds = {e.get("m_id"): e.get("ent_type", "") for e in root.iter("ENTITY")}
    return {
        source.get("m_id", ""): kinds.get(target.get("m_id"), "")
        for relation in root.iter("REFERS_TO")
        for target in relation.iter("target")
        for source in relation.iter("source")
    }
