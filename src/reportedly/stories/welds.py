"""When an event holds together: by more than the country and the people that its reports name."""

from collections.abc import Sequence

import numpy as np

from reportedly.stories.profile import Profile

__all__ = ["least_to_hold"]

LIKENESS = 0.12
"""Reports of one event are at least so alike where few names tell little."""
SHORT_LIKENESS = 0.3
"""The same of the shortest: of what they tell in a few sentences, the same words must stand in both."""
SHORT_WORDS = 20
LONG_WORDS = 32
"""Telling words of a report, on average; the likeness asked for falls from the shortest to the longest."""


def least_to_hold(profiles: Sequence[Profile]) -> float:
    """Return how alike on average the reports of one event are at least, where few names tell little."""
    words = sum(int(np.count_nonzero(profile.blocks == 0)) for profile in profiles) / len(profiles)
    shortness = min(max((LONG_WORDS - words) / (LONG_WORDS - SHORT_WORDS), 0.0), 1.0)
    return LIKENESS + shortness * (SHORT_LIKENESS - LIKENESS)
