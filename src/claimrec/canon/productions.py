"""A small grammar engine: productions over lexemes, matched by memoised descent, longest first.

A pattern is a row of items. `word` or `one|other` stands for these lexemes, `$class` for a lexeme with that
reading, `NAME` for another symbol of the grammar; a trailing `?` makes an item optional. What classes and
symbols stand for is handed to the builder in order, None for what was left out; a builder that returns None
refuses the match.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from claimrec.canon.time_lexemes import Lexeme


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a pattern: exactly one of the three is set."""

    words: frozenset[str] | None
    reading: str | None
    symbol: str | None
    optional: bool


@dataclass(frozen=True, slots=True)
class Production:
    """A pattern and what to make of a match; `name` is for those who ask which production matched."""

    items: tuple[Item, ...]
    build: Callable[..., Any]


def production(pattern: str, build: Callable[..., Any]) -> Production:
    """Compile a pattern."""
    return Production(tuple(_item(word) for word in pattern.split()), build)


def _item(word: str) -> Item:
    name = word.removesuffix("?")
    optional = name != word
    if name.startswith("$"):
        return Item(None, name[1:], None, optional)
    if name.isupper():
        return Item(None, None, name, optional)
    return Item(frozenset(name.split("|")), None, None, optional)


class First(NamedTuple):
    """The words and the readings that a match can begin with."""

    words: frozenset[str]
    readings: frozenset[str]

    def admits(self, lexeme: Lexeme) -> bool:
        """Tell whether a match can begin with the lexeme."""
        return lexeme.lower in self.words or not self.readings.isdisjoint(lexeme.readings)


class Grammar:
    """Symbols and their productions, each with what it can begin with."""

    def __init__(self, rules: Mapping[str, Sequence[Production]]) -> None:
        self._rules = rules
        self._firsts: dict[str, First] = {}
        self.rules = {
            symbol: tuple((self._first_of(rule.items), rule) for rule in symbol_rules)
            for symbol, symbol_rules in rules.items()
        }

    def first(self, symbol: str) -> First:
        """Return what the symbol can begin with. No symbol may begin with itself."""
        if symbol not in self._firsts:
            parts = [self._first_of(rule.items) for rule in self._rules[symbol]]
            self._firsts[symbol] = _united(parts)
        return self._firsts[symbol]

    def _first_of(self, items: Sequence[Item]) -> First:
        parts = []
        for item in items:
            if item.symbol is not None:
                parts.append(self.first(item.symbol))
            else:
                readings = frozenset() if item.reading is None else frozenset({item.reading})
                parts.append(First(item.words or frozenset(), readings))
            if not item.optional:
                break
        return _united(parts)


def _united(parts: Sequence[First]) -> First:
    words: frozenset[str] = frozenset().union(*(part.words for part in parts))
    return First(words, frozenset().union(*(part.readings for part in parts)))


class Parse:
    """All matches of a grammar's symbols in one row of lexemes."""

    def __init__(self, grammar: Grammar, lexemes: Sequence[Lexeme]) -> None:
        self._grammar = grammar
        self._lexemes = lexemes
        self._known: dict[tuple[str, int], list[tuple[int, Any]]] = {}

    def longest(self, symbol: str, start: int) -> tuple[int, Any] | None:
        """Return where the longest match ends and what it stands for; the earlier production wins a tie."""
        if not self._grammar.first(symbol).admits(self._lexemes[start]):
            return None
        return max(self._matches(symbol, start), key=lambda match: match[0], default=None)

    def _matches(self, symbol: str, start: int) -> list[tuple[int, Any]]:
        known = self._known.get((symbol, start))
        if known is None:
            known = list(self._all(symbol, start))
            self._known[symbol, start] = known
        return known

    def _all(self, symbol: str, start: int) -> Iterator[tuple[int, Any]]:
        lexeme = self._lexemes[start]
        for first, rule in self._grammar.rules[symbol]:
            if not first.admits(lexeme):
                continue
            for end, captured in self._rest(rule.items, 0, start):
                value = rule.build(*captured)
                if value is not None and end > start:
                    yield end, value

    def _rest(self, items: tuple[Item, ...], place: int, start: int) -> Iterator[tuple[int, tuple[Any, ...]]]:
        if place == len(items):
            yield start, ()
            return
        item = items[place]
        for end, captured in self._one(item, start):
            for last, others in self._rest(items, place + 1, end):
                yield last, captured + others
        if item.optional:
            skipped = () if item.words is not None else (None,)
            for last, others in self._rest(items, place + 1, start):
                yield last, skipped + others

    def _one(self, item: Item, start: int) -> Iterator[tuple[int, tuple[Any, ...]]]:
        if start >= len(self._lexemes):
            return
        lexeme = self._lexemes[start]
        if item.words is not None:
            if lexeme.lower in item.words:
                yield start + 1, ()
        elif item.reading is not None:
            value = lexeme.readings.get(item.reading)
            if value is not None:
                yield start + 1, (value,)
        elif item.symbol is not None:
            for end, value in self._matches(item.symbol, start):
                yield end, (value,)
