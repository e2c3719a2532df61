"""The shape of the code: which room may import what, and what must stay short, lazy and well named."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimrec.model import Report

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src"
MODULES = sorted((SOURCE / "claimrec").rglob("*.py"))

# The rooms from the ground up: each imports from the levels below its own, and from itself.
LEVELS = [
    {"errors"},
    {"settings", "model"},
    {"canon"},
    {"load", "nlp", "extract", "align", "judge", "render", "check", "score"},
    {"pipeline"},
    {"cli"},
    {"__main__"},
]
LEVEL = {room: level for level, rooms in enumerate(LEVELS) for room in rooms}
PACKAGE = "__init__"

FENCES = {
    "spacy": {"nlp", "extract"},
    "thinc": {"nlp"},
    "onnxruntime": {"nlp"},
    "rapidfuzz": {"align"},
    "typer": {"cli"},
    "rich": {"render", "cli"},
}
NOT_OURS_TO_IMPORT = {"click"}
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "managers"}
LONGEST = 50
PARSED = {"Doc", "Span", "Token"}

DOC_ROOMS = {"nlp", "extract"}


def room_of(path: Path) -> str:
    """Return the room a module stands in: the first name below the package."""
    parts = path.relative_to(SOURCE / "claimrec").with_suffix("").parts
    return parts[0]


def imports(path: Path) -> Iterator[tuple[str, int]]:
    """Yield each absolute name that a module imports, wherever in the module, with its line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((name.name, node.lineno) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            yield from ((f"{node.module}.{name.name}", node.lineno) for name in node.names)


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def name(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def test_every_room_has_its_level() -> None:
    assert {room_of(path) for path in MODULES} - {PACKAGE} <= set(LEVEL)


def may_import(room: str, other: str) -> bool:
    """Whether a room may import another; the package itself hands out names of all of them."""
    if other not in LEVEL or room in {other, PACKAGE}:
        return True
    return LEVEL[other] < LEVEL[room] or (room == "model" and other == "errors")


def test_a_room_imports_only_from_rooms_below_it() -> None:
    wrong = [
        f"{name(path)}:{line}: {imported}"
        for path in MODULES
        for imported, line in imports(path)
        if imported.startswith("claimrec.") and not may_import(room_of(path), imported.split(".")[1])
    ]
    assert wrong == []


@pytest.mark.parametrize(("package", "rooms"), FENCES.items(), ids=FENCES)
def test_a_fenced_package_is_imported_in_its_rooms_alone(package: str, rooms: set[str]) -> None:
    wrong = [
        f"{name(path)}:{line}"
        for path in MODULES
        for imported, line in imports(path)
        if imported.split(".")[0] == package and room_of(path) not in rooms and not is_typing_only(path, line)
    ]
    assert wrong == []


def is_typing_only(path: Path, line: int) -> bool:
    """Whether a line stands below `if TYPE_CHECKING:`; such an import names a type and loads nothing."""
    return any(
        isinstance(node, ast.If)
        and isinstance(node.test, ast.Name)
        and node.test.id == "TYPE_CHECKING"
        and node.lineno < line <= (node.body[-1].end_lineno or 0)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    )


def test_typers_own_dependency_is_imported_nowhere() -> None:
    wrong = [
        f"{name(path)}:{line}"
        for path in MODULES
        for imported, line in imports(path)
        if imported.split(".")[0] in NOT_OURS_TO_IMPORT
    ]
    assert wrong == []


def test_rooms_have_no_cycle_of_modules() -> None:
    graph = {module(path): set(imported_modules(path)) for path in MODULES}
    while graph:
        free = {found for found, needed in graph.items() if not needed & (set(graph) - {found})}
        assert free, f"these import each other: {sorted(graph)}"
        graph = {found: needed for found, needed in graph.items() if found not in free}


def module(path: Path) -> str:
    return ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")


def imported_modules(path: Path) -> Iterator[str]:
    """Yield the modules of ours that a module imports to run, not to name a type or inside a function."""
    known = {module(other) for other in MODULES}
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("claimrec"):
            for imported in node.names:
                whole = f"{node.module}.{imported.name}"
                yield whole if whole in known else node.module or ""


def test_no_function_is_longer_than_it_may_be() -> None:
    wrong = [
        f"{name(path)}:{node.lineno}: {node.name} has {length(node)} lines"
        for path in MODULES
        for node in functions(path)
        if length(node) > LONGEST
    ]
    assert wrong == []


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_module_has_a_vague_name() -> None:
    assert [name(path) for path in MODULES if VAGUE & set(path.with_suffix("").parts)] == []


def test_no_doc_leaves_the_rooms_that_read_it() -> None:
    wrong = [
        f"{name(path)}:{node.lineno}: {node.name}"
        for path in MODULES
        if room_of(path) not in DOC_ROOMS and imports_spacy(path)
        for node in functions(path)
        if node.returns is not None and names_in(node.returns) & PARSED
    ]
    assert wrong == []


def imports_spacy(path: Path) -> bool:
    """Whether a module names spaCy's types: our own `Span` is a noun of the model."""
    return any(imported.split(".")[0] == "spacy" for imported, _ in imports(path))


def names_in(node: ast.expr) -> set[str]:
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}


def test_only_edges_print() -> None:
    wrong = [
        f"{name(path)}:{node.lineno}"
        for path in MODULES
        if room_of(path) not in {"render", "cli"}
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"print", "exit"}
    ]
    assert wrong == []


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Save a report without findings, an annotation of it, and a text beside them."""
    folder = tmp_path_factory.mktemp("saved")
    report = {
        "claimrec": "0",
        "model": {"name": "m", "version": "1"},
        "settings": {},
        "sources": [],
        "stories": [],
        "claims": [],
        "findings": [],
        "coverage": {},
        "problems": [],
    }
    (folder / "report.json").write_text(Report.model_validate(report).model_dump_json(), encoding="utf-8")
    gold = {"story": "s", "sources": [], "facts": []}
    (folder / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    return folder


LIGHT = {
    "import": None,
    "--help": ["--help"],
    "--version": ["--version"],
    "schema": ["schema"],
    "show": ["show", "report.json", "f1"],
    "check": ["check", "report.json"],
    "score": ["score", "gold.json", "report.json"],
}
HEAVY = ("spacy", "thinc", "onnxruntime", "rapidfuzz")
PROBE = """
import json, sys
import claimrec
arguments = json.loads(sys.argv[1])
if arguments is not None:
    from claimrec.cli import main
    code = main(arguments)
    print("code", code, file=sys.stderr)
print("loaded", sorted(set(json.loads(sys.argv[2])) & set(sys.modules)), file=sys.stderr)
"""


@pytest.mark.parametrize("arguments", LIGHT.values(), ids=LIGHT)
def test_what_reads_no_article_loads_no_parser(saved: Path, arguments: list[str] | None) -> None:
    command = [sys.executable, "-c", PROBE, json.dumps(arguments), json.dumps(HEAVY)]
    result = subprocess.run(command, cwd=saved, capture_output=True, text=True, check=False)
    assert result.stderr.splitlines()[-1:] == ["loaded []"], result.stderr
    assert "code 3" not in result.stderr
