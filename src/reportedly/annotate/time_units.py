"""Times told in units: last week, the past three months, two years ago, within ten days."""

from datetime import date, timedelta
from re import Match

from reportedly.annotate.calendar import Granularity, Span, days_of, shifted, unit_around, weekend_of
from reportedly.annotate.time_anchor import Anchor, Unanchored, time_values, time_words

__all__ = ["ago", "ahead", "calendar_unit", "definite_window", "recent", "step_of", "unit_in_question", "window"]


def calendar_unit(match: Match[str], anchor: Anchor) -> Span | None:
    """Last week, this month, next year: the unit of the calendar, not so many days."""
    unit, step = match["unit"].lower(), step_of(match["point"].lower())
    if unit == "weekend":
        return weekend_of(anchor.known + timedelta(days=7 * step))
    if unit == "day":
        return None
    return unit_around(_moved(anchor.known, unit, step), unit)


def unit_in_question(match: Match[str], anchor: Anchor) -> Span | None:
    """The year of "by the end of the year": the one of the publication."""
    if not anchor.before.lower().endswith(("end of ", "start of ", "beginning of ", "middle of ")):
        return None
    return unit_around(anchor.known, match["unit"].lower())


def step_of(point: str) -> int:
    if point in time_words("next"):
        return 1
    return -1 if point in time_words("past") else 0


def _moved(day: date, unit: str, count: int) -> date:
    match unit:
        case "day":
            return shifted(day, days=count)
        case "week":
            return shifted(day, days=7 * count)
        case "fortnight":
            return shifted(day, days=14 * count)
        case "month":
            return shifted(day.replace(day=1) if abs(count) == 1 else day, months=count)
        case "quarter":
            return shifted(day.replace(day=1), months=3 * count)
        case "year":
            return shifted(day, years=count)
        case "decade":
            return shifted(day, years=10 * count)
        case _:
            return shifted(day, years=100 * count)


def _count(words: str) -> int | None:
    if words.isdecimal():
        return int(words) if len(words) < 5 else None
    value = time_values("numbers").get(words.lower())
    return int(value) if value is not None else None


def _measured(match: Match[str]) -> tuple[int | None, str]:
    """How many of which unit; hours become days."""
    unit = time_values("units")[match["unit"].lower()]
    plural = match["unit"].lower().endswith("s")
    count = _count(match["n"]) if match["n"] else (None if plural else 1)
    if unit == "hour":
        return (None if count is None else -(-count // 24)), "day"
    return count, unit


def window(match: Match[str], anchor: Anchor) -> Span | None:
    """The past three months, the next two days, recent weeks: counted from the day of publication."""
    ahead = step_of((match["point"] or "past").lower()) > 0
    count, unit = _measured(match)
    granularity = unit_around(anchor.known, unit).granularity
    if count is None:
        return Span(anchor.known, None, granularity) if ahead else Span(None, anchor.known, granularity)
    if ahead:
        return Span(anchor.known, _exactly(anchor.known, unit, count), granularity)
    return Span(_exactly(anchor.known, unit, -count), anchor.known, granularity)


def _exactly(day: date, unit: str, count: int) -> date:
    return shifted(day, months=count) if unit == "month" else _moved(day, unit, count)


def ago(match: Match[str], anchor: Anchor) -> Span | None:
    count, unit = _measured(match)
    if count is None:
        return Span(None, anchor.known, unit_around(anchor.known, unit).granularity)
    if match["unit"].lower().startswith("hour"):
        return days_of(anchor.known - timedelta(days=count), anchor.known, Granularity.PART_OF_DAY)
    return unit_around(_exactly(anchor.known, unit, -count), unit)


def ahead(match: Match[str], anchor: Anchor) -> Span | None:
    count, unit = _measured(match)
    if not anchor.ahead and not match["time"]:
        return None
    if count is None:
        return Span(anchor.known, None, unit_around(anchor.known, unit).granularity)
    there = _exactly(anchor.known, unit, count)
    if match["within"].lower() == "within":
        return Span(anchor.known, there, unit_around(there, unit).granularity)
    return unit_around(there, unit)


def definite_window(match: Match[str], anchor: Anchor) -> Span | None:
    """ "The next day" and "the previous week" are told from another time unless a number or "past" says otherwise."""
    if match["n"] is None and match["point"].lower() in ("next", "previous"):
        raise Unanchored
    if match["point"].lower() in time_words("present"):
        return unit_around(anchor.known, time_values("units")[match["unit"].lower()])
    return window(match, anchor)


def recent(match: Match[str], anchor: Anchor) -> Span | None:
    unit = time_values("units")[match["unit"].lower()]
    return Span(None, anchor.known, unit_around(anchor.known, "day" if unit == "hour" else unit).granularity)
