"""The TEXT of `reportedly check`: what the user gave, read, or a clear word on why it cannot be checked."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import msgspec

from reportedly import codec
from reportedly.check import why_not_text
from reportedly.errors import ReadError, RecordError, SourceError
from reportedly.read.faults import refuse_bytes
from reportedly.records import Brief
from reportedly.settings import Settings

__all__ = ["STDIN", "Given", "read_given"]

STDIN = "-"
FRONT_MATTER = re.compile(r"---[ \t]*\r?\n.*?\n---[ \t]*\r?\n", re.DOTALL)
PAGE = re.compile(r"\s*<(?:!doctype\s+html|html)\b", re.IGNORECASE)
WIDE = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A text to check.

    name: for messages. path: its file, None for stdin. words: the file, character for character.
    brief: the Brief the file holds, None where it is a text.
    """

    name: str
    path: str | None
    words: str
    brief: Brief | None

    @property
    def text(self) -> str:
        """The words to check: front matter blanked, so that every other word keeps its place."""
        matter = FRONT_MATTER.match(self.words)
        return self.words if matter is None else re.sub(r"[^\r\n]", " ", matter.group()) + self.words[matter.end() :]


def read_given(path: str, settings: Settings, stdin: BinaryIO) -> Given:
    """Read the TEXT of a command line.

    Raises:
        SourceError: it cannot be checked; the message says what to do.
    """
    name = "standard input" if path == STDIN else path
    words = _decoded(_bytes_of(path, name, settings, stdin), name)
    brief = _brief(words, name)
    given = Given(name=name, path=None if path == STDIN else path, words=words, brief=brief)
    if brief is None:
        _refuse(given, settings)
    return given


def _bytes_of(path: str, name: str, settings: Settings, stdin: BinaryIO) -> bytes:
    limit = settings.max_document_bytes
    try:
        if path == STDIN:
            body = stdin.read(limit + 1)
        elif Path(path).is_dir():
            raise SourceError(f"{name} is a folder. TEXT is the one file to check; folders can be SOURCEs, after it.")
        else:
            with Path(path).open("rb") as file:
                body = file.read(limit + 1)
    except FileNotFoundError as error:
        raise SourceError(f"There is no file {name}. TEXT is the file to check; its SOURCEs come after it.") from error
    except (OSError, ValueError) as error:
        raise SourceError(f"Cannot read the text {name}: {getattr(error, 'strerror', None) or error}.") from error
    if len(body) > limit:
        raise SourceError(f"{name} is larger than {limit:,} bytes, the most that is checked at once. Split it.")
    return body


def _decoded(body: bytes, name: str) -> str:
    encoding = WIDE.get(body[:2], "utf-8-sig")
    try:
        if body.strip():
            refuse_bytes(body)
        return body.decode(encoding)
    except ReadError as error:
        raise SourceError(f"{name} is {error}. Give the words to check as plain text, UTF-8.") from error
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{name} is not UTF-8: byte {error.start + 1:,} is {body[error.start]:#04x}. Save it as UTF-8, "
            f"e.g. with: iconv -f WINDOWS-1252 -t UTF-8 FILE"
        ) from error


def _brief(words: str, name: str) -> Brief | None:
    """Return the brief that a text holds; None where it is a text."""
    if not words.lstrip().startswith("{"):
        return None
    try:
        return codec.decode(words, Brief)
    except RecordError as error:
        if _is_json(words):
            raise SourceError(f"{name} is JSON, but no brief: {error.__cause__}. Give a text, or a Brief.") from error
        if _is_json(words.split("\n", 1)[0]):
            raise SourceError(f"{name} holds several lines of JSON. Give one Brief, or a text.") from error
        return None


def _is_json(words: str) -> bool:
    try:
        msgspec.json.decode(words)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return False
    return True


def _refuse(given: Given, settings: Settings) -> None:
    if PAGE.match(given.words):
        raise SourceError(f"{given.name} is a web page. Give its words as plain text; pages can be SOURCEs.")
    length = len(given.words)
    if length > settings.max_text_characters:
        most = settings.max_text_characters
        raise SourceError(f"{given.name} has {length:,} characters, more than the {most:,} checked at once. Split it.")
    why = why_not_text(given.text, settings.languages)
    if why is not None:
        raise SourceError(f"{given.name}: {why}")
