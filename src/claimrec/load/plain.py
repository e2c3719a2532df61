"""Plain text becomes an article: what is reporting, what is not, and what the page says of itself."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from claimrec.load.credits import canonical, credits_in, is_agency
from claimrec.load.datelines import Dateline, dateline_of
from claimrec.load.dates import day_in_name
from claimrec.load.head import Facts, date_prefix, merged
from claimrec.load.lines import Unit, units_of
from claimrec.load.page import Page, is_heading, page_of
from claimrec.model import Article, Block, Skipped

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from claimrec.model import BlockRole, PublishedFrom

DATE_PLACES = 3
MARK = "\ufeff"
CREDITED = ("source line", "byline", "editorial note")
SITE = re.compile(
    r"\s+(?:\|\s*(?P<any>[A-Z][\w'\u2019.]*(?: [\w'\u2019.&]+){0,4})"
    r"|[\u2013\u2014-]\s*(?P<known>[A-Z][\w .]{1,40}))$"
)


def article_of(text: str, *, name: str, path: str, sha256: str, published: dt.date | None = None) -> Article:
    """Make the article of a decoded text; `published` holds where neither text nor file name gives a day."""
    units, prefixes, stated = _without_prefixes(units_of(text))
    page = page_of(units)
    site, cut = _site(page)
    datelines = _datelines(page)
    facts = merged([*stated, page.facts, Facts(publisher=site)])
    blocks = _blocks(page, datelines, cut)
    day, known_from = _published(facts.published, datelines, path, published)
    skipped = [*prefixes, *cut, *_skipped(page), *_dateline_spans(page, datelines)]
    return Article(
        id=name,
        path=path,
        sha256=sha256,
        text=text,
        title=next((text[block.start : block.end] for block in blocks if block.role == "headline"), None),
        publisher=facts.publisher,
        author=facts.author,
        published=day,
        published_from=known_from,
        url=facts.url,
        credits=_credits(page, datelines, facts.publisher),
        skipped=tuple(sorted(skipped, key=lambda entry: entry.start)),
        blocks=blocks,
    )


def _without_prefixes(units: Sequence[Unit]) -> tuple[list[Unit], list[Skipped], list[Facts]]:
    """Take a byte order mark and a leading "date 2025-12-11" off the first lines."""
    rest: list[Unit] = []
    skipped: list[Skipped] = []
    facts: list[Facts] = []
    for place, unit in enumerate(units):
        left: Unit | None = unit
        if left is not None and place == 0 and left.text.startswith(MARK):
            skipped.append(Skipped(start=left.start, end=left.start + 1, reason="byte order mark"))
            left = left.cut(1)
        if left is not None and place < DATE_PLACES and (found := date_prefix(left.text)) is not None:
            skipped.append(Skipped(start=left.start, end=left.start + found[0], reason="date line"))
            facts.append(found[1])
            left = left.cut(found[0])
        if left is not None:
            rest.append(left)
    return rest, skipped, facts


def _site(page: Page) -> tuple[str | None, list[Skipped]]:
    """Read the site's name behind the headline: "... | The Daily Post", "... - BBC News"."""
    if page.title is None:
        return None, []
    unit = page.units[page.title]
    match = SITE.search(unit.text)
    if match is None or not (match["any"] or is_agency(match["known"])) or not match.start():
        return None, []
    start = unit.end - len(match[0].lstrip())
    return match["any"] or match["known"], [Skipped(start=start, end=unit.end, reason="site name")]


def _datelines(page: Page) -> dict[int, Dateline]:
    """Return the datelines by the place of their paragraphs.

    A bare "PARIS:" counts on the first paragraph alone: a page on which several paragraphs begin with
    a name and a colon is a transcript.
    """
    body = [place for place in _kept(page) if place != page.title and not is_heading(page.units[place])]
    found = {place: line for place in body if (line := dateline_of(page.units[place])) is not None}
    bare = [place for place, line in found.items() if line.bare]
    return {place: line for place, line in found.items() if not line.bare or bare == body[:1]}


def _kept(page: Page) -> list[int]:
    return [place for place, reason in enumerate(page.reasons) if reason is None]


def _dateline_spans(page: Page, datelines: dict[int, Dateline]) -> list[Skipped]:
    """Skip each dateline up to its last visible sign."""
    heads = ((page.units[place], line) for place, line in datelines.items())
    return [
        Skipped(start=unit.start, end=unit.start + len(unit.text[: line.length].rstrip()), reason=line.reason)
        for unit, line in heads
    ]


def _skipped(page: Page) -> list[Skipped]:
    return [
        Skipped(start=unit.start, end=unit.end, reason=reason)
        for unit, reason in zip(page.units, page.reasons, strict=True)
        if reason is not None
    ]


def _blocks(page: Page, datelines: dict[int, Dateline], cut: Sequence[Skipped]) -> tuple[Block, ...]:
    """Return what is left as blocks: the headline without the site's name, paragraphs without datelines."""
    kept = _kept(page)
    blocks = []
    for place in kept:
        unit = page.units[place]
        if place == page.title:
            end = (
                unit.start + len(page.units[place].text[: cut[0].start - unit.start].rstrip())
                if cut
                else unit.end
            )
            blocks.append(Block(start=unit.start, end=end, role="headline"))
            continue
        line = datelines.get(place)
        body = unit if line is None else unit.cut(line.length)
        role: BlockRole = "heading" if is_heading(unit) and place != kept[-1] else "body"
        if body is not None:
            blocks.append(Block(start=body.start, end=body.end, role=role))
    return tuple(blocks)


def _published(
    stated: dt.date | None, datelines: dict[int, Dateline], path: str, option: dt.date | None
) -> tuple[dt.date | None, PublishedFrom | None]:
    """Return the day the article appeared and where that is known from, the surest first."""
    dated = next((line.day for line in datelines.values() if line.day is not None), None)
    known: tuple[tuple[dt.date | None, PublishedFrom], ...] = (
        (stated, "text"),
        (dated, "dateline"),
        (day_in_name(PurePath(path).stem), "name"),
        (option, "option"),
    )
    return next(((day, source) for day, source in known if day is not None), (None, None))


def _credits(page: Page, datelines: dict[int, Dateline], publisher: str | None) -> tuple[str, ...]:
    """Return the agencies of datelines, bylines and source lines, and those the text reports from."""
    signed = [line.agency for line in datelines.values() if line.agency is not None]
    texts = [
        unit.text
        for unit, reason in zip(page.units, page.reasons, strict=True)
        if reason is None or reason in CREDITED
    ]
    named = credits_in(texts)
    own = None if publisher is None else canonical(publisher)
    found = dict.fromkeys([*(canonical(agency) for agency in signed), *named])
    return tuple(name for name in found if name != own)
