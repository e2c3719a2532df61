"""Names of people and places across the articles of a story: which mentions are one, in ECB+.

    python bench/names.py DATA_DIR [--misses]

DATA_DIR holds `ecbplus/` (EventCorefBank+; Cybulska and Vossen 2014).  Each half of the topics 1 to 35 is a
story.  Its articles are read and aligned as `claimrec compare` does it; the mentions annotated as HUMAN_* and
LOC_*, in the sentences that were checked, are the gold.  Counted are pairs of mentions in different articles
of one story: one chain in the gold, one canonical name in ours (a mention that we leave open is one with
nothing).  Alignment compares nouns that no name is known for by their concepts; the second column of figures
has these links as well ("the pirates" in two articles).  A mention is "named" when its head is a proper noun.
Beside it a baseline, in which two mentions are one when their head words have one stem.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from claimrec.align.canonical import canonical_names
from claimrec.canon.concepts import concept
from claimrec.extract.reading import EXTRACTORS, open_page
from claimrec.load.plain import article_of
from claimrec.nlp.load import load
from claimrec.nlp.parse import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language

    from claimrec.extract.page import Page
    from claimrec.extract.tokens import Doc, Span, Token
    from claimrec.model import Article, Claim

LAST_TOPIC = 35
SENTENCES = "ECBplus_coreference_sentences.csv"
FILE = re.compile(r"(\d+)_(\d+(ecb(?:plus)?))\.xml")
SORTS = ("HUMAN", "LOC")
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
CLOSERS = ". , ; : ! ? % ) ] ' '' \u2019 \u201d 's 're 've 'll 'd 'm n't"
GLUED = frozenset({"t", "s", "re", "ve", "ll", "d", "m"})
"""What stands behind an apostrophe that was made a token of its own (it ' s)."""
OPENING = frozenset({"(", "[", "$", "\u00a3", "\u20ac", "``", "\u201c"})
AFTER_DASHES = (
    "the a an and but or which who whom that this it he she they we i most some including as if in at to by "
    "for from with not is was are were has had when where while all one two no"
)
"""Words before which a hyphen was a dash: ECB+ has a space on either side of both."""
ENDINGS = ("'s", "s'", "ies", "es", "s")


@dataclass(frozen=True)
class Mention:
    """One annotated mention: its words, its head, its chain in the gold and our key for it."""

    source: str
    sort: str
    text: str
    stem: str
    named: bool
    chain: str
    key: str | None
    concept: str | None = None

    @property
    def identity(self) -> str | None:
        """What alignment compares: the canonical name, for a noun that is open its concept."""
        return self.key or self.concept


@dataclass(frozen=True)
class Marked:
    """An annotated stretch of a text."""

    start: int
    end: int
    sort: str
    chain: str


@dataclass(frozen=True)
class Paper:
    """An article as annotated."""

    article: Article
    marked: tuple[Marked, ...]


def stories_of(folder: Path) -> dict[str, list[Paper]]:
    """Read the articles of the topics by story ("1ecb", "1ecbplus"), in the order of their numbers."""
    checked: dict[str, set[int]] = defaultdict(set)
    with (folder / SENTENCES).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            checked[f"{row['Topic']}_{row['File']}"].add(int(row["Sentence Number"]))
    found: dict[str, list[Paper]] = defaultdict(list)
    for path in sorted((folder / "ECB+").rglob("*.xml"), key=lambda path: path.name):
        match = FILE.fullmatch(path.name)
        if match and int(match[1]) <= LAST_TOPIC:
            found[match[1] + match[3]].append(paper_of(path, checked[path.stem]))
    return dict(sorted(found.items()))


def paper_of(path: Path, checked: set[int]) -> Paper:
    """Read one article and its mentions in the checked sentences; an address in the first line is no text."""
    root = ET.parse(path).getroot()  # noqa: S314  (a corpus on the user's own disk)
    tokens = [(t.get("t_id", ""), int(t.get("sentence", "0")), t.text or "") for t in root.iter("token")]
    address = {tokens[0][1]} if tokens and tokens[0][2].startswith("http") else set()
    kept = [token for token in tokens if token[1] not in address]
    text, places = joined(kept)
    chains = _chains(root, path.stem)
    sentence = {name: number for name, number, _ in kept}
    article = article_of(text, name=path.stem, path=path.name, sha256="0" * 64)
    return Paper(
        article, tuple(_marked(root, chains, places, {t: s for t, s in sentence.items() if s in checked}))
    )


def _chains(root: ET.Element, stem: str) -> dict[str, str]:
    """Return the chain of each mention that has one; a chain within the article is named after it."""
    return {
        source.get("m_id", ""): relation.get("note") or f"{stem} {relation.get('r_id')}"
        for relation in root.iterfind("Relations/*")
        for source in relation.iterfind("source")
    }


def _marked(
    root: ET.Element, chains: dict[str, str], places: dict[str, tuple[int, int]], checked: dict[str, int]
) -> Iterator[Marked]:
    for element in root.iterfind("Markables/*"):
        anchors = [anchor.get("t_id", "") for anchor in element.iter("token_anchor")]
        sort = element.tag.partition("_")[0]
        if sort not in SORTS or not anchors or not all(anchor in checked for anchor in anchors):
            continue
        start, end = min(places[a][0] for a in anchors), max(places[a][1] for a in anchors)
        name = element.get("m_id", "")
        yield Marked(start, end, sort, chains.get(name) or f"{start} of {root.get('doc_name')}")


def joined(tokens: Sequence[tuple[str, int, str]]) -> tuple[str, dict[str, tuple[int, int]]]:
    """Put tokens together to lines, with the place of each; where spaces stood, ECB+ does not say."""
    text, places, line = "", {}, -1
    words = ["", *(word for _, _, word in tokens), "", ""]
    for at, (name, number, word) in enumerate(tokens, start=1):
        if text and number != line:
            text += "\n"
        elif text and not _adjoins(words, at):
            text += " "
        places[name] = (len(text), len(text) + len(word))
        text, line = text + word, number
    return text, places


def _adjoins(words: Sequence[str], at: int) -> bool:
    """Tell whether no space stands before a word."""
    before, word, after = words[at - 1], words[at], words[at + 1]
    if word in GLUED:
        return before in {"'", "\u2019"}
    if before == "." and len(word) == 1 and word.isalpha():
        return len(words[at - 2]) == 1 and words[at - 2].isalpha()
    if word == "-" or before == "-":
        left, right = (before, after) if word == "-" else (words[at - 2], word)
        inner = words[at + 2] == "-" if word == "-" else after == "-"
        return left.isalnum() and right.isalnum() and (right.lower() not in AFTER_DASHES.split() or inner)
    return word in CLOSERS.split() or before in OPENING


def mentions_of(papers: Sequence[Paper], nlp: Language) -> list[Mention]:
    """Read a story and return its annotated mentions with our names for them."""
    pages = [page_of(paper.article, nlp) for paper in papers]
    names = canonical_names(
        [claim for page in pages for claim in claims_of(page)], [page.mentions.labels for page in pages]
    )
    found: list[Mention] = []
    for paper, page in zip(papers, pages, strict=True):
        for marked in paper.marked:
            span = span_of(marked, page.docs)
            head = head_of(span) if span is not None else None
            key = page.mentions.key(head) if head is not None else None
            found.append(mention_of(paper, marked, head, names.of(key) if key else None))
    return found


def claims_of(page: Page) -> Iterator[Claim]:
    """Yield the claims of an article."""
    return (claim for extract in EXTRACTORS.values() for claim in extract(page))


def head_of(span: Span) -> Token:
    """Return the head of a mention's noun phrase: ECB+ takes in the preposition of "in Queens"."""
    nouns = [token for token in span if token.pos_ in NOMINAL]
    return min(nouns, key=lambda token: sum(1 for _ in token.ancestors)) if nouns else span.root


def page_of(article: Article, nlp: Language) -> Page:
    """Parse an article's blocks and find its names."""
    return open_page(article, list(parse([article.text[b.start : b.end] for b in article.blocks], nlp)))


def span_of(marked: Marked, docs: Iterable[Doc]) -> Span | None:
    """Return the parsed words of a mention, None where they stand in what is skipped."""
    for doc in docs:
        if doc.offset <= marked.start and marked.end <= doc.offset + len(doc.text):
            return doc.around(marked.start - doc.offset, marked.end - doc.offset)
    return None


def mention_of(paper: Paper, marked: Marked, head: Token | None, key: str | None) -> Mention:
    """Put together what is known of a mention."""
    text = paper.article.text[marked.start : marked.end]
    named = head is not None and head.tag_ in {"NNP", "NNPS"}
    word = text.split()[-1] if head is None else head.text
    noun = concept(head.lemma_.lower()) if head is not None and head.pos_ == "NOUN" else None
    return Mention(paper.article.id, marked.sort, text, stem(word), named, marked.chain, key, noun)


def stem(word: str) -> str:
    """Return a word in lower case without the ending of a plural or a possessive."""
    word = word.lower()
    ending = next((each for each in ENDINGS if word.endswith(each) and len(word) > len(each) + 2), "")
    return word.removesuffix(ending) + "y" * (ending == "ies")


def pairs_of(found: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Yield the pairs of mentions that stand in different articles."""
    return ((a, b) for a, b in combinations(found, 2) if a.source != b.source)


def tally_of(found: Sequence[Mention]) -> Counter[tuple[str, str]]:
    """Count pairs by (who links them, right or not): "gold", "ours", "ours right", "words", ..."""
    tally: Counter[tuple[str, str]] = Counter()
    for one, other in pairs_of(found):
        gold = one.chain == other.chain
        linked = {
            "gold": gold,
            "ours": bool(one.key) and one.key == other.key,
            "words": bool(one.identity) and one.identity == other.identity,
            "stem": one.stem == other.stem,
        }
        groups = ["all", *([one.sort] if one.sort == other.sort else ())]
        groups += [f"{group}, named" for group in groups if one.named and other.named]
        for who in (who for who, holds in linked.items() if holds):
            tally.update((group, who if who == "gold" else f"{who} right") for group in groups if gold)
            tally.update((group, who) for group in groups if who != "gold")
    return tally


def figures(tally: Counter[tuple[str, str]], group: str, who: str) -> str:
    """Return precision, recall and F1 as text."""
    right, out, gold = tally[group, f"{who} right"], tally[group, who], tally[group, "gold"]
    precision, recall = right / max(out, 1), right / max(gold, 1)
    harmonic = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"{precision:.3f} {recall:.3f} {harmonic:.3f}"


def misses_of(story: str, found: Sequence[Mention]) -> Iterator[str]:
    """Yield the wrong and the missing links as lines, the most frequent first."""
    lines: Counter[str] = Counter()
    for one, other in pairs_of(found):
        ours, gold = bool(one.key) and one.key == other.key, one.chain == other.chain
        if ours != gold:
            left, right = sorted((f"{one.text} <{one.key}>", f"{other.text} <{other.key}>"))
            lines[f"{'wrong' if ours else 'missing'} {story}: {left} | {right}"] += 1
    yield from (f"{count:5} {line}" for line, count in sorted(lines.items(), key=lambda item: -item[1]))


def main() -> None:
    """Print precision, recall and F1 of both, by sort."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--misses", action="store_true", help="print the wrong and the missing links")
    given = parser.parse_args()
    nlp = load(None)
    tally: Counter[tuple[str, str]] = Counter()
    for story, papers in stories_of(given.data / "ecbplus").items():
        found = mentions_of(papers, nlp)
        tally += tally_of(found)
        if given.misses:
            print(*misses_of(story, found), sep="\n")
    print("precision, recall, F1 of pairs of mentions across articles")
    print(f"{'':14} {'gold':>6} {'one name':>19} {'and one concept':>19} {'one stem':>19}")
    for group in ("HUMAN", "LOC", "all", "HUMAN, named", "LOC, named", "all, named"):
        told = (f"{figures(tally, group, who):>19}" for who in ("ours", "words", "stem"))
        print(f"{group:14} {tally[group, 'gold']:6}", *told)


if __name__ == "__main__":
    main()
