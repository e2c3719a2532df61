"""How wide and how colourful a text for people may be, and drawing it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.console import Console, Group

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType


@dataclass(frozen=True, slots=True)
class Look:
    """The paper: columns of a terminal, and whether colours may be used."""

    width: int = 100
    colour: bool = False


def draw(parts: Iterable[RenderableType], look: Look) -> str:
    """Draw rich renderables to characters; nothing of the environment has a say in it."""
    console = Console(
        file=io.StringIO(),
        width=look.width,
        height=50,
        color_system="standard" if look.colour else None,
        force_terminal=look.colour,
        no_color=not look.colour,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
        _environ={},
    )
    with console.capture() as capture:
        console.print(Group(*parts))
    return "\n".join(line.rstrip(" ") for line in capture.get().splitlines()) + "\n"
