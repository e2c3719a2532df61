"""Fill in and check the annotation of the fixtures.

usage: python bench/annotate.py [--check] [FOLDER ...]

Without folders: every folder in `fixtures/` that holds an `expected.json`. Whoever annotates writes `source`
and `quote` (and `occurrence`, where the quote stands more than once); this script finds the place and writes
`start` and `end` (code points of the file). With `--check` it writes nothing and says what is wrong. Either
way it names, with file and line, every quote that is not in its text, every verdict that the positions
can't bear, and every number, month or day that no fact and no noise covers. Exit code 1 if there is any.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

FIXTURES = Path(__file__).parent.parent / "fixtures"
VERDICTS = ("agreement", "compatible", "superseded", "contradiction", "disputed", "single_source")
KINDS = ("number", "entity", "event")
UNITS = "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
TEENS = "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|lakhs?"
VAGUE = "dozens?|several|couple|decades?|generation|half|twice|fifth|tenth|quarter|first|second|third|fourth"
DAYS = "(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight|weekend"
MONTHS = "january|february|march|april|june|july|august|september|october|november|december|spring|autumn"
PERIODS = r"(?:last|next|this|previous|same) (?:night|week|month|year|spring|summer|autumn|winter|period)"
COUNTABLE = re.compile(
    rf"\b(?<!\bno )(?:{UNITS}|{TEENS}|{TENS}|{VAGUE}|{DAYS}|{MONTHS}|{PERIODS})\b|\d[\d.,]*", re.IGNORECASE
)
"""What a complete annotation covers; May is left out (it is a verb too often), and no one counts nobody."""
VERB = re.compile(r"march")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, and where."""

    path: Path
    line: int
    what: str

    def __str__(self) -> str:
        """`path:line: what`."""
        return f"{self.path}:{self.line}: {self.what}"


def place(text: str, mark: dict[str, Any]) -> tuple[int, int] | None:
    """Return where the quote stands for the given time; None if it does not or its number is missing."""
    quote, wanted = mark["quote"], mark.get("occurrence")
    found = [hit.start() for hit in re.finditer(re.escape(quote), text)]
    if not quote or not found or (wanted is None and len(found) > 1) or (wanted or 1) > len(found):
        return None
    start = found[(wanted or 1) - 1]
    return start, start + len(quote)


def marks(gold: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield every piece of evidence and noise."""
    for fact in gold["facts"]:
        for position in fact["positions"]:
            yield from position["evidence"]
    yield from gold["noise"]


def fill(gold: dict[str, Any], texts: dict[str, str]) -> None:
    """Write `start` and `end` into every mark whose quote is found."""
    for mark in marks(gold):
        found = place(texts.get(mark["source"], ""), mark)
        if found:
            mark["start"], mark["end"] = found


def misplaced(folder: Path, gold: dict[str, Any], texts: dict[str, str]) -> Iterator[Fault]:
    """Yield the marks whose quote, number or offsets do not fit the text."""
    for mark in marks(gold):
        source, quote = mark["source"], mark["quote"]
        if source not in texts:
            yield Fault(folder / source, 1, "no such source")
        elif "\n" in quote or place(texts[source], mark) is None:
            times = texts[source].count(quote)
            yield Fault(folder / source, 1, f"stands {times} times, give the right `occurrence`: {quote!r}")
        elif (mark.get("start"), mark.get("end")) != place(texts[source], mark):
            yield Fault(folder / source, 1, f"start and end are not those of {quote!r}")


def unsound(path: Path, gold: dict[str, Any]) -> Iterator[Fault]:
    """Yield the facts whose kind or verdict can't be."""
    ids = [fact["id"] for fact in gold["facts"]]
    for fact in gold["facts"]:
        sources = {e["source"] for p in fact["positions"] for e in p["evidence"]}
        for wrong, what in (
            (ids.count(fact["id"]) > 1, "two facts of this id"),
            (fact["kind"] not in KINDS, f"kind is none of {KINDS}"),
            (fact["verdict"] not in VERDICTS, f"verdict is none of {VERDICTS}"),
            (not all(p["evidence"] for p in fact["positions"]), "a position without evidence"),
            (
                (fact["verdict"] == "single_source") != (len(sources) == 1) and fact["verdict"] != "disputed",
                f"stands in {len(sources)} sources",
            ),
            (fact["verdict"] == "agreement" and len(fact["positions"]) > 1, "agreement of several positions"),
            (fact["verdict"] in VERDICTS[2:5] and len(fact["positions"]) == 1, "conflict with one position"),
        ):
            if wrong:
                yield Fault(path, 1, f"{fact['id']}: {what}")


def unmarked(path: Path, text: str, taken: list[tuple[int, int]]) -> Iterator[Fault]:
    """Yield every number, month or day that stands in no mark."""
    for hit in COUNTABLE.finditer(text):
        inside = any(start <= hit.start() and hit.end() - 1 <= end for start, end in taken)
        if not inside and not VERB.match(text, hit.start()):
            line = text.count("\n", 0, hit.start()) + 1
            yield Fault(path, line, f"neither fact nor noise: {hit.group()!r}")


def faults(folder: Path, gold: dict[str, Any]) -> list[Fault]:
    """Return everything that is wrong with one folder's annotation."""
    texts = read(folder)
    odd = sorted({*texts} ^ {*gold["sources"]})
    found = [Fault(folder / name, 1, "is an article or in `sources`, not both") for name in odd]
    found += [*misplaced(folder, gold, texts), *unsound(folder / "expected.json", gold)]
    values = {"facts": [fact for fact in gold["facts"] if fact["kind"] != "event"], "noise": gold["noise"]}
    for name, text in texts.items():
        taken = [
            (mark.get("start", 0), mark.get("end", 0)) for mark in marks(values) if mark["source"] == name
        ]
        found += unmarked(folder / name, text, taken)
    return found


def read(folder: Path) -> dict[str, str]:
    """Return the folder's articles, by file name, without touching their line ends."""
    return {path.name: path.read_bytes().decode("utf-8") for path in sorted(folder.glob("*.txt"))}


def main(arguments: list[str]) -> int:
    """Fill in and check the folders named, or all."""
    check = "--check" in arguments
    named = [Path(argument) for argument in arguments if not argument.startswith("-")]
    found: list[Fault] = []
    for folder in named or sorted(path.parent for path in FIXTURES.glob("*/expected.json")):
        path = folder / "expected.json"
        gold = json.loads(path.read_text(encoding="utf-8"))
        if not check:
            fill(gold, read(folder))
            path.write_text(json.dumps(gold, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        found += faults(folder, gold)
    for fault in found:
        print(fault, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
