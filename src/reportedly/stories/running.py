"""Running stories: events tied by shared actors, places and causes over days and weeks."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.records import Article
from reportedly.stories.frequencies import Frequencies, Vector
from reportedly.stories.likeness import products_of, sum_of
from reportedly.stories.linkage import link_alike
from reportedly.stories.profile import Profile, profile_of

__all__ = ["STORY_LIKENESS", "link_events"]

STORY_LIKENESS = 0.2
"""Events of one running story are at least so alike on average."""
STORY_BLOCKS = (0.3, 0.65, 0.05)
"""What words, names and numbers add: actors and places carry a story, its figures change from day to day."""
STORY_HALF_LIFE_DAYS = 45.0
_STORY_TERMS = 512


def link_events(events: Sequence[Sequence[Article]]) -> list[list[int]]:
    """Return groups of indexes of events, each group one running story."""
    profiles = [[profile_of(article) for article in event] for event in events]
    frequencies = Frequencies(STORY_BLOCKS)
    for event in profiles:
        for profile in event:
            frequencies.count(profile)
    centres = [_centre([frequencies.vector(profile) for profile in event]) for event in profiles]
    return link_alike((products_of(centres) * _nearness(profiles)).astype(np.float32), STORY_LIKENESS)


def _centre(vectors: list[Vector]) -> Vector:
    total = sum_of(vectors, _STORY_TERMS)
    length = float(np.sqrt(np.dot(total.weights, total.weights)))
    return Vector(total.terms, total.weights / np.float32(length)) if length > 0 else total


def _nearness(events: Sequence[Sequence[Profile]]) -> NDArray[np.float64]:
    """Return what the days between two events leave of their likeness; float64 (n, n)."""
    days = [[profile.day for profile in event if profile.day is not None] or [float("nan")] for event in events]
    first, last = np.array([min(each) for each in days]), np.array([max(each) for each in days])
    gaps = np.maximum(first[:, None] - last[None, :], first[None, :] - last[:, None])
    return np.asarray(np.exp2(-np.nan_to_num(np.maximum(gaps, 0.0), nan=0.0) / STORY_HALF_LIFE_DAYS))
