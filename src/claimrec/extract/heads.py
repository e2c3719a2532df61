"""What a number is of: the noun that is counted, paid, shared or measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.canon.units import dimension
from claimrec.extract import wordlists
from claimrec.extract.casualties import harm_of
from claimrec.extract.harm_words import word_set
from claimrec.extract.measures import NUMERIC
from claimrec.extract.predicates import is_verb
from claimrec.extract.thresholds import crossing
from claimrec.extract.topics import topic_of
from claimrec.extract.wholes import (
    NEAR,
    POPULATION,
    Head,
    adjacent,
    behind_noun,
    counted_by,
    level,
    modified,
    moved,
    named,
    of_whole,
    paid,
    subject_of,
    within_whole,
    worth,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from claimrec.extract.measures import Mention
    from claimrec.extract.tokens import Token

PERSON, PRISON = "person", "prison"


def head_of(mention: Mention) -> Head:
    """Return what the number is of; the token is the number's own where no noun is found."""
    kind = _kind(mention)
    for reader in READERS[kind]:
        head = reader(mention)
        if head is not None:
            found = counted_by(head)
            return Head(_normal(found.lemma, kind), found.token)
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


def _elliptic(mention: Mention) -> Head | None:
    """A number that stands for its noun: people where people are hurt, else what was counted before."""
    harm = harm_of(mention.root, mention.root)
    if harm is not None and harm.name in word_set("personal_classes"):
        return Head(PERSON, mention.root)
    if mention.root.tag_ in {"NN", "NNS"} and not mention.found.spelled:
        return named(mention.root)
    for token in mention.root.conjuncts:
        if token.i < mention.root.i and token.tag_ in {"NN", "NNS"}:
            return Head(token.lemma_.lower(), mention.root)
    if mention.found.quantity.vague and mention.found.quantity.unit is None:
        return Head(PERSON, mention.root)
    further = any(token.lower_ in {"more", "others"} for token in (mention.root, *_next(mention)))
    subject = mention.root.dep_ in {"nsubj", "nsubjpass"}
    if further or harm is not None or subject or _in_list(mention) or _parallel(mention):
        earlier = _counted_before(mention)
        if earlier is not None:
            return Head(earlier.lemma_.lower(), mention.root)
    return Head(PERSON, mention.root) if _joins(mention.root) else None


def _joins(root: Token) -> bool:
    """As in "About 7,000 took part": only people do that."""
    verb = root.head
    if root.dep_ != "nsubj" or not is_verb(verb):
        return False
    words = {verb.lemma_.lower(), *(f"{verb.lemma_.lower()}_{part.lower_}" for part in verb.children)}
    return not words.isdisjoint(word_set("joining"))


def _in_list(mention: Mention) -> bool:
    """As in "900 residents slept in a school, 500 in a church and 40 in tents"."""
    start, behind = mention.span.start, _next(mention)
    before = mention.span.doc[start - 1].lower_ if start else ""
    return before in {",", "and", ";"} and bool(behind) and behind[0].lower_ in {"in", "at", "on", "from"}


def _parallel(mention: Mention) -> bool:
    """As in "the party won 34 seats and its rival took 12"."""
    behind = _next(mention)
    bare = not behind or behind[0].is_punct or behind[0].tag_ in {"IN", "CC"}
    return bare and mention.root.dep_ == "dobj" and mention.root.head.dep_ == "conj"


def _next(mention: Mention) -> list[Token]:
    return list(mention.span.doc[mention.span.end : mention.span.end + 1])


def _counted_before(mention: Mention) -> Token | None:
    for token in reversed(list(mention.root.sent.doc[mention.root.sent.start : mention.span.start])):
        if token.tag_ == "NNS" and any(part.dep_ == "nummod" for part in token.children):
            return token
    return None


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
    lemma, names = verb.lemma_.lower(), wordlists.pairs("money_verbs")
    beside = mention.root.dep_ == "npadvmod" and lemma in names
    if not is_verb(verb) or not (beside or mention.root.dep_ in {"dobj", "conj"}):
        return None
    return Head(names.get(lemma, lemma), mention.root)


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
    if not is_verb(token):
        return None
    imprisons = topic_of(token) == "sentence" or _gets_years(mention, token)
    return Head(PRISON if imprisons else token.lemma_.lower(), mention.root)


def _gets_years(mention: Mention, verb: Token) -> bool:
    """As in "Clerk gets 12 years" with nothing behind it but why."""
    behind = _next(mention)
    last = not behind or behind[0].is_punct or behind[0].lower_ in {"for", "over"}
    years = mention.found.quantity.unit in {"year", "month"} and mention.root.dep_ == "dobj"
    return years and last and verb.lemma_.lower() in {"get", "receive"}


def _compound(mention: Mention) -> Head | None:
    """As in "A 225-page report" counts pages, of the report."""
    noun = modified(mention)
    if mention.found.compound == "time":  # a four-time champion was champion four times
        return noun or Head(None, mention.root)
    return Head(mention.found.compound, noun.token if noun else mention.root)


def _age(mention: Mention) -> Head | None:
    noun = modified(mention)
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
                subject_of(token)
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


def _multiplied(mention: Mention) -> Head | None:
    """As in "sales doubled", "the firm tripled its profits": the object, else the subject."""
    verb = mention.root
    if not is_verb(verb):
        return None
    what = next((part for part in verb.children if part.dep_ == "dobj" and part.tag_ in {"NN", "NNS"}), None)
    return named(what) if what is not None else subject_of(verb)


def _magnitude(mention: Mention) -> Head | None:
    """The quake, however it is called."""
    tokens = [mention.root, *mention.root.ancestors]
    near = [*tokens, *reversed(list(mention.root.sent))]
    quake = next((token for token in near if token.lemma_.lower() in word_set("quakes")), None)
    return Head("earthquake", quake if quake is not None else mention.root)


READERS: dict[str, tuple[Callable[[Mention], Head | None], ...]] = {
    "count": (_inhabitants, of_whole, crossing, modified, adjacent, behind_noun, _elliptic, within_whole),
    "share": (crossing, level, moved, of_whole, within_whole, modified, paid, _compared),
    "money": (crossing, worth, modified, within_whole, paid, of_whole, _compared, _earned),
    "length": (_extent, modified, within_whole, of_whole),
    "time": (of_whole, modified, within_whole, _lasting),
    "magnitude": (_magnitude,),
    "multiple": (_multiplied, of_whole, modified, within_whole),
    "pair": (_contest, within_whole, modified),
    "age": (_age,),
    "compound": (_compound,),
    "measure": (crossing, of_whole, modified, within_whole),
}
