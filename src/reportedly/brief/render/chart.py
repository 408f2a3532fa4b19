"""Where the figures of a series stand on one scale, in per cent of its width.

The drawing keeps each wording's limits: a range is a bar between two ends, "at least" runs on to the right, "at most"
to the left, "about" has soft ends. A circle is hollow where the number itself is excluded ("more than", "fewer than").
"""

import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.brief.render.figures import FigureLine
from reportedly.records import Bound, Figure

__all__ = ["Bar", "Chart", "Tick", "draw_chart"]

FLOOR = 0.6
"""A scale starts at nought unless its lowest value is above this share of its highest."""
MOST_TICKS = 4
SOFT = 3.0
"""Per cent of the width by which "about" fades out on each side."""
STEPS = (1, 2, 2.5, 5, 10)
MULTIPLES = ((1e12, "trn"), (1e9, "bn"), (1e6, "m"))


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure as drawn.

    shape: "point", "soft", "range", "from" (open to the right) or "upto" (open to the left).
    start, end: per cent from the left; of a point they are the same. hollow: the number itself is not among the values.
    """

    shape: str
    start: float
    end: float
    hollow: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """bars: one for each line of the series. ticks: the scale."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]


def draw_chart(lines: Sequence[FigureLine]) -> Chart | None:
    """Return the chart of a series; None for fewer than two figures, or figures of unlike kinds or no size."""
    figures = [line.figure for line in lines]
    alike = len({(figure.kind, figure.unit, figure.currency) for figure in figures}) == 1
    values = [value for figure in figures for value in (figure.low, figure.high) if value is not None]
    usable = all(math.isfinite(value) and abs(value) < 1e15 for value in values)
    if len(figures) < 2 or not alike or not usable or max(values) <= 0 or min(values) < 0:
        return None
    step = nice_step(span_of(min(values), max(values)))
    first = step * math.floor(span_of(min(values), max(values))[0] / step)
    last = step * math.ceil(max(values) / step)
    scale = (first, last + step * 0.4)
    return Chart(
        bars=tuple(bar_of(figure, scale) for figure in figures),
        ticks=tuple(Tick(place(value, scale), short(value)) for value in tick_values(first, last, step)),
    )


def span_of(lowest: float, highest: float) -> tuple[float, float]:
    """Return the ends a scale must hold."""
    if lowest >= highest * FLOOR and lowest < highest:
        return max(0.0, lowest - (highest - lowest) * 0.5), highest
    return 0.0, highest


def nice_step(span: tuple[float, float]) -> float:
    """Return the smallest round step that gives at most MOST_TICKS steps."""
    rough = max((span[1] - span[0]) / MOST_TICKS, sys.float_info.min)
    power = 10.0 ** math.floor(math.log10(rough))
    return next((power * step for step in STEPS if power * step >= rough), power * 10)


def tick_values(first: float, last: float, step: float) -> Iterator[float]:
    for at in range(round((last - first) / step) + 1):
        yield first + at * step


def place(value: float, scale: tuple[float, float]) -> float:
    """Return where a value stands, in per cent, leaving room at both ends for arrows."""
    return round(4 + 92 * (value - scale[0]) / (scale[1] - scale[0]), 2)


def bar_of(figure: Figure, scale: tuple[float, float]) -> Bar:
    low = None if figure.low is None else place(figure.low, scale)
    high = None if figure.high is None else place(figure.high, scale)
    hollow = figure.bound in (Bound.MORE_THAN, Bound.LESS_THAN)
    if low is None:
        return Bar("upto", 0.0, high or 0.0, hollow)
    if high is None:
        return Bar("from", low, 100.0, hollow)
    if figure.bound is Bound.ABOUT:
        return Bar("soft", low, low, hollow)
    return Bar("range" if high > low else "point", low, high, hollow)


def short(value: float) -> str:
    """Return a number as a scale shows it: "0", "2,500", "1.4bn"."""
    for size, name in MULTIPLES:
        if value >= size:
            return f"{value / size:.4g}{name}"
    return f"{value:,.0f}" if value == round(value) else f"{value:.3g}"
