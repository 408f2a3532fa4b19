"""A progress bar on stderr, for work that takes long and a person who watches."""

import sys
import time
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as RichProgress

__all__ = ["ProgressBar"]

PATIENCE = 2.0
"""Seconds before a bar is shown."""


class ProgressBar:
    """Shows the stage at work once PATIENCE is over, if stderr is a terminal; shows nothing otherwise."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._shown: RichProgress | None = None
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> "ProgressBar":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown is not None:
            self._shown.stop()

    def __call__(self, stage: str, done: int, of: int | None) -> None:
        if self._shown is None:
            if not sys.stderr.isatty() or time.monotonic() - self._began < PATIENCE:
                return
            self._shown = _bar()
            self._shown.start()
        if stage not in self._tasks:
            self._tasks[stage] = self._shown.add_task(stage, total=of)
        self._shown.update(self._tasks[stage], completed=done, total=of)


def _bar() -> RichProgress:
    return RichProgress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )
