"""Markdown with YAML front matter."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import yaml

from reportedly.errors import ReadError
from reportedly.read.bylines import Byline, find_credit, read_byline
from reportedly.read.dates import iso_date
from reportedly.read.encoding import decode_bytes
from reportedly.read.language import find_language
from reportedly.records import Article, Document, content_id
from reportedly.settings import Settings

__all__ = ["read_markdown"]

FENCE = re.compile(r"---[ \t]*\r?\n")
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.M)
LONGEST_HEAD = 64_000


class _TextLoader(yaml.SafeLoader):
    """YAML whose scalars stay words: a date is kept as it was written."""


_TextLoader.yaml_implicit_resolvers = {}


def read_markdown(document: Document, settings: Settings) -> Iterator[Article]:
    """Yield the article of a Markdown file; its body is the text.

    Raises:
        ReadError: the front matter is not closed, is not YAML, or holds no fields; or there is no text.
    """
    fields, text = _split(decode_bytes(document.body, document.media_type))
    if not text.strip():
        raise ReadError("no text after the front matter" if fields else "empty: there is no text in it")
    byline = _byline(fields)
    published = _word(fields, "published")
    modified = _word(fields, "modified")
    yield Article(
        id=content_id(document.sha256),
        url=_word(fields, "url") or document.url,
        outlet=_word(fields, "outlet") or document.outlet,
        title=_word(fields, "title"),
        standfirst=_word(fields, "standfirst"),
        byline=byline.names,
        credit=", ".join(_words(fields, "credit") or find_credit(text)) or byline.credit,
        published=iso_date(published) if published else None,
        published_raw=published,
        modified=iso_date(modified) if modified else None,
        language=find_language(text, _word(fields, "language")),
        text=text,
        sha256=document.sha256,
    )


def _split(written: str) -> tuple[Mapping[str, Any], str]:
    """Return the fields and the body, without the empty lines around the body."""
    opening = FENCE.match(written)
    if not opening:
        return {}, written.strip("\r\n")
    closing = CLOSING.search(written, opening.end(), opening.end() + LONGEST_HEAD)
    if not closing:
        raise ReadError("the front matter is not closed: a line of --- must follow its fields")
    return _fields(written[opening.end() : closing.start()]), written[closing.end() :].strip("\r\n")


def _fields(head: str) -> Mapping[str, Any]:
    if "&" in head and "*" in head:
        _refuse_aliases(head)
    try:
        fields = yaml.load(head, Loader=_TextLoader)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise ReadError(f"the front matter is not YAML: {_where(error)}") from error
    if fields is None or fields == "":
        return {}
    if not isinstance(fields, dict):
        raise ReadError("the front matter holds no fields like `title: ...`")
    return fields


def _refuse_aliases(head: str) -> None:
    """A few lines of aliases to aliases can stand for more words than fit in memory."""
    try:
        tokens = yaml.scan(head, Loader=yaml.SafeLoader)
        if any(isinstance(token, yaml.AliasToken) for token in tokens):
            raise ReadError("the front matter uses YAML aliases (*name), which are not read")
    except yaml.YAMLError as error:
        raise ReadError(f"the front matter is not YAML: {_where(error)}") from error


def _where(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error) or type(error).__name__
    return f"{problem} (line {mark.line + 2})" if mark else str(problem)


def _byline(fields: Mapping[str, Any]) -> Byline:
    """Return the names as the list gives them; a string is read as a page's byline is."""
    written = _words(fields, "byline")
    read = read_byline(written, _word(fields, "outlet"))
    if isinstance(fields.get("byline"), list) or (written and not read.names and not read.with_agencies):
        return Byline(written, read.agencies, read.with_agencies)
    return read


def _word(fields: Mapping[str, Any], name: str) -> str | None:
    return next(iter(_words(fields, name)), None)


def _words(fields: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """Return a field's words: one for a string, several for a list.

    Raises:
        ReadError: the field holds something else.
    """
    value = fields.get(name)
    listed = value if isinstance(value, list) else [value]
    if any(entry is not None and not isinstance(entry, str | int | float | date) for entry in listed):
        raise ReadError(f"the front matter's {name} must be a string or a list of strings")
    return tuple(str(entry).strip() for entry in listed if entry is not None and str(entry).strip())
