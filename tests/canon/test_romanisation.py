from __future__ import annotations

import pytest

from claimrec.canon.romanisation import romanised


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("zelenskiy", "zelensky"),
        ("yuliya", "yulia"),
        ("mursi", "morsi"),
        ("mueller", "muller"),
        ("juergen", "jurgen"),
        ("khamenei", "khamenai"),
        ("gadhafi", "gadafi"),
        ("hassan", "hasan"),
    ],
)
def test_spellings_of_one_name(left: str, right: str) -> None:
    assert romanised((left,)) == romanised((right,))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("hassan", "hussein"),
        ("hansen", "hanson"),
        ("maria", "marie"),
        ("khan", "han"),
        ("ivanov", "ivanova"),
    ],
)
def test_two_names_stay_two(left: str, right: str) -> None:
    assert romanised((left,)) != romanised((right,))
