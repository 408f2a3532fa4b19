"""Who a text comes from by its own word: credit line, canonical link, the family an outlet belongs to."""

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import urlsplit

from reportedly.lexicon import load_lexicon
from reportedly.records import Article, ArticleKind

__all__ = ["agency_of", "family_of", "is_agency_outlet", "link_of"]

_HEAD_CHARACTERS = 160
_FOOT_CHARACTERS = 120
_LONGEST_LINE = 400
_MIXED = "mixed"
_TRACKING = re.compile(r"(?:utm_|fbclid|gclid|cmpid|ref=|src=|ito=|amp(?:=|$)|outputtype=amp)", re.IGNORECASE)
_OTHER_FORM = re.compile(r"^(?:www|m|mobile|amp)\.")
"""Hosts of one site for other screens."""
_AMP = re.compile(r"(?:^/amp(?=/)|/amp$|\.amp(?=\.html$|$))", re.IGNORECASE)


def agency_of(article: Article) -> str | None:
    """Return the one agency the article is credited to; None for its own report, or one "with agencies".

    Looks at the credit, the byline, the outlet, then for a mark like "(AP)" in the first and last lines of the text.
    """
    named = set(_agencies_named(article))
    if _MIXED in named or len(named) != 1:
        return None
    return named.pop()


def is_agency_outlet(article: Article) -> bool:
    """Say whether the outlet is itself a news agency."""
    return article.outlet is not None and bool(_names_in(article.outlet))


def _agencies_named(article: Article) -> Iterator[str]:
    for line in (article.credit, *article.byline):
        if line:
            yield from _credited_in(line)
    if article.outlet:
        yield from _names_in(article.outlet)
    for edge in (article.text[:_HEAD_CHARACTERS], article.text[-_FOOT_CHARACTERS:]):
        for match in _mark_pattern().finditer(edge):
            yield _marks()[match.group("mark")]


def _credited_in(line: str) -> Iterator[str]:
    """Yield the agencies a credit line names for the text; a picture's agency is none, one that helped is a part."""
    if _says("pictures", line):
        return
    found = list(_name_pattern().finditer(line[:_LONGEST_LINE]))
    yield from _names_in(line)
    if found and (_says("helped", line) or _joined_pattern().search(line[: found[0].start()])):
        yield _MIXED


def _says(kind: str, line: str) -> bool:
    return _line_pattern(kind).search(line) is not None


@cache
def _line_pattern(kind: str) -> re.Pattern[str]:
    words = load_lexicon("credit_lines")[kind]["words"]
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + r")(?!\w)", re.IGNORECASE)


@cache
def _joined_pattern() -> re.Pattern[str]:
    words = load_lexicon("credit_lines")["joined"]["words"]
    return re.compile(r"\w\W+(?:" + "|".join(map(re.escape, words)) + r")\s+(?:the\s+)?$", re.IGNORECASE)


def _names_in(line: str) -> list[str]:
    return [_names()[match.group().lower()] for match in _name_pattern().finditer(line[:_LONGEST_LINE])]


@cache
def _names() -> dict[str, str]:
    return {name.lower(): key for key, agency in load_lexicon("agencies").items() for name in agency["names"]}


@cache
def _marks() -> dict[str, str]:
    return {mark: key for key, agency in load_lexicon("agencies").items() for mark in agency["marks"]}


@cache
def _name_pattern() -> re.Pattern[str]:
    longest_first = sorted(_names(), key=lambda name: (-len(name), name))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)", re.IGNORECASE)


@cache
def _mark_pattern() -> re.Pattern[str]:
    longest_first = sorted(_marks(), key=lambda mark: (-len(mark), mark))
    return re.compile(r"[(\[/](?P<mark>" + "|".join(map(re.escape, longest_first)) + r")[)\]/]")


def family_of(article: Article) -> str | None:
    """Return the family of the article's outlet; the outlet itself where it stands alone, None if it is not known."""
    host = _host_of(article.url)
    for family, domain in _family_domains():
        if host == domain or host.endswith("." + domain):
            return family
    if article.outlet:
        return _family_names().get(article.outlet.casefold(), article.outlet.casefold())
    return host or None


@cache
def _family_domains() -> tuple[tuple[str, str], ...]:
    families = load_lexicon("outlet_families")
    return tuple((key, domain) for key, family in families.items() for domain in family["domains"])


@cache
def _family_names() -> dict[str, str]:
    families = load_lexicon("outlet_families")
    return {name.casefold(): key for key, family in families.items() for name in family["names"]}


def _host_of(url: str | None) -> str:
    if not url:
        return ""
    try:
        return _OTHER_FORM.sub("", urlsplit(url).hostname or "")
    except ValueError:
        return ""


def link_of(article: Article) -> str | None:
    """Return the article's address without scheme, "www.", fragment, tracking marks and marks of a form for telephones.

    None if it has none, or shares it with others: an update of a live blog, a front page.
    """
    host = _host_of(article.url)
    if not host or article.url is None or article.kind is ArticleKind.UPDATE:
        return None
    parts = urlsplit(article.url)
    query = "&".join(sorted(each for each in parts.query.split("&") if each and not _TRACKING.match(each)))
    path = _AMP.sub("", parts.path.rstrip("/"))
    return host + path + (f"?{query}" if query else "") if path or query else None
