"""Sections as they are filled: a heading, and sentences that tell of what it names."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.brief.candidates import Candidate
from reportedly.brief.headings import Heading
from reportedly.brief.nearness import Nearness

__all__ = ["Filling", "Shelf", "most_of", "settle"]


NEAR, NEARER = 0.15, 0.3
"""How near to a section's own sentences one is that belongs there anyway; nearer where the heading is narrow."""

BESIDE = 0.7
"""What a sentence is worth to a section that it is only near."""

HEADED = 0.5
"""How much it counts that a sentence tells of the heading, beside how near it is to the sentences of the section."""

STRANGE = 0.4
"""What a sentence is worth to a section that it fits less than another, which is full."""

AMID = 0.1
"""How much more a sentence is worth for each unit of nearness to the sentences a section took its heading from."""

NEAREST = 0.4
"""Nearness beyond which a sentence is amid the section."""

CLEARLY = 0.02
FEWEST = 2
ROUNDS = 5
MOST, MOST_OF_LONG = 5, 6
"""Sentences of a section, and of one in a long body; to five a computed one may come."""

LONG = 500
"""Words from which a body is long."""


@dataclass(eq=False)
class Shelf:
    """A section in the making. core: the sentences it took its heading from. most: sentences it holds."""

    heading: Heading
    core: Sequence[Candidate]
    most: int = MOST
    members: list[Candidate] = field(default_factory=list)
    _known: dict[tuple[str, int], tuple[float, float]] = field(default_factory=dict)
    _known_as: Heading | None = None

    @property
    def has_room(self) -> bool:
        return len(self.members) < self.most

    def fit(self, candidate: Candidate, nearness: Nearness) -> float:
        """Return how well a sentence fits: 1 if it tells of what the heading names, BESIDE if it is near, or 0."""
        return self.nearness_to(candidate, nearness)[0]

    def nearness_to(self, candidate: Candidate, nearness: Nearness) -> tuple[float, float]:
        """Return how well a sentence fits, and how near it is to others of the core; its variants stand alike."""
        if self._known_as is not self.heading:
            self._known_as, self._known = self.heading, {}
        if candidate.at not in self._known:
            near = nearness.of_groups([candidate], self._others(candidate))
            least = NEARER if self.heading.is_narrow else NEAR
            covered = self.heading.covers(candidate, nearness)
            self._known[candidate.at] = (1.0 if covered else BESIDE if near >= least else 0.0), near
        return self._known[candidate.at]

    def _others(self, candidate: Candidate) -> Sequence[Candidate]:
        return [c for c in self.core if c.at != candidate.at]


class Filling:
    """Sections while sentences are put in them, one after the other."""

    def __init__(self, shelves: Sequence[Shelf], nearness: Nearness) -> None:
        self._shelves = shelves
        self._nearness = nearness
        self._over: list[Candidate] = []
        self._ranked: dict[tuple[str, int], list[tuple[float, Shelf]]] = {}

    def suits(self, candidate: Candidate) -> float:
        """Return how well a sentence fits the best section that has room: less if it is not its own, 0 if none."""
        return max((fit for fit, shelf in self._fits(candidate) if shelf.has_room), default=0.0)

    def put(self, candidate: Candidate) -> None:
        """Put a sentence where it fits best; one that goes on from another stands with that."""
        if candidate.follows:
            able = [s for s in self._shelves if any(candidate.follows <= c.nouns for c in s.members)]
        else:
            able = [shelf for _, shelf in self._fits(candidate)]
        best = next((shelf for shelf in able if shelf.has_room), None)
        (self._over if best is None else best.members).append(candidate)

    def without_place(self) -> list[Candidate]:
        """Return those that were put and have no place, each once."""
        over, self._over = self._over, []
        return over

    def _fits(self, candidate: Candidate) -> list[tuple[float, Shelf]]:
        """Return the sections a sentence fits, its own first, with how well."""
        if candidate.at not in self._ranked:
            near = [(*s.nearness_to(candidate, self._nearness), s) for s in self._shelves]
            near = sorted((found for found in near if found[0]), key=lambda found: found[:2], reverse=True)
            self._ranked[candidate.at] = [
                (fit * _amid(nearness) * (STRANGE if at else 1.0), shelf)
                for at, (fit, nearness, shelf) in enumerate(near)
            ]
        return self._ranked[candidate.at]


def _amid(nearness: float) -> float:
    """Return 1 for a sentence amid a section, a little less for one at its edge: of two that say as much, the first."""
    return (1 + AMID * max(0.0, min(NEAREST, nearness))) / (1 + AMID * NEAREST)


def most_of(words: int) -> int:
    """Return how many sentences a section holds in a body of so many words."""
    return MOST_OF_LONG if words > LONG else MOST


def settle(shelves: Sequence[Shelf], nearness: Nearness) -> None:
    """Move sentences, or exchange two, while they stand better so; ROUNDS times at most.

    What another one needs, or needs another, stays where it is, and no section is left with fewer than FEWEST.
    """
    for _ in range(ROUNDS):
        moves = [
            _moves(candidate, home, shelf, nearness)
            for home in shelves
            for candidate in list(home.members)
            for shelf in shelves
            if shelf is not home and _is_free(candidate, home)
        ]
        if not any(moves):
            break


def _is_free(candidate: Candidate, home: Shelf) -> bool:
    """Say whether a sentence stands in the section, and none that it needs or that needs it."""
    others = [c for c in home.members if c is not candidate]
    return len(others) < len(home.members) and not any(
        candidate.needs & c.nouns or c.needs & candidate.nouns for c in others
    )


def _moves(candidate: Candidate, home: Shelf, shelf: Shelf, nearness: Nearness) -> bool:
    """Move a sentence to another section, or exchange it for the one there that gains most, if both stand better."""
    free = [c for c in shelf.members if _is_free(c, shelf)]
    options: list[Candidate | None] = [*free]
    if shelf.has_room and len(home.members) > FEWEST:
        options.append(None)
    gains = [(_gain(candidate, home, shelf, other, nearness), -i) for i, other in enumerate(options)]
    gain, at = max(gains, default=(0.0, 0))
    if gain <= CLEARLY:
        return False
    other = options[-at]
    home.members.remove(candidate)
    shelf.members.append(candidate)
    if other is not None:
        shelf.members.remove(other)
        home.members.append(other)
    return True


def _gain(candidate: Candidate, home: Shelf, shelf: Shelf, other: Candidate | None, nearness: Nearness) -> float:
    """Return how much better a sentence would stand in another section, and the one that comes in its place."""
    here = [c for c in home.members if c is not candidate]
    there = [c for c in shelf.members if c is not other]
    gain = _stands(candidate, shelf, there, nearness) - _stands(candidate, home, here, nearness)
    if other is not None:
        gain += _stands(other, home, here, nearness) - _stands(other, shelf, there, nearness)
    return gain


def _stands(candidate: Candidate, shelf: Shelf, others: Sequence[Candidate], nearness: Nearness) -> float:
    return HEADED * shelf.fit(candidate, nearness) + nearness.of_groups([candidate], others)
