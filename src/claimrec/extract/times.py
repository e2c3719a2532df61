"""When: one claim for each date, time of day or relative date that dates an event or a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from claimrec.canon.concepts import concept
from claimrec.canon.times import FoundMoment, find_moments
from claimrec.extract import frames, speakers, wordlists
from claimrec.extract.arguments import Arguments, arguments
from claimrec.extract.clauses import clause_head, clause_of, clause_tokens
from claimrec.extract.dating import Dating, ahead, dated
from claimrec.extract.page import make_claim
from claimrec.extract.predicates import SUBJECTS, child, children, is_verb, phrase
from claimrec.extract.status import status_of
from claimrec.extract.whereabouts import where
from claimrec.model import Dated, Moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimrec.extract.page import Page
    from claimrec.extract.tokens import Span, Token
    from claimrec.model import Claim, Frame, Status

KINDS = frozenset({"date", "relative", "clock"})
TIME_LABELS = frozenset({"", "DATE", "TIME", "CARDINAL", "ORDINAL", "QUANTITY", "EVENT"})
BOUNDS = {
    "since": "since", "from": "from", "until": "until", "till": "until", "by": "by", "through": "until",
    "up": "until", "no": "until", "before": "before", "prior": "before", "after": "after",
}  # fmt: skip
ADDED = frozenset({"appos", "relcl", "conj", "cc", "punct", "parataxis"})
IMPRINT = frozenset({"publish", "post", "update", "modify", "print"})
TOO_LONG = frozenset({"century"})


class Mention(NamedTuple):
    """A time expression in a sentence, and what it dates."""

    span: Span
    found: FoundMoment
    dating: Dating | None


def extract(page: Page) -> Iterator[Claim]:
    """Yield a number claim for each time expression that dates something, in text order."""
    last: Moment | None = None
    for doc in page.docs:
        for sentence in doc.sents:
            spoken_of = None
            for mention in _mentions(sentence, page, last):
                if mention.found.moment.start is not None and not _is_saying(mention.dating):
                    spoken_of = mention.found.moment
                if _dates_something(mention):
                    yield _claim(mention, page)
            last = spoken_of


def _is_saying(dating: Dating | None) -> bool:
    """Whether the day is that of a statement, from which no story counts its days."""
    return dating is not None and is_verb(dating.event) and speakers.is_reporting(dating.event)


def _mentions(sentence: Span, page: Page, last: Moment | None) -> Iterator[Mention]:
    """Find the time expressions of a sentence, resolved by the tense of what they date."""
    readings = _Readings(sentence, page, last)
    for found in readings.plain:
        span = sentence.doc.around(found.start, found.end)
        if span is None:
            continue
        dating = dated(span)
        coming = None if dating is None else ahead(dating.verb or dating.event)
        yield Mention(span, found if coming is None else readings.told(found, ahead=coming), dating)


class _Readings:
    """The time expressions of one sentence, read as told of the past, of the future, or of either."""

    def __init__(self, sentence: Span, page: Page, last: Moment | None) -> None:
        self._text = sentence.doc.text
        self._within = sentence.start_char, sentence.end_char
        self._reference = page.article.published
        self._last = last
        self._told: dict[bool, dict[tuple[int, int], FoundMoment]] = {}
        self.plain = self._found(ahead=None)

    def told(self, found: FoundMoment, *, ahead: bool) -> FoundMoment:
        """Return the same expression, read as past or as still to come."""
        if ahead not in self._told:
            self._told[ahead] = {(other.start, other.end): other for other in self._found(ahead=ahead)}
        return self._told[ahead].get((found.start, found.end), found)

    def _found(self, *, ahead: bool | None) -> list[FoundMoment]:
        return find_moments(
            self._text, reference=self._reference, last=self._last, ahead=ahead, within=self._within
        )


def _dates_something(mention: Mention) -> bool:
    moment = mention.found.moment
    if mention.found.kind not in KINDS or mention.dating is None or moment.grain in TOO_LONG:
        return False
    return not (_is_name(mention) or _is_vague(mention) or _is_imprint(mention.dating))


def _is_imprint(dating: Dating) -> bool:
    """Whether it dates the article itself: "Published 3 March", "Updated at 9 p.m."."""
    event = dating.event
    bare = is_verb(event) and event.dep_ == "ROOT" and child(event, *SUBJECTS) is None
    return bare and event.lemma_.lower() in IMPRINT


def _is_name(mention: Mention) -> bool:
    """Whether the expression is part of a name: the 2015 World Cup, the Sunday Mirror."""
    root = mention.span.root
    if any(token.ent_type_ not in TIME_LABELS for token in mention.span) and root.tag_.startswith(
        ("NNP", "CD")
    ):
        return root.ent_type_ not in TIME_LABELS
    head = root.head
    year = len(mention.span) == 1 and root.like_num
    event = None if mention.dating is None else mention.dating.event
    if year and event is not None and event.tag_.startswith("NNP"):
        return True
    return (
        year and root.dep_ in {"nummod", "nmod", "compound", "amod", "poss"} and head.tag_.startswith("NNP")
    )


def _is_vague(mention: Mention) -> bool:
    """Whether it says too little of when: this year, years ago, today as in nowadays."""
    words = mention.span.text.lower().split()
    moment = mention.found.moment
    if words[-1] == "year" and words[0] in {"this", "the", "current"}:
        return True
    if words[-1] == "ago" and moment.start is None and words[0] in wordlists.words("vague_lengths"):
        return True
    return words == ["today"] and _generic(mention.dating)


def _generic(dating: Dating | None) -> bool:
    """Whether the verb tells what always is, in the simple present."""
    verb = None if dating is None else dating.verb
    if verb is None or verb.tag_ not in {"VBZ", "VBP"}:
        return False
    return not any(children(verb, "aux", "auxpass")) and not speakers.is_reporting(verb)


def _claim(mention: Mention, page: Page) -> Claim:
    root = mention.span.root
    event = root if mention.dating is None else mention.dating.event
    frame = _frame(mention, event, page)
    start = root.doc.offset + mention.found.start
    anchor = (start, start + mention.found.end - mention.found.start)
    return make_claim(
        page,
        "number",
        clause=clause_of(event),
        anchor=anchor,
        value=Dated(moment=mention.found.moment, frame=frame),
        subject=_display(frame.agent, page),
        predicate=frame.head,
        obj=_display(frame.patient, page),
        speaker=None if _is_saying(mention.dating) else speakers.speaker_of(event, page),
        status=_status(mention, event),
        when=mention.found.moment,
        where=where(clause_tokens(clause_head(event)), event, page),
    )


def _status(mention: Mention, event: Token) -> Status:
    """A date before its noun is given as known, whatever is said of the noun: Tuesday's talks were."""
    status = status_of(event)
    stated = mention.dating is not None and mention.dating.verb is not None
    return status if stated or status == "planned" else "asserted"


def _display(keys: tuple[str, ...], page: Page) -> str | None:
    return page.mentions.display(keys[0]) if keys else None


def _frame(mention: Mention, event: Token, page: Page) -> Frame:
    """Frame the dated event: by the verb that states it, else by its own phrase."""
    verb = None if mention.dating is None else mention.dating.verb
    frame = (
        _noun_frame(event, mention.span, page)
        if verb is None
        else _verb_frame(event, verb, mention.span, page)
    )
    return frame.model_copy(
        update={
            "head": _head(event),
            "modifiers": _modifiers(event, mention.span),
            "role": _role(mention),
        }
    )


def _head(event: Token) -> str:
    """Return the lemma, or the word for verb and object or particle together ("open_fire", "blow_up")."""
    lemma = event.lemma_.lower()
    if not is_verb(event):
        return lemma
    phrases = (f"{lemma}_{part.lower_}" for part in children(event, "prt"))
    known = next((each for each in phrases if concept(each) != each), None)
    return phrase(event) or known or lemma


def _verb_frame(event: Token, verb: Token, span: Span, page: Page) -> Frame:
    """Frame a verb, or the noun it carries: the noun is then no party, and its own parties come first."""
    frame = frames.setting(verb, page)
    if event == verb:
        return frame
    own = _noun_frame(event, span, page)
    lemma = event.lemma_.lower()
    # a disaster acts for nobody: whom the parse makes its verb's subject is somebody else
    patients = () if phrase(verb) else frame.patient
    agents = () if verb.lemma_.lower() in wordlists.words("impact_verbs") else frame.agent
    return frame.model_copy(
        update={
            "predicate": lemma,
            "agent": own.agent or tuple(key for key in agents if key != lemma),
            "patient": own.patient or tuple(key for key in patients if key != lemma),
        }
    )


def _noun_frame(noun: Token, span: Span, page: Page) -> Frame:
    """Frame a noun: by its own phrase where that names somebody, else by its clause."""
    phrase_of = _phrase(noun)
    names = page.mentions.within(noun.doc[phrase_of[0].i : phrase_of[-1].i + 1])
    taking = arguments(noun) if noun.tag_ in {"NN", "NNS"} else Arguments()
    frame = frames.frame_of(
        page,
        phrase_of if names else clause_tokens(clause_head(noun)),
        predicate=noun,
        agent=frames.parties(_outside(taking.agents, span), page),
        patient=frames.parties(_outside(taking.patients, span), page),
    )
    if not names:
        return frame
    places = tuple(name for name in names if page.mentions.label(name) in frames.PLACES)
    return frame.model_copy(update={"names": names, "place": places})


def _outside(tokens: tuple[Token, ...], span: Span) -> list[Token]:
    """Leave out the time expression itself, which the possessive of "Sunday's vote" makes a party."""
    return [token for token in tokens if token not in span]


def _phrase(noun: Token) -> list[Token]:
    """Return the noun's phrase without what is only added to it (appositions, clauses, conjuncts)."""
    kept = [noun]
    for part in noun.children:
        if part.dep_ not in ADDED:
            kept.extend(part.subtree)
    return sorted(kept, key=lambda token: token.i)


def _modifiers(event: Token, span: Span) -> tuple[str, ...]:
    if is_verb(event):
        return ()
    parts = children(event, "amod", "compound", "nummod", "nmod")
    return tuple(part.lemma_.lower() for part in parts if part not in span and part.tag_ != "POS")


def _role(mention: Mention) -> str | None:
    """Return since, from, until, by, before or after where the expression bounds what it dates."""
    moment, first = mention.found.moment, mention.span[0]
    closed = moment.month_to is not None or (moment.start is not None and moment.end is not None)
    if not closed:
        return BOUNDS.get(first.lower_)
    begun = first.i > 0 and first.nbor(-1).lower_ == "from" and first.lower_ != "from"
    return "from" if begun and first.nbor(-1).dep_ == "prep" else None
