"""How long `claimrec --help` takes, beside `python -c "import typer, rich"`: a ratio of CPU times.

    python bench/startup.py [--most 3.0]

Both are measured in turn in one run, so that a slow machine slows both. Exits with 1 above `--most`.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys

BARE = [sys.executable, "-c", "import typer, rich"]
HELP = [sys.executable, "-m", "claimrec.cli", "--help"]


def cpu_seconds(command: list[str]) -> float:
    """Run a command and return the CPU seconds, user and system, that it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def medians(commands: list[list[str]], rounds: int) -> list[float]:
    """Run the commands in turn, once unmeasured, and return the median of each."""
    for command in commands:
        cpu_seconds(command)
    times = [[cpu_seconds(command) for command in commands] for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*times, strict=True)]


def main() -> int:
    """Print the two medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--most", type=float, default=3.0)
    given = parser.parse_args()
    bare, shown = medians([BARE, HELP], given.rounds)
    ratio = shown / bare
    seconds = f"import typer, rich {bare:.3f} s, claimrec --help {shown:.3f} s"
    print(f"{seconds}, ratio {ratio:.2f} (most {given.most})")
    return int(ratio > given.most)


if __name__ == "__main__":
    sys.exit(main())
