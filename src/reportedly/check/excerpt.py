"""What has to be parsed of an article for some of its passages to be understood."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.records import Article, Part, Passage
from reportedly.stories.background import is_function_word

__all__ = ["by_article", "excerpt_of"]

WHOLE = 5_000
"""Characters up to which an article is taken whole: two minutes' reading, parsed in a third of a second."""

BEFORE, AFTER = 2, 1
"""Paragraphs around a passage: a speaker may stand before it, "he added" after it."""

PARAGRAPH = re.compile(r"[^\n\r]*\S[^\n\r]*")
CAPITALISED = re.compile(r"[^\W\d_a-zà-ÿ][\w’'-]+")


def by_article(passages: Iterable[Passage]) -> dict[str, list[Passage]]:
    """Return the passages of each article by its id, in order."""
    found: dict[str, list[Passage]] = {}
    for passage in passages:
        found.setdefault(passage.article_id, []).append(passage)
    return found


def excerpt_of(article: Article, passages: Iterable[Passage]) -> Article:
    """Return the article with blanks for every paragraph that the passages do not need; offsets stay what they are.

    Kept are title and standfirst, the paragraphs of the passages with those around them, and for each name in these
    the first paragraph that has it: it gives the name in full, and the role.
    """
    if len(article.text) <= WHOLE:
        return article
    paragraphs = [match.span() for match in PARAGRAPH.finditer(article.text)]
    kept = _around(paragraphs, [passage for passage in passages if passage.part == Part.TEXT])
    kept |= _first_mentions(article.text, paragraphs, kept)
    return replace(article, text="".join(_blanked(article.text, paragraphs, kept)))


def _around(paragraphs: Sequence[tuple[int, int]], passages: Sequence[Passage]) -> set[int]:
    held = {
        number
        for number, (start, end) in enumerate(paragraphs)
        if any(passage.start < end and start < passage.end for passage in passages)
    }
    near = {number + step for number in held for step in range(-BEFORE, AFTER + 1)}
    return near & set(range(len(paragraphs)))


def _first_mentions(text: str, paragraphs: Sequence[tuple[int, int]], kept: Iterable[int]) -> set[int]:
    wanted = {word for number in kept for word in CAPITALISED.findall(text, *paragraphs[number])}
    names = {word for word in wanted if not is_function_word(word.casefold())}
    found: dict[str, int] = {}
    for number, span in enumerate(paragraphs):
        for word in CAPITALISED.findall(text, *span):
            if word in names:
                found.setdefault(word, number)
    return set(found.values())


def _blanked(text: str, paragraphs: Sequence[tuple[int, int]], kept: set[int]) -> Iterable[str]:
    at = 0
    for number, (start, end) in enumerate(paragraphs):
        yield text[at:start]
        yield text[start:end] if number in kept else " " * (end - start)
        at = end
    yield text[at:]
