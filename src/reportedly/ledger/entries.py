"""From groups of claims and their links to the entries of the ledger."""

from collections.abc import Mapping, Sequence

from reportedly.ledger.origins import Origins
from reportedly.ledger.said import Said
from reportedly.ledger.sentences import write_sentence
from reportedly.records import Entry, Relation, RelationKind, Status, Story, content_id

__all__ = ["build_entries", "entry_id_of"]

Group = tuple[Said, ...]


def entry_id_of(group: Group) -> str:
    """Return the id of a group's entry: that of its oldest claim, so it stays when reports are added."""
    return content_id("entry", group[0].claim.id)


def build_entries(
    story: Story,
    groups: Sequence[Group],
    relations: Mapping[str, Sequence[Relation]],
    marks: Mapping[str, Status],
    origins: Origins,
) -> tuple[Entry, ...]:
    """Return one entry for each group.

    Args:
        relations: of each entry, by its id.
        marks: entries revised, denied or withdrawn by others, by id.
    """
    events = _event_of_article(story)
    found = []
    for group in groups:
        entry_id = entry_id_of(group)
        count = origins.count(group)
        found.append(
            Entry(
                id=entry_id,
                event_id=events.get(group[0].claim.article_id, story.id),
                status=_status(count, relations.get(entry_id, ()), marks.get(entry_id)),
                sentence=write_sentence(entry_id, group, origins),
                claims=tuple(said.claim.id for said in group),
                origins=count,
                relations=tuple(relations.get(entry_id, ())),
            )
        )
    return _in_order(found, groups, story)


def _event_of_article(story: Story) -> dict[str, str]:
    found: dict[str, str] = {}
    for event in story.events:
        for article_id in event.article_ids:
            found.setdefault(article_id, event.id)
    return found


def _status(origins: int, relations: Sequence[Relation], mark: Status | None) -> Status:
    """A mark by a later or opposing claim goes before a dispute, and a dispute before the count of origins."""
    if mark is not None:
        return mark
    if any(relation.kind is RelationKind.CONFLICT for relation in relations):
        return Status.DISPUTED
    return Status.CORROBORATED if origins > 1 else Status.SINGLE_SOURCE


def _in_order(entries: Sequence[Entry], groups: Sequence[Group], story: Story) -> tuple[Entry, ...]:
    """Order by event, then origins, then newest, then id."""
    rank = {event.id: number for number, event in enumerate(story.events)}
    newest = {entry.id: max(said.published for said in group) for entry, group in zip(entries, groups, strict=True)}
    ordered = sorted(entries, key=lambda entry: entry.id)
    ordered.sort(key=lambda entry: newest[entry.id], reverse=True)
    ordered.sort(key=lambda entry: (rank.get(entry.event_id, len(rank)), -entry.origins))
    return tuple(ordered)
