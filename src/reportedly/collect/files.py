"""One local file: its bytes, within the size limit, unpacked."""

import gzip
import stat
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from reportedly.collect.lines import find_lines
from reportedly.collect.media import GZIP_ENDING, JSON_LINES, media_type_of, why_not
from reportedly.errors import SourceError
from reportedly.records import Document, Unread, sha256_of
from reportedly.settings import Settings

__all__ = ["open_file"]


def open_file(path: Path, source: str, settings: Settings) -> Iterator[Document | Unread]:
    """Yield the document of a file, one for each line of a .jsonl; an Unread where there is none.

    source: how the user knows the file.
    """
    media_type = media_type_of(path.name)
    try:
        _refuse_special(path)
        if media_type is None:
            raise SourceError(why_not(path.name))
        with path.open("rb") as file:
            if media_type == JSON_LINES:
                yield from find_lines(file, source, settings)
            else:
                yield _whole(file, path, source, media_type, settings)
    except OSError as error:
        yield Unread(source=source, reason=f"the file could not be opened: {error.strerror or error}")
    except SourceError as error:
        yield Unread(source=source, reason=str(error))


def _refuse_special(path: Path) -> None:
    """A pipe or device would be waited on for ever.

    Raises:
        SourceError: the path is no regular file.
        OSError: it does not exist, or may not be looked at.
    """
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode):
        raise SourceError("not a regular file (a pipe, socket or device), so it is not read")


def _whole(file: BinaryIO, path: Path, source: str, media_type: str, settings: Settings) -> Document:
    limit = settings.max_document_bytes
    body = _unpacked(file, limit) if path.name.lower().endswith(GZIP_ENDING) else file.read(limit + 1)
    if len(body) > limit:
        raise SourceError(f"larger than {limit:,} bytes, the most that is read of one document")
    return Document(
        source=source, url=None, outlet=None, fetched=None, media_type=media_type, sha256=sha256_of(body), body=body
    )


def _unpacked(file: BinaryIO, limit: int) -> bytes:
    """Unpack at most limit + 1 bytes, so that a small file cannot fill the memory."""
    try:
        with gzip.open(file) as packed:
            return packed.read(limit + 1)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise SourceError("named .gz, but it is not a whole gzip file") from error
