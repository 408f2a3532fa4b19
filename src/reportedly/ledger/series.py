"""The figures of each counted quantity, in time order, with who said them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from reportedly.ledger.claimants import same_claimant
from reportedly.ledger.intervals import compatible_numbers, same_number
from reportedly.ledger.periods import running_window
from reportedly.ledger.said import Measured, Said
from reportedly.lexicon import load_lexicon
from reportedly.records import Certainty, ClaimKind, FigureKind, Point, RelationKind, Series

__all__ = ["build_series"]


NOT_SAID = frozenset({Certainty.DENIED, Certainty.DECLINED})
"""A figure that its speaker denies or will not confirm is not that speaker's point."""


class _Sighting(NamedTuple):
    said: Said
    measured: Measured


class _Quantity(NamedTuple):
    """What one series counts; its fields keep two quantities apart."""

    kind: FigureKind
    unit: str
    head: str
    members: tuple[str, ...]
    acts: tuple[str, ...]
    planned: bool
    part: bool
    place: str
    window: str


def build_series(claims: Iterable[Said]) -> tuple[Series, ...]:
    """Return a series for every counted quantity, the one with most claimants and points first.

    A figure without a counted noun is in no series. Durations are left out: they count nothing.
    """
    sightings: dict[_Quantity, list[_Sighting]] = {}
    for sighting in _sightings(claims):
        quantity = _quantity(sighting)
        if quantity is not None:
            sightings.setdefault(quantity, []).append(sighting)
    found = [_series(quantity, seen) for quantity, seen in sightings.items()]
    return tuple(sorted(found, key=_weight))


def _sightings(claims: Iterable[Said]) -> Iterable[_Sighting]:
    """Yield each figure once, with the claim that is closest about it: an attributed one before narration."""
    best: dict[str, _Sighting] = {}
    for said in claims:
        if said.claim.certainty in NOT_SAID:
            continue
        for measured in said.figures:
            known = best.get(measured.figure.id)
            if known is None or _closeness(said) < _closeness(known.said):
                best[measured.figure.id] = _Sighting(said, measured)
    return best.values()


def _closeness(said: Said) -> tuple[bool, int]:
    return said.claim.kind is ClaimKind.NARRATION, len(said.words)


def _quantity(sighting: _Sighting) -> _Quantity | None:
    figure, scope = sighting.measured.figure, sighting.measured.scope
    if figure.kind is FigureKind.DURATION or scope.head is None:
        return None
    place = "" if scope.whole else " ".join(scope.places)
    return _Quantity(
        kind=figure.kind,
        unit=figure.unit or figure.currency or "",
        head=scope.head,
        members=scope.members,
        acts=scope.acts,
        planned=scope.planned,
        part=scope.part,
        place=place,
        window=running_window(figure, sighting.said.sentence.text) or "",
    )


def _series(quantity: _Quantity, seen: Sequence[_Sighting]) -> Series:
    ordered = sorted(seen, key=lambda sighting: (sighting.said.order, sighting.measured.figure.passage.start))
    points = tuple(
        Point(
            figure=sighting.measured.figure,
            speaker=sighting.said.claimant,
            published=sighting.said.reading.article.published,
            article_id=sighting.said.claim.article_id,
        )
        for sighting in ordered
    )
    return Series(
        counted=_label(quantity, points),
        place=_most_common(point.figure.place for point in points) or (quantity.place or None),
        period=_most_common(point.figure.period for point in points) or (quantity.window or None),
        points=points,
        relation=_relation(ordered),
    )


@cache
def _act_label(act: str) -> str:
    return str(load_lexicon("ledger_scopes")["labels"].get(act, ""))


def _label(quantity: _Quantity, points: Sequence[Point]) -> str:
    """Return the counted noun as the sources write it most, with what is said of it: "soldiers, killed or wounded"."""
    noun = _most_common(point.figure.counted for point in points) or quantity.head
    acts = [label for act in quantity.acts if (label := _act_label(act))]
    said = " or ".join(acts) + (", planned or possible" if quantity.planned else "")
    return f"{noun}, {said.removeprefix(', ')}" if said else noun


def _most_common(names: Iterable[str | None]) -> str | None:
    """Return the name given most often, of equals the longest, then the first in the alphabet."""
    counts = Counter(name for name in names if name)
    return min(counts, key=lambda name: (-counts[name], -len(name), name), default=None)


def _relation(ordered: Sequence[_Sighting]) -> RelationKind | None:
    """Return conflict if two claimants exclude each other, revision if one changes its number, else None."""
    kinds = [_pair(one, other) for at, one in enumerate(ordered) for other in ordered[at + 1 :]]
    if RelationKind.CONFLICT in kinds:
        return RelationKind.CONFLICT
    return RelationKind.REVISION if RelationKind.REVISION in kinds else None


def _pair(one: _Sighting, other: _Sighting) -> RelationKind | None:
    first, second = one.measured.figure, other.measured.figure
    if same_number(first, second) and compatible_numbers(first, second):
        return None
    later = one.said.day < other.said.day
    unnamed = one.said.claimant is None and other.said.claimant is None
    if later and (unnamed or same_claimant(one.said.claimant, other.said.claimant)):
        return RelationKind.REVISION
    return None if compatible_numbers(first, second) else RelationKind.CONFLICT


def _weight(series: Series) -> tuple[int, int, str, str, str]:
    claimants = {point.speaker for point in series.points}
    articles = {point.article_id for point in series.points}
    return (
        -len(articles) - len(claimants),
        -len(series.points),
        series.counted,
        series.place or "",
        series.period or "",
    )
