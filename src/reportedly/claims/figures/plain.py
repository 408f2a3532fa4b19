"""A figure in plain words of its own: the number, its bound and its unit, in the wording that reads back the same."""

from fractions import Fraction
from functools import cache

from reportedly.lexicon import load_lexicon
from reportedly.records import Bound, Figure, FigureKind, Number

__all__ = ["render_figure"]

SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}


def render_figure(figure: Figure) -> str:
    """Return the figure in words, e.g. "at least 27", "$3 to $5", "about 30%", without what it counts.

    Reading the words gives the same bound, limits, kind, unit and currency. A vague figure keeps its own words, since
    "dozens" says more than "at least 24".
    """
    if figure.bound == Bound.VAGUE:
        return figure.passage.text
    if figure.bound == Bound.RANGE and figure.low is not None and figure.high is not None:
        return f"between {_with_unit(figure, figure.low)} and {_with_unit(figure, figure.high)}"
    value = figure.high if figure.low is None else figure.low
    assert value is not None
    return " ".join(word for word in (_wording(figure), _with_unit(figure, value)) if word)


def _wording(figure: Figure) -> str:
    match figure.bound:
        case Bound.ABOUT:
            return "about"
        case Bound.AT_LEAST:
            return "at least"
        case Bound.MORE_THAN:
            return "more than"
        case Bound.AT_MOST:
            return "up to"
        case Bound.LESS_THAN:
            return "fewer than" if figure.kind == FigureKind.COUNT else "less than"
        case _:
            return ""


def _with_unit(figure: Figure, value: Number) -> str:
    match figure.kind:
        case FigureKind.MONEY:
            sign = SIGNS.get(figure.currency or "", f"{figure.currency} ")
            return " ".join(word for word in (f"{sign}{_number(value)}", figure.unit) if word)
        case FigureKind.PERCENT:
            return f"{_number(value)} percentage points" if figure.unit == "percentage point" else f"{_number(value)}%"
        case FigureKind.FRACTION:
            part = Fraction(value).limit_denominator(1000)
            return f"{part.numerator} in {part.denominator}"
        case FigureKind.MULTIPLE:
            return f"{_number(value)}-fold"
        case FigureKind.MEASURE | FigureKind.DURATION:
            return f"{_number(value)} {_written(figure.unit or '')}"
        case _:
            return _number(value)


def _number(value: Number) -> str:
    """Digits in groups of three; every decimal place is kept."""
    return f"{value:,}" if isinstance(value, int) else f"{value:,.12f}".rstrip("0").rstrip(".")


@cache
def _written(unit: str) -> str:
    """The plural of a unit as the lexicon writes it."""
    name, space, per = unit.partition(" per ")
    forms = [
        form for table in load_lexicon("units").values() for forms in table.get("units", {}).values() for form in forms
    ]
    for form in (f"{name}s{space}{per}", f"{name}s", unit, name):
        if form in forms:
            return f"{form}{space}{per}" if space and space not in form else form
    attached = load_lexicon("units")["attached"]["words"]
    tables = [table["units"] for table in load_lexicon("units").values() if unit in table.get("units", {})]
    return next((form for table in tables for form in table[unit] if form not in attached), unit)
