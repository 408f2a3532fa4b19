"""Dates as pages write them, to ISO 8601.

An offset is given only when the source gives a zone; a time only when it gives one.
"""

import re
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import cache

from reportedly.lexicon import load_lexicon

__all__ = ["iso_date"]

ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:(?:T|\s+|\s*[,-]\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?)?"
    r"\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}(?::\d{2})?|[+-]\d{2}(?!\d))?",
    re.I,
)
COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z|[+-]\d{2}:?\d{2})?$", re.I)
EPOCH = re.compile(r"\d{10}(?:\d{3})?$")
MONTH_NAME = r"([A-Za-z]{3,9})\.?"
DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH_NAME},?\s+(\d{{4}})\b")
MONTH_FIRST = re.compile(rf"\b{MONTH_NAME}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})")
CLOCK = re.compile(r"(?<![\d:])(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?", re.I)
HOUR = re.compile(r"(?<![\d:.])(\d{1,2})\s*([ap])\.?m\b", re.I)
OFFSET = re.compile(r"(?:\b(?:GMT|UTC)\s*)?([+-])(\d{1,2}):?(\d{2})?\b")
ZONE_NAME = re.compile(r"\b[A-Z]{2,5}\b")
LONGEST = 200
YEARS = range(1800, 2101)


def iso_date(raw: str) -> str | None:
    """Return the date that a string holds as ISO 8601; None where there is none.

    "2024-09-16T21:33+0100" gives "2024-09-16T21:33:00+01:00"; "16 September 2024" gives "2024-09-16".
    """
    text = " ".join(raw[:LONGEST].split())
    for read in (_iso, _compact, _epoch, _rfc, _worded):
        try:
            found = read(text)
        except (ValueError, OverflowError):
            continue
        if found is not None and found.year in YEARS and (found.year, found.month, found.day) != (1970, 1, 1):
            return found.isoformat(timespec="seconds") if isinstance(found, datetime) else found.isoformat()
    return None


def _iso(text: str) -> date | None:
    return _numbered(ISO.match(text))


def _compact(text: str) -> date | None:
    return _numbered(COMPACT.match(text))


def _numbered(match: re.Match[str] | None) -> date | None:
    if match is None:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    if hour is None:
        return date(int(year), int(month), int(day))
    clock = (int(hour), int(minute), int(second or 0))
    return datetime(int(year), int(month), int(day), *clock, tzinfo=_zone(zone))


def _zone(written: str | None) -> timezone | None:
    if not written:
        return None
    if written.upper() in ("Z", "UTC", "GMT"):
        return UTC
    digits = written[1:].replace(":", "")
    ahead = timedelta(hours=int(digits[:2]), minutes=int(digits[2:4] or 0))
    return timezone(-ahead if written[0] == "-" else ahead)


def _epoch(text: str) -> date | None:
    if not EPOCH.match(text):
        return None
    return datetime.fromtimestamp(int(text[:10]), UTC)


def _rfc(text: str) -> date | None:
    """Dates of mail and HTTP headers: "Tue, 05 Nov 2024 19:02:00 GMT"."""
    if ":" not in text or "," not in text[:5]:
        return None
    found = parsedate_to_datetime(text)
    return None if found.tzinfo is None and "-0000" not in text else found


def _worded(text: str) -> date | None:
    """Dates in words: "Published 4:45pm BST 30 August 2023"."""
    day = _worded_day(text)
    clock = _clock(text)
    if day is None or clock is None:
        return day
    return datetime(day.year, day.month, day.day, *clock, tzinfo=_worded_zone(text))


def _worded_day(text: str) -> date | None:
    for pattern, order in ((DAY_FIRST, (2, 1, 0)), (MONTH_FIRST, (2, 0, 1))):
        for match in pattern.finditer(text):
            year, month, day = (match.groups()[place] for place in order)
            number = _months().get(month.lower())
            if number:
                return date(int(year), number, int(day))
    return None


def _clock(text: str) -> tuple[int, int, int] | None:
    match = CLOCK.search(text)
    if match:
        hour, minute, second, half = match.groups()
    elif match := HOUR.search(text):
        hour, minute, second, half = match.group(1), "0", None, match.group(2)
    else:
        return None
    return _hour(int(hour), half), int(minute), int(second or 0)


def _hour(hour: int, half: str | None) -> int:
    if not half:
        return hour
    return hour % 12 + (12 if half.lower().startswith("p") else 0)


def _worded_zone(text: str) -> timezone | None:
    offset = OFFSET.search(text)
    if offset and ("GMT" in text or "UTC" in text or offset.group(3)):
        sign, hours, minutes = offset.groups()
        ahead = timedelta(hours=int(hours), minutes=int(minutes or 0))
        return timezone(-ahead if sign == "-" else ahead)
    names = (_zones().get(name) for name in ZONE_NAME.findall(text))
    minutes_ahead = next((minutes for minutes in names if minutes is not None), None)
    return None if minutes_ahead is None else timezone(timedelta(minutes=minutes_ahead))


@cache
def _months() -> dict[str, int]:
    return {name: entry["number"] for entry in load_lexicon("dates")["month"] for name in entry["names"]}


@cache
def _zones() -> dict[str, int]:
    return {entry["name"]: entry["minutes"] for entry in load_lexicon("dates")["zone"]}
