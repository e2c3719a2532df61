from __future__ import annotations

import datetime as dt

from claimrec.judge.events import rule
from claimrec.model import Link
from makers import act, article, count, exactly

EARLY = article("early", published=dt.date(2024, 5, 1))
LATE = article("late", published=dt.date(2024, 5, 2))
SHELF = {"early": EARLY, "late": LATE}


def test_a_denial_by_a_party_is_a_dispute() -> None:
    claims = [act("a", "early", "attend"), act("b", "late", "attend", negated=True, denier="acme")]
    assert rule(claims, SHELF, (), {}).verdict == "disputed"


def test_a_denial_in_the_same_article_is_a_dispute() -> None:
    claims = [act("a", "early", "attend"), act("b", "early", "attend", negated=True, denier="acme")]
    assert rule(claims, SHELF, (), {}).verdict == "disputed"


def test_told_and_negated_by_two_articles_contradict() -> None:
    claims = [act("a", "early", "arrive"), act("b", "late", "arrive", negated=True)]
    assert rule(claims, SHELF, (), {}).verdict == "contradiction"


def test_a_later_report_that_takes_it_back_supersedes() -> None:
    back = act("b", "late", "shrink", negated=True, context=("shrink", "after all"))
    assert rule([act("a", "early", "shrink"), back], SHELF, (), {}).verdict == "superseded"


def test_nothing_is_taken_back_before_it_is_told() -> None:
    back = act("b", "early", "shrink", negated=True, context=("shrink", "after all"))
    assert rule([act("a", "late", "shrink"), back], SHELF, (), {}).rule == "not yet, then done"


def test_not_yet_and_then_done_is_superseded() -> None:
    claims = [act("a", "early", "concede", negated=True), act("b", "late", "concede")]
    assert rule(claims, SHELF, (), {}).verdict == "superseded"


def test_negated_in_one_article_alone_is_one_source() -> None:
    claims = [act("a", "early", "arrive"), act("b", "early", "arrive", negated=True)]
    assert rule(claims, SHELF, (), {}).verdict == "single_source"


def test_swapped_roles_contradict() -> None:
    claims = [act("a", "early", "sue", agent=("acme",)), act("b", "late", "sue", agent=("zenith",))]
    link = Link(left="a", right="b", level="roles swapped", score=0.6)
    assert rule(claims, SHELF, (link,), {}).verdict == "contradiction"


def test_a_plan_that_then_happened_is_superseded() -> None:
    claims = [act("a", "early", "visit", status="planned"), act("b", "late", "visit")]
    same = Link(left="a", right="b", level="same act, same parties", score=0.9)
    assert rule(claims, SHELF, (same,), {}).verdict == "superseded"


def test_a_plan_is_superseded_only_by_the_deed_of_who_had_it() -> None:
    claims = [act("a", "early", "visit", status="planned"), act("b", "late", "visit")]
    alike = Link(left="a", right="b", level="same act, like words", score=0.8)
    assert rule(claims, SHELF, (alike,), {}).verdict == "compatible"


def test_a_plan_is_superseded_only_by_the_same_act() -> None:
    claims = [act("a", "early", "visit", status="planned"), act("b", "late", "cancel")]
    assert rule(claims, SHELF, (), {}).verdict == "compatible"


def test_a_deed_told_before_the_plan_is_compatible() -> None:
    claims = [act("a", "early", "visit"), act("b", "late", "visit", status="planned")]
    assert rule(claims, SHELF, (), {}).verdict == "compatible"


def test_the_same_act_agrees() -> None:
    claims = [act("a", "early", "visit"), act("b", "late", "visit")]
    assert rule(claims, SHELF, (), {}).verdict == "agreement"


def test_the_same_act_with_other_figures_is_no_agreement() -> None:
    claims = [act("a", "early", "kill"), act("b", "late", "kill")]
    figures = {
        "a": [count("m", "early", exactly(5), head="person", predicate="die")],
        "b": [count("n", "late", exactly(1), head="person", predicate="die")],
    }
    assert rule(claims, SHELF, (), figures).rule == "same act, other figures"
