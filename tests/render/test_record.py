import json
from pathlib import Path

import jsonschema  # type: ignore[import-untyped] # its stubs are a package of their own
import pytest

from claimrec.errors import InputError, NotAReport
from claimrec.render import record
from claimrec.render.look import Look
from claimrec.render.view import Filter
from sample_report import claim, finding, position, report, source

HOSTILE = "\x1b]0;x\x07 \x9b31m \u202e \u2028 \x7f “é” \U000e0041"


def test_round_trip() -> None:
    assert record.parse(record.dump(report()).encode(), "r.json") == report()


def test_keys_stand_in_the_order_of_the_contract() -> None:
    assert list(json.loads(record.render(report(), Look(), Filter()))) == [
        "schema_version",
        "claimrec",
        "model",
        "settings",
        "sources",
        "stories",
        "claims",
        "findings",
        "coverage",
        "problems",
    ]


def test_same_report_same_bytes() -> None:
    assert record.dump(report()).encode() == record.dump(report()).encode()


def test_text_is_written_as_itself_where_that_is_safe() -> None:
    assert "“é”" in record.dump(report(sources=(source("post", title=HOSTILE),)))


def test_hostile_text_round_trips_without_steering_a_terminal() -> None:
    said = claim("post", 1, HOSTILE, HOSTILE, text=HOSTILE)
    original = report(
        claims=(said,), findings=(finding(1, "single_source", HOSTILE, position(HOSTILE, said)),)
    )
    text = record.dump(original)
    assert not {"\x1b", "\x07", "\x9b", "\u202e", "\u2028", "\x7f"} & set(text)
    assert record.parse(text.encode(), "r.json") == original


def test_report_keeps_to_its_schema() -> None:
    schema = json.loads(record.schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(record.dump(report())), schema, jsonschema.Draft202012Validator)


def test_schema_refuses_what_is_no_verdict() -> None:
    broken = json.loads(record.dump(report()))
    broken["findings"][0]["verdict"] = "maybe"
    with pytest.raises(jsonschema.ValidationError, match="'maybe' is not one of"):
        jsonschema.validate(broken, json.loads(record.schema()))


NO_REPORTS = [
    (b"", r"^r\.json: this is no claimrec report \(Invalid JSON"),
    (b"\xff\xfe", r"^r\.json: this is no claimrec report"),
    (b"{}", r"\(claimrec: Field required\)"),
    (b"[]", r"Input should be an object"),
    (b'{"schema_version": 2}', r"\(schema_version: Input should be 1\)"),
    (b"[" * 100_000, r"this is no claimrec report"),
]


@pytest.mark.parametrize(("data", "message"), NO_REPORTS)
def test_what_is_no_report_is_refused_with_the_place(data: bytes, message: str) -> None:
    with pytest.raises(NotAReport, match=message):
        record.parse(data, "r.json")


def test_unreadable_file_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"it can't be read: Is a directory. Check the path."):
        record.read(tmp_path)
