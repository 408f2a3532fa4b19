"""Days told from the day of publication become dates: "on Tuesday" is "on Tuesday 5 November"."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from reportedly.annotate import AnnotatedSentence, Quote, Word
from reportedly.brief.edits import Edit
from reportedly.lexicon import load_lexicon

__all__ = ["find_days"]

DATING = ("last", "next", "this", "every", "each", "previous", "following", "that")
"""Words before a weekday that make it another day than the nearest one, or no day at all."""

FUTURE = ("will", "shall", "'ll", "’ll")
WEEK = 7


def find_days(sentence: AnnotatedSentence, published: str | None, quotes: Sequence[Quote]) -> Iterator[Edit]:
    """Yield an edit for each weekday, yesterday and tomorrow outside quotes whose date is beyond doubt.

    A day is beyond doubt if its verb is past or plainly future; else it stays as it is.

    Args:
        published: of the sentence's own article, ISO 8601; None leaves every day as it is.
    """
    today = _date_of(published)
    if today is None:
        return
    for word in sentence.words:
        if any(quote.start <= word.start < quote.end for quote in quotes):
            continue
        found = _day_of(sentence, word, today)
        if found is not None:
            yield Edit(word.start, word.end, _worded(sentence, word, found))


def _date_of(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _day_of(sentence: AnnotatedSentence, word: Word, today: date) -> date | None:
    times = load_lexicon("times")
    text = word.text.casefold()
    if text in ("yesterday", "tomorrow"):
        return today + timedelta(days=times["days"]["values"][text])
    number = times["weekdays"]["values"].get(text)
    if number is None or not word.text[0].isupper() or _is_dated(sentence, word):
        return None
    back = (today.weekday() - number) % WEEK
    match _tense(sentence, word):
        case "past":
            return today - timedelta(days=back)
        case "future" if back:
            return today + timedelta(days=WEEK - back)
    return None


def _is_dated(sentence: AnnotatedSentence, word: Word) -> bool:
    """Say whether words beside the weekday date it already, or say it is not the nearest."""
    times = load_lexicon("times")
    before = sentence.words[word.i - 1].text.casefold() if word.i else ""
    after = [w.text.casefold().strip(".") for w in sentence.words[word.i + 1 : word.i + 4]]
    dated = any(text in times["months"]["values"] or text[:1].isdigit() for text in after)
    part_of_day = after[:1] and after[0] in times["behind_weekday"]["words"]
    possessive = after[:1] and after[0] in ("'s", "’s")
    return before in DATING or before[:1].isdigit() or bool(dated or part_of_day or possessive)


def _tense(sentence: AnnotatedSentence, word: Word) -> str | None:
    """Return "past" or "future" by the nearest verb above the day; None where neither is plain."""
    verb = next((w for w in sentence.ancestors(word) if w.pos in ("VERB", "AUX")), None)
    if verb is None:
        return None
    helpers = sentence.children(verb, "aux", "auxpass")
    if any(w.text.casefold() in FUTURE for w in helpers):
        return "future"
    if any(w.tag in ("MD", "TO") or w.tag in ("VBZ", "VBP") for w in helpers):
        return None
    return "past" if verb.tag == "VBD" or any(w.tag == "VBD" for w in helpers) else None


def _worded(sentence: AnnotatedSentence, word: Word, day: date) -> str:
    """Write the day as its place in the sentence wants it: with "on" where no preposition stands before it."""
    prepositions = ("ADP", "SCONJ")
    linked = word.i > 0 and sentence.words[word.i - 1].pos in prepositions
    alone = word.dep in ("npadvmod", "advmod") and not linked
    return f"{'on ' if alone else ''}{day:%A} {day.day} {day:%B}"
