"""Clusters under way: their centres, and an index that finds the ones an article may belong to."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reportedly.stories.postings import Postings
from reportedly.stories.vectors import Vector, dot, sum_of

__all__ = ["Cluster", "Clusters", "heaviest", "neighbourhoods"]

_CENTRE_TERMS = 256
_CANDIDATES = 12
_QUERY_TERMS = 16


@dataclass(slots=True)
class Cluster:
    """What belongs together so far: places of its members, the sum of their vectors, its first and last day or nan."""

    members: list[int]
    total: Vector
    first: float
    last: float

    def likeness(self, members: int, total: Vector) -> float:
        """Return the mean inner product of the cluster's members with others, given how many and their sum."""
        return dot(total, self.total) / (members * len(self.members))


class Clusters:
    """Numbered clusters; a number is given once, and closed clusters keep theirs."""

    def __init__(self) -> None:
        self._postings = Postings()
        self._clusters: list[Cluster | None] = []
        self._closed_since = 0

    def __getitem__(self, number: int) -> Cluster:
        cluster = self._clusters[number]
        if cluster is None:
            raise KeyError(number)
        return cluster

    def is_open(self, number: int) -> bool:
        return self._clusters[number] is not None

    def numbers(self) -> Iterator[int]:
        """Yield the numbers of the open clusters."""
        return (number for number, cluster in enumerate(self._clusters) if cluster is not None)

    def open(self, members: Sequence[int], vectors: Sequence[Vector], first: float, last: float) -> int:
        """Open a cluster of these members and return its number."""
        total = sum_of(vectors, _CENTRE_TERMS)
        self._clusters.append(Cluster(list(members), total, first, last))
        self._postings.add(total.terms, len(self._clusters) - 1)
        return len(self._clusters) - 1

    def join(self, number: int, member: int, vector: Vector, day: float) -> None:
        """Add a member to an open cluster."""
        cluster = self[number]
        known = cluster.total.terms
        cluster.members.append(member)
        cluster.total = sum_of([cluster.total, vector], _CENTRE_TERMS)
        cluster.first, cluster.last = float(np.fmin(cluster.first, day)), float(np.fmax(cluster.last, day))
        self._postings.add(np.setdiff1d(cluster.total.terms, known, assume_unique=True), number)

    def close(self, number: int) -> None:
        """Forget a cluster; the index is swept once the closed ones outnumber the open ones."""
        self._clusters[number] = None
        self._closed_since += 1
        if self._closed_since > 256 + len(self._clusters) // 4:
            self._postings.drop(np.array([cluster is not None for cluster in self._clusters], dtype=np.bool_))
            self._closed_since = 0

    def candidates(self, vector: Vector) -> list[int]:
        """Return the open clusters that share most with the vector's terms of greatest weight."""
        heavy = heaviest(vector, _QUERY_TERMS)
        places, clusters = self._postings.holders(vector.terms[heavy])
        if not clusters.size:
            return []
        shared = np.bincount(clusters, weights=vector.weights[heavy][places])
        most = min(2 * _CANDIDATES, len(shared))
        found = np.flatnonzero((shared >= np.partition(shared, -most)[-most]) & (shared > 0))
        best = found[np.argsort(-shared[found], kind="stable")].tolist()
        return [number for number in best if self.is_open(number)][:_CANDIDATES]


def heaviest(vector: Vector, most: int) -> NDArray[np.intp]:
    """Return the places of the terms of greatest weight in a vector, at most so many."""
    return np.argsort(-vector.weights, kind="stable")[:most]


def neighbourhoods(
    numbers: Iterable[int],
    edges: Iterable[tuple[float, int, int]],
    size: Callable[[int], int],
    largest: int,
) -> list[list[int]]:
    """Join numbers along edges (likeness, one, other), the most alike first, while the sizes add up to the largest.

    Returns:
        Neighbourhoods of numbers, each ascending, in order of their first.
    """
    drawn = sorted(edges, reverse=True)
    leader = {number: number for number in numbers} | {other: other for _, _, other in drawn}
    sizes = {number: size(number) for number in leader}
    for _, one, other in drawn:
        a, b = _leader_of(leader, one), _leader_of(leader, other)
        if a != b and sizes[a] + sizes[b] <= largest:
            leader[b] = a
            sizes[a] += sizes[b]
    groups: dict[int, list[int]] = {}
    for number in sorted(leader):
        groups.setdefault(_leader_of(leader, number), []).append(number)
    return list(groups.values())


def _leader_of(leader: dict[int, int], number: int) -> int:
    while leader[number] != number:
        leader[number] = leader[leader[number]]
        number = leader[number]
    return number
