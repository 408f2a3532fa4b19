"""Which article is a copy of which: copied whole, trimmed, or embedded in a longer text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from reportedly.records import Article
from reportedly.stories.credits import agency_of, family_of, is_agency_outlet, link_of
from reportedly.stories.fingerprints import Prints, fingerprints
from reportedly.stories.profile import day_of

__all__ = ["Copy", "CopyKind", "copies_of", "find_copies", "precedence"]

WHOLE_SHARE = 0.5
"""A copy at least so far made of its original is the original, copied or trimmed."""
EMBEDDED_SHARE = 0.15
"""A text that holds so much of another, or is held so far, embeds it."""
RELATED_SHARE = 0.08
"""Enough within one agency's reports or one family of outlets."""
TRIMMED_LENGTH = 0.75
"""A copy shorter than this part of its original is trimmed."""
LEAST_SHARED = 4
"""Fingerprints that must be shared: about 45 letters in a row, or more in pieces."""
_PARTNERS = 8
"""Where many share a fingerprint, each is compared with so many of the first: enough to meet the original."""
_LONG_RUN = 64


class CopyKind(StrEnum):
    """How the text was taken over."""

    COPIED = "copied"
    TRIMMED = "trimmed"
    EMBEDDED = "embedded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One article that takes over the text of another.

    of_copy: share of the copy's text that stands in the original, 0 to 1.
    of_original: share of the original's text that stands in the copy.
    """

    article_id: str
    original_id: str
    kind: CopyKind
    of_copy: float
    of_original: float


def find_copies(articles: Iterable[Article]) -> tuple[Copy, ...]:
    """Return each copy once, with the article it shares most with among those that came before it.

    An article comes before another if it was published earlier; without times, agencies come first, then longer texts.
    """
    ordered = sorted(articles, key=precedence)
    prints = [fingerprints(article.text) for article in ordered]
    best: dict[int, tuple[float, int, Copy]] = {}
    for earlier, later, shared in _shared_prints(prints):
        copy = _copy(ordered[earlier], ordered[later], shared, prints[earlier].size, prints[later].size)
        if copy is not None:
            strength = (copy.of_copy, -earlier, copy)
            if later not in best or strength[:2] > best[later][:2]:
                best[later] = strength
    return tuple(best[later][2] for later in sorted(best))


def copies_of(articles: Iterable[Article]) -> Mapping[str, str]:
    """Return, for each copy, the id of the original; a copy of a copy leads to the first original."""
    originals: dict[str, str] = {}
    for copy in find_copies(articles):
        originals[copy.article_id] = originals.get(copy.original_id, copy.original_id)
    return originals


def precedence(article: Article) -> tuple[float, bool, int, str]:
    """Return the key that sorts originals before their copies."""
    day = day_of(article.published)
    return (float("inf") if day is None else day, not is_agency_outlet(article), -len(article.text), article.id)


def _copy(original: Article, copy: Article, shared: int, original_size: int, copy_size: int) -> Copy | None:
    of_copy, of_original = shared / copy_size, shared / original_size
    if link_of(copy) is not None and link_of(copy) == link_of(original):
        least = 0.0
    elif _related(original, copy):
        least = RELATED_SHARE
    else:
        least = EMBEDDED_SHARE
    if max(of_copy, of_original) < least or shared < min(LEAST_SHARED, original_size, copy_size):
        return None
    return Copy(
        article_id=copy.id,
        original_id=original.id,
        kind=_kind(of_copy, copy_size / original_size),
        of_copy=round(of_copy, 4),
        of_original=round(of_original, 4),
    )


def _related(one: Article, other: Article) -> bool:
    agency, family = agency_of(one), family_of(one)
    return (agency is not None and agency == agency_of(other)) or (family is not None and family == family_of(other))


def _kind(of_copy: float, length: float) -> CopyKind:
    if of_copy < WHOLE_SHARE:
        return CopyKind.EMBEDDED
    return CopyKind.COPIED if length >= TRIMMED_LENGTH else CopyKind.TRIMMED


def _shared_prints(prints: Sequence[Prints]) -> Iterator[tuple[int, int, int]]:
    """Yield (earlier, later, shared fingerprints) of every two texts that share any."""
    if not prints:
        return
    values = np.concatenate(prints)
    owners = np.repeat(np.arange(len(prints), dtype=np.int64), [each.size for each in prints])
    order = np.argsort(values, kind="stable")
    pairs = _paired(values[order], owners[order], len(prints))
    keys, counts = np.unique(pairs, return_counts=True)
    for key, count in zip(keys.tolist(), counts.tolist(), strict=True):
        yield key // len(prints), key % len(prints), count


def _paired(values: Prints, owners: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """Return earlier * count + later for every two owners in a run of one value.

    Step by step: the neighbours at distance 1, 2, ... inside a run; past _LONG_RUN only with the run's first ones.
    """
    opens = np.flatnonzero(np.r_[True, values[1:] != values[:-1]]) if values.size else np.empty(0, dtype=np.int64)
    lengths = np.diff(np.r_[opens, values.size])
    found = []
    for distance in range(1, min(int(lengths.max(initial=1)), _LONG_RUN)):
        near = np.flatnonzero(values[distance:] == values[:-distance])
        if near.size == 0:
            break
        found.append(owners[near] * count + owners[near + distance])
    for opened, length in zip(opens[lengths > _LONG_RUN].tolist(), lengths[lengths > _LONG_RUN].tolist(), strict=True):
        for first in range(opened, opened + _PARTNERS):
            found.append(owners[first] * count + owners[opened + _LONG_RUN : opened + length])
    return np.concatenate(found) if found else np.empty(0, dtype=np.int64)
