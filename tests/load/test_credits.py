"""Whose reporting an article says that it rests on."""

from __future__ import annotations

import pytest

from claimrec.load.credits import credits_in


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        ("According to a Reuters report, the harbour is closed.", ("Reuters",)),
        ("The harbour is closed, Reuters reported.", ("Reuters",)),
        ("The harbour is closed, the Associated Press reported on Monday.", ("Associated Press",)),
        ("Two officials told Reuters that the harbour is closed.", ("Reuters",)),
        ("A nurse told The Sorn Post that the ward is full.", ("Sorn Post",)),
        ("The crane fell at noon, Reuters' sources said.", ("Reuters",)),
        ("The crane fell at noon, diplomats cited by AFP said.", ("Agence France-Presse",)),
        ("Based On Reuters Report", ("Reuters",)),
        ("The harbour is closed, the Kelvane Daily Herald reported.", ("Kelvane Daily Herald",)),
        ("(With inputs from PTI)", ("Press Trust of India",)),
        ("\u2014 AFP", ("Agence France-Presse",)),
        ("Xinhua", ("Xinhua",)),
        ("Two drivers told Sorn News Agency that the road is shut.", ("Sorn",)),
        ("It was first reported by the BBC.", ("BBC",)),
    ],
)
def test_credited(text: str, credited: tuple[str, ...]) -> None:
    assert credits_in([text]) == credited


@pytest.mark.parametrize(
    "text",
    [
        "The minister told reporters that the harbour is closed.",
        "Reuters employs 2,500 journalists in 200 places.",
        "The crane was bought by Bloomberg in 2019.",
        "Marsh told the Post Office to wait.",
        "Police reported two arrests.",
        "The AP exam was postponed.",
    ],
)
def test_not_credited(text: str) -> None:
    assert credits_in([text]) == ()


def test_the_most_often_named_comes_first() -> None:
    texts = ["The BBC reported it.", "Sources told Reuters.", "More sources told Reuters."]
    assert credits_in(texts) == ("Reuters", "BBC")
