import pytest

from claimrec.extract.reading import read_page
from pages import page_of

PLACES = [
    ("Nordwind managers met reporters in Oslo on Monday.", "met", "Oslo"),
    ("Norwegian managers met reporters on Monday.", "met", None),
    ("Officials of Norway met reporters on Monday.", "met", None),
    ("Managers met reporters in the city of Bergen on Monday.", "met", "Bergen"),
    ("Managers met reporters at the invitation of Norway on Monday.", "met", None),
    ("Norwegian managers made a trip to Sweden on Monday.", "trip", "Sweden"),
    ("Norwegian managers visited Stockholm on Monday.", "visited", "Stockholm"),
    ("Ada Olsen's Norway visit ended on Monday.", "visit", "Norway"),
    ("Norway's invasion of Sweden began on Monday.", "invasion", None),
    ("At least 12 sailors died off Bergen on Monday.", "At least 12", "Bergen"),
    ("Norwegian sailors found 12 bodies on Monday.", "12", None),
    ("Norwegian managers met reporters in Oslo on Monday.", "Monday", "Oslo"),
]


@pytest.mark.parametrize(("text", "anchor", "where"), PLACES, ids=[text for text, *_ in PLACES])
def test_where_it_happens(text: str, anchor: str, where: str | None) -> None:
    found = {claim.where for claim in read_page(page_of(text)).claims if claim.anchor.text == anchor}
    assert found == {where}
