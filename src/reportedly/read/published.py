"""When a page was published and changed: the first of the places that say so, the most exact first.

A page says it in many places, and they differ: a template's meta element repeats the local clock as if it were UTC, a
search engine's date is the day alone. What the newsroom's own data says to other machines is nearest the truth.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from htmldate import find_date

from reportedly.read.asides import part_name, words_of
from reportedly.read.dates import iso_date
from reportedly.read.linked_data import LinkedArticle
from reportedly.read.meta_tags import MetaTags
from reportedly.read.tree import Element, element_text

__all__ = ["PageDates", "find_dates"]

PUBLISHED_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "datepublished",
    "parsely-pub-date",
    "cxenseparse:publishtime",
    "cxenseparse:recs:publishtime",
    "pub_date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "published_at",
    "date.available",
    "date.created",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "prism.publicationdate",
    "citation_publication_date",
    "date",
)
MODIFIED_NAMES = (
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "datemodified",
    "date.modified",
    "dcterms.modified",
    "last-modified",
)
LONGEST_DATE = 120
OLDEST, NEWEST = "1990-01-01", "2100-12-31"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDates:
    """ISO 8601, and published as the page wrote it."""

    published: str | None = None
    published_raw: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    root: Element
    linked: LinkedArticle
    meta: MetaTags
    url: str | None


def find_dates(root: Element, linked: LinkedArticle, meta: MetaTags, url: str | None) -> PageDates:
    """Return the page's dates; the first place that gives a time of day wins, else the first that gives a day."""
    page = _Page(root=root, linked=linked, meta=meta, url=url)
    published = _first_dated(page, PLACES)
    raw, iso = published or (None, None)
    modified = _first_dated(page, (_linked_modified, _meta_modified))
    return PageDates(published=iso, published_raw=raw, modified=modified[1] if modified else None)


def _first_dated(page: _Page, places: tuple[Callable[[_Page], Iterator[str]], ...]) -> tuple[str, str] | None:
    """Return (raw, ISO): the first with a time of day, for a later place may be exact where an earlier one is not.

    A time on another day than the first date found does not count: it belongs to something else on the page.
    """
    day: tuple[str, str] | None = None
    for place in places:
        for raw in place(page):
            iso = iso_date(raw)
            if iso and "T" in iso and (day is None or _near(day[1], iso)):
                return raw, iso
            if iso and day is None:
                day = raw, iso
    return day


def _near(day: str, moment: str) -> bool:
    return moment.startswith(day[:10])


def _linked_published(page: _Page) -> Iterator[str]:
    if page.linked.published and page.linked.is_article:
        yield page.linked.published


def _linked_page_published(page: _Page) -> Iterator[str]:
    if page.linked.published:
        yield page.linked.published


def _linked_modified(page: _Page) -> Iterator[str]:
    if page.linked.modified:
        yield page.linked.modified


def _marked_published(page: _Page) -> Iterator[str]:
    """Microdata: itemprop="datePublished" on any element."""
    for element in page.root.iterfind(".//*[@itemprop='datePublished']"):
        for value in (element.get("datetime"), element.get("content"), element_text(element)[:LONGEST_DATE]):
            if value:
                yield value


def _meta_published(page: _Page) -> Iterator[str]:
    for name in PUBLISHED_NAMES:
        yield from page.meta.get(name, ())


def _meta_modified(page: _Page) -> Iterator[str]:
    for name in MODIFIED_NAMES:
        yield from page.meta.get(name, ())


def _shown_published(page: _Page) -> Iterator[str]:
    """The <time> elements that say they are the publication's, then any <time> after the headline."""
    times = list(page.root.iter("time"))
    told = [time for time in times if _says_published(time)]
    after = _after_heading(page.root, times)
    for time in [*told, *(after[:2])]:
        for value in (time.get("datetime"), element_text(time)[:LONGEST_DATE]):
            if value:
                yield value


def _says_published(element: Element) -> bool:
    """Tell whether the page calls an element the date of publication, and not of a change."""
    name = part_name(element)
    return any(word in name for word in words_of("date")) and not any(word in name for word in words_of("change"))


def _after_heading(root: Element, times: list[Element]) -> list[Element]:
    headings = root.findall(".//h1")
    if not headings:
        return []
    wanted = set(times)
    found, passed = [], False
    for element in root.iter():
        passed = passed or element is headings[0]
        if passed and element in wanted:
            found.append(element)
    return found


def _dated_elements(page: _Page) -> Iterator[str]:
    """Yield the short texts of elements that the page calls a date."""
    for element in page.root.iter("span", "p", "div", "li", "small"):
        if _says_published(element):
            text = element_text(element)
            if 0 < len(text) <= LONGEST_DATE:
                yield text


def _guessed(page: _Page) -> Iterator[str]:
    """htmldate reads the URL and the page's marks; it gives a day, never a time. Its own newest date is today's."""
    try:
        found = find_date(
            page.root, extensive_search=False, original_date=True, url=page.url, min_date=OLDEST, max_date=NEWEST
        )
    except (ValueError, TypeError, AttributeError, RecursionError):
        return
    if found:
        yield found


PLACES: tuple[Callable[[_Page], Iterator[str]], ...] = (
    _linked_published,
    _marked_published,
    _meta_published,
    _shown_published,
    _linked_page_published,
    _dated_elements,
    _guessed,
)
