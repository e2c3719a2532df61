from __future__ import annotations

import pytest

from claimrec.extract.clauses import arguments, clause_of, predicate_of
from pages import page_of, token_of


@pytest.mark.parametrize(
    ("text", "word", "clause"),
    [
        ("Police arrested two men, but a third suspect escaped.", "arrested", "Police arrested two men"),
        ("Police arrested two men, but a third suspect escaped.", "escaped", "a third suspect escaped"),
        ("Officials said that the storm destroyed the bridge.", "storm", "the storm destroyed the bridge"),
        ("The storm destroyed the bridge, officials said.", "bridge", "The storm destroyed the bridge"),
        ("The talks held in Oslo failed.", "Oslo", "The talks held in Oslo"),
        ("The governor, who was elected in 2019, resigned.", "2019", "who was elected in 2019"),
        (
            "According to police, the driver fled the scene.",
            "driver",
            "the driver fled the scene",
        ),
        (
            "A bomb exploded near the station, wounding four soldiers.",
            "bomb",
            "A bomb exploded near the station",
        ),
        (
            "After the roof fell in, the owners sold the mill.",
            "owners",
            "the owners sold the mill",
        ),
        (
            "A bomb exploded near the station, wounding four soldiers.",
            "four",
            "wounding four soldiers",
        ),
        (
            "The fire killed 12 people and injured dozens.",
            "dozens",
            "The fire killed 12 people and injured dozens",
        ),
    ],
)
def test_clause_of(text: str, word: str, clause: str) -> None:
    start, end = clause_of(token_of(page_of(text), word))
    assert text[start:end] == clause


def test_clause_offsets_are_those_of_the_article() -> None:
    text = "Nothing new.\nPolice arrested two men."
    start, end = clause_of(token_of(page_of(text), "arrested"))
    assert text[start:end] == "Police arrested two men"


@pytest.mark.parametrize(
    ("text", "word", "predicate"),
    [
        ("At least five people were killed.", "five", "killed"),
        ("Norway's invasion of Sweden began in 1808.", "Sweden", "invasion"),
        ("The mayor made a trip to Berlin in May.", "mayor", "trip"),
        ("The mayor made six trips to Berlin.", "six", "made"),
        ("The meeting took place in Oslo.", "Oslo", "meeting"),
        ("Contoso will buy Northwind.", "buy", "buy"),
    ],
)
def test_predicate_of(text: str, word: str, predicate: str) -> None:
    found = predicate_of(token_of(page_of(text), word))
    assert found is not None
    assert found.text == predicate


def test_a_phrase_without_verb_has_no_predicate() -> None:
    assert predicate_of(token_of(page_of("Two dead horses."), "Two")) is None


Roles = tuple[list[str], list[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "word", "roles"),
    [
        ("Police arrested the driver.", "arrested", (["Police"], ["driver"], [])),
        ("The driver was arrested by police.", "arrested", (["police"], ["driver"], [])),
        ("The delegation led by Jane Roe left.", "led", (["Roe"], ["delegation"], [])),
        ("The man who robbed the bank fled.", "robbed", (["man"], ["bank"], [])),
        ("Kenya and Uganda signed the treaty.", "signed", (["Kenya", "Uganda"], ["treaty"], [])),
        ("The court told the firm to pay.", "pay", (["firm"], [], [])),
        ("The firm plans to close the plant.", "close", (["firm"], ["plant"], [])),
        ("The mayor made a trip to Berlin.", "made", (["mayor"], [], [("to", "Berlin")])),
        ("Norway's invasion of Sweden failed.", "invasion", (["Norway"], ["Sweden"], [])),
        ("The talks between Kenya and Uganda failed.", "talks", (["Kenya", "Uganda"], [], [])),
        ("The king welcomed the arrest of the banker.", "arrest", ([], ["banker"], [])),
        (
            "Banks, including Contoso and Northwind, raised fees.",
            "raised",
            (["Banks", "Contoso", "Northwind"], ["fees"], []),
        ),
        (
            "Firms such as Contoso and Northwind raised prices.",
            "raised",
            (["Firms", "Contoso", "Northwind"], ["prices"], []),
        ),
        ("The storm flooded the town and cut the power.", "cut", (["storm"], ["power"], [])),
        ("Nadia Olsen pointed to what she said was a mistake.", "was", (["what"], [], [])),
        ("Contoso made 500,000 dollars in donations.", "donations", (["Contoso"], [], [])),
        ("The driver who police said fled has returned.", "fled", (["driver"], [], [])),
    ],
)
def test_arguments(text: str, word: str, roles: Roles) -> None:
    found = arguments(token_of(page_of(text), word))
    agents = [token.text for token in found.agents]
    patients = [token.text for token in found.patients]
    obliques = [(preposition, token.text) for preposition, token in found.obliques if preposition != "by"]
    assert (agents, patients, obliques) == roles
