"""What several rooms' tests share: the fixtures' reports, each made once."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimrec.model import Report

FIXTURES = Path(__file__).parent.parent / "fixtures"


@pytest.fixture(scope="session")
def reports() -> Callable[[str], Report]:
    """Return a function that compares one story of `fixtures/`; the pipeline is loaded once."""
    from claimrec.load import read  # noqa: PLC0415 (tests that read no article load no pipeline)
    from claimrec.nlp.load import load  # noqa: PLC0415 (as above)
    from claimrec.pipeline import reconcile  # noqa: PLC0415 (as above)
    from claimrec.settings import Settings  # noqa: PLC0415 (as above)

    nlp = load()

    @cache
    def compare(name: str) -> Report:
        articles = read([str(FIXTURES / name)], settings=Settings()).articles
        return reconcile(articles, nlp, Settings())

    return compare
