"""How the lines of the ledger stand to each other."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from reportedly.ledger.claimants import same_claimant
from reportedly.ledger.contradictions import find_contradiction, find_negation
from reportedly.ledger.likeness import Likeness
from reportedly.ledger.quantities import compare_measured, is_person_head
from reportedly.ledger.said import Measured, Said
from reportedly.records import Certainty, RelationKind

__all__ = ["Link", "link_groups"]

ON_ONE_MATTER = 0.45
"""Share in common from which two claims are held against each other for contradiction."""

BUT_FOR_NOT = 0.8
"""Share in common from which a "not" in one of two claims makes them contradict each other, whatever their verbs."""

NOT_SAID = frozenset({Certainty.DENIED, Certainty.DECLINED})
"""Certainties whose figures are not their speaker's own."""

Group = tuple[Said, ...]


@dataclass(frozen=True)
class Link:
    """A relation from the group at index `later` to the one at index `earlier`, both in time order."""

    earlier: int
    later: int
    kind: RelationKind
    why: str


def link_groups(groups: Sequence[Group], likeness: Likeness) -> tuple[Link, ...]:
    """Return the relations between groups of claims, each pair at most once, in order."""
    found: dict[tuple[int, int], Link] = {}
    for earlier, later in _pairs(groups, likeness):
        if (earlier, later) not in found:
            link = _link(groups, earlier, later, likeness)
            if link is not None:
                found[earlier, later] = link
    return tuple(found[pair] for pair in sorted(found))


def _pairs(groups: Sequence[Group], likeness: Likeness) -> Iterator[tuple[int, int]]:
    """Yield the pairs worth a look: alike in words, or with figures of one kind of thing."""
    index = {group[0].claim.id: number for number, group in enumerate(groups)}
    for said, partners in likeness.partners(group[0] for group in groups):
        for partner in partners:
            yield index[partner.claim.id], index[said.claim.id]
    for shelf in _by_counted(groups).values():
        yield from combinations(shelf, 2)
    yield from _parts_and_wholes(groups)


def _by_counted(groups: Sequence[Group]) -> dict[str, list[int]]:
    shelves: dict[str, list[int]] = {}
    for number, group in enumerate(groups):
        heads = {measured.scope.head or "" for measured in group[0].figures}
        for shelf in sorted({"people" if is_person_head(head) else head for head in heads}):
            shelves.setdefault(shelf, []).append(number)
    return shelves


def _parts_and_wholes(groups: Sequence[Group]) -> Iterator[tuple[int, int]]:
    """Yield the figure before "8,000 of them" in its article, and that one."""
    last: dict[str, tuple[Said, int]] = {}
    counted = [(said, number) for number, group in enumerate(groups) for said in group if said.figures]
    for said, number in sorted(counted, key=lambda item: item[0].order):
        before = last.get(said.claim.article_id)
        if before is not None and before[1] != number and any(measured.scope.part for measured in said.figures):
            yield min(before[1], number), max(before[1], number)
        last[said.claim.article_id] = (said, number)


def _link(groups: Sequence[Group], earlier: int, later: int, likeness: Likeness) -> Link | None:
    for rule in RULES:
        found = rule(groups[earlier], groups[later], likeness)
        if found is not None:
            return Link(earlier, later, *found)
    return None


Found = tuple[RelationKind, str]
Rule = Callable[[Group, Group, Likeness], Found | None]


def _link_figures(earlier: Group, later: Group, likeness: Likeness) -> Found | None:
    """Two figures of one quantity: in conflict, revised, or of another period, scope or definition."""
    if NOT_SAID & {earlier[0].claim.certainty, later[0].claim.certainty}:
        return None
    found: list[Found] = []
    for first in earlier[0].figures:
        for second in later[0].figures:
            pairing = compare_measured(earlier[0], first, later[0], second)
            if pairing is None or pairing.kind is RelationKind.SAME:
                continue
            if pairing.kind not in (None, RelationKind.CONFLICT):
                found.append((pairing.kind, pairing.why))
            elif _revises(earlier, later, first, second):
                found.append((RelationKind.REVISION, "the same claimant later, with another number"))
            elif pairing.kind is RelationKind.CONFLICT:
                found.append((RelationKind.CONFLICT, pairing.why))
    return min(found, key=lambda item: _SEVERITY.index(item[0])) if found else None


_SEVERITY = (
    RelationKind.CONFLICT,
    RelationKind.REVISION,
    RelationKind.OTHER_PERIOD,
    RelationKind.OTHER_DEFINITION,
    RelationKind.OTHER_SCOPE,
)


def _link_opposites(earlier: Group, later: Group, likeness: Likeness) -> Found | None:
    """Two claims in like words that exclude each other: a conflict, or of one claimant a change of mind."""
    if likeness.share(earlier[0], later[0]) < ON_ONE_MATTER:
        return None
    why = find_contradiction(earlier[0], later[0])
    if why is None and likeness.share(earlier[0], later[0]) >= BUT_FOR_NOT and find_negation(earlier[0], later[0]):
        why = "one says it is so, the other that it is not"
    if why is None:
        return None
    return (RelationKind.REVISION if _revises(earlier, later) else RelationKind.CONFLICT), why


def _link_new_date(earlier: Group, later: Group, likeness: Likeness) -> Found | None:
    """One claimant who later gives another day for what is still to come."""
    one, other = earlier[0], later[0]
    if not (one.planned and other.planned and _revises(earlier, later)) or likeness.share(one, other) < ON_ONE_MATTER:
        return None
    if not one.days or not other.days or one.days == other.days:
        return None
    return RelationKind.REVISION, "the same claimant later, with another date"


def _revises(earlier: Group, later: Group, first: Measured | None = None, second: Measured | None = None) -> bool:
    """Say whether the later group is the same claimant's later word; where nobody is named, the later report.

    first, second: the figures in question; who gives them speaks where the claim names nobody.
    """
    if earlier[0].day == later[0].day or not earlier[0].day or not later[0].day:
        return False
    names, others = _voices(earlier, first), _voices(later, second)
    if not names and not others:
        return True
    return any(same_claimant(one, other) for one in names for other in others)


def _voices(group: Group, measured: Measured | None) -> tuple[str, ...]:
    """Return the names the claims of a group are put to, with those their speakers were briefed by."""
    giver = measured.giver if measured else None
    names = [name for said in group for name in (said.claimant or giver, *said.briefed_by) if name]
    return tuple(dict.fromkeys(names))


RULES: tuple[Rule, ...] = (_link_figures, _link_opposites, _link_new_date)
"""How two groups can stand to each other, tried in this order."""
