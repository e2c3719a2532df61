"""Claims of who or what somebody or something is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract.ages import ages
from claimrec.extract.appositions import appositions, kin, nominals, sorts_of_place
from claimrec.extract.frames import setting
from claimrec.extract.holders import holders
from claimrec.extract.origins import origins
from claimrec.extract.page import bounds, make_claim
from claimrec.extract.speakers import speaker_of
from claimrec.extract.statements import belonging, clauses, copulas, turns
from claimrec.extract.status import status_of
from claimrec.extract.titles import candidacies, parties, titles
from claimrec.extract.traits import hull
from claimrec.model import Described

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from claimrec.extract.page import Mentions, Page
    from claimrec.extract.tokens import Doc, Span
    from claimrec.extract.traits import Trait
    from claimrec.model import Claim, Status

FINDERS: tuple[Callable[[Doc, Mentions], Iterator[Trait]], ...] = (
    titles,
    appositions,
    nominals,
    sorts_of_place,
    parties,
    kin,
    ages,
    copulas,
    holders,
    clauses,
    belonging,
    turns,
    candidacies,
    origins,
)
"""Each finds one way of saying what somebody is."""


WITH_TARGET = frozenset({"membership", "ownership", "origin"})
"""Relations that say little without whom they lead to."""


def extract(page: Page) -> Iterator[Claim]:
    """Yield the entity claims of an article in text order; of two in one place the first found."""
    for doc in page.docs:
        found = (trait for find in FINDERS for trait in find(doc, page.mentions))
        once: dict[tuple[int, int, str], Trait] = {}
        for trait in found:
            once.setdefault((trait.anchor.start, trait.anchor.end, trait.bearer), trait)
        yield from (_claim(once[place], page) for place in sorted(once))


def _claim(trait: Trait, page: Page) -> Claim:
    status = _status(trait)
    negated = trait.negated or status == "denied"
    frame = setting(trait.head, page).model_copy(update={"head": _head(trait), "modifiers": trait.modifiers})
    value = Described(
        relation=trait.relation,
        bearer=trait.bearer,
        attribute=trait.attribute,
        target=trait.target,
        negated=negated,
        frame=frame,
    )
    return make_claim(
        page,
        "entity",
        clause=bounds(_whole_names(trait.clause)),
        anchor=bounds(trait.anchor),
        value=value,
        subject=page.mentions.display(trait.bearer),
        predicate=trait.relation,
        obj=trait.anchor.text,
        speaker=_speaker(trait, page, negated=negated),
        status=status,
        mark=trait.bearer,
    )


def _whole_names(clause: Span) -> Span:
    """Return the clause with all of a name that it cuts at an end: "Nordwind Group" for "Group"."""
    cut = [
        ent
        for ent in clause.doc.ents
        if ent.start < clause.start < ent.end or ent.start < clause.end < ent.end
    ]
    return hull(clause, *cut)


def _head(trait: Trait) -> str:
    """Name what is said: to belong to one body is another thing than to belong to another."""
    if trait.relation == "age":
        return "age"
    if trait.relation in WITH_TARGET and trait.target:
        return f"{trait.name} of {trait.target}"
    return trait.name


def _speaker(trait: Trait, page: Page, *, negated: bool) -> str | None:
    """Nobody is the source of what the article calls him, only of what he denies to be."""
    speaker = speaker_of(trait.head, page)
    return None if speaker == page.mentions.display(trait.bearer) and not negated else speaker


def _status(trait: Trait) -> Status:
    """A title or an apposition holds whatever the clause around it says; a clause has its own status."""
    stated = trait.head.dep_ in {"attr", "oprd", "relcl", "acl"}
    return "denied" if trait.negated else status_of(trait.head) if stated else "asserted"
