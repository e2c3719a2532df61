"""What extracting claims costs beside parsing: CPU time of both on the same articles, in one run.

    python bench/extract_cost.py [PATH ...] [--most 0.25]

Exits with 1 above `--most`.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import sys
import time
from pathlib import Path

from claimrec.extract.reading import read
from claimrec.load import read as load_articles
from claimrec.nlp.load import load
from claimrec.nlp.parse import parse
from claimrec.settings import Settings


def main() -> int:
    """Print the two medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[Path("seeds")])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--most", type=float, default=0.25)
    given = parser.parse_args()
    articles = load_articles([str(path) for path in given.paths], settings=Settings()).articles
    nlp = load(None)
    gc.freeze()  # as the command does
    ratios = []
    for round_number in range(given.rounds + 1):
        parsing = extracting = 0.0
        for article in articles:
            began = time.process_time()
            docs = list(parse([article.text[b.start : b.end] for b in article.blocks], nlp))
            parsed = time.process_time()
            read(article, docs)
            parsing += parsed - began
            extracting += time.process_time() - parsed
        if round_number:  # the first fills caches
            ratios.append(extracting / parsing)
    ratio = statistics.median(ratios)
    print(
        f"extracting costs {ratio:.2f} of parsing ({min(ratios):.2f} to {max(ratios):.2f}; most {given.most})"
    )
    return int(ratio > given.most)


if __name__ == "__main__":
    sys.exit(main())
