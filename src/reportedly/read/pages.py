"""A saved page to its articles: one, or one for each update of a live blog."""

from collections.abc import Iterator
from copy import deepcopy

from reportedly.errors import ReadError
from reportedly.read.body import find_paragraphs
from reportedly.read.bylines import find_credit, read_byline
from reportedly.read.encoding import decode_bytes, is_broken
from reportedly.read.faults import refuse_page
from reportedly.read.language import find_language
from reportedly.read.linked_data import find_linked_article
from reportedly.read.meta_tags import MetaTags, find_meta_tags
from reportedly.read.outlets import find_outlet, find_url
from reportedly.read.published import find_dates
from reportedly.read.standfirst import find_standfirst
from reportedly.read.titles import find_title
from reportedly.read.tree import Element, parse_page
from reportedly.records import Article, Document, content_id
from reportedly.settings import Settings

__all__ = ["read_page"]

AUTHOR_NAMES = (
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


def read_page(document: Document, settings: Settings) -> Iterator[Article]:
    """Yield the article of an HTML page.

    Raises:
        ReadError: the page gives none; with the reason.
    """
    text = decode_bytes(document.body, document.media_type)
    if is_broken(text):
        raise ReadError("broken encoding: too many of its bytes stand for no character")
    root = parse_page(text)
    yield _article(root, document)


def _article(root: Element, document: Document) -> Article:
    linked, meta = find_linked_article(root), find_meta_tags(root)
    url = find_url(root, linked, meta, document.url)
    outlet = find_outlet(linked, meta, url, document.outlet)
    title = find_title(root, linked, meta, outlet, url)
    dates = find_dates(root, linked, meta)
    byline = read_byline(linked.authors or _meta_authors(meta), outlet)
    standfirst = find_standfirst(root, linked, meta, title)
    paragraphs = [line for line in find_paragraphs(deepcopy(root)) if line not in (title, standfirst)]
    text = "\n\n".join(paragraphs)
    refuse_page(root, text, linked.is_article)
    return Article(
        id=content_id(document.sha256),
        url=url,
        outlet=outlet,
        title=title,
        standfirst=standfirst,
        byline=byline.names,
        credit=byline.credit or ", ".join(find_credit(text)) or None,
        published=dates.published,
        published_raw=dates.published_raw,
        modified=dates.modified,
        language=find_language(text, root.get("lang") or linked.language),
        text=text,
        sha256=document.sha256,
    )


def _meta_authors(meta: MetaTags) -> tuple[str, ...]:
    for name in AUTHOR_NAMES:
        names = tuple(value for value in meta.get(name, ()) if not value.startswith(("http:", "https:")))
        if names:
            return names
    return ()
