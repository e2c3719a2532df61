import pytest

from claimrec.render.words import words_of
from sample_report import claim

FIGURES = [
    ("five people were killed", "five", "five people"),
    ("killed two powerful men", "two", "two powerful men"),
    ("about 36% of it", "about 36%", "about 36%"),
    ("160,000 people, most of them poor", "160,000", "160,000 people"),
    ("more than 500 companies including two", "more than 500", "more than 500 companies"),
    ("at least 30 boats", "at least 30 boats", "at least 30 boats"),
    ("hurt 8", "8", "8"),
    ("a 7.6-magnitude quake", "7.6-magnitude", "7.6-magnitude quake"),
    ("12\nmen died", "12", "12"),
]


@pytest.mark.parametrize(("quote", "anchor", "words"), FIGURES)
def test_figure_takes_what_is_counted_along(quote: str, anchor: str, words: str) -> None:
    assert words_of(claim("post", 1, quote, anchor, text=quote)) == words


def test_event_is_told_by_its_clause() -> None:
    assert (
        words_of(claim("post", 1, "the mayor\n went", "went", kind="event", text="the mayor\n went"))
        == "the mayor went"
    )
