"""Every kind of SOURCE, told apart and opened."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from reportedly.collect.files import open_file
from reportedly.collect.folders import open_folder
from reportedly.collect.lines import find_lines
from reportedly.records import Document, Unread
from reportedly.settings import Settings

__all__ = ["find_documents"]

STDIN = "-"
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def find_documents(
    sources: Sequence[str], settings: Settings, *, stdin: BinaryIO | None = None
) -> Iterator[Document | Unread]:
    """Yield the documents of each source in turn, and an Unread for what gives none.

    Args:
        sources: files, folders (recursive, in name order), http(s) URLs, or "-" for Articles as JSON Lines on stdin.
        settings: size limit, time limit, whether private addresses may be fetched.
        stdin: where "-" is read from.
    Returns:
        One document at a time; only one is held in memory.
    """
    for source in sources:
        yield from _open_source(source, settings, stdin)


def _open_source(source: str, settings: Settings, stdin: BinaryIO | None) -> Iterator[Document | Unread]:
    if source == STDIN:
        yield from _open_stdin(stdin, settings)
    elif SCHEME.match(source):
        yield _fetch_page(source, settings)
    else:
        yield from _open_path(source, settings)


def _fetch_page(source: str, settings: Settings) -> Document | Unread:
    # An HTTP client takes a fifth of a second to import; files need none.
    from reportedly.collect.web import fetch_page

    return fetch_page(source, settings)


def _open_stdin(stdin: BinaryIO | None, settings: Settings) -> Iterator[Document | Unread]:
    if stdin is None:
        yield Unread(source=STDIN, reason="there is no standard input here")
    else:
        yield from find_lines(stdin, STDIN, settings)


def _open_path(source: str, settings: Settings) -> Iterator[Document | Unread]:
    path = Path(source)
    try:
        is_folder, exists = path.is_dir(), path.exists()
    except (OSError, ValueError) as error:
        yield Unread(source=source, reason=f"not a path that can be opened: {error}")
        return
    if is_folder:
        yield from open_folder(path, source, settings)
    elif exists:
        yield from open_file(path, source, settings)
    else:
        yield Unread(source=source, reason="there is no such file, folder or URL (a URL starts with https://)")
