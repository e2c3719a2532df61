"""Coreference on GUM's news: pronouns, definite noun phrases, names, and what claimrec's keys link them to.

    python bench/coreference.py DATA_DIR [--misses]

DATA_DIR holds `gum_news/` (GUM; Zeldes 2017) with `dep/` and `splits.md`.  The text of each document is put
together from its trees, parsed and resolved as any article; each annotated mention has the key that claimrec
gives to its head word.  Asked are third-person pronouns, definite noun phrases and names that the pipeline
finds.  A link goes to the nearest mention before with the same key, and is right when that one belongs to the
same chain, or another mention with the same head word does: a key stands at a word, and "Olsen and Falk"
begins with the head of "Olsen".  To be found are the links of what has a found name before it in its chain.
The encoder was trained on the trees of GUM's train part, not on its chains, so dev and test stand apart.
"""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "training"))

from probe_gum import KINDS, Document, Mention, read_documents  # noqa: E402 (behind the path that leads to it)
from probe_link_rules import Link, Parsed, Reading, figures, product_rules, reading  # noqa: E402 (behind the path that leads to it)

from claimrec.nlp.load import load  # noqa: E402 (behind the path that leads to it)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

UNSEEN = "dev and test"
LEARNT = "train"
HELD_APART = frozenset({"dev", "test"})
AROUND = 6
"""How many words before and behind an anaphor a miss is shown with."""


@dataclass(frozen=True)
class Answer:
    """What claimrec makes of one anaphor: the link, and what is to be read of it."""

    link: Link
    shown: str


def parts(path: Path) -> dict[str, str]:
    """Return the part of GUM that each document belongs to, as `splits.md` has them."""
    found: dict[str, str] = {}
    part = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if heading := re.fullmatch(r"## (\w+)", line):
            part = heading[1]
        elif entry := re.match(r"\s+\* (\w+)", line):
            found[entry[1]] = part
    return found


def answers(read: Reading) -> Iterator[Answer]:
    """Yield what claimrec makes of the anaphors of a document."""
    choose = product_rules(read)
    document = read.document
    for i, candidates in read.asked:
        own, before = read.mentions[i], [read.mentions[j] for j in reversed(candidates)]
        chosen = choose(own, before)
        first = next((m for m in before if m.group == own.group), None)
        hit = chosen is not None and any(m.group == own.group for m in before if m.head == chosen.head)
        link = Link(own.kind, first is not None, chosen is not None, hit)
        said = f"{in_context(document, own)} -> {words(document, chosen)}, not {words(document, first)}"
        yield Answer(link, f"{document.name} {said}")


def words(document: Document, mention: Mention | None) -> str:
    """Return the words of a mention."""
    return repr(document.text(mention.start, mention.end)[0]) if mention else "nothing"


def in_context(document: Document, mention: Mention) -> str:
    """Return a mention in brackets between the words around it."""
    first, last = max(mention.start - AROUND, 0), min(mention.end + AROUND, len(document.words))
    before, inside, behind = (
        document.text(*ends)[0]
        for ends in ((first, mention.start), (mention.start, mention.end), (mention.end, last))
    )
    return f"{before} [{inside}] {behind}"


def table(found: dict[str, list[Link]]) -> Iterator[str]:
    """Yield a row for each part of GUM and each kind of anaphor."""
    yield "| documents | anaphors | to be found | linked | precision | recall | F |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | ---: |"
    for part, links in found.items():
        for kind in (*KINDS, "all"):
            yield f"| {part} | {kind} | {row([link for link in links if kind in {link.kind, 'all'}])} |"


def row(links: Sequence[Link]) -> str:
    """Return the cells of some links."""
    wanted, given = sum(link.has_right for link in links), sum(link.given for link in links)
    return " | ".join((str(wanted), str(given), *(f"{figure:.1f}" for figure in figures(links))))


def main() -> None:
    """Print the table, before it what is wrong or missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--misses", action="store_true", help="print what is wrong or missed")
    given = parser.parse_args()
    nlp, folder = load(), given.data / "gum_news"
    split = parts(folder / "splits.md")
    found: dict[str, list[Link]] = {UNSEEN: [], LEARNT: []}
    for path in sorted((folder / "dep").glob("GUM_news_*.conllu")):
        for document in read_documents(path):
            said = list(answers(reading(Parsed(document, nlp), named=True)))
            found[UNSEEN if split[document.name] in HELD_APART else LEARNT] += [each.link for each in said]
            if given.misses:
                print("\n".join(judged(said)))
    found["all"] = [link for links in found.values() for link in links]
    print("\n".join(table(found)))


def judged(said: Sequence[Answer]) -> Iterator[str]:
    """Yield a line for each wrong link and each that is missed."""
    for answer in said:
        if answer.link.given and not answer.link.right:
            yield f"wrong {answer.link.kind} {answer.shown}"
        elif answer.link.has_right and not answer.link.given:
            yield f"missed {answer.link.kind} {answer.shown}"


if __name__ == "__main__":
    main()
