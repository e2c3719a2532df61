"""What a bug report needs to know of this installation; asked without importing any of it."""

from __future__ import annotations

import json
import platform
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from itertools import chain, repeat
from typing import TYPE_CHECKING, get_args

from claimrec import __version__
from claimrec.cli import settings_file
from claimrec.cli.options import ClaimFormat, Format, Verdict
from claimrec.errors import SettingsError
from claimrec.render.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGES = ("spacy", "rapidfuzz", "pydantic", "typer", "rich", "onnxruntime", "numpy")
BUNDLED = "nlp/en_claimrec_news/meta.json"
MEASURED = "test"
FIGURES = ("LAS", "sentence F", "tag", "pos", "morph", "lemma", "NER F")


def about() -> str:
    """Return lines of name and value."""
    return "".join(f"{name:12} {value}\n" for name, value in _facts())


def _facts() -> Iterator[tuple[str, str]]:
    yield "claimrec", __version__
    yield "python", f"{platform.python_version()} on {platform.platform(aliased=True, terse=True)}"
    for package in PACKAGES:
        yield package, _version(package)
    yield from _pipeline()
    yield "formats", ", ".join(dict.fromkeys((*get_args(Format), *get_args(ClaimFormat))))
    yield "verdicts", ", ".join(get_args(Verdict))
    yield "settings", _settings()


def _settings() -> str:
    """Name the settings file that holds here and the keys it sets, or what is wrong with it."""
    try:
        path = settings_file.nearest()
        keys = sorted(settings_file.read(path).model_fields_set) if path else []
    except SettingsError as error:
        return one_line(str(error))
    return one_line(f"{path}: {', '.join(keys) or 'nothing set'}") if path else "no settings file"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _pipeline() -> Iterator[tuple[str, str]]:
    meta = files("claimrec").joinpath(BUNDLED)
    if not meta.is_file():
        yield "pipeline", "not bundled"
        return
    known = json.loads(meta.read_text("utf-8"))
    yield "pipeline", f"{known['lang']}_{known['name']} {known['version']} ({known['license']})"
    names = chain(["scores"], repeat(""))
    yield from zip(names, scores(known.get("performance")), strict=False)


def scores(performance: object) -> list[str]:
    """Return a line for each corpus on whose test part the pipeline was scored, in per cent.

    What is not such a figure is left out: a pipeline without scores is no fault of the installation.
    """
    corpora = _table(_table(performance).get(MEASURED))
    rows = [(name, figures) for name, of_corpus in corpora.items() if (figures := _figures(of_corpus))]
    width = max((len(name) for name, _ in rows), default=0)
    return [f"{name:{width}}  {figures}" for name, figures in rows]


def _figures(of_corpus: object) -> str:
    known = _table(of_corpus)
    return ", ".join(f"{name} {known[name]}" for name in FIGURES if isinstance(known.get(name), int | float))


def _table(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}
