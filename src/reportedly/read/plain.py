"""Plain text: the text, character for character."""

from collections.abc import Iterator

from reportedly.errors import ReadError
from reportedly.read.bylines import find_credit
from reportedly.read.encoding import decode_bytes
from reportedly.read.language import find_language
from reportedly.records import Article, Document, content_id
from reportedly.settings import Settings

__all__ = ["read_plain"]


def read_plain(document: Document, settings: Settings) -> Iterator[Article]:
    """Yield the article of a text file; nothing is known of it but its words.

    Raises:
        ReadError: there are no words in it.
    """
    text = decode_bytes(document.body, document.media_type)
    if not text.strip():
        raise ReadError("empty: there is no text in it")
    yield Article(
        id=content_id(document.sha256),
        url=document.url,
        outlet=document.outlet,
        credit=", ".join(find_credit(text)) or None,
        language=find_language(text, None),
        text=text,
        sha256=document.sha256,
    )
