"""The displayed standfirst: the sentence or two between headline and text.

Extractors drop it or leave it in the text. Pages give it in their data too; it counts only when it is displayed.
"""

from collections.abc import Iterator
from functools import cache

from reportedly.lexicon import load_lexicon
from reportedly.read.linked_data import LinkedArticle
from reportedly.read.meta_tags import MetaTags
from reportedly.read.tree import Element, element_text

__all__ = ["find_standfirst"]

DESCRIPTION_NAMES = ("og:description", "description", "twitter:description", "sailthru.description", "dc.description")
BLOCKS = ("p", "h2", "h3", "h4", "div", "span", "li", "strong", "em", "b", "header", "section")
SHORTEST_WORDS = 4
LONGEST_CHARACTERS = 900


def find_standfirst(root: Element, linked: LinkedArticle, meta: MetaTags, title: str | None) -> str | None:
    """Return the standfirst as displayed; None where the page displays none."""
    told = tuple(_descriptions(linked, meta))
    for element in _decks(root):
        text = element_text(element)
        if _could_be(text, title) and any(_same_start(text, description) for description in told):
            return text
    return None


def _descriptions(linked: LinkedArticle, meta: MetaTags) -> Iterator[str]:
    if linked.description:
        yield linked.description
    for name in DESCRIPTION_NAMES:
        yield from meta.get(name, ())


def _decks(root: Element) -> Iterator[Element]:
    for element in root.iter(*BLOCKS):
        said = (
            f"{element.get('class') or ''} {element.get('itemprop') or ''} {element.get('data-testid') or ''}".lower()
        )
        if any(word in said for word in _deck_words()):
            yield element


def _same_start(shown: str, described: str) -> bool:
    """Descriptions are cut short; so it is the start that is compared."""
    return shown[:60].casefold() == described[:60].casefold()


def _could_be(text: str, title: str | None) -> bool:
    return len(text.split()) >= SHORTEST_WORDS and len(text) <= LONGEST_CHARACTERS and text != title


@cache
def _deck_words() -> tuple[str, ...]:
    return tuple(word for entry in load_lexicon("page_parts")["deck"] for word in entry["words"])
