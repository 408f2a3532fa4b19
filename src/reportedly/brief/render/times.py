"""Times as a reader wants them: one zone for all, and said when a source gives none."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from reportedly.brief.render.visible import visible

__all__ = ["MONTHS", "as_utc", "day_of", "newest", "show_day", "show_time"]

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DATE_LENGTH = len("2031-03-12")


def as_utc(value: str | None) -> datetime | None:
    """Return an ISO 8601 time in UTC; a time without a zone is taken as UTC. None where there is no time."""
    try:
        moment = datetime.fromisoformat(value or "")
        utc = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return utc if datetime.min.year < utc.year < datetime.max.year else None


def day_of(value: str | None) -> date | None:
    """Return the day, in UTC where the zone is known."""
    moment = as_utc(value)
    return moment.date() if moment else None


def newest(values: Iterable[str | None]) -> str | None:
    """Return the latest of some times as it was written; None if there is none."""
    dated = [(moment, value) for value in values if value and (moment := as_utc(value))]
    return max(dated)[1] if dated else None


def show_day(value: str | None, *, year: bool = False) -> str:
    """Return "12 Mar" or "12 Mar 2031"; "" where there is no time."""
    moment = as_utc(value)
    if moment is None:
        return visible(value or "")
    return f"{moment.day} {MONTHS[moment.month - 1]}" + (f" {moment.year}" if year else "")


def show_time(value: str | None) -> str:
    """Return "12 Mar 2031, 19:02 UTC"; a missing zone is said, a missing time of day is left out."""
    moment = as_utc(value)
    if moment is None or value is None:
        return visible(value or "")
    day = show_day(value, year=True)
    if len(value) <= DATE_LENGTH:
        return day
    zone = " UTC" if datetime.fromisoformat(value).tzinfo else " (zone not given)"
    return f"{day}, {moment:%H:%M}{zone}"
