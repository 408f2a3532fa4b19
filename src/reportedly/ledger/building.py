"""From the readings of one story to its ledger."""

from collections.abc import Sequence

from reportedly.claims.reading import Reading
from reportedly.ledger.book import Ledger
from reportedly.ledger.causes import link_causes
from reportedly.ledger.corrections import find_corrected, newer_versions
from reportedly.ledger.denials import find_denied
from reportedly.ledger.entries import build_entries, entry_id_of
from reportedly.ledger.folding import fold
from reportedly.ledger.furniture import find_entries_claims
from reportedly.ledger.likeness import Likeness
from reportedly.ledger.origins import Origins
from reportedly.ledger.reasons import one_denies
from reportedly.ledger.refusals import find_refused, would_not_confirm
from reportedly.ledger.relations import link_groups
from reportedly.ledger.said import Said, read_said
from reportedly.ledger.series import build_series
from reportedly.ledger.superseded import all_revised
from reportedly.ledger.withdrawals import find_withdrawn
from reportedly.records import Relation, RelationKind, Status, Story

__all__ = ["build_ledger"]

Group = tuple[Said, ...]


def build_ledger(story: Story, readings: Sequence[Reading]) -> Ledger:
    """Set the claims of a story side by side.

    Args:
        story: its events give the copies among its articles.
        readings: of the story's articles, in any order; others are left aside.
    """
    inside = [reading for reading in readings if reading.article.id in set(story.article_ids)]
    claims = find_entries_claims(read_said(inside))
    likeness = Likeness(claims)
    groups = fold(claims, likeness)
    corrected = find_corrected(groups, newer_versions(reading.article for reading in inside))
    relations, marks = _relate(groups, likeness, corrected)
    entries = build_entries(story, groups, relations, marks, Origins(story, inside))
    return Ledger(entries=entries, series=build_series(claims))


def _relate(
    groups: Sequence[Group], likeness: Likeness, corrected: frozenset[int]
) -> tuple[dict[str, list[Relation]], dict[str, Status]]:
    """Return the relations of each entry, and the entries that a later or opposing one marks.

    corrected: groups that a later version of their reports no longer has.
    """
    ids = [entry_id_of(group) for group in groups]
    relations: dict[str, list[Relation]] = {}
    marks: dict[str, Status] = {}
    for denial, denied in find_denied(groups, likeness):
        _add(relations, ids[denial], RelationKind.DENIAL, ids[denied], one_denies(groups[denial]))
        _add(relations, ids[denied], RelationKind.DENIAL, ids[denial], one_denies(groups[denial]))
        marks[ids[denied]] = Status.DENIED
    for link in link_groups(groups, likeness):
        earlier, later = ids[link.earlier], ids[link.later]
        if any(relation.entry_id == later for relation in relations.get(earlier, ())):
            continue
        opposed = link.kind is RelationKind.CONFLICT and bool({link.earlier, link.later} & corrected)
        kind = RelationKind.REVISION if opposed else link.kind
        _add(relations, earlier, kind, later, link.why)
        _add(relations, later, kind, earlier, link.why)
        if link.kind is RelationKind.REVISION and all_revised(groups[link.earlier], groups[link.later]):
            marks[earlier] = Status.REVISED
    for taker, taken in find_withdrawn(groups, likeness):
        _add(relations, ids[taker], RelationKind.REVISION, ids[taken], "it takes this back")
        _add(relations, ids[taken], RelationKind.REVISION, ids[taker], "it is taken back there")
        marks[ids[taken]] = Status.WITHDRAWN
    marks.update({ids[number]: Status.WITHDRAWN for number in corrected})
    for refusal, refused in find_refused(groups, likeness):
        _add(relations, ids[refusal], RelationKind.SAME, ids[refused], would_not_confirm(groups[refusal]))
        _add(relations, ids[refused], RelationKind.SAME, ids[refusal], would_not_confirm(groups[refusal]))
    for effect, cause, why in link_causes(groups, likeness):
        _add(relations, ids[effect], RelationKind.CAUSE, ids[cause], why)
    return relations, marks


def _add(relations: dict[str, list[Relation]], own: str, kind: RelationKind, other: str, why: str) -> None:
    relations.setdefault(own, []).append(Relation(kind=kind, entry_id=other, why=why))
