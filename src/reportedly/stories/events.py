"""Events, online: articles come in any order, each finds the reports of its happening or opens a new event."""

import math
from collections.abc import Iterable, Sequence

import numpy as np

from reportedly.records import Article
from reportedly.stories.closed import ClosedEvents, Counted, Sought
from reportedly.stories.closeness import Calendar, day_gaps, days_array, halved
from reportedly.stories.clusters import Cluster, Clusters, heaviest, neighbourhoods
from reportedly.stories.frequencies import Frequencies
from reportedly.stories.linkage import link_alike
from reportedly.stories.profile import Profile, profile_of
from reportedly.stories.vectors import Products, Vector, products_of
from reportedly.stories.welds import least_to_hold

__all__ = ["EVENT_LIKENESS", "EventFinder"]

EVENT_LIKENESS = 0.19
"""Reports of one event are at least so alike on average."""
NEAR_LIKENESS = 0.11
"""Clusters at least so alike are looked at together when the grouping is gone over again."""
KEPT_DAYS = 30.0
"""A cluster whose last report lies so far back is closed: the days between would outweigh any likeness."""
_SOUGHT_TERMS = 16
_KEPT_TERMS = 24
"""Heaviest terms of an article, and of a closed cluster: by those they share it is found again."""
_LARGEST_REVIEW = 200
_REVIEW_EVERY = 512
_REVIEW_SHARE = 3.0
"""A review waits for so many times as many new articles as were open: its work stays in step with the articles."""


class EventFinder:
    """Groups articles into events while they arrive.

    Each article joins the cluster it is most like, or opens one. At times, and at the end, clusters that changed are
    gone over again together with their neighbours: there the grouping is made anew from the articles, which merges
    what began apart, splits what was welded, and takes away the influence of the order of arrival. Clusters out of
    reach of the newest reports are closed; what is left of them can be taken out, kept elsewhere and called back.
    """

    def __init__(self, counted: Counted | None = None) -> None:
        self._frequencies = Frequencies()
        self._calendar = Calendar()
        self._clusters = Clusters()
        self._arrived = 0
        self._ids: dict[int, str] = {}
        self._profiles: dict[int, Profile] = {}
        self._closed: list[ClosedEvents] = []
        self._changed: dict[int, None] = {}
        self._newest = float("-inf")
        self._lateness = 0.0
        self._since_review = 0
        if counted is not None:
            self._go_on(counted)

    def add(self, article: Article) -> None:
        """Read one article and put it to its event."""
        profile = profile_of(article)
        self._note(profile)
        place = self._take_in(article.id, profile)
        vector = self._frequencies.vector(profile)
        [day] = days_array([profile.day])
        likeness, number = self._nearest(vector, float(day))
        if likeness < EVENT_LIKENESS:
            number = self._clusters.open([place], [vector], float(day), float(day))
        else:
            self._clusters.join(number, place, vector, float(day))
        self._changed[number] = None
        self._since_review += 1
        # What came since is open, too: held against all that is open, the reviews would end.
        reviewed = len(self._profiles) - self._since_review
        if self._since_review >= max(_REVIEW_EVERY, _REVIEW_SHARE * reviewed):
            self._review()
            self._close_old()

    def events(self) -> tuple[tuple[str, ...], ...]:
        """Return the ids of the articles of each event that was not taken out, the longest known first."""
        self._review()
        groups = [
            group for number in self._clusters.numbers() for group in self._parted(self._clusters[number].members)
        ]
        open_events = [tuple(self._ids[place] for place in sorted(group)) for group in sorted(map(sorted, groups))]
        return (*(event for closed in self._closed for event in closed.events), *open_events)

    def sought(self, article: Article) -> Sought:
        """Say where closed events would have to be looked for that the article may belong to."""
        profile = profile_of(article)
        vector = self._frequencies.vector(profile)
        terms = vector.terms[heaviest(vector, _SOUGHT_TERMS)].tolist()
        if profile.day is None:
            return Sought(terms=tuple(terms), first=None, last=None)
        return Sought(terms=tuple(terms), first=profile.day - KEPT_DAYS, last=profile.day + KEPT_DAYS)

    def recall(self, articles: Iterable[Article]) -> None:
        """Open the cluster of closed events again, given its articles; they were counted when they came."""
        places = [self._take_in(article.id, profile_of(article)) for article in articles]
        if places:
            self._changed[self._open(places)] = None

    def take_closed(self) -> tuple[ClosedEvents, ...]:
        """Return what was closed since, and forget it."""
        closed, self._closed = tuple(self._closed), []
        return closed

    def close_all(self) -> None:
        """Review what is open and close all of it: no more articles come today."""
        self._review()
        for number in list(self._clusters.numbers()):
            self._close(number)

    def counted(self) -> Counted:
        """Return what was counted, for the finder of another day."""
        articles, buckets, holding = self._frequencies.counted()
        newest = self._newest if math.isfinite(self._newest) else None
        days = self._calendar.counted()
        return Counted(
            articles=articles, buckets=buckets, holding=holding, days=days, newest=newest, lateness=self._lateness
        )

    def _go_on(self, counted: Counted) -> None:
        self._frequencies.recount(counted.articles, counted.buckets, counted.holding)
        self._calendar.recount(counted.days)
        self._newest = -math.inf if counted.newest is None else counted.newest
        self._lateness = counted.lateness

    def _take_in(self, article_id: str, profile: Profile) -> int:
        place = self._arrived
        self._arrived += 1
        self._ids[place], self._profiles[place] = article_id, profile
        return place

    def _parted(self, members: Sequence[int]) -> list[list[int]]:
        """Return the members of a cluster in the groups that hold together by more than names."""
        if len(members) == 1:
            return [list(members)]
        profiles = [self._profiles[member] for member in members]
        vectors = [self._frequencies.vector(profile, few_tell_little=True) for profile in profiles]
        groups = link_alike(self._likeness(members, vectors), least_to_hold(profiles))
        return [[members[index] for index in group] for group in groups]

    def _note(self, profile: Profile) -> None:
        self._frequencies.count(profile)
        self._calendar.count(profile.day)
        if profile.day is not None:
            self._newest = max(self._newest, profile.day)
            self._lateness = max(self._newest - profile.day, 0.999 * self._lateness)

    def _nearest(self, vector: Vector, day: float) -> tuple[float, int]:
        best = (0.0, -1)
        for number in self._clusters.candidates(vector):
            cluster = self._clusters[number]
            likeness = cluster.likeness(1, vector) * self._nearness(day, day, cluster)
            if likeness > best[0]:
                best = (likeness, number)
        return best

    def _nearness(self, first: float, last: float, cluster: Cluster) -> float:
        """Return what the days between a stretch of time and the cluster make of their likeness."""
        gap = max(first - cluster.last, cluster.first - last, 0.0)
        if gap != gap or first != first or cluster.first != cluster.first:
            return 1.0
        gain = float(np.sqrt(np.prod(self._calendar.gains(np.array([first, cluster.first])))))
        return gain * float(halved(np.array(gap)))

    def _review(self) -> None:
        """Group the changed clusters and their neighbours anew."""
        changed = [number for number in self._changed if self._clusters.is_open(number)]
        edges = [edge for number in changed for edge in self._edges(number)]
        for numbers in neighbourhoods(changed, edges, self._size, _LARGEST_REVIEW):
            self._regroup(numbers)
        self._changed = {}
        self._since_review = 0

    def _size(self, number: int) -> int:
        return len(self._clusters[number].members)

    def _edges(self, number: int) -> list[tuple[float, int, int]]:
        cluster = self._clusters[number]
        edges = []
        for other in self._clusters.candidates(cluster.total):
            if other != number:
                likeness = self._clusters[other].likeness(len(cluster.members), cluster.total)
                likeness *= self._nearness(cluster.first, cluster.last, self._clusters[other])
                if likeness >= NEAR_LIKENESS:
                    edges.append((likeness, number, other))
        return edges

    def _regroup(self, numbers: Sequence[int]) -> None:
        members = sorted(member for number in numbers for member in self._clusters[number].members)
        profiles = [self._profiles[member] for member in members]
        groups = link_alike(self._likeness(members, self._frequencies.vectors(profiles)), EVENT_LIKENESS)
        before = {tuple(sorted(self._clusters[number].members)): number for number in numbers}
        after = {tuple(members[index] for index in group) for group in groups}
        for places, number in before.items():
            if places not in after:
                self._clusters.close(number)
        for places in sorted(after - before.keys()):
            self._open(places)

    def _open(self, places: Sequence[int]) -> int:
        profiles = [self._profiles[place] for place in places]
        days = days_array([profile.day for profile in profiles])
        vectors = [self._frequencies.vector(profile) for profile in profiles]
        return self._clusters.open(places, vectors, float(np.fmin.reduce(days)), float(np.fmax.reduce(days)))

    def _likeness(self, members: Sequence[int], vectors: Sequence[Vector]) -> Products:
        days = days_array([self._profiles[member].day for member in members])
        gains = np.sqrt(self._calendar.gains(days))
        known = ~np.isnan(days)
        nearness = np.where(known[:, None] & known[None, :], np.outer(gains, gains), 1.0) * halved(day_gaps(days, days))
        return np.asarray(products_of(vectors) * nearness, dtype=np.float32)

    def _close_old(self) -> None:
        """Close the clusters out of reach, unless articles still arrive as late as that."""
        oldest = self._newest - max(KEPT_DAYS, self._lateness)
        for number in list(self._clusters.numbers()):
            cluster = self._clusters[number]
            if cluster.last < oldest:
                self._close(number)

    def _close(self, number: int) -> None:
        cluster = self._clusters[number]
        groups = sorted(map(sorted, self._parted(cluster.members)))
        self._closed.append(
            ClosedEvents(
                events=tuple(tuple(self._ids[place] for place in group) for group in groups),
                terms=tuple(cluster.total.terms[heaviest(cluster.total, _KEPT_TERMS)].tolist()),
                first=_day_or_none(cluster.first),
                last=_day_or_none(cluster.last),
            )
        )
        for place in cluster.members:
            del self._profiles[place], self._ids[place]
        self._changed.pop(number, None)
        self._clusters.close(number)


def _day_or_none(day: float) -> float | None:
    return None if math.isnan(day) else day
