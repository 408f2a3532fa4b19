"""What the days between two reports say: near ones tell one event more likely, far ones less."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

__all__ = ["FREE_DAYS", "Calendar", "day_gaps", "days_array", "halved"]

FREE_DAYS = 3.0
"""Reports so many days apart are as near as reports of one hour."""
HALF_LIFE_DAYS = 6.0
"""Beyond that, the likeness of two reports halves in so many days."""
_GAIN = 0.11
_SURPRISING = 1.0
_SURPRISE_GAIN = 0.27
_GREATEST_GAIN = 1.6


class Calendar:
    """How many articles were published on each day so far.

    Two reports of one week say something where the articles spread over months, and nothing where all are of that week:
    the gain grows with the surprise, the logarithm of the share of articles that lie as near, and faster where fewer
    than a sixth do.
    """

    def __init__(self) -> None:
        self._on_day: dict[int, int] = {}
        self._articles = 0

    def count(self, day: float | None) -> None:
        """Take note of one more article; None, an unknown time, is left out."""
        if day is not None:
            self._on_day[int(day)] = self._on_day.get(int(day), 0) + 1
            self._articles += 1

    def counted(self) -> dict[int, int]:
        """Return how many articles were published on each day."""
        return dict(self._on_day)

    def recount(self, on_day: Mapping[int, int]) -> None:
        """Take over what was counted before."""
        self._on_day = dict(on_day)
        self._articles = sum(on_day.values())

    def gains(self, days: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return, for articles of these days (n,), what nearness in time multiplies their likeness with: 1 or more."""
        return np.array([self._gain(day) for day in days.tolist()], dtype=np.float64)

    def _gain(self, day: float) -> float:
        if day != day or not self._articles:
            return 1.0
        reach = int(FREE_DAYS)
        near = sum(self._on_day.get(each, 0) for each in range(int(day) - reach, int(day) + reach + 1))
        surprise = -math.log(max(near, 1) / self._articles)
        return min(1.0 + max(_GAIN * surprise, _SURPRISE_GAIN * (surprise - _SURPRISING)), _GREATEST_GAIN)


def days_array(days: Sequence[float | None]) -> NDArray[np.float64]:
    """Return days as float64 (n,), nan where the time is not known."""
    return np.array([float("nan") if day is None else day for day in days], dtype=np.float64)


def day_gaps(first: NDArray[np.float64], last: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the days between every two stretches of time, 0 where they overlap, nan where one is not known; (n, n)."""
    gaps = np.maximum(first[:, None] - last[None, :], first[None, :] - last[:, None])
    return np.asarray(np.maximum(gaps, 0.0))


def halved(gaps: NDArray[np.float64], half_life: float = HALF_LIFE_DAYS) -> NDArray[np.float64]:
    """Return what gaps in days leave of a likeness, 1 for a free gap or an unknown one."""
    late = np.nan_to_num(np.maximum(gaps - FREE_DAYS, 0.0), nan=0.0)
    return np.asarray(np.exp2(-late / half_life))
