from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimrec.canon import names
from claimrec.canon.names import PersonParts


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Harbour Line", "harbour line"),
        ("the Harbor Line", "harbour line"),
        ("Harbour Line's", "harbour line"),
        ("Harbour Line\u2019s", "harbour line"),
        ("the Jones' ", "jones"),
        ("Lindt & Sohn", "lindt and sohn"),
        ("Lindt and Sohn", "lindt and sohn"),
        ("Defense Department", "defence department"),
        ("Kraków", "krakow"),
        ("Łódź", "lodz"),
        ("Erdoğan", "erdogan"),
        ("Søren Åkesson", "soren akesson"),
        ("Al-Qaida", "al qaeda"),
        ("al Qaeda", "al qaeda"),
        ("Nordwind Pvt. Ltd.", "nordwind"),
        ("Nordwind, Inc.", "nordwind"),
        ("Nordwind Co., Ltd", "nordwind"),
        ("Nordwind GmbH & Co. KG", "nordwind"),
        ("Limited", "limited"),
        ("U.N.", "united nations"),
        ("U.S.", "united states"),
        ("the US", "united states"),
        ("Britain", "united kingdom"),
        ("Burma", "myanmar"),
        ("Türkiye", "turkey"),
        ("U.S. Geological Survey", "us geological survey"),
        ("Mr. Olsen", "olsen"),
        ("Mrs Olsen", "olsen"),
        ("Dr. Ada Olsen", "ada olsen"),
        ("President Olsen", "olsen"),
        ("former Prime Minister Ada Olsen", "ada olsen"),
        ("Prime Minister", "prime minister"),
        ("Minister of Trade", "minister of trade"),
        ("General Motors", "general motors"),
        ("King Edward Hospital", "king edward hospital"),
        ("Dutch", "dutch"),
        ("", ""),
    ],
)
def test_key(name: str, expected: str) -> None:
    assert names.key(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("General Olsen", "olsen"),
        ("Gen. Ada Olsen", "ada olsen"),
        ("Queen Margrethe", "margrethe"),
        ("Pope Pius", "pius"),
        ("Chief Justice Ada Olsen", "ada olsen"),
        ("President-elect Ada Olsen", "ada olsen"),
        ("QB Peter Falk", "peter falk"),
        ("Ada Co", "ada co"),
    ],
)
def test_key_of_a_person(name: str, expected: str) -> None:
    assert names.key(name, "PERSON") == expected


@pytest.mark.parametrize(
    "name",
    [
        "the U.S.",
        "Nordwind GmbH & Co. KG",
        "President Olsen",
        "Łódź-Centrum",
        "the 'Jones'",
        "Al-Qaida",
        "Mr the",
    ],
)
def test_key_of_a_key_is_itself(name: str) -> None:
    once = names.key(name)
    assert names.key(once) == once


@pytest.mark.parametrize(
    ("demonym", "expected"),
    [
        ("Dutch", "netherlands"),
        ("Britons", "united kingdom"),
        ("American", "united states"),
        ("South Korean", "south korea"),
        ("Côte d'Ivoire", None),
        ("Ivorian", "ivory coast"),
        ("Texan", "texas"),
        ("green", None),
    ],
)
def test_place_of(demonym: str, expected: str | None) -> None:
    assert names.place_of(demonym) == expected


@pytest.mark.parametrize(
    ("seat", "expected"),
    [
        ("Oslo", "norway"),
        ("the Kremlin", "russia"),
        ("Kiev", "ukraine"),
        ("White House", "united states"),
        ("The Hague", "netherlands"),
        ("Amsterdam", None),
        ("Bergen", None),
    ],
)
def test_government_of(seat: str, expected: str | None) -> None:
    assert names.government_of(seat) == expected


@pytest.mark.parametrize(
    ("seat", "expected"), [("Amsterdam", "netherlands"), ("Oslo", "norway"), ("Bergen", None)]
)
def test_capital_of(seat: str, expected: str | None) -> None:
    assert names.capital_of(seat) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("World Health Organization", "WHO"),
        ("U.S. Geological Survey", "USGS"),
        ("Society of Marine Pilots", "SMP"),
        ("Bureau of Land and Water", "BLW"),
    ],
)
def test_acronym_of(name: str, expected: str) -> None:
    assert names.acronym_of(name) == expected


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("SMP", "Society of Marine Pilots", True),
        ("S.M.P.", "Society of Marine Pilots", True),
        ("MoT", "Ministry of Transport", True),
        ("MT", "Ministry of Transport", True),
        ("USGS", "United States Geological Survey", True),
        ("USGS", "U.S. Geological Survey", True),
        ("usgs", "us geological survey", True),
        ("SMP", "Society of Master Pilots and Crews", False),
        ("S", "Society", False),
        ("Smp Crew", "Society of Marine Pilots", False),
        ("A3", "Alpha Three", False),
        ("TBH", "The Borsa Herald", True),
    ],
)
def test_is_acronym(short: str, long: str, expected: bool) -> None:
    assert names.is_acronym(short, long) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ada Olsen", PersonParts(("ada",), ("olsen",))),
        ("Olsen", PersonParts((), ("olsen",))),
        ("President Ada M. Olsen", PersonParts(("ada", "m"), ("olsen",))),
        ("Hendrik van der Berg", PersonParts(("hendrik",), ("van", "der", "berg"))),
        ("van der Berg", PersonParts((), ("van", "der", "berg"))),
        ("Walter Reyes Jr.", PersonParts(("walter",), ("reyes",), "jr")),
        ("Wang Xiaoming", PersonParts(("xiaoming",), ("wang",))),
        ("Kim Min-ji", PersonParts(("min", "ji"), ("kim",))),
        ("Ban Ki-moon", PersonParts(("ki", "moon"), ("ban",))),
        ("Lee Harvey Tanner", PersonParts(("lee", "harvey"), ("tanner",))),
    ],
)
def test_person_parts(name: str, expected: PersonParts) -> None:
    assert names.person_parts(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Anna Olsen", "female"),
        ("Peter Olsen", "male"),
        ("Mrs Olsen", "female"),
        ("Sir Lindsay Olsen", "male"),
        ("Lindsay Olsen", None),
        ("Olsen", None),
    ],
)
def test_sex_of(name: str, expected: str | None) -> None:
    assert names.sex_of(name) == expected


SAME_NAMES = [
    ("Harbour Line Ltd", "Harbor Line", "ORG", "same key"),
    ("Britain", "UK", "GPE", "same key"),
    ("NATO", "North Atlantic Treaty Organization", "ORG", "known form"),
    ("State Department", "U.S. Department of State", "ORG", "known form"),
    ("SMP", "Society of Marine Pilots", "ORG", "acronym"),
    ("smp", "society of marine pilots", None, "acronym"),
    ("Olsen", "Ada Olsen", "PERSON", "person's short name"),
    ("Olsen", "Anna Olsen", None, "person's short name"),
    ("Ms Olsen", "Prime Minister Ada Olsen", "PERSON", "person's short name"),
    ("Bob Tanner", "Robert Tanner", "PERSON", "person's short name"),
    ("Robert J. Tanner", "Robert Tanner", "PERSON", "person's short name"),
    ("R. Tanner", "Robert Tanner", "PERSON", "person's short name"),
    ("Reyes Molina", "Carlos Reyes Molina", "PERSON", "person's short name"),
    ("Wang", "Wang Xiaoming", "PERSON", "person's short name"),
    ("van der Berg", "Hendrik van der Berg", "PERSON", "person's short name"),
    ("Sergey Ivanenko", "Sergei Ivanenko", "PERSON", "same key"),
    ("Müller", "Muller", "PERSON", "same key"),
    ("Ministry of Fisheries", "Fisheries Ministry", "ORG", "words turned round"),
    ("University of Borsa", "Borsa University", None, "words turned round"),
    ("Borsa province", "Borsa", "GPE", "sort of place"),
    ("province of Borsa", "Borsa", "GPE", "sort of place"),
    ("Nordwind Shipping and Ports", "Nordwind Shipping", "ORG", "short form"),
    ("Nordwind Group", "Nordwind", "ORG", "short form"),
    ("Falk & Lindgren", "Falk", "ORG", "short form"),
    ("Borsa Herons", "Herons", "ORG", "team without its home"),
    ("New Borsa Herons", "Herons", "ORG", "team without its home"),
    ("North Carolina Herons", "Herons", "ORG", "team without its home"),
    ("Borsa Herons", "Herons", None, "nothing in common"),
    ("Borsa Airlines", "Airlines", "ORG", "nothing in common"),
    ("Borsa Schools", "Schools", "ORG", "nothing in common"),
    ("Young Herons", "Borsa Herons", "ORG", "nothing in common"),
    ("Old Herons", "Herons", "ORG", "contrasting word"),
    ("Ada Falk School", "Ada Falk Primary School", "ORG", "word left out"),
    ("Ada Falk School", "Ada Falk Medical School", "ORG", "nothing in common"),
    ("Ada Falk Clinic", "Ada Falk Treatment Center", "FAC", "other word for a house"),
    ("Borsa Clinic", "Borsa Hospital", "ORG", "nothing in common"),
    ("Borsa", "Borsa River", "LOC", "sort of place"),
    ("Niger", "Niger River", "LOC", "a place or a person"),
    ("Mt Borsa", "Mount Borsa", "LOC", "sort of place"),
    ("Nordwind Group", "Nordwind Energy", "ORG", "group and unit"),
    ("Nordwind", "Nordwind Energy", "ORG", "group and unit"),
    ("Nordwind Energy", "Nordwind Shipping", "ORG", "group and unit"),
    ("Nordwind Group", "Nordwind Quarter Systems", None, "group and unit"),
    ("North Korea", "South Korea", "GPE", "contrasting word"),
    ("Korea", "South Korea", "GPE", "contrasting word"),
    ("North Borsa", "Borsa", None, "contrasting word"),
    ("Ministry of Health", "Ministry of Wealth", "ORG", "nothing in common"),
    ("Bill Tanner", "Helen Tanner", "PERSON", "a place or a person"),
    ("Bill Tanner", "Helen Tanner", None, "nothing in common"),
    ("Walter Reyes Jr.", "Walter Reyes Sr.", "PERSON", "a place or a person"),
    ("Tanner", "Tannery", "PERSON", "a place or a person"),
    ("Flight 12", "Flight 21", None, "other number"),
    ("Resolution 7", "Resolution", None, "other number"),
    ("Paris", "Paris Group", "ORG", "a place or a person"),
    ("Kansas", "Kansas City", "GPE", "a place or a person"),
    ("Defence Ministry", "Norwegian Defence Ministry", "ORG", "nothing in common"),
    ("First Bank", "Second Bank", "ORG", "contrasting word"),
    ("Times", "Borsa Times", None, "nothing in common"),
    ("", "Borsa", None, "no name"),
]


@pytest.mark.parametrize(("left", "right", "label", "reason"), SAME_NAMES)
def test_two_names_meet_or_part_at_a_rung(left: str, right: str, label: str | None, reason: str) -> None:
    assert names.compare(left, right, label).reason == reason


@pytest.mark.parametrize(("left", "right", "label", "_reason"), SAME_NAMES)
def test_sides_may_be_swapped(left: str, right: str, label: str | None, _reason: str) -> None:
    assert names.compare(left, right, label) == names.compare(right, left, label)


@pytest.mark.parametrize(
    ("left", "right", "label", "expected"),
    [
        ("Harbour Line Ltd", "Harbor Line", "ORG", "same"),
        ("Olsen", "Ada Olsen", "PERSON", "alias"),
        ("Nordwind Group", "Nordwind Energy", "ORG", "unit"),
        ("North Korea", "South Korea", "GPE", "different"),
    ],
)
def test_same_name(left: str, right: str, label: str, expected: str) -> None:
    assert names.same_name(left, right, label) == expected


PIECES = st.sampled_from(
    [
        "the",
        "U.S.",
        "Mr.",
        "President",
        "Olsen",
        "Łódź",
        "Al-Qaida",
        "Ltd",
        "Co",
        "&",
        "and",
        "Group",
        "'s",
        "of",
    ]
)
NAMES = st.one_of(st.text(max_size=20), st.lists(PIECES, max_size=6).map(" ".join))


@given(NAMES, st.sampled_from([None, "PERSON", "ORG", "GPE"]))
def test_any_key_of_a_key_is_itself(name: str, label: str | None) -> None:
    once = names.key(name, label)
    assert names.key(once, label) == once


@given(NAMES, NAMES, st.sampled_from([None, "PERSON", "ORG", "GPE"]))
def test_any_two_names_may_be_swapped(left: str, right: str, label: str | None) -> None:
    assert names.compare(left, right, label) == names.compare(right, left, label)


@given(NAMES, st.sampled_from([None, "PERSON", "ORG", "GPE"]))
def test_any_name_is_the_same_as_itself(name: str, label: str | None) -> None:
    assert names.same_name(name, name, label) == ("same" if names.key(name, label) else "different")
