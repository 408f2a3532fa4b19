"""The forms in which news writes times, each with what resolves it; the longest match at a place wins."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from reportedly.annotate.calendar import Granularity
from reportedly.annotate.time_anchor import Resolver, time_values, time_words
from reportedly.annotate.time_resolvers import (
    century,
    day_and_month,
    day_of_month,
    day_word,
    days_of_month,
    decade,
    half,
    holiday,
    iso_date,
    month,
    months_to,
    named_season,
    overnight,
    part_of_day,
    quarter,
    slashed,
    unanchored,
    weekday,
    weekend,
    year,
)
from reportedly.annotate.time_units import ago, ahead, calendar_unit, definite_window, recent, unit_in_question, window

__all__ = ["Pattern", "patterns"]

FULL = ("may", "june", "july")
"""Months whose full name is as short as an abbreviation."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A form of writing a time. granularity: of the expression when nothing anchors it."""

    name: str
    regex: re.Pattern[str]
    resolve: Resolver
    granularity: Granularity


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def patterns() -> tuple[Pattern, ...]:
    """Return every form of writing a time, the first of equally long matches winning."""
    shorts = _either(name for name in time_values("months") if len(name) < 5 and name not in FULL)
    months = _either(name for name in time_values("months") if len(name) > 4 or name in FULL)
    weekdays = _either(time_values("weekdays"))
    units, number = (
        _either(time_values("units")),
        rf"(?P<n>\d{{1,4}}|{_either(time_values('numbers'))}|{_either(time_words('uncounted'))})",
    )
    past, present, coming = (_either(time_words(table)) for table in ("past", "present", "next"))
    point = rf"(?P<point>{past}|{present}|{coming})"
    y = r"(?P<y>1[0-9]{3}|20[0-9]{2}|21[0-4][0-9])(?![\d]|[.,]\d)"
    d = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
    wd = rf"(?:(?P<wd>{weekdays}),? (?:the )?)?"
    mon = rf"(?:(?P<mon>{months})\b|(?P<short>{shorts})\b\.?)"
    nth = rf"(?P<nth>{_either(time_values('ordinals'))})"
    rel = rf"(?P<rel>{past}|{present}|{coming})"
    g = Granularity
    forms: tuple[tuple[str, str, Resolver, Granularity], ...] = (
        ("iso date", r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)", iso_date, g.DAY),
        ("slashed date", r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4})(?!\d)", slashed, g.DAY),
        (
            "days of a month",
            rf"(?P<wd>\b)(?P<first>\d{{1,2}})(?:, \d{{1,2}})*(?: to | and | ?[-–] ?){d} {mon}(?:,? {y})?",
            days_of_month,
            g.DAY,
        ),
        (
            "month with days",
            rf"(?P<wd>\b){mon} (?P<first>\d{{1,2}})(?:, \d{{1,2}})*(?: to | and | ?[-–] ?){d}(?:,? {y})?(?!\d|[.,:]\d)",
            days_of_month,
            g.DAY,
        ),
        ("day and month", rf"{wd}(?:the )?{d}(?: of)? {mon}(?:,? {y})?", day_and_month, g.DAY),
        ("month and day", rf"{wd}{mon} {d}(?:,? {y})?(?![\d%]|[.,:]\d)", day_and_month, g.DAY),
        ("month", rf"(?:{point} )?{mon}(?:,? (?:of )?{y})?", month, g.MONTH),
        (
            "months to a month",
            rf"(?:the )?(?:{number} months|(?P<point>\b)(?:full |financial |fiscal )?year) "
            rf"(?:{_either(time_words('run_to'))}) {mon}(?: {y})?(?! \d)",
            months_to,
            g.MONTH,
        ),
        ("year", rf"{y}(?:[-–](?P<y2>(?:1[0-9]|2[01])[0-9]{{2}}|[0-9]{{2}}))?(?![-–/]?\d|%)", year, g.YEAR),
        ("decade", r"(?:the )?(?:early |late |mid-)?(?P<y>(?:1[0-9]|20)[0-9]0)s\b", decade, g.DECADE),
        ("century", r"(?:the )?(?P<n>\d{1,2})(?:st|nd|rd|th)[ -]century\b", century, g.CENTURY),
        ("day word", rf"(?:{_either(time_values('days'))})\b", day_word, g.DAY),
        ("part of a day", rf"(?:{_either(time_values('parts_of_day'))})\b", part_of_day, g.PART_OF_DAY),
        ("overnight", r"overnight\b", overnight, g.PART_OF_DAY),
        (
            "weekday",
            rf"(?:(?P<early>{_either(time_words('before_weekday'))}) (?:on )?)?(?:{point} )?(?P<wd>{weekdays})\b"
            rf"(?: (?P<part>{_either(time_words('behind_weekday'))})\b)?",
            weekday,
            g.DAY,
        ),
        (
            "unit of the calendar",
            rf"{point} (?P<unit>week|month|quarter|year|decade|century|weekend)\b",
            calendar_unit,
            g.WEEK,
        ),
        (
            "unit in question",
            r"the (?P<unit>week|month|year|decade|century)\b",
            unit_in_question,
            g.YEAR,
        ),
        ("window", rf"the {point} (?:{number} )?(?P<unit>{units})\b(?! of (?:{mon}))", definite_window, g.DAY),
        ("window without article", rf"(?P<point>{past}|{coming}) {number} (?P<unit>{units})\b", window, g.DAY),
        ("recent units", rf"(?P<n>recent)(?P<point>\b) (?P<unit>{units})\b", recent, g.DAY),
        ("ago", rf"{number} (?P<unit>{units}) ago\b", ago, g.DAY),
        (
            "ahead",
            rf"(?P<within>in|within) {number} (?P<unit>{units})\b(?P<time>['’]?s? time\b)?",
            ahead,
            g.DAY,
        ),
        ("told from another time", rf"(?:{_either(time_words('unanchored'))}) (?:{units})\b", unanchored, g.DAY),
        (
            "so long before another",
            rf"{number} (?:{units}) (?:{_either(time_words('unanchored_behind'))})\b",
            unanchored,
            g.DAY,
        ),
        (
            "quarter",
            rf"(?:(?:the )?{nth} quarter|Q(?P<q>[1-4]))\b(?:,? (?:of )?(?:{y}|(?:the )?{rel} year))?",
            quarter,
            g.QUARTER,
        ),
        ("half", rf"(?:the )?{nth} half of (?:{y}|{rel} year)\b", half, g.HALF),
        (
            "season",
            rf"(?:the )?(?:{point} )?(?P<season>{_either(time_values('seasons'))})\b(?:,? (?:of )?{y})?",
            named_season,
            g.SEASON,
        ),
        ("weekend", r"the weekend\b", weekend, g.WEEKEND),
        ("holiday", rf"(?P<feast>{_either(time_values('holidays'))})\b(?:,? {y})?", holiday, g.DAY),
        ("day of the month", r"(?<=on )the (?P<d>\d{1,2})(?:st|nd|rd|th)(?=\s*(?:[.,;:!?]|$))", day_of_month, g.DAY),
    )
    return tuple(
        Pattern(name, re.compile(rf"(?<![\w/]){form}", re.IGNORECASE), resolve, granularity)
        for name, form, resolve, granularity in forms
    )
