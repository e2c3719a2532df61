from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest
import spacy
from spacy.tokens import Doc

from claimrec.nlp.encoder import Encoder
from claimrec.nlp.visible_words import visible_words

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language


def triples(doc: Doc) -> list[tuple[str, str, str]]:
    return [(t.text, t.dep_, t.head.text) for t in doc]


def test_a_sentence_of_news(nlp: Language) -> None:
    doc = nlp("The ministry denied on Tuesday that Russian troops had left Kyiv.")
    assert triples(doc) == [
        ("The", "det", "ministry"),
        ("ministry", "nsubj", "denied"),
        ("denied", "ROOT", "denied"),
        ("on", "prep", "denied"),
        ("Tuesday", "pobj", "on"),
        ("that", "mark", "left"),
        ("Russian", "amod", "troops"),
        ("troops", "nsubj", "left"),
        ("had", "aux", "left"),
        ("left", "ccomp", "denied"),
        ("Kyiv", "dobj", "left"),
        (".", "punct", "denied"),
    ]


def test_entities_of_news(nlp: Language) -> None:
    doc = nlp(
        "Angela Merkel told NATO in Berlin on Oct. 29-30 that 36% of Germans and 73,000 soldiers agreed."
    )
    assert [(e.text, e.label_) for e in doc.ents] == [
        ("Angela Merkel", "PERSON"),
        ("NATO", "ORG"),
        ("Berlin", "GPE"),
        ("Oct. 29-30", "DATE"),
        ("36%", "PERCENT"),
        ("Germans", "NORP"),
        ("73,000", "CARDINAL"),
    ]


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("The talks were held in Moscow.", "talks", "talk"),
        ("The talks were held in Moscow.", "were", "be"),
        ("The talks were held in Moscow.", "held", "hold"),
        ("Prices rose and shares fell.", "rose", "rise"),
        ("Prices rose and shares fell.", "shares", "share"),
        ("The army has left the cities.", "has", "have"),
        ("The army has left the cities.", "left", "leave"),
        ("The army has left the cities.", "cities", "city"),
        ("He said women weren't killed.", "said", "say"),
        ("He said women weren't killed.", "women", "woman"),
        ("He said women weren't killed.", "n't", "not"),
        ("He said women weren't killed.", "killed", "kill"),
        ("Reuters reported the news.", "Reuters", "Reuters"),
        ("Reuters reported the news.", "news", "news"),
    ],
)
def test_lemmas(nlp: Language, text: str, word: str, lemma: str) -> None:
    assert {t.text: t.lemma_ for t in nlp(text)}[word] == lemma


def test_a_blank_line_ends_a_sentence(nlp: Language) -> None:
    doc = nlp("Moscow talks end\n\nThe ministry denied the report.")
    assert [sent.text.strip() for sent in doc.sents] == [
        "Moscow talks end",
        "The ministry denied the report.",
    ]


LONG = "The ministry said that nobody was in the building when it " + "was hit and " * 8 + "burned."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"Talks end\n{LONG}", ["Talks end", LONG], id="lines are paragraphs"),
        pytest.param(
            "The talks\nfailed on Tuesday.", ["The talks\nfailed on Tuesday."], id="lines are wrapped"
        ),
    ],
)
def test_line_ends(nlp: Language, text: str, expected: list[str]) -> None:
    assert [sent.text.strip() for sent in nlp(text).sents] == expected


def test_white_space_hangs_on_the_word_before(nlp: Language) -> None:
    doc = nlp("  He left  Kyiv.\n\n")
    spaces = [(t.i, t.dep_, t.tag_, t.head.text) for t in doc if t.is_space]
    assert spaces == [(0, "dep", "_SP", "He"), (3, "dep", "_SP", "left"), (6, "dep", "_SP", ".")]


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_a_text_without_words(nlp: Language, text: str) -> None:
    doc = nlp(text)
    assert [(t.dep_, t.head.i) for t in doc] == ([("ROOT", 0)] if text else [])


def test_a_long_document(nlp: Language) -> None:
    sentence = "The ministry said at least 12 people were killed in Kyiv on Tuesday ."
    doc = nlp(" ".join([sentence] * 750))
    assert len(doc) == 10_500
    assert {len(sent) for sent in doc.sents} == {14}


def test_white_space_is_no_word(nlp: Language) -> None:
    doc = Doc(nlp.vocab, words=["\n", "Talks", "\n\n", "He", " ", "left", "\n", "."])
    words, places, paragraphs = visible_words(doc)
    assert words == ["Talks", "He", "left", "."]
    assert places == [1, 3, 5, 7]
    assert paragraphs == [True, True, False, False]


def test_no_sentence_is_cut_where_a_window_ends(nlp: Language) -> None:
    # Dots are no place to cut for sure, so that the first window ends within a sentence.
    sentence = "Rescue workers reached the flooded village on Tuesday ..."
    doc = nlp(" ".join([sentence] * 40))
    assert {(sent.text.split()[0], sent.text.split()[-1]) for sent in doc.sents} == {("Rescue", "...")}


def test_a_pipeline_survives_the_disk(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    text = "Reuters said the talks failed."
    assert triples(spacy.load(tmp_path)(text)) == triples(nlp(text))


def test_a_component_survives_bytes(nlp: Language) -> None:
    component = nlp.get_pipe("claimrec_encoder")
    assert isinstance(component, Encoder)
    copy = Encoder(nlp.vocab).from_bytes(component.to_bytes())
    text = "Reuters said the talks failed."
    assert triples(copy(nlp.make_doc(text))) == triples(component(nlp.make_doc(text)))


def test_an_empty_component_survives_bytes(nlp: Language) -> None:
    assert Encoder(nlp.vocab).from_bytes(Encoder(nlp.vocab).to_bytes()).labels == ()


def test_a_component_survives_pickling(nlp: Language) -> None:
    component = nlp.get_pipe("claimrec_encoder")
    assert isinstance(component, Encoder)
    copy = pickle.loads(pickle.dumps(component))  # noqa: S301  (our own bytes)
    text = "Reuters said the talks failed."
    assert triples(copy(Doc(copy.vocab, words=text.split()))) == triples(
        component(Doc(nlp.vocab, words=text.split()))
    )


def test_no_entity_without_a_letter_or_digit(nlp: Language) -> None:
    assert nlp("😀 🚀 — …").ents == ()


def test_the_full_stop_is_no_part_of_what_is_reported(nlp: Language) -> None:
    doc = nlp('"At least 12 people were killed when a missile hit," the governor said.')
    assert doc[-1].head.text == "said"


def test_punctuation_is_no_root(nlp: Language) -> None:
    assert [sent.root.text for sent in nlp("» Talks !!! \n\n ...").sents] == ["Talks", "..."]


def test_labels_are_those_of_the_schemes(nlp: Language) -> None:
    component = nlp.get_pipe("claimrec_encoder")
    assert isinstance(component, Encoder)
    assert {"nsubj", "nsubjpass", "pobj", "ccomp", "PERSON", "GPE", "PERCENT"} <= set(component.labels)


def test_a_component_without_a_model_says_so(nlp: Language) -> None:
    with pytest.raises(ValueError, match="has no model: read the pipeline from disk"):
        Encoder(nlp.vocab)(nlp.make_doc("Talks failed."))
