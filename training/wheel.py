"""A wheel of the bundled pipeline by itself: ``spacy.load("en_claimrec_news")`` without claimrec.

    python training/wheel.py --pipeline src/claimrec/nlp/en_claimrec_news --out dist/

The wheel holds the pipeline as ``spacy package`` lays it out, and beside it the code of its components: the
modules behind claimrec's ``spacy_factories`` and all that these import, moved to the wheel's package.
Takes ten seconds and, for hatchling, the package index.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

from wheel_code import FACTORIES, ROOT, Code, collect, data_files, requirements, rewritten
from wheel_texts import INIT, LICENSES, card, factories, package_name, project_file


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


def write(path: Path, text: str) -> None:
    """Write a text file."""
    path.write_text(text, encoding="utf-8")


def copy_code(code: Code, folder: Path) -> None:
    """Write the modules under their new names, and beside each the data files it names."""
    for module, file in code.files.items():
        place = folder.joinpath(*code.names[module].split("."))
        target = place / file.name if file.name == "__init__.py" else place.with_suffix(".py")
        target.parent.mkdir(parents=True, exist_ok=True)
        write(target, rewritten(file.read_text(encoding="utf-8"), code.names))
        for data in data_files(file, code.trees[module]):
            shutil.copy(data, target.parent)


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
