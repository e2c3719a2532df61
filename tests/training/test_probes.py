"""The parts of the probes that need neither torch nor the corpora."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

TRAINING = Path(__file__).parents[2] / "training"
SCRIPTS = ("gum", "spans", "date_texts", "link_rules")


@pytest.fixture(scope="module")
def probe() -> Any:  # noqa: ANN401  (scripts outside the package)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(TRAINING))
        return SimpleNamespace(**{name: importlib.import_module(f"probe_{name}") for name in SCRIPTS})


# Number, word, lemma, tags, features, head, label, last column.
GUM = """\
# newdoc id = GUM_news_harbour
# newpar
1 The the DET DT _ 2 det Entity=(1-organization-new-cf1-2-coref
2 port port NOUN NN _ 3 nsubj Entity=1)
3 hired hire VERB VBD _ 0 root _
4 Ada Ada PROPN NNP _ 3 obj Entity=(2-person-new-cf2-1,2-coref
5 Olsen Olsen PROPN NNP _ 4 flat Entity=2)
6 on on ADP IN _ 7 case _
7 Monday Monday PROPN NNP _ 3 obl Entity=(3-time-new-cf3-1-sgl)|SpaceAfter=No|XML=<date when:::"1"></date>
8 . . PUNCT . _ 3 punct _

1 She she PRON PRP _ 2 nsubj Entity=(2-person-giv:act-cf1-1-ana)
2 left leave VERB VBD _ 0 root _
3 on on ADP IN _ 4 case _
4 May May PROPN NNP _ 2 obl Entity=(4-time-new-cf3-1-sgl|XML=<date when:::"2">
5 1 1 NUM CD _ 4 nummod Entity=4)|SpaceAfter=No|XML=</date>
6 . . PUNCT . _ 2 punct _

"""


@pytest.fixture(scope="module")
def document(probe: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:  # noqa: ANN401  (a script of training/, which no type checker sees)
    path = tmp_path_factory.mktemp("gum") / "gum.conllu"
    path.write_text("\n".join(conllu(line) for line in GUM.split("\n")), encoding="utf-8")
    (only,) = probe.gum.read_documents(path)
    return only


def conllu(line: str) -> str:
    if not line or line.startswith("#"):
        return line
    *columns, last = line.split(" ", 8)
    return "\t".join([*columns, "_", last])


def test_a_mention_has_a_group_and_a_kind(document: Any) -> None:  # noqa: ANN401  (a script of training/, which no type checker sees)
    assert [(document.words[m.head], m.group, m.kind) for m in document.mentions()] == [
        ("port", "1", "definite"),
        ("Ada", "2", "name"),
        ("Monday", "3", "other"),
        ("She", "2", "pronoun"),
        ("May", "4", "other"),
    ]


def test_a_date_may_open_and_close_at_one_word(document: Any) -> None:  # noqa: ANN401  (a script of training/, which no type checker sees)
    assert document.dates() == [(6, 7), (11, 13)]


def test_the_text_has_the_spaces_of_the_treebank(document: Any) -> None:  # noqa: ANN401  (a script of training/, which no type checker sees)
    assert document.text(3, 8) == ("Ada Olsen on Monday.", [0, 4, 10, 13, 19])


def test_antecedents_stand_before_and_not_around(probe: Any) -> None:  # noqa: ANN401  (a script of training/, which no type checker sees)
    around = probe.gum.Mention(2, 6, 5, "2", "person", "other")
    before = probe.gum.Mention(0, 1, 0, "1", "person", "other")
    name = probe.gum.Mention(1, 2, 1, "1", "person", "name")
    own = probe.gum.Mention(2, 3, 2, "1", "person", "pronoun")

    assert probe.link_rules.antecedents([before, name, around, own], 3, None) == [0, 1]
    assert probe.link_rules.antecedents([before, name, around, own], 3, {1}) == [1]


def test_the_baseline_links_pronouns_by_what_they_agree_with(probe: Any, document: Any) -> None:  # noqa: ANN401  (a script of training/, which no type checker sees)
    mentions = document.mentions()
    asked = [(i, list(range(i))) for i in (0, 1, 3)]
    read = probe.link_rules.Reading(SimpleNamespace(document=document), mentions, asked)

    found = list(probe.link_rules.links(read, probe.link_rules.plain_rules(read)))

    assert [(link.kind, link.has_right, link.given, link.right) for link in found] == [
        ("definite", False, False, False),
        ("name", False, False, False),
        ("pronoun", True, True, True),
    ]


def test_a_pronoun_takes_up_only_a_pronoun_of_its_sort(probe: Any) -> None:  # noqa: ANN401  (a script of training/, which no type checker sees)
    document = probe.gum.Document("GUM_news_sorts", words=["He", "himself", "it"], tags=["PRP"] * 3)
    he, himself, it = (probe.gum.Mention(i, i + 1, i, "1", "person", "pronoun") for i in range(3))

    assert probe.link_rules.agrees(document, himself, he)
    assert not probe.link_rules.agrees(document, it, he)


def test_figures_are_precision_recall_and_f(probe: Any) -> None:  # noqa: ANN401  (a script of training/, which no type checker sees)
    link = probe.link_rules.Link
    found = [
        link("name", has_right=True, given=True, right=True),
        link("name", has_right=False, given=True, right=False),
        link("name", has_right=True, given=False, right=False),
        link("name", has_right=False, given=False, right=False),
    ]

    assert probe.link_rules.figures(found) == (50, 50, 50)


def test_the_surest_links_come_first(probe: Any) -> None:  # noqa: ANN401  (a script of training/, which no type checker sees)
    link = probe.link_rules.Link
    found = [
        link("name", has_right=True, given=True, right=False, surety=0.1),
        link("name", has_right=True, given=True, right=True, surety=0.9),
    ]

    assert probe.link_rules.surest(found, 1) == found[1:]
    assert probe.link_rules.recall_at(found, 100) == 50
    assert probe.link_rules.recall_at(found, 50) == 50


@pytest.mark.parametrize(
    ("spans", "marks"),
    [
        pytest.param([], [0, 0, 0, 0], id="none"),
        pytest.param([(0, 2), (2, 3)], [1, 2, 1, 0], id="side by side"),
        pytest.param([(1, 4)], [0, 1, 2, 2], id="to the end"),
    ],
)
def test_spans_survive_as_marks(probe: Any, spans: list[tuple[int, int]], marks: list[int]) -> None:  # noqa: ANN401  (a script of training/, which no type checker sees)
    assert probe.spans.marks_of(spans, 4) == marks
    assert probe.spans.spans_of(marks) == spans


def test_of_spans_within_each_other_the_outer_counts(probe: Any) -> None:  # noqa: ANN401  (a script of training/, which no type checker sees)
    assert probe.spans.marks_of([(0, 3), (1, 2)], 4) == [1, 2, 2, 0]


def test_a_span_that_only_goes_on_begins(probe: Any) -> None:  # noqa: ANN401  (a script of training/, which no type checker sees)
    assert probe.spans.spans_of([0, 2, 2, 0]) == [(1, 3)]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        pytest.param("by the end of May", "end of May", id="preposition and article"),
        pytest.param("last week", "last week", id="neither"),
        pytest.param("The", "The", id="nothing else"),
    ],
)
def test_trimmed(probe: Any, text: str, rest: str) -> None:  # noqa: ANN401  (a script of training/, which no type checker sees)
    start, end = probe.spans.trimmed(text, (0, len(text)))

    assert text[start:end] == rest


def test_each_date_wants_a_span_of_its_own(probe: Any) -> None:  # noqa: ANN401  (a script of training/, which no type checker sees)
    assert probe.spans.hits([(0, 9)], [(0, 3), (4, 9)], probe.spans.overlap) == 1


def test_the_second_fills_where_the_first_has_nothing(probe: Any) -> None:  # noqa: ANN401  (a script of training/, which no type checker sees)
    assert probe.spans.together([(5, 9)], [(0, 3), (8, 12)]) == [(0, 3), (5, 9)]


MEANTIME = """
<Document>
  <token t_id="1" sentence="0">Talks</token><token t_id="2" sentence="0">end</token>
  <token t_id="3" sentence="1">May</token><token t_id="4" sentence="1">2</token>
  <token t_id="5" sentence="2">They</token><token t_id="6" sentence="2">ended</token>
  <token t_id="7" sentence="2">this</token><token t_id="8" sentence="2">week</token>
  <token t_id="9" sentence="2">.</token>
  <token t_id="10" sentence="6">Later</token>
  <TIMEX3 functionInDocument="CREATION_TIME"><token_anchor t_id="3"/><token_anchor t_id="4"/></TIMEX3>
  <TIMEX3 functionInDocument="NONE"><token_anchor t_id="7"/><token_anchor t_id="8"/></TIMEX3>
  <TIMEX3 functionInDocument="NONE"/>
</Document>
"""


def test_meantime_has_its_annotated_sentences_without_the_date_line(probe: Any) -> None:  # noqa: ANN401  (a script of training/, which no type checker sees)
    root = ET.fromstring(MEANTIME)  # noqa: S314  (our own text)

    found = list(probe.date_texts.timexes(root))

    assert [s.text for s in found] == ["Talks end", "They ended this week."]
    assert [s.in_characters(s.dates) for s in found] == [[], [(11, 20)]]


def test_marks_of_punctuation_have_no_space_on_their_inner_side(probe: Any) -> None:  # noqa: ANN401  (a script of training/, which no type checker sees)
    assert probe.date_texts.spaces_of(["(", "May", ")", "it", "'s"]) == [False, False, True, False, False]
