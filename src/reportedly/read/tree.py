"""A page as a tree, within limits that no article needs to pass."""

import re
from collections.abc import Iterable
from typing import TypeAlias

from lxml import etree, html

from reportedly.errors import ReadError

__all__ = ["Element", "element_text", "parse_page", "squeezed", "tag_of"]

Element: TypeAlias = html.HtmlElement

MOST_ELEMENTS = 60_000
SPACE = re.compile(r"\s+")
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")


def parse_page(text: str) -> Element:
    """Return the page's root element.

    Raises:
        ReadError: there is nothing in it, it is nested deeper than any page, or it has too many elements.
    """
    cleaned = FORBIDDEN.sub(" ", DECLARATION.sub("", text))
    if not cleaned.strip():
        raise ReadError("empty: there is nothing in it")
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(cleaned.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError) as error:
        raise ReadError(f"not a page that can be read: {_fault(parser) or error}") from error
    fault = _fault(parser)
    if fault:
        raise ReadError(fault)
    if any(number >= MOST_ELEMENTS for number, _ in enumerate(root.iter())):
        raise ReadError(f"more than {MOST_ELEMENTS:,} elements: no article is marked up like this")
    for line_break in root.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    return root


def _fault(parser: html.HTMLParser) -> str | None:
    """Say which of the parser's limits was passed; what comes after it is lost, so the page is not read by halves."""
    for entry in parser.error_log:
        if entry.type_name == "ERR_RESOURCE_LIMIT":
            return "nested too deeply (over 256 elements)" if "depth" in entry.message else f"too big: {entry.message}"
    return None


def tag_of(element: Element) -> str:
    """Return the tag's name; "" for a comment or another thing without one."""
    return str(element.tag) if isinstance(element.tag, str) else ""


def element_text(element: Element) -> str:
    """Return the words of an element, white space squeezed."""
    return squeezed("".join(element.itertext()))


def squeezed(text: str | Iterable[str]) -> str:
    """Return the text with each run of white space as one space."""
    return SPACE.sub(" ", text if isinstance(text, str) else " ".join(text)).strip()
