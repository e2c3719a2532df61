"""The engine passes over what cannot match; a plain reading of the patterns finds the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import example, given
from hypothesis import strategies as st

from claimrec.canon.productions import Grammar, Item, Parse, Production, production
from claimrec.canon.time_lexemes import Lexeme

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ATOMS = st.sampled_from(["x", "x|y", "$day", "x?", "$day?"])
SEEN = st.sampled_from([("x", ()), ("y", ("day",)), ("3", ("day", "unit")), ("z", ())])


def _whole(*parts: object) -> tuple[object, ...]:
    return parts


@st.composite
def grammars(draw: st.DrawFn) -> dict[str, list[Production]]:
    """Three symbols, each of which may use those before it."""
    rules: dict[str, list[Production]] = {}
    for symbol in ("A", "B", "TOP"):
        used = st.sampled_from([name + mark for name in rules for mark in ("", "?")]) if rules else ATOMS
        patterns = draw(
            st.lists(st.lists(st.one_of(ATOMS, used), min_size=1, max_size=4), min_size=1, max_size=3)
        )
        rules[symbol] = [production(" ".join(pattern), _whole) for pattern in patterns]
    return rules


def _lexemes(seen: Sequence[tuple[str, tuple[str, ...]]]) -> list[Lexeme]:
    return [
        Lexeme(at, at + 1, word, word, {reading: f"{reading} {at}" for reading in readings})
        for at, (word, readings) in enumerate(seen)
    ]


def _plainly(
    rules: Mapping[str, Sequence[Production]], lexemes: Sequence[Lexeme], symbol: str, start: int
) -> Iterator[tuple[int, Any]]:
    for rule in rules[symbol]:
        for end, parts in _row(rules, lexemes, rule.items, start):
            if end > start:
                yield end, parts


def _row(
    rules: Mapping[str, Sequence[Production]], lexemes: Sequence[Lexeme], items: tuple[Item, ...], start: int
) -> Iterator[tuple[int, tuple[Any, ...]]]:
    if not items:
        yield start, ()
        return
    item = items[0]
    for end, part in _item(rules, lexemes, item, start):
        for last, parts in _row(rules, lexemes, items[1:], end):
            yield last, part + parts
    if item.optional:
        for last, parts in _row(rules, lexemes, items[1:], start):
            yield last, (() if item.words else (None,)) + parts


def _item(
    rules: Mapping[str, Sequence[Production]], lexemes: Sequence[Lexeme], item: Item, start: int
) -> Iterator[tuple[int, tuple[Any, ...]]]:
    if start == len(lexemes):
        return
    if item.symbol:
        yield from ((end, (value,)) for end, value in _plainly(rules, lexemes, item.symbol, start))
    elif item.words and lexemes[start].lower in item.words:
        yield start + 1, ()
    elif item.reading and item.reading in lexemes[start].readings:
        yield start + 1, (lexemes[start].readings[item.reading],)


@given(grammars(), st.lists(SEEN, min_size=1, max_size=6))
@example(
    {
        "A": [production("x $day?", _whole)],
        "TOP": [production("A x", _whole)],
    },
    [("x", ()), ("y", ("day",)), ("x", ())],
)
def test_the_longest_match_is_that_of_a_plain_reading(
    rules: dict[str, list[Production]], seen: list[tuple[str, tuple[str, ...]]]
) -> None:
    lexemes = _lexemes(seen)
    parse = Parse(Grammar(rules), lexemes)
    for start in range(len(lexemes)):
        plain = max(_plainly(rules, lexemes, "TOP", start), key=lambda match: match[0], default=None)
        assert parse.longest("TOP", start) == plain
