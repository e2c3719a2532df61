from __future__ import annotations

import pytest

from claimrec.align.aliases import resolve


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("acme defence", "acme defence and aerospace"),
        ("who", "world health organisation"),
        ("borsa port autority", "borsa port authority"),  # a slip of the pen
        ("larsen & poe", "larsen and poe"),
    ],
)
def test_forms_of_one_name_are_one(short: str, long: str) -> None:
    aliases = resolve([short, long])
    assert aliases.of(short) == aliases.of(long)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("north korea", "south korea"),
        ("ministry of health", "ministry of wealth"),
        ("john roe", "mary roe"),
        ("acme group", "acme energy"),
        ("flight 12", "flight 13"),
    ],
)
def test_strangers_stay_apart(left: str, right: str) -> None:
    aliases = resolve([left, right])
    assert aliases.of(left) != aliases.of(right)


def test_a_group_and_its_unit_are_kin() -> None:
    assert resolve(["acme group", "acme energy"]).kin("acme energy", "acme group")


def test_a_short_form_of_two_names_is_neither() -> None:
    assert resolve(["borsa news agency", "borsa nurses association", "bna"]).of("bna") == "bna"
