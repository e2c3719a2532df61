"""Running a pipeline over texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.nlp.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc


def parse(texts: Iterable[str], nlp: Language) -> Iterator[Doc]:
    """Yield one ``Doc`` a text, in order; every offset in it is an offset in the text.

    The ``Doc`` sees plain quotes, dashes and spaces (see ``plain``), so quote the text, never the ``Doc``.
    """
    yield from nlp.pipe(plain(text) for text in texts)
