"""What a user can set, as one frozen value."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 (pydantic reads the annotation)

from pydantic import BaseModel, ConfigDict


class Settings(BaseModel):
    """Options that change what a run finds; they are part of the report.

    model: name or folder of a spaCy pipeline, None for the bundled one.
    published: the day the articles appeared, for articles that do not say so themselves.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    model: str | None = None
    published: dt.date | None = None
