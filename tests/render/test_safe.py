import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimrec.render.safe import one_line, safe_json, safe_text, shorten

UNSAFE = [
    ("a\x1b[31mb", "a\\x1b[31mb"),
    ("bell\x07", "bell\\x07"),
    ("nul\x00", "nul\\x00"),
    ("csi\x9b31m", "csi\\x9b31m"),
    ("del\x7f", "del\\x7f"),
    ("right\u202eleft", "right\\u202eleft"),
    ("isolate\u2066x\u2069", "isolate\\u2066x\\u2069"),
    ("line\u2028paragraph\u2029", "line\\u2028paragraph\\u2029"),
    ("surrogate\udc9b", "surrogate\\udc9b"),
    ("tag\U000e0041", "tag\\U000e0041"),
]
HARMLESS = ["", "plain", "naïve “quoted”", "日本", "🔥", "[bold]not markup[/bold]", ":smile:"]


@pytest.mark.parametrize(("text", "shown"), UNSAFE)
def test_what_a_terminal_obeys_is_shown_instead(text: str, shown: str) -> None:
    assert safe_text(text) == shown


@pytest.mark.parametrize("text", HARMLESS)
def test_ordinary_text_stays(text: str) -> None:
    assert safe_text(text) == text


def test_white_space_is_closed_up() -> None:
    assert one_line("  a\n\tb \r\n c ") == "a b c"


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("short", 10, "short"),
        ("one two three", 9, "one two…"),
        ("unbreakable", 5, "unbr…"),
        ("first, second", 8, "first…"),
    ],
)
def test_shortened_at_a_word(text: str, limit: int, short: str) -> None:
    assert shorten(text, limit) == short


@given(st.text())
def test_shown_text_can_be_encoded_and_steers_nothing(text: str) -> None:
    shown = one_line(text)
    shown.encode("utf-8")
    assert all(character.isprintable() or character.isspace() or ord(character) > 0x9F for character in shown)
    assert not {"\x1b", "\x9b", "\u202e", "\n", "\u2028"} & set(shown)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_safe_json_means_the_same(text: str) -> None:
    document = json.dumps({"quote": text}, ensure_ascii=False, indent=2)
    assert json.loads(safe_json(document)) == {"quote": text}
    assert not {"\x7f", "\x9b", "\u202e", "\u2028"} & set(safe_json(document))
