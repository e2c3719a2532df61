"""One source document."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 (pydantic reads the annotation)
from typing import Literal

from claimrec.model.base import Noun, Span

PublishedFrom = Literal["text", "dateline", "name", "option"]
BlockRole = Literal["headline", "heading", "body"]


class Skipped(Span):
    """A stretch of the text that is no reporting, and why it was passed over."""

    reason: str


class Block(Span):
    """A stretch of reporting that is parsed on its own: a paragraph, a headline, a heading."""

    role: BlockRole = "body"


class Article(Noun):
    """One source document: its text is never altered, all offsets are code points of it.

    `blocks` and `skipped` are sorted and do not overlap; what is in neither is white space.
    `published` is the day the article appeared, `published_from` where that is known from.
    `credits` names the agencies and outlets the article says its report comes from.
    """

    id: str
    path: str
    sha256: str
    text: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: dt.date | None = None
    published_from: PublishedFrom | None = None
    url: str | None = None
    language: str = "en"
    credits: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    blocks: tuple[Block, ...] = ()


class Problem(Noun):
    """An input that could not be read; the others were compared all the same."""

    path: str
    what: str


class Loaded(Noun):
    """What was read: the articles, in the order named, and the inputs that could not be read."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...] = ()
