"""Which words of a passage a sentence uses."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

__all__ = ["Span", "find_used"]

Span = tuple[int, int]
WORD = re.compile(r"\w+(?:['’\-]\w+)*")
SHORTEST = 3
"""Words in a row that count as used: fewer are shared by chance ("in the")."""
CANDIDATES = 8
"""Places of a run that are tried; more would make repeated words cost quadratic time."""


def find_used(passage: str, sentence: str) -> tuple[Span, ...]:
    """Return the stretches of passage that stand in sentence word for word, in passage order.

    Case and punctuation between words are ignored; offsets are code points of passage. Runs of three words and more
    count, found greedily from the left of the sentence; a passage of fewer words counts when it stands there whole.
    """
    words = [(match.start(), match.end(), match.group().casefold()) for match in WORD.finditer(passage)]
    there = [word for _, _, word in words]
    here = [match.group().casefold() for match in WORD.finditer(sentence)]
    runs = sorted(common_runs(there, here, min(SHORTEST, len(there))))
    return tuple(joined([(words[first][0], words[last - 1][1]) for first, last in runs]))


def common_runs(there: Sequence[str], here: Sequence[str], shortest: int) -> Iterator[Span]:
    """Yield (first, end) word indices of runs of there that stand in here."""
    if not shortest:
        return
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(there) - shortest + 1):
        known = places[tuple(there[at : at + shortest])]
        if len(known) < CANDIDATES:
            known.append(at)
    at = 0
    while at <= len(here) - shortest:
        starts = places.get(tuple(here[at : at + shortest]), [])
        length, first = max(((run_length(there, here, start, at), -start) for start in starts), default=(0, 0))
        if length:
            yield -first, -first + length
        at += length or 1


def run_length(there: Sequence[str], here: Sequence[str], start: int, at: int) -> int:
    length = 0
    while start + length < len(there) and at + length < len(here) and there[start + length] == here[at + length]:
        length += 1
    return length


def joined(spans: Sequence[Span]) -> Iterator[Span]:
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
