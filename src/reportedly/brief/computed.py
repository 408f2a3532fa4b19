"""Sentences made from typed data, where they say more than any one source: who gives which figure, and when."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reportedly.claims import Reading
from reportedly.claims.certainty import lowest
from reportedly.records import (
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

LONGEST_COUNTED = 4
"""Words of what is counted."""


@dataclass(frozen=True, slots=True)
class Computed:
    """A computed sentence with the lemma of what it counts, by which it finds its section."""

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
        passages = tuple(p for point in ends if (p := _sentence_of(point, by_id)) is not None)
        if len(set(passages)) == len(ends):
            made += 1
            sentence = _written(quantity, ends, passages, by_id, entries, origins)
            yield Computed(sentence, quantity.counted.split()[-1].casefold())


def with_computed(sections: Sequence[Section], computed: Sequence[Computed]) -> tuple[Section, ...]:
    """Put each computed sentence at the end of the section that speaks most of what it counts, if there is room."""
    placed = list(sections)
    for found in computed:
        spoken = [sum(found.counted in s.text.casefold() for s in section.sentences) for section in placed]
        best = max(range(len(placed)), key=lambda i: (spoken[i], -i), default=None)
        if best is not None and spoken[best] and len(placed[best].sentences) < FULL:
            placed[best] = replace(placed[best], sentences=(*placed[best].sentences, found.sentence))
    return tuple(placed)


def _ends(quantity: Series) -> tuple[Point, Point] | None:
    """Return the lowest and the highest figure, if two named claimants differ on one plainly counted thing."""
    if quantity.relation not in (RelationKind.CONFLICT, RelationKind.REVISION) or not _is_plain(quantity):
        return None
    points = [
        point
        for point in quantity.points
        if point.speaker and point.published and point.figure.change is None and not point.figure.negated
        if point.figure.counted is not None
    ]
    ordered = sorted(points, key=lambda point: (_value(point), point.published or ""))
    if len(ordered) < 2 or _value(ordered[0]) == _value(ordered[-1]) or ordered[0].speaker == ordered[-1].speaker:
        return None
    return ordered[0], ordered[-1]


def _is_plain(quantity: Series) -> bool:
    """Say whether what is counted is a short plural noun phrase, with no scope that would need explaining."""
    words = quantity.counted.split()
    head = words[-1] if words else ""
    return 0 < len(words) <= LONGEST_COUNTED and "," not in quantity.counted and head.islower() and head.endswith("s")


def _value(point: Point) -> float:
    low, high = point.figure.low, point.figure.high
    return float(low if low is not None else high if high is not None else 0)


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
    text = f"The figures given for {counted} range from {low} to {high}."
    if place.startswith(" to "):
        text = f"The figures given for {counted} differ: {low} and {high}."
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
