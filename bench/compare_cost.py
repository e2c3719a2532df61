"""What comparing costs over parsing: CPU time of `claimrec compare PATH` over a script that only parses.

    python bench/compare_cost.py [PATH] [--most 1.3]

The script imports spaCy, loads the same pipeline and parses the same text: nobody can do without. Both are
measured in turn in one run. Exits with 1 above `--most`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from startup import medians

PARSE = """
import sys
import spacy
nlp = spacy.load(sys.argv[1])
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        nlp(file.read())
"""
PIPELINE = Path("src/claimrec/nlp/en_claimrec_news")


def main() -> int:
    """Print the two medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", nargs="?", type=Path, default=Path("seeds"))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--most", type=float, default=1.3)
    given = parser.parse_args()
    articles = sorted(map(str, given.path.rglob("*.txt"))) if given.path.is_dir() else [str(given.path)]
    parse = [sys.executable, "-c", PARSE, str(PIPELINE), *articles]
    compare = [sys.executable, "-m", "claimrec.cli", "compare", str(given.path)]
    parsed, compared = medians([parse, compare], given.rounds)
    ratio = compared / parsed
    print(f"parsing {parsed:.2f} s, comparing {compared:.2f} s, ratio {ratio:.2f} (most {given.most})")
    return int(ratio > given.most)


if __name__ == "__main__":
    sys.exit(main())
