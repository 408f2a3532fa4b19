"""Paragraphs that the extractor missed among those it found.

It takes one branch of the page; pages set the first paragraphs, or those after an advertisement, in another.
"""

from collections.abc import Iterator

from reportedly.read.asides import part_name, words_of
from reportedly.read.letters import letters_of
from reportedly.read.tree import Element, element_text, tag_of

__all__ = ["fill_gaps"]

FEWEST_WORDS = 15
LINK_SHARE = 0.3
COMPARED = 40
NAMED_ABOVE = 4
MOST_MISSED = 100
OUTSIDE = frozenset({"figure", "aside", "nav", "footer", "form", "header", "table", "li", "button", "blockquote"})


def fill_gaps(root: Element, found: list[str]) -> list[str]:
    """Return the paragraphs found, with those of the page that stand between the headline and the last of them."""
    places = {letters_of(text): number for number, text in reversed(list(enumerate(found)))}
    everything = "\n".join(map(letters_of, found))
    filled: list[str] = []
    missed: list[str] = []
    taken = -1
    for element, text in _paragraphs(root):
        number = places.get(letters_of(text))
        if number is not None and number > taken:
            filled += [*found[taken + 1 : number], *missed, found[number]]
            taken, missed = number, []
        elif number is None and len(missed) < MOST_MISSED and _is_text(element, text):
            missed += [] if _is_found(text, everything) else [text]
    return filled + found[taken + 1 :]


def _is_found(text: str, everything: str) -> bool:
    """Compare by the start: extractors join and split paragraphs, and drop what is struck out."""
    return letters_of(text)[:COMPARED] in everything


def _paragraphs(root: Element) -> Iterator[tuple[Element, str]]:
    headings = list(root.iter("h1"))
    started = not headings
    for element in root.iter("h1", "p"):
        started = started or tag_of(element) == "h1"
        if started and tag_of(element) == "p":
            yield element, element_text(element)


def _is_text(element: Element, text: str) -> bool:
    if len(text.split()) < FEWEST_WORDS:
        return False
    linked = sum(len(element_text(link)) for link in element.iter("a"))
    if linked > LINK_SHARE * len(text):
        return False
    above = [element, *element.iterancestors()]
    if any(tag_of(one) in OUTSIDE for one in above):
        return False
    names = " ".join(part_name(one) for one in above[:NAMED_ABOVE])
    return not any(word in names for table in ("aside", "not_deck") for word in words_of(table))
