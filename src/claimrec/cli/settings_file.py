"""The settings file: which one is read, and what stands in it.

`claimrec.toml`, or `[tool.claimrec]` of `pyproject.toml`, of the nearest folder from the working directory
up to the root of its repository; in one folder `claimrec.toml` goes first.
"""
# ruff: noqa: PLC0415 (`--help` starts without pydantic)

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimrec.errors import SettingsError
from claimrec.render.safe import safe_text

if TYPE_CHECKING:
    from pydantic import ValidationError

    from claimrec.settings import Settings

OWN, SHARED = "claimrec.toml", "pyproject.toml"
TABLE = f"[tool.claimrec] in {SHARED}"
REPOSITORY = ".git"
KEYS = {
    "model": 'Write model = "NAME", a spaCy pipeline or its folder.',
    "published": "Write published = 2031-05-06, a day.",
    "aliases": 'Write [aliases] and below it "Full Name" = ["another name", "a third"].',
}
"""What a file may set, and how it is written."""
SAID = {
    "string_type": "this is no text",
    "string_too_short": "this is an empty text",
    "tuple_type": "this is no list of names",
    "dict_type": "this is no table of names",
}
"""What is wrong with a value, by pydantic's name for it."""
ONE_EACH = "List all names of one thing behind the one it is to be called by, and none of them anywhere else."


def nearest() -> Path | None:
    """Return the settings file that holds in the working directory, None where none can be found."""
    try:
        return find(Path.cwd())
    except OSError:  # a directory that is gone, or above it one that may not be looked into
        return None


def find(folder: Path) -> Path | None:
    """Return the settings file that holds in a folder, None where there is none."""
    for place in (folder, *folder.parents):
        for name in (OWN, SHARED):
            path = place / name
            if path.is_file() and (name == OWN or _table(path) is not None):
                return path
        if (place / REPOSITORY).exists():
            return None
    return None


def read(path: Path, **options: object) -> Settings:
    """Return the settings in a file, with those `options` that are not None in place of the file's."""
    from pydantic import ValidationError

    from claimrec.settings import Settings

    given = _table(path)
    if given is None:
        remedy = "Add it, or name a claimrec.toml."
        raise SettingsError(f"there is no {TABLE}.", remedy=remedy, path=safe_text(str(path)))
    _check(path, given)
    if given.get("model") and isinstance(given["model"], str):
        given |= {"model": _from_here(path, given["model"])}
    try:
        return Settings.model_validate(given | {key: value for key, value in options.items() if value})
    except ValidationError as error:
        raise _fault(path, error) from error


def _table(path: Path) -> dict[str, Any] | None:
    """Return what a file sets, None where a pyproject.toml sets nothing of claimrec."""
    shown = safe_text(str(path))
    try:
        document = tomllib.loads(path.read_text("utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        remedy = "Mend it, or leave settings files aside with --isolated."
        raise SettingsError(f"this is no TOML: {error}.", remedy=remedy, path=shown) from error
    except UnicodeDecodeError as error:
        raise SettingsError("this is no UTF-8.", remedy="Save it as UTF-8.", path=shown) from error
    except OSError as error:
        what = f"it can't be read: {error.strerror or error}."
        remedy = "Check the path, or leave settings files aside with --isolated."
        raise SettingsError(what, remedy=remedy, path=shown) from error
    if path.name != SHARED:
        return document
    tools = document.get("tool")
    table = tools.get("claimrec") if isinstance(tools, dict) else None
    return table if isinstance(table, dict) else None


def _check(path: Path, given: dict[str, Any]) -> None:
    """Refuse keys that set nothing, all of them together, and days that are none."""
    unknown = ", ".join(repr(key) for key in given if key not in KEYS)
    if unknown:
        raise _refusal(path, f"there is no setting {unknown}.", f"It takes {', '.join(KEYS)}.")
    if isinstance(given.get("published"), int | float):  # pydantic would count seconds since 1970
        raise _refusal(path, "published: this is no day.", KEYS["published"])


def _fault(path: Path, error: ValidationError) -> SettingsError:
    """Say what is wrong first, where, and how it is written."""
    first = error.errors(include_url=False, include_input=False)[0]
    place = ".".join(map(str, first["loc"]))
    if first["type"] == "value_error":
        return _refusal(path, f"{place}: {first['ctx']['error']}.", ONE_EACH)
    return _refusal(
        path, f"{place}: {SAID.get(first['type'], 'this is no day')}.", KEYS[str(first["loc"][0])]
    )


def _refusal(path: Path, what: str, remedy: str) -> SettingsError:
    return SettingsError(safe_text(what), remedy=remedy, path=safe_text(str(path)))


def _from_here(path: Path, model: str) -> str:
    """Return a pipeline's folder as seen from the working directory; the file names it from its own."""
    folder = path.parent / model
    return os.path.relpath(folder) if folder.is_dir() and not Path(model).is_absolute() else model
