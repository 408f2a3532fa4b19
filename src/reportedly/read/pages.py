"""A saved page to its articles: one, and one for each update of a live blog."""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.errors import ReadError
from reportedly.read.asides import drop_asides
from reportedly.read.authors import find_byline
from reportedly.read.body import find_paragraphs
from reportedly.read.boilerplate import without_boilerplate
from reportedly.read.bylines import find_credit
from reportedly.read.encoding import decode_bytes, is_broken
from reportedly.read.faults import refuse_page
from reportedly.read.gaps import fill_gaps
from reportedly.read.language import find_language
from reportedly.read.linked_data import LinkedArticle, find_linked_article
from reportedly.read.live import find_updates, update_articles, without_updates
from reportedly.read.meta_tags import MetaTags, find_meta_tags
from reportedly.read.outlets import find_outlet, find_url
from reportedly.read.published import find_dates
from reportedly.read.repeats import without_repeats
from reportedly.read.standfirst import find_standfirst
from reportedly.read.titles import find_title
from reportedly.read.tree import Element, element_text, parse_page
from reportedly.records import Article, Document, content_id
from reportedly.settings import Settings

__all__ = ["read_page"]

FEWEST_WORDS_BESIDE_UPDATES = 20
LONGEST_TIMES = 2


def read_page(document: Document, settings: Settings) -> Iterator[Article]:
    """Yield the article of an HTML page; of a live blog its introduction, then each update.

    Raises:
        ReadError: the page gives none; with the reason.
    """
    text = decode_bytes(document.body, document.media_type)
    if is_broken(text):
        raise ReadError("broken encoding: too many of its bytes stand for no character")
    root = parse_page(text)
    linked, meta = find_linked_article(root), find_meta_tags(root)
    facts = _facts(root, linked, meta, document)
    updates = find_updates(root, linked)
    drop_asides(root)
    _refuse_long(root, settings)
    article = _with_text(root, linked, meta, facts, updates)
    if not updates:
        refuse_page(root, article.text, linked.is_article)
    if not updates or len(article.text.split()) >= FEWEST_WORDS_BESIDE_UPDATES:
        yield article
    yield from update_articles(updates, article)


def _refuse_long(root: Element, settings: Settings) -> None:
    """Refuse what would only be found too long after seconds of work."""
    shown = len(element_text(root))
    if shown > LONGEST_TIMES * settings.max_text_characters:
        raise ReadError(f"it displays {shown:,} characters; the longest text read is {settings.max_text_characters:,}")


def _facts(root: Element, linked: LinkedArticle, meta: MetaTags, document: Document) -> Article:
    """Return what the page says of its article, as yet without its text."""
    url = find_url(root, linked, meta, document.url)
    outlet = find_outlet(root, linked, meta, url, document.outlet)
    dates = find_dates(root, linked, meta, url)
    byline = find_byline(root, linked, meta, outlet)
    return Article(
        id=content_id(document.sha256),
        url=url,
        outlet=outlet,
        title=find_title(root, linked, meta, outlet, url),
        byline=byline.names,
        credit=byline.credit,
        published=dates.published,
        published_raw=dates.published_raw,
        modified=dates.modified,
        language=root.get("lang") or linked.language,
        text="",
        sha256=document.sha256,
    )


def _with_text(
    root: Element, linked: LinkedArticle, meta: MetaTags, facts: Article, updates: tuple[LinkedArticle, ...]
) -> Article:
    """Return the article with its standfirst and its text."""
    found = fill_gaps(root, find_paragraphs(root, linked.body))
    standfirst = find_standfirst(root, linked, meta, facts.title, found)
    own = without_repeats(found, facts, standfirst)
    text = "\n\n".join(without_updates(without_boilerplate(own), updates))
    return replace(
        facts,
        standfirst=standfirst,
        credit=facts.credit or ", ".join(find_credit("\n\n".join(own))) or None,
        language=find_language(text, facts.language),
        text=text,
    )
