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
        ("Peter Falk opened the Peter Falk Foundation. Falk left.", "Falk", "peter falk"),
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
        ("Peter Falk sat down beside him.", "him", None),
        (
            "Peter Falk resigned. It rained. Shops closed. Nobody came. He left the country.",
            "He",
            "peter falk",
        ),
        (
            "Peter Falk met Walter Reyes. It rained. Shops closed. Nobody came. He left the country.",
            "He",
            None,
        ),
        ("Gratton resigned. It rained. Shops closed. Nobody came. He left the country.", "He", None),
        ("Anna Olsen said Lisa Falk had lost her keys.", "her", "lisa falk"),
        ("Peter Falk told Walter Reyes he would resign.", "he", "peter falk"),
        ("Walter Reyes was freed. Peter Falk praised the judge and thanked him.", "him", "walter reyes"),
        ("Anna Olsen helped her mother. Her passport was lost and she stayed.", "she", "anna olsen"),
        ("Anna Olsen left, Lisa Falk said. She gave no reason.", "She", None),
        ("Anna Olsen hoped Lisa Falk would win. She lost.", "She", None),
        ("Anna Olsen asked Lisa Falk about her debts.", "her", None),
        ("Peter Falk resigned. Walter Reyes pressed him on his debts.", "his", None),
        ("Walter Reyes praised Peter Falk, who is now his lawyer.", "his", "walter reyes"),
        ('Peter Falk said Walter Reyes was "right" when he resigned.', "he", "walter reyes"),
        ("Anna Olsen came to court. She brought a lawyer with her.", "her", "anna olsen"),
        ("Anna Olsen left, Lisa Falk said. She added that the talks would go on.", "She", "lisa falk"),
        ("Anna Olsen wept when Lisa Falk arrived. She left at noon.", "She", "anna olsen"),
        ("Nordwind Shipping sold its fleet.", "its", "nordwind shipping"),
        ("Nordwind Shipping bought two rivals. It paid in cash.", "It", "nordwind shipping"),
        ("The report praised Nordwind Shipping. It was published on Monday.", "It", None),
        ("It is clear that Nordwind Shipping failed.", "It", None),
        ("Nordwind Shipping bought an old ferry and repaired it.", "it", None),
        ("Nordwind Shipping failed. It is a blow that nobody expected.", "It", None),
        ("Nordwind Shipping failed. It is the oldest line in the region.", "It", "nordwind shipping"),
        ("The Lindau Film Festival opened. It draws thousands.", "It", "lindau film festival"),
        ("Nordwind Shipping moved to Oslo. It was founded in 1970.", "It", "nordwind shipping"),
        ("Nordwind Shipping issued a warning. It was revoked an hour later.", "It", None),
        ("Nordwind Shipping failed. It was decided that the ships would be sold.", "It", None),
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
        ("The talks in Europe went on. The country closed its border.", "country", None),
        ("The ferry crossed the Gulf of Finland. The city has no power.", "city", None),
        ("The convoy left Sussex County. The town has no power.", "town", None),
        (
            "Troops entered Lisbon. Nobody was hurt. Shops closed. Schools opened late. The city is dark.",
            "city",
            "lisbon",
        ),
        (
            "Lisbon and Madrid are calm. Lisbon was bombed. Shops in Lisbon closed. The city is dark.",
            "city",
            "lisbon",
        ),
        (
            "Lisbon was bombed. Madrid is calm. Nobody was hurt. Shops closed. It rained. The city is dark.",
            "city",
            None,
        ),
        ("Voters in Virginia chose a governor. The city has no power.", "city", None),
        ("Voters in Virginia chose a governor. The state has no income tax.", "state", "virginia"),
        (
            "Lisbon was bombed. Nobody was hurt. Shops closed. It rained. The capital is dark.",
            "capital",
            None,
        ),
        ("Norway sent aid to New York City. The city is dark.", "city", "new york city"),
        ('Norway will vote in May. "This country is ready," an official said.', "country", "norway"),
        ('Nordwind Shipping is for sale. "The company is healthy," an official said.', "company", None),
        ("The Maritime Museum was looted. Police sealed the museum.", "museum", "maritime museum"),
        (
            "The Maritime Museum was looted. A museum in Lund burned. Police sealed the museum.",
            "museum",
            None,
        ),
        (
            "The driver, Peter Falk, was arrested on Monday. Police searched his flat. The driver denied it.",
            "driver",
            "peter falk",
        ),
        ("The Lund Institute for Marine Research closed. The research cost millions.", "research", None),
        ("The Supreme Court sat in May. The appeals court refused. The court gave no reason.", "court", None),
        ("The Winter War began in 1939. The race was cancelled.", "race", None),
        ("Peter Falk, 34, attacked Walter Reyes, 52. The 52-year-old died.", "old", "walter reyes"),
        (
            "Peter Falk, 34, attacked a man in Oslo. Nobody knows why. The 34-year-old fled.",
            "old",
            "peter falk",
        ),
        ("Peter Falk, 34, was in the car. The 16-year-old died.", "old", None),
        ("Walter Reyes, a 52-year-old teacher, met Peter Falk. The 52-year-old left.", "old", "walter reyes"),
        ("Police held 34-year-old Peter Falk and Walter Reyes. The 34-year-old left.", "old", "peter falk"),
        ("Peter Falk was in the car. The 16-year-old died.", "old", "peter falk"),
        ("Peter Falk, 34, was arrested. The 34-year-old man denied it.", "man", "peter falk"),
        ("Peter Falk, 34, was arrested. The 34-year-old woman denied it.", "woman", None),
        ("Peter Falk, 34, and Walter Reyes, 34, fled. The 34-year-old man died.", "man", None),
        ("Peter Falk was arrested. The 34-year-old man denied it.", "man", None),
        (
            "The aid group Clear Springs asked for money. Few people are safe, the group said.",
            "group",
            "clear springs",
        ),
        ("Nordwind Shipping bought a company in Lund. The company made pumps.", "company", None),
        (
            "Cars use the Old Harbour Bridge again. Police had closed the bridge.",
            "bridge",
            "old harbour bridge",
        ),
        (
            "The Wildlife Protection Act was passed in May. The law bans hunting.",
            "law",
            "wildlife protection act",
        ),
        ("Hurricane Nora hit Haiti on Monday. The storm killed 12 people.", "storm", "hurricane nora"),
        ("The Lindau Film Festival opened. The event draws thousands.", "event", "lindau film festival"),
        ("The Nordwind group sold ten ships. Nordwind was founded in 1970.", "group", "nordwind"),
        ("The Nordwind supplier sold ten ships. Nordwind was founded in 1970.", "supplier", None),
    ],
)
def test_a_nominal_takes_up_one_compatible_name_or_none(text: str, word: str, expected: str | None) -> None:
    page = page_of(text)
    assert page.mentions.key(_last(page, word)) == expected


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
