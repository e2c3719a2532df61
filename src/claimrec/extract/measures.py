"""The quantities of a parsed block that count or measure something: names, dates and pronouns left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from claimrec.canon.quantities import find_quantities
from claimrec.canon.times import find_times
from claimrec.canon.units import is_unit_word
from claimrec.extract import wordlists
from claimrec.extract.harm_words import harm_words, word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from claimrec.canon.quantities import FoundQuantity
    from claimrec.extract.tokens import Doc, Span, Token

NAMES = frozenset({"PRODUCT", "WORK_OF_ART", "LAW", "FAC", "ORG", "EVENT", "PERSON", "GPE", "LOC", "NORP"})
NO_PERSONS = frozenset({"GPE", "LOC", "FAC", "ORG", "DATE", "PRODUCT"})
TIMES = frozenset({"date", "relative", "clock"})
NUMERIC = frozenset({"nummod", "quantmod", "amod", "compound", "nmod", "det", "predet", "advmod", "npadvmod"})
ONE = 1.0
LARGEST_MAGNITUDE, QUAKE_REACH = 10, 8
OLDEST = 120
RATE_REACH = 4
LARGEST_MODEL = 1000


class Mention(NamedTuple):
    """One quantity in a block: its phrase, its value, and the token the phrase hangs on."""

    span: Span
    found: FoundQuantity
    root: Token


def mentions(doc: Doc) -> Iterator[Mention]:
    """Yield the quantities of a block that state how much or how many, in text order."""
    taken = [(start, end) for start, end, kind in find_times(doc.text) if kind in TIMES]
    for found in find_quantities(doc.text):
        if found.ordinal or any(found.core_start < end and start < found.core_end for start, end in taken):
            continue
        mention = _mention(doc, found)
        if mention is not None and not any(drops(mention) for drops in DROPPED):
            yield mention


def _mention(doc: Doc, found: FoundQuantity) -> Mention | None:
    span = doc.around(found.start, found.end)
    if span is None:
        return None
    mention = Mention(span, found, _root(span, found))
    if _is_magnitude(mention):
        return mention._replace(found=_with_unit(found, "magnitude"))
    if _is_rate(mention):
        return mention._replace(found=_with_unit(found, "percent"))
    if _is_age(mention):
        return mention._replace(found=replace(_with_unit(found, "year"), age=True))
    return mention


def _root(span: Span, found: FoundQuantity) -> Token:
    """Return what the phrase hangs on; a unit that stands once, later in a list, belongs to it."""
    root = span[-1] if span[0].lower_ == "not" else span.root  # "not a single" hangs on its noun
    shared = found.quantity.unit is not None and root.dep_ in NUMERIC and is_unit_word(root.head.lower_)
    return root.head if shared else root


def _with_unit(found: FoundQuantity, unit: str) -> FoundQuantity:
    return replace(found, quantity=found.quantity.model_copy(update={"unit": unit}))


def _is_magnitude(mention: Mention) -> bool:
    """A bare decimal below ten beside a quake: "a 6.6 tremor", "two quakes, measuring 6.6 and 6.4"."""
    quantity = mention.found.quantity
    low = quantity.low
    if quantity.unit is not None or mention.found.compound or low is None or not 1 < low < LARGEST_MAGNITUDE:
        return False
    if low == int(low):
        return False
    near = mention.span.doc[max(0, mention.span.start - QUAKE_REACH) : mention.span.end + QUAKE_REACH]
    return any(token.lemma_.lower() in word_set("quakes") for token in near)


def _is_rate(mention: Mention) -> bool:
    """A bare decimal of a rate where the sentence goes on in percent: "was 35.2, up from 34 percent"."""
    quantity, doc = mention.found.quantity, mention.span.doc
    if quantity.unit is not None or quantity.low is None or quantity.low == int(quantity.low):
        return False
    near = doc[max(0, mention.span.start - RATE_REACH) : mention.span.start]
    behind = doc[mention.span.end : mention.root.sent.end]
    rated = any(token.lemma_.lower() in word_set("rates") for token in near)
    return rated and any(token.lower_ in {"percent", "%", "cent"} for token in behind)


def _is_age(mention: Mention) -> bool:
    """A bare number between commas behind a person's name: "Jane Doe, 35, said"."""
    quantity, span = mention.found.quantity, mention.span
    if quantity.unit is not None or quantity.low is None or quantity.low != quantity.high:
        return False
    before, behind = span.start - 2, following(mention)
    if len(span) != 1 or before < 0 or span.doc[before + 1].text != "," or mention.found.spelled:
        return False
    closed = behind is None or behind.text in {",", ".", ";", ")"}
    name = span.doc[before]
    person = (
        name.ent_type_ == "PERSON"
        or (name.tag_ == "NNP" and name.ent_type_ not in NO_PERSONS)
        or any(name.lemma_.lower() in row[1].split() for row in wordlists.rows("persons"))
    )
    return closed and person and quantity.low <= OLDEST


def core(mention: Mention) -> Span:
    """Return the tokens of the number alone."""
    doc = mention.span.doc
    found = doc.around(mention.found.core_start, mention.found.core_end)
    return found if found is not None else mention.span


def following(mention: Mention) -> Token | None:
    """Return the token behind the phrase."""
    doc, end = mention.span.doc, mention.span.end
    return doc[end] if end < len(doc) else None


def preceding(mention: Mention) -> Token | None:
    """Return the token before the phrase."""
    start = mention.span.start
    return mention.span.doc[start - 1] if start else None


def _in_name(mention: Mention) -> bool:
    """The number belongs to a name that begins before it, or that is wholly a proper noun ("Big Three")."""
    number = core(mention)
    first = number[0]
    if first.ent_type_ not in NAMES or mention.found.money or mention.found.bounded:
        return False
    begins = first.ent_iob_ == "B"
    return not begins or (first.tag_.startswith("NNP") and not _headline(mention))


def _headline(mention: Mention) -> bool:
    words = [token for token in mention.span.sent if token.is_alpha]
    return sum(token.is_title or token.is_upper for token in words) > len(words) * 0.6


def _pronoun(mention: Mention) -> bool:
    """A "one" that counts nothing: pronouns, "one of", "one" for the article."""
    found = mention.found
    if not found.spelled or found.quantity.low != ONE or found.quantity.high != ONE or found.quantity.unit:
        return False
    if core(mention)[0].lower_ != "one" or found.bounded or found.compound:
        return False
    behind, before = following(mention), preceding(mention)
    if behind is not None and behind.lower_ == "of":
        return True
    emphatic = mention.span[0].lower_ in {"only", "just"} or (before is not None and before.lower_ == "only")
    head = mention.root.head
    if mention.root.dep_ not in NUMERIC or not head.tag_.startswith("NN"):
        return not (emphatic or _of_harm(head))
    harmed = head.dep_ != "pobj" and _of_harm(head.head)
    return not (emphatic or harmed or head.lemma_.lower() == "person" or _listed(head))


def _of_harm(word: Token) -> bool:
    """A verb or participle of harm beside it makes "one" a count ("one was killed", "one dead")."""
    return word.lemma_.lower() in harm_words() or word.lower_ in harm_words()


def _listed(noun: Token) -> bool:
    """As in "One" stands in a list with other numbers ("one officer and two guards")."""
    others = [*noun.conjuncts]
    return any(part.dep_ == "nummod" and part.lower_ != "one" for other in others for part in other.children)


def _article(mention: Mention) -> bool:
    """As in "A week", "a mile" that no preposition of extent makes an amount."""
    before = preceding(mention)
    if not mention.found.article or mention.found.bounded:
        return False
    lasting = before is not None and before.lower_ in word_set("lasting")
    return not lasting


def _nothing(mention: Mention) -> bool:
    """A "no" or "not a single" before what is not counted ("no reports"), "nobody" where no harm is told."""
    if mention.found.quantity.high != 0 or not mention.found.spelled:
        return False
    number = core(mention).text.lower()
    if number in {"no", "not a single"}:
        behind = following(mention)
        return behind is None or behind.lemma_.lower() not in word_set("no_counts")
    return not _of_harm(mention.root.head)


def _bare_definite(mention: Mention) -> bool:
    """As in "The two" and "these three" without a noun: they point back and count nothing new."""
    before = preceding(mention)
    quantity = mention.found.quantity
    if before is None or before.lower_ not in word_set("definite") or quantity.unit:
        return False
    if quantity.low is None or quantity.low >= LARGEST_MODEL:
        return False
    behind = following(mention)
    noun = behind is not None and behind.tag_.startswith(("NN", "JJ", "VBN", "CD", "HYPH"))
    return not noun


def _model_name(mention: Mention) -> bool:
    """Digits right before a name in the singular: "787 Dreamliner"."""
    behind = following(mention)
    if mention.found.spelled or mention.found.quantity.unit or mention.found.bounded or _headline(mention):
        return False
    return behind is not None and behind.tag_ == "NNP" and mention.root.head == behind


DROPPED: tuple[Callable[[Mention], bool], ...] = (
    _in_name,
    _pronoun,
    _article,
    _nothing,
    _bare_definite,
    _model_name,
)
