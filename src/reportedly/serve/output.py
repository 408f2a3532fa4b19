"""Results out: to stdout, or whole into a file."""

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from reportedly.errors import OutputError

__all__ = ["write_result"]


def write_result(chunks: Iterable[str | bytes], path: str | None, *, force: bool) -> None:
    """Write chunks to stdout, or through a temporary file to path, which appears only when whole.

    Raises:
        OutputError: path exists and force is off, or it cannot be written.
    """
    if path is None or path == "-":
        for chunk in chunks:
            sys.stdout.buffer.write(_bytes(chunk))
            sys.stdout.buffer.flush()
    else:
        _write_whole(chunks, Path(path), force=force)


def _write_whole(chunks: Iterable[str | bytes], path: Path, *, force: bool) -> None:
    if path.exists() and not force:
        raise OutputError(f"{path} exists already. Give another name with -o, or --force to replace it.")
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise OutputError(f"Cannot write {path}: {error.strerror}.") from error
    try:
        with os.fdopen(handle, "wb") as file:
            for chunk in chunks:
                file.write(_bytes(chunk))
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError as error:
        raise OutputError(f"Cannot write {path}: {error.strerror}.") from error
    finally:
        Path(name).unlink(missing_ok=True)


def _bytes(chunk: str | bytes) -> bytes:
    return chunk if isinstance(chunk, bytes) else chunk.encode("utf-8", "replace")
