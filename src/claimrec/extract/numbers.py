"""How much and how many: one claim for each quantity that counts or measures something."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from claimrec.extract import frames, speakers
from claimrec.extract.casualties import harm_of
from claimrec.extract.clauses import clause_head, clause_of, clause_tokens, predicate_of
from claimrec.extract.harm_words import harm_classes, word_set
from claimrec.extract.heads import PERSON, head_of
from claimrec.extract.measures import mentions
from claimrec.extract.page import make_claim
from claimrec.extract.parts import DIFFERENCE, WHOLE, is_difference, is_whole
from claimrec.extract.predicates import is_verb
from claimrec.extract.restrictions import modifiers_of, period_of
from claimrec.extract.speakers import estimated
from claimrec.extract.status import status_of
from claimrec.extract.subjects import subjects_of
from claimrec.extract.thresholds import bounded, crossing
from claimrec.extract.topics import is_classed, topic_of
from claimrec.extract.whereabouts import where
from claimrec.model import Measured

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from claimrec.extract.measures import Mention
    from claimrec.extract.page import Page
    from claimrec.extract.tokens import Token
    from claimrec.extract.wholes import Head
    from claimrec.model import Claim, Frame


def extract(page: Page) -> Iterator[Claim]:
    """Yield a number claim for each quantity, in text order."""
    for doc in page.docs:
        counted: Frame | None = None
        for mention in mentions(doc):
            head = head_of(mention)
            frame = _frame(mention, head, page)
            if counted is not None and _points_back(head, frame):
                frame = counted.model_copy(
                    update={"agent": (), "names": frame.names, "context": frame.context}
                )
            if mention.found.quantity.unit is None and not mention.found.compound:
                counted = frame
            yield _claim(mention, frame, page)


def _points_back(head: Head, frame: Frame) -> bool:
    """Tell "police put the figure at 38,000": the figure is of what was counted before."""
    total = head.lemma in word_set("totals") and frame.predicate not in harm_classes()
    return total and not any(
        part.dep_ in {"prep", "compound", "amod", "relcl"} for part in head.token.children
    )


def _claim(mention: Mention, frame: Frame, page: Page) -> Claim:
    base = mention.span.doc.offset
    return make_claim(
        page,
        "number",
        clause=clause_of(mention.root),
        anchor=(base + mention.found.start, base + mention.found.end),
        value=Measured(quantity=bounded(mention), frame=frame),
        subject=frame.head,
        predicate=frame.predicate,
        obj=_display(frame.patient, page),
        speaker=speakers.speaker_of(mention.root, page),
        status=status_of(mention.root),
        when=frame.period,
        where=where(clause_tokens(clause_head(mention.root)), mention.root, page),
    )


def _frame(mention: Mention, head: Head, page: Page) -> Frame:
    """Frame the number: its own harm ("800 homes destroyed") goes before the clause's predicate."""
    own = {token.lemma_.lower() for token in mention.span}
    frame = frames.setting(mention.root, page)
    frame = frame.model_copy(
        update={
            "agent": _bearers(frame.agent, head, own, page),
            "patient": tuple(party for party in frame.patient if party not in own),
            "head": head.lemma,
            "modifiers": modifiers_of(head, mention, page),
            "period": period_of(mention, page),
            "predicate": _predicate(mention.root),
        }
    )
    before = mention.span.doc[mention.span.start - 1].lower_ if mention.span.start else ""
    if before in MOVED and mention.found.quantity.unit is not None:
        frame = frame.model_copy(update={"predicate": MOVED[before]})
    if estimated(mention.root) is not None or crossing(mention) is not None:
        frame = frame.model_copy(update={"predicate": "be", "agent": ()})
    if is_difference(mention):
        return frame.model_copy(update={"predicate": DIFFERENCE, "role": DIFFERENCE})
    if is_whole(mention):
        return frame.model_copy(update={"predicate": None, "role": WHOLE, "agent": (), "patient": ()})
    refine = REFINED.get(_property(mention, head), _harmed)
    return frame.model_copy(update=refine(mention, head, frame, page))


def _bearers(agents: tuple[str, ...], head: Head, own: set[str], page: Page) -> tuple[str, ...]:
    """Return the agents without the number's own words; "Contoso's rate was 5 percent" is Contoso's."""
    own = {*own, head.token.lemma_.lower()}
    if head.lemma not in agents:
        return tuple(party for party in agents if party not in own)
    owners = frames.affiliations(head.token, page) if head.token.tag_.startswith("NN") else []
    return tuple(dict.fromkeys([*owners, *(party for party in agents if party not in {*own, head.lemma})]))


def _harmed(mention: Mention, head: Head, frame: Frame, page: Page) -> dict[str, object]:
    """What happened to what is counted, if that is told: those who are counted are no agents then."""
    harm = harm_of(mention.root, head.token)
    counts = mention.found.quantity.unit in {None, "percent"} and mention.found.compound is None
    if harm is None or not counts:
        return {}
    own = {head.lemma, head.token.lemma_.lower(), mention.root.lemma_.lower(), *OTHERS}
    agents = tuple(agent for agent in frame.agent if agent not in own)
    named = head.token.tag_.startswith("NN")
    patient = frames.parties([head.token], page) if named else tuple(filter(None, [head.lemma]))
    itself = harm.token == head.token and harm.name in word_set("personal_classes")
    lives = {"head": PERSON} if itself or head.lemma == "life" else {}
    return {**lives, "predicate": harm.name, "role": "patient", "agent": agents, "patient": patient}


def _property(mention: Mention, head: Head) -> str:
    if mention.found.age:
        return "age"
    return mention.found.quantity.unit or head.lemma or ""


def _aged(_mention: Mention, head: Head, _frame: Frame, page: Page) -> dict[str, object]:
    """An age is somebody's, whatever else the clause tells of them."""
    return {
        "predicate": "be",
        "role": "attr",
        "agent": (),
        "patient": frames.parties([head.token], page),
        "period": None,
    }


def _shaking(_mention: Mention, _head: Head, _frame: Frame, _page: Page) -> dict[str, object]:
    """A magnitude is the quake's, whatever the quake did."""
    return {"predicate": "measure", "role": "attr", "agent": (), "patient": ()}


def _living(mention: Mention, head: Head, _frame: Frame, page: Page) -> dict[str, object]:
    """A population is that of the place beside it: "Lima, a city of 500", "Lima has a population of 500"."""
    phrase = takewhile(lambda token: not is_verb(token), (head.token, *head.token.ancestors))
    settled = next((noun for noun in phrase if noun.dep_ == "appos"), None)
    owner = settled.head if settled is not None else next(iter(subjects_of(clause_head(mention.root))), None)
    place = page.mentions.key(owner) if owner is not None and owner.pos_ == "PROPN" else None
    named = place is not None and page.mentions.label(place) in frames.PLACES
    return {"predicate": "live", "role": "agent", "agent": (place,) if named else (), "patient": ()}


def _multiplied(mention: Mention, head: Head, frame: Frame, _page: Page) -> dict[str, object]:
    """What was doubled or tripled grew or shrank so, whichever verb says it."""
    if not is_verb(mention.root):
        return {}
    agents = tuple(party for party in frame.agent if party != head.lemma)
    return {"predicate": "multiply", "role": "patient", "agent": agents, "patient": ()}


OTHERS = frozenset(
    {"people", "person", "other", "others", "one", "nobody", "none", "toll", "number", "figure"}
)
REFINED: dict[str, Callable[[Mention, Head, Frame, Page], dict[str, object]]] = {
    "age": _aged,
    "magnitude": _shaking,
    "population": _living,
    "times": _multiplied,
}


MOVED = {"up": "rise", "down": "fall"}
DIRECTIONS = (("rise", "rises", "rising_nouns"), ("fall", "falls", "falling_nouns"))


def _predicate(root: Token) -> str | None:
    """Return the class of the predicate where the list of events knows it, else its lemma.

    The classes of harm are left to `harm_of`, which looks at who suffers it.
    """
    predicate = predicate_of(root)
    if predicate is None:
        return None
    lemma = predicate.lemma_.lower()
    for name, verbs, nouns in DIRECTIONS:
        if lemma in word_set(verbs if is_verb(predicate) else nouns):
            return name
    topic = topic_of(predicate) if is_classed(predicate) else lemma
    return lemma if topic in harm_classes() else topic


def _display(keys: tuple[str, ...], page: Page) -> str | None:
    return page.mentions.display(keys[0]) if keys else None
