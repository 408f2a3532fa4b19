"""The entries of a ledger, day by day."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.claims.reading import Reading
from reportedly.ledger.book import Ledger
from reportedly.records import Entry

__all__ = ["Day", "timeline"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The entries first reported on one day, the best corroborated first. date: "2024-10-18"; None if unknown."""

    date: str | None
    entries: tuple[Entry, ...]


def timeline(ledger: Ledger, readings: Sequence[Reading]) -> tuple[Day, ...]:
    """Return the days of a story in order, each with its entries; an entry's sentence holds its evidence.

    The day is that of the first report, in the zone the report gives: what happened when is in the words.
    """
    published = {claim.id: reading.article.published for reading in readings for claim in reading.claims}
    days: dict[str, list[Entry]] = {}
    for entry in ledger.entries:
        times = sorted(time for claim in entry.claims if (time := published.get(claim)))
        days.setdefault(times[0][:10] if times else "", []).append(entry)
    return tuple(
        Day(date=date or None, entries=tuple(sorted(entries, key=lambda entry: -entry.origins)))
        for date, entries in sorted(days.items())
    )
