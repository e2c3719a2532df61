"""The formats of a report by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from claimrec.render import markdown, record, sheet, table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimrec.model import Report
    from claimrec.render.look import Look
    from claimrec.render.view import Filter


class Renderer(Protocol):
    """Makes characters of a report and adds no fact."""

    def __call__(self, report: Report, look: Look, chosen: Filter) -> str:
        """Return the report as text, ending in a line end."""


RENDERERS: Mapping[str, Renderer] = {
    "table": table.render,
    "json": record.render,
    "csv": sheet.render,
    "markdown": markdown.render,
}
