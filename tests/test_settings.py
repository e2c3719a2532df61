import re

import pytest
from pydantic import ValidationError

from claimrec.settings import Settings, bare

UNCLEAR = [
    (
        {"Acme": ("A.", "Borsa"), "Borsa": ("B.",)},
        "'Borsa' is another name of 'Acme' and has other names of its own",
    ),
    (
        {"Acme": ("Borsa",), "Borsa": ("Acme",)},
        "'Borsa' is another name of 'Acme' and has other names of its own; 'A",
    ),
    ({"Acme": ("AC",), "Air Corps": ("the AC",)}, "'AC' stands for both 'Acme' and 'Air Corps'"),
    ({"Navy": (), "the Navy": ()}, "'Navy' stands there twice"),
    ({"Navy": (" ",)}, "'Navy' has an empty name"),
    ({"": ("N",)}, "a name is empty"),
]


@pytest.mark.parametrize(("aliases", "fault"), UNCLEAR, ids=[fault for _, fault in UNCLEAR])
def test_names_that_leave_open_whom_they_mean(aliases: dict[str, tuple[str, ...]], fault: str) -> None:
    with pytest.raises(ValidationError, match=re.escape(fault)):
        Settings(aliases=aliases)


def test_order_and_spacing_of_names_make_no_difference() -> None:
    one = Settings(aliases={"Borsa": ("B", "the  Port"), "Acme": ("A",)})
    other = Settings(aliases={"Acme": ("A",), "Borsa": ("the Port", "B", "B")})
    assert one.model_dump_json() == other.model_dump_json()


def test_a_name_may_be_listed_as_its_own_other_name() -> None:
    assert Settings(aliases={"Acme": ("Acme", "A")}).aliases == {"Acme": ("A", "Acme")}


@pytest.mark.parametrize(
    ("name", "without"),
    [("the Navy", "Navy"), ("The  Hague", "Hague"), ("the firm", "the firm"), ("Theo", "Theo")],
)
def test_article_before_a_name(name: str, without: str) -> None:
    assert bare(name) == without
