"""Names that the user says stand for one thing, found wherever an article writes them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from spacy.tokens import Span

from claimrec.extract.naming import NAMED, guess
from claimrec.settings import bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacy.tokens import Doc

MARKS = ("'\u2018\u2019\u02bc", '"\u201c\u201d', "-\u2010\u2011\u2012\u2013\u2014")
"""Quotes and dashes that are one sign, however they are printed."""
NO_NOUN = frozenset({"advmod", "prep", "mark", "prt", "intj", "dep"})
"""What a name is to a verb only by a mistake of the parser."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


class Aliased(NamedTuple):
    """A place where one of the names stands, and the name that the user calls it by."""

    span: Span
    name: str


class Aliases:
    """The user's names, ready to be looked for."""

    def __init__(self, named: Mapping[str, Sequence[str]]) -> None:
        """Take each name with its other names; `Settings` sees to it that none stands for two things."""
        self._name = {_normal(form): name for name, others in named.items() for form in (name, *others)}
        forms = sorted(self._name, key=lambda form: (-len(form), form))
        self._pattern = re.compile("|".join(map(_pattern, forms))) if forms else None

    def mark(self, docs: Sequence[Doc]) -> list[Aliased]:
        """Find the names and make entities of them, each of the sort that most of its places are taken for.

        A name inside a longer one ("Acme" in "Acme Bank") is left to the longer.
        """
        if self._pattern is None:
            return []
        found = [(doc, list(self._within(doc))) for doc in docs]
        labels = _labels([each for _, own in found for each in own])
        entered: list[Aliased] = []
        for doc, own in found:
            named = [Aliased(_labelled(each, labels), each.name) for each in own]
            _enter(doc, [each.span for each in named])
            entered += named
        return entered

    def _within(self, doc: Doc) -> Iterator[Aliased]:
        """Yield the names of a doc; where all is in capitals nothing shows which of them are names."""
        if self._pattern is None or doc.text.isupper():
            return
        for match in self._pattern.finditer(doc.text):
            span = doc.char_span(*match.span())
            if span is not None and not any(_inside(span, ent) for ent in doc.ents):
                yield Aliased(span, self._name[_normal(match[0])])


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


def _labels(found: Sequence[Aliased]) -> dict[str, str]:
    """Return a label for each name: what the recogniser takes most of its places for, else a guess."""
    votes: dict[str, Counter[str]] = {each.name: Counter() for each in found}
    for span, name in found:
        votes[name].update(ent.label_ for ent in span.doc.ents if _meets(ent, span) and ent.label_ in NAMED)
    return {
        name: ballot.most_common(1)[0][0] if ballot else guess(name.split()) for name, ballot in votes.items()
    }


def _labelled(aliased: Aliased, labels: Mapping[str, str]) -> Span:
    span = aliased.span
    return Span(span.doc, span.start, span.end, labels[aliased.name])


def _enter(doc: Doc, spans: Sequence[Span]) -> None:
    """Make the spans entities in place of what they meet, and nouns where they were taken for other words."""
    for span in spans:
        _read_as_noun(span)
    others = [ent for ent in doc.ents if not any(_meets(ent, span) for span in spans)]
    if spans:
        doc.set_ents([*others, *spans], default="outside")


def _read_as_noun(span: Span) -> None:
    """Mend a name that looks like another word ("IN"): it is a noun, and before a bare verb its subject."""
    head = span.root
    if len(span) == 1 and not head.tag_.startswith("NN"):
        head.tag_, head.pos_ = "NNP", "PROPN"
    verb = head.head
    bare = not any(part.dep_ in SUBJECTS for part in verb.children)
    if head.dep_ in NO_NOUN and verb.pos_ == "VERB" and head.i < verb.i and bare:
        head.dep_ = "nsubjpass" if any(part.dep_ == "auxpass" for part in verb.children) else "nsubj"


def _meets(left: Span, right: Span) -> bool:
    return left.start < right.end and right.start < left.end
