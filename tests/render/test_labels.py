import pytest

from claimrec.render.labels import finding_labels, source_labels

SOURCES = [
    (["fox", "nyt"], ["fox", "nyt"]),
    (["000_f091cd361beaf496", "001_d8431770aff2e98c"], ["000", "001"]),
    (["harbour-fire-gazette-1", "harbour-fire-gazette-2"], ["S1", "S2"]),
    (["averyveryverylongname", "b"], ["S1", "S2"]),
    (["the-gazette-of-port-ellery", "herald"], ["the-gazette", "herald"]),
    (["a\x1bb"], ["a\\x1bb"]),
    ([], []),
]


@pytest.mark.parametrize(("ids", "labels"), SOURCES)
def test_sources_get_short_unique_labels(ids: list[str], labels: list[str]) -> None:
    assert list(source_labels(ids).values()) == labels


@pytest.mark.parametrize(
    ("ids", "labels"),
    [
        (["f1234567890", "fabcdefabcd"], ["f12345", "fabcde"]),
        (["f1234567890", "f1234567abc"], ["f12345678", "f1234567a"]),
        (["f1"], ["f1"]),
        ([], []),
    ],
)
def test_findings_are_cut_where_they_differ(ids: list[str], labels: list[str]) -> None:
    assert list(finding_labels(ids).values()) == labels
