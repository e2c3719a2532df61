"""Where somebody comes from or sits, and to which body somebody belongs: "of Bergen", "Oslo-based"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract.traits import Trait, hull, is_named, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimrec.extract.page import Mentions
    from claimrec.extract.tokens import Doc, Span, Token
    from claimrec.model import Relation

SEATED = {"base": "based", "headquarter": "based", "bear": "born", "based": "based", "born": "born"}
PLACES = frozenset({"GPE", "LOC"})


def origins(doc: Doc, mentions: Mentions) -> Iterator[Trait]:
    """Yield "Anna Olsen of Bergen", "Peter Falk of the Marine Fund", "Oslo-based Nordwind"."""
    for ent, bearer in names_in(doc, mentions):
        if mentions.label(bearer) == "PERSON":
            yield from _after_name(ent, bearer, mentions)
        yield from _seat(ent, bearer, mentions)
        yield from _written_together(ent, bearer, mentions)


def _after_name(ent: Span, bearer: str, mentions: Mentions) -> Iterator[Trait]:
    """Read "of" and "from" right behind a name; behind a title they tell of the office."""
    for prep in ent.root.rights:
        place = _object(prep, mentions)
        if place is None or prep.lower_ not in {"of", "from"} or prep.i - ent.end not in {0, 1}:
            continue
        label = mentions.label(mentions.key(place) or "")
        titled = any(child.dep_ == "compound" and child.i < ent.start for child in ent.root.children)
        if label in PLACES and not titled:
            yield _from(ent, bearer, prep, place, mentions, "origin", "from")
        elif label == "ORG" and prep.lower_ == "of":
            yield _from(ent, bearer, prep, place, mentions, "membership", "member")


def _seat(ent: Span, bearer: str, mentions: Mentions) -> Iterator[Trait]:
    """Read "based in Oslo" and "who was born in Lima"."""
    for verb in ent.root.rights:
        name = SEATED.get(verb.lemma_.lower()) if verb.dep_ in {"acl", "relcl", "advcl"} else None
        place = next((found for prep in verb.rights if (found := _object(prep, mentions)) is not None), None)
        if name is not None and place is not None and mentions.label(mentions.key(place) or "") in PLACES:
            yield _from(ent, bearer, verb, place, mentions, "origin", name)


def _written_together(ent: Span, bearer: str, mentions: Mentions) -> Iterator[Trait]:
    """Read "Oslo-based" and "Bergen-born" before the name."""
    for word in ent.root.lefts:
        place = next((each for each in word.lefts if is_named(each, mentions)), None)
        if word.lower_ in {"based", "born"} and place is not None:
            anchor = ent.doc[place.left_edge.i : word.i + 1]
            target = mentions.key(place)
            yield Trait(bearer, "origin", word, anchor, hull(anchor, ent), SEATED[word.lower_], target=target)


def _object(prep: Token, mentions: Mentions) -> Token | None:
    if prep.dep_ != "prep" or prep.lower_ not in {"of", "from", "in"}:
        return None
    return next((each for each in prep.children if each.dep_ == "pobj" and is_named(each, mentions)), None)


def _from(  # noqa: PLR0913, PLR0917 (the parts of one statement)
    ent: Span, bearer: str, first: Token, place: Token, mentions: Mentions, relation: Relation, name: str
) -> Trait:
    anchor = ent.doc[first.i : place.i + 1]
    target = mentions.key(place)
    return Trait(bearer, relation, place, anchor, hull(ent, anchor), name, target=target)
