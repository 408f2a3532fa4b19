"""How long a stretch of time is, whatever unit it is told in: two days and 48 hours, a year and twelve months."""

import math
from functools import cache

from reportedly.lexicon import load_lexicon
from reportedly.records import Bound, Figure, FigureKind

__all__ = ["hours_of", "length_of", "same_duration", "same_hours"]

NEAR = 0.2
"""How far a stretch told as more or less than so long may lie from it, as a share: more than a year, 14 months."""


@cache
def _hours() -> dict[str, float]:
    hours: dict[str, float] = load_lexicon("check_dates")["hours"]["values"]
    return hours


def hours_of(count: float, unit: str) -> float | None:
    """Return how many hours so many of a unit are; None for what is no unit of time."""
    each = _hours().get(unit)
    return None if each is None else count * each


def same_hours(one: float, other: float) -> bool:
    """Say whether two numbers of hours are one stretch: a month may have thirty days."""
    return math.isclose(one, other, rel_tol=0.02)


def same_duration(figure: Figure, other: Figure) -> bool:
    """Say whether a stretch of time of the sentence may stand for one of the passage, though the units differ."""
    if not figure.kind == other.kind == FigureKind.DURATION or figure.unit == other.unit:
        return False
    mine, theirs = (length_of(each) for each in (figure, other))
    if mine is None or theirs is None:
        return False
    if same_hours(mine, theirs):
        return True
    above = figure.bound in (Bound.MORE_THAN, Bound.AT_LEAST, Bound.ABOUT) and mine <= theirs
    below = figure.bound in (Bound.LESS_THAN, Bound.AT_MOST, Bound.ABOUT) and mine >= theirs
    return (above or below) and abs(mine - theirs) <= NEAR * theirs


def length_of(figure: Figure) -> float | None:
    """Return how many hours a figure is long; None for what is no stretch of time."""
    count = figure.high if figure.low is None else figure.low
    return hours_of(count, figure.unit) if count is not None and figure.unit is not None else None
