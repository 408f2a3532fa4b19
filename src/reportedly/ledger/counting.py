"""Which figures count one quantity, and so stand in one series."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from reportedly.claims.figures.intervals import far_in_size, same_number, stated_number
from reportedly.claims.figures.reach import running_stretch
from reportedly.ledger.contexts import nation_of
from reportedly.ledger.said import Measured, Said, giver_of, one_voice
from reportedly.records import FigureKind

__all__ = ["Quantity", "Sighting", "gather"]


@dataclass(frozen=True)
class Sighting:
    """A figure with the claim that is closest about it."""

    said: Said
    measured: Measured

    @cached_property
    def claimant(self) -> str | None:
        """Who gives the figure: the claim's speaker, or the one whom the report's own words name."""
        giver = giver_of(self.said, self.measured)
        return giver.name if giver else None

    def is_voice_of(self, other: "Sighting") -> bool:
        """Say whether both figures are put to one claimant: itself, or those it says it has the figure from."""
        return one_voice(self.said, self.measured, other.said, other.measured)

    @cached_property
    def window(self) -> str:
        """The stretch of time the figure is limited to; one told with who gives it is when it was given."""
        if self.measured.giver is not None:
            return ""
        return running_stretch(self.measured.figure, self.said.content_text) or ""


class Quantity(NamedTuple):
    """What one series counts; its fields keep two quantities apart."""

    kind: FigureKind
    unit: str
    head: str
    acts: tuple[str, ...]
    planned: bool
    possible: bool
    part: bool
    nation: tuple[str, ...]
    place: str
    qualities: tuple[str, ...]
    window: str


Gathered = tuple[Quantity, list[Sighting]]


def gather(sightings: Iterable[Sighting]) -> tuple[Gathered, ...]:
    """Return the figures by what they count.

    What one leaves out (nation, place) is taken to be what most of its like say. A narrower one (a
    stretch of time, "special forces") joins the wider where its number is one already given there.
    """
    found: dict[Quantity, list[Sighting]] = {}
    for sighting in sightings:
        quantity = _quantity(sighting)
        if quantity is not None:
            found.setdefault(quantity, []).append(sighting)
    for left_out in ("nation", "place"):
        found = _filled(found, left_out)
    return tuple((quantity, size) for quantity, seen in _widened(found).items() for size in _by_size(seen))


def _by_size(seen: Sequence[Sighting]) -> Iterable[list[Sighting]]:
    """Part counts where the next larger one is too far from all the smaller ones to be of the same thing."""
    sizes: list[list[Sighting]] = []
    for sighting in sorted(seen, key=_size):
        if not sizes or far_in_size(_size(sizes[-1][-1]), _size(sighting)):
            sizes.append([])
        sizes[-1].append(sighting)
    return sizes


def _size(sighting: Sighting) -> float:
    return stated_number(sighting.measured.figure)


def _quantity(sighting: Sighting) -> Quantity | None:
    figure, scope = sighting.measured.figure, sighting.measured.scope
    if figure.kind is FigureKind.DURATION or scope.head is None:
        return None
    nation = nation_of(scope.members)
    return Quantity(
        kind=figure.kind,
        unit=figure.unit or figure.currency or "",
        head=scope.head,
        acts=scope.acts,
        planned=scope.planned,
        possible=scope.possible,
        part=scope.part,
        nation=nation,
        place="" if scope.whole else " ".join(scope.places),
        qualities=tuple(term for term in scope.members if term not in nation),
        window="" if scope.planned else sighting.window,
    )


def _filled(found: dict[Quantity, list[Sighting]], field: str) -> dict[Quantity, list[Sighting]]:
    """Move the figures that leave a field out to the likeliest value of it."""
    filled: dict[Quantity, list[Sighting]] = {}
    for quantity, seen in found.items():
        target = quantity if getattr(quantity, field) else _likeliest(quantity, field, found)
        filled.setdefault(target, []).extend(seen)
    return filled


def _likeliest(quantity: Quantity, field: str, found: dict[Quantity, list[Sighting]]) -> Quantity:
    """Return the quantity with the field as most figures of the same noun and state have it."""
    counts: dict[Quantity, int] = {}
    for other, seen in found.items():
        if getattr(other, field) and _same_state(quantity, other):
            filled = (
                quantity._replace(nation=other.nation) if field == "nation" else quantity._replace(place=other.place)
            )
            counts[filled] = counts.get(filled, 0) + len(seen)
    return max(sorted(counts), key=lambda filled: counts[filled], default=quantity)


def _same_state(one: Quantity, other: Quantity) -> bool:
    return one[:6] == other[:6]


def _widened(found: dict[Quantity, list[Sighting]]) -> dict[Quantity, list[Sighting]]:
    """Join narrower quantities to the wider one of the same state that gives the same number."""
    wide: dict[Quantity, list[Sighting]] = {}
    for quantity in sorted(found, key=lambda one: (len(one.qualities) + bool(one.window), -len(found[one]), str(one))):
        seen = found[quantity]
        home = next(
            (other for other in wide if _inside(quantity, other) and _shares_number(seen, wide[other])), quantity
        )
        wide.setdefault(home, []).extend(seen)
    return wide


def _inside(narrow: Quantity, wide: Quantity) -> bool:
    plain = Quantity(*narrow[:-2], qualities=(), window="")
    return plain == Quantity(*wide[:-2], qualities=(), window="")


def _shares_number(seen: Sequence[Sighting], others: Sequence[Sighting]) -> bool:
    return any(same_number(one.measured.figure, other.measured.figure) for one in seen for other in others)
