"""What somebody has since revised stands in no conflict with what others said later."""

from collections.abc import Iterable, Sequence

from reportedly.ledger.claimants import same_claimant
from reportedly.ledger.links import Link
from reportedly.ledger.said import Said, voices
from reportedly.records import RelationKind

__all__ = ["all_revised", "without_superseded"]

Group = tuple[Said, ...]


def without_superseded(links: Iterable[Link], groups: Sequence[Group]) -> tuple[Link, ...]:
    """Return the links without the conflicts of a figure that was revised before the other was given."""
    listed = tuple(links)
    revised: dict[int, float] = {}
    for link in listed:
        if link.kind is RelationKind.REVISION and all_revised(groups[link.earlier], groups[link.later]):
            earlier, later = sorted((link.earlier, link.later), key=lambda number: groups[number][0].order)
            revised[earlier] = min(_time(groups[later]), revised.get(earlier, _time(groups[later])))
    return tuple(link for link in listed if link.kind is not RelationKind.CONFLICT or not _over(link, groups, revised))


def all_revised(earlier: Group, later: Group) -> bool:
    """Say whether everybody named in the earlier group is among those of the later: the others still stand by it."""
    names = [name for said in later for name in voices(said)]
    named = [voices(said) for said in earlier if voices(said)]
    return all(any(same_claimant(one, other) for one in own for other in names) for own in named)


def _over(link: Link, groups: Sequence[Group], revised: dict[int, float]) -> bool:
    ends = (link.earlier, link.later), (link.later, link.earlier)
    return any(own in revised and _time(groups[other]) >= revised[own] for own, other in ends)


def _time(group: Group) -> float:
    return group[0].order[0]
