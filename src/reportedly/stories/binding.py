"""Which names bind events into one story: those whose events are alike in words, too.

A country, its capital and its president stand in all that happens there; a suspect, a ship, a company's name stand in
what belongs together. No list says which is which: the events that share the name do.
"""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.stories.vectors import Products, Vector, products_of

__all__ = ["bound_names", "free_likeness", "squares"]

_LOOSE, _TIGHT = 1.2, 3.0
"""A name binds fully where its events are so many times as alike in words as events that share no name; not at all
below the first."""
_EXPECTED = 3.0
"""A name of which nothing is known, one pair of events weighing as much, is held to bind so."""
_MOST = 6.0
"""No pair counts as more often as alike than so: two events that repeat each other prove nothing of ten others."""
_PRIOR_PAIRS = 50


def free_likeness(likeness: Products, names: Sequence[Vector], usual: float) -> float:
    """Return how alike events are that share no name, the mean of such pairs; with few pairs it stays near `usual`."""
    strangers = np.triu(products_of([_present(each) for each in names]) == 0, k=1)
    return float((likeness[strangers].sum() + _PRIOR_PAIRS * usual) / (strangers.sum() + _PRIOR_PAIRS))


def bound_names(names: Sequence[Vector], in_words: Products, free: float) -> list[Vector]:
    """Return the names of each event, each weighed by how far it binds, 0 to 1 of its weight.

    Args:
        in_words: float32 (n, n), likeness of the events in words.
        free: what it is between events that share no name.
    """
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for event, vector in enumerate(names):
        for term in vector.terms.tolist():
            holders[term].append(event)
    binding = {term: _binding(in_words, events, free) for term, events in holders.items()}
    return [
        Vector(each.terms, each.weights * np.array([binding[term] for term in each.terms.tolist()], dtype=np.float32))
        for each in names
    ]


def _binding(in_words: Products, events: Sequence[int], free: float) -> float:
    inside = np.minimum(in_words[np.ix_(events, events)], _MOST * free)
    pairs = len(events) * (len(events) - 1) / 2
    alike = (float(inside.sum() - np.trace(inside)) / 2 + _EXPECTED * free) / (pairs + 1)
    return min(max((alike / free - _LOOSE) / (_TIGHT - _LOOSE), 0.0), 1.0)


def _present(vector: Vector) -> Vector:
    return Vector(vector.terms, np.ones(len(vector.terms), dtype=np.float32))


def squares(vectors: Sequence[Vector]) -> NDArray[np.float32]:
    """Return the squared length of each vector, (n,)."""
    return np.array([np.dot(each.weights, each.weights) for each in vectors], dtype=np.float32)
