"""Who took part: the named parties of a company of people, each for itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimrec.extract.arguments import arguments
from claimrec.extract.frames import affiliations, party
from claimrec.extract.groups import conjuncts, expand, members
from claimrec.extract.predicates import child, children, is_noun, is_passive, is_verb, trigger_of
from claimrec.extract.subjects import subjects_of
from claimrec.extract.topics import is_gathering, topic_of, word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimrec.extract.page import Page
    from claimrec.extract.tokens import Token

ATTEND = "attend"
CONVENING = frozenset({"involve", "draw", "attract", "feature"})
PRESENT = frozenset({"present", "attend", "participate"})


@dataclass(frozen=True, slots=True)
class Participant:
    """One party of an event: the head of its phrase, the name keys it goes by, and the class of the event."""

    token: Token
    keys: tuple[str, ...]
    topic: str = ATTEND


def participants(verb: Token, page: Page) -> list[Participant]:
    """Return the parties that this verb says took part, one for each named party."""
    found: list[Participant] = []
    for read in RULES:
        for new in read(verb, page):
            if not any(new.topic == old.topic and set(new.keys) <= set(old.keys) for old in found):
                found.append(new)
    return found


def _attending(verb: Token, page: Page) -> Iterator[Participant]:
    """Read "A and B attended", "A was represented by B", "the talks involved A"."""
    trigger = trigger_of(verb)
    if topic_of(trigger) != ATTEND and not convenes(verb):
        return
    roles = arguments(verb)
    heads = [*roles.agents, *(roles.patients if is_passive(verb) else ())]
    if verb.lemma_.lower() in CONVENING:
        heads = list(roles.patients) if convenes(verb) else []
    if verb.lemma_.lower() == "represent" and not is_passive(verb):
        return
    yield from _named(heads, page)


def convenes(verb: Token) -> bool:
    """Tell "the talks involved A", "the meeting drew executives": who is named took part."""
    if verb.lemma_.lower() not in CONVENING or is_passive(verb) or child(verb, "dobj") is None:
        return False
    return any(not is_verb(subject) and is_gathering(subject) for subject in subjects_of(verb))


def _gathered(verb: Token, page: Page) -> Iterator[Participant]:
    """Read "executives from C, including those of A and B, held talks"."""
    if not is_gathering(trigger_of(verb)):
        return
    for head in subjects_of(verb):
        for group in conjuncts(head):
            yield from _named(members(group), page)
            if page.mentions.key(group) is None and _is_company(group):
                yield from _named([group], page)


def _is_company(noun: Token) -> bool:
    """Tell several people, or a word for a company of them."""
    return noun.tag_ == "NNS" or noun.lemma_.lower() in word_set("collectives")


def _included(verb: Token, page: Page) -> Iterator[Participant]:
    """Read "the delegation included A and B", "executives present included A"."""
    if verb.lemma_.lower() not in word_set("inclusion") or is_passive(verb):
        return
    for subject in subjects_of(verb):
        topic = _topic_of_company(subject)
        if topic is not None:
            yield from _named(expand(children(verb, "dobj")), page, topic)


def _among(verb: Token, page: Page) -> Iterator[Participant]:
    """Read "among them were A and B", "among the dead was A"."""
    if verb.lemma_ != "be":
        return
    among = next((part for part in children(verb, "prep") if part.lower_ == "among"), None)
    company = child(among, "pobj") if among is not None else None
    if company is None:
        return
    topic = _topic_of_company(company) or (ATTEND if company.lower_ in {"them", "those", "these"} else None)
    if topic is not None:
        yield from _named(expand(children(verb, "attr", "nsubj")), page, topic)


RULES = (_attending, _gathered, _included, _among)


def _topic_of_company(noun: Token) -> str | None:
    """Return what the members of a company have in common: attended, died, were injured."""
    lemma = noun.lemma_.lower()
    for part in children(noun, "acl", "amod", "relcl"):
        if part.lemma_.lower() in PRESENT:
            return ATTEND
        if part.tag_ == "VBN" and part.dep_ != "relcl":
            return topic_of(part)
    if lemma in word_set("victims"):
        return "die"
    if lemma in word_set("collectives") or lemma in word_set("gatherings"):
        return ATTEND
    return None


def _named(heads: Iterable[Token], page: Page, topic: str = ATTEND) -> Iterator[Participant]:
    """Yield one participant for each named party of the phrases.

    A person goes by the own name and by the body named before it ("A chief executive John Doe").
    """
    for head in heads:
        own = page.mentions.key(head)
        if own is None:
            yield from (Participant(head, (key,), topic) for key in party(head, page))
        elif is_noun(head) or head.tag_ == "PRP":
            yield Participant(head, (own, *_titles(head, page, own)), topic)


def _titles(head: Token, page: Page, own: str) -> Iterator[str]:
    """Yield the bodies a person is named with ("A chief executive John Doe", "John Doe of A")."""
    if page.mentions.label(own) != "PERSON":
        return
    titles = page.mentions.within(head.doc[head.left_edge.i : head.i + 1])
    for name in dict.fromkeys((*titles, *affiliations(head, page))):
        if name != own and page.mentions.label(name) in {"ORG", "NORP", "GPE"}:
            yield name
