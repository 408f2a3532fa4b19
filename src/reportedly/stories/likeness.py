"""How alike two articles are: their vectors, and the days between them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.stories.frequencies import Vector
from reportedly.stories.linkage import Similarities

__all__ = ["decay", "dot", "products_of", "similarities_of", "sum_of"]

FREE_DAYS = 2.0
"""Reports so many days apart are as near as reports of one hour."""
HALF_LIFE_DAYS = 12.0
"""Beyond that, likeness halves in so many days."""


def decay(days: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what a gap of so many days leaves of a likeness; nan, an unknown time, leaves it whole."""
    late = np.nan_to_num(np.maximum(np.abs(days) - FREE_DAYS, 0.0), nan=0.0)
    return np.asarray(np.exp2(-late / HALF_LIFE_DAYS))


def similarities_of(vectors: Sequence[Vector], days: NDArray[np.float64]) -> Similarities:
    """Return the likeness of every two of n articles, float32 (n, n); days is float64 (n,), nan where unknown."""
    return (products_of(vectors) * decay(days[:, None] - days[None, :])).astype(np.float32)


def products_of(vectors: Sequence[Vector]) -> Similarities:
    """Return the inner product of every two of n vectors, float32 (n, n)."""
    if not vectors:
        return np.zeros((0, 0), dtype=np.float32)
    lengths = [len(vector.terms) for vector in vectors]
    terms, columns = np.unique(np.concatenate([vector.terms for vector in vectors]), return_inverse=True)
    table = np.zeros((len(vectors), len(terms)), dtype=np.float32)
    table[np.repeat(np.arange(len(vectors)), lengths), columns] = np.concatenate([each.weights for each in vectors])
    return np.asarray(table @ table.T)


def dot(one: Vector, other: Vector) -> float:
    """Return the inner product of two vectors."""
    if not len(one.terms) or not len(other.terms):
        return 0.0
    places = np.searchsorted(other.terms, one.terms)
    places[places == len(other.terms)] = 0
    same = other.terms[places] == one.terms
    return float(np.dot(one.weights[same], other.weights[places[same]]))


def sum_of(vectors: Sequence[Vector], most: int) -> Vector:
    """Add vectors up and keep the terms of greatest weight, at most so many."""
    terms, columns = np.unique(np.concatenate([vector.terms for vector in vectors]), return_inverse=True)
    weights = np.bincount(columns, weights=np.concatenate([each.weights for each in vectors]), minlength=len(terms))
    if len(terms) > most:
        kept = np.sort(np.argsort(-weights, kind="stable")[:most])
        terms, weights = terms[kept], weights[kept]
    return Vector(terms, weights.astype(np.float32))
