"""Who or what the names, titles, nominals and pronouns of one article stand for."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimrec.canon.names import capital_of, country, government_of, key, place_of, sex_of
from claimrec.extract import forms, naming, wordlists
from claimrec.extract.age_nominals import told_age
from claimrec.extract.coreference import antecedent
from claimrec.extract.discourse import SUBJECTS, Discourse, Reference
from claimrec.extract.page import offset
from claimrec.extract.protagonists import Protagonists, noun_before
from claimrec.extract.traits import is_attribute, suits
from claimrec.extract.unnamed import introduces, unnamed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from claimrec.canon.people import Sex
    from claimrec.extract.forms import Forms
    from claimrec.extract.naming import Named
    from claimrec.extract.page import Mentions
    from claimrec.extract.tokens import Doc, Span, Token

PREMODIFIERS = frozenset({"compound", "amod", "nmod"})


@dataclass(frozen=True, slots=True)
class ArticleMentions:
    """The mentions of one article: every token of a mention, by its offset in the text, with its key."""

    keys: Mapping[int, str]
    offsets: tuple[int, ...]
    displays: Mapping[str, str]
    labels: Mapping[str, str]

    def key(self, token: Token) -> str | None:
        """Return the name key of what the phrase headed by `token` refers to, None where that is open."""
        return self.keys.get(offset(token))

    def within(self, span: Span) -> tuple[str, ...]:
        """Return the name keys mentioned inside `span`, in text order, each once."""
        if not len(span):
            return ()
        first, last = offset(span[0]), offset(span[-1])
        inside = self.offsets[bisect_left(self.offsets, first) : bisect_left(self.offsets, last + 1)]
        return tuple(dict.fromkeys(self.keys[each] for each in inside))

    def display(self, key: str) -> str:
        """Return the fullest form of the name in the article's own words."""
        return self.displays.get(key, key)

    def label(self, key: str) -> str:
        """Return the entity label voted for the name ("PERSON", "ORG", "GPE", ...)."""
        return self.labels.get(key, "")


def resolve(docs: Sequence[Doc], given: Sequence[Named] = ()) -> Mentions:
    """Find and merge the names of an article, then resolve its nominals and pronouns against them.

    `docs` are the article's parsed blocks in text order, `given` the names in them that the user has given.
    """
    found = naming.find(docs, given)
    labels = forms.vote(found)
    apart = forms.strangers(found, docs[0] if len(docs) > 1 else None)
    merged = forms.merge(labels, naming.bracketed(found), naming.acronyms(found), apart)
    reader = _Reader(merged, labels, _by_doc(found))
    for doc in docs:
        reader.read(doc)
    keys = dict(sorted(reader.keys.items()))
    return ArticleMentions(keys, tuple(keys), _displays(reader.names) | reader.given, reader.labels())


def _by_doc(found: Sequence[Named]) -> dict[int, list[Named]]:
    """Group the names by their doc."""
    grouped: dict[int, list[Named]] = {}
    for named in found:
        grouped.setdefault(id(named.span.doc), []).append(named)
    return grouped


def _displays(names: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Return for each key the fullest of the words that name it, the most frequent of equally full ones."""
    counts = Counter(names)
    return dict(sorted(counts, key=lambda pair: (*_fullness(*pair), counts[pair], pair[1])))


def _fullness(name: str, words: str) -> tuple[bool, bool, int, int]:
    """Rank words: a thing's own name above its capital or short form, a place above its people, by length."""
    own = name in {key(words), key(words, "PERSON")}
    return own, place_of(words) is None, len(words.split()), len(words)


class _Reader:
    """Reads the docs in order, so that each pronoun is resolved against what stands before it."""

    def __init__(self, merged: Forms, votes: Mapping[str, str], named: Mapping[int, list[Named]]) -> None:
        self.merged = merged
        self.votes = votes
        self.named = named
        self.discourse = Discourse()
        self.protagonists = Protagonists(self.discourse)
        self.keys: dict[int, str] = {}
        self.names: list[tuple[str, str]] = []
        self.given: dict[str, str] = {}
        self.quoted = False

    def labels(self) -> dict[str, str]:
        """Return the label of every key that was referred to."""
        return {name: each.label for name, each in self.discourse.latest.items()}

    def read(self, doc: Doc) -> None:
        """Resolve one doc: its names first, then sentence by sentence what takes them up."""
        self.quoted = False
        local: dict[int, str] = {}
        heads = {named.span.root.i: named for named in self.named.get(id(doc), ())}
        for named in heads.values():
            self._enter(named, local)
        for sent in doc.sents:
            self.discourse.sentence += 1
            for token in sent:
                self._step(token, heads.get(token.i), local)
        base = offset(doc[0]) - doc[0].idx if len(doc) else 0
        self.keys |= {base + doc[i].idx: name for i, name in local.items()}

    def _enter(self, named: Named, local: dict[int, str]) -> None:
        """Give the tokens of a name, and the title before it, their key."""
        name = self._key_of(named)
        label = self._label_of(named, name)
        for token in named.span:
            local[token.i] = name
        for token in _title(named.span) if label == "PERSON" else ():
            local.setdefault(token.i, name)
        if label == "PERSON" and (noun := noun_before(named.span)) is not None:
            local.setdefault(noun.i, name)
        self.names.append((name, named.name))
        if named.given:
            self.given[name] = named.given
        sex = (sex_of(_before(named.span)) or sex_of(named.name)) if label == "PERSON" else None
        if label == "PERSON" and (age := told_age(named.span)):
            self.discourse.ages.setdefault(name, set()).add(age)
        for noun in _apposed(named.span.root, label):
            local.setdefault(noun.i, name)
        if sex:
            self.discourse.sexes.setdefault(name, sex)

    def _key_of(self, named: Named) -> str:
        """Return the full name; an adjective gives its place, a capital that acts gives its government."""
        place = place_of(named.name)
        if place and named.span.root.tag_ not in {"NNS", "NNPS"}:
            return place
        seat = government_of(named.name) if capital_of(named.name) else None
        if seat and _acts(named.span.root):
            return seat
        short = key(named.name, self.votes.get(named.key)) or named.key
        return self.merged.of(short if short in self.votes else named.key, _before(named.span))

    def _label_of(self, named: Named, name: str) -> str:
        return self.votes.get(name) or ("GPE" if country(name) else self.votes.get(named.key, named.label))

    def _step(self, token: Token, named: Named | None, local: dict[int, str]) -> None:
        self.quoted ^= token.text == '"'
        if named:
            name = local[token.i]
            self._refer(token, name, self._label_of(named, name), _roles(token, named))
        elif token.i not in local:
            self._take_up(token, local)
        self.protagonists.note(token)

    def _take_up(self, token: Token, local: dict[int, str]) -> None:
        """Resolve a pronoun or nominal, or note somebody who is not named."""
        name = antecedent(token, self.discourse, local, quoted=self.quoted)
        name = name or (None if self.quoted else self.protagonists.of(token))
        if name:
            local[token.i] = name
            self._refer(token, name, self.discourse.label(name), ())
            return
        if introduces(token, local):
            self.discourse.introduce(token.lower_)
        somebody = unnamed(token, local)
        if somebody is not None:
            self._refer(token, "", "PERSON", (), somebody[0])

    def _refer(
        self, token: Token, name: str, label: str, roles: Iterable[str], sex: Sex | None = None
    ) -> None:
        self.discourse.add(Reference(name, label, self.discourse.sentence, token, sex), roles)


def _title(span: Span) -> Iterator[Token]:
    """Yield the words of office directly before a person's name: "Fisheries Minister"."""
    head = span.root
    for token in span.doc.backwards(span.start):
        if token.head not in {head, *head.lefts} or token.dep_ not in PREMODIFIERS or token.ent_type_:
            return
        yield token


def _apposed(head: Token, label: str) -> Iterator[Token]:
    """Yield the nouns that stand beside a name for the same thing: "the MINISTER, Ada Olsen, A TEACHER"."""
    joined = [child.i for child in head.children if child.dep_ == "conj"]
    beside = [
        child for child in head.children if child.dep_ == "appos" and not any(i < child.i for i in joined)
    ]
    beside += [head.head] if head.dep_ == "appos" and not joined else []
    for noun in beside:
        own = any(child.dep_ == "compound" and child.ent_type_ in {"GPE", "LOC"} for child in noun.children)
        if noun.tag_ == "NN" and is_attribute(noun) and suits(noun, label) and not own:
            yield noun


def _before(span: Span) -> str:
    return span.doc[span.start - 1].text if span.start else ""


def _roles(token: Token, named: Named | None) -> Iterator[str]:
    """Yield the nouns that a reference is described by: its title, its appositions, its predicate noun."""
    inside = range(named.span.start, named.span.end) if named else range(0)
    for child in token.children:
        if child.i not in inside and (
            child.dep_ == "appos" or (child.dep_ == "compound" and child.i < token.i)
        ):
            yield child.lower_
    if token.dep_ == "appos":
        yield token.head.lower_
    if token.dep_ in SUBJECTS and token.head.lemma_ == "be":
        yield from (child.lower_ for child in token.head.children if child.dep_ == "attr")


def _acts(head: Token) -> bool:
    """Tell a capital that stands for its government: it says or decides, or owns a policy."""
    agent = head.dep_ in {"nsubj", "poss"} or (head.dep_ == "pobj" and head.head.dep_ == "agent")
    governor = head.head.head if head.dep_ == "pobj" else head.head
    return agent and governor.lemma_.lower() in wordlists.words("metonym_verbs")
