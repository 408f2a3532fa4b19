"""What changed in a ledger since a given time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.claims.reading import Reading
from reportedly.ledger.book import Ledger
from reportedly.ledger.corrections import newer_versions
from reportedly.ledger.instants import instant_of
from reportedly.records import Article, Entry, RelationKind, Status

__all__ = ["Changed", "Changes", "changes_since", "is_after"]


OPPOSING = (RelationKind.CONFLICT, RelationKind.DENIAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One entry, and a plain clause on what happened to it."""

    entry: Entry
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What happened since a time; an entry stands in one list: withdrawn before new, new before disputed or changed.

    new: every report of it is younger. changed: reported again, revised, or a report of it was corrected.
    disputed: a younger entry conflicts with it or denies it. withdrawn: it is taken back, or no report has it any more.
    """

    since: str
    new: tuple[Changed, ...]
    changed: tuple[Changed, ...]
    disputed: tuple[Changed, ...]
    withdrawn: tuple[Changed, ...]


def changes_since(
    ledger: Ledger | Sequence[Entry],
    readings: Sequence[Reading],
    since: str,
    *,
    before: Iterable[Entry] = (),
    gone: Sequence[Reading] = (),
) -> Changes:
    """Say what is new, changed, disputed or withdrawn since a time.

    Args:
        since: ISO 8601; a day alone means its beginning. A time without a zone is read as UTC.
        before: the entries of an earlier ledger of the story; those of them that are gone count as withdrawn, those
            that lost a report as changed.
        gone: those of the earlier ledger that their outlets have taken away.
    """
    entries = ledger.entries if isinstance(ledger, Ledger) else tuple(ledger)
    articles = {claim.id: reading.article for reading in readings for claim in reading.claims}
    newer = newer_versions(reading.article for reading in readings)
    known = {entry.id: entry for entry in entries}
    lists: dict[str, list[Changed]] = {"new": [], "changed": [], "disputed": [], "withdrawn": []}
    lost, nowhere = _lost(before, entries, {claim.id: reading.article for reading in gone for claim in reading.claims})
    for entry in entries:
        found = _change_of(entry, known, articles, newer, since)
        if entry.id in lost:
            name, what = found or ("changed", "")
            found = name, f"{what}; {lost[entry.id]}" if what else lost[entry.id]
        if found is not None:
            lists[found[0]].append(Changed(entry=entry, what=found[1]))
    lists["withdrawn"] += nowhere
    return Changes(since=since, **{name: tuple(found) for name, found in lists.items()})


def _lost(
    before: Iterable[Entry], entries: Sequence[Entry], gone: Mapping[str, Article]
) -> tuple[dict[str, str], list[Changed]]:
    """Return why entries lost a report of an earlier ledger, by their ids, and the earlier entries that lost all.

    Words that a report still has, though its claims have other ids since it was read anew, are not gone.
    gone: the article of each claim that its outlet has taken away.
    """
    holders = {claim: entry for entry in entries for claim in entry.claims}
    words = {passage.text for entry in entries for passage in entry.sentence.passages}
    lost: dict[str, str] = {}
    nowhere = []
    for entry in before:
        left = [claim for claim in entry.claims if claim in holders]
        outlets = [gone[claim].outlet or gone[claim].id for claim in entry.claims if claim in gone]
        who = " and ".join(dict.fromkeys(outlets))
        if not left and not words & {passage.text for passage in entry.sentence.passages}:
            what = f"no report says it any more: that of {who} is gone" if who else "no report says it any more"
            nowhere.append(Changed(entry=entry, what=what))
        elif left and len(left) < len(entry.claims):
            lost[holders[left[0]].id] = (
                f"the report of {who} that said it is gone" if who else "a report that said it is gone"
            )
    return lost, nowhere


def _change_of(
    entry: Entry, known: Mapping[str, Entry], articles: Mapping[str, Article], newer: Mapping[str, Article], since: str
) -> tuple[str, str] | None:
    """Return (list, what); None where nothing happened."""
    own = [articles[claim] for claim in entry.claims if claim in articles]
    corrected = [newer[article.id] for article in own if article.id in newer]
    if entry.status is Status.WITHDRAWN and corrected:
        if any(is_after(article.modified or article.published, since) for article in corrected):
            return "withdrawn", f"{corrected[0].outlet or 'the outlet'} corrected its report"
    elif entry.status is Status.WITHDRAWN and (_any_since(own, since) or _opposed_since(entry, known, articles, since)):
        return "withdrawn", "it was taken back"
    elif _all_since(own, since):
        return "new", f"first reported {min(own, key=lambda article: instant_of(article.published)).published}"
    elif opposed := _opposed_since(entry, known, articles, since):
        return "disputed", opposed
    elif what := _changed_since(entry, known, articles, own, since):
        return "changed", what
    return None


def _opposed_since(entry: Entry, known: Mapping[str, Entry], articles: Mapping[str, Article], since: str) -> str | None:
    for relation in entry.relations:
        opposing = relation.kind in OPPOSING or entry.status is Status.WITHDRAWN
        if opposing and _is_new(known.get(relation.entry_id), articles, since):
            return f"{relation.kind}: {relation.why}"
    return None


def _changed_since(
    entry: Entry, known: Mapping[str, Entry], articles: Mapping[str, Article], own: Sequence[Article], since: str
) -> str | None:
    for relation in entry.relations:
        if relation.kind is RelationKind.REVISION and _is_new(known.get(relation.entry_id), articles, since):
            return f"revised: {relation.why}"
    corrected = [
        article for article in own if is_after(article.modified, since) and not is_after(article.published, since)
    ]
    if corrected:
        return f"the report of {corrected[0].outlet or corrected[0].id} was changed"
    return "reported again" if _any_since(own, since) else None


def _is_new(entry: Entry | None, articles: Mapping[str, Article], since: str) -> bool:
    return entry is not None and _all_since([articles[claim] for claim in entry.claims if claim in articles], since)


def _all_since(articles: Sequence[Article], since: str) -> bool:
    return bool(articles) and all(is_after(article.published, since) for article in articles)


def _any_since(articles: Sequence[Article], since: str) -> bool:
    return any(is_after(article.published, since) for article in articles)


def is_after(time: str | None, since: str) -> bool:
    """Say whether a time is not before since; a time that is not known is not."""
    return time is not None and instant_of(time) >= instant_of(since)
