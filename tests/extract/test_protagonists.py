from __future__ import annotations

import pytest

from pages import page_of, token_of


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param(
            "Anna Olsen left a clinic in Lund. A lawyer said that the troubled actress would return.",
            "actress",
            "anna olsen",
            id="the only person named",
        ),
        pytest.param(
            "Anna Olsen left a clinic. Peter Falk, her lawyer, said that the troubled actress would return.",
            "actress",
            "anna olsen",
            id="the only woman named",
        ),
        pytest.param(
            "Anna Olsen met Helen Falk. A judge said that the troubled actress would return.",
            "actress",
            None,
            id="two women",
        ),
        pytest.param(
            "An actress fell ill. Anna Olsen prayed. A nurse said that the young actress slept.",
            "actress",
            None,
            id="an actress without a name",
        ),
        pytest.param(
            "Anna Olsen prayed. A nurse said that the actress who fell ill slept.",
            "actress",
            None,
            id="told apart",
        ),
        pytest.param("Anna Olsen left. A nurse praised the safety.", "safety", None, id="a thing"),
        pytest.param("Anna Olsen told the young actress everything.", "actress", None, id="beside her"),
        pytest.param("Anna Olsen left. A nurse praised the other actress.", "actress", None, id="other"),
        pytest.param("Peter Falk left. A nurse praised the young actress.", "actress", None, id="a man"),
        pytest.param(
            "Oslo Herons wide receiver Walter Falk was booked into jail.",
            "receiver",
            "walter falk",
            id="title",
        ),
    ],
)  # fmt: skip
def test_a_noun_that_can_mean_but_one_person(text: str, word: str, expected: str | None) -> None:
    page = page_of(text)
    tokens = [token for doc in page.docs for token in doc if token.text == word]
    assert page.mentions.key(tokens[-1]) == expected


def test_somebody_spoken_of_far_more_than_all_others_is_meant() -> None:
    text = (
        "Anna Olsen left a clinic in Lund. Olsen had been there for a week. Olsen was glad to leave, "
        "Helen Falk said. A nurse praised the young singer."
    )
    page = page_of(text)
    assert page.mentions.key(token_of(page, "singer")) == "anna olsen"
