"""What the calendar makes of each form of writing a time.

A resolver returns the span, None where the words are no time after all, and raises Unanchored where only the day of
publication could tell and it is not known.
"""

import re
from datetime import date, timedelta

from reportedly.annotate.calendar import (
    Granularity,
    Span,
    century_of,
    day_or_none,
    days_of,
    decade_of,
    month_of,
    quarter_of,
    season_of,
    shifted,
    weekday_after,
    weekday_before,
    weekend_of,
    year_of,
)
from reportedly.annotate.time_anchor import Anchor, Unanchored, time_values, time_words
from reportedly.annotate.time_units import step_of

__all__ = [
    "century",
    "day_and_month",
    "day_of_month",
    "day_word",
    "days_of_month",
    "decade",
    "half",
    "holiday",
    "iso_date",
    "month",
    "months_to",
    "named_season",
    "overnight",
    "part_of_day",
    "quarter",
    "season",
    "slashed",
    "unanchored",
    "weekday",
    "weekend",
    "year",
]

Match = re.Match[str]

NEAR = 40
"""Characters around a match that hold the word before it and the two behind."""

DOUBTFUL = ("may", "march")


def _month_number(match: Match, anchor: Anchor) -> int | None:
    """The number of the month a match names; None where the word is a verb or a modal."""
    name = match["mon"] or match["short"]
    if not name[0].isupper():
        return None
    if not any(match.groupdict().get(part) for part in ("d", "y", "point")):
        said = anchor.before.lower().split()
        doubtful = name.lower() in DOUBTFUL and not (said and said[-1] in time_words("month_evidence"))
        if doubtful or (match["short"] and not match.group().endswith(".")):
            return None
    return int(time_values("months")[name.lower()])


def _year_of_month(month: int, anchor: Anchor) -> int:
    year = anchor.known.year
    if anchor.ahead:
        return year if month >= anchor.known.month else year + 1
    return year if month <= anchor.known.month else year - 1


def _yearless(month: int, day: int, weekday: int | None, anchor: Anchor) -> date | None:
    """The day and month in the year the tense says, or the nearest year in which they fall on the weekday."""
    known = anchor.known
    days = [found for year in range(known.year - 2, known.year + 3) if (found := day_or_none(year, month, day))]
    if weekday is not None and (fitting := [found for found in days if found.weekday() == weekday]):
        return min(fitting, key=lambda found: abs(found - known))
    if anchor.ahead:
        return next((found for found in days if found >= known), None)
    return next((found for found in reversed(days) if found <= known), None)


def day_and_month(match: Match, anchor: Anchor) -> Span | None:
    month = _month_number(match, anchor)
    if month is None or not 1 <= int(match["d"]) <= 31:
        return None
    if match["y"]:
        found = day_or_none(int(match["y"]), month, int(match["d"]))
    else:
        weekday = time_values("weekdays")[match["wd"].lower()] if match["wd"] else None
        found = _yearless(month, int(match["d"]), weekday, anchor)
    return days_of(found) if found else None


def days_of_month(match: Match, anchor: Anchor) -> Span | None:
    last = day_and_month(match, anchor)
    if last is None or last.end is None or not 1 <= int(match["first"]) < last.end.day:
        return None
    return days_of(last.end.replace(day=int(match["first"])), last.end)


def iso_date(match: Match, anchor: Anchor) -> Span | None:
    found = day_or_none(int(match["y"]), int(match["m"]), int(match["d"]))
    return days_of(found) if found else None


def slashed(match: Match, anchor: Anchor) -> Span | None:
    """28/10/2024; where both numbers could be the month nothing is guessed."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
    readings = [found for found in (day_or_none(year, b, a), day_or_none(year, a, b)) if found]
    if not readings:
        return None
    if len(set(readings)) > 1:
        raise Unanchored
    return days_of(readings[0])


def month(match: Match, anchor: Anchor) -> Span | None:
    number = _month_number(match, anchor)
    if number is None:
        return None
    if match["y"]:
        return month_of(int(match["y"]), number)
    if point := (match["point"] or "").lower():
        return month_of(_pointed_year(number, point, anchor.known), number)
    return month_of(_year_of_month(number, anchor), number)


def _pointed_year(number: int, point: str, known: date) -> int:
    if point == "this":
        return known.year
    if point in time_words("next"):
        return known.year if number > known.month else known.year + 1
    return known.year if number < known.month else known.year - 1


def year(match: Match, anchor: Anchor) -> Span | None:
    said = re.findall(r"[\w-]+", anchor.before.lower())
    evidence = (bool(said) and said[-1] in time_words("bare_year")) or anchor.before.endswith("(") or anchor.dated
    if not evidence:
        return None
    first = year_of(int(match["y"]))
    if match["y2"] is None:
        return first
    until = match["y"][: 4 - len(match["y2"])] + match["y2"]
    return Span(first.start, year_of(int(until)).end, Granularity.YEAR) if match["y"] < until else None


def decade(match: Match, anchor: Anchor) -> Span | None:
    return decade_of(int(match["y"])) if int(match["y"]) > 0 else None


def century(match: Match, anchor: Anchor) -> Span | None:
    return century_of(int(match["n"])) if 0 < int(match["n"]) < 30 else None


def day_word(match: Match, anchor: Anchor) -> Span | None:
    return days_of(anchor.known + timedelta(days=time_values("days")[match.group().lower()]))


def part_of_day(match: Match, anchor: Anchor) -> Span | None:
    day = anchor.known + timedelta(days=time_values("parts_of_day")[match.group().lower()])
    return days_of(day, granularity=Granularity.PART_OF_DAY)


def overnight(match: Match, anchor: Anchor) -> Span | None:
    return days_of(anchor.known - timedelta(days=1), anchor.known, Granularity.PART_OF_DAY)


def _is_named(match: Match, anchor: Anchor) -> bool:
    """Whether the weekday is part of a name: "Good Friday", "Friday Street"."""
    before = anchor.before.split()[-1:]
    behind = re.match(r"\s+([A-Z]\w+)", match.string[match.end() :])
    feast = bool(before) and before[0][0].isupper() and before[0].lower() in time_words("feast_before")
    return feast or (behind is not None and behind[1].lower() in time_words("name_behind"))


def weekday(match: Match, anchor: Anchor) -> Span | None:
    if not match["wd"][0].isupper() or _is_named(match, anchor) or _comes_again(match):
        return None
    number = time_values("weekdays")[match["wd"].lower()]
    part = match["early"] or match["part"]
    day = _weekday_day(number, (match["point"] or "").lower(), anchor)
    return days_of(day, granularity=Granularity.PART_OF_DAY if part else Granularity.DAY)


def _comes_again(match: Match) -> bool:
    """Whether no single day is meant, or one told from a month: "every Friday", "the last Sunday of November"."""
    before = match.string[max(match.start() - NEAR, 0) : match.start()].split()[-1:]
    behind = match.string[match.end() : match.end() + NEAR].split()[:2]
    named = behind[:1] in (["of"], ["in"]) and behind[1:] and behind[1].strip(".,;").lower() in time_values("months")
    return bool(before and before[0].lower() in time_words("each")) or bool(named)


def _weekday_day(number: int, point: str, anchor: Anchor) -> date:
    if point in time_words("past"):
        return weekday_before(anchor.known - timedelta(days=1), number)
    if point == "next":
        return weekday_after(anchor.known + timedelta(days=7 - anchor.known.weekday()), number)
    if point in time_words("next") or anchor.ahead:
        return weekday_after(anchor.known, number)
    return weekday_before(anchor.known, number)


def unanchored(match: Match, anchor: Anchor) -> Span | None:
    raise Unanchored


def quarter(match: Match, anchor: Anchor) -> Span | None:
    number = int(match["q"]) if match["q"] else time_values("ordinals")[match["nth"].lower()]
    if not 1 <= number <= 4:
        raise Unanchored
    if match["y"]:
        return quarter_of(int(match["y"]), number)
    if match["rel"]:
        return quarter_of(anchor.known.year + step_of(match["rel"].lower()), number)
    started = (anchor.known.month + 2) // 3 >= number
    step = (0 if (anchor.known.month + 2) // 3 <= number else 1) if anchor.ahead else (0 if started else -1)
    return quarter_of(anchor.known.year + step, number)


def months_to(match: Match, anchor: Anchor) -> Span | None:
    """ "The three months to June", "the year to March 2023"."""
    last = month(match, anchor)
    if last is None or last.start is None:
        return None
    length = time_values("numbers").get((match["n"] or "").lower()) if match["n"] else 12
    if length is None and not match["n"].isdecimal():
        return None
    months = int(length or match["n"])
    if not 1 <= months <= 36:
        return None
    granularity = Granularity.MONTH if match["n"] else Granularity.YEAR
    return Span(shifted(last.start, months=1 - months), last.end, granularity)


def half(match: Match, anchor: Anchor) -> Span | None:
    number = time_values("ordinals")[match["nth"].lower()]
    if number not in (1, 2):
        return None
    found = int(match["y"]) if match["y"] else anchor.known.year + step_of(match["rel"].lower())
    first = date(found, number * 6 - 5, 1)
    return Span(first, shifted(first, months=6) - timedelta(days=1), Granularity.HALF)


def season(match: Match, anchor: Anchor) -> Span | None:
    first = int(time_values("seasons")[match["season"].lower()])
    if match["y"]:
        return season_of(int(match["y"]), first)
    spans = [season_of(found, first) for found in range(anchor.known.year - 2, anchor.known.year + 3)]
    point = (match["point"] or "").lower()
    if point in time_words("past"):
        return next(span for span in reversed(spans) if span.end and span.end < anchor.known)
    if point in time_words("next"):
        return next(span for span in spans if span.start and span.start > anchor.known)
    if anchor.ahead:
        return next(span for span in spans if span.end and span.end >= anchor.known)
    return next(span for span in reversed(spans) if span.start and span.start <= anchor.known)


def weekend(match: Match, anchor: Anchor) -> Span | None:
    day = anchor.known
    if not anchor.ahead and day.weekday() < 5:
        day -= timedelta(days=7)
    return weekend_of(day)


def holiday(match: Match, anchor: Anchor) -> Span | None:
    number, day = time_values("holidays")[match["feast"].lower()]
    if match["y"]:
        return days_of(date(int(match["y"]), number, day))
    found = _yearless(number, day, None, anchor)
    return days_of(found) if found else None


def day_of_month(match: Match, anchor: Anchor) -> Span | None:
    number, day = int(match["d"]), anchor.known
    for step in range(4):
        first = shifted(day.replace(day=1), months=step if anchor.ahead else -step)
        found = day_or_none(first.year, first.month, number)
        if found and (found >= day if anchor.ahead else found <= day):
            return days_of(found)
    return None


def named_season(match: Match, anchor: Anchor) -> Span | None:
    if not (match["point"] or match["y"]) and not anchor.before.lower().endswith(
        ("in ", "over ", "during ", "by ", "since ", "early ", "late ", "mid-")
    ):
        return None
    return season(match, anchor)
