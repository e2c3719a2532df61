"""One entity label for one name throughout a document.

"Acme Forge" is an organisation in one sentence and a person in the next if each is read alone; the label
that most of its mentions got is given to all of them.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from spacy.language import Language
from spacy.tokens import Doc, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

NAME_LABELS: Final = frozenset(
    {"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"}
)
ARTICLES: Final = frozenset({"the", "a", "an"})


@Language.factory("claimrec_label_vote", requires=["doc.ents"], assigns=["doc.ents"])
def make_label_vote(nlp: Language, name: str) -> LabelVote:
    """Make the component."""
    del nlp, name
    return LabelVote()


class LabelVote:
    """Gives all mentions of a name the label that most of them have."""

    def __call__(self, doc: Doc) -> Doc:
        """Change the labels of ``doc``'s entities where mentions of one name differ."""
        names = [without_possessive(entity) for entity in doc.ents]
        elected = vote(names)
        doc.ents = tuple(relabelled(entity, elected) for entity in names)
        return doc


def without_possessive(entity: Span) -> Span:
    """Return ``entity`` without a possessive mark at its end; the silver annotation has some with it."""
    if entity.label_ not in NAME_LABELS or entity[-1].tag_ != "POS" or len(entity) == 1:
        return entity
    return Span(entity.doc, entity.start, entity.end - 1, label=entity.label)


def vote(entities: Iterable[Span]) -> dict[str, str]:
    """Return the label of each name whose mentions differ; of two equally frequent labels the first."""
    ballots: dict[str, Counter[str]] = {}
    for entity in entities:
        if entity.label_ in NAME_LABELS:
            ballots.setdefault(name_of(entity), Counter())[entity.label_] += 1
    elected = {name: winner(labels) for name, labels in ballots.items() if name and len(labels) > 1}
    return elected | surnames(ballots)


def winner(labels: Counter[str]) -> str:
    """Return the most frequent label, the first seen of equals."""
    return labels.most_common(1)[0][0]


def surnames(ballots: dict[str, Counter[str]]) -> dict[str, str]:
    """Return PERSON for each short name that is the last word of a person's full name and of no other's."""
    last_words: dict[str, set[str]] = {}
    for name, labels in ballots.items():
        words = name.split()
        if len(words) > 1:
            last_words.setdefault(words[-1], set()).add(winner(labels))
    return {word: "PERSON" for word, labels in last_words.items() if labels == {"PERSON"} and word in ballots}


def name_of(entity: Span) -> str:
    """Return the name in the form in which mentions are compared: no article."""
    words = [token.text for token in entity if not token.is_space]
    if words and words[0].lower() in ARTICLES:
        words = words[1:]
    return " ".join(words)


def relabelled(entity: Span, elected: dict[str, str]) -> Span:
    """Return ``entity`` with the label its name was given."""
    label = elected.get(name_of(entity), entity.label_) if entity.label_ in NAME_LABELS else entity.label_
    return entity if label == entity.label_ else Span(entity.doc, entity.start, entity.end, label=label)
