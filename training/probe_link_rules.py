"""The rules that the head for coreference links is compared with: claimrec's, and an obvious baseline."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from probe_gum import KINDS, PRONOUNS, Document, Mention, last_part

from claimrec.extract.mentions import resolve
from claimrec.extract.page import OFFSET
from claimrec.model import Article
from claimrec.nlp.parse import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language

Figures = tuple[float, float, float]
"""Precision, recall and F in per cent."""


class Chooser(Protocol):
    """A rule: it is shown an anaphor and the mentions before it, nearest first."""

    def __call__(self, own: Mention, before: Sequence[Mention]) -> Mention | None:
        """Return the antecedent, None where it finds none."""


@dataclass(frozen=True)
class Link:
    """An answer to one anaphor: whether there is a right one, whether one was given, and was right."""

    kind: str
    has_right: bool
    given: bool
    right: bool
    surety: float = 0.0


@dataclass(frozen=True)
class Reading:
    """A document with its mentions, and the candidates of each anaphor."""

    document: Document
    mentions: list[Mention]
    asked: list[tuple[int, list[int]]]


def reading(document: Document, *, named: bool) -> Reading:
    """Return the anaphors of a document; with ``named`` only names may be antecedents."""
    mentions = document.mentions()
    asked = [(i, antecedents(mentions, i, named=named)) for i, m in enumerate(mentions) if m.kind in KINDS]
    return Reading(document, mentions, asked)


def antecedents(mentions: Sequence[Mention], i: int, *, named: bool) -> list[int]:
    """Return the mentions before mention ``i`` that it is no part of."""
    own = mentions[i]
    return [j for j, m in enumerate(mentions[:i]) if m.end < own.end and (m.kind == "name" or not named)]


def links(read: Reading, choose: Chooser) -> Iterator[Link]:
    """Yield what a rule says of each anaphor."""
    for i, candidates in read.asked:
        own, before = read.mentions[i], [read.mentions[j] for j in reversed(candidates)]
        chosen = choose(own, before)
        right = chosen is not None and chosen.group == own.group
        yield Link(own.kind, any(m.group == own.group for m in before), chosen is not None, right)


def product_rules(read: Reading, nlp: Language) -> Chooser:
    """Return claimrec's choice: it parses the raw paragraphs and gives keys to phrases."""
    keys = product_keys(read.document, read.mentions, nlp)

    def choose(own: Mention, before: Sequence[Mention]) -> Mention | None:
        return next((m for m in before if keys[own] is not None and keys[m] == keys[own]), None)

    return choose


def product_keys(document: Document, mentions: Iterable[Mention], nlp: Language) -> dict[Mention, str | None]:
    """Return the key that claimrec gives to the phrase of each mention."""
    starts = document.paragraph_starts
    texts = [document.text(*ends) for ends in pairwise([*starts, len(document.words)])]
    docs = list(parse((text for text, _ in texts), nlp))
    base = 0
    for doc, (text, _) in zip(docs, texts, strict=True):
        doc.user_data[OFFSET] = base
        base += len(text) + 2
    whole = "\n\n".join(text for text, _ in texts)
    known = resolve(Article(id=document.name, path="", sha256="", text=whole), docs)
    keys: dict[Mention, str | None] = {}
    for mention in mentions:
        at = bisect_right(starts, mention.start) - 1
        first, last = mention.start - starts[at], mention.end - 1 - starts[at]
        places = texts[at][1]
        if last >= len(places):  # a mention across paragraphs
            keys[mention] = None
            continue
        end = places[last] + len(document.words[mention.end - 1])
        span = docs[at].char_span(places[first], end, alignment_mode="expand")
        keys[mention] = known.key(span.root) if span else None
    return keys


def plain_rules(read: Reading) -> Chooser:
    """Return the baseline's choice: the same last word, or for a pronoun what agrees with it."""
    document = read.document

    def choose(own: Mention, before: Sequence[Mention]) -> Mention | None:
        if own.kind == "pronoun":
            return next((m for m in before if agrees(document, own, m)), None)
        word = last_part(document, own).lower()
        return next((m for m in before if last_part(document, m).lower() == word), None)

    return choose


def agrees(document: Document, pronoun: Mention, other: Mention) -> bool:
    """Tell whether a mention has the number and the type that a pronoun asks for."""
    sort = PRONOUNS[document.words[pronoun.head].lower()]
    other_sort = PRONOUNS.get(document.words[other.head].lower())
    if other_sort:
        return sort == other_sort
    is_plural = document.tags[other.head] in {"NNS", "NNPS"}
    if sort == "several":
        return is_plural or other.etype == "organization"
    return not is_plural and (other.etype == "person") == (sort in {"male", "female"})


def figures(found: Sequence[Link]) -> Figures:
    """Return precision, recall and F of the links."""
    hits, given = sum(link.right for link in found), sum(link.given for link in found)
    wanted = sum(link.has_right for link in found)
    return 100 * hits / max(given, 1), 100 * hits / max(wanted, 1), 200 * hits / max(given + wanted, 1)


def surest(found: Sequence[Link], n: int) -> float:
    """Return the precision, in per cent, of the ``n`` surest links that were given."""
    given = sorted((link for link in found if link.given), key=lambda link: -link.surety)[:n]
    return 100 * sum(link.right for link in given) / max(len(given), 1)
