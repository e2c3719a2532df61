from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pytest

from pages import page_of, token_of

if TYPE_CHECKING:
    from claimrec.extract.page import Page
    from claimrec.extract.tokens import Token


def _last(page: Page, word: str) -> Token:
    tokens = list(chain.from_iterable(page.docs))
    return next(token for token in reversed(tokens) if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Anna Olsen resigned. Olsen thanked her staff.", "Olsen", "anna olsen"),
        ("President Anna Olsen resigned. Mrs. Olsen left.", "Olsen", "anna olsen"),
        ("Peter and Anna Olsen met Peter Falk. Mr. Falk left.", "Falk", "peter falk"),
        ("Peter and Anna Olsen arrived.", "Peter", "peter olsen"),
        ("Helen Olsen and Peter Olsen arrived. Mr. Olsen spoke.", "Olsen", "peter olsen"),
        ("Nordwind Group Ltd. denied it. Nordwind sold its ships.", "Nordwind", "nordwind group"),
        ("The Society of Marine Pilots (SMP) met. SMP members left.", "SMP", "society of marine pilots"),
        (
            "The World Health Organization met in Geneva. The WHO declined to comment.",
            "WHO",
            "world health organisation",
        ),
        ("Norwegian officials said nothing.", "Norwegian", "norway"),
        ("Norway's Defence Ministry denied it.", "Ministry", "norway defence ministry"),
        (
            "The Norwegian Defense Ministry denied it. The Defense Ministry did not elaborate.",
            "Ministry",
            "norway defence ministry",
        ),
        (
            "The Marine Pilots Society met. The pilots society has 20 members.",
            "society",
            "marine pilots society",
        ),
        ("The U.S. imposed tariffs. America is divided.", "America", "united states"),
        ("Oslo rejected the proposal by Sweden.", "Oslo", "norway"),
        ("The storm reached Oslo on Monday.", "Oslo", "oslo"),
        ("Officials said Oslo's plan would fail.", "Oslo", "norway"),
    ],
)
def test_a_name_has_its_full_key(text: str, word: str, expected: str) -> None:
    page = page_of(text)
    assert page.mentions.key(_last(page, word)) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Anna Olsen resigned. She left the country.", "She", "anna olsen"),
        ("Anna Olsen met Peter Falk. She thanked him.", "She", "anna olsen"),
        ("Anna Olsen met Peter Falk. She thanked him.", "him", "peter falk"),
        ("Anna Olsen said she would leave.", "she", "anna olsen"),
        ("Peter Falk praised his team.", "his", "peter falk"),
        ("Peter Falk met Walter Reyes in Oslo. His wife was ill.", "His", "peter falk"),
        ("A girl was found. Anna Olsen and a woman saw her.", "her", None),
        ("Peter Falk saw him.", "him", None),
        ("Nordwind Shipping sold its fleet.", "its", "nordwind shipping"),
        ("Nordwind Shipping bought two rivals. It paid in cash.", "It", "nordwind shipping"),
        ("The report praised Nordwind Shipping. It was published on Monday.", "It", None),
        ("It is clear that Nordwind Shipping failed.", "It", None),
        ("Peter Falk, who resigned on Monday, left.", "who", "peter falk"),
        ("An official of Nordwind Shipping, which builds ships, left.", "which", "nordwind shipping"),
    ],
)
def test_a_pronoun_takes_up_one_compatible_name_or_none(text: str, word: str, expected: str | None) -> None:
    page = page_of(text)
    assert page.mentions.key(token_of(page, word)) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Nordwind Shipping sold ten ships. The company declined to comment.",
            "company",
            "nordwind shipping",
        ),
        (
            "Nordwind Shipping sued Falk Marine and Reyes Lines. A company was founded.",
            "company",
            None,
        ),
        ("Nordwind Shipping paid a fine. The company that built the bridge did not.", "company", None),
        ("Fisheries Minister Anna Olsen resigned. The minister gave no reason.", "minister", "anna olsen"),
        ("The provincial capital Borsa was cut off.", "capital", "borsa"),
        ("Norway closed its border. The country has five million people.", "country", "norway"),
    ],
)
def test_a_nominal_takes_up_one_compatible_name_or_none(text: str, word: str, expected: str | None) -> None:
    page = page_of(text)
    assert page.mentions.key(token_of(page, word)) == expected


def test_pronouns_reach_into_the_paragraph_before() -> None:
    page = page_of("Anna Olsen resigned on Monday.\nShe gave no reason.")
    assert page.mentions.key(token_of(page, "She")) == "anna olsen"


def test_a_pronoun_in_a_quotation_is_hardly_its_speaker() -> None:
    page = page_of('Lisa Falk examined Anna Olsen. "She is healthy," Lisa Falk said.')
    assert page.mentions.key(token_of(page, "She")) is None


def test_names_inside_a_span() -> None:
    page = page_of("Anna Olsen met Peter Falk in Oslo. Olsen smiled.")
    assert page.mentions.within(page.docs[0][:]) == ("anna olsen", "peter falk", "oslo")


def test_a_country_is_displayed_by_its_own_name_not_its_capitals() -> None:
    page = page_of("Buenos Aires rejected the proposal. Argentina will vote.")
    assert page.mentions.display("argentina") == "Argentina"


def test_the_fullest_form_is_displayed() -> None:
    page = page_of("Olsen resigned. Anna Olsen was in office for years.")
    assert page.mentions.display("anna olsen") == "Anna Olsen"


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Anna Olsen resigned.", "anna olsen", "PERSON"),
        ("The Ministry of Fisheries closed.", "ministry of fisheries", "ORG"),
        ("Norwegian ships left Oslo.", "norway", "GPE"),
        ("Nobody came.", "nobody", ""),
    ],
)
def test_label(text: str, name: str, expected: str) -> None:
    assert page_of(text).mentions.label(name) == expected


def test_an_empty_article_mentions_nobody() -> None:
    page = page_of("")
    assert page.mentions.within(page.docs[0][:]) == ()
