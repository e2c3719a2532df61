"""Quantity phrases of news English, each with the words it covers and its value."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimrec.canon.quantities import find_quantities
from claimrec.model import Quantity

Case = tuple[str, str, float | None, float | None, str | None, dict[str, bool]]

OPEN_LOW = {"low_open": True}
OPEN_HIGH = {"high_open": True}
ABOUT = {"approximate": True}
NEARLY = {"approximate": True, "high_open": True}
JUST_OVER = {"approximate": True, "low_open": True}
VAGUE = {"vague": True}

# text, words covered, low, high, unit, flags
DIGITS_AND_WORDS: list[Case] = [
    ("7 houses burned", "7", 7, 7, None, {}),
    ("1,284 voters", "1,284", 1284, 1284, None, {}),
    ("1 284 voters", "1 284", 1284, 1284, None, {}),
    ("12,345,678 votes", "12,345,678", 12345678, 12345678, None, {}),
    ("3.5 children", "3.5", 3.5, 3.5, None, {}),
    ("seven houses burned", "seven", 7, 7, None, {}),
    ("twenty-three voters", "twenty-three", 23, 23, None, {}),
    ("twenty three voters", "twenty three", 23, 23, None, {}),
    ("one hundred and five goats", "one hundred and five", 105, 105, None, {}),
    ("a hundred and five goats", "a hundred and five", 105, 105, None, {}),
    ("two thousand five hundred seats", "two thousand five hundred", 2500, 2500, None, {}),
    ("two million five hundred thousand seats", "two million five hundred thousand", 2.5e6, 2.5e6, None, {}),
    ("ninety-nine goats", "ninety-nine", 99, 99, None, {}),
]
SCALES: list[Case] = [
    ("3.5 million voters", "3.5 million", 3.5e6, 3.5e6, None, {}),
    ("1.2m customers", "1.2m", 1.2e6, 1.2e6, None, {}),
    ("300k users", "300k", 300000, 300000, None, {}),
    ("2bn users", "2bn", 2e9, 2e9, None, {}),
    ("7 billion people", "7 billion", 7e9, 7e9, None, {}),
    ("10 lakh farmers", "10 lakh", 1e6, 1e6, None, {}),
    ("5 crore farmers", "5 crore", 5e7, 5e7, None, {}),
    ("two dozen goats", "two dozen", 24, 24, None, {}),
    ("a dozen goats", "a dozen", 12, 12, None, {}),
    ("the dozen goats", "the dozen", 12, 12, None, {}),
    ("drank 1/2 liter of milk", "1/2 liter", 0.5, 0.5, "litre", {}),
    ("a 3/4-inch pipe", "3/4-inch", 0.75, 0.75, "inch", {}),
    ("no-one was hurt", "no-one", 0, 0, None, {}),
    ("half a dozen goats", "half a dozen", 6, 6, None, {}),
    ("a half-dozen goats", "a half-dozen", 6, 6, None, {}),
    ("half a million users", "half a million", 500000, 500000, None, {}),
    ("two and a half million users", "two and a half million", 2.5e6, 2.5e6, None, {}),
    ("a quarter of a million users", "a quarter of a million", 250000, 250000, None, {}),
    ("fifteen hundred goats", "fifteen hundred", 1500, 1500, None, {}),
]
VAGUE_AMOUNTS: list[Case] = [
    ("dozens of goats", "dozens", 24, 99, None, VAGUE),
    ("scores of goats", "scores", 40, 199, None, VAGUE),
    ("hundreds of goats", "hundreds", 200, 999, None, VAGUE),
    ("thousands of goats", "thousands", 2000, 99000, None, VAGUE),
    ("tens of thousands of goats", "tens of thousands", 20000, 99000, None, VAGUE),
    ("hundreds of thousands of goats", "hundreds of thousands", 200000, 999000, None, VAGUE),
    ("millions of goats", "millions", 2e6, 999e6, None, VAGUE),
    ("several goats", "several", 3, 9, None, VAGUE),
    ("a few goats", "a few", 3, 9, None, VAGUE),
    ("a handful of goats", "a handful", 3, 9, None, VAGUE),
    ("several hundred goats", "several hundred", 300, 900, None, VAGUE),
    ("a few thousand goats", "a few thousand", 3000, 9000, None, VAGUE),
    ("a couple of goats", "a couple", 2, 2, None, {}),
    ("a couple of hundred goats", "a couple of hundred", 200, 200, None, {}),
    ("a pair of goats", "a pair", 2, 2, None, {}),
    ("tens of millions of dollars", "tens of millions of dollars", 2e7, 99e6, "USD", VAGUE),
]
BOUNDS: list[Case] = [
    ("at least 36 goats", "at least 36", 36, None, None, {}),
    ("at least half a dozen goats", "at least half a dozen", 6, None, None, {}),
    ("no fewer than 12 goats", "no fewer than 12", 12, None, None, {}),
    ("a minimum of 12 goats", "a minimum of 12", 12, None, None, {}),
    ("50 or more goats", "50 or more", 50, None, None, {}),
    ("500-plus goats", "500-plus", 500, None, None, {}),
    ("500+ goats", "500+", 500, None, None, {}),
    ("more than 40 goats", "more than 40", 40, None, None, OPEN_LOW),
    ("over 40 goats", "over 40", 40, None, None, OPEN_LOW),
    ("in excess of 40 goats", "in excess of 40", 40, None, None, OPEN_LOW),
    ("well over 40 goats", "well over 40", 40, None, None, OPEN_LOW),
    ("more than a dozen goats", "more than a dozen", 12, None, None, OPEN_LOW),
    ("up to 50 goats", "up to 50", None, 50, None, {}),
    ("as many as 50 goats", "as many as 50", None, 50, None, {}),
    ("no more than 50 goats", "no more than 50", None, 50, None, {}),
    ("a maximum of 50 goats", "a maximum of 50", None, 50, None, {}),
    ("50 goats at most, or 60 or fewer", "50", 50, 50, None, {}),
    ("fewer than 10 goats", "fewer than 10", None, 10, None, OPEN_HIGH),
    ("less than 10 percent", "less than 10 percent", None, 10, "percent", OPEN_HIGH),
    ("under 10 goats", "under 10", None, 10, None, OPEN_HIGH),
    ("nearly 300 goats", "nearly 300", 270, 300, None, NEARLY),
    ("almost 300 goats", "almost 300", 270, 300, None, NEARLY),
    ("just under 300 goats", "just under 300", 270, 300, None, NEARLY),
    ("just over 300 goats", "just over 300", 300, 330, None, JUST_OVER),
    ("about 300 goats", "about 300", 270, 330, None, ABOUT),
    ("some 280 goats", "some 280", 252, 308, None, ABOUT),
    ("roughly 36 percent", "roughly 36 percent", 32.4, 39.6, "percent", ABOUT),
    ("approximately 280 goats", "approximately 280", 252, 308, None, ABOUT),
    ("an estimated 280 goats", "an estimated 280", 252, 308, None, ABOUT),
    ("about two dozen goats", "about two dozen", 21.6, 26.4, None, ABOUT),
    ("about five goats", "about five", 4, 6, None, ABOUT),
    ("two hours or so", "two hours or so", 1.8, 2.2, "hour", ABOUT),
    ("only 5 goats", "only 5", 5, 5, None, {}),
    ("another 19 goats", "another 19", 19, 19, None, {}),
    ("a total of 75 goats", "a total of 75", 75, 75, None, {}),
    ("at least about 50 goats", "at least about 50", 45, None, None, ABOUT),
    (
        "at least 1,200 and possibly as many as 2,000 goats",
        "at least 1,200 and possibly as many as 2,000",
        1200,
        2000,
        None,
        {},
    ),
]
RANGES: list[Case] = [
    ("between five and seven goats", "between five and seven", 5, 7, None, {}),
    ("between 5 and 7 goats", "between 5 and 7", 5, 7, None, {}),
    ("five to seven goats", "five to seven", 5, 7, None, {}),
    ("30-40 goats", "30-40", 30, 40, None, {}),
    ("30\u201340 goats", "30\u201340", 30, 40, None, {}),
    ("two or three goats", "two or three", 2, 3, None, {}),
    ("between 20% and 25% of them", "between 20% and 25%", 20, 25, "percent", {}),
    ("20 to 25 per cent of them", "20 to 25 per cent", 20, 25, "percent", {}),
    ("between $19 and $22 million", "between $19 and $22 million", 19e6, 22e6, "USD", {}),
    ("$2-3 billion", "$2-3 billion", 2e9, 3e9, "USD", {}),
    ("$800 to $1,000 a head", "$800 to $1,000", 800, 1000, "USD", {}),
    ("ranging from $5 to $10", "from $5 to $10", 5, 10, "USD", {}),
    ("20 to 25 thousand seats", "20 to 25 thousand", 20000, 25000, None, {}),
    ("a 40- to 60-hour course", "40- to 60-hour", 40, 60, "hour", {}),
    ("18 months to two years", "18 months", 18, 18, "month", {}),
    ("10 to 40 centimeters", "10 to 40 centimeters", 10, 40, "centimetre", {}),
]
SHARES: list[Case] = [
    ("36% of them", "36%", 36, 36, "percent", {}),
    ("36.5 per cent of them", "36.5 per cent", 36.5, 36.5, "percent", {}),
    ("half of the town", "half", 50, 50, "percent", {}),
    ("two-fifths of the seats", "two-fifths", 40, 40, "percent", {}),
    ("output fell by a fifth", "a fifth", 20, 20, "percent", {}),
    ("output rose a tenth in May", "a tenth", 10, 10, "percent", {}),
    ("three quarters of the seats", "three quarters", 75, 75, "percent", {}),
    ("a quarter of the seats", "a quarter", 25, 25, "percent", {}),
    ("one in five adults", "one in five", 20, 20, "percent", {}),
    ("nine out of 10 adults", "nine out of 10", 90, 90, "percent", {}),
    ("more than half of the town", "more than half", 50, None, "percent", OPEN_LOW),
    ("-4% growth", "-4%", -4, -4, "percent", {}),
    ("3.2 percentage points", "3.2 percentage points", 3.2, 3.2, "percentage point", {}),
    ("25 basis points", "25 basis points", 25, 25, "basis point", {}),
]
MONEY: list[Case] = [
    ("$4.5 billion in damage", "$4.5 billion", 4.5e9, 4.5e9, "USD", {}),
    ("$4.5bn in damage", "$4.5bn", 4.5e9, 4.5e9, "USD", {}),
    ("about $25,000", "about $25,000", 22500, 27500, "USD", ABOUT),
    ("USD 12m", "USD 12m", 12e6, 12e6, "USD", {}),
    ("US$40 million", "US$40 million", 40e6, 40e6, "USD", {}),
    ("A$40 million", "A$40 million", 40e6, 40e6, "AUD", {}),
    ("a \u00a3300k fine", "\u00a3300k", 300000, 300000, "GBP", {}),
    ("\u20ac5m", "\u20ac5m", 5e6, 5e6, "EUR", {}),
    ("5 million euros", "5 million euros", 5e6, 5e6, "EUR", {}),
    ("2 million pounds", "2 million pounds", 2e6, 2e6, "GBP", {}),
    ("\u20b91,00,000", "\u20b91,00,000", 100000, 100000, "INR", {}),
    ("Rs 500 crore", "Rs 500 crore", 5e9, 5e9, "INR", {}),
    ("1.5 billion rupiah ($98,000)", "1.5 billion rupiah ($98,000)", 1.5e9, 1.5e9, "IDR", {}),
    ("a 1.5-million-dollar home", "1.5-million-dollar", 1.5e6, 1.5e6, "USD", {}),
    ("millions of dollars", "millions of dollars", 2e6, 999e6, "USD", VAGUE),
    ("40 million Canadian dollars", "40 million Canadian dollars", 40e6, 40e6, "CAD", {}),
]
MEASURES: list[Case] = [
    ("75 kilometers (50 miles) west", "75 kilometers (50 miles)", 75, 75, "kilometre", {}),
    ("200km (124 miles) north", "200km (124 miles)", 200, 200, "kilometre", {}),
    ("about 85 miles (135 kilometers)", "about 85 miles (135 kilometers)", 76.5, 93.5, "mile", ABOUT),
    ("winds of 150mph", "150mph", 150, 150, "mile per hour", {}),
    ("60 miles an hour", "60 miles an hour", 60, 60, "mile per hour", {}),
    ("5 square miles", "5 square miles", 5, 5, "square mile", {}),
    ("Two tonnes of rice", "Two tonnes", 2, 2, "tonne", {}),
    (
        "35 degrees Celsius (95 Fahrenheit)",
        "35 degrees Celsius (95 Fahrenheit)",
        35,
        35,
        "degree celsius",
        {},
    ),
    ("5 feet 9 inches tall", "5 feet 9 inches", 5.75, 5.75, "foot", {}),
    ("a 6-foot-3 guard", "6-foot-3", 6.25, 6.25, "foot", {}),
    ("magnitude 6.1", "magnitude 6.1", 6.1, 6.1, "magnitude", {}),
    ("a 6.1-magnitude quake", "6.1-magnitude", 6.1, 6.1, "magnitude", {}),
    ("a 6.8 quake", "6.8", 6.8, 6.8, "magnitude", {}),
    ("a 7.0 earthquake", "7.0", 7, 7, "magnitude", {}),
    ("10 quakes", "10", 10, 10, None, {}),
    ("3.5 earthquakes a year", "3.5", 3.5, 3.5, None, {}),
    ("a magnitude of about 6", "magnitude of about 6", 5.4, 6.6, "magnitude", ABOUT),
    ("6.2 on the Richter scale", "6.2 on the Richter scale", 6.2, 6.2, "magnitude", {}),
    ("a Category 4 storm", "Category 4", 4, 4, "category", {}),
    ("a .45-caliber pistol", ".45-caliber", 0.45, 0.45, "caliber", {}),
    ("a 50m pool below, 10m deep", "50m", 50e6, 50e6, None, {}),
    ("blood pressure of 120/80", "120/80", 80, 120, "pair", {}),
    ("three times as many", "three times", 3, 3, "times", {}),
    ("twice as many", "twice", 2, 2, "times", {}),
    ("a tenfold rise", "tenfold", 10, 10, "times", {}),
]
TIMES_AND_AGES: list[Case] = [
    ("for two months", "two months", 2, 2, "month", {}),
    ("29 hours", "29 hours", 29, 29, "hour", {}),
    ("two hours and 30 minutes", "two hours and 30 minutes", 2.5, 2.5, "hour", {}),
    ("two and a half years", "two and a half years", 2.5, 2.5, "year", {}),
    ("within an hour", "within an hour", None, 1, "hour", {}),
    ("half an hour", "half an hour", 0.5, 0.5, "hour", {}),
    ("over two days", "over two days", 2, None, "day", {}),
    ("a weeks-long review", "weeks-long", 2, None, "week", VAGUE),
    ("for years", "years", 2, None, "year", VAGUE),
    ("an eight-year term", "eight-year", 8, 8, "year", {}),
    ("a 10-year-old girl", "10-year-old", 10, 10, "year", {}),
    ("aged 10", "aged 10", 10, 10, "year", {}),
    ("ages 5 to 11", "ages 5 to 11", 5, 11, "year", {}),
    ("18- to 24-year-olds", "18- to 24-year-olds", 18, 24, "year", {}),
    ("aged 12 and over", "aged 12 and over", 12, None, "year", {}),
]
NOTHING: list[Case] = [
    ("no deaths were reported", "no", 0, 0, None, {}),
    ("No one was hurt", "No one", 0, 0, None, {}),
    ("none were hurt", "none", 0, 0, None, {}),
]
COMPOUNDS: list[Case] = [
    ("a 225-page report", "225-page", 225, 225, None, {}),
    ("a 12-person team", "12-person", 12, 12, None, {}),
    ("a one-and-a-half-page letter", "one-and-a-half-page", 1.5, 1.5, None, {}),
    ("they won 3-1", "3-1", 1, 3, "pair", {}),
    ("the house voted 52 to 48", "52 to 48", 48, 52, "pair", {}),
]
CASES = [
    *DIGITS_AND_WORDS,
    *SCALES,
    *VAGUE_AMOUNTS,
    *BOUNDS,
    *RANGES,
    *SHARES,
    *MONEY,
    *MEASURES,
    *TIMES_AND_AGES,
    *NOTHING,
    *COMPOUNDS,
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_first_quantity(case: Case) -> None:
    text, words, low, high, unit, flags = case
    found = find_quantities(text)[0]
    expected = Quantity.model_validate({"low": low, "high": high, "unit": unit, **flags})
    assert (text[found.start : found.end], found.quantity) == (words, expected)


SEVERAL = [
    ("the toll rose from 36 to 128", ["36", "128"]),
    ("5 and 6 goats respectively", ["5", "6"]),
    ("none of the 12 passengers", ["none", "12"]),
    ("Two three-story hotels", ["Two", "three-story"]),
    ("killed 4, injured dozens and razed hundreds of barns", ["4", "dozens", "hundreds"]),
    ("54 tremors stronger than five on the Richter scale", ["54", "stronger than five on the Richter scale"]),
    ("18 months to two years", ["18 months", "two years"]),
]


@pytest.mark.parametrize(("text", "words"), SEVERAL)
def test_several_quantities(text: str, words: list[str]) -> None:
    assert [text[found.start : found.end] for found in find_quantities(text)] == words


NO_QUANTITY = [
    ("the 2024-25 season", "a period"),
    ("in 2012\u201313", "a period"),
    ("from 2007 to 2014", "a period"),
    ("in 2004", "a year"),
    ("the 2004 flood", "a year"),
    ("Oct. 29-30", "days"),
    ("Oct. 10,2002", "a date without a blank"),
    ("5 October 2013", "a date"),
    ("at 7:48 a.m. local time", "a clock time"),
    ("(2248 GMT Tuesday)", "a clock time"),
    ("10am", "a clock time"),
    ("Flight 370", "a name"),
    ("Covid-19 cases", "a name"),
    ("MiG-29 jets", "a name"),
    ("a Boeing 737-800", "a name"),
    ("vitamin B12", "a name"),
    ("the G20", "a name"),
    ("Section 230", "a name"),
    ("the S&P 500", "a name"),
    ("the 9/11 attacks", "a name"),
    ("open 24/7", "an idiom"),
    ("the 1990s", "a decade"),
    ("in her 30s", "a decade of life"),
    ("5G and 3D", "names"),
    ("one another", "a pronoun"),
    ("no longer", "an adverb"),
    ("T-72/90 tanks", "two names with one stem"),
    ("1. Water", "a list number"),
]


@pytest.mark.parametrize(("text", "why"), NO_QUANTITY)
def test_no_quantity(text: str, why: str) -> None:
    assert find_quantities(text) == [], why


@pytest.mark.parametrize("text", ["the first quake", "the 3rd quake", "the 21st century"])
def test_ordinals_are_marked(text: str) -> None:
    assert [found.ordinal for found in find_quantities(text)] == [True]


def test_a_number_counts_where_no_year_can_stand() -> None:
    assert [found.quantity.low for found in find_quantities("killed 2000 villagers")] == [2000]


def test_compound_noun_is_known() -> None:
    assert find_quantities("a 225-page report")[0].compound == "page"


def test_the_unit_of_a_list_is_shared() -> None:
    assert [found.quantity.unit for found in find_quantities("the 6.6 and 6.5 magnitude shocks")] == [
        "magnitude",
        "magnitude",
    ]


@given(st.text(alphabet="0123456789 ,.-/$%()abm to\u2013\u00a3millionhalf", max_size=60))
def test_places_lie_inside_the_text_in_order(text: str) -> None:
    ends = [(found.start, found.end) for found in find_quantities(text)]
    assert all(0 <= start < end <= len(text) for start, end in ends)
    assert all(left[1] <= right[0] for left, right in pairwise(ends))
