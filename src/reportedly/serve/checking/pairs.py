"""`check --pairs`: a line in, a line out, as soon as it is done."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from reportedly import codec, pipeline
from reportedly.annotate import Annotator
from reportedly.check import CheckedPair
from reportedly.errors import SourceError
from reportedly.records import Unread, Verdict
from reportedly.serve.checking.given import STDIN
from reportedly.serve.checking.waiting import ready_lines
from reportedly.serve.gathering import say
from reportedly.settings import Settings

__all__ = ["PairsAnswer"]


class PairsAnswer:
    """The answer to a stream of pairs, and what it came to.

    checked, unread: pairs answered, and lines that are no pair. supported: whether every pair is.
    """

    def __init__(self, path: str, annotator: Annotator, settings: Settings, stdin: BinaryIO, *, strict: bool) -> None:
        self._path, self._annotator, self._settings = path, annotator, settings
        self._stdin, self._strict = stdin, strict
        self._name = "standard input" if path == STDIN else path
        self.checked, self.unread = 0, 0
        self.supported = True

    def lines(self) -> Iterator[str]:
        """Yield a line of JSON for each pair, in order; what is no pair is said on stderr, and the rest goes on.

        Raises:
            SourceError: the file cannot be read, or no line of it is a pair.
        """
        with self._opened() as stream:
            for checked in self._checked(stream):
                if isinstance(checked, Unread):
                    self.unread += 1
                    say(f"unread: {self._name}, {checked.source}: {checked.reason}")
                else:
                    self.checked += 1
                    self.supported &= checked.verdict == Verdict.SUPPORTED
                    yield codec.encode(checked) + "\n"
        if not self.checked:
            raise SourceError(
                f"{self._name} holds no pair. A pair is a line of JSON: "
                '{"id": "1", "text": "...", "evidence": ["...", "..."], "published": null}'
            )

    def _checked(self, stream: BinaryIO) -> Iterator[CheckedPair | Unread]:
        first = 1
        for group in ready_lines(stream, longest=self._settings.max_document_bytes, most=pipeline.PAIRS_AT_ONCE):
            yield from pipeline.check_pairs(group, self._annotator, self._settings, strict=self._strict, first=first)
            first += len(group)

    @contextmanager
    def _opened(self) -> Iterator[BinaryIO]:
        if self._path == STDIN:
            yield self._stdin
            return
        try:
            stream = open(self._path, "rb", buffering=0)  # noqa: PTH123, SIM115 - may be "-" or a pipe; closed below
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            raise SourceError(f"Cannot read the pairs {self._path}: {reason}.") from error
        with stream:
            yield stream
