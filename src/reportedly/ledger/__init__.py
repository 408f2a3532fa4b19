"""The ledger: what a story's reports claim, side by side."""

from reportedly.ledger.book import Ledger
from reportedly.ledger.building import build_ledger
from reportedly.ledger.since import Changed, Changes, changes_since, is_after
from reportedly.ledger.timeline import Day, timeline

__all__ = ["Changed", "Changes", "Day", "Ledger", "build_ledger", "changes_since", "is_after", "timeline"]
