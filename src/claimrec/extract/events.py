"""Event claims: who did, said or denied what; what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.arguments import Arguments, arguments
from claimrec.extract.clauses import clause_head, clause_tokens
from claimrec.extract.cores import LEAST, core, essence
from claimrec.extract.denials import Denial, denials, denied_agents
from claimrec.extract.frames import content, counted, frame_of, parties
from claimrec.extract.page import bounds, make_claim
from claimrec.extract.participants import ATTEND, convenes, participants
from claimrec.extract.predicates import (
    carried,
    carrier_of,
    child,
    children,
    is_event_noun,
    is_passive,
    is_verb,
    phrase,
)
from claimrec.extract.quotations import in_quotation
from claimrec.extract.speakers import speaker_of
from claimrec.extract.status import absent_events, is_negated, status_of
from claimrec.extract.topics import is_advice, is_classed, located, topic_of, word_set
from claimrec.model import Happened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Token

    from claimrec.extract.page import Page
    from claimrec.model import Claim, Status

COMMENT = "comment"
REPORTED = ("ccomp", "xcomp", "dobj", "pcomp")
TARGETS = frozenset({"to", "with", "on", "for"})
VAGUE = frozenset({"you", "one", "it", "there", "i", "we", "this", "that", "what", "who", "which"})
COPULAS = frozenset({"be", "become", "remain", "seem", "appear", "stay"})
NO_EVENT = frozenset({"have", "do", "let", "include", "mean", "concern", "regard", "lie"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "all", "no"})


def extract(page: Page) -> Iterator[Claim]:
    """Yield the event claims of an article in text order of their triggers, block by block."""
    for doc in page.docs:
        yield from _of_block(doc, page)


def _of_block(doc: Doc, page: Page) -> Iterator[Claim]:
    denied = {denial.predicate.i: denial for denial in denials(doc, page)}
    deniers = {denial.verb.i for denial in denied.values()}
    for token in doc:
        if token.i in denied:
            yield from _denied(denied[token.i], page)
        elif is_verb(token) and token.i not in deniers:
            trigger = carried(token)
            if trigger is None or trigger.i not in denied:
                yield from _of_verb(token, page)
        elif is_event_noun(token) and not _in_a_name(token) and carrier_of(token) is None:
            yield from _of_noun(token, page)


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
        yield _claim(
            denial.predicate,
            page,
            tokens=core(denial.verb, tokens),
            value=Happened(
                topic=topic_of(denial.predicate),
                negated=denial.negated,
                denier=party_key,
                content=content(clause_tokens(clause_head(denial.predicate))),
                frame=frame.model_copy(update={"head": denial.predicate.lemma_.lower()}),
            ),
            status="denied" if denial.negated else "asserted",
            speaker=page.mentions.display(party_key) if party_key in frame.names else party_key,
            mark=party_key,
        )


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
    if _subordinate(verb, trigger, page):
        return
    named = participants(verb, page)
    for participant in named:
        yield _happened(verb, trigger, page, topic=participant.topic, agent=participant.keys)
    if named and named[0].topic == topic_of(trigger):
        return
    if named and (verb.lemma_ == "be" or verb.lemma_.lower() in word_set("inclusion")):
        return
    if not named and _says_nothing(verb, trigger, page):
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
    if convenes(verb):
        found, topic = Arguments(found.patients, found.agents, found.obliques), ATTEND
    agents = parties(found.agents, page) if agent is None else agent
    quoted = core(verb, tokens)
    patient = _acted_on(verb, found, agents, page)
    frame = frame_of(page, quoted, predicate=trigger, agent=agents, patient=patient)
    own = content(essence(verb, quoted))
    return _claim(
        trigger,
        page,
        tokens=quoted,
        value=Happened(
            topic=topic or topic_of(trigger),
            negated=negated or is_negated(trigger) or is_negated(verb),
            content=content(_content_tokens(verb, quoted)),
            frame=frame.model_copy(update={"head": trigger.lemma_.lower(), "context": own}),
        ),
        status="denied" if negated else status_of(trigger),
        speaker=speaker_of(verb, page),
        mark="" if agent is None else f"{topic} {' '.join(agent)}",
    )


def _stated(verb: Token) -> list[Token]:
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
    own = [token for token in found.patients if phrase(verb) is None or token.head != verb]
    if own or (is_verb(verb) and carried(verb) is not None):
        return own
    wanted = TARGETS | {"in"} if topic_of(verb) == ATTEND else TARGETS
    following = [token for preposition, token in found.obliques if preposition in wanted]
    return [token for token in following if token.ent_type_ not in {"DATE", "TIME"}][:1]


def _content_tokens(verb: Token, tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens of what is reported, or of the clause where nothing is."""
    part = child(verb, "ccomp", "xcomp")
    return list(part.subtree) if part is not None else tokens


def _of_noun(noun: Token, page: Page) -> Iterator[Claim]:
    """Yield the claim of an event noun with named participants ("A's visit to B")."""
    found = arguments(noun)
    if not _has_parties(noun, found, page):
        return
    tokens = _noun_phrase(noun)
    frame = frame_of(
        page,
        tokens,
        predicate=noun,
        agent=parties(found.agents, page),
        patient=parties(found.patients, page),
    )
    yield _claim(
        noun,
        page,
        tokens=tokens,
        value=Happened(
            topic=topic_of(noun),
            negated=is_negated(noun),
            content=content(tokens),
            frame=frame.model_copy(update={"head": noun.lemma_.lower()}),
        ),
        status=status_of(noun),
        speaker=speaker_of(noun, page),
    )


def _in_a_name(noun: Token) -> bool:
    """Tell a noun that is part of a name, or only modifies another noun."""
    return noun.ent_type_ in {"ORG", "FAC", "LAW", "WORK_OF_ART", "PRODUCT"} or noun.dep_ in {
        "compound",
        "amod",
    }


def _has_parties(noun: Token, found: Arguments, page: Page) -> bool:
    """Tell whether an event noun says who takes part: a named party, and more than an adjective."""
    taking_part = [*found.agents, *found.patients]
    named = [token for token in taking_part if page.mentions.key(token) is not None]
    beside = [token for token in taking_part if token.dep_ not in {"amod", "compound", "nmod"}]
    if named and any(part.dep_ in {"acl", "relcl"} for part in noun.children):
        return True
    named_place = any(page.mentions.key(token) is not None for _, token in found.obliques)
    if named and (beside or named_place):
        return True
    by = any(part.lower_ == "by" for part in children(noun, "prep", "agent"))
    return by or (noun.dep_ in {"attr", "appos"} and bool(found.obliques))


def _noun_phrase(noun: Token) -> list[Token]:
    """Return the phrase of an event noun without relative clauses after it."""
    last = noun.i
    for part in noun.rights:
        if part.dep_ in {"prep", "agent", "prt"} or (part.dep_ == "acl" and part.tag_ == "VBN"):
            last = max(last, part.right_edge.i)
        elif part.dep_ != "punct":
            break
    head = noun.head
    first = head.left_edge.i if noun.dep_ == "attr" and last - head.left_edge.i < MOST else noun.left_edge.i
    return list(noun.doc[first : last + 1])


MOST = 25
"""No quotation of an event noun is longer than this many tokens."""


def _claim(  # noqa: PLR0913 (what a claim is made of)
    trigger: Token,
    page: Page,
    *,
    tokens: Sequence[Token],
    value: Happened,
    status: Status,
    speaker: str | None,
    mark: str = "",
) -> Claim:
    names = page.mentions
    doc = trigger.doc
    particle = next((part.i for part in children(trigger, "prt") if part.i == trigger.i + 1), trigger.i)
    return make_claim(
        page,
        "event",
        clause=bounds(doc[tokens[0].i : tokens[-1].i + 1]),
        anchor=bounds(doc[trigger.i : particle + 1]),
        value=value,
        subject=_shown(value.frame.agent, page),
        predicate=value.topic,
        obj=_shown(value.frame.patient, page),
        speaker=speaker,
        status=status,
        where=names.display(value.frame.place[0]) if value.frame.place else None,
        mark=mark,
    )


def _shown(keys: tuple[str, ...], page: Page) -> str | None:
    """Return parties as a reader sees them."""
    shown = (page.mentions.display(key) or key for key in keys)
    return ", ".join(shown) or None


def _says_nothing(verb: Token, trigger: Token, page: Page) -> bool:
    """Tell a verb that only carries another claim, or states nothing about anybody in particular."""
    return any(rule(verb, trigger, page) for rule in SILENT)


def _plain_saying(verb: Token, trigger: Token, page: Page) -> bool:
    """Tell "said" and its like: what is said is the claim."""
    del page
    sort = wordlists.pairs("reporting_verbs").get(verb.lemma_.lower())
    if verb != trigger or phrase(verb) or sort in {None, "none", "act", "deny"}:
        return False
    if is_advice(verb):
        return False
    return sort == "say" or any(children(verb, "ccomp"))


def _raising(verb: Token, trigger: Token, page: Page) -> bool:
    """Tell "expected to", "began to": the infinitive is the claim."""
    del page
    return verb == trigger and verb.lemma_.lower() in word_set("raising") and child(verb, "xcomp") is not None


def _subordinate(verb: Token, trigger: Token, page: Page) -> bool:
    """Tell infinitives of purpose, gerunds after prepositions and bare participles that name nobody."""
    if verb.dep_ == "pcomp" or (verb.dep_ == "acl" and verb.tag_ == "VB"):
        return True
    if verb.dep_ == "xcomp":
        raised = verb.head.lemma_.lower() in word_set("raising") or verb.head.lemma_ == "be"
        return not raised
    if verb.dep_ == "advcl" and verb.tag_ == "VB":
        return True
    return verb.dep_ in {"acl", "amod"} and not (is_classed(trigger) or _names_somebody(verb, page))


def _plain_description(verb: Token, trigger: Token, page: Page) -> bool:
    """Tell copulas whose complement is a noun, and verbs of having: entity claims, or no event at all."""
    del page
    if verb != trigger:
        return False
    if verb.lemma_ in COPULAS:
        return child(verb, "acomp") is None and located(verb) is None
    return verb.lemma_.lower() in NO_EVENT and not is_negated(verb)


def _nobody(verb: Token, trigger: Token, page: Page) -> bool:
    """Tell a statement without any definite participant, unless somebody is quoted with it."""
    del trigger
    found = arguments(verb)
    taking_part = [*found.agents, *found.patients, *(token for _, token in found.obliques)]
    if not any(counted(token).lower_ not in VAGUE for token in taking_part):
        return True
    if status_of(verb) in {"asserted", "denied"} or in_quotation(verb):
        return False
    return not (_names_somebody(verb, page) or any(_definite(token) for token in taking_part))


def _addressed(verb: Token, trigger: Token, page: Page) -> bool:
    """Tell a call to the reader, or the outlet's words about itself: an imperative, "we", "I", "you"."""
    del trigger, page
    if verb.tag_ == "VB" and verb.dep_ == "ROOT" and not any(children(verb, "nsubj", "aux")):
        return True
    agents = arguments(verb).agents
    own = bool(agents) and all(token.lower_ in {"we", "i", "you"} for token in agents)
    return own and not in_quotation(verb)


SILENT = (_plain_saying, _raising, _plain_description, _addressed, _nobody)


def _names_somebody(verb: Token, page: Page) -> bool:
    tokens = clause_tokens(clause_head(verb))
    return bool(page.mentions.within(verb.doc[tokens[0].i : tokens[-1].i + 1]))


def _definite(token: Token) -> bool:
    if token.lower_ in {"he", "she", "they"}:
        return True
    return any(part.lower_ in DEFINITE or part.dep_ == "poss" for part in token.children)
