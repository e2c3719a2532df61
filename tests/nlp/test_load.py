from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import spacy

from claimrec.errors import ModelMissing, ModelUnfit
from claimrec.nlp.load import BUNDLED, COMPONENTS, load

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

# Run apart from claimrec: spaCy alone must find the components, and torch must not be there.
ALONE = """
import sys
sys.modules["torch"] = None  # an import of it fails
import spacy
nlp = spacy.load(sys.argv[1])
doc = nlp("The ministry denied the report.")
print([t.dep_ for t in doc])
"""


def test_the_bundled_pipeline(nlp: Language) -> None:
    assert (nlp.meta["lang"], nlp.meta["name"], nlp.pipe_names) == ("en", "claimrec_news", list(COMPONENTS))


def test_spacy_loads_the_folder_without_torch() -> None:
    command = [sys.executable, "-c", ALONE, str(BUNDLED)]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert result.stdout == "['det', 'nsubj', 'ROOT', 'det', 'dobj', 'punct']\n"


def test_a_folder_is_loaded(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    assert load(str(tmp_path)).pipe_names == list(COMPONENTS)


def test_other_pipelines_get_the_rules(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    without = spacy.load(tmp_path, exclude=["claimrec_designators", "claimrec_label_vote"])
    without.to_disk(tmp_path / "without")
    assert set(load(str(tmp_path / "without")).pipe_names) == set(COMPONENTS)


def test_a_missing_pipeline_says_how_to_install_it() -> None:
    with pytest.raises(
        ModelMissing, match=r"pip install https://\S+/en_core_web_trf-3\.8\.0-py3-none-any\.whl"
    ):
        load("en_core_web_trf")


def test_a_missing_folder_names_the_other_ways() -> None:
    with pytest.raises(
        ModelMissing, match=r"'/no/such/folder' is installed.*--model PATH.*leave --model out"
    ):
        load("/no/such/folder")


def test_a_folder_that_is_no_pipeline(tmp_path: Path) -> None:
    with pytest.raises(ModelUnfit, match=r"can't be loaded.*Give the folder that holds its config\.cfg"):
        load(str(tmp_path))


def test_a_pipeline_without_parser_and_entities(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(ModelUnfit, match="has no parser and no entity recogniser and no lemmatizer"):
        load(str(tmp_path))
