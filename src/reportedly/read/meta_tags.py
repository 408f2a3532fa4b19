"""What a page's meta elements say."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from reportedly.read.tree import Element, squeezed

__all__ = ["MetaTags", "find_meta_tags"]

MetaTags = Mapping[str, tuple[str, ...]]


def find_meta_tags(root: Element) -> MetaTags:
    """Return the contents by name, in the page's order; names in lower case.

    name and property only: an itemprop belongs to the thing around it, often a picture.
    """
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        content = squeezed(meta.get("content") or "")
        if content:
            for name in _names(meta):
                found.setdefault(name, []).append(content)
    return MappingProxyType({name: tuple(dict.fromkeys(contents)) for name, contents in found.items()})


def _names(meta: Element) -> Iterator[str]:
    for attribute in ("property", "name"):
        name = (meta.get(attribute) or "").strip().lower()
        if name:
            yield name
