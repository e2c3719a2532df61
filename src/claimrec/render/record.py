"""The report as JSON, and back: the one format that holds everything."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pydantic import ValidationError

from claimrec.errors import InputError, NotAReport
from claimrec.model import Report, fault_of
from claimrec.render.safe import safe_json, safe_text

if TYPE_CHECKING:
    from pathlib import Path

    from claimrec.render.look import Look
    from claimrec.render.view import Filter

REMEDY = "Give a file that `claimrec compare ... --format json` wrote."


def render(report: Report, look: Look, chosen: Filter) -> str:  # noqa: ARG001 (a record is always whole)
    """Return the report as JSON: the same report gives the same characters."""
    return dump(report)


def dump(report: Report) -> str:
    """Return the report as JSON, keys in the order of the nouns."""
    return safe_json(report.model_dump_json(indent=2)) + "\n"


def parse(data: bytes, path: str) -> Report:
    """Return the report that JSON bytes hold; raise `NotAReport` saying what is wrong where."""
    try:
        return Report.model_validate_json(data)
    except ValidationError as error:
        what = f"this is no claimrec report ({fault_of(error)})."
        raise NotAReport(what, remedy=REMEDY, path=path) from error


def read(path: Path) -> Report:
    """Return the report in a file; raise `InputError` where it can't be read."""
    shown = safe_text(str(path))
    try:
        return parse(path.read_bytes(), shown)
    except OSError as error:
        what = f"it can't be read: {error.strerror or error}."
        raise InputError(what, remedy="Check the path.", path=shown) from error


def schema() -> str:
    """Return the JSON Schema of the report."""
    document = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Report.model_json_schema(mode="serialization"),
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
