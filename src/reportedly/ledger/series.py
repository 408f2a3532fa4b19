"""The figures of each counted quantity, in time order, with who said them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from reportedly.claims.figures.intervals import compatible_numbers, same_number, stated_number
from reportedly.ledger.counting import Quantity, Sighting, gather
from reportedly.ledger.said import Said
from reportedly.lexicon import load_lexicon
from reportedly.records import Bound, Certainty, ClaimKind, Figure, FigureKind, Point, RelationKind, Series

__all__ = ["build_series"]


NOT_SAID = frozenset({Certainty.DENIED, Certainty.DECLINED})
"""A figure that its speaker denies or will not confirm is not that speaker's point."""


SMALL = 10


def build_series(claims: Iterable[Said]) -> tuple[Series, ...]:
    """Return a series for every counted quantity, the one with most claimants and points first.

    A figure whose counted noun neither its words nor its article gives is in no series. Durations are
    left out: they count nothing.
    """
    found = [_series(quantity, seen) for quantity, seen in gather(_sightings(claims)) if not _in_passing(seen)]
    return tuple(sorted(found, key=_weight))


def _sightings(claims: Iterable[Said]) -> Iterable[Sighting]:
    """Yield each figure once, with the claim that is closest about it: an attributed one before narration."""
    best: dict[str, Sighting] = {}
    refused: set[str] = set()
    for said in claims:
        if said.claim.certainty in NOT_SAID:
            refused.update(measured.figure.id for measured in said.held if said.claim.speaker is not None)
            continue
        for measured in said.held:
            known = best.get(measured.figure.id)
            if known is None or _closeness(said) < _closeness(known.said):
                best[measured.figure.id] = Sighting(said, measured)
    return [sighting for figure_id, sighting in best.items() if figure_id not in refused]


def _in_passing(seen: Sequence[Sighting]) -> bool:
    """Say whether a small number is told once and by nobody: "the two sides"."""
    figure = seen[0].measured.figure
    counts = figure.kind is FigureKind.COUNT and figure.bound is Bound.EXACT
    return len(seen) == 1 and seen[0].claimant is None and counts and stated_number(figure) < SMALL


def _closeness(said: Said) -> tuple[bool, bool, int]:
    """Order claims by how close they are about a figure; who decides or plans it is not who says it."""
    return said.claim.kind is ClaimKind.NARRATION, said.tells_plan, len(said.words)


def _series(quantity: Quantity, seen: Sequence[Sighting]) -> Series:
    ordered = sorted(seen, key=lambda sighting: (sighting.said.order, sighting.measured.figure.passage.start))
    points = tuple(
        Point(
            figure=_as_read(sighting),
            speaker=sighting.claimant,
            published=sighting.said.reading.article.published,
            article_id=sighting.said.claim.article_id,
        )
        for sighting in ordered
    )
    return Series(
        counted=_label(quantity, points),
        place=_place(quantity, points),
        period=quantity.window or None,
        points=points,
        relation=_relation(ordered, possible=quantity.possible),
    )


def _place(quantity: Quantity, points: Sequence[Point]) -> str | None:
    """Return the place as the sources write it most; None where the series is not of one place."""
    if not quantity.place:
        return None
    return _most_common(point.figure.place for point in points) or quantity.place.title()


def _as_read(sighting: Sighting) -> Figure:
    """Return the figure with the noun that its article gives it."""
    figure = sighting.measured.figure
    period = (figure.period or sighting.window) if sighting.window else None
    noun = sighting.measured.scope.noun
    return replace(figure, counted=noun.removeprefix("number of ") if noun else None, period=period)


def _state(quantity: Quantity) -> str:
    if not quantity.planned:
        return ""
    return ", possible" if quantity.possible else ", planned"


@cache
def _act_label(act: str) -> str:
    return str(load_lexicon("ledger_scopes")["labels"].get(act, ""))


def _label(quantity: Quantity, points: Sequence[Point]) -> str:
    """Return the counted noun as the sources write it most, with what is said of it: "soldiers, killed or wounded"."""
    nouns = [point.figure.counted for point in points if point.figure.counted]
    named = [noun for noun in nouns if quantity.nation and any(word[:1].isupper() for word in noun.split())]
    noun = _most_common(named or nouns) or quantity.head
    acts = [label for act in quantity.acts if (label := _act_label(act))]
    said = " or ".join(acts) + _state(quantity)
    said += ", in addition" if quantity.part and not noun.startswith("of ") else ""
    return f"{noun}, {said.removeprefix(', ')}" if said else noun


def _most_common(names: Iterable[str | None]) -> str | None:
    """Return the name given most often, of equals the longest, then the first in the alphabet."""
    counts = Counter(name for name in names if name)
    return min(counts, key=lambda name: (-counts[name], -len(name), name), default=None)


def _relation(ordered: Sequence[Sighting], *, possible: bool) -> RelationKind | None:
    """Return conflict if two claimants exclude each other, revision if one changes its number, else None.

    possible: what is no more than possible excludes nothing.
    """
    kinds = [_pair(one, other) for at, one in enumerate(ordered) for other in ordered[at + 1 :]]
    if RelationKind.CONFLICT in kinds and not possible:
        return RelationKind.CONFLICT
    return RelationKind.REVISION if RelationKind.REVISION in kinds else None


def _pair(one: Sighting, other: Sighting) -> RelationKind | None:
    first, second = one.measured.figure, other.measured.figure
    if same_number(first, second) and compatible_numbers(first, second):
        return None
    if _one_voice(one, other):
        return RelationKind.REVISION if one.said.day < other.said.day else None
    return None if compatible_numbers(first, second) else RelationKind.CONFLICT


def _one_voice(one: Sighting, other: Sighting) -> bool:
    """Say whether both are one claimant's; where neither is named, the reports' own."""
    if one.claimant is None and other.claimant is None:
        return True
    return one.is_voice_of(other)


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
