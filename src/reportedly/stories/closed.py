"""What is left of events that no report of the day can belong to: enough to call them back, little enough to keep."""

from dataclasses import dataclass

__all__ = ["ClosedEvents", "Counted", "Sought"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedEvents:
    """Articles that were looked at together, in the events they make.

    events: article ids of each event, in order of arrival. terms: hashes of the heaviest terms of all of them.
    first, last: days since 1970 of their first and last report, None if no time is known.
    """

    events: tuple[tuple[str, ...], ...]
    terms: tuple[int, ...]
    first: float | None
    last: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Where the events stand that an article may belong to.

    terms: hashes of its heaviest terms, of which they share some. first, last: days that they reach; None: any.
    """

    terms: tuple[int, ...]
    first: float | None
    last: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What was counted in all articles so far, for a finder that goes on another day.

    buckets, holding: uint32 as bytes, which buckets of terms were seen and in how many articles. days: how many
    articles were published on each day since 1970. newest: the newest day. lateness: days that articles came late.
    """

    articles: int
    buckets: bytes
    holding: bytes
    days: dict[int, int]
    newest: float | None
    lateness: float
