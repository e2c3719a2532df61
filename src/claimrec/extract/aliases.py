"""Names that the user says stand for one thing, found wherever an article writes them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from spacy.tokens import Span

from claimrec.canon.names import place_of
from claimrec.extract import wordlists
from claimrec.extract.naming import NAMED, Named, guess, label_inside
from claimrec.settings import bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Doc

    from claimrec.extract.tokens import Doc as Block

MARKS = ("'\u2018\u2019\u02bc", '"\u201c\u201d', "-\u2010\u2011\u2012\u2013\u2014")
"""Quotes and dashes that are one sign, however they are printed."""
OWN_VOTE = 100
NO_NOUN = frozenset({"advmod", "prep", "mark", "prt", "intj", "dep"})
"""What a name is to a verb only by a mistake of the parser."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


class Place(NamedTuple):
    """Tokens `[start, end)` of one block, the name that the user calls them by, and its label."""

    block: int
    start: int
    end: int
    name: str
    label: str


class _Found(NamedTuple):
    """A place in a parse, the name it is called by, and the entities that it meets."""

    span: Span
    name: str
    met: Sequence[Span]


class Aliases:
    """The user's names, ready to be looked for."""

    def __init__(self, named: Mapping[str, Sequence[str]]) -> None:
        """Take each name with its other names; `Settings` sees to it that none stands for two things."""
        self._name = {_normal(form): name for name, others in named.items() for form in (name, *others)}
        forms = sorted(self._name, key=lambda form: (-len(form), form))
        self._pattern = re.compile("|".join(map(_pattern, forms))) if forms else None

    def mark(self, docs: Sequence[Doc]) -> list[Place]:
        """Find the names and make entities of them, each of the sort that most of its places are taken for.

        A name inside a longer one ("Acme" in "Acme Bank") is left to the longer.
        """
        if self._pattern is None:
            return []
        found = [list(self._within(doc)) for doc in docs]
        labels = _labels([each for own in found for each in own])
        for doc, own in zip(docs, found, strict=True):
            _enter(doc, [Span(doc, each.span.start, each.span.end, labels[each.name]) for each in own])
        return [
            Place(block, each.span.start, each.span.end, each.name, labels[each.name])
            for block, own in enumerate(found)
            for each in own
        ]

    def _within(self, doc: Doc) -> Iterator[_Found]:
        """Yield the names of a doc; where all is in capitals nothing shows which of them are names."""
        if self._pattern is None or doc.text.isupper():
            return
        owners = {token: ent for ent in doc.ents for token in range(ent.start, ent.end)}
        for match in self._pattern.finditer(doc.text):
            span = doc.char_span(*match.span())
            if span is None:
                continue
            met = list(dict.fromkeys(owners[i] for i in range(span.start, span.end) if i in owners))
            if not any(_inside(span, ent) for ent in met):
                yield _Found(span, self._name[_normal(match[0])], met)


NO_ALIASES = Aliases({})


def named(places: Sequence[Place], blocks: Sequence[Block]) -> list[Named]:
    """Name the places as if the given name itself stood there: "Norwegian Navy" counts as "Norway Navy"."""
    spans = (blocks[place.block][place.start : place.end] for place in places)
    return [
        Named(span, _led_by_country(place) or place.name, place.label, place.name)
        for span, place in zip(spans, places, strict=True)
    ]


def _led_by_country(place: Place) -> str | None:
    """Return an organ of state with the country's own name before it, None where there is no such."""
    first, _, rest = place.name.partition(" ")
    organ = place.label == "ORG" and not wordlists.words("state_organs").isdisjoint(rest.lower().split())
    return f"{place_of(first)} {rest}" if organ and place_of(first) else None


def _normal(form: str) -> str:
    """Return a form with plain quotes, dashes and spaces, without the article before a name."""
    for marks in MARKS:
        form = re.sub(f"[{marks}]", marks[0], form)
    return bare(form)


def _pattern(form: str) -> str:
    """Return what finds the form as whole words; the pipeline has made quotes and dashes plain already."""
    words = r"\s+".join(map(re.escape, form.split()))
    return rf"(?<!\w){words}(?!\w)"


def _inside(span: Span, ent: Span) -> bool:
    """Tell a name that is only a part of a longer one; an article or possessive makes none longer."""
    words = [token.i for token in ent if token.tag_ not in {"DT", "POS"}]
    own = range(span.start, span.end)
    return ent.label_ in NAMED and set(own) < set(words)


def _labels(found: Sequence[_Found]) -> dict[str, str]:
    """Return a label for each name: its own words', else what the recogniser takes its places for.

    Places that are written as the name itself say more than those of a nickname.
    """
    votes: dict[str, Counter[str]] = {each.name: Counter() for each in found}
    for span, name, met in found:
        weight = OWN_VOTE if _normal(span.text) == _normal(name) else 1
        votes[name].update(dict.fromkeys((ent.label_ for ent in met if ent.label_ in NAMED), weight))
    return {name: _label(name.split(), ballot) for name, ballot in votes.items()}


def _label(words: Sequence[str], ballot: Counter[str]) -> str:
    recognised = ballot.most_common(1)[0][0] if ballot else None
    return label_inside(words) or recognised or guess(words)


def _enter(doc: Doc, spans: Sequence[Span]) -> None:
    """Make the spans entities instead of what they meet, and nouns where they were taken for other words."""
    taken = {token for span in spans for token in range(span.start, span.end)}
    others = [ent for ent in doc.ents if taken.isdisjoint(range(ent.start, ent.end))]
    if spans:
        doc.set_ents([*others, *spans], default="outside")
    for span in spans:
        _read_as_noun(span)


def _read_as_noun(span: Span) -> None:
    """Mend a name that looks like another word ("IN"): it is a noun, and before a bare verb its subject."""
    head = span.root
    if len(span) == 1 and not head.tag_.startswith("NN"):
        head.tag_, head.pos_ = "NNP", "PROPN"
    verb = head.head
    bare_verb = not any(part.dep_ in SUBJECTS for part in verb.children)
    if head.dep_ in NO_NOUN and verb.pos_ == "VERB" and head.i < verb.i and bare_verb:
        head.dep_ = "nsubjpass" if any(part.dep_ == "auxpass" for part in verb.children) else "nsubj"
