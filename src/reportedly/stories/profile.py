"""What an article is about, as numbers: the hashes of its terms, how often each stands, how usual it is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from reportedly.records import Article
from reportedly.stories.background import DATE_SHARE, PAIR_SHARE, number_share, usual_share
from reportedly.stories.terms import TermCounts

__all__ = ["Profile", "day_of", "profile_of"]

_READ_CHARACTERS = 12_000
"""An article says what it is about early; a book-length text must not cost more than its head."""
_TITLE_WEIGHT = 2.0
_MOST_TERMS = 240
"""Terms kept of a block; an article of usual length has fewer."""
_REPEATS = 0.2
"""Power of a term's count: said five times, a word weighs 1.4 times as much as said once."""


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """The terms of one article, m in all, of five blocks: words, names, full names, dates, numbers.

    terms: uint32 (m,), hashes, ascending. blocks: uint8 (m,), 0 to 4, the block of each.
    weights: float32 (m,), grow slowly with how often the term stands, the title counted twice.
    shares: float32 (m,), rough share of all reports that hold the term.
    day: days since 1970 of publication, None if unknown.
    """

    terms: NDArray[np.uint32]
    weights: NDArray[np.float32]
    shares: NDArray[np.float32]
    blocks: NDArray[np.uint8]
    day: float | None


def profile_of(article: Article) -> Profile:
    """Count what one article is about."""
    counts = TermCounts()
    counts.read("\n".join(filter(None, (article.title, article.standfirst))), _TITLE_WEIGHT, is_title=True)
    counts.read(article.text[:_READ_CHARACTERS], 1.0, is_title=False)
    blocks: tuple[tuple[str, Mapping[str, float], Callable[[str], float]], ...] = (
        ("", counts.words, usual_share),
        ("=", counts.names(), usual_share),
        ("+", counts.pairs(), lambda pair: PAIR_SHARE),
        ("@", counts.dates, lambda date: DATE_SHARE),
        ("#", counts.numbers, number_share),
    )
    terms: list[int] = []
    weights: list[float] = []
    shares: list[float] = []
    kinds: list[int] = []
    for number, (prefix, block, share) in enumerate(blocks):
        kept = _most_counted(block)
        terms += [crc32((prefix + term).encode("utf-8", "surrogatepass")) for term in kept]
        weights += kept.values()
        shares += map(share, kept)
        kinds += [number] * len(kept)
    hashes = np.array(terms, dtype=np.uint32)
    order = np.argsort(hashes, kind="stable")
    return Profile(
        terms=hashes[order],
        weights=(np.array(weights, dtype=np.float32) ** np.float32(_REPEATS))[order],
        shares=np.array(shares, dtype=np.float32)[order],
        blocks=np.array(kinds, dtype=np.uint8)[order],
        day=day_of(article.published),
    )


def _most_counted(block: Mapping[str, float]) -> Mapping[str, float]:
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
