# ruff: noqa: RUF001 (articles use dashes of all sorts)
from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from claimrec.canon.times import describe
from claimrec.extract.times import extract
from pages import page_of

if TYPE_CHECKING:
    from claimrec.extract.page import Page
    from claimrec.model import Claim, Frame

THURSDAY = dt.date(2024, 5, 16)


def dated_page(text: str) -> Page:
    """The page of an article that appeared on Thursday, 16 May 2024."""
    page = page_of(text)
    return replace(page, article=page.article.model_copy(update={"published": THURSDAY}))


def claims_of(text: str) -> list[Claim]:
    return list(extract(dated_page(text)))


def frame_of(claim: Claim) -> Frame:
    assert claim.value.form == "dated"
    return claim.value.frame


def days_of(claim: Claim) -> str:
    assert claim.value.form == "dated"
    return describe(claim.value.moment)


DATED = [
    ("The ministers met in Oslo on Oct. 7-9.", "Oct. 7-9", "7-9 October 2023", "meet"),
    ("The talks, held on March 4-5 in Geneva, failed.", "March 4-5", "4-5 March 2024", "talk"),
    ("Norway's invasion of Sweden in 1808 failed.", "1808", "1808", "invasion"),
    ("Analysts recalled Sweden's 2014 invasion of Norway.", "2014", "2014", "invasion"),
    ("An April visit by the premier raised hopes.", "April", "April 2024", "visit"),
    ("The Sept. 12 vote was close.", "Sept. 12", "12 September 2023", "vote"),
    ("Tuesday's earthquake injured 40 people.", "Tuesday", "14 May 2024", "earthquake"),
    ("A strong earthquake hit Valparaiso on Tuesday.", "Tuesday", "14 May 2024", "earthquake"),
    ("The storm, which hit on Monday night, cut power.", "Monday night", "13 May 2024, night", "storm"),
    ("The quake, magnitude 6.9, struck at 5:12 a.m. local time.", "5:12 a.m. local time", "05:12", "quake"),
    ("The bridge collapsed on Monday, police said.", "Monday", "13 May 2024", "collapse"),
    ("Police said the bridge collapsed on Monday.", "Monday", "13 May 2024", "collapse"),
    ("The company announced a merger Tuesday.", "Tuesday", "14 May 2024", "announce"),
    ("The trial will begin next Monday.", "next Monday", "20 May 2024", "trial"),
    ("The trial will begin on Monday.", "Monday", "20 May 2024", "trial"),
    ("The hearing is scheduled for June 3.", "June 3", "3 June 2024", "hearing"),
    ("The vote was postponed until July.", "until July", "until July 2024", "postpone"),
    ("Voting took place in March.", "March", "March 2024", "voting"),
    ("The mill closed in August.", "August", "August 2023", "close"),
    ("The mill will close in August.", "August", "August 2024", "close"),
    ("Nurses to strike on Friday", "Friday", "17 May 2024", "strike"),
    ("A hearing is to be held from June 3 to June 5.", "from June 3 to June 5", "3-5 June 2024", "hearing"),
    (
        "The senator released her tax returns late Friday afternoon.",
        "late Friday afternoon",
        "10 May 2024, afternoon",
        "release",
    ),
    ("The ban expired in 2004.", "2004", "2004", "expire"),
    ("Officials hope to prepare the trip to Quito next week.", "next week", "20-26 May 2024", "trip"),
    ("The envoy paved the way for talks in Lisbon on May 20.", "May 20", "20 May 2024", "talk"),
    (
        "After the crash in Oslo late on Monday, the minister will resign.",
        "late on Monday",
        "13 May 2024, late",
        "crash",
    ),
    ("The suspect, in his 60s, was arrested on Tuesday.", "Tuesday", "14 May 2024", "arrest"),
    pytest.param(
        "Nurses to walk out over pay on Friday",
        "Friday",
        "17 May 2024",
        "walk",
        marks=pytest.mark.xfail(reason="the pipeline takes pay for the verb"),
    ),
    ("Bakers and drivers to strike on Friday over pensions", "Friday", "17 May 2024", "strike"),
    ("Vaccination is to begin on Saturday.", "Saturday", "18 May 2024", "vaccination"),
    ("The premier is due to visit Oslo on Monday.", "Monday", "20 May 2024", "visit"),
    ("The ministers were set to meet on Saturday.", "Saturday", "18 May 2024", "meet"),
    ("Parliament is expected to vote on Friday.", "Friday", "17 May 2024", "vote"),
    ("The firm agreed to close the plant on Friday.", "Friday", "17 May 2024", "close"),
    ("The team set a record on Saturday.", "Saturday", "11 May 2024", "record"),
    ("The flight was delayed due to fog on Saturday.", "Saturday", "11 May 2024", "delay"),
    ("The judge adjourned sentencing until 9 June.", "until 9 June", "until 9 June 2024", "adjourn"),
    ("Voting begins on Saturday.", "Saturday", "18 May 2024", "voting"),
    ("The vote is on Saturday.", "Saturday", "18 May 2024", "vote"),
    ("The election takes place on Saturday.", "Saturday", "18 May 2024", "election"),
    ("The video shows the driver on Saturday.", "Saturday", "11 May 2024", "show"),
    ("Figures published on Tuesday show a fall.", "Tuesday", "14 May 2024", "publish"),
    ("The judge adjourned the case on Monday.", "Monday", "13 May 2024", "adjourn"),
    ("The road was closed until 9 April.", "until 9 April", "until 9 April 2024", "close"),
    ("The hearing was postponed until December.", "until December", "until December 2024", "postpone"),
    (
        "The blast hit the market just after two o'clock on Wednesday.",
        "just after two o'clock on Wednesday",
        "15 May 2024, about 02:00 or 14:00",
        "blast",
    ),
]


@pytest.mark.parametrize(("text", "anchor", "days", "head"), DATED)
def test_what_a_date_dates(text: str, anchor: str, days: str, head: str) -> None:
    assert [(claim.anchor.text, days_of(claim), frame_of(claim).head) for claim in claims_of(text)] == [
        (anchor, days, head)
    ]


SAID = [
    ("The mayor said on Wednesday that the bridge would reopen.", "say"),
    ("The bridge would reopen, the mayor said Wednesday.", "say"),
]


@pytest.mark.parametrize(("text", "head"), SAID)
def test_a_reporting_verb_keeps_its_day_to_itself(text: str, head: str) -> None:
    assert [(frame_of(claim).head, claim.speaker) for claim in claims_of(text)] == [(head, None)]


NO_CLAIMS = [
    "The 2018 World Cup was held in Russia.",
    "About 2000 people fled the town.",
    "The firm has grown in recent years.",
    "Sales rose this year.",
    "He worked there years ago.",
    "Today, most people own a phone.",
    "Published March 3, 2024.",
    "The standoff lasted two hours before the gunman surrendered.",
    "The board meets every Tuesday.",
    "The castle dates from the 14th century.",
]


@pytest.mark.parametrize("text", NO_CLAIMS)
def test_what_is_no_date_of_an_event(text: str) -> None:
    assert claims_of(text) == []


PARTIES = [
    ("Norway's invasion of Sweden in 1808 failed.", ("norway",), ("sweden",), ("norway", "sweden")),
    ("Contoso bought Northwind in 2019.", ("contoso",), ("northwind",), ("contoso", "northwind")),
    ("They prepared for Chancellor Weber's visit to Lisbon on May 20.", ("weber",), (), ("weber", "lisbon")),
    ("A strong earthquake hit Valparaiso on Tuesday.", (), ("valparaiso",), ("valparaiso",)),
    ("Tuesday's earthquake injured 40 people.", (), (), ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "agent", "patient", "names"), PARTIES)
def test_who_takes_part_in_what_is_dated(
    text: str, agent: tuple[str, ...], patient: tuple[str, ...], names: tuple[str, ...]
) -> None:
    frames = [frame_of(claim) for claim in claims_of(text)]
    parties = [tuple(key for key in frame.patient if key in frame.names) for frame in frames]
    assert [(frame.agent, party, frame.names) for frame, party in zip(frames, parties, strict=True)] == [
        (agent, patient, names)
    ]


ROLES = [
    ("The road has been closed since 9 May.", "since"),
    ("The road was closed until 9 April.", "until"),
    ("The firm must pay by 30 June.", "by"),
    ("Smoking will be banned from June 1.", "from"),
    ("The firm paid before 30 April.", "before"),
    ("The firm paid after 30 April.", "after"),
    ("The firm paid on 30 April.", None),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_what_bounds_is_the_role(text: str, role: str | None) -> None:
    assert [frame_of(claim).role for claim in claims_of(text)] == [role]


def test_each_year_of_a_list_is_a_claim() -> None:
    found = claims_of("Deductions peaked in 2007, 2013 and 2014.")
    assert [claim.anchor.text for claim in found] == ["2007", "2013", "2014"]


def test_that_day_is_the_day_told_before() -> None:
    found = claims_of("The envoy landed in Lisbon on March 3.\nHe left the next day.")
    assert [days_of(claim) for claim in found] == ["3 March 2024", "4 March 2024"]


def test_that_day_is_no_day_told_long_before() -> None:
    found = claims_of(
        "The envoy landed in Lisbon on March 3.\nHe smiled at the crowd.\nHe left three days later."
    )
    assert [days_of(claim) for claim in found] == ["3 March 2024", "three days later"]


def test_nothing_is_counted_from_the_day_of_a_statement() -> None:
    found = claims_of("The mayor said on Monday that he was tired.\nHe left two days later.")
    assert [days_of(claim) for claim in found] == ["13 May 2024", "two days later"]


def test_without_a_date_of_the_article_the_weekday_is_kept() -> None:
    (claim,) = extract(page_of("The bridge collapsed on Monday."))
    assert days_of(claim) == "Monday"


def test_anchor_and_quote_are_slices_of_the_article() -> None:
    text = "Rain fell.\nThe talks, held “late on Monday” in Geneva – failed, on Oct. 7–9, 2021."
    found = claims_of(text)
    assert [claim.anchor.text for claim in found] == ["late on Monday", "Oct. 7–9, 2021"]
    assert all(text[claim.start : claim.end] == claim.quote for claim in found)
    assert all(text[claim.anchor.start : claim.anchor.end] == claim.anchor.text for claim in found)


STATUS = [
    ("The trial will begin next Monday.", "planned"),
    ("The bridge collapsed on Monday.", "asserted"),
    ("The army denied that it shelled the market on Saturday.", "denied"),
]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_status(text: str, status: str) -> None:
    assert [claim.status for claim in claims_of(text)] == [status]
