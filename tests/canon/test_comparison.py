"""How two quantities lie to each other, and how one is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimrec.canon.quantities import beside, describe, find_quantities, relate
from claimrec.model import Quantity

SAME = [
    ("more than 500", "over 500"),
    ("half a dozen", "six"),
    ("1 in 5", "20 percent"),
    ("48 hours", "two days"),
    ("about 36%", "roughly 36 percent"),
    ("a third of them", "one in three"),
    ("a year and a half", "18 months"),
    ("Rs 1.2 lakh crore", "1.2 trillion rupees"),
    ("950 hPa", "950 millibars"),
    ("25 basis points", "a quarter of a point"),
    ("half a percentage point", "50bps"),
    ("RMB 500 million", "500m yuan"),
    ("a quarter of a century", "25 years"),
    ("two and a half dozen", "30"),
    ("a 2-to-1 margin", "two to one margin"),
    ("not a single one", "none"),
    ("twice as many", "a twofold rise"),
]
WITHIN = [
    ("about 36%", "36%"),
    ("$43 million", "$43,885,310"),
    ("$13.6 million", "$13,625,777"),
    ("nearly $44 million", "$43,885,310"),
    ("35.7 percent", "35.72 percent"),
    ("36 percent", "35.7 percent"),
    ("3 million", "3.2 million"),
    ("7,000", "7,030"),
    ("at least 5", "7"),
    ("dozens", "36"),
    ("thousands", "14,000"),
    ("about 85 miles", "135 kilometers"),
    ("22 miles", "35 km"),
    ("three decades", "33 years"),
    ("two-thirds of them", "67%"),
    ("$15 million", "nearly $15.5 million"),
    ("15st", "95 kg"),
    ("2 hectares", "5 acres"),
    ("120,000 cusecs", "3,400 cubic metres per second"),
    ("500 horsepower", "373 kilowatts"),
    ("under the age of 18", "aged 15"),
    ("magnitude 6", "magnitude 6.2"),
]
OVERLAP = [
    ("more than 500", "500"),
    ("$15 million", "nearly $15 million"),
    ("over 14,000", "about 14,000"),
]
DISJOINT = [
    ("7", "8"),
    ("130", "134"),
    ("10", "12"),
    ("magnitude 7.6", "magnitude 7.7"),
    ("magnitude 6", "magnitude 6.4"),
    ("160,000", "167,000"),
    ("15st", "80 kg"),
    ("cases doubled", "cases tripled"),
    ("five or six hundred", "450"),
    ("KSh1.2 billion", "KSh1.5 billion"),
    ("dozens", "842"),
    ("168,000", "more than 170,000"),
    ("eight years", "seven years"),
    ("3-1", "3-2"),
    ("more than 500", "fewer than 400"),
    ("$139 million", "$140,937,785"),
]
OTHER_UNIT = [
    ("36 percent", "36 percentage points"),
    ("36 percent", "36"),
    ("$5 million", "\u20ac5 million"),
    ("5 km", "5 hours"),
]
RELATED = [
    (left, right, name)
    for name, pairs in (
        ("same", SAME),
        ("within", WITHIN),
        ("overlap", OVERLAP),
        ("disjoint", DISJOINT),
        ("other_unit", OTHER_UNIT),
    )
    for left, right in pairs
]


def _read(text: str) -> Quantity:
    return find_quantities(text)[0].quantity


@pytest.mark.parametrize(("left", "right", "relation"), RELATED)
def test_relate(left: str, right: str, relation: str) -> None:
    assert relate(_read(left), _read(right)) == relation


ENDS = st.one_of(st.none(), st.integers(0, 2000).map(float), st.floats(0, 50, allow_nan=False))
UNITS = st.sampled_from([None, "percent", "USD", "kilometre", "mile", "year", "month"])
QUANTITIES = st.builds(
    lambda low, high, unit, opened: Quantity(
        low=low if low is None or high is None else min(low, high),
        high=high if low is None or high is None else max(low, high),
        unit=unit,
        low_open=opened,
    ),
    ENDS,
    ENDS,
    UNITS,
    st.booleans(),
)


@given(QUANTITIES, QUANTITIES)
def test_swapping_changes_nothing(left: Quantity, right: Quantity) -> None:
    assert relate(left, right) == relate(right, left)


@given(QUANTITIES)
def test_a_quantity_is_the_same_as_itself(quantity: Quantity) -> None:
    assert relate(quantity, quantity) == "same"


SHOWN = [
    ("at least half a dozen", "at least 6"),
    ("more than 500", "more than 500"),
    ("up to 50", "up to 50"),
    ("fewer than 10", "less than 10"),
    ("roughly 36 percent", "about 36 %"),
    ("about 5,000 to 6,000", "about 5,000 to 6,000"),
    ("nearly 300", "nearly 300"),
    ("just over 300", "just over 300"),
    ("$43 million", "$43 million"),
    ("$43,885,310", "$43,885,310"),
    ("1.5 billion rupiah", "IDR 1.5 billion"),
    ("dozens", "24 to 99"),
    ("7.6-magnitude", "magnitude 7.6"),
    ("75 kilometers (50 miles)", "75 kilometres"),
    ("70 miles per hour", "70 miles per hour"),
    ("500,000 bpd", "500,000 barrels per day"),
    ("400 ppm", "400 parts per million"),
    ("120,000 cusecs", "120,000 cubic feet per second"),
    ("20 million cubic feet", "20 million cubic feet"),
    ("300 acre-feet", "300 acre-feet"),
    ("15st", "15 stone"),
    ("30°C", "30 degrees Celsius"),
    ("Mach 5", "Mach 5"),
    ("1 hour 20 minutes", "1.333 hours"),
    ("an hour", "1 hour"),
    ("5 feet", "5 feet"),
    ("3-1 win they won 3-1", "3-1"),
    ("a third of them", "33.333 %"),
    ("-4%", "-4 %"),
    ("no deaths", "0"),
]


@pytest.mark.parametrize(("text", "shown"), SHOWN)
def test_describe(text: str, shown: str) -> None:
    assert describe(_read(text)) == shown


def test_describe_of_no_ends() -> None:
    assert describe(Quantity()) == "unknown"


@pytest.mark.parametrize(
    ("left", "right", "near"),
    [
        ("dozens of people", "250 people", True),
        ("dozens of people", "600 people", False),
        ("several miles", "20 km", True),
        ("several miles", "60 km", False),
        ("40 people", "60 people", False),
    ],
)
def test_a_figure_beside_a_vague_word(left: str, right: str, near: bool) -> None:
    one, other = (find_quantities(text)[0].quantity for text in (left, right))
    assert beside(one, other) is near
    assert beside(other, one) is near
