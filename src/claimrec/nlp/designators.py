"""Designators such as MiG-29, S-400, Boeing 737 and Covid-19 as one name each, never a number or person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from spacy.language import Language
from spacy.util import filter_spans

from claimrec.nlp.spans import merged

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

# The parts of a designator that are not spelled in capitals.
MIXED_CASE: Final = "MiG|Su|Tu|Il|An|Ka|Mi|Yak|Be|Kh|Covid|COVID|Sputnik|Falcon|Soyuz|Apollo|Chandrayaan|Agni"
MAKERS: Final = "Airbus|Antonov|ATR|Boeing|Bombardier|Comac|Embraer|Fokker|Ilyushin|Sukhoi|Tupolev"
# Written like designators and none: youth teams, groups of states, quarters and halves.
NO_PRODUCTS: Final = r"(?!(?:U|G|Q|H|FY|CY|No)-\d)"

LETTERS: Final = rf"(?:[A-Z]{{1,4}}|[A-Z]/[A-Z]|{MIXED_CASE})"
MODEL_NUMBER: Final = r"[A-Z]{0,2}\d{2,4}(?:-\d{1,4}[A-Z]{0,2})?(?: M[Aa][Xx](?: \d{1,2})?)?"

PATTERNS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("PRODUCT", re.compile(rf"(?<![\w-]){NO_PRODUCTS}{LETTERS}-\d{{1,4}}[A-Za-z]{{0,4}}(?![\w-])")),
    ("PRODUCT", re.compile(rf"\b(?:{MAKERS}) {MODEL_NUMBER}(?![\w-])")),
    ("PRODUCT", re.compile(r"\bFlight (?:[A-Z]{2} ?)?\d{1,4}\b")),
    ("ORG", re.compile(r"(?<![\w-])G-?(?:7|8|20|77)(?![\w-])")),
    ("EVENT", re.compile(r"(?<![\w/])9/11(?![\w/])")),
)


@Language.factory(
    "claimrec_designators", requires=["doc.ents", "token.tag"], assigns=["doc.ents", "token.tag", "token.pos"]
)
def make_designators(nlp: Language, name: str) -> Designators:
    """Make the component."""
    del nlp, name
    return Designators()


class Designators:
    """Gives designators their entity label and takes wrong ones away."""

    def __call__(self, doc: Doc) -> Doc:
        """Change the entities of ``doc`` where designators stand."""
        found = designators(doc)
        if found:
            doc.ents = tuple(merged(doc.ents, found))
        for span in found:
            make_proper(span)
        return doc


def designators(doc: Doc) -> list[Span]:
    """Return the designators in ``doc`` that are whole tokens, from left to right."""
    spans = []
    text = doc.text
    for label, pattern in PATTERNS:
        for match in pattern.finditer(text):
            span = doc.char_span(match.start(), match.end(), label=label)
            if span is not None:
                spans.append(span)
    return filter_spans(spans)


def make_proper(span: Span) -> None:
    """Make each word of a designator a proper noun, none of them a number."""
    for token in span:
        token.tag_ = "NNP"
        token.pos_ = "PROPN"
        token.lemma_ = token.text
        if token.dep_ == "nummod":
            token.dep_ = "compound"
