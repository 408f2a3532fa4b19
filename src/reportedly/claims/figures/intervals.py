"""Whether two numbers, each with its bound, can both be right."""

from dataclasses import replace

from reportedly.records import Bound, Figure, FigureKind

__all__ = [
    "compatible_numbers",
    "far_in_size",
    "gap",
    "highest_count",
    "lowest_count",
    "same_number",
    "stated_gap",
    "stated_number",
    "values_agree",
]

ABOUT = 0.05
"""Share by which "about" a number may miss it."""

NEARLY = 0.1
"""Share below the stated number that "nearly" and "fewer than" are taken to reach."""

FAR = 100.0
"""How many times larger one count is than another that cannot be of the same thing: reports of one toll differ tenfold
at the most."""

UPPER = float("inf")


def stated_number(figure: Figure) -> float:
    """Return the number as worded; of a range its middle."""
    if figure.low is not None and figure.high is not None:
        return (figure.low + figure.high) / 2
    return float(figure.low if figure.low is not None else figure.high or 0)


def same_number(one: Figure, other: Figure) -> bool:
    """Say whether two wordings give one number: "about 10,000" and "10,000"; "nearly 4,000" and "almost 4,000"."""
    first, second = stated_number(one), stated_number(other)
    return abs(first - second) <= 1e-9 * max(abs(first), abs(second), 1.0)


def far_in_size(one: float, other: float) -> bool:
    """Say whether two counts are so far apart that they are of different things: 584 deaths, and 25 million."""
    small, large = sorted((abs(one), abs(other)))
    return small > 0 and large > FAR * small


def compatible_numbers(one: Figure, other: Figure) -> bool:
    """Say whether one count can satisfy both wordings.

    "More than 3,000" and "nearly 3,000" are not compatible; "up to 12,000" and 10,000 are.
    """
    first_low, first_high = _reach(one)
    second_low, second_high = _reach(other)
    if (
        Bound.MORE_THAN in (one.bound, other.bound)
        and Bound.LESS_THAN in (one.bound, other.bound)
        and same_number(one, other)
    ):
        return False
    return first_low <= second_high and second_low <= first_high


def values_agree(one: Figure, other: Figure) -> bool:
    """Say whether some number fits both figures, neither of them denied."""
    return one.negated == other.negated and compatible_numbers(*_on_one_scale(one, other))


def _on_one_scale(one: Figure, other: Figure) -> tuple[Figure, Figure]:
    """A third is 33.3 per cent."""
    kinds = {one.kind, other.kind}
    if kinds != {FigureKind.FRACTION, FigureKind.PERCENT}:
        return one, other
    first, second = (_in_hundred(figure) if figure.kind is FigureKind.FRACTION else figure for figure in (one, other))
    return first, second


def _in_hundred(figure: Figure) -> Figure:
    low, high = (None if end is None else end * 100 for end in (figure.low, figure.high))
    return replace(figure, low=low, high=high)


def gap(a: Figure, b: Figure) -> float:
    """Return 0 where some number fits both, else by what share of the smaller stated number the larger exceeds it."""
    return 0.0 if values_agree(a, b) else stated_gap(a, b)


def stated_gap(a: Figure, b: Figure) -> float:
    """Return by what share of the smaller the larger number exceeds it, whatever limits they are."""
    smaller, larger = sorted(map(_stated, _on_one_scale(a, b)))
    return larger / smaller - 1 if smaller > 0 else 0.0 if smaller == larger else UPPER


def _stated(figure: Figure) -> float:
    return float((figure.high if figure.low is None else figure.low) or 0)


def lowest_count(figure: Figure) -> float:
    """Return the least count the wording allows."""
    return _reach(figure)[0]


def highest_count(figure: Figure) -> float:
    """Return the greatest count the wording allows."""
    return _reach(figure)[1]


def _reach(figure: Figure) -> tuple[float, float]:
    number = stated_number(figure)
    match figure.bound:
        case Bound.ABOUT:
            return number - abs(number) * ABOUT, number + abs(number) * ABOUT
        case Bound.LESS_THAN:
            return number - abs(number) * NEARLY, number
        case Bound.AT_MOST:
            return 0.0, number
        case Bound.AT_LEAST | Bound.MORE_THAN | Bound.VAGUE:
            return number, UPPER
        case Bound.RANGE:
            return float(figure.low or 0), float(figure.high or 0)
        case _:
            return number, number
