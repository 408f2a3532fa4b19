"""Articles, one a line, as `reportedly read --json` prints them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from reportedly.codec import decode
from reportedly.errors import ReadError, RecordError
from reportedly.read.dates import iso_date
from reportedly.read.language import find_language
from reportedly.records import Article, Document, Unread
from reportedly.settings import Settings

__all__ = ["read_lines"]


def read_lines(document: Document, settings: Settings) -> Iterator[Article | Unread]:
    """Yield each line's article, its id and text verbatim; an Unread names the line that is none.

    Raises:
        ReadError: there is no line in it.
    """
    lines = document.body.split(b"\n")
    single = len(lines) == 1
    found = False
    for number, line in enumerate(lines, start=1):
        if line.strip():
            found = True
            yield _article(line, document.source if single else f"{document.source}:{number}")
    if not found:
        raise ReadError("empty: there is no line of JSON in it")


def _article(line: bytes, source: str) -> Article | Unread:
    try:
        article = decode(line, Article)
    except RecordError as error:
        return Unread(source=source, reason=f"this line is no article: {error}")
    if not article.id:
        return Unread(source=source, reason="this line is no article: its id is empty")
    article = _dated(article)
    if article.language is None:
        return replace(article, language=find_language(article.text, None))
    return article


def _dated(article: Article) -> Article:
    """Return the article with times that are times: another form of one is read, 36 May is none and kept as written."""
    published, modified = (_time(value) for value in (article.published, article.modified))
    if (published, modified) == (article.published, article.modified):
        return article
    raw = article.published_raw if published == article.published else article.published_raw or article.published
    return replace(article, published=published, published_raw=raw, modified=modified)


def _time(value: str | None) -> str | None:
    if value is None:
        return None
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return iso_date(value)
    return value
