"""Times told from the day of publication: "Monday", "last week", "overnight", "since January".

A time is never told more finely than its words: a month stays a month, from its first day to its last.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from reportedly.annotate.calendar import Granularity, Span, shifted
from reportedly.annotate.tense import is_over, lies_ahead
from reportedly.annotate.time_anchor import Anchor, Unanchored
from reportedly.annotate.time_patterns import Pattern, patterns_in
from reportedly.annotate.words import AnnotatedSentence
from reportedly.lexicon import load_lexicon
from reportedly.records import Passage

__all__ = ["Granularity", "TimeExpression", "find_times"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """Words that name a time, and the days they name.

    passage: with "since", "until", "by", "from ... to" where they stand before it, since they set the stretch.
    start, end: first and last day, ISO dates, both included; None on a side that the words leave open, and on both
        where nothing anchors the time ("the following day"; "Monday" in an article without a date).
    granularity: how finely the words tell it.
    """

    passage: Passage
    start: str | None
    end: str | None
    granularity: Granularity


@dataclass(frozen=True, slots=True)
class _Found:
    """A time at text[start:end] of a sentence."""

    start: int
    end: int
    span: Span


OPENER = re.compile(r"\b(since|until|till|by|before|after|through|so far)\s+(?:the\s+)?$", re.IGNORECASE)
END_OF = re.compile(r"(?:the )?(?:end|close|middle) of", re.IGNORECASE)
FORWARD = ("until", "till", "by", "through")


def find_times(sentence: AnnotatedSentence, published: str | None) -> tuple[TimeExpression, ...]:
    """Return the times a sentence names, in order, none overlapping.

    Args:
        published: ISO 8601 date or time of the article; without it only absolute times have days.
    """
    day = _day(published)
    return sentence.keep(("times", day), lambda: _find_times(sentence, day))


def _find_times(sentence: AnnotatedSentence, day: date | None) -> tuple[TimeExpression, ...]:
    found = _ranges(sentence.text, list(_listed(sentence.text, _times(sentence, day))), day)
    return tuple(
        TimeExpression(
            passage=sentence.cut(sentence.start + time.start, sentence.start + time.end),
            start=time.span.start.isoformat() if time.span.start else None,
            end=time.span.end.isoformat() if time.span.end else None,
            granularity=time.span.granularity,
        )
        for time in found
    )


def _day(published: str | None) -> date | None:
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    return day if 1000 <= day.year <= 9000 else None


def _times(sentence: AnnotatedSentence, day: date | None) -> Iterator[_Found]:
    for start, end, span in _longest(sentence, day):
        start, span = _within(sentence.text, start, span)
        if not sentence.text.startswith(("'s", "’s"), end):
            start, span = _opened(sentence.text, start, span, day)
        yield _Found(start, end, span)


def _longest(sentence: AnnotatedSentence, day: date | None) -> Iterator[tuple[int, int, Span]]:
    """Yield the longest pattern at each place that resolves, left to right."""
    matches = [
        (match.start(), -match.end(), order, pattern, match)
        for order, pattern in enumerate(patterns_in(sentence.text))
        for match in pattern.regex.finditer(sentence.text)
    ]
    last = 0
    for start, _, _, pattern, match in sorted(matches, key=lambda found: found[:3]):
        if start < last:
            continue
        span = _resolved(sentence, day, pattern, match)
        if span is not None:
            last = match.end()
            yield start, last, span


def _resolved(sentence: AnnotatedSentence, day: date | None, pattern: Pattern, match: re.Match[str]) -> Span | None:
    before = sentence.text[max(0, match.start() - 40) : match.start()]
    opener = OPENER.search(before)
    word = opener[1].lower() if opener else ""
    place = sentence.start + match.start()
    reached = word in FORWARD and not (word in ("by", "until", "till") and is_over(sentence, place, word == "by"))
    ahead = reached or (word not in ("since", *FORWARD) and lies_ahead(sentence, place))
    anchor = Anchor(day=day, ahead=ahead, before=before, dated=_dated(sentence, match.start()))
    try:
        return pattern.resolve(match, anchor)
    except Unanchored:
        return Span(None, None, pattern.granularity)


def _dated(sentence: AnnotatedSentence, start: int) -> bool:
    """Whether the parser's own entities take the place for a date."""
    place = sentence.start + start
    return any(entity.label == "DATE" and entity.start <= place < entity.end for entity in sentence.entities)


@cache
def _within_words() -> re.Pattern[str]:
    words = sorted(load_lexicon("times")["within"]["words"], key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, words))})\s*$", re.IGNORECASE)


LONG = (
    Granularity.WEEK,
    Granularity.MONTH,
    Granularity.QUARTER,
    Granularity.SEASON,
    Granularity.YEAR,
    Granularity.DECADE,
    Granularity.CENTURY,
)


def _within(text: str, start: int, span: Span) -> tuple[int, Span]:
    """Take "late" and "the end of" into the passage; how much of the stretch they mean is not guessed."""
    if span.granularity not in LONG:
        return start, span
    match = _within_words().search(text, max(0, start - 40), start)
    return (match.start(), span) if match else (start, span)


def _opened(text: str, start: int, span: Span, day: date | None) -> tuple[int, Span]:
    """Open the span to the side that "since", "until", "by", "after" leave open."""
    match = OPENER.search(text[max(0, start - 40) : start])
    if match is None:
        return start, span
    word = match[1].lower() if span.start or span.end else ""
    if word == "so far" and span.start is not None:
        span = replace(span, end=day)
    elif word == "since":
        span = replace(span, end=max(day, span.start) if day and span.start else None)
    elif word in FORWARD:
        span = replace(span, start=None)
    elif word == "before":
        ends = END_OF.match(text, start)  # "before the end of 2026" may be in 2026
        span = Span(None, span.end if ends else _next_to(span.start, -1), span.granularity)
    elif word == "after":
        span = Span(_next_to(span.end, 1), None, span.granularity)
    return max(0, start - 40) + match.start(), span


def _next_to(day: date | None, step: int) -> date | None:
    return None if day is None else day + timedelta(days=step)


CONNECTOR = re.compile(r"\s*(?:to|until|till|through|[-–])\s*", re.IGNORECASE)
AND = re.compile(r"\s*and\s*", re.IGNORECASE)
FROM = re.compile(r"\b(from|between)\s+(?:the\s+)?$", re.IGNORECASE)


def _ranges(text: str, times: Sequence[_Found], day: date | None) -> Iterator[_Found]:
    """Join "from Monday to Wednesday" and "between 2019 and 2022"; take "from" into "from 8 to 13 October"."""
    waiting = list(reversed(times))
    while waiting:
        time = waiting.pop()
        joined = _joined(text, time, waiting[-1]) if waiting else None
        if joined is not None:
            waiting.pop()
        yield joined or _with_from(text, time, day)


NEXT = re.compile(r"(?:next|this|coming)\s", re.IGNORECASE)


def _listed(text: str, times: Iterator[_Found]) -> Iterator[_Found]:
    """Tell the Tuesday of "next Monday and Tuesday" from the Monday before it."""
    last: _Found | None = None
    for time in times:
        if last is not None and _follows(text, last, time):
            first, day = last.span.start, time.span.start
            assert first is not None
            assert day is not None
            found = first + timedelta(days=(day - first).days % 7)
            time = replace(time, span=replace(time.span, start=found, end=found))
        yield time
        last = time


def _follows(text: str, a: _Found, b: _Found) -> bool:
    single = all(time.span.granularity == Granularity.DAY and time.span.start == time.span.end for time in (a, b))
    known = a.span.start is not None and b.span.start is not None
    return single and known and bool(NEXT.match(text, a.start)) and text[a.end : b.start] in (" and ", " or ")


def _with_from(text: str, time: _Found, day: date | None) -> _Found:
    opener = FROM.search(text[max(0, time.start - 40) : time.start])
    if opener and opener[1].lower() == "from" and day and time.span.start and time.span.start > day:
        return _Found(max(0, time.start - 40) + opener.start(), time.end, replace(time.span, end=None))
    if (
        opener is None
        or time.span.start == time.span.end
        or not re.match(r"\d+\s*(?:to|and)\s", text[time.start : time.end])
    ):
        return time
    return replace(time, start=max(0, time.start - 40) + opener.start())


def _joined(text: str, a: _Found, b: _Found) -> _Found | None:
    between = text[a.end : b.start]
    opener = FROM.search(text[max(0, a.start - 40) : a.start])
    word = opener[1].lower() if opener else ""
    until = word == "from" and not between.strip() and CONNECTOR.match(text[b.start : b.end])
    if not (until or CONNECTOR.fullmatch(between) or (word == "between" and AND.fullmatch(between))):
        return None
    if a.span.granularity != b.span.granularity:
        return None
    first = max(0, a.start - 40) + opener.start() if opener else a.start
    if b.span.end is None or a.span.start is None:
        return _Found(first, b.end, Span(None, None, a.span.granularity))
    start = a.span.start if a.span.start <= b.span.end else _earlier(a.span, b.span.end)
    return _Found(first, b.end, Span(start, b.span.end, b.span.granularity))


def _earlier(span: Span, end: date) -> date:
    """Move the start of a range back by weeks or years until it lies before its end."""
    start = span.start or end
    day = span.granularity in (Granularity.DAY, Granularity.PART_OF_DAY)
    if day and (start - end).days <= 7:
        return start - timedelta(days=7)
    return shifted(start, years=end.year - start.year - (start.replace(year=end.year, day=1) > end))
