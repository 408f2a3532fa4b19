"""What an article is about, as counts: its words, the names among them, its figures and dates. Text only, no parse."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from reportedly.records import Article
from reportedly.stories.background import UNUSUAL_SHARE, is_function_word, number_share, usual_share
from reportedly.stories.stems import stem

__all__ = ["BLOCKS", "Profile", "day_of", "profile_of"]

BLOCKS = ("words", "names", "numbers")
"""Kinds of terms, in the order they stand in a profile. A name stands among the words too."""

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
_OPENS_SENTENCE = re.compile(r"[.!?:;\n•|\"“”‘(\[]")
_READ_CHARACTERS = 12_000
"""An article says what it is about early; a book-length text must not cost more than its head."""
_TITLE_WEIGHT = 2.0
_MOST_TERMS = 240
"""Terms kept of a block; an article of usual length has fewer."""


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """Counts of one article, m terms.

    terms: uint32 (m,), hashes of the terms, block after block. block_ends: where each block ends.
    weights: float32 (m,), square roots of how often each term stands, the title counted twice.
    shares: float32 (m,), rough share of all reports that hold the term.
    day: days since 1970 of publication, None if unknown.
    """

    terms: NDArray[np.uint32]
    weights: NDArray[np.float32]
    shares: NDArray[np.float32]
    block_ends: tuple[int, ...]
    day: float | None


def profile_of(article: Article) -> Profile:
    """Count what one article is about."""
    head = "\n".join(filter(None, (article.title, article.standfirst)))
    counts = _Counts()
    counts.read(head, _TITLE_WEIGHT, is_title=True)
    counts.read(article.text[:_READ_CHARACTERS], 1.0, is_title=False)
    blocks = [_most_counted(block) for block in (counts.words, counts.names(), counts.numbers)]
    keys = [prefix + term for prefix, block in zip(("", "=", "#"), blocks, strict=True) for term in block]
    shares = [usual_share(term) for block in blocks[:2] for term in block] + [number_share(term) for term in blocks[2]]
    return Profile(
        terms=np.fromiter((crc32(key.encode("utf-8", "surrogatepass")) for key in keys), np.uint32, len(keys)),
        weights=np.sqrt(np.fromiter((count for block in blocks for count in block.values()), np.float32, len(keys))),
        shares=np.array(shares, dtype=np.float32),
        block_ends=tuple(np.cumsum([len(block) for block in blocks]).tolist()),
        day=day_of(article.published),
    )


class _Counts:
    """Counts that grow while an article is read."""

    def __init__(self) -> None:
        self.words: defaultdict[str, float] = defaultdict(float)
        self.numbers: defaultdict[str, float] = defaultdict(float)
        self._capitals: defaultdict[str, float] = defaultdict(float)
        self._inside: set[str] = set()

    def read(self, text: str, weight: float, *, is_title: bool) -> None:
        for token, opens in _tokens(text):
            if token[0].isdigit():
                self.numbers[token.replace(",", "").rstrip(".")] += weight
                continue
            lowered = token.lower().replace("’", "'")
            if is_function_word(lowered) or len(stemmed := stem(lowered)) < 2:
                continue
            self.words[stemmed] += weight
            if token[0].isupper():
                self._capitals[stemmed] += weight
                if not opens and not is_title:
                    self._inside.add(stemmed)

    def names(self) -> dict[str, float]:
        """Return the capitalised words that are names: so written inside a sentence, or known to no list."""
        return {
            word: count
            for word, count in self._capitals.items()
            if word in self._inside or usual_share(word) <= UNUSUAL_SHARE
        }


def _tokens(text: str) -> Iterator[tuple[str, bool]]:
    """Yield each word or number, and whether it may open a sentence."""
    end = 0
    for match in _TOKEN.finditer(text):
        gap = text[end : match.start()]
        yield match.group(), end == 0 or (gap != " " and _OPENS_SENTENCE.search(gap) is not None)
        end = match.end()


def _most_counted(block: dict[str, float]) -> dict[str, float]:
    if len(block) <= _MOST_TERMS:
        return block
    return dict(sorted(block.items(), key=lambda item: (-item[1], item[0]))[:_MOST_TERMS])


def day_of(published: str | None) -> float | None:
    """Return a time as days since 1970 in UTC; None if there is none or it is not ISO 8601."""
    if not published:
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return moment.timestamp() / 86_400
