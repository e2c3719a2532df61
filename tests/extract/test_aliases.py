from collections.abc import Mapping, Sequence

import pytest

from claimrec.extract.aliases import Aliases
from claimrec.extract.page import Page
from claimrec.extract.reading import read_page
from claimrec.model import Claim
from pages import fresh_page, token_of

IRON = {"Ada Olsen": ("the Iron Lady",)}
NAVY = {"Norwegian Navy": ("NV", "the Navy of Norway", "Sea Guard")}


def page(text: str, names: Mapping[str, Sequence[str]] = NAVY) -> Page:
    return fresh_page(text, Aliases(names))


def claims(text: str, names: Mapping[str, Sequence[str]] = NAVY) -> tuple[Claim, ...]:
    return read_page(page(text, names)).claims


ONE_KEY = [
    ("The Norwegian Navy rescued 12 sailors.", "Navy"),
    ("Norway's Navy rescued 12 sailors.", "Navy"),
    ("The Navy of Norway rescued 12 sailors.", "Navy"),
    ("The Navy\t of Norway rescued 12 sailors.", "Navy"),
    ("The NV rescued 12 sailors.", "NV"),
    ("The Sea Guard rescued 12 sailors.", "Guard"),
    ("A Sea Guard's ship sank.", "Guard"),
]


@pytest.mark.parametrize(("text", "word"), ONE_KEY, ids=[text for text, _ in ONE_KEY])
def test_every_name_is_one_entity(text: str, word: str) -> None:
    found = page(text)
    assert found.mentions.key(token_of(found, word)) == "norway navy"


def test_without_aliases_they_are_strangers() -> None:
    found = page("The Sea Guard rescued 12 sailors.", {})
    assert found.mentions.key(token_of(found, "Guard")) != "norway navy"


def test_it_is_shown_under_the_name_that_was_given() -> None:
    [claim] = [each for each in claims("The NV rescued 12 sailors.") if each.kind == "event"]
    assert claim.subject == "Norwegian Navy"


def test_a_name_like_another_word_acts() -> None:
    [claim] = [
        each
        for each in claims("The IN rescued 12 sailors.", {"Island Navy": ("IN",)})
        if each.kind == "event"
    ]
    assert claim.value.frame.agent == ("island navy",)


def test_a_speaker_has_the_name_that_was_given() -> None:
    found = claims("The NV said that 12 sailors had died.")
    assert {claim.speaker for claim in found} == {"Norwegian Navy"}


def test_quotes_and_dashes_may_be_printed_otherwise() -> None:
    found = page("Officials of L\u2019Étoile\u2013Nord met.", {"Compagnie du Nord": ("L'Étoile-Nord",)})
    assert found.mentions.key(token_of(found, "Nord")) == "compagnie du nord"


NOT_THE_NAME = [
    ("Sailors were rescued in the bay.", "in", "as other letters"),
    ("The SANVA rescued 12 sailors.", "SANVA", "inside a word"),
    ("SAILORS SAVED IN STORM", "IN", "in a line of capitals"),
]


@pytest.mark.parametrize(("text", "word", "why"), NOT_THE_NAME, ids=[why for *_, why in NOT_THE_NAME])
def test_what_only_looks_like_it(text: str, word: str, why: str) -> None:
    found = page(text, {"Norwegian Navy": ("NV", "IN")})
    assert found.mentions.key(token_of(found, word)) != "norway navy", why


def test_a_name_inside_a_longer_one_is_left_to_it() -> None:
    found = page(
        "Nordwind Bank lent Ada Olsen money.", {"Olsen Shipping": ("Olsen",), "Nordwind Group": ("Nordwind",)}
    )
    assert found.mentions.within(found.docs[0][:]) == ("nordwind bank", "ada olsen")


def test_a_number_in_a_name_counts_nothing() -> None:
    found = claims("The Island 44 sank on Monday.", {"Nordlys": ("Island 44",)})
    assert [claim.anchor.text for claim in found if claim.kind == "number"] == ["Monday"]


def test_a_person_is_known_by_the_last_word_of_the_name_given() -> None:
    found = page("The Iron Lady won. Olsen thanked her voters. The Lady of the Lake won.", IRON)
    last = next(token for token in reversed(found.docs[0]) if token.text == "Lady")
    keys = [found.mentions.key(token) for token in (*found.docs[0][2:3], token_of(found, "Olsen"), last)]
    assert keys == ["ada olsen", "ada olsen", None]


LABELS = [
    ("Sea Guard won. The Sea Guard lost.", {"Norwegian Navy": ("Sea Guard",)}, "norway navy", "ORG"),
    ("The Iron Lady won. Ada Olsen lost. The Iron Lady won.", IRON, "ada olsen", "PERSON"),
    ("Nobody has seen the boss since.", {"Anna Olsen": ("the boss",)}, "anna olsen", "PERSON"),
]


@pytest.mark.parametrize(("text", "names", "key", "label"), LABELS, ids=[key for *_, key, _ in LABELS])
def test_sort_of_thing(text: str, names: Mapping[str, Sequence[str]], key: str, label: str) -> None:
    assert page(text, names).mentions.label(key) == label
