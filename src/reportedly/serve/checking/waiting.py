"""Lines as they come in: those that wait are handed on together, and none is waited for while one can be answered."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from queue import Empty, Queue
from typing import BinaryIO

__all__ = ["Line", "lines_of", "ready_lines"]

CHUNK = 65_536

Line = bytes | None
"""None stands for a line longer than the limit."""


@dataclass(frozen=True, slots=True)
class _End:
    """What comes after the last line: what went wrong, if anything did."""

    error: BaseException | None


def ready_lines(stream: BinaryIO, *, longest: int, most: int) -> Iterator[list[Line]]:
    """Yield the lines of a stream in groups: what has come in, at least one line and no more than `most`.

    A program that writes a line and waits for the answer gets it; a file is read in full groups. No more than twice
    `most` lines are held.

    Args:
        longest: bytes of a line.
    """
    coming: Queue[Line | _End] = Queue(maxsize=most)

    def read() -> None:
        error = None
        try:
            for line in lines_of(stream, longest):
                coming.put(line)
        except (OSError, ValueError) as problem:
            error = problem
        coming.put(_End(error))

    threading.Thread(target=read, daemon=True, name="lines").start()
    end = None
    while end is None:
        group, end = _waiting(coming, most)
        if group:
            yield group
    if end.error is not None:
        raise end.error


def _waiting(coming: "Queue[Line | _End]", most: int) -> tuple[list[Line], _End | None]:
    """Return the lines that have come, after waiting for the first; and the end, if it was met."""
    group: list[Line] = []
    following = coming.get()
    while not isinstance(following, _End):
        group.append(following)
        if len(group) == most:
            return group, None
        try:
            following = coming.get_nowait()
        except Empty:
            return group, None
    return group, following


def lines_of(stream: BinaryIO, longest: int) -> Iterator[Line]:
    """Yield the lines of a stream without their ends, reading what is there and no further.

    The raw stream is read, not its buffer: a thread that waits inside the buffer of stdin would hold up the end of the
    program.
    """
    raw = getattr(stream, "raw", stream)
    held: list[bytes] = []
    length = 0
    while chunk := raw.read(CHUNK):
        *ended, rest = chunk.split(b"\n")
        for line in ended:
            yield b"".join((*held, line)) if length + len(line) <= longest else None
            held, length = [], 0
        length += len(rest)
        held = [*held, rest] if length <= longest else []
    if length:
        yield b"".join(held) if length <= longest else None
