"""Loading a spaCy pipeline: the bundled one, or whichever the user names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import spacy
from spacy.util import is_package

from claimrec.errors import ModelMissing, ModelUnfit

if TYPE_CHECKING:
    from spacy.language import Language

BUNDLED: Final = Path(__file__).parent / "en_claimrec_news"
RULES: Final = (
    "claimrec_main_verb",
    "claimrec_arguments",
    "claimrec_reporting",
    "claimrec_amounts",
    "claimrec_dash_dates",
    "claimrec_designators",
    "claimrec_label_vote",
)
COMPONENTS: Final = ("claimrec_encoder", "lemmatizer", *RULES, "claimrec_vectors")
NEEDED: Final = {"token.dep": "parser", "doc.ents": "entity recogniser", "token.lemma": "lemmatizer"}
RELEASES: Final = "https://github.com/explosion/spacy-models/releases/download"

# spaCy refuses texts over a million characters for the memory its own parser takes.  The bundled encoder
# reads in windows, and with any other a slow run is better than one broken off by a long article.
LONGEST_TEXT: Final = 50_000_000


def load(name_or_path: str | None = None) -> Language:
    """Return the pipeline of that name or in that folder, None for the bundled one.

    Other pipelines get claimrec's rule components added.  Raises ``ModelMissing`` when there is no such
    pipeline and ``ModelUnfit`` when it can't be read or lacks a part that claims are found by.
    """
    nlp = read(str(BUNDLED) if name_or_path is None else name_or_path)
    check(nlp, name_or_path)
    nlp.max_length = max(nlp.max_length, LONGEST_TEXT)
    for rule in RULES:
        if rule not in nlp.pipe_names:
            nlp.add_pipe(rule)
    return nlp


def read(name_or_path: str) -> Language:
    """Load a pipeline by name or folder, with an error that says what to do if it can't be."""
    if not is_package(name_or_path) and not Path(name_or_path).exists():
        raise ModelMissing(
            f"no spaCy pipeline called {name_or_path!r} is installed, and there is no such folder.",
            remedy=how_to_install(name_or_path),
        )
    try:
        return spacy.load(name_or_path)
    except (OSError, ValueError, ImportError, KeyError) as error:
        raise ModelUnfit(
            f"the spaCy pipeline {name_or_path!r} can't be loaded: {error}",
            remedy="Give the folder that holds its config.cfg and meta.json, install what it asks for, "
            "or leave --model out to use the bundled pipeline.",
        ) from error


def how_to_install(name: str) -> str:
    """Say what to type to get the pipeline ``name``."""
    package = name if name.startswith("en_") and name.isidentifier() else "en_core_web_sm"
    wheel = f"{RELEASES}/{package}-3.8.0/{package}-3.8.0-py3-none-any.whl"
    return (
        f"Install it with `pip install {wheel}` (en_core_web_* pipelines are not on PyPI), "
        "name a folder with `--model PATH`, or leave --model out to use the bundled pipeline."
    )


def check(nlp: Language, name: str | None) -> None:
    """Refuse a pipeline that does not parse, find entities or lemmatise."""
    assigned = {attribute for pipe in nlp.pipe_names for attribute in nlp.get_pipe_meta(pipe).assigns}
    missing = [what for attribute, what in NEEDED.items() if attribute not in assigned]
    if missing:
        raise ModelUnfit(
            f"the spaCy pipeline {name!r} has no {' and no '.join(missing)}.",
            remedy="Use a full English pipeline such as en_core_web_sm, or leave --model out to use the "
            "bundled one.",
        )
