"""What a statement is about: predicate, parties, places, names and content words around an anchor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract import wordlists
from claimrec.extract.arguments import Arguments, arguments
from claimrec.extract.clauses import clause_head, clause_tokens, predicate_of
from claimrec.extract.groups import expand
from claimrec.extract.predicates import is_reporting, is_verb
from claimrec.extract.subjects import subjects_of
from claimrec.model import Frame

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from claimrec.extract.page import Page
    from claimrec.extract.tokens import Token

PLACES = frozenset({"GPE", "LOC", "FAC"})
CONTENT_TAGS = ("NN", "VB", "JJ")
NO_CONTENT = frozenset({"aux", "auxpass", "det", "case", "punct", "neg"})
FEW = 5
"""A clause with fewer content lemmas says too little of its own; its sentence speaks for it."""
OPEN_TAGS = frozenset({"PRP", "PRP$", "WP", "WDT", "WP$", "DT", "EX", "CD", "JJ"})
OPEN_WORDS = frozenset("one some other others none nobody everyone something many most that this".split())  # noqa: SIM905 (reads as a list)
AFFILIATIONS = frozenset({"from", "of", "for", "at", "with"})


def setting(token: Token, page: Page) -> Frame:
    """Return the frame of the clause that holds the token: everything but head, modifiers and period.

    `role` is what the token's phrase is to the predicate: agent, patient, a preposition, or the
    dependency label where it is none of these; None for the predicate itself.
    """
    predicate = predicate_of(token)
    found = arguments(predicate) if predicate is not None else Arguments()
    return frame_of(
        page,
        clause_tokens(clause_head(token)),
        predicate=predicate,
        role=_role(token, predicate, found),
        agent=parties(found.agents, page),
        patient=parties(found.patients, page),
    )


def frame_of(  # noqa: PLR0913 (the fields of a frame)
    page: Page,
    tokens: Sequence[Token],
    *,
    predicate: Token | None,
    role: str | None = None,
    agent: tuple[str, ...] = (),
    patient: tuple[str, ...] = (),
    alone: bool = False,
) -> Frame:
    """Return a frame whose names, places and content lemmas are those of the clause `tokens`.

    Where these say little, the whole sentence speaks for them, unless they are to stand `alone`.
    """
    context = content(tokens)
    if len(context) < FEW and not alone:
        tokens = tuple(tokens[0].sent)
        context = content(tokens)
    names = page.mentions.within(tokens[0].doc[tokens[0].i : tokens[-1].i + 1])
    return Frame(
        predicate=predicate.lemma_.lower() if predicate is not None else None,
        role=role,
        agent=agent,
        patient=patient,
        place=tuple(name for name in names if page.mentions.label(name) in PLACES),
        names=names,
        context=context,
    )


def content(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Return the lemmas that carry the meaning of the tokens, lower case, each once, in text order."""
    stop = wordlists.words("stop_lemmas")
    lemmas = (token.lemma_.lower() for token in tokens if _has_content(token))
    return tuple(dict.fromkeys(lemma for lemma in lemmas if lemma not in stop))


def _has_content(token: Token) -> bool:
    return token.tag_.startswith(CONTENT_TAGS) and token.dep_ not in NO_CONTENT and token.text[0].isalpha()


def parties(tokens: Iterable[Token], page: Page) -> tuple[str, ...]:
    """Return the name keys of the phrases headed by the tokens, each once.

    A phrase that is no name counts for the names it belongs to ("executives of A", "A's lawyers",
    "an A spokesman") and, where there is none, for its own lemma.
    """
    found: list[str] = []
    for token in tokens:
        whole = counted(token)
        found.extend(party(whole, page) or _speaking(whole, page) or _word(whole))
    return tuple(dict.fromkeys(found))


def _word(token: Token) -> list[str]:
    """Return the lemma of a noun; a pronoun nobody is known for says nothing of who it is."""
    named = token.text[0].isalpha() and token.tag_ not in OPEN_TAGS and token.lower_ not in OPEN_WORDS
    return [token.lemma_.lower()] if named else []


def _speaking(pronoun: Token, page: Page) -> list[str]:
    """Return who "they" are in "A and B said they will help": whoever speaks."""
    verb = pronoun.head
    if pronoun.tag_ != "PRP" or pronoun.lower_ in {"i", "we", "you"} or verb.dep_ != "ccomp":
        return []
    if not pronoun.dep_.startswith("nsubj") or not is_reporting(verb.head):
        return []
    subjects = subjects_of(verb.head)
    one = len(subjects) == 1 and subjects[0].tag_ in {"NNP", "PRP"}
    found = [key for subject in subjects for key in party(subject, page) or _word(subject)]
    alone = one and all(page.mentions.label(key) == "PERSON" for key in found)
    return [] if alone and pronoun.lower_ == "they" else found


def counted(token: Token) -> Token:
    """Return what a quantity is of: "people" of "hundreds of people"."""
    if token.lemma_.lower() in wordlists.words("partitives") or token.tag_ == "CD":
        for prep in token.children:
            if prep.dep_ == "prep" and prep.lower_ == "of":
                inner = next((part for part in prep.children if part.dep_ == "pobj"), None)
                return counted(inner) if inner is not None else token
    return token


def party(token: Token, page: Page) -> list[str]:
    """Return the name keys that one phrase stands for: its own, else those it belongs to.

    "Spokesmen for A" stand for A even where a capital makes them look like a name.
    """
    acting = token.lemma_.lower() in wordlists.words("people_nouns")
    own = name_of(token, page) or _explained(token, page)
    if own is not None and not (acting and own == token.lower_):
        return [own]
    return affiliations(token, page) if acting else []


def name_of(token: Token, page: Page) -> str | None:
    """Return the name key of a phrase, or of the phrase it explains ("John Doe, a local teacher")."""
    own = page.mentions.key(token)
    if own is None and token.dep_ == "appos":
        return page.mentions.key(token.head)
    return own


def _explained(token: Token, page: Page) -> str | None:
    """Return the name that an apposition gives a title ("the club's owner, Jane Roe")."""
    named = (page.mentions.key(part) for part in token.children if part.dep_ == "appos")
    return next((key for key in named if key is not None), None)


def affiliations(token: Token, page: Page) -> list[str]:
    """Return the keys of those whom a nominal phrase belongs to ("their executives", "officials from A")."""
    found: list[str | None] = []
    for part in token.children:
        if part.dep_ in {"poss", "compound", "amod", "nmod"} and part.tag_ != "CD":
            found.append(_owner(part, page) if part.tag_ == "PRP$" else page.mentions.key(part))
        elif (part.dep_ == "prep" and part.lower_ in AFFILIATIONS) or (
            part.dep_ == "acl" and part.lemma_.lower() in {"represent", "link"}
        ):
            found.extend(page.mentions.key(inner) for inner in _objects(part))
    return [key for key in dict.fromkeys(found) if key is not None]


def _owner(pronoun: Token, page: Page) -> str | None:
    """Return whose it is: the subject's of the clause where it can be, else who the pronoun stands for."""
    noun = pronoun.head
    verb = next((up for up in noun.ancestors if is_verb(up)), None)
    for subject in subjects_of(verb) if verb is not None else ():
        key = page.mentions.key(subject)
        if key is None or subject == noun or subject.i > noun.i:
            continue
        if (page.mentions.label(key) == "PERSON") == (pronoun.lower_ in {"his", "her"}):
            return key
    return page.mentions.key(pronoun)


def _objects(part: Token) -> list[Token]:

    own = [inner for inner in part.children if inner.dep_ in {"pobj", "dobj"}]
    own += [deeper for inner in part.children if inner.dep_ == "prep" for deeper in inner.children]
    return list(expand(own))


def _role(token: Token, predicate: Token | None, found: Arguments) -> str | None:
    """Return what the phrase of the token is to the predicate."""
    if predicate is None or token == predicate:
        return None
    path = {token.i, *(up.i for up in token.ancestors)}
    for role, heads in (("agent", found.agents), ("patient", found.patients)):
        if any(head.i in path and predicate.i != head.i and _below(token, head, predicate) for head in heads):
            return role
    for preposition, head in found.obliques:
        if head.i in path and _below(token, head, predicate):
            return preposition
    return _label(token, predicate)


def _below(token: Token, head: Token, predicate: Token) -> bool:
    """Tell whether the way up from the token meets the head before it meets the predicate."""
    current = token
    while current not in (head, predicate) and current.head != current:
        current = current.head
    return current == head


def _label(token: Token, predicate: Token) -> str:
    current = token
    while current.head not in (predicate, current):
        current = current.head
    return current.dep_
