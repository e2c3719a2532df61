# ruff: noqa: RUF001  (typographic characters are what is tested)

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimrec.nlp.load import load
from claimrec.nlp.parse import parse

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

NASTY = st.text(st.sampled_from("aB.é’“”–—\u00a0\u2009\u200b\n\r\t -_😀日\x00$5"), max_size=80)


def annotation(doc: Doc) -> list[tuple[str, str, int, str, str]]:
    return [(t.text, t.tag_, t.head.i, t.dep_, t.ent_type_) for t in doc]


@settings(deadline=None, max_examples=60)
@given(st.lists(NASTY | st.text(max_size=60), max_size=3))
def test_the_doc_is_as_long_as_the_text(texts: list[str]) -> None:
    docs = list(parse(texts, load_once()))
    assert [len(doc.text) for doc in docs] == [len(text) for text in texts]


def load_once(cache: list[Language] = []) -> Language:  # noqa: B006  (Hypothesis takes no fixtures)
    if not cache:
        cache.append(load())
    return cache[0]


def test_offsets_are_those_of_the_text(nlp: Language) -> None:
    text = "“It’s wrong,” Bharat\u00a0Forge’s spokesman said – twice."
    (doc,) = parse([text], nlp)
    (name,) = doc.ents
    assert text[name.start_char : name.end_char] == "Bharat\u00a0Forge"


TEXTS = [
    "The ministry denied the report.",
    "",
    "At least 12 people were killed in Kyiv on Tuesday, officials said. " * 30,
    "\n\n",
    "Rosoboronexport, the state arms exporter, declined to comment.",
]


def test_a_batch_gives_what_single_runs_give(nlp: Language) -> None:
    together = [annotation(doc) for doc in parse(TEXTS, nlp)]
    assert together == [annotation(doc) for text in TEXTS for doc in parse([text], nlp)]


def test_the_order_of_texts_does_not_matter(nlp: Language) -> None:
    forwards = [annotation(doc) for doc in parse(TEXTS, nlp)]
    backwards = [annotation(doc) for doc in parse(TEXTS[::-1], nlp)]
    assert forwards == backwards[::-1]


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "😀 🚀", "-" * 5000, "x" * 100_000, "\x00", "。" * 200])
def test_hostile_texts_are_parsed(nlp: Language, text: str) -> None:
    (doc,) = parse([text], nlp)
    assert len(doc.text) == len(text)
    assert all(token.dep_ for token in doc)
