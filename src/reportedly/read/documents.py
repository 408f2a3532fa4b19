"""Every kind of document, told apart and read."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from types import MappingProxyType
from typing import Any

from reportedly.errors import ReadError
from reportedly.read.faults import refuse_bytes
from reportedly.read.front_matter import read_markdown
from reportedly.read.json_lines import read_lines
from reportedly.read.plain import read_plain
from reportedly.records import Article, Document, Unread
from reportedly.settings import Settings

__all__ = ["read_document"]

SURROGATE = re.compile("[\ud800-\udfff]")
Reader = Callable[[Document, Settings], Iterator[Article | Unread]]


def _read_page(document: Document, settings: Settings) -> Iterator[Article | Unread]:
    # What reads pages takes half a second to import; other documents need none of it.
    from reportedly.read.pages import read_page

    yield from read_page(document, settings)


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "text/html": _read_page,
        "text/markdown": read_markdown,
        "text/plain": read_plain,
        "application/jsonl": read_lines,
    }
)


def read_document(document: Document, settings: Settings) -> Iterator[Article | Unread]:
    """Yield the articles of a document: one for a page or file, one for each update of a live blog or line.

    Whatever gives no article gives an Unread that names the source and the reason; nothing is raised.
    """
    reader = READERS.get(document.media_type.partition(";")[0].strip().lower())
    if reader is None:
        yield Unread(source=document.source, reason=f"{document.media_type} is not read")
        return
    try:
        refuse_bytes(document.body)
        for article in reader(document, settings):
            yield _within(_whole_characters(article), document, settings)
    except ReadError as error:
        yield Unread(source=document.source, reason=str(error))


def _whole_characters(found: Article | Unread) -> Article | Unread:
    """JSON and YAML can spell half a character (a lone surrogate), which no output can carry: U+FFFD stands for it."""
    values = {field.name: getattr(found, field.name) for field in fields(found)}
    mended = {name: _mended(value) for name, value in values.items()}
    return found if mended == values else replace(found, **mended)


def _mended(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_mended, value))
    if not isinstance(value, str) or not SURROGATE.search(value):
        return value
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _within(article: Article | Unread, document: Document, settings: Settings) -> Article | Unread:
    """An article longer than any report is a book or a dump; parsing it would take minutes."""
    if isinstance(article, Unread) or len(article.text) <= settings.max_text_characters:
        return article
    reason = (
        f"its text has {len(article.text):,} characters, more than the {settings.max_text_characters:,} that are read"
    )
    return Unread(source=document.source, reason=reason)
