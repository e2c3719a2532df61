"""Knows the order of the verbs: extract, align, judge."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from claimrec import __version__
from claimrec.align import align
from claimrec.extract.aliases import NO_ALIASES, Aliases
from claimrec.extract.reading import Reading, read
from claimrec.judge import judge
from claimrec.model import Coverage, Model, Report, Sentence, Source
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


class Account(NamedTuple):
    """A report, and what became of every sentence it was read from, in the order of the sources."""

    report: Report
    sentences: tuple[Sentence, ...]


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
    return account(articles, nlp, settings, problems=problems, progress=progress).report


def account(
    articles: Sequence[Article],
    nlp: Language,
    settings: Settings,
    *,
    problems: Sequence[Problem] = (),
    progress: Progress | None = None,
) -> Account:
    """Compare articles as `reconcile` does, and keep what became of each sentence."""
    reading = readings_of(articles, nlp, Aliases(settings.aliases))
    readings = list(_tell(reading, len(articles), progress))
    sentences = tuple(sentence for reading in readings for sentence in reading.sentences)
    claims = [claim for reading in readings for claim in reading.claims]
    named = {article.id: reading.names for article, reading in zip(articles, readings, strict=True)}
    aligned = align(articles, claims, named)
    report = Report(
        claimrec=__version__,
        model=Model(name=f"{nlp.meta['lang']}_{nlp.meta['name']}", version=str(nlp.meta["version"])),
        settings=settings.model_dump(mode="json"),
        sources=tuple(_source(article) for article in articles),
        stories=aligned.stories,
        claims=aligned.claims,
        findings=judge(articles, aligned),
        coverage=Coverage.of(sentences),
        problems=tuple(problems),
    )
    return Account(report, sentences)


def readings_of(
    articles: Sequence[Article], nlp: Language, aliases: Aliases = NO_ALIASES
) -> Iterator[Reading]:
    """Parse the articles' blocks in one stream and read each article."""
    texts = (article.text[block.start : block.end] for article in articles for block in article.blocks)
    docs = parse(texts, nlp)
    for article in articles:
        yield read(article, [next(docs) for _ in article.blocks], aliases)


def _tell(readings: Iterable[Reading], total: int, progress: Progress | None) -> Iterator[Reading]:
    for done, reading in enumerate(readings, start=1):
        if progress is not None:
            progress(done, total)
        yield reading


def _source(article: Article) -> Source:
    return Source(length=len(article.text), **article.model_dump(exclude={"text", "blocks"}))
