"""A parsed block as plain Python values: what the rules of this room read.

spaCy makes a new object at each step along a tree and decodes a string at each look at a label. The rules
take some hundred such steps a word, so a block is copied once into objects that keep what they hold. Names
and meanings are spaCy's: a rule reads either.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc as SpacyDoc
    from spacy.tokens import Token as SpacyToken


class Token:
    """A word with its place in the tree; each is one object, alike to itself alone.

    `i` counts tokens of the block from 0, `idx` its characters. `memory` holds what rules found out about it.
    """

    __slots__ = (
        "_below",
        "children",
        "dep_",
        "doc",
        "ent_iob_",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_alpha",
        "is_punct",
        "is_space",
        "is_title",
        "is_upper",
        "left_edge",
        "lefts",
        "lemma_",
        "like_num",
        "lower_",
        "memory",
        "pos_",
        "right_edge",
        "rights",
        "sent",
        "tag_",
        "text",
    )
    head: Token
    children: tuple[Token, ...]
    lefts: tuple[Token, ...]
    rights: tuple[Token, ...]
    left_edge: Token
    right_edge: Token
    sent: Span

    def __init__(self, doc: Doc, token: SpacyToken) -> None:
        """Copy a token; its ties to others are set by its `Doc`."""
        self.doc = doc
        self.i: int = token.i
        self.idx: int = token.idx
        self.text: str = token.text
        self.lower_: str = token.lower_
        self.lemma_: str = token.lemma_
        self.tag_: str = token.tag_
        self.pos_: str = token.pos_
        self.dep_: str = token.dep_
        self.ent_type_: str = token.ent_type_
        self.ent_iob_: str = token.ent_iob_
        self.is_alpha: bool = token.is_alpha
        self.is_punct: bool = token.is_punct
        self.is_space: bool = token.is_space
        self.is_title: bool = token.is_title
        self.is_upper: bool = token.is_upper
        self.like_num: bool = token.like_num
        self.memory: dict[object, object] = {}
        self._below: tuple[Token, ...] | None = None

    def __len__(self) -> int:
        """Return the number of characters."""
        return len(self.text)

    def __repr__(self) -> str:
        """Return the word."""
        return self.text

    def nbor(self, distance: int = 1) -> Token:
        """Return the token so many places on; IndexError beyond the block."""
        place = self.i + distance
        if place < 0:
            raise IndexError(place)
        return self.doc[place]

    @property
    def ancestors(self) -> tuple[Token, ...]:
        """Return the head, its head and so on up to the root."""
        chain: list[Token] = []
        token = self
        while token.head is not token:
            token = token.head
            chain.append(token)
        return tuple(chain)

    @property
    def subtree(self) -> tuple[Token, ...]:
        """Return the token and all below it, in text order."""
        if not self.children:
            return (self,)
        if self._below is None:
            left = [token for child in self.lefts for token in child.subtree]
            right = [token for child in self.rights for token in child.subtree]
            self._below = (*left, self, *right)
        return self._below

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """Return all that is coordinated with the token, without itself."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        chain = [first]
        for token in chain:
            chain += [child for child in token.rights if child.dep_ == "conj"]
        return tuple(token for token in chain if token is not self)

    def is_ancestor(self, other: Token) -> bool:
        """Tell whether `other` hangs below this token."""
        return any(token is self for token in other.ancestors)


class Span:
    """Neighbouring tokens `[start, end)` of a block; two with the same ends and label are equal."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        """Mark tokens by their places in the block."""
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label

    def __eq__(self, other: object) -> bool:
        """Compare block, ends and label."""
        return isinstance(other, Span) and self._key == other._key

    def __hash__(self) -> int:
        """Hash what is compared."""
        return hash(self._key)

    def __repr__(self) -> str:
        """Return the words."""
        return self.text

    def __len__(self) -> int:
        """Return the number of tokens."""
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        """Yield the tokens."""
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        """Return a token, or a part, by places counted within the span."""
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self))
            return Span(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.tokens[range(self.start, self.end)[place]]

    @property
    def start_char(self) -> int:
        """Return where the first token begins in the block."""
        return self.doc.starts[self.start] if self.start < len(self.doc) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Return where the last token ends in the block."""
        if self.end == self.start:
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Return the words as the block has them."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def sent(self) -> Span:
        """Return the sentence of the first token."""
        return self.doc.tokens[self.start].sent

    @property
    def root(self) -> Token:
        """Return the token nearest to the root of its tree, the first of equally near ones.

        Of no tokens it is the one behind, as with spaCy.
        """
        if self.end - self.start <= 1:
            return self.doc.tokens[self.start]
        inside = range(self.start, self.end)
        return min((token for token in self if token.head is token or token.head.i not in inside), key=_depth)

    @property
    def _key(self) -> tuple[int, int, int, str]:
        return id(self.doc), self.start, self.end, self.label_


class Doc:
    """A parsed block, with where it begins in its article's text (`offset`, code points)."""

    def __init__(self, doc: SpacyDoc, offset: int = 0) -> None:
        """Copy a parse whose trees and names will not change any more."""
        self.offset = offset
        self.text: str = doc.text
        self.memory: dict[object, object] = {}
        self.tokens = [Token(self, token) for token in doc]
        self.starts = [token.idx for token in self.tokens]
        self.ents = tuple(Span(self, ent.start, ent.end, ent.label_) for ent in doc.ents)
        self.sents = tuple(Span(self, sent.start, sent.end) for sent in doc.sents)
        self._tie(doc)

    def _tie(self, doc: SpacyDoc) -> None:
        lefts: list[list[Token]] = [[] for _ in self.tokens]
        rights: list[list[Token]] = [[] for _ in self.tokens]
        for token, old in zip(self.tokens, doc, strict=True):
            head = old.head.i
            token.head = self.tokens[head]
            token.left_edge = self.tokens[old.left_edge.i]
            token.right_edge = self.tokens[old.right_edge.i]
            if head != token.i:
                (lefts if token.i < head else rights)[head].append(token)
        for token in self.tokens:
            token.lefts, token.rights = tuple(lefts[token.i]), tuple(rights[token.i])
            token.children = token.lefts + token.rights
        for sent in self.sents:
            for token in sent:
                token.sent = sent

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        """Yield the tokens."""
        return iter(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        """Return a token by its place, or the span of a slice."""
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self.tokens))
            return Span(self, start, max(start, end))
        return self.tokens[place]

    def backwards(self, end: int) -> Iterator[Token]:
        """Yield the tokens before a place, from right to left."""
        return (self.tokens[place] for place in range(end - 1, -1, -1))

    def around(self, start: int, end: int) -> Span | None:
        """Return the tokens that hold the characters `[start, end)` of the block, None outside of it."""
        if not self.tokens or start < 0 or end > len(self.text):
            return None
        first = bisect_right(self.starts, start) - 1
        last = bisect_right(self.starts, max(start, end - 1)) - 1
        return Span(self, first, last + 1)


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)
