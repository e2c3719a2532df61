from collections.abc import Collection

import pytest

from claimrec.model import Coverage, Sentence, State
from claimrec.render.look import Look
from claimrec.render.sentences import LONGEST, SENTENCE_RENDERERS
from sample_report import SENTENCES, report, source

TABLE = """\
post  The pier at Port Ellery burned on Monday, and 12 people died
not understood  The pier at Port Ellery burned on Monday, and 12 people died.
                (verb, number, date)
claimed         The mayor will visit on Friday.
                  event   visit                 (planned)
                  number  on Friday             12: people (planned)
2 sentences: 1 with claims, 0 skipped as no reporting, 1 without a claim that
was understood
"""


def table(sentences: Collection[Sentence], chosen: Collection[State] = (), look: Look | None = None) -> str:
    names = dict.fromkeys(sentence.source for sentence in sentences)
    whole = report(sources=tuple(source(name) for name in names))
    return SENTENCE_RENDERERS["table"](whole, tuple(sentences), look or Look(width=80), chosen)


def odd(quote: str, reason: str = "no words") -> Sentence:
    return Sentence(start=0, end=len(quote), source="post", quote=quote, state="skipped", reason=reason)


def test_one_json_object_a_line() -> None:
    lines = SENTENCE_RENDERERS["jsonl"](report(), SENTENCES, Look()).splitlines()
    assert [Sentence.model_validate_json(line) for line in lines] == list(SENTENCES)


def test_table() -> None:
    assert table(SENTENCES[-2:]) == TABLE + "\n"


def test_chosen_states_are_shown_and_all_are_counted() -> None:
    out = table(SENTENCES[-2:], {"skipped"})
    assert out.splitlines()[1:2] == [
        "2 sentences: 1 with claims, 0 skipped as no reporting, 1 without a claim that"
    ]


def test_several_articles_end_with_the_count_of_all() -> None:
    assert "\n3 articles, 9 sentences: 7 with claims, " in table(SENTENCES)


def test_anchors_are_set_apart_by_colour() -> None:
    out = table(SENTENCES[3:4], look=Look(width=80, colour=True))
    assert "\x1b[36mAbout 40 boats\x1b[0m burned." in out


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("red \x1b[31malert\x07", "red \\x1b[31malert\\x07"),
        ("[bold]no markup[/bold] :smile:", "[bold]no markup[/bold] :smile:"),
        ("turned \u202eround", "turned \\u202eround"),
        ("two\n\n lines", "two lines"),
    ],
)
def test_hostile_text_is_shown_as_text(quote: str, shown: str) -> None:
    assert f"skipped         {shown} (no words)\n" in table([odd(quote)])


def test_giant_line_is_cut_in_the_table_alone() -> None:
    giant = odd("word " * 100_000)
    assert len(table([giant])) < 2 * LONGEST
    assert giant.quote in SENTENCE_RENDERERS["jsonl"](report(), [giant], Look())


def test_count_of_no_sentences() -> None:
    assert Coverage.of(()) == Coverage()
