"""How alike articles of one story and of different stories are: where the threshold of align/stories.py lies.

Each folder given holds the articles of one story; all folders together are read as one batch.

    python bench/stories.py fixtures/*/
"""

from __future__ import annotations

import argparse
from itertools import combinations
from pathlib import Path

from claimrec.align.stories import SAME_STORY, likeness
from claimrec.load import read
from claimrec.nlp.load import load
from claimrec.pipeline import readings_of
from claimrec.settings import Settings


def main() -> None:
    """Print the least like pair within a story and the most like pair across stories."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    folders = [folder for folder in parser.parse_args().folders if folder.is_dir()]
    articles = [
        (str(folder), article)
        for folder in folders
        for article in read([str(folder)], settings=Settings()).articles
    ]
    named = [article.model_copy(update={"id": f"{i}"}) for i, (_, article) in enumerate(articles)]
    claims = [claim for reading in readings_of(named, load(None)) for claim in reading.claims]
    alike = {True: [], False: []}
    for i, j in combinations(range(len(named)), 2):
        alike[articles[i][0] == articles[j][0]].append(
            (likeness(named[i].id, named[j].id, claims), articles[i][1].path, articles[j][1].path)
        )
    within, across = sorted(alike[True]), sorted(alike[False], reverse=True)
    print(f"threshold {SAME_STORY}")
    print(
        f"within stories: {len(within)} pairs, {sum(a[0] < SAME_STORY for a in within)} below it; least:",
        *within[:4],
        sep="\n  ",
    )
    print(
        f"across stories: {len(across)} pairs, {sum(a[0] >= SAME_STORY for a in across)} above it; most:",
        *across[:4],
        sep="\n  ",
    )


if __name__ == "__main__":
    main()
