"""Sections as they are filled: a heading, and sentences that tell of what it names."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.brief.candidates import Candidate
from reportedly.brief.headings import Heading
from reportedly.brief.nearness import Nearness

__all__ = ["Shelf", "fits", "place", "settle"]


NEAR, NEARER = 0.1, 0.3
"""How near to a section's own sentences one is that belongs there anyway; nearer where the heading is narrow."""

BESIDE = 0.85
"""What a sentence is worth to a section that it is only near."""

HEADED = 0.5
"""How much it counts that a sentence tells of the heading, beside how near it is to the sentences of the section."""

CLEARLY = 0.02
FEWEST = 2
ROUNDS = 5
MOST = 6
"""Sentences of a section; a computed one may come to them."""


@dataclass(eq=False)
class Shelf:
    """A section in the making. core: the sentences it took its heading from."""

    heading: Heading
    core: Sequence[Candidate]
    members: list[Candidate] = field(default_factory=list)

    def fit(self, candidate: Candidate, nearness: Nearness) -> float:
        """Return how well a sentence fits: 1 if it tells of what the heading names, BESIDE if it is near, or 0."""
        if self.heading.covers(candidate, nearness):
            return 1.0
        least = NEARER if self.heading.is_narrow else NEAR
        return BESIDE if nearness.of_groups([candidate], self._others(candidate)) >= least else 0.0

    def nearness_to(self, candidate: Candidate, nearness: Nearness) -> tuple[float, float]:
        return self.fit(candidate, nearness), nearness.of_groups([candidate], self._others(candidate))

    def _others(self, candidate: Candidate) -> Sequence[Candidate]:
        return [c for c in self.core if c.sentence.passage != candidate.sentence.passage]


def fits(candidate: Candidate, shelves: Sequence[Shelf], nearness: Nearness) -> bool:
    """Say whether some section has room for a sentence that tells of what it is called by."""
    return any(len(shelf.members) < MOST and shelf.fit(candidate, nearness) for shelf in shelves)


def place(candidates: Sequence[Candidate], shelves: Sequence[Shelf], nearness: Nearness) -> list[Candidate]:
    """Put each sentence where it fits best; return those without a place."""
    left = []
    for candidate in candidates:
        room = [shelf for shelf in shelves if len(shelf.members) < MOST]
        if candidate.follows:
            open_to = [s for s in room if any(candidate.follows <= c.nouns for c in s.members)]
        else:
            open_to = [shelf for shelf in room if shelf.fit(candidate, nearness)]
        best = max(open_to, key=lambda shelf: shelf.nearness_to(candidate, nearness), default=None)
        if best is None:
            left.append(candidate)
        else:
            best.members.append(candidate)
    return left


def settle(shelves: Sequence[Shelf], nearness: Nearness) -> None:
    """Move sentences, or exchange two, while that brings them nearer to those they stand with, ROUNDS times at most.

    Each stays where what it names heads the section, or is near; what another one needs, and what needs another, stays.
    """
    for _ in range(ROUNDS):
        moved = False
        for home in shelves:
            for candidate in list(home.members):
                moved |= not _is_tied(candidate, home) and _moves(candidate, home, shelves, nearness)
        if not moved:
            break


def _is_tied(candidate: Candidate, home: Shelf) -> bool:
    others = [c for c in home.members if c is not candidate]
    return any(candidate.needs & c.nouns or c.needs & candidate.nouns for c in others)


def _moves(candidate: Candidate, home: Shelf, shelves: Sequence[Shelf], nearness: Nearness) -> bool:
    """Move a sentence where it stands better, if there is room and it leaves a section behind."""
    stays = _stands(candidate, home, nearness)
    best = max(shelves, key=lambda shelf: _stands(candidate, shelf, nearness))
    if best is home or _stands(candidate, best, nearness) <= stays + CLEARLY or len(home.members) <= FEWEST:
        return False
    if len(best.members) >= MOST:
        return False
    home.members.remove(candidate)
    best.members.append(candidate)
    return True


def _stands(candidate: Candidate, shelf: Shelf, nearness: Nearness) -> float:
    others = [c for c in shelf.members if c is not candidate]
    return HEADED * shelf.fit(candidate, nearness) + nearness.of_groups([candidate], others)
