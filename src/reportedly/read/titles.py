"""The article's title: as readers see it."""

from reportedly.read.linked_data import LinkedArticle
from reportedly.read.meta_tags import MetaTags
from reportedly.read.outlets import without_outlet
from reportedly.read.tree import Element, element_text, squeezed

__all__ = ["find_title"]

TITLE_NAMES = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "citation_title", "title")


def find_title(root: Element, linked: LinkedArticle, meta: MetaTags, outlet: str | None, url: str | None) -> str | None:
    """Return the displayed heading that the page's data speaks of, else what the data says."""
    told = [linked.headline] if linked.headline and linked.is_article else []
    told += [title for name in TITLE_NAMES for title in meta.get(name, ())]
    told += [squeezed(element_text(title)) for title in root.iterfind(".//head/title")]
    cleaned = [without_outlet(title, outlet, url) for title in told if title]
    shown = [element_text(heading) for heading in root.iter("h1")]
    agreed = next((heading for heading in shown if any(_alike(heading, title) for title in cleaned)), None)
    return agreed or next(iter(cleaned), None) or next((heading for heading in shown if heading), None)


def _alike(one: str, other: str) -> bool:
    """Half of the shorter one's words are the other's: editors write a shorter headline for search engines."""
    words, others = set(one.casefold().split()), set(other.casefold().split())
    return bool(words) and bool(others) and 2 * len(words & others) >= min(len(words), len(others))
