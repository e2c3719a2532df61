"""What stands before an article's first sentence."""

from __future__ import annotations

import datetime as dt

import pytest

from claimrec.load.datelines import dateline_of
from claimrec.load.lines import Unit

SENTENCE = "The harbour was closed on Monday after a crane fell into the water, police said."


def cut(prefix: str, sentence: str = SENTENCE) -> tuple[str, str | None, dt.date | None] | None:
    text = prefix + sentence
    found = dateline_of(Unit(0, len(text), text))
    return None if found is None else (text[: found.length], found.agency, found.day)


@pytest.mark.parametrize(
    ("prefix", "agency", "day"),
    [
        ("NEW SORN: ", None, None),
        ("SORN, Kelvane, May 4 (Reuters) - ", "Reuters", None),
        ("SORN, May 4, 2031 (AP) \u2014 ", "AP", dt.date(2031, 5, 4)),
        ("Sorn, Kelvane (AP) -- ", "AP", None),
        ("SORN \u2013 ", None, None),
        ("(Reuters) - ", "Reuters", None),
        ("Paris: ", None, None),
        ("Sorn, 4 May 2031 \u2014 ", None, dt.date(2031, 5, 4)),
        ("ST. ORLE/SORN, May 4 (Reuters) - ", "Reuters", None),
        ("EXCLUSIVE: ", None, None),
    ],
)
def test_a_dateline(prefix: str, agency: str | None, day: dt.date | None) -> None:
    assert cut(prefix) == (prefix, agency, day)


@pytest.mark.parametrize(
    ("prefix", "sentence"),
    [
        ("Marsh: ", SENTENCE),
        (
            "The crane \u2014 ",
            "a model built in 1990 by a firm that no longer exists \u2014 fell into the water.",
        ),
        ("NATO \u2014 ", "the alliance of which Kelvane is no member \u2014 closed the harbour on Monday."),
        ("Inflation \u2013 ", SENTENCE),
        ("NEW SORN: ", "Crane falls"),
        ("Police said: ", SENTENCE),
        ("In 2031 - ", SENTENCE),
        ("On May 4 - ", SENTENCE),
        ("", SENTENCE),
    ],
)
def test_no_dateline(prefix: str, sentence: str) -> None:
    assert cut(prefix, sentence) is None
