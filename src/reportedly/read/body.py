"""The article's text: what trafilatura takes for it, cleaned of what is not the article."""

from collections.abc import Iterator

import trafilatura
from lxml import etree

from reportedly.read.tree import Element, squeezed, tag_of

__all__ = ["find_paragraphs"]

BLOCK_TAGS = ("p", "head", "item", "quote", "cell", "code")


def find_paragraphs(root: Element) -> list[str]:
    """Return the article's paragraphs and section headings in order; [] where there is no article.

    root is changed: hand it a copy.
    """
    document = trafilatura.bare_extraction(
        root, include_comments=False, include_tables=False, with_metadata=False, favor_precision=False
    )
    body = getattr(document, "body", None)
    return [] if body is None else [text for text in _blocks(body) if text]


def _blocks(body: etree._Element) -> Iterator[str]:
    """Yield the text of each innermost block."""
    for element in body.iter():
        if tag_of(element) in BLOCK_TAGS and not any(
            tag_of(below) in BLOCK_TAGS for below in element.iterdescendants()
        ):
            yield squeezed("".join(element.itertext()))
