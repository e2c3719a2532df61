import re

import pytest

from claimrec.model import Report, Story
from claimrec.render.look import Look
from claimrec.render.table import render
from claimrec.render.view import Filter
from sample_report import TEXTS, claim, finding, position, report, source

WHOLE = """\
3 sources: 1 contradiction, 1 dispute, 1 agreement, 1 compatible

gazette  Fire guts pier at Port Ellery                              2031-05-06           1 skipped
herald   Twenty-one people died when the pier at Port Ellery burn…  2031-05-07  Reuters
post     The pier at Port Ellery burned on Monday, and 12 people …  no date
not read: harbour/pier.jpg: no text

CONTRADICTION (1)  cannot all be true of the same thing at the same time ───────────────────────────
gazette                          herald                           post
people killed by the fire                                                                  f000003
12 people (police)               Twenty-one people                12 people
  ↳ The reason why this is contradiction.

DISPUTE (1)  named parties take opposite sides ─────────────────────────────────────────────────────
gazette                          herald                           post
the alarm failed                                                                           f000004
The company denied that the      The alarm had failed (two        —
alarm had failed (the company,   workers)
denied)
  ↳ The reason why this is disputed.

AGREEMENT (1)  the same value ──────────────────────────────────────────────────────────────────────
day of the fire            on Monday                               3 sources, 1 origin     f000001

COMPATIBLE (1)  other words or precision, all can be true at once ──────────────────────────────────
gazette                          herald                           post
boats burned                                                                               f000002
About 40 boats                   At least 30 boats                —

SAID BY ONE SOURCE ONLY (2)  the others are silent ─────────────────────────────────────────────────
      numbers  entities  events
post        1         0       1

3 sources: 1 contradiction, 1 dispute, 1 agreement, 1 compatible
9 sentences: 7 with claims, 1 skipped as no reporting, 1 without a claim that was understood
claimrec show PATH... FINDING gives the sentences behind a row
"""
STACKED = """\
people killed by the fire      f000003
    gazette  12 people (police)
    post     12 people
    herald   Twenty-one people
  ↳ The reason why this is
  contradiction.
"""
SIDES = """\
the alarm failed               f000004
  denied:
    gazette  The company denied that
             the alarm had failed (the
             company, denied)
  asserted:
    herald   The alarm had failed (two
             workers)
"""


def many_sources(number: int) -> Report:
    """Return a report in which `number` sources give as many tolls."""
    names = [f"paper-{index}" for index in range(number)]
    words = [f"{index + 10} people died" for index in range(number)]
    claims = [
        claim(name, index, said, said[:9], text=said)
        for index, (name, said) in enumerate(zip(names, words, strict=True))
    ]
    return report(
        sources=tuple(source(name) for name in names),
        stories=(Story(id="s1", title="Fire", sources=tuple(names)),),
        claims=tuple(claims),
        findings=(
            finding(1, "contradiction", "people killed", *(position(one.anchor.text, one) for one in claims)),
        ),
    )


def with_words(words: str) -> Report:
    """Return a report with hostile words in every place that an article or a file name can fill."""
    said = claim("gazette", 1, words, words, kind="event", speaker=words, text=words)
    other = claim("herald", 2, "12 people died", "12", text="12 people died")
    return report(
        sources=(source("gazette", path=words, title=words), source("herald")),
        stories=(Story(id="s1", title=words, sources=("gazette", "herald")),),
        claims=(said, other),
        findings=(
            finding(1, "contradiction", words, position(words, said), position("12", other), reason=words),
        ),
        problems=({"path": words, "what": words},),
    )


def test_whole_table() -> None:
    assert render(report(), Look()) == WHOLE


def test_narrow_columns_become_lines() -> None:
    assert STACKED in render(report(), Look(width=40))


def test_long_clauses_stand_under_the_side_they_take() -> None:
    text = render(report(), Look(width=40))
    assert SIDES in text


@pytest.mark.parametrize("width", [40, 60, 80, 100, 160])
@pytest.mark.parametrize("number", [1, 2, 3, 5, 10, 40])
def test_no_line_is_wider_than_the_terminal(number: int, width: int) -> None:
    assert max(map(len, render(many_sources(number), Look(width=width)).splitlines())) <= width


@pytest.mark.parametrize(
    ("number", "width", "columns"),
    [(3, 100, True), (5, 100, True), (10, 100, False), (10, 160, True), (5, 60, False)],
)
def test_columns_as_long_as_they_can_be_read(number: int, width: int, columns: bool) -> None:
    lines = render(many_sources(number), Look(width=width)).splitlines()
    assert any(line.split() == [f"paper-{index}" for index in range(number)] for line in lines) is columns


def test_verdict_filter_lists_what_one_source_says() -> None:
    text = render(report(), Look(), Filter(verdicts=frozenset({"single_source"})))
    assert "day of the visit           on Friday" in text
    assert "CONTRADICTION" not in text


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [
        (Filter(kinds=frozenset({"event"})), ["DISPUTE", "SAID BY ONE SOURCE ONLY"]),
        (Filter(verdicts=frozenset({"agreement"})), ["AGREEMENT"]),
        (Filter(stories=frozenset({"s2"})), []),
    ],
)
def test_filters(chosen: Filter, shown: list[str]) -> None:
    assert re.findall(r"^([A-Z ]+) \(\d+\)", render(report(), Look(), chosen), re.MULTILINE) == shown


def test_two_stories_are_told_apart() -> None:
    stories = (
        Story(id="s1", title="Fire", sources=tuple(TEXTS)),
        Story(id="s2", title="Flood", sources=()),
    )
    assert "Story s1: Fire" in render(report(stories=stories), Look())


def test_nothing_in_common_is_said() -> None:
    assert render(report(findings=(), claims=()), Look()).startswith(
        "3 sources: nothing that two of them say\n"
    )


def test_no_colour_no_escape() -> None:
    assert "\x1b" not in render(report(), Look(colour=False))


def test_colours_change_no_character() -> None:
    coloured = render(report(), Look(colour=True))
    plain = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert coloured != plain
    assert [line.rstrip() for line in plain.splitlines()] == WHOLE.splitlines()


@pytest.mark.parametrize(
    "words",
    [
        "\x1b[2J\x1b]8;;http://evil\x07here",
        "\u202egnorw",
        "[link=http://evil]here[/link]",
        "[/nope]",
        ":smile:",
    ],
)
def test_articles_steer_no_terminal(words: str) -> None:
    text = render(with_words(words), Look(width=200))
    assert not {"\x1b", "\x07", "\u202e"} & set(text)
    assert (
        text.count(words.replace("\x1b", "\\x1b").replace("\x07", "\\x07").replace("\u202e", "\\u202e")) >= 5
    )


def test_coloured_output_links_nothing() -> None:
    assert "\x1b]8" not in render(with_words("[link=http://evil]here[/link]"), Look(colour=True))
