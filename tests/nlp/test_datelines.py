from __future__ import annotations

import pytest

from claimrec.nlp.datelines import dateline_length


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("NEW DELHI : This year", 3, id="colon"),
        pytest.param("MOSCOW — Russia said", 2, id="em dash"),
        pytest.param("KYIV , Ukraine ( AP ) — Russia", 7, id="country and agency"),
        pytest.param("NEW DELHI , Dec 11 ( Reuters ) - India", 9, id="date and agency"),
        pytest.param("WASHINGTON - The", 2, id="hyphen"),
        pytest.param("NATO said - on Tuesday", 0, id="a sentence that opens with an acronym"),
        pytest.param("India tests - the ceiling", 0, id="no capitals"),
        pytest.param("US , Russia agree to talks - TASS", 0, id="a headline"),
        pytest.param("BREAKING NEWS", 0, id="no mark"),
        pytest.param("MOSCOW —", 0, id="nothing follows"),
        pytest.param("A - b", 0, id="a single letter"),
        pytest.param("", 0, id="nothing"),
    ],
)
def test_dateline_length(text: str, expected: int) -> None:
    assert dateline_length(text.split()) == expected
