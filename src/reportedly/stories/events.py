"""Events, online: articles come in any order, each finds the reports of its happening or opens a new one."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from reportedly.records import Article
from reportedly.stories.frequencies import Frequencies, Vector
from reportedly.stories.likeness import decay, dot, similarities_of, sum_of
from reportedly.stories.linkage import link_alike
from reportedly.stories.postings import Postings
from reportedly.stories.profile import Profile, profile_of

__all__ = ["EVENT_LIKENESS", "EventFinder"]

EVENT_LIKENESS = 0.25
"""Reports of one event are at least so alike on average."""
NEAR_LIKENESS = 0.14
"""Clusters at least so alike are looked at together when the grouping is gone over again."""
_CENTROID_TERMS = 256
_CANDIDATES = 12
_QUERY_TERMS = 64
_LARGEST_REVIEW = 400
_REVIEW_EVERY = 512


@dataclass(slots=True)
class _Cluster:
    """The reports of one event so far: places of its articles, the sum of their vectors, their days."""

    members: list[int]
    total: Vector
    first: float = field(default=float("nan"))
    last: float = field(default=float("nan"))


class EventFinder:
    """Groups articles into events while they arrive.

    Each article joins the cluster it is most like, or opens one. At times, and at the end, clusters that changed are
    gone over again together with their neighbours: there the grouping is made anew from the articles, which merges
    what began apart, splits what was welded, and takes away the influence of the order of arrival.
    """

    def __init__(self) -> None:
        self._frequencies = Frequencies()
        self._postings = Postings()
        self._articles: list[Article] = []
        self._profiles: list[Profile] = []
        self._clusters: list[_Cluster | None] = []
        self._changed: dict[int, None] = {}
        self._since_review = 0

    def add(self, article: Article) -> None:
        """Read one article and put it to its event."""
        profile = profile_of(article)
        self._frequencies.count(profile)
        place = len(self._articles)
        self._articles.append(article)
        self._profiles.append(profile)
        vector = self._frequencies.vector(profile)
        day = float("nan") if profile.day is None else profile.day
        likeness, cluster = self._nearest(vector, day)
        if likeness < EVENT_LIKENESS:
            self._open([place], [vector])
        else:
            self._join(cluster, place, vector, day)
        self._since_review += 1
        if self._since_review >= _REVIEW_EVERY:
            self._review()

    def events(self) -> tuple[tuple[str, ...], ...]:
        """Return the ids of the articles of each event, events and articles in order of arrival."""
        self._review()
        groups = sorted(sorted(cluster.members) for cluster in self._clusters if cluster is not None)
        return tuple(tuple(self._articles[place].id for place in group) for group in groups)

    def _nearest(self, vector: Vector, day: float) -> tuple[float, int]:
        best = (0.0, -1)
        for candidate in self._candidates(vector):
            cluster = self._clusters[candidate]
            if cluster is not None:
                likeness = dot(vector, cluster.total) / len(cluster.members) * _gap_decay(day, day, cluster)
                if likeness > best[0]:
                    best = (likeness, candidate)
        return best

    def _candidates(self, vector: Vector) -> list[int]:
        """Return the clusters that share most with the terms of greatest weight."""
        heavy = np.argsort(-vector.weights, kind="stable")[:_QUERY_TERMS]
        places, clusters = self._postings.holders(vector.terms[heavy])
        if not clusters.size:
            return []
        distinct, columns = np.unique(clusters, return_inverse=True)
        shared = np.bincount(columns, weights=vector.weights[heavy][places])
        return [int(each) for each in distinct[np.argsort(-shared, kind="stable")[:_CANDIDATES]]]

    def _open(self, members: list[int], vectors: list[Vector]) -> int:
        cluster = _Cluster(members, sum_of(vectors, _CENTROID_TERMS))
        days = [self._profiles[member].day for member in members]
        known = [day for day in days if day is not None]
        if known:
            cluster.first, cluster.last = min(known), max(known)
        self._clusters.append(cluster)
        number = len(self._clusters) - 1
        self._postings.add(cluster.total.terms, number)
        self._changed[number] = None
        return number

    def _join(self, number: int, place: int, vector: Vector, day: float) -> None:
        cluster = self._clusters[number]
        assert cluster is not None
        known = cluster.total.terms
        cluster.members.append(place)
        cluster.total = sum_of([cluster.total, vector], _CENTROID_TERMS)
        cluster.first, cluster.last = float(np.fmin(cluster.first, day)), float(np.fmax(cluster.last, day))
        self._postings.add(np.setdiff1d(cluster.total.terms, known, assume_unique=True), number)
        self._changed[number] = None

    def _review(self) -> None:
        """Group the changed clusters and their neighbours anew."""
        self._since_review = 0
        changed = [number for number in self._changed if self._clusters[number] is not None]
        self._changed = {}
        for neighbourhood in self._neighbourhoods(changed):
            self._regroup(neighbourhood)
        self._changed = {}

    def _neighbourhoods(self, changed: list[int]) -> list[list[int]]:
        """Join the changed clusters to those near them, the nearest first, up to a size."""
        edges = sorted(self._edges(changed), reverse=True)
        parent: dict[int, int] = {number: number for number in changed}
        for _, _, other in edges:
            parent.setdefault(other, other)
        sizes = {number: len(self._members(number)) for number in parent}
        for _, one, other in edges:
            a, b = _root(parent, one), _root(parent, other)
            if a != b and sizes[a] + sizes[b] <= _LARGEST_REVIEW:
                parent[b] = a
                sizes[a] += sizes[b]
        groups: dict[int, list[int]] = {}
        for number in sorted(parent):
            groups.setdefault(_root(parent, number), []).append(number)
        return list(groups.values())

    def _edges(self, changed: list[int]) -> list[tuple[float, int, int]]:
        edges = []
        for number in changed:
            cluster = self._clusters[number]
            assert cluster is not None
            for near in self._candidates(cluster.total):
                other = self._clusters[near]
                if other is not None and near != number:
                    pairs = len(cluster.members) * len(other.members)
                    gap = _gap_decay(cluster.first, cluster.last, other)
                    likeness = dot(cluster.total, other.total) / pairs * gap
                    if likeness >= NEAR_LIKENESS:
                        edges.append((likeness, number, near))
        return edges

    def _members(self, number: int) -> list[int]:
        cluster = self._clusters[number]
        return [] if cluster is None else cluster.members

    def _regroup(self, numbers: list[int]) -> None:
        members = sorted(member for number in numbers for member in self._members(number))
        vectors = [self._frequencies.vector(self._profiles[member]) for member in members]
        groups = link_alike(similarities_of(vectors, self._days(members)), EVENT_LIKENESS)
        before = {tuple(sorted(self._members(number))) for number in numbers}
        after = {tuple(members[index] for index in group): group for group in groups}
        for number in numbers:
            if tuple(sorted(self._members(number))) not in after:
                self._clusters[number] = None
        for places, group in after.items():
            if places not in before:
                self._open(list(places), [vectors[index] for index in group])

    def _days(self, members: list[int]) -> NDArray[np.float64]:
        days = [self._profiles[member].day for member in members]
        return np.array([float("nan") if day is None else day for day in days], dtype=np.float64)


def _gap_decay(first: float, last: float, cluster: _Cluster) -> float:
    """Return what the days between a stretch of time and the cluster's leave of their likeness."""
    gap = max(first - cluster.last, cluster.first - last, 0.0)
    return float(decay(np.array(gap)))


def _root(parent: dict[int, int], number: int) -> int:
    while parent[number] != number:
        parent[number] = parent[parent[number]]
        number = parent[number]
    return number
