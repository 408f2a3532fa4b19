"""Whether a figure of the text may stand for one of its evidence, by the number alone."""

import math
from collections.abc import Iterator, Sequence

from reportedly.check.statement import Statement
from reportedly.lexicon import load_lexicon
from reportedly.records import Bound, Figure, FigureKind

__all__ = ["figures_of", "is_part", "rounded_bound", "same_number", "side_of", "stated_of"]

ROUNDING = 0.05
"""How far an "about" of the text may lie from the exact number of its evidence, as a share."""

ROUND, ROUNDEST = 1000, 2.5
"""From which number on a one with noughts is round; how much farther from it a number may lie: over a million."""

MILLION = 1_000_000
"""A number from here on that counts nothing is money where the passage speaks of money: below the 2.9 billion."""

PART = 1.5
"""How much farther a fraction in words may lie from a share in per cent: nearly a fifth, 18 per cent."""

Found = tuple[Figure, Statement]


def figures_of(evidence: Sequence[Statement]) -> Iterator[Found]:
    """Yield each figure of the passages with its sentence."""
    for statement in evidence:
        for figure in statement.figures:
            yield figure, statement


def stated_of(figure: Figure) -> tuple[float, float]:
    """Return the number or numbers as written, whatever their bound."""
    low = figure.high if figure.low is None else figure.low
    high = figure.low if figure.high is None else figure.high
    assert low is not None
    assert high is not None
    if figure.kind == FigureKind.PERCENT:
        return low / 100, high / 100
    return low, high


def same_number(figure: Figure, other: Figure, statement: Statement | None = None) -> bool:
    """Say whether a figure of the text may stand for one of the evidence, by its number alone."""
    if not _comparable(figure, other):
        return False
    (low, high), (other_low, other_high) = stated_of(figure), stated_of(other)
    if figure.bound == Bound.RANGE and other.bound != Bound.RANGE:
        return low <= other_low and other_high <= high
    if math.isclose(low, other_low, rel_tol=1e-6) and math.isclose(high, other_high, rel_tol=1e-6):
        return True
    rounded = (figure.bound == Bound.ABOUT or _says_about(figure, statement)) and other_low == other_high
    part = is_part(figure, other)
    near = ROUNDING * (PART if part else 1)
    return rounded_bound(figure, other, part) or (rounded and abs(low - other_low) <= near * abs(other_low))


def _says_about(figure: Figure, statement: Statement | None) -> bool:
    """Say whether the word before the number makes it a round one, though it was read as another word's."""
    if statement is None:
        return False
    before = [word.text.casefold() for word in statement.words if word.end <= figure.passage.start]
    wording = load_lexicon("bounds")["before"].get(before[-1]) if before else None
    return wording is not None and wording["bound"] == Bound.ABOUT


def is_part(figure: Figure, other: Figure) -> bool:
    return figure.kind == FigureKind.FRACTION and other.kind == FigureKind.PERCENT


def rounded_bound(figure: Figure, other: Figure, part: bool = False) -> bool:
    """ "More than 1,200" for 1,234 and "nearly 1,300" for 1,290 are honest roundings."""
    if other.bound not in (Bound.EXACT, Bound.ABOUT) and side_of(figure) * side_of(other) <= 0:
        return False
    (low, _), (stated, _) = stated_of(figure), stated_of(other)
    far = ROUNDEST if _is_round(low) and other.bound == Bound.EXACT else 1
    near = abs(low - stated) <= far * 2 * ROUNDING * (PART if part else 1) * abs(stated)
    strict = figure.bound in (Bound.MORE_THAN, Bound.LESS_THAN) and other.bound == Bound.EXACT
    if strict and math.isclose(low, stated, rel_tol=1e-6):
        return False
    above = figure.bound in (Bound.MORE_THAN, Bound.AT_LEAST) and low <= stated
    below = figure.bound in (Bound.LESS_THAN, Bound.AT_MOST) and low >= stated
    return near and (above or below)


def _is_round(value: float) -> bool:
    """Say whether a number is a one with noughts, of a thousand or more: a million."""
    return value >= ROUND and f"{value:.0f}".rstrip("0") == "1"


def _comparable(figure: Figure, other: Figure) -> bool:
    shares = (FigureKind.PERCENT, FigureKind.FRACTION)
    if figure.kind in shares and other.kind in shares:
        return True
    if FigureKind.FRACTION in (figure.kind, other.kind) and all(0 < stated_of(f)[1] < 1 for f in (figure, other)):
        return True  # a quarter point, 0.25 points
    if FigureKind.MONEY in (figure.kind, other.kind):
        bare = other.kind == FigureKind.COUNT and (other.low or 0) >= MILLION and _may_be_money(other)
        return bare or (figure.kind == other.kind and figure.currency == other.currency)
    if (figure.kind == FigureKind.DURATION) != (other.kind == FigureKind.DURATION) and figure.counted and other.counted:
        return False
    return (figure.kind in shares) == (other.kind in shares)


def _may_be_money(figure: Figure) -> bool:
    """Say whether a number without a currency counts nothing, or what is told in money: sales below the 2.9 billion."""
    noun = (figure.counted or "").casefold().split()[-1:]
    return not noun or noun[0] in load_lexicon("check_names")["money"]["words"]


def side_of(figure: Figure) -> int:
    if figure.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return 1
    return -1 if figure.bound in (Bound.AT_MOST, Bound.LESS_THAN) else 0
