"""Days and dates are those of the passage (R13)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from itertools import pairwise

from reportedly.annotate import Word
from reportedly.check.findings import Doubt
from reportedly.check.statement import Statement
from reportedly.lexicon import load_lexicon
from reportedly.records import Verdict

__all__ = ["check_date"]

ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")

DayOfYear = tuple[int, int]
"""Month and day of the month."""


def check_date(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A day or date of the sentence is another than the passage's."""
    dated = [(other, days) for other in evidence if (days := _days_of(other))]
    allowed = {day for _, days in dated for day in days}
    for day, words in _dates(statement.words):
        if allowed and day not in allowed:
            yield _doubt(words, [other for other, _ in dated])
    weekdays = {day for other in evidence for day, _ in _weekdays(other.words)}
    for weekday, word in _weekdays(statement.words):
        if weekdays and weekday not in weekdays and not allowed:
            yield _doubt(word.text, evidence)


def _doubt(words: str, others: Sequence[Statement]) -> Doubt:
    return Doubt(
        words=words,
        verdict=Verdict.CONTRADICTED,
        rule="R13",
        why=f"{words!r} is not the day of the passage, by its own words and the date of its article.",
        evidence=tuple(other.passage for other in others),
    )


def _days_of(statement: Statement) -> set[DayOfYear]:
    """Return the days a passage names, its article's own day, and those that its weekdays can mean by that."""
    days = {day for day, _ in _dates(statement.words)}
    published = _published(statement)
    if published is not None:
        around = [published + timedelta(days=shift) for shift in range(-7, 8)]
        named = {weekday for weekday, _ in _weekdays(statement.words)}
        days |= {(day.month, day.day) for day in around if day == published or day.weekday() in named}
        forms = statement.forms
        days |= {
            (day.month, day.day)
            for words, shift in _table("days").items()
            if set(words.split()) <= forms
            for day in [published + timedelta(days=shift)]
        }
    return days


def _published(statement: Statement) -> date | None:
    try:
        return datetime.fromisoformat(statement.published or "").date()
    except ValueError:
        return None


def _dates(words: Sequence[Word]) -> Iterator[tuple[DayOfYear, str]]:
    """Yield "18 October" and "October 18" as month and day."""
    months = _table("months")
    for one, other in pairwise(words):
        for month, day in ((one, other), (other, one)):
            name, number = month.text.casefold().strip("."), ORDINAL.sub("", day.text)
            if name in months and month.text[:1].isupper() and number.isascii() and number.isdigit():
                yield (months[name], int(number)), f"{one.text} {other.text}"


def _weekdays(words: Sequence[Word]) -> Iterator[tuple[int, Word]]:
    weekdays = _table("weekdays")
    for word in words:
        if word.text.casefold() in weekdays and word.text[:1].isupper():
            yield weekdays[word.text.casefold()], word


@cache
def _table(name: str) -> Mapping[str, int]:
    table: Mapping[str, int] = load_lexicon("times")[name]["values"]
    return table
