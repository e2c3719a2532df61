from __future__ import annotations

import pytest

from claimrec.extract.frames import setting
from claimrec.model import Frame
from pages import page_of, token_of

FIRE = "The fire in Oslo killed 12 people."


def test_setting_of_a_number() -> None:
    page = page_of(FIRE)
    assert setting(token_of(page, "12"), page) == Frame(
        predicate="kill",
        role="patient",
        agent=("fire",),
        patient=("people",),
        place=("oslo",),
        names=("oslo",),
        context=("fire", "oslo", "kill", "people"),
    )


@pytest.mark.parametrize(
    ("text", "word", "role"),
    [
        (FIRE, "killed", None),
        (FIRE, "fire", "agent"),
        ("Five people were killed.", "Five", "patient"),
        ("The plane crashed in 1999.", "1999", "in"),
    ],
)
def test_role(text: str, word: str, role: str | None) -> None:
    page = page_of(text)
    assert setting(token_of(page, word), page).role == role


@pytest.mark.parametrize(
    ("text", "word", "agent"),
    [
        ("Hurricane Nora hit Haiti on Monday. The storm killed 12 people.", "killed", ("hurricane nora",)),
        ("Executives of Contoso left.", "left", ("contoso",)),
        ("Officials from Contoso and Northwind met.", "met", ("contoso", "northwind")),
        ("Hundreds of residents fled.", "fled", ("resident",)),
        ("Hotels in Oslo closed.", "closed", ("hotel",)),
    ],
)
def test_agent(text: str, word: str, agent: tuple[str, ...]) -> None:
    page = page_of(text)
    assert setting(token_of(page, word), page).agent == agent
