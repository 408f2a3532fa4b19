"""Days and dates are those of the passage (R13)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reportedly.annotate import Word
from reportedly.annotate.times import Granularity, TimeExpression, find_times
from reportedly.check.checks.durations import hours_of, same_duration, same_hours
from reportedly.check.findings import Doubt
from reportedly.check.meaning import small_set
from reportedly.check.statement import Statement
from reportedly.lexicon import load_lexicon
from reportedly.records import Verdict

__all__ = ["check_date", "same_time"]

WEEK = timedelta(days=7)
FAR = (date.min, date.max)
MOST_BY_YEAR = 2
"""Words of a bare year: in 2028."""

COMPARED = 5
"""Words before a time among which a "than" compares something with it."""

ARTICLE = timedelta(days=1)
"""How long before its publication a report may be of a day that it does not name."""


@dataclass(frozen=True, slots=True)
class Told:
    """A time of a sentence: its words, and the first and last day they can mean."""

    words: str
    first: date | None
    last: date | None
    granularity: Granularity

    @property
    def resolved(self) -> bool:
        return self.first is not None or self.last is not None


def check_date(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A day, date or stretch of time of the sentence is another than the passage's, or finer than it gives it."""
    yield from _other_stretches(statement, evidence)
    within = {unit for other in evidence for unit in _within(other)}
    for unit in sorted(_within(statement) - within):
        if within:
            yield _doubt(unit, evidence)
    anchor = statement.published or next((other.published for other in evidence if other.published), None)
    own = list(_times(statement, anchor))
    theirs = [time for other in evidence for time in _times(other, other.published)]
    for time in own:
        near = not theirs and _opener(time) is None and _is_day_of_report(time, evidence)
        near = near or (f"{time.words})" in statement.sentence.text and _is_date_of_report(time, evidence))
        if any(_allows(each, time) for other in theirs for each in _either_one(other, anchor)) or near:
            continue
        if _is_compared_with(time, statement, theirs):
            continue
        if any(_still_goes_on(other, time, anchor) for other in theirs):
            continue
        if _is_said_year(time, evidence):
            continue
        if theirs or time.resolved:
            yield _doubt(time.words, evidence)


def _other_stretches(statement: Statement, evidence: Sequence[Statement]) -> Iterator[Doubt]:
    """A stretch of time is as long as none of the passages'."""
    known = {stretch for other in evidence for stretch in _stretches(other)}
    theirs = [hours for count, unit in known if (hours := hours_of(count, unit)) is not None]
    told = [figure for other in evidence for figure in other.figures]
    rounded = {f.unit for f in statement.figures for other in told if same_duration(f, other)}
    for count, unit in sorted(_stretches(statement) - known):
        mine = hours_of(count, unit)
        if not known or unit in rounded or (mine is not None and any(same_hours(mine, hours) for hours in theirs)):
            continue
        yield _doubt(f"{count:g} {unit}", evidence)


def _times(statement: Statement, published: str | None) -> Iterator[Told]:
    counted = [figure.passage for figure in statement.figures if figure.counted]
    for found in find_times(statement.sentence, published):
        if any(passage.overlaps(found.passage) for passage in counted) and found.granularity is Granularity.YEAR:
            continue  # 2,100 patients are no year
        if found.granularity is Granularity.YEAR and _counts(found, statement):
            continue
        first, last = (date.fromisoformat(day) if day else None for day in (found.start, found.end))
        if first is not None and _is_week_of(found, statement):
            last = first + WEEK - timedelta(days=1)
        by = _deadline(found, statement)
        start = "from " if not by and _before(found, statement).endswith(tuple(small_set("starting"))) else ""
        if start:
            last = None  # filled from June 12 on
        yield Told(by + start + found.passage.text, None if by else first, last, found.granularity)


def _counts(found: TimeExpression, statement: Statement) -> bool:
    """Say whether what looks like a year stands before what it counts: 2100 patients."""
    number = next((word for word in statement.words if word.start == found.passage.start), None)
    return number is not None and number.dep == "nummod" and statement.sentence.head(number).tag == "NNS"


def _deadline(found: TimeExpression, statement: Statement) -> str:
    """Return "by " where other words make the time a deadline: no later than Friday."""
    before = _before(found, statement)
    return "by " if before.endswith(tuple(load_lexicon("check_dates")["deadlines"]["words"])) else ""


def _before(found: TimeExpression, statement: Statement) -> str:
    """Return what stands before a time in its sentence."""
    return statement.sentence.text[: found.passage.start - statement.sentence.start].casefold().rstrip()


def _stretches(statement: Statement) -> set[tuple[float, str]]:
    """Return how many of which unit of time the sentence counts: three weeks."""
    units = load_lexicon("check_dates")["units"]["words"]
    sentence = statement.sentence
    return {
        (count, noun.lemma.casefold())
        for noun in sentence.words
        if noun.lemma.casefold() in units and not _is_age(noun, statement)
        for number in sentence.children(noun, "nummod")
        if (count := _number(number)) is not None
    } | {
        (1, noun.lemma.casefold())
        for noun in sentence.words
        if noun.dep == "pobj" and noun.tag == "NN" and noun.lemma.casefold() in units
        if sentence.head(noun).text.casefold() in small_set("lasting")
        if [child.text.casefold() for child in sentence.children(noun)] in (["a"], ["an"])
    }


def _is_age(noun: Word, statement: Statement) -> bool:
    """Say whether years are somebody's age: a 24-year-old, 24 years old."""
    behind = [w.text.casefold() for w in statement.words[noun.i + 1 : noun.i + 3] if w.text != "-"]
    return behind[:1] in (["old"], ["olds"])


def _within(statement: Statement) -> set[str]:
    """Return the units of time the sentence names without a number, behind a preposition: within days."""
    units = load_lexicon("check_dates")["units"]["words"]
    sentence = statement.sentence
    return {
        word.lemma.casefold()
        for word in sentence.words
        if word.tag == "NNS" and word.dep == "pobj" and word.lemma.casefold() in units
        if not sentence.children(word, "nummod", "det", "amod")
    }


def _number(word: Word) -> float | None:
    values: dict[str, float] = load_lexicon("check_dates")["numbers"]["values"]
    digits = word.text.replace(",", "")
    written = float(digits) if digits.isdecimal() else None
    return values.get(word.text.casefold(), written)


def _is_week_of(found: TimeExpression, statement: Statement) -> bool:
    start = found.passage.start - statement.sentence.start
    return statement.sentence.text[:start].casefold().rstrip().endswith("week of")


def _allows(theirs: Told, own: Told) -> bool:
    """Say whether every day the passage's words can mean is one of those the sentence's words can mean."""
    if not (theirs.resolved and own.resolved) or _is_same_weekday(theirs, own):
        return _same_words(theirs, own)
    if theirs.words.casefold().startswith("from ") and own.first == theirs.first:
        return True  # begins on Thursday: from Thursday
    if {_opener(own), _opener(theirs)} == {"since", None} and "from" in (_first(own), _first(theirs)):
        return own.first == theirs.first  # since June 12, from June 12 onwards
    if {_opener(own), _opener(theirs)} == {"until", "before"} and _plain(own.words)[1:] == _plain(theirs.words)[1:]:
        return True  # not until December, not before December
    if (_opener(own) or _opener(theirs)) and (own.first, own.last) != (theirs.first, theirs.last):
        return False
    first, last = own.first or FAR[0], own.last or FAR[1]
    return first <= (theirs.first or FAR[0]) and (theirs.last or FAR[1]) <= last


def _either_one(time: Told, anchor: str | None) -> tuple[Told, ...]:
    """Return a time, and the other one it may be: of a month without its year the next, of a weekday to come the last.

    Which one it is was read off a verb: halve rations from April, told in March; plans for a resort on Sunday.
    """
    weekdays, months = (load_lexicon("times")[name]["values"] for name in ("weekdays", "months"))
    words = _plain(time.words)
    if anchor and time.first and words[-1] in weekdays and len(words) <= MOST_BY_YEAR:
        return (
            (time, replace(time, first=time.first - WEEK, last=time.first - WEEK))
            if _is_to_come(time, anchor)
            else (time,)
        )
    if time.granularity is not Granularity.MONTH or not set(words) & set(months) or any(map(str.isdigit, time.words)):
        return (time,)
    return time, replace(time, first=_year_after(time.first), last=_year_after(time.last))


def _is_to_come(time: Told, anchor: str) -> bool:
    return time.first is not None and time.first > date.fromisoformat(anchor[:10])


def _year_after(day: date | None) -> date | None:
    """Return the day a year later; the last of February stays the last."""
    if day is None:
        return None
    following = day + timedelta(days=1)
    if following.day == 1:
        return following.replace(year=following.year + 1) - timedelta(days=1)
    return day.replace(year=day.year + 1)


def _still_goes_on(theirs: Told, own: Told, anchor: str | None) -> bool:
    """Say whether what the passage tells since some day is told of a stretch that holds all of it: this month."""
    if _opener(theirs) != "since" or _opener(own) or own.first is None or own.last is None or theirs.first is None:
        return False
    today = date.fromisoformat(anchor[:10]) if anchor else own.last
    return own.first <= theirs.first and today <= own.last


def _is_compared_with(own: Told, statement: Statement, theirs: Sequence[Told]) -> bool:
    """Say whether a time is one that something is compared with, and the passage's since then: than in November."""
    before = statement.sentence.text.partition(own.words)[0].casefold().split()[-COMPARED:]
    since = (time for time in theirs if _opener(time) == "since")
    return "than" in before and any((time.first or FAR[0]) in (own.first, own.last) for time in since)


def _is_same_weekday(theirs: Told, own: Told) -> bool:
    """Say whether both are one bare weekday, month or season: which one it is may be read off another verb in each."""
    weekdays, months = (load_lexicon("times")[name]["values"] for name in ("weekdays", "months"))
    mine, others = (
        [w for w in _plain(words) if w not in small_set("little") | {"from"}] for words in (own.words, theirs.words)
    )
    return (
        mine == others
        and _opener(own) == _opener(theirs)
        and mine[-1:] != []
        and (mine[-1] in weekdays or mine[-1] in months or mine[-1] in load_lexicon("check_dates")["seasons"]["words"])
    )


def _opener(time: Told) -> str | None:
    """Return the word that makes a stretch of the time: since, until."""
    first = _first(time)
    return first if first in load_lexicon("check_dates")["openers"]["words"] else None


def _first(time: Told) -> str:
    return time.words.split()[0].casefold()


def same_time(one: str, other: str, statement: Statement, where: Statement, *, every: bool = True) -> bool:
    """Say whether a period of the sentence holds a period of the passage; both as their sentences write them.

    Args:
        every: all times of the sentence's period have to; otherwise one is enough.
    """
    anchor = statement.published or where.published
    mine = [time for time in _times(statement, anchor) if _meet(time.words, one)]
    theirs = [time for time in _times(where, where.published) if _meet(time.words, other)]
    found = [any(_allows(told, time) for told in theirs) for time in mine]
    return bool(theirs and found) and (all(found) if every else any(found))


def _meet(words: str, period: str) -> bool:
    return bool(set(_plain(words)) & set(_plain(period)))


def _same_words(theirs: Told, own: Told) -> bool:
    """Say whether two times that cannot both be told by the calendar may be the same."""
    weekdays, months = (load_lexicon("times")[name]["values"] for name in ("weekdays", "months"))
    mine, others = (_plain(words) for words in (own.words, theirs.words))
    for names in (weekdays, months):
        said = [{names[word] for word in words if word in names} for words in (mine, others)]
        if all(said) and said[0] != said[1]:
            return False
    numbers = [{word for word in words if word.isdigit()} for words in (mine, others)]
    if all(numbers) and not numbers[0] & numbers[1]:
        return False
    return bool(set(mine) & set(others)) or theirs.resolved != own.resolved


def _plain(words: str) -> list[str]:
    return [word.strip(".,()").casefold() for word in words.split()]


def _is_said_year(time: Told, evidence: Sequence[Statement]) -> bool:
    """Say whether a bare year stands in a passage as it is, or is a number of one: its 2028 championships, 1,116."""
    year = time.words.split()[-1].strip(".,()")
    if time.granularity is not Granularity.YEAR or not year.isdigit() or len(time.words.split()) > MOST_BY_YEAR:
        return False
    return any(year == form.replace(",", "") for other in evidence for form in other.forms)


def _is_day_of_report(time: Told, evidence: Sequence[Statement]) -> bool:
    """Say whether the time holds the day a passage was published on, or the day before."""
    for day in _days_of_reports(evidence):
        if (time.first or FAR[0]) <= day and day - ARTICLE <= (time.last or FAR[1]):
            return time.resolved
    return False


def _is_date_of_report(time: Told, evidence: Sequence[Statement]) -> bool:
    """Say whether the time is the date of a passage's report: 40 (the mayor, 3 May) says when it was said."""
    return any(time.words == f"{day.day} {day:%B}" for day in _days_of_reports(evidence))


def _days_of_reports(evidence: Sequence[Statement]) -> Iterator[date]:
    for other in evidence:
        try:
            yield date.fromisoformat((other.published or "")[:10])
        except ValueError:
            continue


def _doubt(words: str, others: Sequence[Statement]) -> Doubt:
    return Doubt(
        words=words,
        verdict=Verdict.CONTRADICTED,
        rule="R13",
        why=f"{words!r} is not the time of the passage, by its own words and the date of its article.",
        evidence=tuple(other.passage for other in others),
    )
