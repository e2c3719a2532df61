from __future__ import annotations

import pytest

from claimrec.align.aliases import resolve
from claimrec.align.surnames import with_families, with_surnames
from makers import description


def _of(short: str, names: list[str], office: str | None) -> str:
    claims = [] if office is None else [description("a", "x", office, "minister")]
    return with_surnames(resolve(names), names, claims).of(short)


def test_a_family_name_is_the_one_person_who_bears_it() -> None:
    assert _of("olsen", ["olsen", "zelna olsen"], "zelna olsen") == "zelna olsen"


@pytest.mark.parametrize(
    ("short", "names", "office"),
    [
        pytest.param("borsa", ["borsa", "port borsa"], None, id="a place"),
        pytest.param("olsen", ["olsen", "zelna olsen", "orvik olsen"], "zelna olsen", id="two bearers"),
        pytest.param(
            "olsen", ["olsen", "zelna olsen", "olsen shipping"], "zelna olsen", id="a firm of that name"
        ),
        pytest.param("zelna", ["zelna", "zelna olsen"], "zelna olsen", id="a given name"),
    ],
)
def test_any_other_short_name_stands_for_itself(short: str, names: list[str], office: str | None) -> None:
    assert _of(short, names, office) == short


@pytest.mark.parametrize(
    ("family", "names", "kin"),
    [
        ("olsens", ["olsens", "zelna olsen", "orvik olsen"], True),
        pytest.param("williams", ["williams", "zelna williams", "prince william"], False, id="a surname"),
        pytest.param("reefs", ["reefs", "zelna olsen"], False, id="nobody of that name"),
    ],
)
def test_a_family_is_akin_to_those_who_bear_its_name(family: str, names: list[str], kin: bool) -> None:
    assert with_families(resolve(names), names).kin(family, names[-1]) is kin
