"""What was found out once about a token or a block is not found out again."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable


class Remembering(Protocol):
    """Something that keeps what rules found out about it: a token or a block."""

    memory: dict[object, object]


Subject = TypeVar("Subject", bound=Remembering)
Answer = TypeVar("Answer")


def remembered(rule: Callable[[Subject], Answer]) -> Callable[[Subject], Answer]:
    """Make a rule that is asked again answer as it did before.

    For a rule without side effects whose answer nobody changes.
    """

    @wraps(rule)
    def recall(subject: Subject) -> Answer:
        known = subject.memory
        if rule not in known:
            known[rule] = rule(subject)
        return cast("Answer", known[rule])

    return recall
