"""claimrec lines up what several articles on one event claim, and finds agreement and contradiction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.errors import ClaimrecError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimrec.model import Report
    from claimrec.settings import Settings

__version__ = "0.2.0"

__all__ = ["ClaimrecError", "__version__", "compare"]


def compare(paths: Sequence[str], settings: Settings | None = None) -> Report:
    """Load, read and compare the articles in `paths` (files, folders, globs) and return the report.

    Raises a `ClaimrecError` when there is nothing to read or the pipeline can't be used.
    """
    # Imported here: `import claimrec` must not pay for spaCy (0.6 to 1.7 s).
    from claimrec.load import read  # noqa: PLC0415 (no spaCy yet)
    from claimrec.nlp.load import load  # noqa: PLC0415 (no spaCy yet)
    from claimrec.pipeline import reconcile  # noqa: PLC0415 (no spaCy yet)
    from claimrec.settings import Settings  # noqa: PLC0415 (no spaCy yet)

    settings = settings or Settings()
    loaded = read(paths, settings=settings)
    return reconcile(loaded.articles, load(settings.model), settings, problems=loaded.problems)
