"""What only shows in a process of its own: imports, pipes, signals."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

LIGHT = [
    ["--help"],
    ["--version"],
    ["compare", "--help"],
    ["schema"],
    ["info"],
    ["check", "REPORT"],
    ["show", "REPORT", "f000003"],
    ["score", "GOLD", "REPORT"],
]
PROBE = """
import sys
from claimrec.cli import main
code = main(sys.argv[1:])
heavy = sorted({"spacy", "numpy", "onnxruntime", "rapidfuzz", "thinc"} & set(sys.modules))
sys.stderr.write(f"{code} {heavy}")
"""
GOLD = {"story": "s", "sources": [], "facts": [], "noise": []}


@pytest.mark.parametrize("arguments", LIGHT, ids=" ".join)
def test_starts_without_spacy(arguments: list[str], saved: Path, tmp_path: Path) -> None:
    (tmp_path / "gold.json").write_text(json.dumps(GOLD))
    places = {"REPORT": str(saved), "GOLD": str(tmp_path / "gold.json")}
    given = [places.get(argument, argument) for argument in arguments]
    done = subprocess.run(
        [sys.executable, "-c", PROBE, *given], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert done.stderr.splitlines()[-1] in {"0 []", "1 []"}


def test_help_needs_neither_pydantic_nor_rich() -> None:
    probe = PROBE.replace('"spacy", ', '"pydantic", "rich", "spacy", ')
    done = subprocess.run([sys.executable, "-c", probe, "--help"], capture_output=True, text=True, check=True)
    assert done.stderr == "0 []"


@pytest.mark.parametrize("arguments", [["schema"], ["--help"]])
def test_closed_pipe_ends_quietly(arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    process = subprocess.run(
        [sys.executable, "-m", "claimrec.cli", *arguments],
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writer)
    assert process.stderr == ""
    assert process.returncode in {0, 1}


@pytest.mark.skipif(sys.platform == "win32", reason="sends a POSIX signal")
def test_interrupted_process_ends_with_130_and_leaves_nothing(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "claimrec.cli", "compare", "-", "--output", "r.json"],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    time.sleep(1.5)  # it waits for its standard input by then
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, "Traceback" in err) == (130, "", False)
    assert list(tmp_path.iterdir()) == []
