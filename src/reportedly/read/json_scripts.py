"""The JSON-LD of a page, also where it is broken, as a flat list of nodes."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from reportedly.read.tree import Element

__all__ = ["Node", "find_nodes", "types_of"]

Node = Mapping[str, Any]

MOST_NODES = 5_000
DEEPEST = 40
OPENING = re.compile(r"^\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?)")
CLOSING = re.compile(r"(?:-->|(?://|/\*)?\s*\]\]>(?:\s*\*/)?)\s*$")
TRAILING_COMMA = re.compile(r",(\s*[}\]])")
START = re.compile(r"[\[{]")
STRING_FIELD = re.compile(
    r'"(@type|headline|description|datePublished|dateModified|articleBody)"\s*:\s*"((?:[^"\\]|\\.){0,200000})"'
)


def find_nodes(root: Element) -> tuple[Node, ...]:
    """Return each object of each JSON-LD script, in order, those inside others after their owner.

    A reference ({"@id": ...} alone) is replaced by what it points to, where the page has that.
    """
    nodes: list[Node] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            for value in _values("".join(script.itertext())):
                nodes.extend(_flat(value))
    return tuple(nodes[:MOST_NODES])


def types_of(node: Node) -> tuple[str, ...]:
    """Return the node's types without their vocabulary: "https://schema.org/NewsArticle" is "NewsArticle"."""
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return tuple(kind.rsplit("/", 1)[-1] for kind in listed if isinstance(kind, str))


def _values(script: str) -> Iterator[Any]:
    """Yield what a script holds: mended where it is broken, its plain fields where it cannot be mended."""
    text = CLOSING.sub("", OPENING.sub("", script.strip())).strip().rstrip(";")
    for mend in (str, _without_trailing_commas, html.unescape):
        try:
            yield json.loads(mend(text), strict=False)
            return
        except (ValueError, RecursionError):
            continue
    yield from _pieces(text)


def _without_trailing_commas(text: str) -> str:
    return TRAILING_COMMA.sub(r"\1", text)


def _pieces(text: str) -> Iterator[Any]:
    """Yield the objects that stand one after another, then the string fields of what is left."""
    decoder, position = json.JSONDecoder(strict=False), 0
    start = START.search(text)
    while start:
        try:
            value, position = decoder.raw_decode(text, start.start())
        except (ValueError, RecursionError):
            break
        yield value
        start = START.search(text, position)
    fields: dict[str, str] = {}
    for name, value in STRING_FIELD.findall(text[position:]):
        fields.setdefault(name, _unquoted(value))
    if fields:
        yield fields


def _unquoted(value: str) -> str:
    try:
        return str(json.loads(f'"{value}"', strict=False))
    except ValueError:
        return value


def _flat(value: Any) -> Iterator[Node]:
    """Yield each object of a value, without recursion: a script may nest as deeply as it likes."""
    waiting = [(value, 0)]
    seen = 0
    while waiting and seen < MOST_NODES:
        current, depth = waiting.pop()
        seen += 1
        if isinstance(current, dict):
            yield current
        below = current.values() if isinstance(current, dict) else current if isinstance(current, list) else ()
        if depth < DEEPEST:
            inner = [entry for entry in below if isinstance(entry, dict | list)]
            waiting.extend((entry, depth + 1) for entry in reversed(inner))
