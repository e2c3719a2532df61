from __future__ import annotations

import ast
import importlib
import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]
PACKAGE = "en_claimrec_news"
META = {
    "lang": "en",
    "name": "claimrec_news",
    "version": "1.2.3",
    "spacy_version": ">=3.8",
    "description": 'A "small" pipeline.',
    "author": "claimrec",
    "license": "CC BY-SA 4.0",
    "components": ["claimrec_encoder", "lemmatizer"],
    "sources": [
        {"name": "EWT", "url": "https://example.org", "license": "CC BY-SA 4.0", "author": "Stanford"}
    ],
    "performance": {"test": {"EWT": {"LAS": 87.9, "per label": {}}, "silver": {"NER F": 91}}},
}


def script(name: str) -> ModuleType:
    """Import one of the training scripts, which import each other by their bare names."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / "training")
        return importlib.import_module(name)


@pytest.fixture(scope="module")
def wheel() -> ModuleType:
    return script("wheel")


@pytest.fixture(scope="module")
def wheel_code() -> ModuleType:
    return script("wheel_code")


@pytest.fixture(scope="module")
def wheel_texts() -> ModuleType:
    return script("wheel_texts")


@pytest.fixture(scope="module")
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def entries(project: dict[str, Any]) -> dict[str, str]:
    found: dict[str, str] = project["project"]["entry-points"]["spacy_factories"]
    return found


@pytest.fixture(scope="module")
def laid_out(wheel: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay out the real code around a pipeline of two files."""
    pipeline = tmp_path_factory.mktemp("pipeline")
    (pipeline / "meta.json").write_text(json.dumps(META))
    (pipeline / "LICENSE").write_text("Share alike.")
    folder = tmp_path_factory.mktemp("wheel")
    wheel.lay_out(pipeline, folder)
    return folder


def write_tree(root: Path, modules: dict[str, str]) -> None:
    for name, text in modules.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


# What is imported, below src/claimrec: the modules that come along for nlp/part.py.
FOLLOWED = [
    pytest.param("import json\nimport numpy as np\n", ["nlp.part"], id="nothing of ours"),
    pytest.param("from claimrec.nlp.words import LIST\n", ["nlp.part", "nlp.words"], id="a name of a module"),
    pytest.param("from claimrec.nlp import words\n", ["nlp.part", "nlp.words"], id="a module of the room"),
    pytest.param("import claimrec.nlp.words as w\n", ["nlp.part", "nlp.words"], id="import as"),
    pytest.param("from claimrec.errors import E\n", ["errors", "nlp.part"], id="outside the room"),
    pytest.param("from claimrec.nlp.loop import A\n", ["nlp.loop", "nlp.part"], id="in a circle"),
    pytest.param(
        "from claimrec.canon.a import A\n", ["canon", "canon.a", "nlp.part", "nlp.words"], id="a package"
    ),
    pytest.param("def f():\n    from claimrec.nlp.words import LIST\n", ["nlp.part", "nlp.words"], id="late"),
]
TREE = {
    "claimrec/__init__.py": "__version__ = '1'\n",
    "claimrec/errors.py": "E = 1\n",
    "claimrec/nlp/__init__.py": "",
    "claimrec/nlp/words.py": "LIST = 1\n",
    "claimrec/nlp/loop.py": "import claimrec.nlp.part as p\nA = p\n",
    "claimrec/canon/__init__.py": "from claimrec.nlp.words import LIST\n",
    "claimrec/canon/a.py": "A = 1\n",
}


@pytest.mark.parametrize(("text", "modules"), FOLLOWED)
def test_follows_imports(wheel_code: ModuleType, tmp_path: Path, text: str, modules: list[str]) -> None:
    write_tree(tmp_path, TREE | {"claimrec/nlp/part.py": text})
    code = wheel_code.collect(["claimrec.nlp.part"], PACKAGE, tmp_path)
    assert sorted(code.files) == [f"claimrec.{module}" for module in modules]


REFUSED = [
    pytest.param("from .words import LIST\n", r"nlp\.part:1 has a relative import", id="relative"),
    pytest.param(
        "import claimrec.nlp.words\nclaimrec.nlp.words.LIST\n", r"part:2 uses claimrec by", id="full name"
    ),
    pytest.param(
        "from claimrec import __version__\n", r"takes __version__ from claimrec/__init__", id="of the top"
    ),
    pytest.param("import claimrec.words as w\n", "the same name in the wheel", id="two modules of one name"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_refuses_what_cannot_move(wheel_code: ModuleType, tmp_path: Path, text: str, message: str) -> None:
    more = {"claimrec/words.py": "from claimrec.nlp.words import LIST\n", "claimrec/nlp/part.py": text}
    write_tree(tmp_path, TREE | more)
    with pytest.raises(ValueError, match=message):
        wheel_code.collect(["claimrec.nlp.part"], PACKAGE, tmp_path)


NAMES = {"claimrec": "en_x", "claimrec.nlp": "en_x", "claimrec.nlp.words": "en_x.words"}
REWRITTEN = [
    pytest.param("from claimrec.nlp.words import A, B", "from en_x.words import A, B", id="from"),
    pytest.param(
        "from claimrec.nlp.words import (\n    A,\n)", "from en_x.words import (\n    A,\n)", id="long"
    ),
    pytest.param("from claimrec.nlp import words", "from en_x import words", id="a module"),
    pytest.param(
        "import json, claimrec.nlp.words as w, claimrec.nlp as n",
        "import json, en_x.words as w, en_x as n",
        id="two in a line",
    ),
    pytest.param(
        'é = files("claimrec.nlp") / "a.txt"', 'é = files("en_x") / "a.txt"', id="string, wide letter"
    ),
    pytest.param('"""Read claimrec.nlp.words."""', '"""Read claimrec.nlp.words."""', id="prose stays"),
    pytest.param('NAME = "claimrec_encoder"', 'NAME = "claimrec_encoder"', id="a factory's name stays"),
    pytest.param("import numpy  # claimrec.nlp", "import numpy  # claimrec.nlp", id="a comment stays"),
]


@pytest.mark.parametrize(("text", "expected"), REWRITTEN)
def test_rewrites_imports(wheel_code: ModuleType, text: str, expected: str) -> None:
    assert wheel_code.rewritten(text, NAMES) == expected


def test_takes_the_data_files_that_a_module_names(wheel_code: ModuleType, tmp_path: Path) -> None:
    names = ["named.txt", "other.txt", "words.py"]
    write_tree(
        tmp_path, dict.fromkeys(names, "") | {"part.py": "A = 'named.txt'\nB = 'words.py'\nC = 'none.txt'\n"}
    )
    tree = ast.parse((tmp_path / "part.py").read_text())
    assert wheel_code.data_files(tmp_path / "part.py", tree) == [tmp_path / "named.txt"]


def test_a_dependency_that_is_not_declared(wheel_code: ModuleType) -> None:
    with pytest.raises(ValueError, match=r"no dependency in pyproject\.toml: torch"):
        wheel_code.requirements([ast.parse("import json\nimport torch.nn\nimport numpy")], ["numpy>=2"])


def test_every_module_of_the_components_is_there(laid_out: Path, entries: dict[str, str]) -> None:
    named = {entry.partition(":")[0].rpartition(".")[2] for entry in entries.values()}
    there = {path.name for path in (laid_out / PACKAGE).iterdir()}
    expected = {f"{module}.py" for module in named} | {"model.py", "wordpiece.py", "reporting_verbs.txt"}
    assert expected | {"__init__.py", "factories.py", "meta.json", f"{PACKAGE}-1.2.3"} <= there


def test_nothing_else_of_claimrec_is_there(laid_out: Path) -> None:
    own = {"__init__.py", "factories.py", "meta.json", f"{PACKAGE}-1.2.3"}
    room = ROOT / "src" / "claimrec" / "nlp"
    there = {path.name for path in (laid_out / PACKAGE).iterdir()} - own
    assert there <= {path.name for path in room.iterdir()} - {"load.py", "parse.py", "plain.py"}


def test_only_imports_and_places_of_files_change(wheel_code: ModuleType, entries: dict[str, str]) -> None:
    code = wheel_code.collect({entry.partition(":")[0] for entry in entries.values()}, PACKAGE)
    texts = [file.read_text(encoding="utf-8") for file in code.files.values()]
    changed = [
        old
        for text in texts
        for old, new in zip(
            text.splitlines(), wheel_code.rewritten(text, code.names).splitlines(), strict=True
        )
        if old != new
    ]
    assert changed
    assert [line for line in changed if "import" not in line and "files(" not in line] == []


def test_project_file(laid_out: Path, project: dict[str, Any], entries: dict[str, str]) -> None:
    written = tomllib.loads((laid_out / "pyproject.toml").read_text(encoding="utf-8"))
    ranges = [
        each for each in project["project"]["dependencies"] if each.startswith(("numpy", "onnx", "spacy"))
    ]
    assert written["project"] == {
        "name": PACKAGE,
        "version": "1.2.3",
        "description": META["description"],
        "readme": "README.md",
        "requires-python": project["project"]["requires-python"],
        "license": "CC-BY-SA-4.0 AND Apache-2.0",
        "license-files": ["LICENSE-code.txt", "LICENSE-weights.txt"],
        "authors": [{"name": "claimrec"}],
        "keywords": ["spacy", "nlp", "news", "english"],
        "dependencies": sorted(ranges),
        "entry-points": {
            "spacy_models": {PACKAGE: PACKAGE},
            "spacy_factories": {name: f"{PACKAGE}.factories:{name}" for name in entries},
        },
    }


def test_licences(laid_out: Path) -> None:
    texts = [(laid_out / name).read_text() for name in ("LICENSE-code.txt", "LICENSE-weights.txt")]
    assert texts == [(ROOT / "LICENSE").read_text(), "Share alike."]


def test_card(laid_out: Path) -> None:
    text = (laid_out / "README.md").read_text()
    assert "| test part of | LAS | NER F |\n|---|---|---|\n| EWT | 87.9 |  |\n| silver |  | 91 |\n" in text
    assert "| [EWT](https://example.org) | CC BY-SA 4.0 | Stanford |\n" in text


def test_card_without_scores(wheel_texts: ModuleType) -> None:
    assert wheel_texts.scores({}) == ""


PROBE = """
import sys
folder, claimrec, *names = sys.argv[1:]
sys.path.insert(0, folder)
if claimrec == "absent":
    sys.modules["claimrec"] = None
from en_claimrec_news import __version__, factories
if claimrec == "present":
    import claimrec.nlp.encoder
print(__version__, *sorted({getattr(factories, name).__module__ for name in names}))
"""


# Beside claimrec there must be one function a name: spaCy refuses a second one from another file.
@pytest.mark.parametrize(("claimrec", "home"), [("absent", PACKAGE), ("present", "claimrec.nlp")])
def test_factories(laid_out: Path, entries: dict[str, str], claimrec: str, home: str) -> None:
    command = [sys.executable, "-W", "ignore", "-c", PROBE, str(laid_out), claimrec, *entries]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    modules = sorted({f"{home}.{entry.partition(':')[0].rpartition('.')[2]}" for entry in entries.values()})
    assert done.stdout.split() == ["1.2.3", *modules]
