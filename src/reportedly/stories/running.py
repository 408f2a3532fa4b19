"""Running stories: events tied by shared actors, places and causes over days and weeks."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

import numpy as np

from reportedly.records import Article
from reportedly.stories.binding import bound_names, free_likeness, squares
from reportedly.stories.closeness import day_gaps, halved
from reportedly.stories.clusters import neighbourhoods
from reportedly.stories.linkage import link_sums
from reportedly.stories.profile import day_of
from reportedly.stories.told import Told, tellings_of
from reportedly.stories.vectors import Products, products_of, unit

__all__ = ["STORY_LIKENESS", "link_events"]

STORY_LIKENESS = 0.06
"""What two groups of events of one story have in common, beyond what strangers have, is at least so much."""
STORY_HALF_LIFE_DAYS = 45.0
_WORDS = 4.0
"""Words count so many times as much as names that bind."""
_FEW = 240.0
"""Added to the square of an event's length: reports of two sentences are alike by chance."""
_SAME_NAMES = 0.15
"""Events so alike in names have their words counted in full; those that share no name, not at all."""
_USUAL_IN_WORDS = 0.01
_USUAL = 0.005
_AT_ONCE = 1000
_RARE_NAME = 40
"""Beyond _AT_ONCE events, only names of fewer events than this bring two of them together."""


def link_events(events: Sequence[Sequence[Article]]) -> list[list[int]]:
    """Return groups of indexes of events, each group one running story."""
    told = tellings_of(events)
    groups: list[list[int]] = []
    for part in _parts(told):
        nearness = _nearness([events[index] for index in part])
        likeness = _likeness([told[index] for index in part]) * nearness
        np.fill_diagonal(likeness, 1.0)
        groups += [[part[index] for index in group] for group in link_sums(likeness, STORY_LIKENESS)]
    return sorted(groups)


def _likeness(told: Sequence[Told]) -> Products:
    """Return what every two of n events have in common, float32 (n, n), by names that bind and by words.

    Of two events that name the same people and places, the words say whether they are of one story; of two that name
    nobody together they only say that both are of one kind.
    """
    names = [each.names for each in told]
    in_words = products_of([unit(each.words) for each in told])
    binding = bound_names(names, in_words, free_likeness(in_words, names, _USUAL_IN_WORDS))
    in_names = np.clip(products_of([unit(each) for each in names]) / _SAME_NAMES, 0.0, 1.0)
    words = products_of([each.words for each in told])
    lengths = np.sqrt(squares(binding) + _WORDS * np.diag(words) + _FEW)
    common = (products_of(binding) + _WORDS * words * in_names) / np.outer(lengths, lengths)
    free = free_likeness(common, names, _USUAL)
    return np.asarray((common - free) / (1.0 - free), dtype=np.float32)


def _nearness(events: Sequence[Sequence[Article]]) -> Products:
    days = [[day for article in event if (day := day_of(article.published)) is not None] for event in events]
    first = np.array([min(each, default=np.nan) for each in days])
    last = np.array([max(each, default=np.nan) for each in days])
    return np.asarray(halved(day_gaps(first, last), STORY_HALF_LIFE_DAYS), dtype=np.float32)


def _parts(told: Sequence[Told]) -> list[list[int]]:
    """Return the events in parts that can be compared each with each; those that share rare names stay together."""
    if len(told) <= _AT_ONCE:
        return [list(range(len(told)))]
    edges = ((weight, one, other) for (one, other), weight in _shared_names(told).items())
    return neighbourhoods(range(len(told)), edges, lambda number: 1, _AT_ONCE)


def _shared_names(told: Sequence[Told]) -> dict[tuple[int, int], float]:
    """Return how much the names weigh that two events share, the fewer events have it the more."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for event, each in enumerate(told):
        for term in each.names.terms.tolist():
            holders[term].append(event)
    shared: defaultdict[tuple[int, int], float] = defaultdict(float)
    for events in holders.values():
        if len(events) < _RARE_NAME:
            for pair in combinations(events, 2):
                shared[pair] += 1.0 / (len(events) - 1) ** 2
    return shared
