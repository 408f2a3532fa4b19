"""How rare each term has been so far, and the weighted vectors that follow from it."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.stories.profile import Profile
from reportedly.stories.vectors import Vector, scaled

__all__ = ["EVENT_BLOCKS", "Frequencies"]

EVENT_BLOCKS = (0.35, 0.35, 0.1, 0.1, 0.2)
"""What words, names, full names, dates and numbers add to the likeness of two articles, were all equally rare."""

_BUCKETS = 1 << 22
_PRIOR_ARTICLES = 1000.0
"""The word lists weigh as much as so many articles read; beyond that they fade with the root of what was read."""

_ELSEWHERE = 1300.0
"""Articles that are held against each other are counted beside so many others."""

HALF_TOLD = 40
_FEW_TELL_LITTLE = np.array([False, True, True, False, True])
"""The blocks of names, full names and numbers."""

_RAREST = 7.5
"""No term counts as rarer than one in 1,800 articles: beyond, two events that share names would draw ever nearer."""


class Frequencies:
    """Running document frequencies, hashed into a table of fixed size.

    Source: feature hashing after Weinberger et al. 2009, arxiv.org/abs/0902.2206: two terms in one bucket add up.
    """

    def __init__(self, blocks: tuple[float, float, float, float, float] = EVENT_BLOCKS) -> None:
        self._blocks = np.array(blocks)
        self._holding = np.zeros(_BUCKETS, dtype=np.uint32)
        self._articles = 0

    def count(self, profile: Profile) -> None:
        """Take note of one more article."""
        self._holding[profile.terms % _BUCKETS] += 1
        self._articles += 1

    def counted(self) -> tuple[int, bytes, bytes]:
        """Return how many articles were read, the buckets that hold a term, and in how many articles each stood."""
        buckets = np.flatnonzero(self._holding).astype(np.uint32)
        return self._articles, buckets.tobytes(), self._holding[buckets].tobytes()

    def recount(self, articles: int, buckets: bytes, holding: bytes) -> None:
        """Take over what was counted before."""
        self._articles = articles
        self._holding[np.frombuffer(buckets, dtype=np.uint32)] = np.frombuffer(holding, dtype=np.uint32)

    def vector(self, profile: Profile, *, few_tell_little: bool = False) -> Vector:
        """Weigh the terms of an article by their rarity in all that was read; of length 1, or empty without terms.

        Args:
            few_tell_little: a block of few names or numbers counts less, one of HALF_TOLD half as much: two reports of
                a few sentences share a country and its president whatever they tell.
        """
        prior = _PRIOR_ARTICLES * min(1.0, math.sqrt(_PRIOR_ARTICLES / max(self._articles, 1)))
        holding = self._holding[profile.terms % _BUCKETS] + prior * profile.shares
        rarity = np.log((self._articles + prior) / holding).clip(min=0.0, max=_RAREST)
        return self._weighed(profile, rarity, few_tell_little)

    def vectors(self, profiles: Sequence[Profile]) -> list[Vector]:
        """Weigh the terms of articles that are held against each other by their rarity among them and elsewhere.

        What all of them share tells nothing about which of them belong together; and as they are always so few beside
        as many others, a term weighs the same whether a thousand or a hundred thousand articles were read.
        """
        if not profiles:
            return []
        terms, counts = np.unique(np.concatenate([profile.terms for profile in profiles]), return_counts=True)
        prior = max(_PRIOR_ARTICLES, self._articles)
        others = max(self._articles - len(profiles), 0) + prior
        found = []
        for profile in profiles:
            here = counts[np.searchsorted(terms, profile.terms)]
            outside = (self._holding[profile.terms % _BUCKETS] - here).clip(min=0) + prior * profile.shares
            holding = here + _ELSEWHERE * outside / others
            rarity = np.log((len(profiles) + _ELSEWHERE) / holding).clip(min=0.0, max=_RAREST)
            found.append(self._weighed(profile, rarity))
        return found

    def _weighed(self, profile: Profile, rarity: NDArray[np.float64], few_tell_little: bool = False) -> Vector:
        """Return the vector of terms so rare; a block counts by the mean square of its terms' rarity, too."""
        weights = profile.weights * rarity
        size = len(self._blocks)
        squares = np.bincount(profile.blocks, weights=weights * weights, minlength=size)
        rarities = np.bincount(profile.blocks, weights=rarity * rarity, minlength=size)
        terms = np.bincount(profile.blocks, minlength=size)
        wanted = self._blocks * rarities / np.maximum(terms, 1)
        if few_tell_little:
            wanted = np.where(_FEW_TELL_LITTLE, wanted * terms / (terms + HALF_TOLD), wanted)
        factors = np.sqrt(np.divide(wanted, squares, out=np.zeros(size), where=squares > 0))
        return Vector(profile.terms, scaled((weights * factors[profile.blocks]).astype(np.float32), 1.0))
