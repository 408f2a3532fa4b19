"""The article's paragraphs: what trafilatura takes for the text, or the page's own data where that is more."""

import re
from collections.abc import Iterator
from copy import deepcopy

import trafilatura
from lxml import etree

from reportedly.read.plain_html import paragraphs_of
from reportedly.read.tree import Element, squeezed, tag_of

__all__ = ["find_paragraphs"]

BLOCKS = frozenset({"body", "p", "head", "item", "list", "quote", "cell", "row", "table", "code", "div", "section"})
BREAK = "\x1f"
BREAKS = re.compile(rf"{BREAK}\s*{BREAK}[\s{BREAK}]*")
MUCH_MORE = 1.5


def find_paragraphs(root: Element, told: str | None) -> list[str]:
    """Return the article's paragraphs and section headings in order; [] where there is no article.

    told: the text in the page's JSON-LD. It has no headings and often no paragraphs, so it stands in only where it is
    half as long again as what the page displays: behind a script or a fold.
    """
    found = _displayed(root)
    body = paragraphs_of(told or "")
    return body if _words(body) > MUCH_MORE * _words(found) else found


def _words(paragraphs: list[str]) -> int:
    return sum(len(paragraph.split()) for paragraph in paragraphs)


def _displayed(root: Element) -> list[str]:
    document = trafilatura.bare_extraction(
        deepcopy(root), fast=True, include_comments=False, include_tables=False, with_metadata=False
    )
    body = getattr(document, "body", None)
    return [] if body is None else list(_blocks(body))


def _blocks(body: etree._Element) -> Iterator[str]:
    """Yield each run of words between two block boundaries; two line breaks are a boundary too."""
    pieces: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if tag_of(element) in BLOCKS:
            yield from _paragraphs(pieces)
            pieces = []
        if event == "start":
            pieces.append(element.text or "")
        else:
            pieces += [BREAK if tag_of(element) == "lb" else "", element.tail or "" if element is not body else ""]
    yield from _paragraphs(pieces)


def _paragraphs(pieces: list[str]) -> Iterator[str]:
    for paragraph in BREAKS.split("".join(pieces)):
        text = squeezed(paragraph.replace(BREAK, " "))
        if text:
            yield text
