"""Knows the order of the verbs: extract, align, judge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from claimrec import __version__
from claimrec.align import align
from claimrec.extract.reading import Reading, read
from claimrec.judge import judge
from claimrec.model import Coverage, Model, Report, Source
from claimrec.nlp.parse import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language

    from claimrec.model import Article, Problem
    from claimrec.settings import Settings


class Progress(Protocol):
    """Told how many of the articles have been read."""

    def __call__(self, done: int, total: int) -> None:
        """Show it, or not."""


def reconcile(
    articles: Sequence[Article],
    nlp: Language,
    settings: Settings,
    *,
    problems: Sequence[Problem] = (),
    progress: Progress | None = None,
) -> Report:
    """Compare articles: extract their claims, line them up, judge what belongs together.

    The same articles, pipeline and settings always give an equal report.
    """
    readings = list(_tell(readings_of(articles, nlp), len(articles), progress))
    claims = [claim for reading in readings for claim in reading.claims]
    named = {article.id: reading.names for article, reading in zip(articles, readings, strict=True)}
    aligned = align(articles, claims, named)
    return Report(
        claimrec=__version__,
        model=Model(name=f"{nlp.meta['lang']}_{nlp.meta['name']}", version=str(nlp.meta["version"])),
        settings=settings.model_dump(mode="json"),
        sources=tuple(_source(article) for article in articles),
        stories=aligned.stories,
        claims=aligned.claims,
        findings=judge(articles, aligned),
        coverage=_total(reading.coverage for reading in readings),
        problems=tuple(problems),
    )


def readings_of(articles: Sequence[Article], nlp: Language) -> Iterator[Reading]:
    """Parse the articles' blocks in one stream and read each article."""
    texts = (article.text[block.start : block.end] for article in articles for block in article.blocks)
    docs = parse(texts, nlp)
    for article in articles:
        yield read(article, [next(docs) for _ in article.blocks])


def _tell(readings: Iterable[Reading], total: int, progress: Progress | None) -> Iterator[Reading]:
    for done, reading in enumerate(readings, start=1):
        if progress is not None:
            progress(done, total)
        yield reading


def _source(article: Article) -> Source:
    return Source(length=len(article.text), **article.model_dump(exclude={"text", "blocks"}))


def _total(parts: Iterable[Coverage]) -> Coverage:
    counts = [part.model_dump() for part in parts]
    return Coverage(**{field: sum(count[field] for count in counts) for field in Coverage.model_fields})
