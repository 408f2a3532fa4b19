"""A page of text for a terminal, the same on every terminal."""

from collections.abc import Iterable
from io import StringIO

from rich.console import Console, RenderableType

__all__ = ["terminal_page"]

NARROWEST = 40


def terminal_page(parts: Iterable[RenderableType], *, width: int, color: bool) -> str:
    """Return the parts as lines of at most width cells (never under 40); without color they hold no escape codes."""
    page = StringIO()
    console = Console(
        file=page,
        width=max(width, NARROWEST),
        color_system="standard" if color else None,
        force_terminal=color,
        force_jupyter=False,
        legacy_windows=False,
        emoji=False,
        markup=False,
        highlight=False,
        soft_wrap=False,
        _environ={},
    )
    for part in parts:
        console.print(part)
    return "\n".join(line.rstrip() for line in page.getvalue().split("\n")).strip("\n") + "\n"
