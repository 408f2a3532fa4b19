"""The ledger: what a story's reports claim, side by side."""

from reportedly.ledger.book import Ledger
from reportedly.ledger.building import build_ledger

__all__ = ["Ledger", "build_ledger"]
