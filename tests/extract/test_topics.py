from __future__ import annotations

import pytest

from claimrec.extract import wordlists
from claimrec.extract.topics import topic_of
from pages import page_of, token_of


@pytest.mark.parametrize(
    ("text", "word", "topic"),
    [
        ("The banker took part in the talks.", "took", "attend"),
        ("The banker was present.", "was", "attend"),
        ("Northwind was represented by a lawyer.", "represented", "attend"),
        ("The minister stepped down.", "stepped", "resign"),
        ("Diplomats raised concerns about the plan.", "raised", "warn"),
        ("Contoso fired the manager.", "fired", "dismiss"),
        ("The army fired a missile.", "fired", "fire"),
        ("The task force was independent.", "was", "independent"),
        ("The gardener whistled.", "whistled", "whistle"),
    ],
)
def test_topic_of(text: str, word: str, topic: str) -> None:
    assert topic_of(token_of(page_of(text), word)) == topic


def test_there_are_many_classes() -> None:
    assert len({row[0] for row in wordlists.rows("event_classes")}) >= 120


@pytest.mark.parametrize("column", [1, 2])
def test_every_word_has_one_class(column: int) -> None:
    words = [word for row in wordlists.rows("event_classes") for word in row[column].split()]
    assert sorted(word for word in set(words) if words.count(word) > 1) == []
