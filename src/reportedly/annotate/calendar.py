"""Stretches of days as news names them: weeks from Monday, months, quarters, seasons of the north, centuries."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

__all__ = [
    "Granularity",
    "Span",
    "century_of",
    "day_or_none",
    "days_of",
    "decade_of",
    "month_of",
    "quarter_of",
    "season_of",
    "shifted",
    "unit_around",
    "week_of",
    "weekday_after",
    "weekday_before",
    "weekend_of",
    "year_of",
]


class Granularity(StrEnum):
    """How finely the words give a time; start and end are the first and last day of such a stretch."""

    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day, both included; None where the words leave it open or nothing anchors it."""

    start: date | None
    end: date | None
    granularity: Granularity


def day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days_of(day: date, last: date | None = None, granularity: Granularity = Granularity.DAY) -> Span:
    return Span(day, last or day, granularity)


def month_of(year: int, month: int) -> Span:
    first = date(year, month, 1)
    return Span(first, shifted(first, months=1) - timedelta(days=1), Granularity.MONTH)


def year_of(year: int) -> Span:
    return Span(date(year, 1, 1), date(year, 12, 31), Granularity.YEAR)


def decade_of(year: int) -> Span:
    return Span(date(year // 10 * 10, 1, 1), date(year // 10 * 10 + 9, 12, 31), Granularity.DECADE)


def century_of(number: int) -> Span:
    return Span(date(number * 100 - 99, 1, 1), date(number * 100, 12, 31), Granularity.CENTURY)


def quarter_of(year: int, number: int) -> Span:
    first = date(year, number * 3 - 2, 1)
    return Span(first, shifted(first, months=3) - timedelta(days=1), Granularity.QUARTER)


def season_of(year: int, month: int) -> Span:
    """The three months from `month` on; winter ends in the next year."""
    first = date(year, month, 1)
    return Span(first, shifted(first, months=3) - timedelta(days=1), Granularity.SEASON)


def week_of(day: date) -> Span:
    monday = day - timedelta(days=day.weekday())
    return Span(monday, monday + timedelta(days=6), Granularity.WEEK)


def weekend_of(day: date) -> Span:
    saturday = day - timedelta(days=day.weekday()) + timedelta(days=5)
    return Span(saturday, saturday + timedelta(days=1), Granularity.WEEKEND)


def weekday_before(day: date, weekday: int) -> date:
    """The latest such weekday up to and with the day."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def weekday_after(day: date, weekday: int) -> date:
    """The first such weekday from the day on."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def shifted(day: date, *, days: int = 0, months: int = 0, years: int = 0) -> date:
    """Move a day; the 31st becomes the last day of a shorter month. Years stay between 100 and 9900."""
    number = day.year * 12 + day.month - 1 + months + 12 * years
    year, month = min(max(number // 12, 100), 9900), number % 12 + 1
    last = next(found for found in (31, 30, 29, 28) if day_or_none(year, month, found))
    moved = date(year, month, min(day.day, last))
    return moved + timedelta(days=max(min(days, 200_000), -200_000)) if days else moved


def unit_around(day: date, unit: str) -> Span:
    """The week, month, quarter, year, decade or century that holds the day; the day itself for any other unit."""
    match unit:
        case "week" | "fortnight":
            return week_of(day)
        case "month":
            return month_of(day.year, day.month)
        case "quarter":
            return quarter_of(day.year, (day.month + 2) // 3)
        case "year":
            return year_of(day.year)
        case "decade":
            return decade_of(day.year)
        case "century":
            return century_of((day.year + 99) // 100)
        case _:
            return days_of(day)
