"""The texts that are written for the pipeline's wheel: its pyproject.toml, README and two short modules."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from wheel_code import FACTORIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

CODE_LICENSE: Final = "Apache-2.0"
LICENSES: Final = ("LICENSE-code.txt", "LICENSE-weights.txt")

PROJECT: Final = """\
[build-system]
requires = {requires}
build-backend = "hatchling.build"

[project]
name = {package}
version = {version}
description = {description}
readme = "README.md"
requires-python = {python}
license = {license}
license-files = {license_files}
authors = [{{ name = {author} }}]
keywords = ["spacy", "nlp", "news", "english"]
dependencies = {dependencies}

[project.entry-points.spacy_models]
{package} = {package}

[project.entry-points.spacy_factories]
{factories}

[tool.hatch.build]
ignore-vcs = true

[tool.hatch.build.targets.wheel]
packages = [{package}]
core-metadata-version = "2.4"
"""

INIT: Final = '''\
{description!r}

from pathlib import Path

from spacy.util import get_model_meta, load_model_from_init_py

__version__ = get_model_meta(Path(__file__).parent)["version"]


def load(**overrides):
    """Return the pipeline; the overrides are those of ``spacy.load``."""
    return load_model_from_init_py(__file__, **overrides)
'''

# Where claimrec is installed too, both offer the same factories, and spaCy refuses a second function for a
# name that is taken (E004, whoever comes first).  So there is one: claimrec's, the copy only in its absence.
FACTORIES_HEAD: Final = '''\
"""The components' factories: claimrec's own where it is installed, since spaCy takes one function a name."""
'''
FACTORY: Final = """
try:
    from {theirs} import {function} as {name}
except ImportError:
    from {ours} import {function} as {name}
"""

CARD: Final = """\
# {package} {version}

{description}

```python
import spacy

nlp = spacy.load("{package}")
```

Components: {components}.

It needs {needs}, and no network. Where claimrec is installed too, its components are used, so take the same
version of both.
{scores}
## What it was made from

{sources}

## Licences

The pipeline is under {license}, the code of its components under {code_license}; both texts are in the wheel.
"""


def package_name(meta: Mapping[str, Any]) -> str:
    """Return the name that ``spacy.load`` knows the pipeline by."""
    return f"{meta['lang']}_{meta['name']}"


def factories(entries: Mapping[str, str], names: Mapping[str, str]) -> str:
    """Return the module that the entry points name."""
    parts = [FACTORIES_HEAD]
    for name, entry in sorted(entries.items()):
        module, _, function = entry.partition(":")
        parts.append(FACTORY.format(theirs=module, ours=names[module], function=function, name=name))
    return "".join(parts)


def project_file(
    project: Mapping[str, Any], meta: Mapping[str, Any], entries: Iterable[str], needs: list[str]
) -> str:
    """Return the wheel's pyproject.toml."""
    package = package_name(meta)
    values = {
        "requires": project["build-system"]["requires"],
        "package": package,
        "version": meta["version"],
        "description": meta["description"],
        "python": project["project"]["requires-python"],
        "license": f"{meta['license'].replace(' ', '-')} AND {CODE_LICENSE}",
        "license_files": LICENSES,
        "author": meta["author"],
        "dependencies": needs,
    }
    # JSON's strings and arrays are TOML's too.
    written = {key: json.dumps(value, ensure_ascii=False) for key, value in values.items()}
    lines = [f'{name} = "{package}.{FACTORIES}:{name}"' for name in entries]
    return PROJECT.format(factories="\n".join(lines), **written)


def card(meta: Mapping[str, Any], needs: Iterable[str]) -> str:
    """Return the README that package indexes show."""
    sources = [("data", "licence", "by")]
    sources += [(f"[{s['name']}]({s['url']})", s["license"], s["author"]) for s in meta["sources"]]
    return CARD.format(
        package=package_name(meta),
        version=meta["version"],
        description=meta["description"],
        needs=", ".join(needs),
        components=", ".join(f"`{component}`" for component in meta["components"]),
        scores=scores(meta["performance"]),
        sources=table(sources),
        license=meta["license"],
        code_license=CODE_LICENSE,
    )


def scores(performance: Mapping[str, Any]) -> str:
    """Return a chapter with the scores on the test parts, nothing where none were measured."""
    corpora: dict[str, dict[str, Any]] = performance.get("test", {})
    figures = {name: None for each in corpora.values() for name, value in each.items() if is_figure(value)}
    if not figures:
        return ""
    rows = [(corpus, *(str(each.get(name, "")) for name in figures)) for corpus, each in corpora.items()]
    return "\n## How good it is, in per cent\n\n" + table([("test part of", *figures), *rows]) + "\n"


def is_figure(value: object) -> bool:
    """Tell whether this is a single figure, not a table of labels."""
    return isinstance(value, int | float)


def table(rows: Sequence[tuple[str, ...]]) -> str:
    """Return a Markdown table, the first row its head."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]])
