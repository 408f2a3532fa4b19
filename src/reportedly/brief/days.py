"""Times told from the day of publication become dates: "on Tuesday" is "on Tuesday 5 November"."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from reportedly.annotate import AnnotatedSentence, Quote, Word
from reportedly.annotate.times import Granularity, TimeExpression, find_times
from reportedly.brief.edits import Edit
from reportedly.brief.phrases import phrases
from reportedly.lexicon import load_lexicon

__all__ = ["day_of", "find_days"]

WEEK = timedelta(days=7)
PRESENT = ("VBP", "VBZ")


def find_days(
    sentence: AnnotatedSentence, published: str | None, quotes: Sequence[Quote], modified: str | None = None
) -> Iterator[Edit]:
    """Yield an edit for each time outside quotes that is told from the day of publication and has one meaning.

    A weekday, "yesterday" and the like become that date; "last week", "this month" and the like say which. Of a page
    that was changed on a later day of the same week, a sentence may be of either day: a time that would be another
    one stays as it is.

    Args:
        published, modified: of the sentence's own article, ISO 8601; no `published` leaves every time as it is.
    """
    first, last = day_of(published), day_of(modified)
    edits = list(_told_on(sentence, published, quotes))
    changed = first is not None and last is not None and first < last < first + WEEK
    also = set(_told_on(sentence, modified, quotes)) if changed and edits else set(edits)
    yield from (edit for edit in edits if edit in also)


def _told_on(sentence: AnnotatedSentence, published: str | None, quotes: Sequence[Quote]) -> Iterator[Edit]:
    today = day_of(published)
    if today is None or sentence.folded.isdisjoint(_hints()):
        return
    for time in find_times(sentence, published):
        start = time.passage.start
        if time.start is None or time.end is None or any(quote.start <= start < quote.end for quote in quotes):
            continue
        words = _worded(time, sentence, date.fromisoformat(time.start), date.fromisoformat(time.end), today)
        if words is not None:
            yield Edit(start, time.passage.end, words)


@cache
def _hints() -> frozenset[str]:
    """Words without one of which a sentence tells no time from the day of publication."""
    relative = {words.split()[0] for words in phrases("brief_days", "relative")}
    return frozenset({*relative, *phrases("brief_days", "days"), *load_lexicon("times")["weekdays"]["values"]})


def day_of(published: str | None) -> date | None:
    """Return the day of an ISO 8601 time, as it is written; None where there is none."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _worded(time: TimeExpression, sentence: AnnotatedSentence, first: date, last: date, today: date) -> str | None:
    """Write a time as its place in the sentence wants it; None where its words say it already, or are in doubt."""
    said = time.passage.text.casefold()
    after = sentence.text[time.passage.end - sentence.start :]
    if any(letter.isdigit() for letter in said) or after[:1] in ("'", "’"):
        return None
    if first == last:
        return _day_worded(time, sentence, first, today)
    verb = _verb_of(time, sentence)
    if verb is not None and _is_ahead(sentence, verb) and (days := _range_worded(time, first, last)) is not None:
        return days
    part, _, rest = said.partition(" ")
    if part in phrases("brief_days", "parts"):
        whole = _period_worded(time, sentence, rest, first, last)
        return f"{time.passage.text.split()[0]} {whole}" if whole is not None else None
    return _period_worded(time, sentence, said, first, last)


def _period_worded(time: TimeExpression, sentence: AnnotatedSentence, said: str, first: date, last: date) -> str | None:
    """Write "last week" as "in the week of 28 October", "this month" as "in November"."""
    if said not in phrases("brief_days", "relative"):
        return None
    match time.granularity:
        case Granularity.WEEK if last - first < WEEK:
            return f"in the week of {first.day} {first:%B}"
        case Granularity.MONTH:
            return f"in {first:%B}"
        case Granularity.YEAR:
            before = sentence.text[: time.passage.start - sentence.start].split()[-1:]
            months = load_lexicon("times")["months"]["values"]
            return f"{first.year}" if before and before[0].casefold() in months else f"in {first.year}"
    return None


def _range_worded(time: TimeExpression, first: date, last: date) -> str | None:
    """Write "from Tuesday to Friday" as "from Tuesday 19 November to Friday 22 November"."""
    weekdays = load_lexicon("times")["weekdays"]["values"]
    words = time.passage.text.split()
    at = [i for i, word in enumerate(words) if word.casefold() in weekdays]
    if len(at) != 2 or [weekdays[words[i].casefold()] for i in at] != [first.weekday(), last.weekday()]:
        return None
    for i, day in zip(at, (first, last), strict=True):
        words[i] = f"{words[i]} {day.day} {day:%B}"
    return " ".join(words)


def _day_worded(time: TimeExpression, sentence: AnnotatedSentence, day: date, today: date) -> str | None:
    """Write "Monday" as "Monday 28 October", and "Monday night" as "Monday night (28 October)"."""
    said = time.passage.text.casefold()
    verb = _verb_of(time, sentence)
    if verb is None or _is_in_doubt(sentence, verb) or (verb.tag in PRESENT and not _is_planned(sentence, verb)):
        return None
    weekdays = load_lexicon("times")["weekdays"]["values"]
    alone = said in weekdays or said in phrases("brief_days", "days")
    if alone:
        return f"{_linked(time, sentence)}{day:%A} {day.day} {day:%B}"
    words = set(said.split())
    # "Last Thursday" said on a Monday can mean one day only.
    sure = not words & set(phrases("brief_days", "doubtful")) or ("last" in words and day.weekday() > today.weekday())
    if words & {*weekdays, *phrases("brief_days", "days")} - {"today"} and sure and day <= today:
        return f"{time.passage.text} ({day.day} {day:%B})"
    return None


def _is_planned(sentence: AnnotatedSentence, verb: Word) -> bool:
    """Say whether the present tense tells what the day brings: the ministers meet today."""
    return verb.lemma.casefold() in phrases("brief_days", "planned") or _is_ahead(sentence, verb)


def _verb_of(time: TimeExpression, sentence: AnnotatedSentence) -> Word | None:
    word = next((w for w in sentence.words if w.start >= time.passage.start), None)
    return None if word is None else next((w for w in sentence.ancestors(word) if w.pos in ("VERB", "AUX")), None)


def _helpers(sentence: AnnotatedSentence, verb: Word) -> set[str]:
    return {w.text.casefold() for w in sentence.children(verb, "aux", "auxpass") if w.tag in ("MD", "TO")}


def _is_ahead(sentence: AnnotatedSentence, verb: Word) -> bool:
    return bool(_helpers(sentence, verb) & set(phrases("brief_days", "ahead")))


def _is_in_doubt(sentence: AnnotatedSentence, verb: Word) -> bool:
    """Say whether the verb may lie on either side of today: may meet on Friday."""
    return bool(_helpers(sentence, verb) - set(phrases("brief_days", "ahead")) - {"to"})


def _linked(time: TimeExpression, sentence: AnnotatedSentence) -> str:
    """Return "on " where the day stands alone and no preposition is before it."""
    word = next((w for w in sentence.words if w.start == time.passage.start), None)
    if word is None or word.dep not in ("npadvmod", "advmod"):
        return ""
    return "" if word.i > 0 and sentence.words[word.i - 1].pos in ("ADP", "SCONJ") else "on "
