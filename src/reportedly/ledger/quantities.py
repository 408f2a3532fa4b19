"""How two figures stand to each other: the same quantity, or another period, scope or definition."""

from dataclasses import dataclass
from functools import cache

from reportedly.claims.figures import Comparison, compare_sides
from reportedly.claims.figures.intervals import (
    compatible_numbers,
    far_in_size,
    highest_count,
    lowest_count,
    same_number,
    stated_number,
)
from reportedly.ledger.claimants import same_claimant
from reportedly.ledger.contexts import nation_of
from reportedly.ledger.said import Measured, Said
from reportedly.lexicon import load_lexicon
from reportedly.records import Figure, FigureKind, RelationKind

__all__ = ["Pairing", "compare_measured", "is_person_head", "named_apart"]


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


def is_person_head(head: str) -> bool:
    return head in _people() | _persons()


def compare_measured(one: Said, first: Measured, other: Said, second: Measured) -> Pairing | None:
    """Say how two figures stand to each other; None where they do not count one kind of thing.

    What they count, and whether that is the same, `claims.figures.compare_sides` says. Here stands what needs the
    claims: whether anything ties the two at all, and what reports of one thing cannot differ in.
    """
    if not _may_be_one(first, second) or not _tied(one, first, other, second):
        return None
    told = compare_sides(first.side, second.side, on_one_matter=True)
    if told.rule is not None:
        return _other(told, first, second)
    if far_in_size(stated_number(first.figure), stated_number(second.figure)):
        return Pairing(RelationKind.OTHER_SCOPE, "numbers so far apart are of different things")
    if same_number(first.figure, second.figure) and compatible_numbers(first.figure, second.figure):
        return Pairing(RelationKind.SAME, "the same number of the same thing")
    if compatible_numbers(first.figure, second.figure) or (first.scope.possible and second.scope.possible):
        return Pairing(None, "numbers that differ and can both be right")
    return Pairing(RelationKind.CONFLICT, "numbers of the same thing that exclude each other")


def _other(told: Comparison, first: Measured, second: Measured) -> Pairing | None:
    """Say what two figures that do not count the same are to a reader of the story.

    One number said to be so and not to be so ("the two countries have not agreed") is left to the contradictions.
    """
    if told.rule == "other_polarity" and same_number(first.figure, second.figure):
        return None
    loose = told.rule in LOOSE
    if loose and not _of_one_noun(first.scope.head, second.scope.head):
        return None
    kind = RelationKind.OTHER_SCOPE if loose else told.relation
    befell = told.rule == "other_act" and told.relation is not None
    return None if kind is None else Pairing(kind, told.reasons[0], loose and not befell)


def _of_one_noun(one: str | None, other: str | None) -> bool:
    """Say whether two figures count things told by one noun: two men arrested are nothing to a hotel's 140 guests."""
    return None in (one, other) or one == other or {one, other} <= _people()


LOOSE = frozenset({"other_act", "other_hold", "other_presence", "untold_thing"})
"""Rules by which two figures of one thing that have little to do with each other stand apart."""


def _may_be_one(first: Measured, second: Measured) -> bool:
    """Say whether it is worth asking: lengths of time count nothing, and the people of two nations are two."""
    if FigureKind.DURATION in (first.figure.kind, second.figure.kind):
        return False
    nations = {nation_of(first.scope.members), nation_of(second.scope.members)} - {()}
    return len(nations) < 2 or bool(set.intersection(*map(set, nations)))


def _tied(one: Said, first: Measured, other: Said, second: Measured) -> bool:
    """Say whether more than the counted noun joins the two: a name, an act, a place, or a noun that is rare enough."""
    if first.scope.part != second.scope.part and not _is_part_of(one, first, other, second):
        return False
    if first.scope.part or second.scope.part:
        return one.claim.article_id == other.claim.article_id or bool(_shared_terms(one, first, other, second))
    shared = _shared_terms(one, first, other, second)
    if not _counts(first.figure) and named_apart(one, other):
        return False
    named = first.scope.head is not None and not {first.scope.head, second.scope.head} & _generic()
    # A place may stand outside the content: "put the number of marchers in Ravna at 11,000".
    placed = bool(set(first.scope.places) & set(second.scope.places))
    return bool(shared) or placed or (named and first.scope.head == second.scope.head)


def _counts(figure: Figure) -> bool:
    """Say whether a figure counts things; a magnitude of 6.1 does not."""
    return figure.kind is FigureKind.COUNT and stated_number(figure) % 1 == 0


def _is_part_of(one: Said, first: Measured, other: Said, second: Measured) -> bool:
    """Say whether "8,000 of them" can be of the other figure: told in one article or by one claimant, and no larger."""
    part, whole = (first, second) if first.scope.part else (second, first)
    near = one.claim.article_id == other.claim.article_id or same_claimant(one.claimant, other.claimant)
    return near and lowest_count(part.figure) <= highest_count(whole.figure)


def named_apart(one: Said, other: Said) -> bool:
    """Say whether both name something and nothing in common: two earthquakes, two companies."""
    names = {term for term, weight in one.weights.items() if weight > 1.0}
    others = {term for term, weight in other.weights.items() if weight > 1.0}
    return bool(names and others) and not names & set(other.weights) and not others & set(one.weights)


def _shared_terms(one: Said, first: Measured, other: Said, second: Measured) -> set[str]:
    heads = {first.scope.head, second.scope.head}
    return {term for term in one.weights if term in other.weights and one.weights[term] >= 1.0} - heads
