"""What restricts the thing that is measured: its adjectives, owners, complements and its time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.canon.times import find_moments
from claimrec.extract import wordlists
from claimrec.extract.clauses import clause_head
from claimrec.extract.harm_words import word_set
from claimrec.extract.predicates import children, is_verb
from claimrec.extract.wholes import of_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimrec.canon.times import FoundMoment
    from claimrec.extract.measures import Mention
    from claimrec.extract.page import Page
    from claimrec.extract.tokens import Span, Token
    from claimrec.extract.wholes import Head
    from claimrec.model import Moment

RESTRICTING = ("amod", "compound", "nmod", "poss", "nummod")
COMPLEMENTS = frozenset({"of", "in", "from", "for", "on", "to", "at", "by", "with", "between", "under"})
NUMBERS = frozenset({"CARDINAL", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"})
CONTRASTS = frozenset({"compared", "from", "versus", "against", "than", "but", "while", "whereas", "to"})
LONG = frozenset({"month", "season", "quarter", "year", "decade", "century"})
"""Grains of a time that restricts a count ("in 2009-13"); a day only tells when something happened."""


def modifiers_of(head: Head, mention: Mention, page: Page) -> tuple[str, ...]:
    """Return the lemmas and name keys that restrict what is measured, each once, in text order."""
    phrase = range(mention.span.start, mention.span.end)
    found = {token.i: token for token in _restricting(head.token, mention) if token.i not in phrase}
    whole = of_whole(mention)
    if whole is not None and whole.token != head.token and head.lemma is not None:
        found[whole.token.i] = whole.token
    if head.token != mention.root and head.lemma in {"age", "population", mention.found.compound}:
        found[head.token.i] = head.token
    tokens = [found[place] for place in sorted(found)]
    stop = wordlists.words("stop_lemmas")
    lemmas = (page.mentions.key(token) or token.lemma_.lower() for token in tokens)
    return tuple(dict.fromkeys(lemma for lemma in lemmas if lemma not in stop and lemma[:1].isalnum()))


def _restricting(head: Token, mention: Mention) -> Iterator[Token]:
    last = max(head.i, mention.span.end - 1)
    yield from _phrase(head)
    for part in children(head, "prep"):
        if part.lower_ in COMPLEMENTS:
            for inner in children(part, "pobj"):
                yield from _content(inner)
    for verb in children(head, "acl", "relcl", "amod"):
        if is_verb(verb) and verb.i > head.i:
            yield verb
            yield from _manner(verb, last)
    whole = _whole(head)
    if is_verb(whole.head) and whole.dep_ in {"nsubj", "nsubjpass", "dobj"}:
        yield from _manner(whole.head, last)
        preps = [prep for prep in children(whole.head, "prep") if prep.lower_ in {"from", "with"}]
        suffered = (noun for prep in preps for noun in children(prep, "pobj"))
        for hurt in (*children(whole.head, "dobj"), *suffered):
            if hurt.lemma_.lower() in word_set("hurts"):
                yield from children(hurt, "amod")


def _whole(head: Token) -> Token:
    """Climb from "others" to "dozens" in "dozens of others": the verb takes the whole."""
    while head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.dep_ == "prep":
        head = head.head.head
    return head


def _phrase(noun: Token) -> Iterator[Token]:
    own = list(children(noun, *RESTRICTING))
    parts = [*own, *(joined for part in own for joined in children(part, "conj"))]  # "state and local taxes"
    if noun.tag_ == "CD" and any(part.lemma_.lower() in word_set("totals") for part in parts):
        return
    for part in parts:
        if (
            part.ent_type_ not in NUMBERS
            and part.tag_ not in {"CD", "PRP$", "POS"}
            and not (is_verb(part) and part.i > noun.i)
        ):
            yield part
            yield from _phrase(part)


def _content(noun: Token) -> Iterator[Token]:
    if noun.tag_.startswith("NN") and noun.ent_type_ not in NUMBERS:
        yield noun
        yield from _phrase(noun)


def _manner(verb: Token, last: int) -> Iterator[Token]:
    """As in "seriously injured", "partly destroyed": the degree of what happened."""
    for part in children(verb, "advmod"):
        between = verb.doc[last + 1 : part.i]
        if part.lower_ in word_set("adverbs_of_harm") and not any(token.like_num for token in between):
            yield part


def period_of(mention: Mention, page: Page) -> Moment | None:
    """Return the time that the number is restricted to: the nearest of a month or more in its clause.

    Clauses joined by "and" share their time. A magnitude belongs to one quake, so a day restricts it as well.
    """
    sentence = mention.root.sent
    place = mention.found.end
    within = sentence.start_char, sentence.end_char
    found = [
        moment
        for moment in find_moments(sentence.doc.text, reference=page.article.published, within=within)
        if _restricts(moment, of_quake=mention.found.quantity.unit == "magnitude")
        if _same_clause(mention, _token(sentence, moment)) and not _contrasted(sentence, mention, moment)
    ]
    nearest = min(found, key=lambda moment: (abs(moment.start - place), moment.start), default=None)
    return None if nearest is None else nearest.moment


def _token(sentence: Span, moment: FoundMoment) -> Token:
    span = sentence.doc.around(moment.start, moment.end)
    return sentence.root if span is None else span.root


def _same_clause(mention: Mention, time: Token) -> bool:
    """The two stand in one clause or in coordinated ones, not one in a relative clause of the other."""
    own, other = clause_head(mention.root), clause_head(time)
    return own == other or other in own.conjuncts


def _contrasted(clause: Span, mention: Mention, moment: FoundMoment) -> bool:
    """Another figure and a word of contrast stand between: "61 percent, compared with 58 percent in 2019"."""
    behind = moment.start >= mention.found.end
    first, last = (mention.found.end, moment.start) if behind else (moment.end, mention.found.start)
    between = [token for token in clause if first <= token.idx < last]
    return any(token.like_num for token in between) and any(token.lower_ in CONTRASTS for token in between)


def _restricts(found: FoundMoment, *, of_quake: bool) -> bool:
    if found.kind not in {"date", "relative"}:
        return False
    if of_quake:
        return found.moment.grain != "part"
    moment = found.moment
    yearless = moment.grain == "month" and moment.month is not None
    return moment.grain in LONG and (moment.start is not None or yearless)
