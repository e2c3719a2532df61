"""Quotations: where the marks of a block open and close, and the verb that says whose words they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.memory import remembered
from claimrec.extract.predicates import is_reporting, is_verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimrec.extract.page import Page
    from claimrec.extract.tokens import Doc, Token

QUOTE = '"'
UNFINISHED = frozenset({",", "?", "!", "-", "--"})
"""What the quoted words end with where the sentence goes on behind them."""


@remembered
def quotations(doc: Doc) -> Sequence[tuple[int, int]]:
    """Return the token indices of opening and closing marks; an unclosed quotation runs to the end."""
    marks = [token.i for token in doc if token.text == QUOTE]
    if len(marks) % 2:
        marks.append(len(doc))
    return tuple(zip(marks[::2], marks[1::2], strict=True))


def in_quotation(token: Token) -> bool:
    """Tell whether the token stands between quotation marks."""
    return _holding(token) is not None


def quoting_verb(token: Token, page: Page) -> Token | None:
    """Return the verb that says who speaks in the quotation that holds the token.

    It stands behind the quotation in its sentence, before it, in an earlier sentence of the block, or in
    the block before where the quotation opens this one.
    """
    held = _holding(token)
    if held is None:
        return _announced(token, page)
    return next(_around(token.doc, *held), None) or _announced(token, page)


def _holding(token: Token) -> tuple[int, int] | None:
    return next(((first, last) for first, last in quotations(token.doc) if first < token.i < last), None)


def _around(doc: Doc, first: int, last: int) -> Iterator[Token]:
    """Yield the verbs outside quotations that may introduce this one, the likeliest first."""
    end = _end_of_sentence(doc, first, last)
    yield from (verb for verb in doc[last:end] if _introduces(verb))
    for sentence in reversed([sent for sent in doc.sents if sent.start <= first]):
        yield from (verb for verb in reversed(sentence) if verb.i < first and _introduces(verb))


def _end_of_sentence(doc: Doc, first: int, last: int) -> int:
    """Return where the sentence around a quotation ends, also where the parser cut it at the mark."""
    if last >= len(doc):
        return len(doc)
    same = doc[last].sent.start <= last - 1
    goes_on = last + 1 < len(doc) and last > first and doc[last - 1].text in UNFINISHED
    return doc[last + 1].sent.end if goes_on else doc[last].sent.end if same else last


def _introduces(verb: Token) -> bool:
    quoted = wordlists.pairs("reporting_verbs").get(verb.lemma_.lower()) == "quoted"
    return is_verb(verb) and (quoted or is_reporting(verb)) and not in_quotation(verb)


def _announced(token: Token, page: Page) -> Token | None:
    """Return the verb of the block before that announces this one, or whose speaker goes on in it."""
    previous = _block_before(token.doc, page)
    if previous is None or not len(previous):
        return None
    colon = previous[-1].text == ":"
    if not colon and not (token.doc[0].text == QUOTE and in_quotation(token)):
        return None
    sentences = list(previous.sents) if quotations(previous) and not colon else list(previous.sents)[-1:]
    verbs = (verb for sent in reversed(sentences) for verb in reversed(sent) if _introduces(verb))
    return next(verbs, None)


def _block_before(doc: Doc, page: Page) -> Doc | None:
    """Return the block before this one; blocks stand in text order."""
    start = doc.offset
    earlier = [other for other in page.docs if other.offset < start]
    return earlier[-1] if earlier else None
