"""The texts in which the probe looks for dates: MEANTIME and GUM, sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from entities import is_held_apart
from probe_gum import joined, read_documents

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from probe_spans import Span

ANNOTATED: Final = 6
"""Of most articles of MEANTIME the title, the date line and four sentences are annotated."""
CLOSING: Final = frozenset({".", ",", ";", ":", "!", "?", ")", "]", "%", "'s", "'", "n't", "''", "\u201d"})
OPENING: Final = frozenset({"(", "[", "$", "``", "\u201c"})


@dataclass(frozen=True)
class Sentence:
    """A sentence: its words, its text, where in it each word begins, and its dates (counting words)."""

    words: list[str]
    text: str
    places: list[int]
    dates: list[Span]

    def in_characters(self, spans: Sequence[Span]) -> list[Span]:
        """Turn spans of words into spans of characters."""
        return [(self.places[a], self.places[b - 1] + len(self.words[b - 1])) for a, b in spans]


@dataclass(frozen=True)
class Text:
    """A document's annotated sentences."""

    sentences: list[Sentence]
    is_test: bool
    is_news: bool = True


def sentence(words: list[str], spaces: list[bool], dates: list[Span]) -> Sentence:
    """Make a sentence with its text."""
    return Sentence(words, *joined(words, spaces), dates)


def meantime(data: Path) -> list[Text]:
    """Read MEANTIME without the date lines, which tell nobody apart."""
    paths = sorted(data.rglob("intra_cross-doc_annotation/*/*.xml"), key=lambda path: path.name)
    roots = (ET.parse(path).getroot() for path in paths)  # noqa: S314  (our own corpus)
    return [Text(list(timexes(r)), is_held_apart(i)) for i, r in enumerate(roots)]


def timexes(root: ET.Element) -> Iterator[Sentence]:
    """Yield the annotated sentences of an article."""
    tokens = {t.get("t_id", ""): (int(t.get("sentence", "0")), t.text or "") for t in root.iter("token")}
    place = {t_id: i for i, t_id in enumerate(tokens)}
    spans, date_line = [], -1
    for timex in root.iter("TIMEX3"):
        anchors = [anchor.get("t_id", "") for anchor in timex.iter("token_anchor")]
        if anchors and timex.get("functionInDocument") == "CREATION_TIME":
            date_line = tokens[anchors[0]][0]
        elif anchors:
            spans.append((min(place[a] for a in anchors), max(place[a] for a in anchors) + 1))
    numbers = [number for number, _ in tokens.values()]
    for number in sorted(set(numbers) & set(range(ANNOTATED)) - {date_line}):
        start = numbers.index(number)
        words = [word for n, word in tokens.values() if n == number]
        inside = [(a - start, b - start) for a, b in spans if numbers[a] == numbers[b - 1] == number]
        yield sentence(words, spaces_of(words), inside)


def spaces_of(words: Sequence[str]) -> list[bool]:
    """Guess for each word whether a space follows: MEANTIME does not say."""
    return [a not in OPENING and b not in CLOSING for a, b in pairwise([*words, "."])]


def gum(folder: Path) -> list[Text]:
    """Read GUM's documents with their dates."""
    texts = []
    for name in ("train", "dev", "test"):
        for document in read_documents(folder / f"gum-{name}.conllu"):
            dates = document.dates()
            sentences = []
            for start, end in pairwise([*document.sentence_starts, len(document.words)]):
                inside = [(a - start, b - start) for a, b in dates if start <= a and b <= end]
                sentences.append(sentence(document.words[start:end], document.spaces[start:end], inside))
            texts.append(Text(sentences, name != "train", document.is_news))
    return texts
