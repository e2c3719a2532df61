import pytest

from claimrec.errors import InputError
from claimrec.render.finding import find, render, sentence_around
from claimrec.render.look import Look
from sample_report import DEAD, TEXTS, report

WHOLE = """\
CONTRADICTION  people killed by the fire
↳ The reason why this is contradiction.
number · 3 sources, 3 origins · finding f000003abcdef

12
  gazette  harbour/gazette.txt, 2031-05-06, characters 31-91, says police
    A fire on the pier at Port Ellery killed 12 people on Monday, police said.
  post  harbour/post.txt, no date, characters 46-60
    The pier at Port Ellery burned on Monday, and 12 people died.

21
  herald  harbour/herald.txt, 2031-05-07, characters 0-22
    Twenty-one people died when the pier at Port Ellery burned on Monday.

rule values disjoint, confidence 0.90
  gazette “12 people” + herald “Twenty-one people”: same head and predicate (0.91)
kept apart, other measure: boats burned f000002
"""
SENTENCES = [
    ("One. Two three. Four.", "Two", "Two three. "),
    ("No end", "end", "No end"),
    ("Line one\nline two", "two", "line two"),
    ('He said "No." She left.', "She", "She left."),
    ("About 3.5 per cent fell.", "per cent", "About 3.5 per cent fell."),
    ("One. Two. Three.", "Two. Three", "Two. Three."),
]


def test_whole() -> None:
    assert render(report(), find(report(), "f000003"), TEXTS, Look()) == WHOLE


def test_quote_alone_where_the_text_is_not_known() -> None:
    text = render(report(), find(report(), "f000003"), {}, Look())
    assert "    Twenty-one people died\n" in text


@pytest.mark.parametrize("label", ["f000003abcdef", "f000003", DEAD[0].id])
def test_found_by_id_beginning_or_claim(label: str) -> None:
    assert find(report(), label).id == "f000003abcdef"


@pytest.mark.parametrize(
    ("label", "message"),
    [
        ("f0", r"^'f0' begins 6 findings: f000001abcdef, .*Give more letters\.$"),
        ("x", r"^no finding begins with 'x'\. The labels stand"),
        ("", r"^no finding begins with ''\."),
    ],
)
def test_label_that_names_no_single_finding(label: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        find(report(), label)


@pytest.mark.parametrize(("text", "words", "sentence"), SENTENCES)
def test_sentence_around(text: str, words: str, sentence: str) -> None:
    start = text.index(words)
    left, right = sentence_around(text, start, start + len(words))
    assert text[left:right] == sentence


def test_silent_sources_are_named() -> None:
    assert "silent: post\n" in render(report(), find(report(), "f000004"), {}, Look())
