"""Figures in the short form of the cases: "at_most 12000", "range 3..5 kilometre", "exact 5% by rise"."""

from reportedly.records import Bound, Figure, FigureKind, Number

__all__ = ["spell"]


def spell(figure: Figure) -> str:
    words = [figure.bound.value, _value(figure)]
    if figure.change:
        words += [figure.change.role.value, figure.change.direction.value if figure.change.direction else ""]
    if figure.negated:
        words.append("not")
    return " ".join(word for word in words if word)


def _value(figure: Figure) -> str:
    low, high = (_number(figure.low), _number(figure.high))
    value = f"{low}..{high}" if figure.bound == Bound.RANGE else low or high
    match figure.kind:
        case FigureKind.MONEY:
            return f"{figure.currency} {value}"
        case FigureKind.PERCENT:
            return f"{value}%"
        case FigureKind.FRACTION:
            return f"{value}/1"
        case FigureKind.MULTIPLE:
            return f"x{value}"
        case FigureKind.MEASURE | FigureKind.DURATION:
            return f"{value} {figure.unit}"
        case _:
            return value


def _number(value: Number | None) -> str:
    return "" if value is None else str(round(value, 4))
