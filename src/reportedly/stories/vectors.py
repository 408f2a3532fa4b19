"""Sparse vectors of terms: products, sums, length."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["Products", "Vector", "dot", "products_of", "scaled", "sum_of", "unit"]

Products = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Vector:
    """Terms uint32 (m,) ascending, weights float32 (m,)."""

    terms: NDArray[np.uint32]
    weights: NDArray[np.float32]


def products_of(vectors: Sequence[Vector]) -> Products:
    """Return the inner product of every two of n vectors, float32 (n, n)."""
    if not vectors:
        return np.zeros((0, 0), dtype=np.float32)
    rows = np.repeat(np.arange(len(vectors)), [len(vector.terms) for vector in vectors])
    joined = np.concatenate([vector.terms for vector in vectors])
    _, columns, counts = np.unique(joined, return_inverse=True, return_counts=True)
    shared = counts > 1
    inside = shared[columns]
    table = np.zeros((len(vectors), int(shared.sum())), dtype=np.float32)
    weights = np.concatenate([vector.weights for vector in vectors])
    table[rows[inside], (np.cumsum(shared) - 1)[columns[inside]]] = weights[inside]
    products = np.asarray(table @ table.T)
    np.fill_diagonal(products, np.bincount(rows, weights=weights * weights, minlength=len(vectors)))
    return products


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


def unit(vector: Vector) -> Vector:
    """Return the vector at length 1; an empty one stays empty."""
    return Vector(vector.terms, scaled(vector.weights, 1.0))


def scaled(weights: NDArray[np.float32], square: float) -> NDArray[np.float32]:
    """Return the weights with this sum of squares; all zeros stay zeros."""
    length = float(np.sqrt(np.dot(weights, weights)))
    return weights * np.float32(np.sqrt(square) / length) if length > 0 else weights
