"""A wheel of the bundled pipeline by itself: ``spacy.load("en_claimrec_news")`` without claimrec.

    python training/wheel.py --pipeline src/claimrec/nlp/en_claimrec_news --out dist/

The wheel holds the pipeline as ``spacy package`` lays it out, and beside it the code of its components: the
modules behind claimrec's ``spacy_factories`` and all that these import, moved to the wheel's package.
Takes ten seconds and, for hatchling, the package index.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

ROOT: Final = Path(__file__).resolve().parents[1]
SOURCE: Final = ROOT / "src"
CODE: Final = "claimrec"
HOMES: Final = ("claimrec.nlp", "claimrec")
"""Packages whose place the wheel's own package takes, the inner one first."""
CODE_LICENSE: Final = "Apache-2.0"
LICENSES: Final = ("LICENSE-code.txt", "LICENSE-weights.txt")
FACTORIES: Final = "factories"

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


@dataclass(frozen=True)
class Code:
    """The modules that come along: files and syntax trees by name, and the names they have in the wheel."""

    files: dict[str, Path]
    trees: dict[str, ast.Module]
    names: dict[str, str]


def wheel(pipeline: Path, out: Path) -> Path:
    """Build the wheel of the pipeline in that folder and return where it lies in ``out``."""
    with tempfile.TemporaryDirectory() as folder:
        lay_out(pipeline, Path(folder))
        asked = ["wheel", "--no-deps", "--quiet", "--disable-pip-version-check", "--wheel-dir", str(out)]
        subprocess.run([sys.executable, "-m", "pip", *asked, folder], check=True)  # noqa: S603 (our own words)
    meta = read_meta(pipeline)
    return out / f"{package_name(meta)}-{meta['version']}-py3-none-any.whl"


def lay_out(pipeline: Path, folder: Path) -> None:
    """Write all that the wheel is built from into an empty folder."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    entries: dict[str, str] = project["project"]["entry-points"]["spacy_factories"]
    meta = read_meta(pipeline)
    package = package_name(meta)
    code = collect({entry.partition(":")[0] for entry in entries.values()}, package)
    needs = requirements(code.trees.values(), project["project"]["dependencies"])
    home = folder / package
    home.mkdir()
    write(home / "__init__.py", INIT.format(description=meta["description"]))
    write(home / f"{FACTORIES}.py", factories(entries, code.names))
    copy_code(code, folder)
    shutil.copy(pipeline / "meta.json", home)
    shutil.copytree(pipeline, home / f"{package}-{meta['version']}")
    write(folder / "pyproject.toml", project_file(project, meta, sorted(entries), needs))
    write(folder / "README.md", card(meta, needs))
    for origin, name in zip((ROOT / "LICENSE", pipeline / "LICENSE"), LICENSES, strict=True):
        shutil.copy(origin, folder / name)


def read_meta(pipeline: Path) -> dict[str, Any]:
    """Return what the pipeline says of itself."""
    meta: dict[str, Any] = json.loads((pipeline / "meta.json").read_text(encoding="utf-8"))
    return meta


def package_name(meta: Mapping[str, Any]) -> str:
    """Return the name that ``spacy.load`` knows the pipeline by."""
    return f"{meta['lang']}_{meta['name']}"


def write(path: Path, text: str) -> None:
    """Write a text file."""
    path.write_text(text, encoding="utf-8")


def collect(start: Iterable[str], package: str, source: Path = SOURCE) -> Code:
    """Return the modules in ``start`` and all of claimrec that they import, wherever in the module.

    Raises ``ValueError`` for what would not run in the wheel, or would stand there twice.
    """
    files: dict[str, Path] = {}
    trees: dict[str, ast.Module] = {}
    waiting = sorted(start)
    while waiting:
        module = waiting.pop()
        file = file_of(module, source)
        if module in files or module in HOMES or file is None:
            continue
        files[module] = file
        trees[module] = ast.parse(file.read_text(encoding="utf-8"))
        check(module, trees[module], source)
        waiting += [module.rpartition(".")[0], *imported(trees[module])]
    names = dict.fromkeys(HOMES, package) | {module: renamed(module, package) for module in sorted(files)}
    taken = [f"{package}.{FACTORIES}", *map(names.__getitem__, files)]
    if len(set(taken)) < len(taken):
        raise ValueError(f"two modules would have the same name in the wheel: {sorted(taken)}")
    return Code(files, trees, names)


def file_of(module: str, source: Path) -> Path | None:
    """Return the file of one of claimrec's modules, None for any other name."""
    if module.partition(".")[0] != CODE:
        return None
    base = source.joinpath(*module.split("."))
    return next((file for file in (base.with_suffix(".py"), base / "__init__.py") if file.is_file()), None)


def imported(tree: ast.Module) -> Iterator[str]:
    """Yield all names a module imports; of ``from a import b`` also ``a.b``, which may be a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def check(module: str, tree: ast.Module, source: Path) -> None:
    """Refuse what can't be moved to another package by changing names alone."""
    for node in ast.walk(tree):
        fault = None
        if isinstance(node, ast.Name) and node.id == CODE:
            fault = f"uses {CODE} by its full name"
        elif isinstance(node, ast.ImportFrom) and node.level:
            fault = "has a relative import"
        elif isinstance(node, ast.ImportFrom) and node.module in HOMES:
            members = [a.name for a in node.names if file_of(f"{node.module}.{a.name}", source) is None]
            fault = f"takes {', '.join(members)} from {node.module}/__init__.py" if members else None
        if fault:
            raise ValueError(f"{module}:{getattr(node, 'lineno', 0)} {fault}, which stays behind")


def renamed(module: str, package: str) -> str:
    """Return what a module is called in the wheel."""
    home = next(home for home in HOMES if module.startswith(f"{home}."))
    return package + module.removeprefix(home)


def rewritten(text: str, names: Mapping[str, str]) -> str:
    """Return a module's text with the names of modules changed, in imports and where a string is one."""
    lines = text.encode("utf-8").splitlines(keepends=True)
    for line, column, name in sorted(mentions(ast.parse(text)), reverse=True):
        if name in names:
            row, old = lines[line - 1], name.encode("utf-8")
            at = row.index(old, column)
            lines[line - 1] = row[:at] + names[name].encode("utf-8") + row[at + len(old) :]
    return b"".join(lines).decode("utf-8")


def mentions(tree: ast.Module) -> Iterator[tuple[int, int, str]]:
    """Yield each string and imported module with the line and the column, in bytes, where to look for it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.col_offset, node.value
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.col_offset, node.module
        elif isinstance(node, ast.Import):
            yield from ((alias.lineno, alias.col_offset, alias.name) for alias in node.names)


def copy_code(code: Code, folder: Path) -> None:
    """Write the modules under their new names, and beside each the data files it names."""
    for module, file in code.files.items():
        place = folder.joinpath(*code.names[module].split("."))
        target = place / file.name if file.name == "__init__.py" else place.with_suffix(".py")
        target.parent.mkdir(parents=True, exist_ok=True)
        write(target, rewritten(file.read_text(encoding="utf-8"), code.names))
        for data in data_files(file, code.trees[module]):
            shutil.copy(data, target.parent)


def data_files(file: Path, tree: ast.Module) -> list[Path]:
    """Return the files beside a module that are no modules and whose name is one of its strings."""
    strings = {text for _, _, text in mentions(tree)}
    beside = (path for path in file.parent.iterdir() if path.is_file() and path.suffix != ".py")
    return sorted(path for path in beside if path.name in strings)


def requirements(trees: Iterable[ast.Module], dependencies: Iterable[str]) -> list[str]:
    """Return those of claimrec's dependencies that the modules import; each is imported by its own name."""
    tops = {name.partition(".")[0] for tree in trees for name in imported(tree)}
    needed = tops - sys.stdlib_module_names - {CODE}
    ranges = {re.split(r"[^\w.-]", dependency, maxsplit=1)[0]: dependency for dependency in dependencies}
    unknown = needed - ranges.keys()
    if unknown:
        raise ValueError(f"imported, but no dependency in pyproject.toml: {', '.join(sorted(unknown))}")
    return [ranges[name] for name in sorted(needed)]


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


def main() -> None:
    """Build the wheel and say where it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--pipeline", type=Path, required=True, help="folder of the pipeline")
    parser.add_argument("--out", type=Path, required=True, help="folder for the wheel")
    options = parser.parse_args()
    made = wheel(options.pipeline, options.out)
    print(f"{made} ({made.stat().st_size / 1e6:.1f} MB)")


if __name__ == "__main__":
    main()
