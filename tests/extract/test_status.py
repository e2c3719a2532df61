from __future__ import annotations

import pytest

from claimrec.extract.negation import is_negated
from claimrec.extract.status import status_of
from pages import page_of, token_of


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The bridge collapsed.", "collapsed", "asserted"),
        ("The bridge can carry trucks.", "carry", "asserted"),
        ("The bridge did not collapse.", "collapse", "denied"),
        ("The mayor denied that the bridge collapsed.", "collapsed", "denied"),
        ("The mayor denied taking a bribe.", "taking", "denied"),
        ("Police failed to find the weapon.", "find", "denied"),
        ("The bridge reportedly collapsed.", "collapsed", "hedged"),
        ("The bridge may collapse.", "collapse", "hedged"),
        ("The bridge appears to have collapsed.", "collapsed", "hedged"),
        ("The suspected attack killed five soldiers.", "attack", "hedged"),
        ("The mayor will resign.", "resign", "planned"),
        ("The mayor plans to resign.", "resign", "planned"),
        ("The mayor is expected to resign on Friday.", "resign", "planned"),
        ("Jane Roe is to meet the king.", "meet", "planned"),
        ("The upcoming visit will cost $5 million.", "visit", "planned"),
        ("The mayor said he would resign.", "resign", "planned"),
        ("If the bridge collapses, the town will be cut off.", "collapses", "conditional"),
        ("A strike would hurt the firm.", "hurt", "conditional"),
        ("As many as 20 soldiers died.", "died", "asserted"),
        ("The town had yet to open the bridge.", "open", "denied"),
        ("Contoso was rumored to have sold the ships.", "sold", "hedged"),
        ("There was speculation that Contoso sold the ships.", "sold", "hedged"),
        ("Rumours of a merger spread on Monday.", "merger", "hedged"),
        ("Anna Olsen may deny that she took the money.", "took", "hedged"),
        ("A loss of 3 million did not stop the firm.", "3", "asserted"),
        ("None of the 12 sailors was hurt.", "12", "denied"),
        ("No crew of 12 was hurt.", "12", "denied"),
    ],
)
def test_status_of(text: str, word: str, status: str) -> None:
    assert status_of(token_of(page_of(text), word)) == status


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("Nobody was hurt.", "hurt", True),
        ("Neither company replied.", "replied", True),
        ("The firm had no influence.", "had", True),
        ("No fewer than 12 people died.", "died", False),
        ("The firm never paid.", "paid", True),
        ("The firm paid.", "paid", False),
        ("The No. 5 seed beat Anna Olsen.", "beat", False),
        ("No 10 Downing Street rejected the plan.", "rejected", False),
        ("Northwind signed No. 7 pick Anna Olsen.", "signed", False),
        ("No two firms agreed.", "agreed", True),
        ("The army had yet to retake the town.", "retake", True),
        ("The factory is yet to open.", "open", True),
        ("Contoso refused to pay the fine.", "pay", True),
        ("Contoso was unable to deliver the ships.", "deliver", True),
    ],
)
def test_is_negated(text: str, word: str, negated: bool) -> None:
    assert is_negated(token_of(page_of(text), word)) is negated
