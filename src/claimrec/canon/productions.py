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
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

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


class Opening(NamedTuple):
    """What the first two lexemes of a match can be, and whether it may end with the first."""

    first: First
    second: First
    ends: bool

    def admits(self, lexeme: Lexeme, following: Lexeme | None) -> bool:
        """Tell whether a match can begin with the two lexemes; the text may end after the first."""
        if not self.first.admits(lexeme):
            return False
        return self.ends or (following is not None and self.second.admits(following))


class Grammar:
    """Symbols and their productions, each with what it can begin with."""

    def __init__(self, rules: Mapping[str, Sequence[Production]]) -> None:
        self._rules = rules
        self._firsts: dict[str, First] = {}
        self._openings: dict[tuple[Item, ...], tuple[Opening, ...]] = {}
        self._begun = {
            symbol: [(self._first_of(rule.items), rule) for rule in symbol_rules]
            for symbol, symbol_rules in rules.items()
        }
        items = [item for symbol_rules in rules.values() for rule in symbol_rules for item in rule.items]
        self._words = frozenset(word for item in items for word in item.words or ())
        self._sorts: dict[tuple[str, ...], int] = {}
        self._admitted: dict[tuple[str, int, int], tuple[Production, ...]] = {}

    def sort(self, lexeme: Lexeme) -> int:
        """Number what the grammar sees of a lexeme: its word where a pattern holds it, and its readings."""
        word = lexeme.lower if lexeme.lower in self._words else ""
        return self._sorts.setdefault((word, *lexeme.readings), len(self._sorts))

    def rules(
        self, symbol: str, place: int, lexemes: Sequence[Lexeme], sorts: Sequence[int]
    ) -> tuple[Production, ...]:
        """Return the symbol's productions that can begin here, in the order of the grammar."""
        behind = place + 1 < len(lexemes)
        key = (symbol, sorts[place], sorts[place + 1] if behind else -1)
        if key not in self._admitted:
            following = lexemes[place + 1] if behind else None
            self._admitted[key] = tuple(
                rule
                for first, rule in self._begun[symbol]
                if first.admits(lexemes[place])
                if any(o.admits(lexemes[place], following) for o in self._openings_of(rule.items))
            )
        return self._admitted[key]

    def _openings_of(self, items: tuple[Item, ...]) -> tuple[Opening, ...]:
        if items not in self._openings:
            self._openings[items] = _merged(self._pairs(items))
        return self._openings[items]

    def _pairs(self, items: tuple[Item, ...]) -> Iterator[Opening]:
        for place, item in enumerate(items):
            rest = items[place + 1 :]
            for opening in self._begun_with(item):
                if opening.ends and rest:
                    second = _united([opening.second, self._first_of(rest)])
                    yield Opening(opening.first, second, all(other.optional for other in rest))
                else:
                    yield opening
            if not item.optional:
                break

    def _begun_with(self, item: Item) -> Iterator[Opening]:
        if item.symbol is None:
            yield Opening(self._first_of([item]), _united([]), ends=True)
        for rule in self._rules.get(item.symbol or "", ()):
            yield from self._openings_of(rule.items)

    def _first(self, symbol: str) -> First:
        """Return what the symbol can begin with. No symbol may begin with itself."""
        if symbol not in self._firsts:
            parts = [self._first_of(rule.items) for rule in self._rules[symbol]]
            self._firsts[symbol] = _united(parts)
        return self._firsts[symbol]

    def _first_of(self, items: Sequence[Item]) -> First:
        parts = []
        for item in items:
            if item.symbol is not None:
                parts.append(self._first(item.symbol))
            else:
                readings = frozenset() if item.reading is None else frozenset({item.reading})
                parts.append(First(item.words or frozenset(), readings))
            if not item.optional:
                break
        return _united(parts)


def _merged(openings: Iterable[Opening]) -> tuple[Opening, ...]:
    """Make one of the openings that begin alike."""
    alike: dict[First, list[Opening]] = {}
    for opening in openings:
        alike.setdefault(opening.first, []).append(opening)
    return tuple(
        Opening(first, _united([each.second for each in group]), any(each.ends for each in group))
        for first, group in alike.items()
    )


def _united(parts: Sequence[First]) -> First:
    words: frozenset[str] = frozenset().union(*(part.words for part in parts))
    return First(words, frozenset().union(*(part.readings for part in parts)))


_Way = tuple[int, tuple[Any, ...]]
"""Where a match has come to, and what its items stood for."""


class Parse:
    """All matches of a grammar's symbols in one row of lexemes."""

    def __init__(self, grammar: Grammar, lexemes: Sequence[Lexeme]) -> None:
        self._grammar = grammar
        self._lexemes = lexemes
        self._sorts = [grammar.sort(lexeme) for lexeme in lexemes]
        self._known: dict[tuple[str, int], list[tuple[int, Any]]] = {}

    def longest(self, symbol: str, start: int) -> tuple[int, Any] | None:
        """Return where the longest match ends and what it stands for; the earlier production wins a tie."""
        if not self._grammar.rules(symbol, start, self._lexemes, self._sorts):
            return None
        return max(self._matches(symbol, start), key=lambda match: match[0], default=None)

    def _matches(self, symbol: str, start: int) -> list[tuple[int, Any]]:
        known = self._known.get((symbol, start))
        if known is None:
            known = self._known[symbol, start] = []
            for rule in self._grammar.rules(symbol, start, self._lexemes, self._sorts):
                for end, captured in self._ways(rule.items, start):
                    value = rule.build(*captured)
                    if value is not None and end > start:
                        known.append((end, value))
        return known

    def _ways(self, items: tuple[Item, ...], start: int) -> list[_Way]:
        """Return all ways to match the items; what matches an optional item comes before what skips it."""
        ways: list[_Way] = [(start, ())]
        for item in items:
            further: list[_Way] = []
            for way in ways:
                if way[0] < len(self._lexemes):
                    further += self._steps(item, way)
                if item.optional:
                    further.append(way if item.words is not None else (way[0], (*way[1], None)))
            if not further:
                return further
            ways = further
        return ways

    def _steps(self, item: Item, way: _Way) -> list[_Way]:
        """Return how the match goes on with the item."""
        place, captured = way
        lexeme = self._lexemes[place]
        if item.words is not None:
            return [(place + 1, captured)] if lexeme.lower in item.words else []
        if item.reading is not None:
            value = lexeme.readings.get(item.reading)
            return [] if value is None else [(place + 1, (*captured, value))]
        return [(end, (*captured, value)) for end, value in self._matches(str(item.symbol), place)]
