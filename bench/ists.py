"""Same figure or another one: aligned chunks of headlines that both hold digits (iSTS, SemEval-2016 Task 2).

    python bench/ists.py DATA_DIR [--misses]

DATA_DIR holds `ists2016/headlines/*.wa`.  Chunks aligned as EQUI say the same, as SIMI something else; a
decision is right when the figures of both chunks agree, or differ.  Other alignments are not asked.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from claimrec.canon.quantities import find_quantities, relate
from claimrec.canon.times import find_moments
from claimrec.canon.times import relate as relate_moments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimrec.model import Quantity

ALIGNED = re.compile(r"<==>[^/]*// (?P<kind>\w+) // [^/]* // (?P<left>.*) <==> (?P<right>.*)$")
SAME = {"EQUI": True, "SIMI": False}


def pairs(path: Path) -> Iterator[tuple[str, str, bool]]:
    """Yield aligned chunks with digits in both, and whether they say the same."""
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        match = ALIGNED.search(line)
        if match and match["kind"] in SAME:
            left, right = (re.sub(r"(?<=\d) (?=\.\d)", "", match[side]).strip() for side in ("left", "right"))
            if re.search(r"\d", left) and re.search(r"\d", right):
                yield left, right, SAME[match["kind"]]


def agree(left: str, right: str) -> bool:
    """Tell whether every figure of the chunk that has fewer is one of the other's."""
    ours, theirs = ([q.quantity for q in find_quantities(text)] for text in (left, right))
    if not (ours and theirs):
        return times_agree(left, right)
    fewer, more = sorted((ours, theirs), key=len)
    return all(any(is_one(one, other) for other in more) for one in fewer)


def is_one(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities are one figure: "at least 45" and "at least 13" go together and are two."""
    if one.low is other.low is None or one.high is other.high is None:
        return (one.low, one.high) == (other.low, other.high)
    return relate(one, other) != "disjoint"


def times_agree(left: str, right: str) -> bool:
    """Tell whether the times of two chunks without quantities agree, their digits where they have none."""
    ours, theirs = ([m.moment for m in find_moments(text)] for text in (left, right))
    if not (ours and theirs):
        return set(re.findall(r"\d+", left)) == set(re.findall(r"\d+", right))
    return any(relate_moments(one, other) != "disjoint" for one in ours for other in theirs)


def main() -> None:
    """Print how many decisions are right."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--misses", action="store_true", help="print the wrong decisions")
    given = parser.parse_args()
    tally: Counter[bool] = Counter()
    for path in sorted((given.data / "ists2016").rglob("*.wa")):
        for left, right, same in pairs(path):
            tally[agree(left, right) is same] += 1
            if given.misses and agree(left, right) is not same:
                print("same:" if same else "other:", left, "|", right)
    print(f"{tally[True]} of {tally.total()} right: {tally[True] / tally.total():.3f}")


if __name__ == "__main__":
    main()
