"""Times as written, made comparable."""

from datetime import UTC, datetime
from functools import lru_cache

__all__ = ["instant_of"]


@lru_cache(maxsize=4096)
def instant_of(time: str | None) -> float:
    """Return seconds since 1970 of an ISO 8601 time; one without a zone is read as UTC, an unknown one is 0."""
    try:
        read = datetime.fromisoformat(time or "")
    except ValueError:
        return 0.0
    return (read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp()
