"""What was found out once about a token or a block is not found out again."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable


class Remembering(Protocol):
    """Something that keeps what rules found out about it: a token or a block."""

    @property
    def memory(self) -> dict[object, object]:
        """Return what is known, by the rule and what else it was asked."""


Subject = TypeVar("Subject", bound=Remembering)
More = ParamSpec("More")
Answer = TypeVar("Answer")


def remembered(
    rule: Callable[Concatenate[Subject, More], Answer],
) -> Callable[Concatenate[Subject, More], Answer]:
    """Make a rule that is asked again answer as it did before.

    For a rule without side effects whose answer nobody changes and whose other arguments can be hashed.
    """

    @wraps(rule)
    def recall(subject: Subject, /, *more: More.args, **named: More.kwargs) -> Answer:
        key = (rule, more, tuple(named.items())) if more or named else rule
        known = subject.memory
        if key not in known:
            known[key] = rule(subject, *more, **named)
        return cast("Answer", known[key])

    return recall
