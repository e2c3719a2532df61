"""Claims in, groups out: names resolved, pairs proposed, ladders climbed, links joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.align import acts, attributes, dates, measures
from claimrec.align.canonical import canonical_names
from claimrec.align.folding import fold
from claimrec.align.groups import group
from claimrec.align.levels import Pair, climb
from claimrec.align.pairs import propose
from claimrec.align.stories import stories
from claimrec.align.views import view, weigh
from claimrec.model import Aligned, Apart, Link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from claimrec.align.aliases import Aliases
    from claimrec.align.levels import Ladder
    from claimrec.align.views import View
    from claimrec.model import Article, Claim, Group

LADDERS: Mapping[str, Ladder] = {
    "measured": measures.LADDER,
    "dated": dates.LADDER,
    "described": attributes.LADDER,
    "happened": acts.LADDER,
}


def align(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    named: Mapping[str, Mapping[str, str]] | None = None,
) -> Aligned:
    """Put together the claims that are about the same thing; each claim ends up in exactly one group.

    `named`: for each source the entity label of every name key that it mentions.
    """
    told = stories(articles, claims)
    home = {source: story.id for story in told for source in story.sources}
    placed = tuple(claim.model_copy(update={"story": home[claim.source]}) for claim in claims)
    groups: list[Group] = []
    apart: list[Apart] = []
    for story in told:
        own = [claim for claim in placed if claim.story == story.id]
        labels = [(named or {}).get(source, {}) for source in story.sources]
        joined, kept = _align_story(own, canonical_names(own, labels))
        groups += joined
        apart += kept
    return Aligned(stories=told, claims=placed, groups=tuple(groups), apart=tuple(apart))


def _align_story(claims: Sequence[Claim], aliases: Aliases) -> tuple[Sequence[Group], Sequence[Apart]]:
    outcomes = list(_compare(claims, aliases))
    links = [outcome for outcome in outcomes if isinstance(outcome, Link)]
    apart = [outcome for outcome in outcomes if isinstance(outcome, Apart)]
    return fold(group(claims, links, apart), claims), apart


def _compare(claims: Sequence[Claim], aliases: Aliases) -> Iterator[Link | Apart]:
    views = [view(claim, aliases) for claim in claims]
    weights = weigh(views)
    for form, ladder in LADDERS.items():
        for left, right in propose(_of(form, views), weights):
            outcome = climb(Pair(left, right, weights, aliases), ladder)
            if outcome is not None:
                yield outcome


def _of(form: str, views: Sequence[View]) -> list[View]:
    return [seen for seen in views if seen.claim.value.form == form]
