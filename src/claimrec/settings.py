"""What a user can set, as one frozen value."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 (pydantic reads the annotation)
from collections import Counter
from collections.abc import Mapping  # noqa: TC003 (pydantic reads the annotation)
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field, field_validator

if TYPE_CHECKING:
    from collections.abc import Iterator

ARTICLE = "the "


class Settings(BaseModel):
    """Options that change what a run finds; they are part of the report.

    model: name or folder of a spaCy pipeline, None for the bundled one.
    published: the day the articles appeared, for articles that do not say so themselves.
    aliases: names of persons, bodies, places and products, each with its other names.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    model: str | None = Field(default=None, min_length=1)
    published: dt.date | None = None
    aliases: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)

    @field_validator("aliases")
    @classmethod
    def _in_order(cls, aliases: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """Bring the names into one order and spacing; refuse what leaves open whom a name means."""
        if faults := list(_faults(aliases)):
            raise ValueError("; ".join(faults))
        return {
            " ".join(name.split()): tuple(sorted({" ".join(other.split()) for other in others}))
            for name, others in sorted(aliases.items())
        }


def bare(name: str) -> str:
    """Return a name in one spacing and without the article before it: "Navy" for "the Navy"."""
    words = " ".join(name.split())
    rest = words[len(ARTICLE) :]
    return rest if words.lower().startswith(ARTICLE) and any(map(str.isupper, rest)) else words


def _faults(aliases: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield what is wrong with the names, all of it."""
    heads = [bare(name) for name in aliases]
    yield from (f"{name!r} stands there twice" for name, times in Counter(heads).items() if times > 1)
    owners: dict[str, str] = {}
    for name, others in aliases.items():
        if not all(map(str.strip, (name, *others))):
            yield f"{name!r} has an empty name" if name.strip() else "a name is empty"
        for other in sorted({bare(each) for each in others} - {bare(name), ""}):
            if other in heads:
                yield f"{other!r} is another name of {name!r} and has other names of its own"
            elif owners.setdefault(other, name) != name:
                yield f"{other!r} stands for both {owners[other]!r} and {name!r}"
