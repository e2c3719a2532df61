"""The day an article appeared."""

from __future__ import annotations

import datetime as dt

import pytest

from claimrec.load.dates import day_in, day_in_name, is_only_date

DAY = dt.date(2031, 5, 4)


@pytest.mark.parametrize(
    "text",
    [
        "2031-05-04",
        "2031-05-04T10:30:00Z",
        "2031/05/04",
        "4 May 2031",
        "4th May, 2031",
        "May 4, 2031",
        "MAY 4TH 2031",
        "04-May-2031",
        "Published on Sunday, May 4, 2031 at 10:30 AM EST",
        "Updated: 4 May 2031, 10.30 GMT",
        "Sun 4 May 2031 10.30 BST | Last modified on Mon 5 May 2031 08.00 BST",
    ],
)
def test_a_line_that_is_a_date(text: str) -> None:
    found = day_in(text)
    assert (found and found[0], is_only_date(text)) == (DAY, True)


@pytest.mark.parametrize(
    "text",
    [
        "4 people",
        "May 4",
        "The 4 May 2031 vote was close",
        "31 February 2031",
        "3/4/2031",
        "In 2031",
    ],
)
def test_a_line_that_is_more_or_less_than_a_date(text: str) -> None:
    assert not is_only_date(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("13/4/2031", dt.date(2031, 4, 13)),
        ("4/13/2031", dt.date(2031, 4, 13)),
        ("4/4/2031", dt.date(2031, 4, 4)),
        ("3/4/2031", None),
        ("99/99/2031", None),
    ],
)
def test_numbers_alone(text: str, day: dt.date | None) -> None:
    found = day_in(text)
    assert (found and found[0]) == day


@pytest.mark.parametrize(
    ("stem", "day"),
    [
        ("2031-05-04-ferry", DAY),
        ("ferry_20310504", DAY),
        ("ferry.2031_05_04.v2", DAY),
        ("000_f20310504e", None),
        ("20311304", None),
        ("ferry", None),
    ],
)
def test_a_date_in_a_file_name(stem: str, day: dt.date | None) -> None:
    assert day_in_name(stem) == day
