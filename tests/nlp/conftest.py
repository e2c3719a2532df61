from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claimrec.nlp.load import load

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The bundled pipeline, loaded once."""
    return load()
