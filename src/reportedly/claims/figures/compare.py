"""Do two figures count the same thing? Each rule names one way in which they do not; RULES is their order."""

from collections.abc import Callable
from dataclasses import dataclass

from reportedly.annotate import AnnotatedSentence
from reportedly.claims.figures.complements import complements_of, defining_of, object_of
from reportedly.claims.figures.doers import doers_of, happenings_of, is_denied, is_present, moment_of
from reportedly.claims.figures.nouns import (
    acts_of,
    group_of,
    is_part,
    is_planned,
    qualities_of,
    same_group,
    states_of,
    whole_of,
    wider,
)
from reportedly.claims.figures.periods import (
    DAYS_OF_ONE_STORY,
    DAYS_OF_ONE_SUBJECT,
    apart_by_days,
    are_apart,
    days_between,
    span_of,
    window_of,
)
from reportedly.claims.figures.senses import dimension_of, flows, is_added, is_doubtful, owns, rate_of
from reportedly.claims.figures.terms import alike, meet
from reportedly.lexicon import load_lexicon
from reportedly.records import Bound, ChangeRole, Figure, FigureKind, RelationKind

__all__ = ["Comparison", "compare_figures", "values_agree"]

ABOUT = 0.1
"""How far "about" reaches, as a share of the stated number."""

INFINITE = float("inf")


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two figures stand to each other.

    same: they count the same thing, over the same place and time, in the same state.
    relation: same or conflict where they do; other_scope, other_period or other_definition where they count related
        things; None where they have nothing to do with each other.
    reasons: in words, the deciding one first.
    """

    same: bool
    relation: RelationKind | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Side:
    figure: Figure
    context: AnnotatedSentence | None
    published: str | None


Verdict = tuple[RelationKind | None, str]
Rule = Callable[[_Side, _Side], Verdict | None]


def compare_figures(
    a: Figure,
    b: Figure,
    *,
    context_a: AnnotatedSentence | None = None,
    context_b: AnnotatedSentence | None = None,
    published_a: str | None = None,
    published_b: str | None = None,
) -> Comparison:
    """Say whether two figures count the same thing, and if not, why not.

    Args:
        context_a, context_b: the sentences the figures stand in; they tell killed from wounded, planned from sent.
        published_a, published_b: ISO dates of the articles; they tell one "last week" from another.
    """
    sides = (_Side(a, context_a, published_a), _Side(b, context_b, published_b))
    for rule in RULES:
        if (verdict := rule(*sides)) is not None:
            return Comparison(False, verdict[0], (verdict[1],))
    if values_agree(a, b):
        return Comparison(True, RelationKind.SAME, ("same thing, and the numbers agree",))
    return Comparison(True, RelationKind.CONFLICT, ("same thing, but no number fits both",))


def values_agree(a: Figure, b: Figure) -> bool:
    """Say whether some number fits both figures; "about" reaches a tenth to either side."""
    (low_a, high_a), (low_b, high_b) = _interval(a), _interval(b)
    return a.negated == b.negated and low_a <= high_b and low_b <= high_a


def _interval(figure: Figure) -> tuple[float, float]:
    low = -INFINITE if figure.low is None else float(figure.low)
    high = INFINITE if figure.high is None else float(figure.high)
    slack = abs(low) * ABOUT if figure.bound == Bound.ABOUT else 0.0
    return low - slack, high + slack


def other_kind(a: _Side, b: _Side) -> Verdict | None:
    x, y = a.figure, b.figure
    parts = {FigureKind.PERCENT, FigureKind.FRACTION}
    if x.kind != y.kind and not {x.kind, y.kind} <= parts:
        return None, f"one is a {x.kind}, the other a {y.kind}"
    if x.currency != y.currency:
        return None, f"different currencies: {x.currency} and {y.currency}"
    if x.kind == y.kind and x.unit != y.unit:
        return None, f"different units: {x.unit} and {y.unit}"
    return None


def other_role(a: _Side, b: _Side) -> Verdict | None:
    """A rise by 40 is not a total of 40, and what a change starts from is an earlier value."""
    roles = [side.figure.change.role if side.figure.change else None for side in (a, b)]
    if (ChangeRole.BY in roles) and roles[0] != roles[1]:
        return RelationKind.OTHER_DEFINITION, "one is a change, the other a level"
    if (ChangeRole.FROM in roles) and roles[0] != roles[1]:
        return RelationKind.OTHER_PERIOD, "one is an earlier value"
    return None


def other_part(a: _Side, b: _Side) -> Verdict | None:
    """A part of something counted is no total, unless both are said of the same place."""
    parts = [is_part(side.figure.counted) for side in (a, b)]
    if {a.figure.kind, b.figure.kind} <= {FigureKind.PERCENT, FigureKind.FRACTION}:  # a share is always of something
        return None
    if parts[0] == parts[1] or (_place(a.figure) and _place(a.figure) == _place(b.figure)):
        return None
    return RelationKind.OTHER_SCOPE, "one counts a part of a whole"


def other_thing(a: _Side, b: _Side) -> Verdict | None:
    x, y = _group(a, b), _group(b, a)
    if x is None or y is None:
        done = [acts_of(side.figure, side.context) | states_of(side.figure, side.context) for side in (a, b)]
        parts = is_part(a.figure.counted) and is_part(b.figure.counted)
        money = a.figure.kind == b.figure.kind == FigureKind.MONEY
        if (parts and x == y) or (done[0] and done[0] == done[1]) or (money and done[0] & done[1]):
            return None
        return None, "what one of them counts is not said"
    if same_group(x, y) or alike(x, y) or _same_dimension(a, b):
        return None
    if wider(x, y):
        return RelationKind.OTHER_SCOPE, f"{x} and {y}: one is a part of the other"
    return None, f"different things: {x} and {y}"


def _same_dimension(a: _Side, b: _Side) -> bool:
    """Whether one says "12 metres high" and the other "a height of 12 metres", so that what is high may be the same."""
    x, y = (dimension_of(side.figure, side.context) for side in (a, b))
    return x is not None and x == y and x in (group_of(a.figure.counted), group_of(b.figure.counted))


def _group(side: _Side, other: _Side) -> str | None:
    found = group_of(side.figure.counted)
    if found == "money" and group_of(other.figure.counted) != "money":  # a loaf costs $3, the price of a loaf is $3
        found = object_of(side.figure.counted) or found
    return found or (group_of(whole_of(side.figure, side.context)) if is_part(side.figure.counted) else None)


def other_state(a: _Side, b: _Side) -> Verdict | None:
    x, y = states_of(a.figure, a.context), states_of(b.figure, b.context)
    if x and y and x != y:
        return RelationKind.OTHER_DEFINITION, f"{_listed(x)} is not {_listed(y)}"
    counts = a.figure.kind == b.figure.kind == FigureKind.COUNT
    if counts and is_planned(a.figure, a.context) != is_planned(b.figure, b.context):
        return RelationKind.OTHER_SCOPE, "one is planned or possible, the other is said to be so"
    return None


def other_presence(a: _Side, b: _Side) -> Verdict | None:
    """Those who are there are not those of them who were killed, wounded or taken."""
    for x, y in ((a, b), (b, a)):
        fates = states_of(y.figure, y.context) & frozenset(load_lexicon("counted")["fates"]["words"])
        if fates and not states_of(x.figure, x.context) and is_present(x.figure, x.context):
            return RelationKind.OTHER_DEFINITION, f"one counts those who are there, the other those {_listed(fates)}"
    return None


def other_doer(a: _Side, b: _Side) -> Verdict | None:
    """What Norway sent is not what Sweden sent. A country and a body of it are not set against each other."""
    x, y = doers_of(a.figure, a.context), doers_of(b.figure, b.context)
    kinds = {kind for kind, _ in x} & {kind for kind, _ in y}
    names = [{name for kind, name in side if kind in kinds} for side in (x, y)]
    if not kinds or any(m in n or n in m for m in names[0] for n in names[1]):
        return None
    return RelationKind.OTHER_SCOPE, f"done by {', '.join(sorted(names[0]))}, not by {', '.join(sorted(names[1]))}"


def other_complement(a: _Side, b: _Side) -> Verdict | None:
    """A strike on the market is not one on the hospital; "in the private sector" is not "in the public sector"."""
    for above, prep, noun, narrow in complements_of(a.figure, a.context):
        others = [found for found in complements_of(b.figure, b.context) if found[:2] == (above, prep)]
        if not others or any(alike(found[2], noun) and not _apart(narrow, found[3]) for found in others):
            continue
        if all(found[2].islower() == noun.islower() for found in others):
            return RelationKind.OTHER_SCOPE, f"{prep} {noun} is not {prep} {others[0][2]}"
    return None


def _apart(x: frozenset[str], y: frozenset[str]) -> bool:
    return bool(x and y and not x & y)


def other_definition(a: _Side, b: _Side) -> Verdict | None:
    """Core inflation is not inflation; the price of bread is not that of milk."""
    x, y = defining_of(a.figure.counted), defining_of(b.figure.counted)
    if x != y:
        return RelationKind.OTHER_DEFINITION, f"{_listed(x) or 'the whole'} is not {_listed(y) or 'the whole'}"
    objects = [object_of(side.figure.counted) for side in (a, b)]
    priced = all(group_of(side.figure.counted) == "money" for side in (a, b))
    if priced and None not in objects and objects[0] != objects[1]:
        return RelationKind.OTHER_DEFINITION, f"{objects[0]} is not {objects[1]}"
    return None


def other_happening(a: _Side, b: _Side) -> Verdict | None:
    """The dead of a quake are not those of a fire."""
    x, y = happenings_of(a.figure, a.context), happenings_of(b.figure, b.context)
    if not x or not y or x & y:
        return None
    return RelationKind.OTHER_SCOPE, f"{_listed(x)} is not {_listed(y)}"


def other_direction(a: _Side, b: _Side) -> Verdict | None:
    """A rise is not a fall."""
    x, y = a.figure.change, b.figure.change
    if x is None or y is None or x.role != y.role or x.role != ChangeRole.BY:
        return None
    if x.direction is None or y.direction is None or x.direction == y.direction:
        return None
    return RelationKind.OTHER_DEFINITION, "one is a rise, the other a fall"


def other_act(a: _Side, b: _Side) -> Verdict | None:
    """Forty countries that signed are not forty countries visited."""
    x, y = ((acts_of(side.figure, side.context), states_of(side.figure, side.context)) for side in (a, b))
    if x[1] and x[1] == y[1]:
        return None
    if {*x[0], *y[0]} == {"promised"} and {*x[1], *y[1]} == {"sent"}:  # "will provide" is a promise
        return None
    if (x[0] and y[0] and not meet(x[0], y[0])) or (x[0] and y[1] and not y[0]) or (x[1] and y[0] and not x[0]):
        return None, f"{_listed(x[0] | x[1])} is not {_listed(y[0] | y[1])}"
    return None


def other_status(a: _Side, b: _Side) -> Verdict | None:
    """Suspected cases are not confirmed ones."""
    if is_doubtful(a.figure) == is_doubtful(b.figure):
        return None
    return RelationKind.OTHER_DEFINITION, "one counts what is only suspected"


def other_single(a: _Side, b: _Side) -> Verdict | None:
    """ "One case was found in the port" tells of one of several, unless it tells how many died."""
    values = [side.figure.low if side.figure.bound == Bound.EXACT else None for side in (a, b)]
    counts = a.figure.kind == b.figure.kind == FigureKind.COUNT
    if not counts or 1 not in values or values[0] == values[1]:
        return None
    if states_of(a.figure, a.context) and states_of(b.figure, b.context):
        return None
    return RelationKind.OTHER_SCOPE, "one tells of a single one, maybe of several"


def other_sum(a: _Side, b: _Side) -> Verdict | None:
    """ "Six more" come on top of what was counted before."""
    if is_added(a.figure, a.context) == is_added(b.figure, b.context):
        return None
    return RelationKind.OTHER_SCOPE, "one comes on top of a number said before"


def other_polarity(a: _Side, b: _Side) -> Verdict | None:
    """Those who signed are not those who did not."""
    if is_denied(a.figure, a.context) == is_denied(b.figure, b.context):
        return None
    return RelationKind.OTHER_DEFINITION, "one is said of those who do, the other of those who do not"


def other_measure(a: _Side, b: _Side) -> Verdict | None:
    """Forty a day are not forty a week, twelve metres high not twelve metres long."""
    rates = [rate_of(side.figure, side.context) for side in (a, b)]
    if rates[0] != rates[1]:
        return None, f"one is by the {rates[0] or 'whole'}, the other by the {rates[1] or 'whole'}"
    x, y = (dimension_of(side.figure, side.context) for side in (a, b))
    return (None, f"{x} is not {y}") if x and y and x != y else None


def other_hold(a: _Side, b: _Side) -> Verdict | None:
    """What an army has is not what it lost."""
    for x, y in ((a, b), (b, a)):
        done = acts_of(y.figure, y.context) - frozenset(load_lexicon("counted")["had"]["words"])
        if owns(x.figure, x.context) and not owns(y.figure, y.context) and (done or flows(y.figure, y.context)):
            return None, "one is had, the other comes or goes"
    return None


def _listed(states: frozenset[str]) -> str:
    return " and ".join(sorted(states))


def other_kind_of_thing(a: _Side, b: _Side) -> Verdict | None:
    """ "Russian troops" are not "Russian and North Korean troops"."""
    x, y = qualities_of(a.figure.counted), qualities_of(b.figure.counted)
    if (x and y and x != y and not (x <= y or y <= x)) or (x and y and "and" in x ^ y):
        return RelationKind.OTHER_SCOPE, f"{_listed(x)} and {_listed(y)} are different groups"
    return None


def other_place(a: _Side, b: _Side) -> Verdict | None:
    x, y = _place(a.figure), _place(b.figure)
    sides = frozenset(load_lexicon("counted")["sides"]["words"])
    if bool(x & sides) != bool(y & sides):  # what lies in the north is not known here
        x, y = x - sides, y - sides
    if x and y and not (x <= y or y <= x):
        return RelationKind.OTHER_SCOPE, f"{a.figure.place} is not {b.figure.place}"
    return None


def _place(figure: Figure) -> frozenset[str]:
    words = (figure.place or "").lower().replace("’", "'").replace("'s", " ").split()
    return frozenset(word.strip(".,") for word in words) - frozenset(load_lexicon("counted")["generic_place"]["words"])


def other_period(a: _Side, b: _Side) -> Verdict | None:
    x, y = a.figure.period, b.figure.period
    verdict = RelationKind.OTHER_PERIOD, f"{x or 'in all'} is not {y or 'in all'}"
    windows = [window_of(period) for period in (x, y)]
    if windows[0] != windows[1] and any(windows):
        return verdict
    spans = [span_of(side.figure, side.context, side.published) for side in (a, b)]
    if x and y and are_apart(*spans):
        return verdict
    moments = all(moment_of(side.figure, side.context) for side in (a, b))
    if x and y and moments and apart_by_days(*spans):
        return verdict
    longest = DAYS_OF_ONE_STORY if x and y else DAYS_OF_ONE_SUBJECT
    return verdict if days_between(*spans) > longest else None


RULES: tuple[Rule, ...] = (
    other_kind,
    other_part,
    other_thing,
    other_status,
    other_state,
    other_presence,
    other_act,
    other_definition,
    other_doer,
    other_complement,
    other_happening,
    other_measure,
    other_hold,
    other_polarity,
    other_role,
    other_direction,
    other_kind_of_thing,
    other_place,
    other_period,
    other_sum,
    other_single,
)
