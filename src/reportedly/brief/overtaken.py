"""Forecasts that time has overtaken: the day they look ahead to was over when the newest report was written."""

from collections.abc import Iterator
from datetime import date

from reportedly.annotate.times import find_times
from reportedly.brief.candidates import Candidate
from reportedly.brief.certainties import sentence_certainty
from reportedly.brief.days import day_of
from reportedly.brief.phrases import phrases
from reportedly.ledger.instants import instant_of
from reportedly.records import Certainty

__all__ = ["is_overtaken"]

HOURS = 6
"""Hours after which a report may tell how a day came out that an earlier one of the same day looks ahead to."""


def is_overtaken(candidate: Candidate, newest: str | None) -> bool:
    """Say whether a sentence looks ahead to a day that was over when the newest report was written.

    Args:
        newest: the time of the story's newest report, ISO 8601; None overtakes nothing.
    """
    today, written = day_of(newest), day_of(candidate.published)
    if today is None or written is None or sentence_certainty(candidate.grounds) != Certainty.EXPECTED:
        return False
    latest = max((day for day in _days_told(candidate) if day >= written), default=None)
    later = instant_of(newest) - instant_of(candidate.published) >= HOURS * 3600
    return latest is not None and (latest < today or (latest == today and later))


def _days_told(candidate: Candidate) -> Iterator[date]:
    """Yield the last day of each time in what stays, but for that of saying so."""
    sentence = candidate.sentence
    starts = {word.start: word for word in candidate.words}
    for time in find_times(sentence, candidate.published):
        word = next((starts[at] for at in sorted(starts) if time.passage.start <= at < time.passage.end), None)
        if word is None or time.end is None:
            continue
        verb = next((above for above in sentence.ancestors(word) if above.pos in ("VERB", "AUX")), None)
        if verb is not None and verb.lemma.casefold() not in phrases("brief_furniture", "reporting"):
            yield date.fromisoformat(time.end)
