"""Events that hold together by little more than the country and the people their reports name are parted."""

from collections.abc import Sequence

import numpy as np

from reportedly.stories.frequencies import Frequencies
from reportedly.stories.linkage import link_alike
from reportedly.stories.profile import Profile
from reportedly.stories.vectors import products_of

__all__ = ["part_welded"]

LIKENESS = 0.12
"""Reports of one event are at least so alike where few names tell little."""
SHORT_LIKENESS = 0.3
"""The same of the shortest: of what they tell in a few sentences, the same words must stand in both."""
SHORT_WORDS = 20
LONG_WORDS = 32
"""Telling words of a report, on average; the likeness asked for falls from the shortest to the longest."""


def part_welded(profiles: Sequence[Profile], frequencies: Frequencies) -> list[list[int]]:
    """Return the groups of indexes an event falls into, all in one group where it holds together."""
    if len(profiles) < 2:
        return [list(range(len(profiles)))]
    vectors = [frequencies.vector(profile, few_tell_little=True) for profile in profiles]
    return link_alike(products_of(vectors), _least_likeness(profiles))


def _least_likeness(profiles: Sequence[Profile]) -> float:
    words = sum(int(np.count_nonzero(profile.blocks == 0)) for profile in profiles) / len(profiles)
    shortness = min(max((LONG_WORDS - words) / (LONG_WORDS - SHORT_WORDS), 0.0), 1.0)
    return LIKENESS + shortness * (SHORT_LIKENESS - LIKENESS)
