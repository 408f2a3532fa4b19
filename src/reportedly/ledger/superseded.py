"""What somebody has since revised stands in no conflict with what others said later."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.ledger.given import Given
from reportedly.ledger.links import Link
from reportedly.ledger.said import Said, one_voice, voices
from reportedly.records import RelationKind

__all__ = ["all_revised", "without_superseded"]

Group = tuple[Said, ...]


def without_superseded(links: Iterable[Link], groups: Sequence[Group], given: Given) -> tuple[Link, ...]:
    """Return the links without the conflicts of a figure that was revised before the other was given.

    A later report that only tells the revised number again ("had put it at 1,500 on Friday") revises nothing.
    """
    listed = tuple(links)
    revised: dict[int, float] = {}
    for link in listed:
        if link.kind is RelationKind.REVISION and all_revised(groups[link.earlier], groups[link.later]):
            earlier, later = sorted((link.earlier, link.later), key=lambda number: groups[number][0].order)
            revised[earlier] = min(_time(groups[later]), revised.get(earlier, _time(groups[later])))
    again = _told_again({end for link in listed for end in (link.earlier, link.later)}, groups, given, revised)
    revised.update({number: min(time, revised.get(number, time)) for number, time in again.items()})
    return tuple(link for link in listed if link.kind is not RelationKind.CONFLICT or not _over(link, groups, revised))


def _told_again(
    numbers: Iterable[int], groups: Sequence[Group], given: Given, revised: Mapping[int, float]
) -> dict[int, float]:
    """Return the groups whose every figure its claimant gave before and has revised since, with the time of that."""
    found: dict[int, float] = {}
    for number in numbers:
        times = [
            min((revised[other] for other in given.earlier_groups(said, one) if other in revised), default=None)
            for said in groups[number]
            for one in said.figures
        ]
        known = [time for time in times if time is not None]
        if known and len(known) == len(times):
            found[number] = max(known)
    return found


def all_revised(earlier: Group, later: Group) -> bool:
    """Say whether everybody named in the earlier group is among those of the later: the others still stand by it."""
    named = [said for said in earlier if voices(said)]
    return all(any(one_voice(said, None, other, None) for other in later) for said in named)


def _over(link: Link, groups: Sequence[Group], revised: dict[int, float]) -> bool:
    ends = (link.earlier, link.later), (link.later, link.earlier)
    return any(own in revised and _time(groups[other]) >= revised[own] for own, other in ends)


def _time(group: Group) -> float:
    return group[0].order[0]
