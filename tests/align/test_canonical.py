from __future__ import annotations

import pytest

from claimrec.align.canonical import canonical_names, vote

PERSON, ORG, GPE = "PERSON", "ORG", "GPE"


@pytest.mark.parametrize(
    ("short", "long", "labels"),
    [
        pytest.param("okoro", "stellan okoro", (PERSON, PERSON), id="surname"),
        pytest.param("lo presti", "zeno lo presti", (PERSON, PERSON), id="particle"),
        pytest.param("mo tanner", "maurice tanner", (PERSON, PERSON), id="nickname"),
        pytest.param("zeno zawahri", "zeno zawahiri", (PERSON, PERSON), id="a letter"),
        pytest.param("herons", "borsa herons", (ORG, ORG), id="team"),
        pytest.param("tbh", "borsa herald", (ORG, ORG), id="acronym with the article"),
        pytest.param("borsa", "borsa sea", ("LOC", "LOC"), id="sea"),
    ],
)
def test_names_of_two_articles_are_one(short: str, long: str, labels: tuple[str, str]) -> None:
    aliases = canonical_names([], [{short: labels[0]}, {long: labels[1]}])
    assert aliases.of(short) == aliases.of(long)


@pytest.mark.parametrize(
    ("left", "right", "labels"),
    [
        pytest.param("okoro", "okoro shipping", (PERSON, ORG), id="a person and a firm"),
        pytest.param("okoro", "stellan okoro", (GPE, PERSON), id="a place and a person"),
        pytest.param("okoro", "stellan okoro", (ORG, PERSON), id="a firm and a person"),
        pytest.param("falk clinic", "ada falk", (ORG, PERSON), id="a house and its donor"),
        pytest.param("anna", "anna falk", (PERSON, PERSON), id="a given name"),
        pytest.param("anna falk", "lena falk", (PERSON, PERSON), id="sisters"),
        pytest.param("north borsa", "south borsa", (GPE, GPE), id="north and south"),
        pytest.param("ministry of health", "ministry of wealth", (ORG, ORG), id="a letter"),
        pytest.param("nordwind", "nordwind energy", (ORG, ORG), id="a parent and its unit"),
    ],
)
def test_names_of_two_articles_stay_two(left: str, right: str, labels: tuple[str, str]) -> None:
    aliases = canonical_names([], [{left: labels[0]}, {right: labels[1]}])
    assert aliases.of(left) != aliases.of(right)


@pytest.mark.parametrize(
    ("short", "bearers", "label"),
    [
        ("okoro", ("stellan okoro", "ada okoro"), PERSON),
        ("herons", ("borsa herons", "lima herons"), ORG),
        ("bna", ("borsa news agency", "borsa nurses association"), ORG),
    ],
)
def test_a_short_name_with_two_bearers_is_neither(short: str, bearers: tuple[str, ...], label: str) -> None:
    aliases = canonical_names([], [{short: label}, dict.fromkeys(bearers, label)])
    assert aliases.of(short) == short


def test_most_articles_decide_what_a_name_is() -> None:
    assert vote([{"borsa": "GPE"}, {"borsa": "ORG"}, {"borsa": "ORG"}]) == {"borsa": "ORG"}


def test_of_labels_equally_frequent_the_first_in_the_alphabet_holds() -> None:
    assert vote([{"borsa": "ORG"}, {"borsa": "GPE"}]) == vote([{"borsa": "GPE"}, {"borsa": "ORG"}])
