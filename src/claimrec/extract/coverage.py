"""Which sentences were read, which passed over, and which should have held a claim that was not found."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from claimrec.extract.page import bounds
from claimrec.model import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from claimrec.extract.page import Page
    from claimrec.extract.tokens import Span
    from claimrec.model import BlockRole, Claim, State

FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
NUMBERS = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
DATES = frozenset({"DATE", "TIME"})
CLOSING = "\"')]\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"


def sentences(page: Page, claims: Sequence[Claim]) -> tuple[Sentence, ...]:
    """Return every sentence and every skipped stretch of the article, in text order.

    `claims` are sorted by where their anchors begin.
    """
    passed = [
        _made(page, stretch.start, stretch.end, state="skipped", reason=stretch.reason)
        for stretch in page.article.skipped
    ]
    return tuple(sorted((*passed, *_read(page, claims)), key=lambda sentence: sentence.start))


def _made(  # noqa: PLR0913 (the fields of a sentence)
    page: Page, start: int, end: int, *, state: State, reason: str | None = None, claims: tuple[str, ...] = ()
) -> Sentence:
    """Make a sentence of article offsets, without the white space around it."""
    quote = page.article.text[start:end]
    start += len(quote) - len(quote.lstrip())
    quote = quote.strip()
    return Sentence(
        start=start,
        end=start + len(quote),
        source=page.article.id,
        quote=quote,
        state=state,
        reason=reason,
        claims=claims,
    )


def _read(page: Page, claims: Sequence[Claim]) -> Iterator[Sentence]:
    anchors = [claim.anchor.start for claim in claims]
    for block, doc in zip(page.article.blocks, page.docs, strict=True):
        for sent in (sent for sent in doc.sents if not sent.text.isspace()):
            start, end = bounds(sent)
            own = claims[bisect_left(anchors, start) : bisect_left(anchors, end)]
            if own:
                ids = tuple(claim.id for claim in own)
                yield _made(page, start, end, state="claimed", claims=ids)
                continue
            passed, expected = _no_reporting(sent, block.role), _expected(page, sent)
            if passed or not expected:
                yield _made(page, start, end, state="skipped", reason=passed or "no statement")
            else:
                yield _made(page, start, end, state="not_understood", reason=expected)


def _no_reporting(sent: Span, role: BlockRole) -> str | None:
    """Return why nobody would look for a claim in the sentence, None where one may."""
    if role == "heading":
        return "heading"
    if not any(token.is_alpha or token.like_num for token in sent):
        return "no words"
    last = sent.text.rstrip().rstrip(CLOSING)[-1:]
    if last == ":" and not _verb(None, sent):
        return "label"
    return "question" if last == "?" else None


def _expected(page: Page, sent: Span) -> str:
    """Return what of the sentence makes a reader expect a claim: "verb, number", nothing where all lacks."""
    return ", ".join(sign for sign, holds in SIGNS.items() if holds(page, sent))


def _verb(_: Page | None, sent: Span) -> bool:
    return any(token.tag_ in FINITE for token in sent)


def _number(_: Page, sent: Span) -> bool:
    return any(token.tag_ == "CD" or token.ent_type_ in NUMBERS for token in sent)


def _date(_: Page, sent: Span) -> bool:
    return any(token.ent_type_ in DATES for token in sent)


def _name(page: Page, sent: Span) -> bool:
    return bool(page.mentions.within(sent))


SIGNS: Mapping[str, Callable[[Page, Span], bool]] = {
    "verb": _verb,
    "number": _number,
    "date": _date,
    "name": _name,
}
