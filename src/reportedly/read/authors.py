"""Where a page says who wrote it: its data, its meta elements, what it displays."""

from collections.abc import Iterator

from reportedly.read.asides import part_name
from reportedly.read.bylines import Byline, read_byline
from reportedly.read.linked_data import LinkedArticle
from reportedly.read.meta_tags import MetaTags
from reportedly.read.tree import Element, element_text

__all__ = ["find_byline"]

META_NAMES = (
    "author",
    "parsely-author",
    "sailthru.author",
    "article:author_name",
    "cxenseparse:author",
    "mrf:authors",
    "article:author",
    "byl",
    "byline",
    "dc.creator",
    "dcsext.author",
    "citation_author",
)
DISPLAYED = ("a", "span", "p", "div", "address")
LONGEST_BYLINE = 160


def find_byline(root: Element, linked: LinkedArticle, meta: MetaTags, outlet: str | None) -> Byline:
    """Return the first byline that names a person or an agency; the agencies of the others are kept with it."""
    agencies: list[str] = []
    helped = False
    for written in _places(root, linked, meta):
        byline = read_byline(written, outlet)
        agencies.extend(byline.agencies)
        helped = helped or byline.with_agencies
        if byline.names:
            return Byline(byline.names, tuple(dict.fromkeys(agencies)), helped)
    return Byline((), tuple(dict.fromkeys(agencies)), helped)


def _places(root: Element, linked: LinkedArticle, meta: MetaTags) -> Iterator[tuple[str, ...]]:
    yield linked.authors
    for name in META_NAMES:
        yield tuple(value for value in meta.get(name, ()) if not value.startswith(("http:", "https:")))
    yield tuple(element_text(link) for link in root.iterfind(".//a[@rel='author']"))
    yield tuple(_displayed(root))


def _displayed(root: Element) -> Iterator[str]:
    """Yield the text of the first element after the headline that the page calls its byline."""
    started = root.find(".//h1") is None
    for element in root.iter("h1", *DISPLAYED):
        started = started or element.tag == "h1"
        name = part_name(element)
        if started and element.tag != "h1" and ("byline" in name or "author" in name):
            text = element_text(element)
            if 0 < len(text) <= LONGEST_BYLINE:
                yield text
                return
