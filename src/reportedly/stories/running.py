"""Running stories: events tied by shared actors, places and causes over days and weeks."""

from collections.abc import Sequence

import numpy as np

from reportedly.records import Article
from reportedly.stories.closeness import day_gaps, halved
from reportedly.stories.frequencies import Frequencies
from reportedly.stories.linkage import link_alike
from reportedly.stories.profile import profile_of
from reportedly.stories.vectors import products_of, sum_of, unit

__all__ = ["STORY_LIKENESS", "link_events"]

STORY_LIKENESS = 0.15
"""Events of one running story are at least so alike on average."""
STORY_BLOCKS = (0.3, 0.4, 0.25, 0.0, 0.05)
"""What words, names, full names, dates and numbers add: actors and places carry a story, its figures change daily."""
STORY_HALF_LIFE_DAYS = 45.0
_STORY_TERMS = 512


def link_events(events: Sequence[Sequence[Article]]) -> list[list[int]]:
    """Return groups of indexes of events, each group one running story."""
    profiles = [[profile_of(article) for article in event] for event in events]
    frequencies = Frequencies(STORY_BLOCKS)
    for event in profiles:
        for profile in event:
            frequencies.count(profile)
    centres = [
        unit(sum_of([frequencies.vector(each, few_tell_little=True) for each in event], _STORY_TERMS))
        for event in profiles
    ]
    days = [[each.day for each in event if each.day is not None] or [float("nan")] for event in profiles]
    first, last = np.array([min(each) for each in days]), np.array([max(each) for each in days])
    nearness = halved(day_gaps(first, last), STORY_HALF_LIFE_DAYS)
    return link_alike(np.asarray(products_of(centres) * nearness, dtype=np.float32), STORY_LIKENESS)
