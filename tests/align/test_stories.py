from __future__ import annotations

from claimrec.align.stories import stories
from makers import act, article


def test_articles_that_share_names_and_words_are_one_story() -> None:
    articles = [article("a"), article("b"), article("c")]
    claims = [
        act("1", "a", "sink", names=("borsa",), context=("ferry", "storm", "harbour")),
        act("2", "b", "rescue", names=("borsa",), context=("ferry", "crew", "harbour")),
        act("3", "c", "win", names=("rovers",), context=("match", "goal", "league")),
    ]
    assert [story.sources for story in stories(articles, claims)] == [("a", "b"), ("c",)]


def test_an_article_without_claims_is_kept_with_the_others() -> None:
    articles = [article("a"), article("b")]
    claims = [act("1", "a", "sink", names=("borsa",), context=("ferry",))]
    assert [story.sources for story in stories(articles, claims)] == [("a", "b")]
