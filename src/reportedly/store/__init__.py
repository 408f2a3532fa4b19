"""Articles and briefs kept from day to day, in SQLite or PostgreSQL; knows records only."""

from reportedly.store.database import Store, open_store

__all__ = ["Store", "open_store"]
