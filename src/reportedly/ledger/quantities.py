"""How two figures stand to each other: the same quantity, or another period, scope or definition."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from reportedly.ledger.claimants import same_claimant
from reportedly.ledger.contexts import nation_of
from reportedly.ledger.intervals import (
    compatible_numbers,
    far_in_size,
    highest_count,
    lowest_count,
    same_number,
    stated_number,
)
from reportedly.ledger.periods import is_rate, other_period, window_of
from reportedly.ledger.said import Measured, Said
from reportedly.lexicon import load_lexicon
from reportedly.records import ChangeRole, Figure, FigureKind, RelationKind

__all__ = ["Pairing", "compare_measured", "is_person_head"]


@dataclass(frozen=True)
class Pairing:
    """How two figures stand to each other.

    kind: same, conflict (the same quantity, numbers that exclude each other) or the way they differ;
        None where the same quantity is given by numbers that differ and do not exclude each other.
    why: a plain clause.
    loose: they only are of one kind of thing, and different things are said of them: 20 people hurt, two arrested.
    """

    kind: RelationKind | None
    why: str
    loose: bool = False


@cache
def _people() -> frozenset[str]:
    return frozenset(load_lexicon("ledger_common")["people"]["words"])


@cache
def _generic() -> frozenset[str]:
    return frozenset(load_lexicon("ledger_common")["generic_heads"]["words"])


@cache
def _persons() -> frozenset[str]:
    return frozenset(load_lexicon("ledger_scopes")["person_heads"]["words"])


@cache
def _casualties() -> frozenset[str]:
    return frozenset(load_lexicon("ledger_scopes")["casualty_acts"]["words"])


def is_person_head(head: str) -> bool:
    return head in _people() | _persons()


def compare_measured(one: Said, first: Measured, other: Said, second: Measured) -> Pairing | None:
    """Say how two figures stand to each other; None where they do not count one kind of thing."""
    if not _one_kind_of_thing(first, second) or not _tied(one, first, other, second):
        return None
    for rule in RULES:
        why = rule(one, first, other, second)
        if why is not None:
            return Pairing(KINDS[rule], why, loose=rule is _differs_in_act and not _both_suffered(first, second))
    if same_number(first.figure, second.figure) and compatible_numbers(first.figure, second.figure):
        return Pairing(RelationKind.SAME, "the same number of the same thing")
    if compatible_numbers(first.figure, second.figure) or (first.scope.possible and second.scope.possible):
        return Pairing(None, "numbers that differ and can both be right")
    return Pairing(RelationKind.CONFLICT, "numbers of the same thing that exclude each other")


def _one_kind_of_thing(first: Measured, second: Measured) -> bool:
    kinds = {first.figure.kind, second.figure.kind}
    if len(kinds) > 1 or first.figure.unit != second.figure.unit or FigureKind.DURATION in kinds:
        return False
    if _is_level(first.figure) != _is_level(second.figure) and FigureKind.COUNT in kinds:
        return False
    nations = {nation_of(first.scope.members), nation_of(second.scope.members)} - {()}
    if len(nations) == 2 and not set.intersection(*map(set, nations)):
        return False
    heads = first.scope.head, second.scope.head
    if None in heads:
        measured = FigureKind.MEASURE in kinds and first.figure.unit is not None
        return first.scope.part or second.scope.part or measured
    return heads[0] == heads[1] or (_people_word(heads[0]) and _people_word(heads[1])) or _narrower(first, second)


def _both_suffered(first: Measured, second: Measured) -> bool:
    return all(set(measured.scope.acts) & _casualties() for measured in (first, second))


def _is_level(figure: Figure) -> bool:
    """Say whether a number says how many there are: "rose to 19", not "rose by 5"."""
    return figure.change is None or figure.change.role is ChangeRole.TO


def _narrower(first: Measured, second: Measured) -> bool:
    """Say whether the one counts some of the people of the other, of whom the same is said: children, people killed."""
    heads = first.scope.head, second.scope.head
    if _people_word(heads[0]) == _people_word(heads[1]) or not all(head in _people() | _persons() for head in heads):
        return False
    return bool(set(first.scope.acts) & set(second.scope.acts) & _casualties())


def _people_word(head: str | None) -> bool:
    return head in _people()


def _tied(one: Said, first: Measured, other: Said, second: Measured) -> bool:
    """Say whether more than the counted noun joins the two: a name, an act, a place, or a noun that is rare enough."""
    if first.scope.part != second.scope.part and not _is_part_of(one, first, other, second):
        return False
    if first.scope.part or second.scope.part:
        return one.claim.article_id == other.claim.article_id or bool(_shared_terms(one, first, other, second))
    shared = _shared_terms(one, first, other, second)
    if first.figure.kind is not FigureKind.COUNT and _named_apart(one, other):
        return False
    named = first.scope.head is not None and not {first.scope.head, second.scope.head} & _generic()
    # A place may stand outside the content: "put the number of marchers in Ravna at 11,000".
    placed = bool(set(first.scope.places) & set(second.scope.places))
    return bool(shared) or placed or (named and first.scope.head == second.scope.head)


def _is_part_of(one: Said, first: Measured, other: Said, second: Measured) -> bool:
    """Say whether "8,000 of them" can be of the other figure: told in one article or by one claimant, and no larger."""
    part, whole = (first, second) if first.scope.part else (second, first)
    near = one.claim.article_id == other.claim.article_id or same_claimant(one.claimant, other.claimant)
    return near and lowest_count(part.figure) <= highest_count(whole.figure)


def _named_apart(one: Said, other: Said) -> bool:
    """Say whether both name something and nothing in common: two earthquakes, two companies."""
    names = {term for term, weight in one.weights.items() if weight > 1.0}
    others = {term for term, weight in other.weights.items() if weight > 1.0}
    return bool(names and others) and not names & set(other.weights) and not others & set(one.weights)


def _shared_terms(one: Said, first: Measured, other: Said, second: Measured) -> set[str]:
    heads = {first.scope.head, second.scope.head}
    return {term for term in one.weights if term in other.weights and one.weights[term] >= 1.0} - heads


def _differs_in_rate(one: Said, first: Measured, other: Said, second: Measured) -> str | None:
    """Tell so many a month from so many in all, whatever is planned."""
    rates = [
        is_rate(window_of(*pair)) for pair in ((first.figure, one.sentence.text), (second.figure, other.sentence.text))
    ]
    return "one is a rate, the other a count" if rates[0] != rates[1] else None


def _differs_in_plan(one: Said, first: Measured, other: Said, second: Measured) -> str | None:
    if first.scope.planned != second.scope.planned:
        return "one is planned or possible, the other is said to have happened"
    if first.scope.possible != second.scope.possible and not same_number(first.figure, second.figure):
        return "one is planned, the other no more than possible"
    return None


def _is_part(one: Said, first: Measured, other: Said, second: Measured) -> str | None:
    return "one is a part of the other" if first.scope.part != second.scope.part else None


def _differs_in_place(one: Said, first: Measured, other: Said, second: Measured) -> str | None:
    places, others = set(first.scope.places), set(second.scope.places)
    if first.scope.whole != second.scope.whole and not same_number(first.figure, second.figure):
        whole, part = (first, second) if first.scope.whole else (second, first)
        if highest_count(whole.figure) > lowest_count(part.figure):
            return "one is of the whole, the other of a part"
    if places and others and not places & others:
        return "they are of different places"
    return None


def _differs_in_casualties(one: Said, first: Measured, other: Said, second: Measured) -> str | None:
    acts, others = set(first.scope.acts) & _casualties(), set(second.scope.acts) & _casualties()
    if not acts or not others or acts == others:
        return None
    return "the one counts others than the other" if acts & others else None


def _differs_in_act(one: Said, first: Measured, other: Said, second: Measured) -> str | None:
    acts, others = _acts(first), _acts(second)
    if same_number(first.figure, second.figure) and THERE in (acts, others) and TRAINED not in (acts, others):
        return None
    if (acts and others and not acts & others) or (TRAINED in (acts, others) and acts != others):
        return "different things are said of them"
    return None


TRAINED = {"train"}
"""Those who are only being made ready are none of those who are counted without a word on what they do."""


THERE = {"be there"}
"""All that is said of those who are only said to be somewhere."""


def _acts(measured: Measured) -> set[str]:
    """Return what is said of the counted; of those who are only said to be there or sent there, just that."""
    there = measured.scope.present and measured.figure.kind is FigureKind.COUNT
    return set(measured.scope.acts) or (THERE if there else set())


def _counts_fewer(one: Said, first: Measured, other: Said, second: Measured) -> str | None:
    """Children among the people killed; more of them than of the people of one place cannot be."""
    if not _narrower(first, second):
        return None
    narrow, wide = (second, first) if _people_word(first.scope.head) else (first, second)
    there = set(narrow.scope.places) & set(wide.scope.places)
    if there and lowest_count(narrow.figure) > highest_count(wide.figure):
        return None
    return "one counts only some of the others"


def _differs_in_members(one: Said, first: Measured, other: Said, second: Measured) -> str | None:
    """ "Russian soldiers" against "Russian and North Korean soldiers"; "soldiers" alone may be either."""
    members, others = set(first.scope.members), set(second.scope.members)
    if not members or not others or members == others:
        return None
    joined = [" and " in (measured.figure.counted or "") for measured in (first, second)]
    if joined[0] != joined[1]:
        return "one counts others as well"
    one_group = members <= others or others <= members or same_number(first.figure, second.figure)
    return None if one_group else "they are different groups"


def _differs_in_period(one: Said, first: Measured, other: Said, second: Measured) -> str | None:
    windows = window_of(first.figure, one.sentence.text), window_of(second.figure, other.sentence.text)
    if other_period(*windows, same_number(first.figure, second.figure)):
        return "they cover different stretches of time"
    return None


def _differs_in_size(one: Said, first: Measured, other: Said, second: Measured) -> str | None:
    """Tell the dead of a year from those of an age: no two reports of one count are so far apart."""
    far = far_in_size(stated_number(first.figure), stated_number(second.figure))
    return "numbers so far apart are of different things" if far else None


Rule = Callable[[Said, Measured, Said, Measured], str | None]

KINDS: dict[Rule, RelationKind] = {
    _is_part: RelationKind.OTHER_SCOPE,
    _differs_in_rate: RelationKind.OTHER_PERIOD,
    _differs_in_plan: RelationKind.OTHER_SCOPE,
    _differs_in_casualties: RelationKind.OTHER_DEFINITION,
    _differs_in_act: RelationKind.OTHER_SCOPE,
    _counts_fewer: RelationKind.OTHER_SCOPE,
    _differs_in_members: RelationKind.OTHER_DEFINITION,
    _differs_in_period: RelationKind.OTHER_PERIOD,
    _differs_in_place: RelationKind.OTHER_SCOPE,
    _differs_in_size: RelationKind.OTHER_SCOPE,
}

RULES: tuple[Rule, ...] = tuple(KINDS)
"""The ways two figures of one kind of thing can differ, tried in this order."""
