"""Pronouns and nominals taken up from a name before them: one compatible antecedent, or none at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimrec.extract.nominals import nominal
from claimrec.extract.person_pronouns import FEMALE, MALE, person
from claimrec.extract.pronouns import PLURAL, SINGULAR, relative, thing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claimrec.extract.discourse import Discourse
    from claimrec.extract.tokens import Token


def antecedent(
    token: Token, discourse: Discourse, known: Mapping[int, str], *, quoted: bool = False
) -> str | None:
    """Return the key of what a pronoun or nominal takes up, None where that is open.

    `known` maps tokens (by index in their doc) that have been resolved in this doc to keys. Words that are
    `quoted` are a speaker's: "it" and "they" in them stay open, "she" is hardly the speaker.
    """
    if token.lower_ in MALE | FEMALE:
        return person(token, discourse, known, quoted=quoted)
    if token.lower_ in SINGULAR | PLURAL:
        return None if quoted else thing(token, discourse, known)
    if token.tag_ in {"WP", "WDT", "WP$"}:
        return relative(token, known)
    return nominal(token, discourse, known, quoted=quoted)
