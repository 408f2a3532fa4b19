"""Which words of a passage a sentence uses."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Span", "find_used"]

Span = tuple[int, int]
WORD = re.compile(r"\d+(?:[.,]\d+)*\w*|\w+(?:['’\-]\w+)*")
SHORTEST = 3
"""Words in a row that count as used: fewer are shared by chance ("in the"); a numeral counts alone."""
CANDIDATES = 8
"""Places of a run that are tried; more would make repeated words cost quadratic time."""


def find_used(passage: str, sentence: str) -> tuple[Span, ...]:
    """Return the stretches of passage that stand in sentence word for word, in passage order.

    Case and punctuation between words are ignored; offsets are code points of passage. Runs of three words and more
    count, found greedily from the left of the sentence, and numerals with the words around them; a passage of fewer
    words counts when it stands there whole.
    """
    words = [(match.start(), match.end(), match.group().casefold()) for match in WORD.finditer(passage)]
    there = [word for _, _, word in words]
    here = [match.group().casefold() for match in WORD.finditer(sentence)]
    runs = sorted({*common_runs(there, here, min(SHORTEST, len(there))), *numeral_runs(there, here)})
    return tuple(joined((words[first][0], words[end - 1][1]) for first, end in runs))


def common_runs(there: Sequence[str], here: Sequence[str], shortest: int) -> Iterator[Span]:
    """Yield (first, end) word indices of runs of there that stand in here."""
    if not shortest:
        return
    places = places_of(tuple(there[at : at + shortest]) for at in range(len(there) - shortest + 1))
    at = 0
    while at <= len(here) - shortest:
        starts = places.get(tuple(here[at : at + shortest]), ())
        length, first = max(((run_length(there, here, start, at), -start) for start in starts), default=(0, 0))
        if length:
            yield -first, -first + length
        at += length or 1


def numeral_runs(there: Sequence[str], here: Sequence[str]) -> Iterator[Span]:
    """Yield the numerals of there that stand in here, with the words before and after that do too."""
    places = places_of((word,) for word in there)
    for at, word in enumerate(here):
        if word[0].isdigit():
            for start in places.get((word,), ()):
                back = run_length(before(there, start), before(here, at), 0, 0)
                forward = run_length(there[start : start + SHORTEST], here[at : at + SHORTEST], 0, 0)
                yield start - back, start + forward


def before(words: Sequence[str], at: int) -> Sequence[str]:
    """Return the few words before one, the nearest first."""
    return words[max(0, at - SHORTEST) : at][::-1]


def places_of(runs: Iterable[tuple[str, ...]]) -> dict[tuple[str, ...], list[int]]:
    """Return where each run stands, at most CANDIDATES places of it."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, run in enumerate(runs):
        known = places[run]
        if len(known) < CANDIDATES:
            known.append(at)
    return places


def run_length(there: Sequence[str], here: Sequence[str], start: int, at: int) -> int:
    """Return how many words the two have in common from start and at on."""
    length = 0
    while start + length < len(there) and at + length < len(here) and there[start + length] == here[at + length]:
        length += 1
    return length


def joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans with those that overlap made one."""
    current: Span | None = None
    for span in spans:
        if current and span[0] <= current[1]:
            current = (current[0], max(current[1], span[1]))
        else:
            if current:
                yield current
            current = span
    if current:
        yield current
