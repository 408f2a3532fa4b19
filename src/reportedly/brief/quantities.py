"""Which quantities the brief shows: those counted in so many words that it tells of, or that articles compare."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.brief.phrases import phrases
from reportedly.records import Passage, Point, Sentence, Series

__all__ = ["shown_series"]

A_FEW = 2
MOST_POINTS = 8
LONGEST_COUNTED = 5
"""Words of what is counted; more is a clause, not a name."""


def shown_series(series: Sequence[Series], sentences: Iterable[Sentence]) -> tuple[Series, ...]:
    """Return the series to show, those of several articles first.

    A series is shown if what it counts is a plain noun, and two articles give it or a sentence of the brief rests
    on it.
    """
    cited = {passage for sentence in sentences for passage in sentence.passages}
    shown = [s for s in series if _is_plain(s.counted) and (_articles(s) > 1 or (_is_told(s, cited) and _is_many(s)))]
    return tuple(_cut(_dated(s)) for s in sorted(shown, key=lambda s: -_articles(s)))


def _cut(series: Series) -> Series:
    """Return the series with MOST_POINTS figures at most: of each claimant the newest, the lowest and highest first.

    A figure the outlet gives itself goes where a claimant gives the same; nothing goes while there is room for all.
    """
    if len(series.points) <= MOST_POINTS:
        return series
    claimed = {_value(point) for point in series.points if point.speaker}
    points = [point for point in series.points if point.speaker or _value(point) not in claimed]
    newest: dict[str, Point] = {}
    for point in points:
        who = point.speaker or point.article_id
        if who not in newest or (point.published or "") >= (newest[who].published or ""):
            newest[who] = point
    left = sorted(newest.values(), key=lambda point: (point.speaker is not None, point.published or ""), reverse=True)
    ends = [min(left, key=_value), max(left, key=_value)]
    kept = [*ends, *(point for point in left if point not in ends)][:MOST_POINTS]
    return replace(series, points=tuple(point for point in series.points if point in kept))


def _value(point: Point) -> tuple[float, float]:
    low, high = point.figure.low, point.figure.high
    return (float(low if low is not None else high or 0), float(high if high is not None else low or 0))


def _is_plain(counted: str) -> bool:
    """Say whether the words name a kind of thing: their head is a common noun, not a name that stood near by."""
    words = counted.partition(",")[0].split()
    if not 0 < len(words) <= LONGEST_COUNTED or words[0].casefold() in phrases("brief_figures", "of_others"):
        return False
    telling = len(words) > 1 or "," in counted or words[-1].casefold() not in phrases("brief_figures", "vague")
    return telling and words[-1].isalpha() and words[-1].islower()


def _dated(series: Series) -> Series:
    """Drop a period that was cut in the middle: "between October 8" says neither when nor for how long."""
    period = (series.period or "").casefold()
    return replace(series, period=None) if period.startswith("between ") and " and " not in period else series


def _is_many(series: Series) -> bool:
    """Say whether it is more than one or two, or an amount of money or a share, which one article alone may tell."""
    figures = [point.figure for point in series.points]
    return any(f.currency or f.unit == "percent" or max(f.low or 0, f.high or 0) > A_FEW for f in figures)


def _articles(series: Series) -> int:
    return len({point.article_id for point in series.points})


def _is_told(series: Series, cited: Iterable[Passage]) -> bool:
    passages = [point.figure.passage for point in series.points]
    return any(passage.covers(figure) for passage in cited for figure in passages)
