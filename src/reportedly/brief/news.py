"""What a brief of changes tells: what reports since a time say that none before them said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.brief.candidates import Candidate
from reportedly.claims import Reading
from reportedly.errors import RecordError
from reportedly.ledger import Changes, Ledger, changes_since
from reportedly.ledger.instants import instant_of
from reportedly.records import Series

__all__ = ["News", "find_news"]


@dataclass(frozen=True)
class News:
    """The sentences of a story on both sides of a time.

    fresh: of reports since then, and telling something no report before told.
    known: of reports before.
    series: the quantities that got a figure since then.
    """

    changes: Changes
    fresh: tuple[Candidate, ...]
    known: tuple[Candidate, ...]
    series: tuple[Series, ...]

    def notes(self) -> Iterator[str]:
        """Yield what the ledger counts, and a line for each entry that is withdrawn."""
        lists = {name: getattr(self.changes, name) for name in ("new", "changed", "disputed", "withdrawn")}
        counts = ", ".join(f"{len(found)} {name}" for name, found in lists.items())
        yield f"Changes since {self.changes.since}, entries of the ledger: {counts}."
        for changed in self.changes.withdrawn:
            yield f"Withdrawn, {changed.what}: {changed.entry.sentence.text}"


def find_news(pool: Sequence[Candidate], ledger: Ledger, readings: Sequence[Reading], since: str) -> News:
    """Tell what is new in a story since a time.

    Args:
        since: ISO 8601; a day alone means its beginning.
    Raises:
        RecordError: no report since then tells anything new.
    """
    changes = changes_since(ledger, readings, since)
    lists = (changes.new, changes.changed, changes.disputed)
    moved = {changed.entry.id for found in lists for changed in found}
    fresh = tuple(c for c in pool if _is_since(c.published, since) and _is_new(c, moved))
    if not fresh:
        raise RecordError(f"Nothing is new in the story since {since}; give an earlier time, or none for all of it.")
    known = tuple(c for c in pool if not _is_since(c.published, since))
    series = (one for one in ledger.series if any(_is_since(point.published, since) for point in one.points))
    return News(changes, fresh, known, tuple(series))


def _is_new(candidate: Candidate, moved: set[str]) -> bool:
    return not candidate.entries or any(entry.id in moved for entry in candidate.entries)


def _is_since(published: str | None, since: str) -> bool:
    return published is not None and instant_of(published) >= instant_of(since)
