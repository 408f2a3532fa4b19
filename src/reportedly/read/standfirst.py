"""The displayed standfirst: the sentence or two between headline and text.

Extractors drop it or leave it in the text. The page's data often has it, but also has descriptions that no reader
sees; so it is looked for among what is displayed after the headline, and the data only confirms it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.read.asides import part_name, words_of
from reportedly.read.letters import letters_of
from reportedly.read.linked_data import LinkedArticle
from reportedly.read.meta_tags import MetaTags
from reportedly.read.tree import Element, element_text, tag_of

__all__ = ["find_standfirst"]

DESCRIPTION_NAMES = ("og:description", "description", "twitter:description", "sailthru.description", "dc.description")
BLOCKS = frozenset(
    {"p", "h2", "h3", "h4", "div", "section", "header", "ul", "ol", "li", "article", "main", "aside", "table"}
)
SKIPPED = frozenset(
    {"script", "style", "noscript", "nav", "footer", "figure", "form", "button", "aside", "template", "svg"}
)
MOST_BLOCKS = 40
FEWEST_WORDS = 4
LONGEST_CHARACTERS = 700
COMPARED = 50
NAMED_ABOVE = 2
LOOKED_AHEAD = 3
ENOUGH_ALIKE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Block:
    element: Element
    text: str


def find_standfirst(
    root: Element, linked: LinkedArticle, meta: MetaTags, title: str | None, body: list[str]
) -> str | None:
    """Return the standfirst as displayed; None where the page displays none.

    body: the paragraphs found as the text; a block that stands among them in the page is one of them.
    """
    told = [_compared(description) for description in _descriptions(linked, meta)]
    blocks = list(_blocks_after(_heading(root, title)))
    started = 0
    for number, block in enumerate(blocks):
        started += block.text in body[1:]
        if started > 1:
            return None
        if _is_standfirst(block, told, title) and not _is_one_of_many(block, blocks[number + 1 :]):
            return _with_neighbours(block)
    return None


def _descriptions(linked: LinkedArticle, meta: MetaTags) -> Iterator[str]:
    if linked.description:
        yield linked.description
    for name in DESCRIPTION_NAMES:
        yield from meta.get(name, ())


def _heading(root: Element, title: str | None) -> Element:
    """Return the h1 that displays the title, else the first h1, else the page's start."""
    headings = list(root.iter("h1"))
    shown = next((heading for heading in headings if element_text(heading) == title), None)
    if shown is not None:
        return shown
    return headings[0] if headings else root


def _blocks_after(start: Element) -> Iterator[_Block]:
    """Yield the innermost blocks with words that come after an element, in the page's order."""
    count = 0
    for element in _following(start):
        if tag_of(element) in BLOCKS and not any(tag_of(below) in BLOCKS for below in element.iterdescendants()):
            text = element_text(element)
            if text:
                count += 1
                yield _Block(element=element, text=text)
        if count >= MOST_BLOCKS:
            return


def _following(start: Element) -> Iterator[Element]:
    """Yield what comes after an element in the page's order, without what is never text."""
    current: Element | None = start
    while current is not None:
        for sibling in current.itersiblings():
            yield from _unskipped(sibling)
        current = current.getparent()


def _unskipped(element: Element) -> Iterator[Element]:
    waiting = [element]
    while waiting:
        current = waiting.pop()
        if tag_of(current) in SKIPPED:
            continue
        yield current
        waiting.extend(reversed(list(current)))


def _is_standfirst(block: _Block, told: list[str], title: str | None) -> bool:
    text = block.text
    if len(text.split()) < FEWEST_WORDS or len(text) > LONGEST_CHARACTERS or text == title:
        return False
    names = [part_name(element) for element in _self_and_above(block)]
    if any(word in name for name in names for word in words_of("not_deck")):
        return False
    if any(word in name for name in names for word in words_of("deck")):
        return True
    return _compared(text) in told or any(_compared(text).startswith(words) for words in told if words)


def _self_and_above(block: _Block) -> Iterator[Element]:
    """Yield the element and the elements around it that hold little else."""
    element, level = block.element, 0
    while element is not None and level <= NAMED_ABOVE and len(element_text(element)) <= LONGEST_CHARACTERS:
        yield element
        element, level = element.getparent(), level + 1


def _is_one_of_many(block: _Block, following: list[_Block]) -> bool:
    """Tell whether the next blocks are made like this one: then it is the text's first paragraph, not a standfirst."""
    if tag_of(block.element) == "li":
        return False
    long = [other for other in following if len(other.text.split()) > 2 * FEWEST_WORDS][:LOOKED_AHEAD]
    return sum(_make(other) == _make(block) for other in long) >= ENOUGH_ALIKE


def _make(block: _Block) -> tuple[str, ...]:
    """Return tag and class of the element; where it has no class, also those of the element around it."""
    own = (tag_of(block.element), block.element.get("class") or "")
    parent = block.element.getparent()
    return own if own[1] or parent is None else (*own, tag_of(parent), parent.get("class") or "")


def _with_neighbours(block: _Block) -> str:
    """A standfirst can be a list: its items are one standfirst."""
    if tag_of(block.element) != "li":
        return block.text
    items = [block.text, *(element_text(item) for item in block.element.itersiblings("li"))]
    return "\n\n".join(item for item in items if item)


def _compared(text: str) -> str:
    """Descriptions are cut short and spaced otherwise; so it is the first letters that are compared."""
    return letters_of(text)[:COMPARED]
