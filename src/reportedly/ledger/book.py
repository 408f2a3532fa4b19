"""The ledger of one running story."""

from dataclasses import dataclass
from functools import cached_property

from reportedly.records import Entry, Series

__all__ = ["Ledger"]


@dataclass(frozen=True)
class Ledger:
    """Everything a story's reports claim, side by side.

    entries: every claim that says something stands in exactly one; best corroborated and newest first
        within an event, the events in the story's order.
    series: the figures of each counted quantity, the weightiest first.
    """

    entries: tuple[Entry, ...]
    series: tuple[Series, ...]

    @cached_property
    def entry_by_id(self) -> dict[str, Entry]:
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def entry_of_claim(self) -> dict[str, Entry]:
        return {claim: entry for entry in self.entries for claim in entry.claims}
