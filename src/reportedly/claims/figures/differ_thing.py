"""Rules that set two figures apart by what they count: the thing, its part, its kind, who did it, to what."""

from reportedly.claims.figures.complements import complements_of, defining_of, object_of, restriction_of
from reportedly.claims.figures.doers import doers_of, happenings_of
from reportedly.claims.figures.intervals import highest_count, lowest_count, same_number
from reportedly.claims.figures.kinship import nouns_alike
from reportedly.claims.figures.nouns import group_of, is_owned, is_part, qualities_of
from reportedly.claims.figures.senses import dimension_of, in_all
from reportedly.claims.figures.sides import Side, Verdict, acts, deeds, listed, place_words
from reportedly.claims.figures.things import Likeness, likeness_of_things, thing_of
from reportedly.records import FigureKind, RelationKind

__all__ = [
    "likeness_of_both",
    "other_complement",
    "other_definition",
    "other_doer",
    "other_happening",
    "other_kind",
    "other_kind_of_thing",
    "other_part",
    "other_restriction",
    "other_thing",
    "untold_thing",
]


def other_kind(a: Side, b: Side) -> Verdict | None:
    x, y = a.figure, b.figure
    parts = {FigureKind.PERCENT, FigureKind.FRACTION}
    if x.kind != y.kind and not {x.kind, y.kind} <= parts:
        return None, f"one is a {x.kind}, the other a {y.kind}"
    if x.currency != y.currency:
        return None, f"different currencies: {x.currency} and {y.currency}"
    if x.kind == y.kind and x.unit != y.unit:
        return None, f"different units: {x.unit} and {y.unit}"
    return None


def other_part(a: Side, b: Side) -> Verdict | None:
    """A part of something counted is no total, unless both are said of the same place."""
    whole = acts(a, b) == Likeness.SAME and not (
        _points_back(a) != _points_back(b) and not same_number(a.figure, b.figure)
    )
    parts = [_is_part(side) for side in (a, b)]
    if whole and not any(
        is_part(side.figure.counted) and group_of(side.figure.counted) is None for side in (a, b)
    ):  # "51 of the 100 seats" are 51 seats
        return None
    if {a.figure.kind, b.figure.kind} <= {FigureKind.PERCENT, FigureKind.FRACTION}:  # a share is always of something
        return None
    if (
        parts[0] == parts[1]
        or any(in_all(side.figure, side.context) for side in (a, b))
        or (place_words(a.figure) and place_words(a.figure) == place_words(b.figure))
    ):
        return None
    return RelationKind.OTHER_SCOPE, "one counts a part of a whole"


def _is_part(side: Side) -> bool:
    """Whether it is so many of something, not of what somebody has: "of them", "of which 300"."""
    return _behind_of_which(side) or (is_part(side.figure.counted) and not is_owned(side.figure.counted))


def _behind_of_which(side: Side) -> bool:
    before = "" if side.context is None else side.context.text[: side.figure.passage.start - side.context.start]
    return before.endswith((" of which ", " of whom "))


def _points_back(side: Side) -> bool:
    """Whether it is so many of something told before: "45 of the migrants"; "51 of the 100 seats" are 51 seats."""
    words = (side.figure.counted or "").lower().split()
    if _behind_of_which(side):
        return True
    return words[:2] in (["of", "the"], ["of", "those"], ["of", "these"]) and not any(map(str.isdigit, "".join(words)))


def other_thing(a: Side, b: Side) -> Verdict | None:
    """Two things, or a part and its whole."""
    x, y = _thing(a, b), _thing(b, a)
    match likeness_of_both(a, b):
        case Likeness.SAME:
            return None
        case Likeness.PART:
            return None if _too_many(a, b) else (RelationKind.OTHER_SCOPE, f"{x} and {y}: one is a part of the other")
        case Likeness.OTHER:
            told = _same_dimension(a, b) or _names_the_act(x, y, *deeds(a, b))
            return None if told else (None, f"different things: {x} and {y}")
    return None


def untold_thing(a: Side, b: Side) -> Verdict | None:
    """Where one of them does not say what it counts, the acts have to be one."""
    x, y = _thing(a, b), _thing(b, a)
    parts = is_part(a.figure.counted) and is_part(b.figure.counted)
    if likeness_of_things(x, y) != Likeness.UNTOLD or (parts and x == y) or acts(a, b) == Likeness.SAME:
        return None
    return None, "what one of them counts is not said"


def _too_many(a: Side, b: Side) -> bool:
    """Whether more are told of the part than of the whole, of which the same is said in one place: one is wrong."""
    if acts(a, b) != Likeness.SAME or not place_words(a.figure) & place_words(b.figure):
        return False
    narrow, whole = (b, a) if group_of(a.figure.counted) in ("people", "anybody") else (a, b)
    return lowest_count(narrow.figure) > highest_count(whole.figure)


def _names_the_act(x: str | None, y: str | None, done_x: frozenset[str], done_y: frozenset[str]) -> bool:
    """Whether what one counts is what the other does: "the siege lasted 40 days", "under siege for 40 days"."""
    return any(f" {noun}" in f" {key}" for noun, done in ((x, done_y), (y, done_x)) if noun for key in done)


def _same_dimension(a: Side, b: Side) -> bool:
    """Whether one says "12 metres high" and the other "a height of 12 metres", so that what is high may be the same."""
    x, y = (dimension_of(side.figure, side.context) for side in (a, b))
    return x is not None and x == y and x in (group_of(a.figure.counted), group_of(b.figure.counted))


def likeness_of_both(a: Side, b: Side) -> Likeness:
    """Set what two figures count side by side, as nouns."""
    return likeness_of_things(_thing(a, b), _thing(b, a))


def _thing(side: Side, other: Side) -> str | None:
    found = thing_of(side.figure, side.context)
    if (
        group_of(found) == "money" and group_of(other.figure.counted) != "money"
    ):  # a loaf costs $3, a loaf's price is $3
        return object_of(side.figure.counted) or found
    return found


def other_definition(a: Side, b: Side) -> Verdict | None:
    """Core inflation is not inflation; the price of bread is not that of milk."""
    x, y = defining_of(a.figure.counted), defining_of(b.figure.counted)
    if x != y:
        return RelationKind.OTHER_DEFINITION, f"{listed(x) or 'the whole'} is not {listed(y) or 'the whole'}"
    objects = [object_of(side.figure.counted) for side in (a, b)]
    priced = all(group_of(side.figure.counted) == "money" for side in (a, b))
    if priced and None not in objects and objects[0] != objects[1]:
        return RelationKind.OTHER_DEFINITION, f"{objects[0]} is not {objects[1]}"
    return None


def other_kind_of_thing(a: Side, b: Side) -> Verdict | None:
    """ "Russian troops" are not "Russian and North Korean troops"; of one number "rail" and "railway" staff are."""
    x, y = qualities_of(a.figure.counted), qualities_of(b.figure.counted)
    if x and y and "and" in x ^ y:
        return RelationKind.OTHER_DEFINITION, f"one counts others as well: {listed(x)}, {listed(y)}"
    if x and y and not (x <= y or y <= x) and not same_number(a.figure, b.figure):
        return RelationKind.OTHER_SCOPE, f"{listed(x)} and {listed(y)} are different groups"
    return None


def other_restriction(a: Side, b: Side) -> Verdict | None:
    """Unemployment is not unemployment among the young."""
    x, y = (restriction_of(side.figure, side.context) for side in (a, b))
    return None if x == y else (RelationKind.OTHER_SCOPE, f"one counts only those among {x or y}")


def other_complement(a: Side, b: Side) -> Verdict | None:
    """A strike on the market is not one on the hospital; "in the private sector" is not "in the public sector"."""
    for above, prep, noun, narrow in complements_of(a.figure, a.context):
        others = [found for found in complements_of(b.figure, b.context) if found[:2] == (above, prep)]
        if not others or any(nouns_alike(found[2], noun) and not _apart(narrow, found[3]) for found in others):
            continue
        if all(found[2].islower() == noun.islower() for found in others):
            return RelationKind.OTHER_SCOPE, f"{prep} {noun} is not {prep} {others[0][2]}"
    return None


def _apart(x: frozenset[str], y: frozenset[str]) -> bool:
    return bool(x and y and not x & y)


def other_happening(a: Side, b: Side) -> Verdict | None:
    """The dead of a quake are not those of a fire."""
    x, y = happenings_of(a.figure, a.context), happenings_of(b.figure, b.context)
    if not x or not y or x & y:
        return None
    return RelationKind.OTHER_SCOPE, f"{listed(x)} is not {listed(y)}"


def other_doer(a: Side, b: Side) -> Verdict | None:
    """What Norway sent is not what Sweden sent. A country and a body of it are not set against each other."""
    x, y = doers_of(a.figure, a.context), doers_of(b.figure, b.context)
    kinds = {kind for kind, _ in x} & {kind for kind, _ in y}
    names = [{name for kind, name in side if kind in kinds} for side in (x, y)]
    if not kinds or any(m in n or n in m for m in names[0] for n in names[1]):
        return None
    return RelationKind.OTHER_SCOPE, f"done by {', '.join(sorted(names[0]))}, not by {', '.join(sorted(names[1]))}"
