"""Sentences made from typed data, where they say more than any one source: who gives which figure, and when."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reportedly.claims import Reading
from reportedly.claims.certainty import lowest
from reportedly.records import (
    Bound,
    Certainty,
    Entry,
    Passage,
    Point,
    RelationKind,
    Section,
    Sentence,
    SentenceKind,
    Series,
)

__all__ = ["Computed", "find_ranges", "with_computed"]

MOST = 2
"""Computed sentences of a brief."""

FULL = 6
"""Sentences of a section."""

CLOSE = 0.15
"""Share by which another figure must differ to put one out of date."""

SEVERAL = 2
"""Later claimants it takes."""

MOST_OF_THEM = 0.6
"""Share of them that must say so."""

LONGEST_COUNTED = 4
"""Words of what is counted."""


Interval = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Computed:
    """A computed sentence with what it counts, by which it finds its section."""

    sentence: Sentence
    counted: str


def find_ranges(
    series: Sequence[Series], readings: Sequence[Reading], entries: Sequence[Entry], origins: Mapping[str, str]
) -> Iterator[Computed]:
    """Yield a sentence for each quantity that named claimants put differently, MOST at most.

    Figures stand as their sources write them, bound and all; nothing is averaged and none is picked.

    Args:
        origins: article id -> the origin it belongs to.
    """
    by_id = {reading.article.id: reading for reading in readings}
    made = 0
    for quantity in series:
        ends = _ends(quantity)
        if ends is None or made == MOST:
            continue
        found = ((point, _sentence_of(point, by_id)) for point in ends)
        passages = tuple(p for point, p in found if p is not None and _names_claimant(p, point))
        if len(set(passages)) == len(ends):
            made += 1
            sentence = _written(quantity, ends, passages, by_id, entries, origins)
            yield Computed(sentence, quantity.counted)


def with_computed(sections: Sequence[Section], computed: Sequence[Computed]) -> tuple[Section, ...]:
    """Put each computed sentence at the end of the section that speaks most of what it counts, if there is room."""
    placed = list(sections)
    for found in computed:
        spoken = [sum(_shared(found.counted, s.text) for s in section.sentences) for section in placed]
        best = max(range(len(placed)), key=lambda i: (spoken[i], -i), default=None)
        if best is not None and spoken[best] >= 1 and len(placed[best].sentences) < FULL:
            placed[best] = replace(placed[best], sentences=(*placed[best].sentences, found.sentence))
    return tuple(placed)


def _shared(counted: str, text: str) -> float:
    """Return the share of the counted words that a text holds, in the singular or plural."""
    words = [word.casefold().removesuffix("s") for word in counted.split()]
    return sum(word in text.casefold() for word in words) / len(words)


def _ends(quantity: Series) -> tuple[Point, Point] | None:
    """Return the lowest and the highest figure, if two named claimants differ on one plainly counted thing.

    Of each claimant the newest counts, from when it was first given. One is out of date where most that others gave
    since is higher, or most is lower: of a count that grew, the first is no estimate of what it is now.
    """
    if quantity.relation not in (RelationKind.CONFLICT, RelationKind.REVISION) or not _is_plain(quantity):
        return None
    able = [point for point in quantity.points if _can_stand(point)]
    born: dict[Interval, str] = {}
    for point in sorted(able, key=lambda point: point.published or ""):
        born.setdefault(_interval(point), point.published or "")
    newest = _newest(able, born)
    current = [point for point in newest if not _is_out_of_date(point, newest, born)]
    ordered = sorted(current, key=lambda point: (_value(point), point.published or ""))
    if len(ordered) < 2 or _value(ordered[0]) == _value(ordered[-1]) or ordered[0].speaker == ordered[-1].speaker:
        return None
    return ordered[0], ordered[-1]


def _can_stand(point: Point) -> bool:
    figure = point.figure
    told = bool(point.speaker and point.published) and figure.counted is not None
    return told and figure.change is None and not figure.negated and figure.bound is not Bound.VAGUE


def _interval(point: Point) -> Interval:
    return point.figure.low, point.figure.high


def _newest(points: Sequence[Point], born: Mapping[Interval, str]) -> list[Point]:
    """Return for each claimant the last figure, as it was first given: what is told again is no new count."""
    first: dict[tuple[str | None, Interval], Point] = {}
    for point in sorted(points, key=lambda point: point.published or ""):
        first.setdefault((point.speaker, _interval(point)), point)
    last: dict[str | None, Point] = {}
    for point in sorted(first.values(), key=lambda point: (born[_interval(point)], point.published or "")):
        last[point.speaker] = point
    return list(last.values())


def _is_out_of_date(point: Point, points: Sequence[Point], born: Mapping[Interval, str]) -> bool:
    """Say whether most figures that came up later, from others, are higher, or most are lower."""
    since, value = born[_interval(point)], _value(point)
    later = [p for p in points if p.speaker != point.speaker and born[_interval(p)] > since]
    above = sum((p.figure.low or 0) > value * (1 + CLOSE) for p in later)
    below = sum(p.figure.high is not None and p.figure.high < value * (1 - CLOSE) for p in later)
    return len(later) >= SEVERAL and max(above, below) >= MOST_OF_THEM * len(later)


def _is_plain(quantity: Series) -> bool:
    """Say whether what is counted is a short plural noun phrase, with no scope that would need explaining."""
    words = quantity.counted.split()
    head = words[-1] if words else ""
    return 0 < len(words) <= LONGEST_COUNTED and "," not in quantity.counted and head.islower() and head.endswith("s")


def _value(point: Point) -> float:
    low, high = point.figure.low, point.figure.high
    return float(low if low is not None else high if high is not None else 0)


def _names_claimant(passage: Passage, point: Point) -> bool:
    """Say whether the sentence that gives a figure says whose it is, so that it shows what is computed from it."""
    return bool(point.speaker) and (point.speaker or "").split()[-1].casefold() in passage.text.casefold()


def _sentence_of(point: Point, by_id: Mapping[str, Reading]) -> Passage | None:
    reading = by_id.get(point.article_id)
    if reading is None:
        return None
    sentence = reading.annotated.sentence_at(point.figure.passage.part, point.figure.passage.start)
    return sentence.passage if sentence is not None else None


def _written(
    quantity: Series,
    ends: tuple[Point, Point],
    passages: tuple[Passage, ...],
    by_id: Mapping[str, Reading],
    entries: Sequence[Entry],
    origins: Mapping[str, str],
) -> Sentence:
    place = f" {quantity.place}" if quantity.place and quantity.place.split()[0] in ("in", "to", "at", "from") else ""
    low, high = (_put(point, passage) for point, passage in zip(ends, passages, strict=True))
    counted = quantity.counted + place
    text = f"Figures for {counted} range from {low} to {high}."
    if place.startswith(" to "):
        text = f"Figures for {counted} differ: {low} and {high}."
    claims = {point.figure.claim_id for point in ends}
    return Sentence(
        text=text,
        passages=passages,
        kind=SentenceKind.COMPUTED,
        speaker=None,
        certainty=lowest(*(_certainty(point, by_id) for point in ends)),
        origins=len({origins.get(point.article_id, point.article_id) for point in ends}),
        entry_ids=tuple(entry.id for entry in entries if claims & set(entry.claims)),
    )


def _put(point: Point, passage: Passage) -> str:
    """The figure in its source's words, who says so, by as much of the name as the passage has, and when."""
    name = (point.speaker or "").split()
    speaker = " ".join(part for part in name if part in passage.text) or point.speaker
    words = " ".join(point.figure.passage.text.split())
    words = words.removesuffix(" of")
    return f"{words[:1].lower()}{words[1:]} ({speaker}, {_day(point.published)})"


def _certainty(point: Point, by_id: Mapping[str, Reading]) -> Certainty:
    claim = by_id[point.article_id].claim_by_id.get(point.figure.claim_id or "")
    return claim.certainty if claim is not None else Certainty.STATED


def _day(published: str | None) -> str:
    try:
        day = datetime.fromisoformat(published or "")
    except ValueError:
        return published or ""
    return f"{day.day} {day:%B}"
