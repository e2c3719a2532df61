from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimrec.extract.entities import extract
from pages import page_of

if TYPE_CHECKING:
    from claimrec.model import Claim


def _short(claim: Claim) -> tuple[str, str, str, str | None]:
    value = claim.value
    assert value.form == "described"
    return value.relation, value.bearer, value.attribute, value.target


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Transport Minister Anna Olsen resigned.", [("office", "anna olsen", "transport minister", None)]),
        (
            "Norway's Transport Minister Anna Olsen resigned on Monday.",
            [("office", "anna olsen", "transport minister", "norway")],
        ),
        (
            "Nordwind Shipping CEO Peter Falk left.",
            [("office", "peter falk", "chief executive", "nordwind shipping")],
        ),
        (
            '"It was hard," chief executive Stellan Okoro said.',
            [("office", "stellan okoro", "chief executive", None)],
        ),
        ("Police spokesman Peter Falk left.", [("office", "peter falk", "police spokesman", None)]),
        ("Former Gov. Peter Falk of Ohio left.", [("office", "peter falk", "former governor", "ohio")]),
        (
            "Nordwind Chief Executive Maria Lopez resigned.",
            [("office", "maria lopez", "chief executive", "nordwind")],
        ),
        ("Mr. Falk left.", []),
        (
            "Dade County District Attorney Peter Falk resigned.",
            [("office", "peter falk", "prosecutor", "dade county")],
        ),
        ("Dr. Anna Olsen left.", []),
    ],
)
def test_titles(text: str, claims: list[tuple[str, ...]]) -> None:
    assert [_short(claim) for claim in extract(page_of(text))] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Peter Falk, chief executive of Nordwind Shipping, left.",
            [("office", "peter falk", "chief executive", "nordwind shipping")],
        ),
        (
            "The ministry's spokeswoman, Anna Olsen, left.",
            [("office", "anna olsen", "ministry spokesman", None)],
        ),
        (
            "Anna Olsen, a teacher and mother of two, left.",
            [("role", "anna olsen", "teacher", None), ("kin", "anna olsen", "parent", None)],
        ),
        (
            "Nordwind Shipping, an engineering conglomerate, left the market.",
            [("description", "nordwind shipping", "engineering conglomerate", None)],
        ),
        ("Bergen, the capital of Norway, was hit.", [("description", "bergen", "capital", "norway")]),
        ("The port city of Bergen was hit.", [("description", "bergen", "port city", None)]),
        ("Nordwind Shipping, Falk Marine and Reyes Lines left.", []),
        ("The hope that Anna Olsen would win was gone.", []),
        (
            "Anna Olsen left the party. The former secretary of state sold her house.",
            [("office", "anna olsen", "former secretary of state", None)],
        ),
    ],
)
def test_appositions(text: str, claims: list[tuple[str, ...]]) -> None:
    assert [_short(claim) for claim in extract(page_of(text))] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Norway is one of the world's largest exporters of fish.",
            [("description", "norway", "world large fish exporter", None)],
        ),
        (
            "Norway has long been a key supplier of salmon to Japan.",
            [("description", "norway", "key salmon supplier", "japan")],
        ),
        (
            "Anna Olsen is a member of the Society of Marine Pilots.",
            [("membership", "anna olsen", "member", "society of marine pilots")],
        ),
        ("Anna Olsen was elected president in May.", [("office", "anna olsen", "president", None)]),
        (
            "Nordwind Energy is a subsidiary of Nordwind Group.",
            [("ownership", "nordwind energy", "unit", "nordwind group")],
        ),
        (
            "Falk Marine is owned by Nordwind Group.",
            [("ownership", "falk marine", "unit", "nordwind group")],
        ),
        (
            "Norway belongs to the Nordic Council.",
            [("membership", "norway", "member", "nordic council")],
        ),
        (
            "Nordwind Shipping, which builds ferries, left the market.",
            [("description", "nordwind shipping", "ferry make", None)],
        ),
        (
            "Anna Olsen flew to Norway, one of the world's largest exporters of fish.",
            [("description", "norway", "world large fish exporter", None)],
        ),
        (
            "Peter Falk, who leads the Northern Union, left.",
            [("office", "peter falk", "leader", "northern union")],
        ),
        (
            "Peter Falk, who chairs Nordwind Shipping, left.",
            [("office", "peter falk", "chairman", "nordwind shipping")],
        ),
        (
            "Peter Falk, now chairman of Nordwind Shipping, left.",
            [("office", "peter falk", "chairman", "nordwind shipping")],
        ),
        (
            "Peter Falk, who runs Nordwind Shipping, left.",
            [("office", "peter falk", "head", "nordwind shipping")],
        ),
        (
            "Nordwind Shipping was founded by Peter Falk.",
            [("office", "peter falk", "founder", "nordwind shipping")],
        ),
        (
            "Nordwind Shipping, the owner of Falk Marine, left.",
            [("ownership", "falk marine", "unit", "nordwind shipping")],
        ),
        ("Anna Olsen is married to Peter Falk.", [("kin", "anna olsen", "spouse", "peter falk")]),
        (
            "Anna Olsen became the first woman to lead the Northern Union.",
            [
                ("role", "anna olsen", "first woman", None),
                ("office", "anna olsen", "leader", "northern union"),
            ],
        ),
        ("Anna Olsen leads Peter Falk by two points.", []),
        ("It is a problem for Norway.", []),
        ("Anna Olsen has never been a coach.", []),
        ("Monday was the first day.", []),
    ],
)
def test_statements(text: str, claims: list[tuple[str, ...]]) -> None:
    assert [_short(claim) for claim in extract(page_of(text))] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Anna Olsen, 34, was hurt.", [("age", "anna olsen", "34", None)]),
        ("Anna Olsen, aged 34, was hurt.", [("age", "anna olsen", "34", None)]),
        ("The 34-year-old Anna Olsen was hurt.", [("age", "anna olsen", "34", None)]),
        ("The 10-year-old was hurt.", [("age", "10-year-old person", "10", None)]),
        ("A 10-year-old girl was hurt.", [("age", "10-year-old girl", "10", None)]),
        (
            "Peter Falk, 34, hit Walter Reyes, 52. The 52-year-old died.",
            [
                ("age", "peter falk", "34", None),
                ("age", "walter reyes", "52", None),
                ("age", "walter reyes", "52", None),
            ],
        ),
        ("Anna Olsen, 200 soldiers and a dog left.", []),
    ],
)
def test_ages(text: str, claims: list[tuple[str, ...]]) -> None:
    assert [_short(claim) for claim in extract(page_of(text))] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Walter Reyes, the son of Anna Olsen, resigned.",
            [("kin", "walter reyes", "child", "anna olsen")],
        ),
        ("Peter Falk and his wife left.", [("kin", "peter falk", "spouse", None)]),
        ("Peter Falk, the father of one victim, left.", [("kin", "peter falk", "parent", None)]),
        ("Peter Falk (R-Ohio) left.", [("membership", "peter falk", "republican", None)]),
        (
            "Reporters followed Peter Falk's presidential campaign.",
            [("office", "peter falk", "presidential candidate", None)],
        ),
    ],
)
def test_kin_and_party(text: str, claims: list[tuple[str, ...]]) -> None:
    assert [_short(claim) for claim in extract(page_of(text))] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Oslo-based Nordwind Shipping resumed work.", [("origin", "nordwind shipping", "based", "oslo")]),
        ("Nordwind Shipping, based in Oslo, lost.", [("origin", "nordwind shipping", "based", "oslo")]),
        ("Anna Olsen of Bergen won the race.", [("origin", "anna olsen", "from", "bergen")]),
        ("Peter Falk of the Marine Fund spoke.", [("membership", "peter falk", "member", "marine fund")]),
        ("Governor Ida Reyes of Ohio spoke.", [("office", "ida reyes", "governor", "ohio")]),
    ],
)
def test_origins(text: str, claims: list[tuple[str, ...]]) -> None:
    assert [_short(claim) for claim in extract(page_of(text))] == claims


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Nordwind Shipping, based in Oslo, lost.", "based of oslo"),
        ("Anna Olsen, 34, was hurt.", "age"),
        ("Nordwind Shipping CEO Peter Falk resigned.", "chief executive"),
    ],
)
def test_the_head_of_the_frame_says_what_is_compared(text: str, head: str) -> None:
    (claim,) = extract(page_of(text))
    assert claim.value.frame.head == head


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Officials of Nordwind Forge, a maker of pumps, met on Monday.",
            "Nordwind Forge, a maker of pumps",
        ),
        (
            "Officials of Nordwind Forge, which supplies pumps to Norway, met on Monday.",
            "Nordwind Forge, which supplies pumps to Norway",
        ),
    ],
)
def test_the_clause_cuts_no_name(text: str, quote: str) -> None:
    assert {claim.quote for claim in extract(page_of(text))} == {quote}


def test_quote_and_anchor() -> None:
    (claim,) = extract(page_of("On Monday Nordwind Shipping CEO Peter Falk resigned."))
    assert (claim.quote, claim.anchor.text) == ("Nordwind Shipping CEO Peter Falk", "Nordwind Shipping CEO")


def test_a_negated_copula_is_denied() -> None:
    (claim,) = extract(page_of("Anna Olsen is not a member of the Society of Marine Pilots."))
    assert claim.value.form == "described"
    assert (claim.value.negated, claim.status) == (True, "denied")


@pytest.mark.parametrize(
    "text",
    [
        "Anna Olsen denied that she was a spy.",
        "Anna Olsen denied suggestions that she was a spy.",
        "Anna Olsen said she was not a spy.",
    ],
)
def test_what_somebody_denies_to_be(text: str) -> None:
    (claim,) = extract(page_of(text))
    assert claim.value.form == "described"
    assert (claim.value.negated, claim.status, claim.speaker) == (True, "denied", "Anna Olsen")


def test_a_restricted_age_is_of_somebody_else() -> None:
    text = "A stray bullet killed 10-year-old Anna Olsen. The 16-year-old accused of it goes to trial."
    ages = [claim.value for claim in extract(page_of(text))]
    assert [(age.bearer, age.attribute) for age in ages if age.form == "described"] == [
        ("anna olsen", "10"),
        ("16-year-old person", "16"),
    ]


def test_a_title_is_nobodys_statement_about_himself() -> None:
    (claim,) = extract(page_of("Fisheries Minister Anna Olsen said the fleet was safe."))
    assert claim.speaker is None


def test_a_source_of_a_description_is_its_speaker() -> None:
    (claim,) = extract(page_of("Norway is a key supplier of salmon to Japan, Anna Olsen said."))
    assert claim.speaker == "Anna Olsen"
