from __future__ import annotations

from claimrec.align.folding import fold
from claimrec.model import Group
from makers import count, description, exactly


def test_an_age_told_as_a_number_joins_whose_age_it_is() -> None:
    age = description("age", "x", "jane roe", "34", relation="age")
    number = count("number", "x", exactly(34, "year"), quote="34", head="age")
    other = count("other", "x", exactly(34), quote="34", head="house")
    groups = [
        Group(kind="entity", claims=("age",)),
        Group(kind="number", claims=("number",)),
        Group(kind="number", claims=("other",)),
    ]
    assert [group.claims for group in fold(groups, [age, number, other])] == [("age", "number"), ("other",)]
