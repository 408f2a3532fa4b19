"""The outlet's name and the article's own address."""

from urllib.parse import urljoin, urlsplit

from reportedly.read.asides import words_of
from reportedly.read.letters import letters_of
from reportedly.read.linked_data import LinkedArticle
from reportedly.read.meta_tags import MetaTags
from reportedly.read.tree import Element, element_text

__all__ = ["find_outlet", "find_url", "without_outlet"]

SEPARATORS = (" | ", " - ", " – ", " — ", " :: ", " » ", " / ", " · ", " • ")
LONGEST_OUTLET_WORDS = 6


def find_url(root: Element, linked: LinkedArticle, meta: MetaTags, fetched_from: str | None) -> str | None:
    """Return the canonical address: what the page says, else where it was fetched from."""
    link = next(
        (link.get("href") for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"), None
    )
    for address in (link, *meta.get("og:url", ()), linked.url, fetched_from):
        if not address:
            continue
        full = _joined(fetched_from or "", address.strip())
        if full and urlsplit(full).path not in ("", "/"):
            return full
    return fetched_from


def _joined(base: str, address: str) -> str | None:
    try:
        full = urljoin(base, address)
        return full if urlsplit(full).scheme in ("http", "https") and urlsplit(full).hostname else None
    except ValueError:
        return None


def find_outlet(root: Element, linked: LinkedArticle, meta: MetaTags, url: str | None, given: str | None) -> str | None:
    """Return the outlet's name; the host without "www." where nobody gives a name."""
    names = (given, *meta.get("og:site_name", ()), linked.publisher, *meta.get("application-name", ()))
    named = next((name for name in names if name and not name.startswith(("http:", "https:"))), None)
    named = named or _named_in_title(root)
    return host_of(url) if named is None or _is_machine(named, url) else named


def _is_machine(name: str, url: str | None) -> bool:
    """Say whether a name is only that of the machine which serves the page: "Hosted" of hosted.herald.example."""
    first, _, rest = (host_of(url) or "").partition(".")
    return "." in rest and name.casefold() == first and first in words_of("machine")


def _named_in_title(root: Element) -> str | None:
    """Return what follows the displayed heading in the page's title: "Dam holds | Example Herald"."""
    headings = {element_text(heading) for heading in root.iter("h1")}
    for title in root.iterfind(".//head/title"):
        for separator in SEPARATORS:
            head, found, tail = element_text(title).rpartition(separator)
            if found and head in headings and 0 < len(tail.split()) <= LONGEST_OUTLET_WORDS:
                return str(tail)
    return None


def host_of(url: str | None) -> str | None:
    """Return the host of a URL without "www."."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def without_outlet(title: str, outlet: str | None, url: str | None) -> str:
    """Return the title without the outlet's name at its end: "Dam holds - Example Herald" is "Dam holds"."""
    for separator in SEPARATORS:
        head, found, tail = title.rpartition(separator)
        if found and head and _names_outlet(tail, outlet, url):
            return without_outlet(head.strip(), outlet, url)
    return title


def _names_outlet(tail: str, outlet: str | None, url: str | None) -> bool:
    if len(tail.split()) > LONGEST_OUTLET_WORDS:
        return False
    said, known = _letters(tail), [_letters(outlet or ""), _letters((host_of(url) or "").partition(".")[0])]
    return any(name and said and (name == said or name in said or (said in name and len(said) > 2)) for name in known)


def _letters(name: str) -> str:
    return letters_of(name).removeprefix("the")
