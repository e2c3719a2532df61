"""Articles of a few paragraphs, parsed with the bundled pipeline, for tests of the extract room."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from claimrec.extract.aliases import NO_ALIASES, Aliases
from claimrec.extract.reading import open_page
from claimrec.model import Article, Block
from claimrec.nlp.load import load
from claimrec.nlp.parse import parse

if TYPE_CHECKING:
    from spacy.language import Language

    from claimrec.extract.page import Page
    from claimrec.extract.tokens import Token


@cache
def pipeline() -> Language:
    """The bundled pipeline, loaded once."""
    return load()


@cache
def page_of(text: str) -> Page:
    """Make the page of a text whose paragraphs are divided by line ends."""
    return fresh_page(text)


def fresh_page(text: str, aliases: Aliases = NO_ALIASES) -> Page:
    """Make such a page that is nobody else's, with names that the user gives."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(start=start, end=start + len(line)))
        start += len(line) + 1
    article = Article(id="a", path="a.txt", sha256="0" * 64, text=text, blocks=tuple(blocks))
    docs = list(parse([text[block.start : block.end] for block in blocks], pipeline()))
    return open_page(article, docs, aliases)


def token_of(page: Page, word: str) -> Token:
    """Return the first token of a page with this text."""
    return next(token for doc in page.docs for token in doc if token.text == word)
