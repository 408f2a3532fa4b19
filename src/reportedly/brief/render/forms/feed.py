"""Briefs as a feed: RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1."""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from xml.etree.ElementTree import Element, SubElement, tostring

from reportedly.brief.render.forms.plain import body_words, standfirst_words
from reportedly.brief.render.html import fragment_of
from reportedly.brief.render.naming import brief_uri, moment_of
from reportedly.brief.render.view import View, view_of
from reportedly.brief.render.visible import safe_url, visible
from reportedly.records import Brief

__all__ = ["render_feed"]

MAKER = "reportedly"
ABOUT = "Briefs in which every sentence can be traced to its sources."

UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands for "no time known" where a form demands one."""


def render_feed(
    briefs: Iterable[Brief], form: str = "rss", *, title: str = "Briefs", home: str = "urn:reportedly:briefs"
) -> str:
    """Return the briefs as one feed, in the order given.

    Args:
        form: "rss", "atom" or "json".
        title, home: of the feed; home is its web address, or a name where it has none.
    Raises:
        KeyError: no such form.
    """
    return FORMS[form]([view_of(brief) for brief in briefs], title, home)


def rss(views: Sequence[View], title: str, home: str) -> str:
    feed = Element("rss", {"version": "2.0", "xmlns:content": "http://purl.org/rss/1.0/modules/content/"})
    channel = SubElement(feed, "channel")
    add(channel, "title", title)
    add(channel, "link", home)
    add(channel, "description", ABOUT)
    add(channel, "language", "en")
    add(channel, "generator", MAKER)
    if moments := [moment for view in views if (moment := moment_of(view))]:
        add(channel, "lastBuildDate", format_datetime(max(moments)))
    for view in views:
        item = SubElement(channel, "item")
        add(item, "title", view.headline.sentence.text)
        add(item, "guid", brief_uri(view), isPermaLink="false")
        if moment := moment_of(view):
            add(item, "pubDate", format_datetime(moment))
        add(item, "description", escape(standfirst_words(view)))  # read as HTML
        SubElement(item, "content:encoded").text = fragment_of(view)
    return written(feed)


def atom(views: Sequence[View], title: str, home: str) -> str:
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en"})
    add(feed, "title", title)
    add(feed, "id", home)
    add(feed, "updated", max((stamp(view) for view in views), default=UNDATED).isoformat())
    add(feed, "subtitle", ABOUT)
    add(feed, "generator", MAKER)
    add(SubElement(feed, "author"), "name", MAKER)
    if safe_url(home):
        SubElement(feed, "link", {"rel": "alternate", "href": home})
    for view in views:
        entry = SubElement(feed, "entry")
        add(entry, "title", view.headline.sentence.text)
        add(entry, "id", brief_uri(view))
        add(entry, "updated", stamp(view).isoformat())
        if moment := moment_of(view):
            add(entry, "published", moment.isoformat())
        add(entry, "summary", standfirst_words(view))
        SubElement(entry, "content", {"type": "html"}).text = fragment_of(view)
        for address in addresses(view):
            SubElement(entry, "link", {"rel": "related", "href": address})
    return written(feed)


def json_feed(views: Sequence[View], title: str, home: str) -> str:
    feed: dict[str, object] = {"version": "https://jsonfeed.org/version/1.1", "title": visible(title)}
    feed |= {"description": ABOUT, "language": "en", "authors": [{"name": MAKER}]}
    if safe_url(home):
        feed["home_page_url"] = home
    feed["items"] = [json_item(view) for view in views]
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def json_item(view: View) -> dict[str, object]:
    item: dict[str, object] = {
        "id": brief_uri(view),
        "title": visible(view.headline.sentence.text),
        "summary": standfirst_words(view),
        "content_text": body_words(view),
        "content_html": fragment_of(view),
    }
    if moment := moment_of(view):
        item["date_published"] = item["date_modified"] = moment.isoformat()
    return item


FORMS: dict[str, Callable[[Sequence[View], str, str], str]] = {"rss": rss, "atom": atom, "json": json_feed}


def add(parent: Element, name: str, words: str, **attributes: str) -> None:
    SubElement(parent, name, attributes).text = visible(words)


def stamp(view: View) -> datetime:
    return moment_of(view) or UNDATED


def addresses(view: View) -> list[str]:
    """Return the addresses of the original reports."""
    found = (safe_url(line.source.url) for line in view.sources if not line.copy_of)
    return [address for address in found if address]


def written(feed: Element) -> str:
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(feed, encoding="unicode") + "\n"
