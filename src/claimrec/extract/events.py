"""Event claims: who did, said or denied what; what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract.arguments import Arguments, arguments
from claimrec.extract.clauses import clause_head, clause_tokens
from claimrec.extract.cores import LEAST, core, essence
from claimrec.extract.denials import Denial, denials, denied_agents
from claimrec.extract.event_nouns import in_a_name, of_noun
from claimrec.extract.frames import content, frame_of, parties
from claimrec.extract.happened import event_claim
from claimrec.extract.negation import absent_events, is_negated, limits
from claimrec.extract.participants import ATTEND, convenes, participants
from claimrec.extract.predicates import (
    carried,
    carrier_of,
    child,
    children,
    is_event_noun,
    is_passive,
    is_verb,
    phrases,
)
from claimrec.extract.speakers import speaker_of
from claimrec.extract.status import status_of
from claimrec.extract.tellable import is_subordinate, says_nothing
from claimrec.extract.topics import topic_of, word_set
from claimrec.model import TAKING_BACK, Happened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimrec.extract.page import Page
    from claimrec.extract.tokens import Doc, Token
    from claimrec.model import Claim

COMMENT = "comment"
LOSE, WIN, CAPTURE = "lose", "win", "capture"
TARGETS = frozenset({"to", "with", "on", "for"})


def extract(page: Page) -> Iterator[Claim]:
    """Yield the event claims of an article in text order of their triggers, block by block."""
    for doc in page.docs:
        yield from _of_block(doc, page)


def _of_block(doc: Doc, page: Page) -> Iterator[Claim]:
    denied = {denial.anchor.i: denial for denial in denials(doc, page)}
    deniers = {denial.verb.i for denial in denied.values()}
    deniers |= {
        part.i for denial in denied.values() if denial.mark for part in children(denial.verb, "ccomp")
    }
    for token in doc:
        if token.i in denied:
            yield from _denied(denied[token.i], page)
        elif is_verb(token) and token.i not in deniers:
            trigger = carried(token)
            if trigger is None or trigger.i not in denied:
                yield from _of_verb(token, page)
        elif is_event_noun(token) and not in_a_name(token) and carrier_of(token) is None:
            yield from of_noun(token, page)


def _denied(denial: Denial, page: Page) -> Iterator[Claim]:
    """Yield one claim for each party that denies."""
    for party_key in denial.parties:
        agent = denied_agents(denial, party_key, page)
        tokens = clause_tokens(clause_head(denial.verb))
        frame = frame_of(
            page,
            tokens,
            predicate=denial.predicate,
            agent=agent,
            patient=_acted_on(denial.predicate, arguments(denial.predicate), agent, page),
        )
        yield event_claim(
            denial.anchor,
            page,
            tokens=_with(denial.anchor, core(denial.verb, tokens)),
            value=Happened(
                topic=topic_of(denial.predicate),
                negated=denial.negated,
                denier=party_key,
                content=content(clause_tokens(clause_head(denial.predicate))),
                frame=frame.model_copy(update={"head": denial.predicate.lemma_.lower()}),
            ),
            status="denied" if denial.negated else "asserted",
            speaker=page.mentions.display(party_key),
            mark=party_key,
        )


def _with(anchor: Token, tokens: list[Token]) -> list[Token]:
    """Return the tokens with the anchor among them ("a CLAIM (that the army rejected)")."""
    first, last = min(tokens[0].i, anchor.left_edge.i), max(tokens[-1].i, anchor.i)
    return tokens if anchor in tokens else list(anchor.doc[first : last + 1])


def _of_verb(verb: Token, page: Page) -> Iterator[Claim]:
    """Yield the claims of a verb: one for each named participant, or one for all."""
    trigger = carried(verb) or verb
    absent = absent_events(verb)
    if absent:
        yield from (_happened(verb, noun, page, negated=True) for noun in absent)
        return
    if _is_silence(verb):
        yield from _each(verb, trigger, page, COMMENT)
        return
    if is_subordinate(verb, trigger, page):
        return
    named = participants(verb, page)
    for participant in named:
        yield _happened(verb, trigger, page, topic=participant.topic, agent=participant.keys)
    if named and named[0].topic == topic_of(trigger):
        return
    if named and (verb.lemma_ == "be" or verb.lemma_.lower() in word_set("inclusion")):
        return
    if not named and says_nothing(verb, trigger, page):
        return
    yield _happened(verb, trigger, page)


def _is_silence(verb: Token) -> bool:
    """Tell "declined to comment", "did not respond to a request", "could not be reached for comment"."""
    if not is_negated(carried(verb) or verb):
        return False
    if topic_of(carried(verb) or verb) == COMMENT:
        return True
    objects = [obj for prep in children(verb, "prep") for obj in children(prep, "pobj")]
    objects += list(children(verb, "dobj"))
    return any(obj.lemma_.lower() == COMMENT for obj in objects)


def _each(verb: Token, trigger: Token, page: Page, topic: str) -> Iterator[Claim]:
    """Yield one claim for each named party of a verb whose subject is a coordination."""
    found = arguments(verb)
    subjects = found.patients if is_passive(verb) else found.agents
    for key in parties(subjects, page):
        yield _happened(verb, trigger, page, topic=topic, agent=(key,))


def _happened(  # noqa: PLR0913 (what a claim may differ in)
    verb: Token,
    trigger: Token,
    page: Page,
    *,
    topic: str | None = None,
    agent: tuple[str, ...] | None = None,
    negated: bool = False,
) -> Claim:
    tokens = _stated(verb)
    found = arguments(verb)
    topic = topic or topic_of(trigger)
    if agent is not None and topic == ATTEND and trigger.lemma_ in {"be", "include", "feature"}:
        found = Arguments()
    topic, found = _turned(verb, topic, found)
    agents = parties(found.agents, page) if agent is None else agent
    quoted = core(verb, tokens)
    patient = _acted_on(verb, found, agents, page)
    frame = frame_of(page, quoted, predicate=trigger, agent=agents, patient=patient)
    own = content([trigger, *trigger.lefts] if negated else essence(verb, quoted))
    return event_claim(
        trigger,
        page,
        tokens=quoted,
        value=Happened(
            topic=topic,
            negated=negated or is_negated(trigger) or is_negated(verb),
            content=content(_content_tokens(verb, quoted)),
            frame=frame.model_copy(
                update={
                    "head": trigger.lemma_.lower(),
                    "modifiers": limits(verb),
                    "context": (*own, *_overturning(verb)),
                }
            ),
        ),
        status="denied" if negated else status_of(trigger),
        speaker=speaker_of(verb, page),
        mark="" if agent is None else f"{topic} {' '.join(agent)}",
    )


def _overturning(verb: Token) -> tuple[str, ...]:
    """Return what says that the clause takes back an earlier report ("did not shrink after all")."""
    phrases = (" ".join(token.lower_ for token in part.subtree) for part in verb.children)
    return (TAKING_BACK,) if TAKING_BACK in phrases else ()


def _turned(verb: Token, topic: str, found: Arguments) -> tuple[str, Arguments]:
    """Turn "the talks drew A" into A attended, and "A lost to B" into B won, "A fell to B" into B took A."""
    if convenes(verb):
        return ATTEND, Arguments(found.patients, found.agents, found.obliques)
    winners = tuple(token for preposition, token in found.obliques if preposition == "to")
    losers = found.agents or found.patients
    if topic == LOSE and winners:
        return WIN, Arguments(winners, losers)
    if topic == CAPTURE and verb.lemma_.lower() == "fall":
        return topic, Arguments(winners, losers)
    return topic, found


def _stated(verb: Token) -> Sequence[Token]:
    """Return the tokens that state it: the clause, or of a gerund among others its own words."""
    head = clause_head(verb)
    tokens = clause_tokens(head)
    own = clause_tokens(verb)
    gerund = verb.tag_ == "VBG" and head != verb and verb.dep_ != "xcomp"
    return own if gerund and sum(token.is_alpha for token in own) >= LEAST else tokens


def _acted_on(predicate: Token, found: Arguments, agent: tuple[str, ...], page: Page) -> tuple[str, ...]:
    """Return the keys of whom or what it is done to; nobody is on both sides."""
    return tuple(key for key in parties(_objects(predicate, found), page) if key not in agent)


def _objects(verb: Token, found: Arguments) -> list[Token]:
    """Return the patients, or where there are none what a verb with a preposition acts on."""
    own = [token for token in found.patients if not _in_phrase(token, verb)]
    if own or (is_verb(verb) and carried(verb) is not None):
        return own
    wanted = TARGETS | {"in"} if topic_of(verb) == ATTEND else TARGETS
    following = [token for preposition, token in found.obliques if preposition in wanted]
    return [token for token in following if token.ent_type_ not in {"DATE", "TIME"}][:1]


def _in_phrase(token: Token, verb: Token) -> bool:
    """Tell the object that is part of the verb's meaning ("took PART")."""
    return token.head == verb and (verb.lemma_.lower(), token.lemma_.lower()) in phrases()


def _content_tokens(verb: Token, tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens of what is reported, or of the clause where nothing is."""
    part = child(verb, "ccomp", "xcomp")
    return list(part.subtree) if part is not None else essence(verb, tokens)
