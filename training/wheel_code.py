"""The code that the pipeline's wheel takes from claimrec: which modules, and how they are moved.

All that the components' modules import comes along, found by reading the imports, not by a list.
"""

from __future__ import annotations

import ast
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ROOT: Final = Path(__file__).resolve().parents[1]
SOURCE: Final = ROOT / "src"
CODE: Final = "claimrec"
HOMES: Final = ("claimrec.nlp", "claimrec")
"""Packages whose place the wheel's own package takes, the inner one first."""
FACTORIES: Final = "factories"


@dataclass(frozen=True)
class Code:
    """The modules that come along: files and syntax trees by name, and the names they have in the wheel."""

    files: dict[str, Path]
    trees: dict[str, ast.Module]
    names: dict[str, str]


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
