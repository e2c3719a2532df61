"""Lemmas of verb forms whose spelling tells which of two verbs they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("fined", "fine"),  # of fin it would be finned
        ("hoped", "hope"),
        ("rated", "rate"),
        ("scared", "scare"),
        ("hopped", "hop"),
        ("barred", "bar"),
        ("planned", "plan"),
        ("killed", "kill"),
        ("charged", "charge"),
    ],
)
def test_a_consonant_that_is_not_doubled_had_an_e_behind_it(nlp: Language, form: str, lemma: str) -> None:
    assert nlp(f"They had {form} it.")[2].lemma_ == lemma
