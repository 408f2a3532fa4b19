"""Figures that one claimant gives in several reports, whatever words each has for them."""

from collections import defaultdict
from collections.abc import Iterable

from reportedly.records import Bound, Figure, Passage, Series

__all__ = ["Agreed"]

Key = tuple[int, str, int | float | None, int | float | None, Bound]


class Agreed:
    """The figures of a story's series, by what they count, who gives them, and what they give."""

    def __init__(self, series: Iterable[Series] = ()) -> None:
        self._keys: dict[Passage, Key] = {}
        self._passages: defaultdict[Key, list[Passage]] = defaultdict(list)
        for number, each in enumerate(series):
            for point in each.points:
                figure = point.figure
                if point.speaker is not None:
                    key = (number, point.speaker, figure.low, figure.high, figure.bound)
                    self._keys[figure.passage] = key
                    self._passages[key].append(figure.passage)

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
