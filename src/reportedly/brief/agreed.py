"""Figures that one claimant gives in several reports, whatever words each has for them."""

from collections import defaultdict
from collections.abc import Iterable

from reportedly.records import Bound, Figure, Passage, Series

__all__ = ["Agreed", "Given"]

Given = tuple[int, str, int | float | None, int | float | None, Bound]
"""A figure as somebody gives it: what it counts (the number of its series), who gives it, and what."""


class Agreed:
    """The figures of a story's series, by what they count, who gives them, and what they give."""

    def __init__(self, series: Iterable[Series] = ()) -> None:
        self._keys: dict[Passage, Given] = {}
        self._reports: dict[Passage, int] = {}
        self._passages: defaultdict[Given, list[Passage]] = defaultdict(list)
        for number, each in enumerate(series):
            reports = len({point.article_id for point in each.points})
            self._reports.update((point.figure.passage, reports) for point in each.points)
            for point in each.points:
                figure = point.figure
                if point.speaker is not None:
                    key = (number, point.speaker, figure.low, figure.high, figure.bound)
                    self._keys[figure.passage] = key
                    self._passages[key].append(figure.passage)

    def given(self, figures: Iterable[Figure]) -> frozenset[Given]:
        """Return the figures as those who give them do; without those that nobody is named for."""
        return frozenset(key for figure in figures if (key := self._keys.get(figure.passage)) is not None)

    def most_reports(self, figures: Iterable[Figure]) -> int:
        """Return how many reports count what one of the figures counts, of the one that most do; 0 if none."""
        return max((self._reports.get(figure.passage, 0) for figure in figures), default=0)

    def find(self, figures: Iterable[Figure]) -> tuple[Passage, ...]:
        """Return where else the one figure of a sentence is given by its claimant; nothing for a sentence of several.

        What only changes a figure ("a thousand more") is not one of them.
        """
        counting = [figure for figure in figures if figure.change is None]
        keys = {key for figure in counting if (key := self._keys.get(figure.passage)) is not None}
        if len(keys) != 1 or len(counting) > 1:
            return ()
        own = {figure.passage for figure in counting}
        return tuple(passage for passage in self._passages[keys.pop()] if passage not in own)
