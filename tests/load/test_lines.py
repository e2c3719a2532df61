"""Where a text is cut into units."""

from __future__ import annotations

import pytest

from claimrec.load.lines import units_of

HEADLINE = "Bridge over the Marl closed after lorry strikes one of its piers"


@pytest.mark.parametrize("date", ["date 2024-05-20", "Published: 4 September 2025", "Monday, 20 May 2024"])
def test_a_date_line_below_the_headline_stands_alone(date: str) -> None:
    text = f"{HEADLINE}\n{date}\n\nThe bridge was shut at noon.\n\nTraffic was sent round by Ostley.\n"
    assert [unit.text for unit in units_of(text)] == [
        HEADLINE,
        date,
        "The bridge was shut at noon.",
        "Traffic was sent round by Ostley.",
    ]


def test_wrapped_lines_are_one_paragraph_below_a_date_line() -> None:
    text = (
        f"{HEADLINE}\ndate 2024-05-20\n\n"
        "The bridge was shut at noon, and drivers were told to\n"
        "stay away until engineers had looked at all of the\n"
        "piers and the deck.\n"
    )
    assert len(units_of(text)) == 3
