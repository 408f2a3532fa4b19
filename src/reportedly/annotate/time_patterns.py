"""The forms in which news writes times, each with what resolves it; the longest match at a place wins."""

import re
from collections.abc import Iterable, Iterator
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

__all__ = ["Pattern", "patterns_in"]

FULL = ("may", "june", "july")
"""Months whose full name is as short as an abbreviation."""


WORD = re.compile(r"[^\W\d_]+")
DIGIT = re.compile(r"\d")
ANY_DIGIT = "0"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A form of writing a time.

    granularity: of the expression when nothing anchors it.
    heads: every match has one of these words, in small letters, or for ANY_DIGIT a digit.
    """

    name: str
    regex: re.Pattern[str]
    resolve: Resolver
    granularity: Granularity
    heads: frozenset[str]


def patterns_in(text: str) -> Iterator[Pattern]:
    """Yield the forms that a text may hold by its words, the first of equally long matches winning.

    Most sentences name no time, and searching one for every form takes ten times as long.
    """
    words = set(WORD.findall(text.casefold()))
    if DIGIT.search(text):
        words.add(ANY_DIGIT)
    return (pattern for pattern in _patterns() if not words.isdisjoint(pattern.heads))


def _last_words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(WORD.findall(phrase.casefold())[-1] for phrase in phrases)


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _patterns() -> tuple[Pattern, ...]:
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
    digit, in_months, in_units = (
        frozenset({ANY_DIGIT}),
        _last_words(time_values("months")),
        _last_words(time_values("units")),
    )
    forms: tuple[tuple[str, str, Resolver, Granularity, Iterable[str]], ...] = (
        ("iso date", r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)", iso_date, g.DAY, digit),
        ("slashed date", r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>\d{4})(?!\d)", slashed, g.DAY, digit),
        (
            "days of a month",
            rf"(?P<wd>\b)(?P<first>\d{{1,2}})(?:, \d{{1,2}})*(?: to | and | ?[-–] ?){d} {mon}(?:,? {y})?",
            days_of_month,
            g.DAY,
            in_months,
        ),
        (
            "month with days",
            rf"(?P<wd>\b){mon} (?P<first>\d{{1,2}})(?:, \d{{1,2}})*(?: to | and | ?[-–] ?){d}(?:,? {y})?(?!\d|[.,:]\d)",
            days_of_month,
            g.DAY,
            in_months,
        ),
        ("day and month", rf"{wd}(?:the )?{d}(?: of)? {mon}(?:,? {y})?", day_and_month, g.DAY, in_months),
        ("month and day", rf"{wd}{mon} {d}(?:,? {y})?(?![\d%]|[.,:]\d)", day_and_month, g.DAY, in_months),
        ("month", rf"(?:{point} )?{mon}(?:,? (?:of )?{y})?", month, g.MONTH, in_months),
        (
            "months to a month",
            rf"(?:the )?(?:{number} months|(?P<point>\b)(?:full |financial |fiscal )?year) "
            rf"(?:{_either(time_words('run_to'))}) {mon}(?: {y})?(?! \d)",
            months_to,
            g.MONTH,
            in_months,
        ),
        ("year", rf"{y}(?:[-–](?P<y2>(?:1[0-9]|2[01])[0-9]{{2}}|[0-9]{{2}}))?(?![-–/]?\d|%)", year, g.YEAR, digit),
        ("decade", r"(?:the )?(?:early |late |mid-)?(?P<y>(?:1[0-9]|20)[0-9]0)s\b", decade, g.DECADE, digit),
        ("century", r"(?:the )?(?P<n>\d{1,2})(?:st|nd|rd|th)[ -]century\b", century, g.CENTURY, digit),
        ("day word", rf"(?:{_either(time_values('days'))})\b", day_word, g.DAY, _last_words(time_values("days"))),
        (
            "part of a day",
            rf"(?:{_either(time_values('parts_of_day'))})\b",
            part_of_day,
            g.PART_OF_DAY,
            _last_words(time_values("parts_of_day")),
        ),
        ("overnight", r"overnight\b", overnight, g.PART_OF_DAY, {"overnight"}),
        (
            "weekday",
            rf"(?:(?P<early>{_either(time_words('before_weekday'))}) (?:on )?)?(?:{point} )?(?P<wd>{weekdays})\b"
            rf"(?: (?P<part>{_either(time_words('behind_weekday'))})\b)?",
            weekday,
            g.DAY,
            _last_words(time_values("weekdays")),
        ),
        (
            "unit of the calendar",
            rf"{point} (?P<unit>week|month|quarter|year|decade|century|weekend)\b",
            calendar_unit,
            g.WEEK,
            {*in_units, "weekend"},
        ),
        (
            "unit in question",
            r"the (?P<unit>week|month|year|decade|century)\b",
            unit_in_question,
            g.YEAR,
            in_units,
        ),
        (
            "window",
            rf"the {point} (?:{number} )?(?P<unit>{units})\b(?! of (?:{mon}))",
            definite_window,
            g.DAY,
            in_units,
        ),
        (
            "window without article",
            rf"(?P<point>{past}|{coming}) {number} (?P<unit>{units})\b",
            window,
            g.DAY,
            in_units,
        ),
        ("recent units", rf"(?P<n>recent)(?P<point>\b) (?P<unit>{units})\b", recent, g.DAY, {"recent"}),
        ("ago", rf"{number} (?P<unit>{units}) ago\b", ago, g.DAY, {"ago"}),
        (
            "ahead",
            rf"(?P<within>in|within) {number} (?P<unit>{units})\b(?P<time>['’]?s? time\b)?",
            ahead,
            g.DAY,
            in_units,
        ),
        (
            "told from another time",
            rf"(?:{_either(time_words('unanchored'))}) (?:{units})\b",
            unanchored,
            g.DAY,
            in_units,
        ),
        (
            "so long before another",
            rf"{number} (?:{units}) (?:{_either(time_words('unanchored_behind'))})\b",
            unanchored,
            g.DAY,
            in_units,
        ),
        (
            "quarter",
            rf"(?:(?:the )?{nth} quarter|Q(?P<q>[1-4]))\b(?:,? (?:of )?(?:{y}|(?:the )?{rel} year))?",
            quarter,
            g.QUARTER,
            {"quarter", "q"},
        ),
        ("half", rf"(?:the )?{nth} half of (?:{y}|{rel} year)\b", half, g.HALF, {"half"}),
        (
            "season",
            rf"(?:the )?(?:{point} )?(?P<season>{_either(time_values('seasons'))})\b(?:,? (?:of )?{y})?",
            named_season,
            g.SEASON,
            _last_words(time_values("seasons")),
        ),
        ("weekend", r"the weekend\b", weekend, g.WEEKEND, {"weekend"}),
        (
            "holiday",
            rf"(?P<feast>{_either(time_values('holidays'))})\b(?:,? {y})?",
            holiday,
            g.DAY,
            _last_words(time_values("holidays")),
        ),
        (
            "day of the month",
            r"(?<=on )the (?P<d>\d{1,2})(?:st|nd|rd|th)(?=\s*(?:[.,;:!?]|$))",
            day_of_month,
            g.DAY,
            digit,
        ),
    )
    return tuple(
        Pattern(name, re.compile(rf"(?<![\w/]){form}", re.IGNORECASE), resolve, granularity, frozenset(heads))
        for name, form, resolve, granularity, heads in forms
    )
