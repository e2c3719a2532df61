# ruff: noqa: RUF001  (typographic characters are what is tested)

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimrec.nlp.plain import plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It’s", "It's", id="apostrophe"),
        pytest.param("“No,” ‘he’ said", "\"No,\" 'he' said", id="quotes"),
        pytest.param("Oct. 29–30", "Oct. 29-30", id="en dash"),
        pytest.param("talks — held", "talks — held", id="an em dash stays"),
        pytest.param("10\u00a0km, 5\u2009%", "10 km, 5 %", id="no-break and thin space"),
        pytest.param("a\r\nb", "a \nb", id="a line end stays one line end"),
        pytest.param("a\u2028b", "a\nb", id="line separator"),
        pytest.param("a\n\n\tb", "a\n\n\tb", id="white space stays"),
        pytest.param("-" * 50, "-" * 50, id="a short ruler stays"),
        pytest.param("a " + "-" * 60 + " b", "a " + " " * 60 + " b", id="a long ruler is blanked"),
        pytest.param("_" * 60, " " * 60, id="a ruler of underscores"),
        pytest.param("x" * 500, "x" * 500, id="a long word stays"),
        pytest.param("a " + "x" * 501 + " b", "a " + " " * 501 + " b", id="no word is that long"),
        pytest.param("\n" * 80, "\n" * 80, id="blank lines stay"),
    ],
)
def test_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


@given(st.text())
def test_the_length_stays(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(st.text())
def test_plain_text_stays(text: str) -> None:
    assert plain(plain(text)) == plain(text)
