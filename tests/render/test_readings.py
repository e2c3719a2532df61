import pytest

from claimrec.model import Claim, Moment, Quantity
from claimrec.render.readings import reading, tail
from makers import act, count, date, day, description, exactly

READINGS = [
    (count("c", "a", Quantity(low=6), head="executive"), "at least 6: executive"),
    (count("c", "a", exactly(12, "kilometre"), head="kilometre"), "12 kilometres"),
    (date("c", "a", day("2031-05-05")), "5 May 2031"),
    (description("c", "a", "ada olsen", "minister"), "ada olsen: office"),
    (description("c", "a", "ada olsen", "minister", negated=True), "ada olsen: not office"),
    (act("c", "a", "attend", negated=True), "not attend"),
    (act("c", "a", "visit", when=Moment(weekday=0)), "visit, Monday"),
]


def told(claim: Claim, **fields: object) -> Claim:
    return claim.model_copy(update=fields)


@pytest.mark.parametrize(("claim", "words"), READINGS, ids=[words for _, words in READINGS])
def test_reading(claim: Claim, words: str) -> None:
    read = told(claim, predicate=claim.value.topic) if claim.value.form == "happened" else claim
    read = told(read, when=read.value.moment) if read.value.form == "dated" else read
    assert reading(read) == words


def test_who_does_what_to_whom() -> None:
    claim = told(act("c", "a", "attend"), subject="Acme, Borsa", predicate="attend", object="meeting")
    assert reading(claim) == "Acme, Borsa: attend meeting"


@pytest.mark.parametrize(
    ("where", "words"), [("Oslo", "Acme: meet Borsa, Oslo"), ("Borsa", "Acme: meet Borsa")]
)
def test_where_it_happens_unless_that_is_said_already(where: str, words: str) -> None:
    claim = told(act("c", "a", "meet"), subject="Acme", predicate="meet", object="Borsa", where=where)
    assert reading(claim) == words


def test_what_becomes_of_what_is_counted() -> None:
    assert reading(told(count("c", "a", exactly(12), head="people"), predicate="kill")) == "12: people (kill)"


def test_who_is_cited_and_how_sure_it_is() -> None:
    assert tail(act("c", "a", "visit", status="planned").model_copy(update={"speaker": "police"})) == (
        "police, planned"
    )


def test_plain_word_of_the_article_has_no_tail() -> None:
    assert tail(act("c", "a", "visit")) == ""
