"""What a bug report needs to know of this installation; asked without importing any of it."""

from __future__ import annotations

import json
import platform
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import TYPE_CHECKING, get_args

from claimrec import __version__
from claimrec.cli.options import ClaimFormat, Format, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGES = ("spacy", "rapidfuzz", "pydantic", "typer", "rich", "onnxruntime", "numpy")
BUNDLED = "nlp/en_claimrec_news/meta.json"


def about() -> str:
    """Return lines of name and value."""
    return "".join(f"{name:12} {value}\n" for name, value in _facts())


def _facts() -> Iterator[tuple[str, str]]:
    yield "claimrec", __version__
    yield "python", f"{platform.python_version()} on {platform.platform(aliased=True, terse=True)}"
    for package in PACKAGES:
        yield package, _version(package)
    yield "pipeline", _pipeline()
    yield "formats", ", ".join(dict.fromkeys((*get_args(Format), *get_args(ClaimFormat))))
    yield "verdicts", ", ".join(get_args(Verdict))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _pipeline() -> str:
    meta = files("claimrec").joinpath(BUNDLED)
    if not meta.is_file():
        return "not bundled"
    known = json.loads(meta.read_text("utf-8"))
    return f"{known['lang']}_{known['name']} {known['version']} ({known['license']})"
