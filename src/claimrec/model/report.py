"""Everything one run found out: the contract of the report JSON, `schema_version` 1."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 (pydantic reads the annotation)
from typing import Literal

from pydantic import JsonValue  # noqa: TC002 (pydantic reads it)

from claimrec.model.article import Problem, PublishedFrom, Skipped  # noqa: TC001 (pydantic reads them)
from claimrec.model.base import Noun
from claimrec.model.claim import Claim  # noqa: TC001 (pydantic reads it)
from claimrec.model.coverage import Coverage  # noqa: TC001 (pydantic reads it)
from claimrec.model.finding import Finding, Story  # noqa: TC001 (pydantic reads it)


class Model(Noun):
    """The spaCy pipeline that read the articles."""

    name: str
    version: str


class Source(Noun):
    """What is known of one article, without its text. `length` counts code points."""

    id: str
    path: str
    sha256: str
    title: str | None
    publisher: str | None
    author: str | None
    published: dt.date | None
    published_from: PublishedFrom | None
    url: str | None
    language: str
    length: int
    credits: tuple[str, ...]
    skipped: tuple[Skipped, ...]


class Report(Noun):
    """The report: lists are sorted, no clock and no randomness, so the same input gives the same bytes."""

    schema_version: Literal[1] = 1
    claimrec: str
    model: Model
    settings: dict[str, JsonValue]
    sources: tuple[Source, ...]
    stories: tuple[Story, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage
    problems: tuple[Problem, ...]
