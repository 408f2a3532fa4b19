"""Sentences cut by their marks alone: enough to find a passage, far cheaper than a parse."""

import re
from collections.abc import Iterator

from reportedly.records import Article, Part, Passage

__all__ = ["cut_sentences"]

PARAGRAPH = re.compile(r"[^\n\r]*\S[^\n\r]*")
END = re.compile(r"""[.!?…]+["'”’»)\]]*\s+(?=["'“‘«(\[]*[^\W\d_a-zà-ÿ\s]|["'“‘«(\[]*\d)""")
SHORTENED = re.compile(r"(?:^|[\s(\[“\"'])(?:[^\W\d_]|[A-Z][a-z]{1,2}|Capt|Sept|(?:[^\W\d_]\.)+[^\W\d_])$")
"""What a stop belongs to: an initial ("J"), a short title ("Mr", "Gov"), letters with stops ("U.S")."""

LONGEST = 2_000
"""Characters; beyond them a "sentence" is text without marks, cut at a space."""


def cut_sentences(article: Article) -> Iterator[Passage]:
    """Yield the sentences of an article: title, standfirst, text; each word for word, without space at its edges."""
    for part in Part:
        words = article.part(part)
        for paragraph in PARAGRAPH.finditer(words):
            for start, end in _cuts(words, paragraph.start(), paragraph.end()):
                yield article.passage(start, end, part)


def _cuts(text: str, start: int, last: int) -> Iterator[tuple[int, int]]:
    for match in END.finditer(text, start, last):
        if not _is_shortened(text, start, match.start()):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, last)


def _is_shortened(text: str, start: int, stop: int) -> bool:
    return text[stop : stop + 1] == "." and SHORTENED.search(text[max(start, stop - 12) : stop]) is not None


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = space if space > 0 else start + LONGEST
        yield from _trimmed(text, start, cut)
        start = cut
    words = text[start:end]
    if words.strip():
        lead = len(words) - len(words.lstrip())
        yield start + lead, start + len(words.rstrip())
