from __future__ import annotations

import pytest

from claimrec.canon.offices import Office, is_office, office_of


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("ceo", Office("chief executive", (), known=True)),
        ("chief executive officer", Office("chief executive", (), known=True)),
        ("transport minister", Office("minister", ("transport",), known=True)),
        ("defense minister", Office("defence minister", (), known=True)),
        ("former rep.", Office("representative", ("former",), known=True)),
        ("deputy mayor", Office("deputy mayor", (), known=True)),
        ("acting police chief", Office("acting police chief", (), known=True)),
        ("police spokeswoman", Office("spokesman", ("police",), known=True)),
        ("secretary of state", Office("secretary of state", (), known=True)),
        ("engineering conglomerate", Office("conglomerate", ("engineering",), known=False)),
        ("", Office("")),
    ],
)
def test_office_of(phrase: str, expected: Office) -> None:
    assert office_of(phrase) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("CEO", True), ("Executive", True), ("minister", True), ("Sen.", True), ("teacher", False), ("", False)],
)
def test_is_office(word: str, expected: bool) -> None:
    assert is_office(word) is expected
