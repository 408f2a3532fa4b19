"""JSON Lines, one document a line: a corpus larger than the memory streams through."""

from collections.abc import Iterator
from typing import BinaryIO

from reportedly.collect.media import JSON_LINES
from reportedly.records import Document, Unread, sha256_of
from reportedly.settings import Settings

__all__ = ["find_lines"]

CHUNK = 1 << 20


def find_lines(file: BinaryIO, source: str, settings: Settings) -> Iterator[Document | Unread]:
    """Yield a document for each line that is not empty, its source named "FILE:LINE"."""
    limit, number, empty = settings.max_document_bytes, 0, True
    while line := file.readline(limit + 1):
        number += 1
        where = f"{source}:{number}"
        if len(line) > limit and not line.endswith(b"\n"):
            _skip_line(file)
            yield Unread(source=where, reason=f"the line is longer than {limit:,} bytes")
            empty = False
        elif line.strip():
            yield _document(line, where)
            empty = False
    if empty:
        yield Unread(source=source, reason="empty: there is no line of JSON in it")


def _document(line: bytes, source: str) -> Document:
    body = line.rstrip(b"\r\n")
    return Document(
        source=source, url=None, outlet=None, fetched=None, media_type=JSON_LINES, sha256=sha256_of(body), body=body
    )


def _skip_line(file: BinaryIO) -> None:
    while (piece := file.readline(CHUNK)) and not piece.endswith(b"\n"):
        pass
