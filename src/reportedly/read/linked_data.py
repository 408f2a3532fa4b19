"""What a page's JSON-LD says of its article."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

from reportedly.read.json_scripts import Node, find_nodes, types_of
from reportedly.read.letters import letters_of
from reportedly.read.plain_html import plain_text
from reportedly.read.tree import Element, element_text, squeezed

__all__ = ["LinkedArticle", "find_linked_article", "read_node"]

LIVE_BLOG = "LiveBlogPosting"
ARTICLE_ENDINGS = ("Article", "Report", "LiveBlogPosting", "BlogPosting", "SocialMediaPosting")
PAGE_TYPES = ("WebPage", "ItemPage")
UNDATED = 2
FEWEST_LISTED = 4
COMPARED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedArticle:
    """The article's fields as the JSON-LD writes them; None or () where it does not.

    authors: names as written, people and organisations alike.
    updates: of a live blog, in the order of the page's data.
    """

    types: tuple[str, ...] = ()
    id: str | None = None
    url: str | None = None
    headline: str | None = None
    description: str | None = None
    published: str | None = None
    modified: str | None = None
    language: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    body: str | None = None
    updates: tuple["LinkedArticle", ...] = ()

    @property
    def is_article(self) -> bool:
        return any(kind.endswith(ARTICLE_ENDINGS) for kind in self.types)


def find_linked_article(root: Element) -> LinkedArticle:
    """Return what the JSON-LD says of the page's article; all fields empty where it says nothing.

    A page of links describes each article it links to: of several, the one counts whose headline the page displays.
    """
    nodes = find_nodes(root)
    known = {node["@id"]: node for node in reversed(nodes) if isinstance(node.get("@id"), str) and len(node) > 1}
    ranked = [(rank, node) for node in nodes if (rank := _rank(node)) is not None]
    shown = {letters_of(element_text(heading)) for heading in root.iter("h1", "title")}
    displayed = [(rank, node) for rank, node in ranked if _is_shown(node, shown)]
    if not displayed and sum(rank >= UNDATED for rank, _ in ranked) >= FEWEST_LISTED:
        return LinkedArticle()
    best = max(displayed or ranked, key=lambda entry: entry[0], default=None)
    return read_node(best[1], known) if best else LinkedArticle()


def _is_shown(node: Node, shown: set[str]) -> bool:
    """Tell whether a heading of the page starts as the node's headline does."""
    headline = letters_of(_text(node.get("headline")) or "")[:COMPARED]
    return bool(headline) and any(heading.startswith(headline) for heading in shown)


def read_node(node: Node, known: Mapping[str, Node]) -> LinkedArticle:
    """Read one node. known: the page's nodes by their "@id"."""
    return LinkedArticle(
        types=types_of(node),
        id=_text(node.get("@id")),
        url=_address(node),
        headline=_text(node.get("headline")) or _text(node.get("name")),
        description=_text(node.get("description")),
        published=_text(node.get("datePublished")) or _text(node.get("uploadDate")),
        modified=_text(node.get("dateModified")),
        language=_text(node.get("inLanguage")),
        publisher=next(_names(node.get("publisher"), known), None),
        authors=tuple(dict.fromkeys([*_names(node.get("author"), known)] or [*_names(node.get("creator"), known)])),
        body=_body(node.get("articleBody")),
        updates=tuple(read_node(update, known) for update in _updates(node, known)),
    )


def _rank(node: Node) -> int | None:
    """Prefer a live blog, then an article with a date, then any article, then the page itself; None is no article."""
    kinds = types_of(node)
    if LIVE_BLOG in kinds:
        return 4
    if any(kind.endswith(ARTICLE_ENDINGS) for kind in kinds):
        return 3 if node.get("datePublished") else UNDATED
    if any(kind in PAGE_TYPES for kind in kinds) or (not kinds and node.get("datePublished")):
        return 1 if node.get("datePublished") else 0
    return None


def _updates(node: Node, known: Mapping[str, Node]) -> Iterator[Node]:
    for update in _listed(node.get("liveBlogUpdate")):
        if isinstance(update, dict):
            yield known.get(str(update.get("@id")), update) if len(update) == 1 else update


def _names(value: Any, known: Mapping[str, Node]) -> Iterator[str]:
    """Yield the names of people or organisations, given as strings, objects, references or lists of them."""
    for entry in _listed(value):
        owner = known.get(str(entry.get("@id")), entry) if isinstance(entry, dict) and "name" not in entry else entry
        names = _listed(owner.get("name")) if isinstance(owner, dict) else [owner]
        for name in names:
            text = _text(name)
            if text:
                yield text


def _listed(value: Any) -> Sequence[Any]:
    if isinstance(value, list):
        return value
    return () if value is None else (value,)


def _address(node: Node) -> str | None:
    for field in ("url", "mainEntityOfPage"):
        value = node.get(field)
        found = _text(value.get("@id") or value.get("url")) if isinstance(value, dict) else _text(value)
        if found and found.startswith(("http://", "https://")):
            return found
    return None


def _text(value: Any) -> str | None:
    """Return one line of plain words; entities and tags that slipped into the data are taken out."""
    value = next(iter(value), None) if isinstance(value, list) else value
    value = value.get("@value") if isinstance(value, dict) else value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return (squeezed(plain_text(unescape(unescape(value)))) or None) if isinstance(value, str) else None


def _body(value: Any) -> str | None:
    """Return the body with its paragraphs, an empty line between them."""
    value = "\n".join(map(str, value)) if isinstance(value, list) else value
    return (plain_text(unescape(value)) or None) if isinstance(value, str) else None
