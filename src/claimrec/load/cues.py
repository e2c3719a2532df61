"""The cue tables: words by which a line shows that it is no reporting."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

QUOTED = re.compile(r"\"[^\"]*(?:\"|$)")
SELF = re.compile(r"\b(?:we|our|ours|us|you|your|yours|i|i'm|i've|my|me|we're|we've|you're|you'll|you've)\b")
ADDRESS = re.compile(r"\b(?:you|your|yours|you're|please|help us|support us|join us)\b")
_STRAIGHT = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u00a0": " "})
_EDGES = " \t\u200b\ufeff•·*►▶→←↓↑»«\u203a\u2039>|…_#"


@cache
def table() -> dict[str, Any]:
    """Return the cue tables as they stand in `cues.json`."""
    found: dict[str, Any] = json.loads(files(__package__).joinpath("cues.json").read_text(encoding="utf-8"))
    return found


def normal(text: str) -> str:
    """Return a line's words in lower case, straight quotes, without bullets and arrows at its ends."""
    return " ".join(text.translate(_STRAIGHT).casefold().split()).strip(_EDGES)


def reason_of(text: str, *, first: bool = False) -> str | None:
    """Return why a line is no reporting by its own words, None where it may be.

    `first`: it is the page's first line, where "Explained: ..." is a headline and no link.
    """
    line = normal(text)
    reason = _whole().get(line.rstrip(" .:!")) or _affixed(line) or _patterned(line)
    return None if first and reason == "link to another story" else reason


@cache
def _whole() -> dict[str, str]:
    return {
        phrase: rule["reason"]
        for rule in table()["rules"]
        if rule["match"] == "whole"
        for phrase in rule["phrases"]
    }


def _affixed(line: str) -> str | None:
    words = line.count(" ") + 1
    for reason, longest, pattern in _affixes():
        if words <= longest and pattern.search(line):
            return reason
    return None


@cache
def _affixes() -> tuple[tuple[str, int, re.Pattern[str]], ...]:
    frames = {"start": r"^(?:{})(?!\w)", "end": r"(?<!\w)(?:{})[.)\]]*$", "any": r"(?<!\w)(?:{})(?!\w)"}
    return tuple(
        (rule["reason"], rule["longest"], re.compile(frames[rule["match"]].format(either(rule["phrases"]))))
        for rule in table()["rules"]
        if rule["match"] in frames
    )


def either(phrases: list[str]) -> str:
    """Return the alternatives of a regular expression, the longest first."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


def _patterned(line: str) -> str | None:
    return next((reason for reason, pattern in _patterns() if pattern.search(line)), None)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((entry["reason"], re.compile(entry["pattern"])) for entry in table()["patterns"])


@cache
def _phrases(key: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{either(table()[key])})(?!\w)")


def unquoted(text: str) -> str:
    """Return a line in normal form without what it quotes."""
    return QUOTED.sub(" ", normal(text))


def count(key: str, text: str) -> int:
    """Return how many different phrases of a cue list stand in a line, outside quotes."""
    return len(set(_phrases(key).findall(unquoted(text))))


def speaks_of_itself(text: str) -> bool:
    """Whether a line says we, our or you outside quotes: the page speaking to its reader."""
    return SELF.search(unquoted(text)) is not None


def reports(text: str) -> bool:
    """Whether a line attributes something to somebody (said, according to, ...)."""
    return count("reporting", text) > 0


def is_appeal(text: str) -> bool:
    """Whether a paragraph asks its reader for money, an address or trust."""
    strong, weak = count("appeal_strong", text), count("appeal_weak", text)
    addressed = ADDRESS.search(unquoted(text)) is not None
    return strong > 0 and strong + weak > 1 and addressed and not reports(text)


def begins(key: str, text: str) -> bool:
    """Whether a line begins with a phrase of a cue list."""
    return _phrases(key).match(normal(text)) is not None


def is_one_of(key: str, text: str) -> bool:
    """Whether a line is a phrase of a cue list and nothing else."""
    return _phrases(key).fullmatch(normal(text).rstrip(" .:!")) is not None
