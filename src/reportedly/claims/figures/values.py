"""How the numbers of two figures stand to each other: whether one number fits both, and how far they lie apart."""

from reportedly.records import Bound, Figure

__all__ = ["gap", "stated_gap", "values_agree"]

ABOUT = 0.1
"""How far "about" reaches, as a share of the stated number."""

INFINITE = float("inf")


def values_agree(a: Figure, b: Figure) -> bool:
    """Say whether some number fits both figures; "about" reaches a tenth to either side."""
    (low_a, high_a), (low_b, high_b) = _interval(a), _interval(b)
    return a.negated == b.negated and low_a <= high_b and low_b <= high_a


def gap(a: Figure, b: Figure) -> float:
    """Return 0 where some number fits both, else by what share of the smaller stated number the larger exceeds it."""
    return 0.0 if values_agree(a, b) else stated_gap(a, b)


def stated_gap(a: Figure, b: Figure) -> float:
    """Return by what share of the smaller the larger number exceeds it, whatever limits they are."""
    smaller, larger = sorted((_stated(a), _stated(b)))
    return larger / smaller - 1 if smaller > 0 else 0.0 if smaller == larger else INFINITE


def _stated(figure: Figure) -> float:
    return float((figure.high if figure.low is None else figure.low) or 0)


def _interval(figure: Figure) -> tuple[float, float]:
    low = -INFINITE if figure.low is None else float(figure.low)
    high = INFINITE if figure.high is None else float(figure.high)
    slack = abs(low) * ABOUT if figure.bound == Bound.ABOUT else 0.0
    return low - slack, high + slack
