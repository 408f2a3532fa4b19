"""The files of a folder, in name order, one at a time."""

import os
from collections.abc import Iterator
from pathlib import Path

from reportedly.collect.files import open_file
from reportedly.records import Document, Unread
from reportedly.settings import Settings

__all__ = ["open_folder"]

DEEPEST = 60


def open_folder(folder: Path, source: str, settings: Settings) -> Iterator[Document | Unread]:
    """Yield the documents below a folder in name order; an Unread for each entry that is left aside."""
    found = False
    for entry in _walk(folder, Path(source), {}):
        found = True
        if isinstance(entry, Unread):
            yield entry
        else:
            path, name = entry
            yield from open_file(path, name, settings)
    if not found:
        yield Unread(source=source, reason="the folder is empty")


def _walk(folder: Path, name: Path, seen: dict[str, Path], depth: int = 0) -> Iterator[tuple[Path, str] | Unread]:
    """Yield (path, name shown) of each file. seen: the folders met so far; links can make a loop or a maze of them."""
    real = os.path.realpath(folder)
    if real in seen or depth > DEEPEST:
        why = f"the same folder as {_shown(seen[real])}, not read twice" if real in seen else "too many folders deep"
        yield Unread(source=_shown(name), reason=why)
        return
    seen[real] = name
    try:
        entries = sorted(path.name for path in folder.iterdir())
    except OSError as error:
        yield Unread(source=_shown(name), reason=f"the folder could not be opened: {error.strerror or error}")
        return
    for entry in entries:
        path, shown = folder / entry, name / entry
        if entry.startswith("."):
            yield Unread(source=_shown(shown), reason="hidden (its name starts with a dot), so it is left aside")
        elif _is_folder(path):
            yield from _walk(path, shown, seen, depth + 1)
        else:
            yield path, _shown(shown)


def _is_folder(path: Path) -> bool:
    """An entry that may not be looked at is no folder; opening it as a file says why."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _shown(name: Path) -> str:
    """A file name may hold bytes that are no UTF-8, which JSON cannot carry."""
    return os.fsencode(name).decode("utf-8", "replace")
