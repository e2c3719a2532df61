"""The rules that the head for coreference links is compared with: claimrec's, and an obvious baseline."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final, Protocol

from marks import NAMES, WORKS
from probe_gum import KINDS, PRONOUNS, Document, Mention, last_part

from claimrec.extract.reading import open_page
from claimrec.model import Article, Block
from claimrec.nlp.parse import parse

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from spacy.language import Language

    from claimrec.extract.tokens import Span

LABELS: Final = frozenset(NAMES) | frozenset(WORKS)
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


class Parsed:
    """A document as the product parses it: raw paragraphs, each by itself, one line between them."""

    def __init__(self, document: Document, nlp: Language) -> None:
        self.document = document
        self.starts = document.paragraph_starts
        parts = [document.text(*ends) for ends in pairwise([*self.starts, len(document.words)])]
        self.text = "\n\n".join(text for text, _ in parts)
        self.places = [places for _, places in parts]
        starts = accumulate((len(text) + 2 for text, _ in parts[:-1]), initial=0)
        blocks = [
            Block(start=start, end=start + len(text)) for start, (text, _) in zip(starts, parts, strict=True)
        ]
        article = Article(id=document.name, path="", sha256="", text=self.text, blocks=tuple(blocks))
        self.page = open_page(article, list(parse((text for text, _ in parts), nlp)))

    def span(self, mention: Mention) -> Span | None:
        """Return the tokens of a mention, None for one that crosses paragraphs."""
        at = bisect_right(self.starts, mention.start) - 1
        first, last = mention.start - self.starts[at], mention.end - 1 - self.starts[at]
        places = self.places[at]
        if last >= len(places):
            return None
        end = places[last] + len(self.document.words[mention.end - 1])
        return self.page.docs[at].around(places[first], end)

    def is_found_name(self, mention: Mention) -> bool:
        """Tell a name that the pipeline finds as one: "Texas", but not that in "University of Texas"."""
        span = self.span(mention) if mention.kind == "name" else None
        return span is not None and any(
            ent.label_ in LABELS
            and ent.start <= span.root.i < ent.end
            and span.start <= ent.start
            and ent.end <= span.end
            for ent in span.doc.ents
        )

    def keys(self, mentions: Iterable[Mention]) -> dict[Mention, str | None]:
        """Return the key that claimrec gives to the phrase of each mention."""
        spans = {mention: self.span(mention) for mention in mentions}
        return {
            mention: self.page.mentions.key(span.root) if span else None for mention, span in spans.items()
        }


@dataclass(frozen=True)
class Reading:
    """A document with its mentions, and the candidates of each anaphor."""

    parsed: Parsed
    mentions: list[Mention]
    asked: list[tuple[int, list[int]]]

    @property
    def document(self) -> Document:
        """The document that was read."""
        return self.parsed.document


def reading(parsed: Parsed, *, named: bool) -> Reading:
    """Return the anaphors of a document; with ``named`` no names count but those the pipeline finds.

    Then they alone may be antecedents, and the other names are not asked about.
    """
    mentions = parsed.document.mentions()
    found = {i for i, mention in enumerate(mentions) if parsed.is_found_name(mention)}
    asked = [
        (i, antecedents(mentions, i, found if named else None))
        for i, mention in enumerate(mentions)
        if mention.kind in KINDS and not (named and mention.kind == "name" and i not in found)
    ]
    return Reading(parsed, mentions, asked)


def antecedents(mentions: Sequence[Mention], i: int, allowed: Container[int] | None) -> list[int]:
    """Return the mentions before mention ``i`` that it is no part of, all or those that are ``allowed``."""
    end = mentions[i].end
    return [j for j, m in enumerate(mentions[:i]) if m.end < end and (allowed is None or j in allowed)]


def links(read: Reading, choose: Chooser) -> Iterator[Link]:
    """Yield what a rule says of each anaphor."""
    for i, candidates in read.asked:
        own, before = read.mentions[i], [read.mentions[j] for j in reversed(candidates)]
        chosen = choose(own, before)
        right = chosen is not None and chosen.group == own.group
        yield Link(own.kind, any(m.group == own.group for m in before), chosen is not None, right)


def product_rules(read: Reading) -> Chooser:
    """Return claimrec's choice: the nearest mention with the same key."""
    keys = read.parsed.keys(read.mentions)

    def choose(own: Mention, before: Sequence[Mention]) -> Mention | None:
        return next((m for m in before if keys[own] is not None and keys[m] == keys[own]), None)

    return choose


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


def precision(found: Sequence[Link]) -> float:
    """Return the precision in per cent."""
    return figures(found)[0]


def surest(found: Sequence[Link], n: int) -> list[Link]:
    """Return the ``n`` surest links that were given."""
    return sorted((link for link in found if link.given), key=lambda link: -link.surety)[:n]


def recall_at(found: Sequence[Link], wanted: float) -> float:
    """Return the recall, in per cent, of as many of the surest links as have the wanted precision."""
    hits, most = 0, 0
    for n, link in enumerate(surest(found, len(found)), start=1):
        hits += link.right
        most = hits if 100 * hits >= wanted * n else most
    return 100 * most / max(sum(link.has_right for link in found), 1)
