"""Rules that set two figures apart by how they measure, where and when: change, rate, place, period."""

from reportedly.claims.figures.doers import moment_of
from reportedly.claims.figures.intervals import highest_count, lowest_count, same_number
from reportedly.claims.figures.nouns import is_part
from reportedly.claims.figures.periods import (
    DAYS_OF_ONE_STORY,
    DAYS_OF_ONE_SUBJECT,
    apart_by_days,
    are_apart,
    begin_together,
    days_between,
    scales_apart,
    since_of,
    span_of,
    window_of,
)
from reportedly.claims.figures.reach import says_whole, stretch_of, stretches_differ
from reportedly.claims.figures.senses import dimension_of, is_difference, rate_of
from reportedly.claims.figures.sides import Side, Verdict, acts, place_words
from reportedly.claims.figures.things import Likeness
from reportedly.lexicon import load_lexicon
from reportedly.records import ChangeRole, FigureKind, RelationKind

__all__ = [
    "other_direction",
    "other_measure",
    "other_period",
    "other_place",
    "other_reach",
    "other_role",
    "other_stretch",
]


def other_role(a: Side, b: Side) -> Verdict | None:
    """A rise by 40 is not a total of 40, and what a change starts from is an earlier value."""
    roles = [_role(side) for side in (a, b)]
    if (ChangeRole.BY in roles) and roles[0] != roles[1] and not _both_lose(a, b):
        return RelationKind.OTHER_DEFINITION, "one is a change, the other a level"
    if (ChangeRole.FROM in roles) and roles[0] != roles[1]:
        return RelationKind.OTHER_PERIOD, "one is an earlier value"
    return None


def _role(side: Side) -> ChangeRole | None:
    if is_difference(side.figure, side.context):
        return ChangeRole.BY
    return side.figure.change.role if side.figure.change else None


def _both_lose(a: Side, b: Side) -> bool:
    """Whether a share is lost: "hail destroyed 40% of the crop", "the valley lost 40% of its grapes"."""
    shares = {a.figure.kind, b.figure.kind} <= {FigureKind.PERCENT, FigureKind.FRACTION}
    return shares and all(is_part(side.figure.counted) for side in (a, b)) and acts(a, b) == Likeness.SAME


def other_direction(a: Side, b: Side) -> Verdict | None:
    """A rise is not a fall."""
    x, y = a.figure.change, b.figure.change
    if x is None or y is None or x.role != y.role or x.role != ChangeRole.BY:
        return None
    if x.direction is None or y.direction is None or x.direction == y.direction:
        return None
    return RelationKind.OTHER_DEFINITION, "one is a rise, the other a fall"


def other_measure(a: Side, b: Side) -> Verdict | None:
    """Forty a day are not forty a week, twelve metres high not twelve metres long."""
    rates = [rate_of(side.figure, side.context) for side in (a, b)]
    if rates[0] != rates[1]:
        return RelationKind.OTHER_PERIOD, f"one is by the {rates[0] or 'whole'}, the other by the {rates[1] or 'whole'}"
    x, y = (dimension_of(side.figure, side.context) for side in (a, b))
    return (None, f"{x} is not {y}") if x and y and x != y else None


def other_reach(a: Side, b: Side) -> Verdict | None:
    """What is told of a whole country is not what is told of a place in it."""
    whole = [says_whole(side.context) for side in (a, b)]
    if whole[0] == whole[1] or same_number(a.figure, b.figure):
        return None
    wide, narrow = (a, b) if whole[0] else (b, a)
    if narrow.figure.place and highest_count(wide.figure) > lowest_count(narrow.figure):
        return RelationKind.OTHER_SCOPE, "one is of the whole, the other of a part"
    return None


def other_place(a: Side, b: Side) -> Verdict | None:
    x, y = place_words(a.figure), place_words(b.figure)
    sides = frozenset(load_lexicon("counted")["sides"]["words"])
    if bool(x & sides) != bool(y & sides):  # what lies in the north is not known here
        x, y = x - sides, y - sides
    if x and y and not (x <= y or y <= x):
        return RelationKind.OTHER_SCOPE, f"{a.figure.place} is not {b.figure.place}"
    return None


def other_period(a: Side, b: Side) -> Verdict | None:
    x, y = a.figure.period, b.figure.period
    verdict = RelationKind.OTHER_PERIOD, f"{x or 'in all'} is not {y or 'in all'}"
    windows = [window_of(period) or since_of(side.figure, side.context) for period, side in ((x, a), (y, b))]
    spans = [span_of(side.figure, side.context, side.published) for side in (a, b)]
    if windows[0] != windows[1] and any(windows) and not begin_together(x, y, *spans):
        return verdict
    if x and y and are_apart(*spans):
        return verdict
    moments = all(moment_of(side.figure, side.context) for side in (a, b))
    if x and y and moments and apart_by_days(*spans):
        return verdict
    if x and y and scales_apart(x, y):
        return verdict
    longest = DAYS_OF_ONE_STORY if x and y else DAYS_OF_ONE_SUBJECT
    return verdict if days_between(*spans) > longest else None


def other_stretch(a: Side, b: Side) -> Verdict | None:
    """A count of one time is not that of another, wherever in the sentence the time is named."""
    x, y = (stretch_of(side.figure, side.context.text if side.context else "") for side in (a, b))
    if same_number(a.figure, b.figure) or not stretches_differ(x, y):
        return None
    return RelationKind.OTHER_PERIOD, f"{x or 'in all'} is not {y or 'in all'}"
