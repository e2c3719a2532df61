"""Who has been spoken of, in which order and how: what pronouns and nominals are resolved against."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from claimrec.canon.people import Sex
    from claimrec.extract.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
REACH = 2
"""How many sentences back an antecedent may stand."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One place where somebody or something is spoken of; somebody unnamed has an empty key."""

    key: str
    label: str
    sentence: int
    head: Token
    sex: Sex | None = None

    @property
    def is_subject(self) -> bool:
        """Tell whether it is a subject or joined to one."""
        head = self.head
        while head.dep_ == "conj" and head.head != head:
            head = head.head
        return head.dep_ in SUBJECTS


@dataclass(slots=True)
class Discourse:
    """The references of an article up to the point that is being read, and what is known of each key.

    `called`: each noun with the keys it has described, or that hold it. `latest`: each key's last reference.
    """

    references: list[Reference] = field(default_factory=list)
    latest: dict[str, Reference] = field(default_factory=dict)
    called: dict[str, dict[str, None]] = field(default_factory=dict)
    sexes: dict[str, Sex] = field(default_factory=dict)
    sentence: int = 0

    def add(self, reference: Reference, roles: Iterable[str] = ()) -> None:
        """Note a reference, and by which nouns it was described."""
        self.references.append(reference)
        if not reference.key:
            return
        self.latest[reference.key] = reference
        for noun in (*roles, *reference.key.split()):
            self.called.setdefault(noun, {})[reference.key] = None

    def label(self, key: str | None) -> str:
        """Return the label of a key that was spoken of."""
        return self.latest[key].label if key in self.latest else ""

    def sex(self, reference: Reference) -> Sex | None:
        """Return what is known of a person's sex."""
        return reference.sex or self.sexes.get(reference.key)

    def recent(self, labels: frozenset[str], reach: int = REACH) -> list[Reference]:
        """Return the references within reach, the latest first."""
        return list(self._recent(labels, reach))

    def _recent(self, labels: frozenset[str], reach: int) -> Iterator[Reference]:
        for reference in reversed(self.references):
            if reference.sentence < self.sentence - reach:
                return
            if reference.label in labels:
                yield reference


def the_one(references: Iterable[Reference], *, by_role: bool = True) -> str | None:
    """Return the one key spoken of; among several the one subject of the latest sentence that has any.

    Somebody unnamed counts as much as somebody named, and is None in the end.
    """
    found = list(references)
    keys = dict.fromkeys(reference.key for reference in found)
    if len(keys) == 1:
        return next(iter(keys)) or None
    if not keys or not by_role:
        return None
    latest = max(reference.sentence for reference in found)
    subjects = dict.fromkeys(each.key for each in found if each.sentence == latest and each.is_subject)
    return (next(iter(subjects)) or None) if len(subjects) == 1 else None
