"""Rules that set two figures apart by what becomes of the counted: the act, planned or done, doubted, denied."""

from reportedly.claims.figures.deeds import changes_number, deeds_of, is_only_readied, tell_states
from reportedly.claims.figures.doers import is_denied, is_present
from reportedly.claims.figures.intervals import gap, values_agree
from reportedly.claims.figures.nouns import is_under_way, states_of
from reportedly.claims.figures.senses import degree_of, flows, is_added, is_doubtful, is_level, owns
from reportedly.claims.figures.sides import Side, Verdict, acts, deeds, listed
from reportedly.claims.figures.things import Likeness
from reportedly.lexicon import load_lexicon
from reportedly.records import Bound, FigureKind, RelationKind

__all__ = [
    "other_act",
    "other_chance",
    "other_degree",
    "other_fates",
    "other_hold",
    "other_polarity",
    "other_presence",
    "other_single",
    "other_state",
    "other_status",
    "other_sum",
]

NEAR = 0.1
"""Sums nearer than this, as a share of the smaller, are one: what a bridge will cost, what it is said to cost."""


def other_state(a: Side, b: Side) -> Verdict | None:
    kinds = {a.figure.kind, b.figure.kind}
    counts = kinds == {FigureKind.COUNT} or (kinds == {FigureKind.MONEY} and gap(a.figure, b.figure) > NEAR)
    planned = [side.planned for side in (a, b)]
    moving = [side.known.planned is None and is_under_way(side.figure, side.context) for side in (a, b)]
    if counts and planned[0] != planned[1] and not (moving[0] or moving[1]):
        return RelationKind.OTHER_SCOPE, "one is planned or possible, the other is said to be so"
    return None


def other_chance(a: Side, b: Side) -> Verdict | None:
    """What is planned is more than what is no more than possible; where one number fits both they are one."""
    planned = a.planned and b.planned and a.figure.kind == b.figure.kind == FigureKind.COUNT
    if not planned or a.possible == b.possible or values_agree(a.figure, b.figure):
        return None
    return RelationKind.OTHER_SCOPE, "one is planned, the other no more than possible"


def other_presence(a: Side, b: Side) -> Verdict | None:
    """Those who are there are not those of them who were killed, wounded or taken."""
    for x, y in ((a, b), (b, a)):
        fates = states_of(y.figure, y.context) & frozenset(load_lexicon("counted")["fates"]["words"])
        if fates and not states_of(x.figure, x.context) and is_present(x.figure, x.context):
            return RelationKind.OTHER_DEFINITION, f"one counts those who are there, the other those {listed(fates)}"
    return None


def other_act(a: Side, b: Side) -> Verdict | None:
    """Forty countries that signed are not forty countries visited."""
    x, y = deeds(a, b)
    match acts(a, b):
        case Likeness.OTHER:
            kind = RelationKind.OTHER_DEFINITION if tell_states(x, y) else None
            return kind, f"{listed(x)} is not {listed(y)}"
        case Likeness.UNTOLD:
            if is_only_readied(x | y):
                return RelationKind.OTHER_DEFINITION, "one counts those who are only being made ready"
            for one, done in ((a, y), (b, x)):
                if changes_number(done) and is_level(one.figure, one.context):
                    return RelationKind.OTHER_DEFINITION, f"one is how many there are, the other {listed(done)}"
    return None


def other_degree(a: Side, b: Side) -> Verdict | None:
    """Of the hurt some are seriously hurt; where the numbers agree, one sentence only leaves the word out."""
    x, y = degree_of(a.figure, a.context), degree_of(b.figure, b.context)
    if x == y or values_agree(a.figure, b.figure):
        return None
    return RelationKind.OTHER_DEFINITION, f"one counts only what is {x or y}"


def other_fates(a: Side, b: Side) -> Verdict | None:
    """The killed are not the killed or wounded."""
    x, y = deeds(a, b)
    if acts(a, b) != Likeness.PART:
        return None
    return RelationKind.OTHER_DEFINITION, f"{listed(x)} is not {listed(y)}"


def other_status(a: Side, b: Side) -> Verdict | None:
    """Suspected cases are not confirmed ones."""
    if is_doubtful(a.figure) == is_doubtful(b.figure):
        return None
    return RelationKind.OTHER_DEFINITION, "one counts what is only suspected"


def other_single(a: Side, b: Side) -> Verdict | None:
    """ "One case was found in the port" tells of one of several, unless it tells how many died."""
    values = [side.figure.low if side.figure.bound == Bound.EXACT else None for side in (a, b)]
    counts = a.figure.kind == b.figure.kind == FigureKind.COUNT
    if not counts or 1 not in values or values[0] == values[1]:
        return None
    if states_of(a.figure, a.context) and states_of(b.figure, b.context):
        return None
    return RelationKind.OTHER_SCOPE, "one tells of a single one, maybe of several"


def other_sum(a: Side, b: Side) -> Verdict | None:
    """ "Six more" come on top of what was counted before."""
    if is_added(a.figure, a.context) == is_added(b.figure, b.context):
        return None
    return RelationKind.OTHER_SCOPE, "one comes on top of a number said before"


def other_polarity(a: Side, b: Side) -> Verdict | None:
    """Those who signed are not those who did not."""
    if is_denied(a.figure, a.context) == is_denied(b.figure, b.context):
        return None
    return RelationKind.OTHER_DEFINITION, "one is said of those who do, the other of those who do not"


def other_hold(a: Side, b: Side) -> Verdict | None:
    """What an army has is not what it lost."""
    for x, y in ((a, b), (b, a)):
        done = deeds_of(y.figure, y.context) - frozenset(load_lexicon("counted")["had"]["words"])
        if acts(a, b) == Likeness.SAME:
            return None
        if owns(x.figure, x.context) and not owns(y.figure, y.context) and (done or flows(y.figure, y.context)):
            return None, "one is had, the other comes or goes"
    return None
