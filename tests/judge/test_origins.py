from __future__ import annotations

from claimrec.judge.origins import roots
from makers import article

REPORT = "Two trains met on one track near the old mill on Friday and nine passengers were taken to hospital."


def test_sources_that_credit_one_agency_are_one_origin() -> None:
    articles = [
        article("a", credited=("AFP",)),
        article("b", "Other words.", credited=("AFP",)),
        article("c", "More words."),
    ]
    assert dict(roots(articles)) == {"a": "a", "b": "a", "c": "c"}


def test_a_copy_without_credit_is_one_origin() -> None:
    articles = [
        article("a", REPORT),
        article("b", "Good morning. " + REPORT),
        article("c", "Nothing of the kind here at all."),
    ]
    assert dict(roots(articles)) == {"a": "a", "b": "a", "c": "c"}


def test_copies_of_copies_have_one_root() -> None:
    articles = [article("a", credited=("AP",)), article("b", REPORT, credited=("AP",)), article("c", REPORT)]
    assert dict(roots(articles)) == {"a": "a", "b": "a", "c": "a"}
