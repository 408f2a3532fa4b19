"""What stands in a page and is not its article: taken out of the tree by what the page calls it."""

from functools import cache

from reportedly.lexicon import load_lexicon
from reportedly.read.tree import Element, element_text, tag_of

__all__ = ["drop_asides", "part_name", "words_of"]

NEVER_TEXT = (
    "script",
    "style",
    "noscript",
    "svg",
    "iframe",
    "button",
    "select",
    "template",
    "nav",
    "footer",
    "figcaption",
)
NAMING = ("class", "id", "itemprop", "data-testid", "data-component")
NAMED = (
    "blockquote",
    "div",
    "aside",
    "section",
    "ul",
    "ol",
    "p",
    "span",
    "figure",
    "form",
    "a",
    "header",
    "h2",
    "h3",
    "h4",
)
MOST_WORDS = 50
LINK_SHARE = 0.5
LARGEST_SHARE = 0.1


def drop_asides(root: Element) -> None:
    """Take scripts, menus, captions and what the page calls related, promotional or social out of the tree.

    A name alone is not enough, pages name their articles oddly: what goes is short, or mostly links.
    """
    for element in list(root.iter(*NEVER_TEXT)):
        _drop(element)
    _drop_hidden(root)
    for elements in _named_asides(root).values():
        slight = [element for element in elements if _is_slight(element)]
        if sum(len(element_text(element)) for element in slight) <= LARGEST_SHARE * len(element_text(root)):
            for element in slight:
                _drop(element)


def _drop_hidden(root: Element) -> None:
    """Take out what readers do not see: notes for a pointer that hovers, copies for other screens."""
    for element in list(root.iter(*NAMED)):
        style = (element.get("style") or "").replace(" ", "").lower()
        hidden = element.get("hidden") is not None or "display:none" in style or element.get("aria-hidden") == "true"
        if hidden and _is_slight(element):
            _drop(element)


def _named_asides(root: Element) -> dict[str, list[Element]]:
    """Return the elements by the piece of name that calls them an aside.

    A piece that many elements have may be the page's name for its paragraphs; so they are judged together.
    """
    found: dict[str, list[Element]] = {}
    for element in root.iter(*NAMED):
        name = part_name(element)
        word = next((word for word in words_of("aside") if word in name), None) if name.strip() else None
        if word:
            found.setdefault(word, []).append(element)
    return found


def _is_slight(element: Element) -> bool:
    """Tell whether an element is too short, or too much links, to be part of an article."""
    text = element_text(element)
    linked = sum(len(element_text(link)) for link in element.iter("a"))
    return len(text.split()) <= MOST_WORDS or linked > LINK_SHARE * len(text)


def part_name(element: Element) -> str:
    """Return what the page calls an element: class, id and the like, in lower case."""
    return " ".join(element.get(name) or "" for name in NAMING).lower()


@cache
def words_of(table: str) -> tuple[str, ...]:
    """Return the pieces of names that a table of page_parts lists."""
    return tuple(word for entry in load_lexicon("page_parts")[table] for word in entry["words"])


def _drop(element: Element) -> None:
    if element.getparent() is not None and tag_of(element) != "body":
        element.drop_tree()
