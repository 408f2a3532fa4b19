"""What an event tells of, as two vectors: the words its reports use, and the names they name."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np

from reportedly.records import Article
from reportedly.stories.background import PAIR_SHARE, number_share, usual_share
from reportedly.stories.terms import TermCounts
from reportedly.stories.vectors import Vector

__all__ = ["Told", "tellings_of"]

_READ_CHARACTERS = 12_000
_PRIOR_EVENTS = 300.0
"""The word lists weigh as much as so many events."""
_COMMON_TO_REPORTS = 1.5
"""Power of the share of an event's reports that hold a term: what one of ten holds is a detail."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One event. words: its words and numbers, no names. names: its names, and full names, by rarity and share."""

    words: Vector
    names: Vector


def tellings_of(events: Sequence[Sequence[Article]]) -> list[Told]:
    """Return what each event tells; a term weighs by its rarity among the events, and by how many reports hold it."""
    read = [_shares_of(event) for event in events]
    words = _weighed([words for words, _ in read], _word_share)
    names = _weighed([names for _, names in read], _name_share)
    return [Told(words=one, names=other) for one, other in zip(words, names, strict=True)]


def _shares_of(event: Sequence[Article]) -> tuple[dict[str, float], dict[str, float]]:
    """Return the share of the event's reports that hold each word or number, and each name."""
    words: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for article in event:
        counts = TermCounts()
        counts.read("\n".join(filter(None, (article.title, article.standfirst))), 1.0, is_title=True)
        counts.read(article.text[:_READ_CHARACTERS], 1.0, is_title=False)
        named = counts.names()
        names.update([*named, *counts.pairs()])
        words.update(word for word in counts.words if word not in named)
        words.update(counts.numbers)
    return _shares(words, len(event)), _shares(names, len(event))


def _shares(counts: Mapping[str, int], reports: int) -> dict[str, float]:
    return {term: count / reports for term, count in counts.items()}


def _word_share(word: str) -> float:
    return number_share(word) if word[0].isdigit() else usual_share(word)


def _name_share(name: str) -> float:
    return PAIR_SHARE if " " in name else usual_share(name)


def _weighed(shares: Sequence[Mapping[str, float]], usual: Callable[[str], float]) -> Iterable[Vector]:
    holding = Counter(term for event in shares for term in event)
    rarity = {
        term: max(np.log((len(shares) + _PRIOR_EVENTS) / (count + _PRIOR_EVENTS * usual(term))), 0.0)
        for term, count in holding.items()
    }
    for event in shares:
        weights = {
            crc32(term.encode("utf-8", "surrogatepass")): rarity[term] * share**_COMMON_TO_REPORTS
            for term, share in event.items()
        }
        terms = np.array(sorted(weights), dtype=np.uint32)
        yield Vector(terms, np.array([weights[term] for term in terms.tolist()], dtype=np.float32))
