"""What a number is of: the noun that is counted, paid, shared or measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimrec.canon.units import dimension, is_unit_word
from claimrec.extract import wordlists
from claimrec.extract.casualties import harm_of, word_set
from claimrec.extract.measures import NUMERIC
from claimrec.extract.predicates import children, is_verb

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Token

    from claimrec.extract.measures import Mention

RELATIVES = frozenset({"which", "whom", "them", "these", "those"})
PERSON, POPULATION = "person", "population"
NEAR = 2
"""How many tokens behind an amount the preposition may stand that says what it is of."""
OF_MONEY = ("in", "for", "of", "on", "to")
TIME_LABELS = frozenset({"DATE", "TIME", "GPE", "CARDINAL", "MONEY", "PERCENT"})


class Head(NamedTuple):
    """The lemma of what is measured, and the noun or verb whose restrictions apply."""

    lemma: str | None
    token: Token


def head_of(mention: Mention) -> Head:
    """Return what the number is of; the token is the number's own where no noun is found."""
    kind = _kind(mention)
    for reader in READERS[kind]:
        head = reader(mention)
        if head is not None:
            return Head(_normal(head.lemma, kind), head.token)
    return Head(None, mention.root)


def _kind(mention: Mention) -> str:
    found = mention.found
    if found.age:
        return "age"
    if found.money:
        return "money"
    if found.compound is not None and found.quantity.unit is None:
        return "compound"
    kind = dimension(found.quantity.unit)
    return kind if kind in READERS else "measure"


def _normal(lemma: str | None, kind: str) -> str | None:
    counted = kind == "count" or lemma != "body"
    return PERSON if counted and lemma in word_set("person_nouns") else lemma


def _named(token: Token) -> Head:
    return Head(token.lemma_.lower(), token)


def _modified(mention: Mention) -> Head | None:
    """The noun the phrase stands before: "36 people", "a $5 million fine", "a 40-hour course"."""
    token = mention.root
    while token.dep_ in NUMERIC and token.head.i >= mention.span.start and token.head != token:
        token = token.head
        outside = not mention.span.start <= token.i < mention.span.end
        if token.tag_.startswith("NN") and outside and not is_unit_word(token.lower_):
            return _named(_last(token))
    return None


def _last(noun: Token) -> Token:
    while noun.dep_ == "compound" and noun.head.tag_.startswith("NN") and noun.head.i == noun.i + 1:
        noun = noun.head
    return noun


def _of_whole(mention: Mention) -> Head | None:
    """As in "Hundreds of houses", "36 percent of its gas", "two of which"."""
    for token in _own(mention):
        for prep in children(token, "prep"):
            if prep.lower_ != "of" or prep.i < mention.span.start:
                continue
            for inner in children(prep, "pobj"):
                if inner.lower_ in RELATIVES:
                    found = _antecedent(inner)
                    return None if found is None else _named(found)
                if inner.tag_.startswith(("NN", "CD")) and inner.ent_type_ not in TIME_LABELS - {"CARDINAL"}:
                    return _named(_shared(inner))
    return None


def _shared(noun: Token) -> Token:
    """The noun that two modifiers share ("hundreds of state and private SCHOOLS" reads like two things)."""
    if noun.tag_ != "NN":
        return noun
    return next((part for part in children(noun, "conj") if part.tag_ == "NNS"), noun)


def _own(mention: Mention) -> Iterator[Token]:
    yield mention.root
    yield from (
        token for token in mention.span if token != mention.root and token.tag_.startswith(("NN", "CD"))
    )


def _antecedent(relative: Token) -> Token | None:
    """What "which" stands for: the noun its clause modifies, else the last plural before it."""
    for up in relative.ancestors:
        if up.dep_ == "relcl" and up.head.tag_.startswith("NN"):
            return up.head
    start = relative.sent.start
    before = [token for token in relative.doc[start : relative.i] if token.tag_ in {"NNS", "NNPS"}]
    return before[-1] if before else None


def _elliptic(mention: Mention) -> Head | None:
    """A number that stands for its noun: people where people are hurt, else what was counted before."""
    harm = harm_of(mention.root, mention.root)
    if harm is not None and harm.name in word_set("personal_classes"):
        return Head(PERSON, mention.root)
    if mention.root.tag_ in {"NN", "NNS"} and not mention.found.spelled:
        return _named(mention.root)
    for token in mention.root.conjuncts:
        if token.i < mention.root.i and token.tag_.startswith("NN"):
            return Head(token.lemma_.lower(), mention.root)
    if mention.found.quantity.vague and mention.found.quantity.unit is None:
        return Head(PERSON, mention.root)
    further = any(token.lower_ in {"more", "others"} for token in (mention.root, *_next(mention)))
    if further or harm is not None or mention.root.dep_ in {"nsubj", "nsubjpass"}:
        earlier = _counted_before(mention)
        return None if earlier is None else Head(earlier.lemma_.lower(), mention.root)
    return None


def _next(mention: Mention) -> list[Token]:
    return list(mention.span.doc[mention.span.end : mention.span.end + 1])


def _counted_before(mention: Mention) -> Token | None:
    for token in reversed(list(mention.root.sent.doc[mention.root.sent.start : mention.span.start])):
        if token.tag_ == "NNS" and any(part.dep_ == "nummod" for part in token.children):
            return token
    return None


def _adjacent(mention: Mention) -> Head | None:
    """The plural right behind the number, wherever the parser hung the two."""
    doc, end = mention.span.doc, mention.span.end
    return _named(doc[end]) if end < len(doc) and doc[end].tag_ == "NNS" else None


def _behind_noun(mention: Mention) -> Head | None:
    """As in "Population 167,000": the noun right before the number."""
    noun = mention.root.head
    return _named(noun) if noun.tag_ == "NN" and noun.i == mention.span.start - 1 else None


def _inhabitants(mention: Mention) -> Head | None:
    """As in "A city of 60,000 people", "where 90,000 people live": the population."""
    noun = mention.root.head if mention.root.dep_ in NUMERIC else mention.root
    if noun.lemma_.lower() not in word_set("person_nouns") | {"resident", "inhabitant", "population"}:
        return None
    above = noun.head
    settled = (
        noun.dep_ == "pobj" and above.lower_ == "of" and above.head.lemma_.lower() in word_set("settlements")
    )
    home = noun.dep_ == "pobj" and above.lower_ in {"to", "by"} and above.head.lemma_.lower() == "home"
    dwelling = above.lemma_.lower() in word_set("dwelling") and noun.dep_ == "nsubj"
    return Head(POPULATION, above.head if settled else noun) if settled or home or dwelling else None


def _earned(mention: Mention) -> Head | None:
    """As in "Earned $5 million": the verb says what money it is."""
    verb = mention.root.head
    return (
        Head(verb.lemma_.lower(), mention.root)
        if is_verb(verb) and mention.root.dep_ in {"dobj", "conj"}
        else None
    )


def _within_whole(mention: Mention) -> Head | None:
    """As in "a rate of 36 percent", "a depth of 35 kilometres", "the toll rose to 128", "the fine was $5"."""
    token = mention.root
    if token.dep_ == "pobj":
        return _governed(token)
    if token.dep_ == "parataxis":
        return _inserted(token)
    if token.dep_ in {"attr", "acomp", "appos", "dep"}:
        return _subject(token.head) if token.head.tag_.startswith("VB") else _apposed(token)
    changed = token.dep_ in {"dobj", "npadvmod"} and token.head.lemma_.lower() in word_set("exceeding")
    return _subject(token.head) if changed else None


def _governed(token: Token) -> Head | None:
    """The noun before the preposition, else what the verb before it is told of."""
    preposition, noun = token.head, token.head.head
    if preposition.lower_ in {"of", "at"} and noun.tag_ in {"NN", "NNS"}:
        return _named(noun)
    verb = noun if is_verb(noun) else noun.head
    pegged = next(children(verb, "dobj"), None) if verb.lemma_.lower() in word_set("pegs") else None
    if pegged is not None and pegged != token:
        return _named(pegged)
    return _subject(verb) if preposition.lower_ in {"to", "at", "from", "by", "between"} else None


def _inserted(token: Token) -> Head | None:
    """As in "the population, about 12,000, has doubled": the subject, where it is one that has a number."""
    subject = _subject(token.head) if is_verb(token.head) else None
    fits = subject is not None and subject.lemma in word_set("totals") | {POPULATION}
    return subject if fits else None


def _apposed(token: Token) -> Head | None:
    return _named(token.head) if token.head.tag_ in {"NN", "NNS"} else None


def _subject(verb: Token) -> Head | None:
    subject = next(children(verb, "nsubj", "nsubjpass"), None)
    return None if subject is None or subject.tag_ not in {"NN", "NNS"} else _named(subject)


def _paid(mention: Mention) -> Head | None:
    """As in "$43 million in federal taxes", "$5 for a ticket": the noun of the preposition right behind."""
    end = mention.span.end
    doc = mention.span.doc
    for prep in doc[end : end + NEAR]:
        if prep.tag_ not in {"IN", "TO"} or prep.lower_ not in OF_MONEY:
            continue
        noun = next(children(prep, "pobj"), None)
        if noun is not None and noun.tag_ in {"NN", "NNS"} and noun.ent_type_ not in TIME_LABELS:
            return _named(_shared(noun))
    return None


def _extent(mention: Mention) -> Head | None:
    """As in "35 kilometres deep", "75 km west of", "10 centimetres in height"."""
    words = wordlists.pairs("extents")
    doc, end = mention.span.doc, mention.span.end
    beside = [mention.root.head, *(doc[place] for place in range(end, min(end + NEAR + 1, len(doc))))]
    for token in beside:
        name = words.get(token.lemma_.lower()) or words.get(token.lower_)
        if name is not None:
            return Head(name, mention.root)
    return None


def _lasting(mention: Mention) -> Head | None:
    """The verb that lasts so long ("jailed for two months")."""
    token = mention.root
    while token.head != token and not is_verb(token):
        token = token.head
    return Head(token.lemma_.lower(), mention.root) if is_verb(token) else None


def _compound(mention: Mention) -> Head | None:
    """As in "A 225-page report" counts pages, of the report."""
    noun = _modified(mention)
    return Head(mention.found.compound, noun.token if noun else mention.root)


def _age(mention: Mention) -> Head | None:
    noun = _modified(mention)
    if noun is not None:
        return Head("age", noun.token)
    for token in mention.root.ancestors:
        if token.tag_.startswith("NN"):
            return Head("age", token)
        if is_verb(token):
            break
    return Head("age", mention.root)


def _compared(mention: Mention) -> Head | None:
    """As in "turnout was 61 percent, compared with 58 percent": the subject of the other figure."""
    for token in mention.root.ancestors:
        if is_verb(token) and token.lemma_.lower() != "compare":
            return (
                _subject(token)
                if any(up.lemma_.lower() == "compare" for up in mention.root.ancestors)
                else None
            )
    return None


def _contest(mention: Mention) -> Head | None:
    """A score or a vote, by the verb: "won 3-1", "voted 52-48"."""
    for token in (mention.root, *mention.root.ancestors):
        for lemma, name in (("votes", "vote"), ("scorings", "score")):
            if token.lemma_.lower() in word_set(lemma):
                return Head(name, mention.root)
    return None


def _magnitude(mention: Mention) -> Head | None:
    """The quake, however it is called."""
    tokens = [mention.root, *mention.root.ancestors]
    near = [*tokens, *reversed(list(mention.root.sent))]
    quake = next((token for token in near if token.lemma_.lower() in word_set("quakes")), None)
    return Head("earthquake", quake if quake is not None else mention.root)


READERS: dict[str, tuple[Callable[[Mention], Head | None], ...]] = {
    "count": (_inhabitants, _of_whole, _modified, _adjacent, _behind_noun, _elliptic, _within_whole),
    "share": (_of_whole, _within_whole, _modified, _paid, _compared),
    "money": (_modified, _within_whole, _paid, _of_whole, _compared, _earned),
    "length": (_extent, _modified, _within_whole, _of_whole),
    "time": (_of_whole, _modified, _within_whole, _lasting),
    "magnitude": (_magnitude,),
    "pair": (_contest, _within_whole, _modified),
    "age": (_age,),
    "compound": (_compound,),
    "measure": (_of_whole, _modified, _within_whole),
}
